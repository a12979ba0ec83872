"""A family picks one of a worker's free times: days, then times, then it is theirs."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.appointments.slots import letters, service
from bot.appointments.slots.errors import SlotGone
from bot.appointments.slots.rules import Slot, nearest
from bot.appointments.slots.tables import SlotOffer
from bot.appointments.tables import Appointment, Participant
from bot.outbox.letter import Letter, Part
from bot.people.tables import Person
from handlers.times.agreed import agreed_now
from handlers.visit import Reply, Visit


def on_days(visit: Visit) -> Reply:
    """The days with free times.

    Raises:
        TimeUnknown: the list is not theirs.
        OfferOver: a time was picked from it, a newer list took its place, or the matter does not go on.
    """
    offer, slots = _offer(visit)
    return _instead(offer, days(visit, offer, slots, visit.event.action.number(1)))


def on_day(visit: Visit) -> Reply:
    """The free times of a day; of a day on which none is left, the other days.

    Raises:
        TimeUnknown, OfferOver: as in :func:`on_days`.
    """
    offer, slots = _offer(visit)
    day = _day(visit.event.action.word(1))
    own = [one for one in slots if one.wall.local.date() == day]
    if day is None or not own:
        return _instead(offer, days(visit, offer, slots, 0))
    return _instead(offer, letters.times(offer, day, own, visit.event.action.number(2)))


def on_take(visit: Visit) -> Reply:
    """Pick a time; whoever was a moment late gets the nearest free ones.

    Raises:
        TimeUnknown, OfferOver: as in :func:`on_days`.
        TimeMoved, TimeCancelled: the time that would give way is not as it was on the screen.
    """
    action = visit.event.action
    moment = _moment(action.number(1))
    try:
        appointment = service.take(
            visit.session, offer_id=action.number(), person_id=visit.person.id, begins_at=moment, now=visit.now
        )
    except SlotGone:
        offer, slots = _offer(visit)
        return _instead(offer, letters.gone(offer, nearest(slots, moment)))
    offer = visit.session.get_one(SlotOffer, action.number())
    return _instead(offer, agreed_now(visit, appointment, instead=offer.moves_id is not None))


def offered(visit: Visit, appointment: Appointment, own: Participant, *, moves: bool) -> Reply | None:
    """The free times of whoever holds a time, for somebody who wants another one; None where there are none."""
    offer = service.offer_of_host(
        visit.session, appointment=appointment, participant=own, moves=moves, now=visit.now
    )  # fmt: skip
    if offer is None:
        return None
    slots = service.free_in(visit.session, offer, visit.now)
    stays = Part("slots-move" if slots else "slots-move-none", {"moment": appointment.begins_at})
    said = [stays] if moves else []
    return Reply([days(visit, offer, slots, 0, *said)], about=f"case:{offer.case_id}")


def days(visit: Visit, offer: SlotOffer, slots: list[Slot], page: int, *said: Part) -> Letter:
    """A page of days, or the word that nothing is free."""
    if not slots:
        return letters.none(offer, *said)
    return letters.days(offer, visit.session.get_one(Person, offer.host_id), slots, page, *said)


def _offer(visit: Visit) -> tuple[SlotOffer, list[Slot]]:
    offer = service.offered_to(
        visit.session, offer_id=visit.event.action.number(), person_id=visit.person.id
    )  # fmt: skip
    return offer, service.free_in(visit.session, offer, visit.now)


def _instead(offer: SlotOffer, letter: Letter) -> Reply:
    return Reply([letter], replaces=True, about=f"case:{offer.case_id}")


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _moment(minutes: int) -> datetime:
    """The moment that a button names; one that no clock knows is the first one there was."""
    try:
        return datetime.fromtimestamp(minutes * 60, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
