"""A family waits for a time to become free, takes one that is held for it, or waits on."""

from __future__ import annotations

from bot.appointments.slots.tables import Waiting
from bot.appointments.waiting import letters
from bot.appointments.waiting import service as waiting
from bot.outbox.letter import Letter
from bot.people.tables import Person
from handlers.times.agreed import agreed_now
from handlers.visit import Reply, Visit


def on_join(visit: Visit) -> Reply:
    """None of the times suits: hear of it when another one becomes free.

    Raises:
        TimeUnknown, OfferOver: it is no list that this person may pick from, or the worker has no plan any more.
    """
    number = visit.event.action.number()
    joined = waiting.join(visit.session, offer_id=number, person_id=visit.person.id, now=visit.now)
    return _joined(visit, joined, replaces=False)


def on_take(visit: Visit) -> Reply:
    """Take the time that is held; when it is not any more, hear kindly what became of it.

    Raises:
        TimeUnknown: it is not theirs.
    """
    ids = {"offer_id": visit.event.action.number(), "person_id": visit.person.id}
    try:
        appointment = waiting.accept(visit.session, **ids, now=visit.now)
    except waiting.NoLongerHeld as over:
        _, row = waiting.state_of(visit.session, **ids)
        return Reply([letters.over(over.data["state"], row)], about=f"case:{row.case_id}")
    _, row = waiting.state_of(visit.session, **ids)
    return _instead(agreed_now(visit, appointment, instead=row.moves_id is not None), row)


def on_decline(visit: Visit) -> Reply:
    """The time goes to the next; this person waits on.

    Raises:
        TimeUnknown: it is not theirs.
    """
    ids = {"offer_id": visit.event.action.number(), "person_id": visit.person.id}
    waiting.decline(visit.session, **ids)
    state, row = waiting.state_of(visit.session, **ids)
    return _instead(letters.over(state, row), row)


def on_leave(visit: Visit) -> Reply:
    """Wait no more.

    Raises:
        TimeUnknown: it is not their waiting.
    """
    row = waiting.leave(visit.session, waiting_id=visit.event.action.number(), person_id=visit.person.id)
    return _instead(letters.over("left", row), row)


def on_again(visit: Visit) -> Reply:
    """Wait on after the waiting has ended.

    Raises:
        TimeUnknown: it is not their waiting, or nobody has the case any more.
        OfferOver: the worker has no working plan any more.
    """
    number = visit.event.action.number()
    return _joined(
        visit, waiting.again(visit.session, waiting_id=number, person_id=visit.person.id, now=visit.now), replaces=True
    )


def _joined(visit: Visit, row: Waiting, *, replaces: bool) -> Reply:
    letter = letters.joined(row, visit.session.get_one(Person, row.host_id))
    return Reply([letter], replaces=replaces, about=f"case:{row.case_id}")


def _instead(letter: Letter, row: Waiting) -> Reply:
    return Reply([letter], replaces=True, about=f"case:{row.case_id}")
