"""Taking a consultation, giving it back, looking at it, and its three ends."""

from __future__ import annotations

from datetime import timedelta

from bot.consults import inviting, letters, queries, service
from bot.consults.errors import ConsultGone
from bot.consults.rules import RETURN_DAYS, Outcome
from bot.consults.tables import Consult
from bot.duty.rules import ServiceHours
from bot.duty.wording import day_name
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.professional.consults import state
from handlers.professional.consults.starting import link_for_parent
from handlers.visit import Reply, Visit, say


def on_claim(visit: Visit) -> Reply:
    """Take it; the words come as letters of their own.

    Raises:
        ConsultGone, OwnConsult, TakenByOther, PermissionNotGood: see ``bot/consults/service.py``.
    """
    consult = service.claim(
        visit.session, consult_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now,
        today=today(visit),
    )  # fmt: skip
    return say(Letter((Part("consult-yours", {"topic": letters.topic_name(consult.topic)}),), buttons=((EMERGENCY,),)))


def on_release(visit: Visit) -> Reply:
    """Give it back.

    Raises:
        ConsultGone: it is not this person's.
    """
    hours, within = ServiceHours.of(visit.settings.desk), visit.settings.consults.answer_within_hours
    service.release(
        visit.session, consult_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now,
        promised_at=hours.promise(visit.now, within),
    )  # fmt: skip
    state.leave(visit)
    return say(Letter((Part("consult-released"),), buttons=((EMERGENCY,),)))


def on_open(visit: Visit) -> Reply:
    """Where a consultation stands, with what can be done.

    Raises:
        ConsultGone: it is not this person's.
    """
    consult = _mine(visit)
    is_asker = consult.asker_id == visit.person.id
    buttons = letters.asker_buttons(consult) if is_asker else letters.taker_buttons(consult)
    said = Part(f"consult-standing-{consult.status}", {"topic": letters.topic_name(consult.topic)})
    return say(Letter((said,), buttons=buttons), about=queries.about(consult))


def on_end(visit: Visit) -> Reply:
    """One of the three ends; *we return to it* asks for the day first.

    Raises:
        ConsultGone: it is not this person's, or this is no end.
    """
    consult, outcome = _mine(visit), visit.event.action.word(1)
    if outcome == Outcome.RETURN:
        return _ask_day(visit, consult)
    if outcome == Outcome.KUTSU:
        return _go_on(visit, consult)
    return _ended(visit, outcome, None)


def _ask_day(visit: Visit, consult: Consult) -> Reply:
    rows = tuple(
        (Button("permission-button-day", "consult-day", (consult.id, days), {"day": _day(visit, days)}),)
        for days in RETURN_DAYS
    )
    return say(Letter((Part("consult-which-day"),), buttons=(*rows, (EMERGENCY,))))


def _day(visit: Visit, days: int) -> Names:
    return day_name(today(visit) + timedelta(days=days))


def on_day(visit: Visit) -> Reply:
    """The day on which the matter is taken up again.

    Raises:
        ConsultGone: it is not this person's, or the day was not offered.
    """
    days = visit.event.action.number(1)
    if days not in RETURN_DAYS:
        raise ConsultGone
    return _ended(visit, Outcome.RETURN, days)


def _ended(visit: Visit, outcome: str, days: int | None) -> Reply:
    consult = service.end(
        visit.session, consult_id=visit.event.action.number(), person_id=visit.person.id, outcome=outcome, now=visit.now,
        return_on=today(visit) + timedelta(days=days) if days else None,
    )  # fmt: skip
    state.leave(visit)
    return say(letters.ended(consult))


def _go_on(visit: Visit, consult: Consult) -> Reply:
    """With an invitation: a link for the parent; nothing about any family is looked up or told."""
    token = inviting.go_on(visit.session, consult_id=consult.id, person_id=visit.person.id, now=visit.now)
    state.leave(visit)
    return link_for_parent(token, Part("consult-kutsu-link"))


def _mine(visit: Visit) -> Consult:
    consult = queries.of_person(visit.session, consult_id=visit.event.action.number(), person_id=visit.person.id)
    if consult is None or consult.outcome:
        raise ConsultGone
    return consult
