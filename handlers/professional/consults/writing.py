"""Words of a consultation: shown back as they would leave, sent by a button only."""

from __future__ import annotations

from bot.cases.letters import full_name
from bot.consults import letters, queries, service, taking_out
from bot.consults.errors import ConsultGone
from bot.consults.rules import Mode
from bot.consults.tables import Consult, ConsultMessage
from bot.duty.rules import ServiceHours
from bot.gateway import addresses
from bot.masking import MARKS, marks_in, mask
from bot.outbox.letter import Button, Letter, Part
from bot.outbox.service import enqueue_deletion_of_message
from bot.people.tables import Person
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.places import number_in, origin_of
from handlers.professional.consults import starting, state, subject
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
    return Reply([_seen(consult, message)], binds=_place(consult, message.id))


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
    message_id = visit.event.action.number()
    consult = service.send(
        visit.session, message_id=message_id, writer_id=visit.person.id, now=visit.now, today=today(visit),
        promised_at=hours.promise(visit.now, within), alone=subject.asked_alone(visit, message_id),
    )  # fmt: skip
    state.after_sending(visit, consult)
    return Reply([_sent(visit, consult, message_id)], replaces=True, about=queries.about(consult))


def _sent(visit: Visit, consult: Consult, message_id: int) -> Letter:
    delete = Button("consult-button-delete", "consult-delete", (message_id,))
    said = (_who_is_asked(visit, consult), Part("consult-delete-own"))
    book = ((letters.book(consult),),) if consult.asker_id == visit.person.id else ()
    return Letter(said, buttons=((delete,), *book, (EMERGENCY,)))


def _who_is_asked(visit: Visit, consult: Consult) -> Part:
    if consult.promised_at is None or consult.claimed_by_id is not None:
        return Part("consult-passed-on")
    if consult.widens_at is None or not consult.asked:
        return Part("consult-sent", {"moment": consult.promised_at})
    first = full_name(visit.session.get_one(Person, consult.asked[0]))
    return Part("consult-sent-first", {"name": first, "widens": consult.widens_at, "moment": consult.promised_at})


def on_delete(visit: Visit) -> Reply:
    """A message of one's own goes: here, from the other's chat, and from one's own, as far as Telegram allows.

    Raises:
        ConsultGone: it is somebody else's, or gone already.
    """
    message_id = visit.event.action.number()
    message = visit.session.get(ConsultMessage, message_id)
    place = _place(visit.session.get_one(Consult, message.consult_id), message_id) if message else ""
    if not taking_out.take_out(visit.session, message_id=message_id, writer_id=visit.person.id, now=visit.now):
        raise ConsultGone
    _delete_typed(visit, place)
    return say(Letter((Part("consult-deleted"),), buttons=((EMERGENCY,),)), replaces=True)


def _delete_typed(visit: Visit, place: str) -> None:
    """What the person typed goes from the own chat with the bot."""
    for one in addresses.written_about(visit.session, chat_id=visit.event.chat_id, about=place):
        enqueue_deletion_of_message(
            visit.session, person_id=visit.person.id, key=f"consult-own:{visit.event.chat_id}:{one}", message_id=one,
            now=visit.now,
        )  # fmt: skip


def _place(consult: Consult, message_id: int) -> str:
    """What an own message is about, so that its change finds it."""
    return f"{queries.about(consult)}/said:{message_id}"


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
