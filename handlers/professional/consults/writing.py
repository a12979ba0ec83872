"""Words of a consultation: shown back as they would leave, sent by a button only."""

from __future__ import annotations

from bot.consults import queries, service
from bot.consults.errors import ConsultGone
from bot.consults.rules import Mode
from bot.consults.tables import Consult, ConsultMessage
from bot.duty.rules import ServiceHours
from bot.masking import MARKS, marks_in, mask
from bot.outbox.letter import Button, Letter, Part
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.places import number_in, origin_of
from handlers.professional.consults import starting, state
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import lines
from knowledge.danger import look_for_danger


def answers_consult(visit: Visit) -> bool:
    """Whether words reply to a message of a consultation, or change one's own in it; words of danger never do."""
    if look_for_danger(visit.event.text).severity:
        return False
    if visit.event.kind is EventKind.EDIT:
        return number_in(visit.about, "said") > 0
    return number_in(visit.about, "consult") > 0


def on_words(visit: Visit) -> Reply:
    """Keep the words and show them back; nobody else sees them before a press.

    Raises:
        ConsultGone, PermissionNotGood, WordsTooLong: see ``bot/consults/service.py``.
    """
    consult_id = state.consult_meant(visit)
    if not consult_id:
        return say(Letter((Part("consult-topic"),), buttons=starting.topics("a")))
    consult = queries.of_person(visit.session, consult_id=consult_id, person_id=visit.person.id)
    if consult is None:
        state.leave(visit)
        raise ConsultGone
    if _is_sent(visit):
        return say(Letter((Part("consult-edit-late"),), buttons=((EMERGENCY,),)))
    if _came_unmasked(visit, consult):
        return _once_more(visit, consult)
    message = service.write(
        visit.session, consult_id=consult_id, writer_id=visit.person.id, body=visit.event.text, origin=origin_of(visit),
        now=visit.now, today=today(visit), names=state.known_names(visit),
    )  # fmt: skip
    return Reply([_seen(consult, message)], binds=f"{queries.about(consult)}/said:{message.id}")


def _is_sent(visit: Visit) -> bool:
    if visit.event.kind is not EventKind.EDIT:
        return False
    message = visit.session.get(ConsultMessage, number_in(visit.about, "said"))
    return message is not None and message.sent_at is not None


def _came_unmasked(visit: Visit, consult: Consult) -> bool:
    """Telegram brought the words to another process before this one had put the person into the mode."""
    if consult.mode != Mode.ANONYMOUS or visit.masked:
        return False
    return mask(visit.event.text, state.known_names(visit)).text != visit.event.text


def _once_more(visit: Visit, consult: Consult) -> Reply:
    state.await_words(visit, consult)
    return say(Letter((Part("consult-again"),), buttons=((EMERGENCY,),)))


def _seen(consult: Consult, message: ConsultMessage) -> Letter:
    send = Button("consult-button-send", "consult-send", (message.id,))
    drop = Button("consult-button-drop", "consult-drop", (consult.id,))
    is_anonymous = consult.mode == Mode.ANONYMOUS
    found = marks_in(message.body) if is_anonymous else {}
    masked = [lines(*(Part(f"consult-masked-{kind}", {"count": found[kind]}) for kind in MARKS if kind in found))]
    told = masked if found else [Part("consult-masked-nothing")] if is_anonymous else []
    return Letter((Part("consult-seen"), *told), words=message.body, buttons=((send,), (drop,), (EMERGENCY,)))


def on_send(visit: Visit) -> Reply:
    """The words leave.

    Raises:
        ConsultGone, PermissionNotGood: see ``bot/consults/service.py``.
    """
    hours, within = ServiceHours.of(visit.settings.desk), visit.settings.consults.answer_within_hours
    consult = service.send(
        visit.session, message_id=visit.event.action.number(), writer_id=visit.person.id, now=visit.now,
        today=today(visit), promised_at=hours.promise(visit.now, within),
    )  # fmt: skip
    state.after_sending(visit, consult)
    return Reply([_sent(consult)], replaces=True, about=queries.about(consult))


def _sent(consult: Consult) -> Letter:
    if consult.promised_at is None or consult.claimed_by_id is not None:
        said = Part("consult-passed-on")
    else:
        said = Part("consult-sent", {"moment": consult.promised_at})
    return Letter((said, Part("consult-delete-own")), buttons=((EMERGENCY,),))


def on_drop(visit: Visit) -> Reply:
    """The words go nowhere; a question that was never sent goes whole."""
    consult_id = visit.event.action.number()
    state.leave(visit)
    service.drop_unsent(visit.session, consult_id=consult_id, writer_id=visit.person.id)
    service.forget_draft(visit.session, asker_id=visit.person.id)
    return say(Letter((Part("consult-dropped"),), buttons=((EMERGENCY,),)), replaces=True)


def on_write(visit: Visit) -> Reply:
    """Write more into a consultation of one's own.

    Raises:
        ConsultGone: it is not this person's, or it has ended.
    """
    consult_id = visit.event.action.number()
    consult = queries.of_person(visit.session, consult_id=consult_id, person_id=visit.person.id)
    if consult is None or consult.outcome:
        raise ConsultGone
    state.leave(visit)
    return starting.ask_words(visit, consult)
