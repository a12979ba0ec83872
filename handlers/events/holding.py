"""One time of an event as its host sees it: who comes in numbers, moved, called off, its agenda, and how it went."""

from __future__ import annotations

from datetime import datetime

from bot.events import after, agenda, changing, host_letters, queries, reading
from bot.events.errors import EventGone, NotATime
from bot.events.locking import lock_event
from bot.events.rules import MOST_CAME
from bot.events.tables import Occurrence
from bot.outbox.letter import Button, Letter, Part
from bot.wall import agreed
from handlers.events import words
from handlers.events.making import number_written
from handlers.visit import Reply, Visit, say

_LOCAL = "%Y%m%d%H%M"
#: Words that a button asks for about one time.
ASKED = ("agenda", "came", "outcome")


def on_times(visit: Visit) -> Reply:
    """The coming times of an event."""
    event = lock_event(visit.session, event_id=visit.event.action.number(), worker_id=visit.person.id)
    found = queries.coming_of(visit.session, event_id=event.id, now=visit.now)
    counted = [(one, queries.counts(visit.session, occurrence_id=one.id)) for one in found]
    return say(host_letters.times_card(event, counted), replaces=True)


def on_time(visit: Visit) -> Reply:
    """One time."""
    return say(_card(visit, _time(visit)), replaces=True)


def on_cancel(visit: Visit) -> Reply:
    """Ask once more."""
    occurrence = _time(visit)
    yes = Button("event-button-cancel-yes", "event-cancel-yes", (occurrence.id, visit.event.action.number(1)))
    args = {"moment": occurrence.begins_at}
    return say(Letter((Part("event-cancel-sure", args),), buttons=((yes,), (_back(occurrence),))), replaces=True)


def on_cancel_yes(visit: Visit) -> Reply:
    """Call it off; everybody who signed up is told."""
    told = changing.cancel_time(
        visit.session, occurrence_id=visit.event.action.number(), worker_id=visit.person.id,
        seen=visit.event.action.number(1), now=visit.now,
    )  # fmt: skip
    return say(_card(visit, _time(visit), Part("event-cancelled-noted", {"count": told})), replaces=True)


def on_move(visit: Visit) -> Reply:
    """To when?"""
    return words.ask(visit, "move", _time(visit).id)


def move_written(visit: Visit, occurrence_id: int) -> Reply:
    """Show the new time back; nobody is told before it is confirmed."""
    occurrence = changing.lock_for_host(visit.session, occurrence_id, visit.person.id)
    wall, minutes = reading.time_in(visit.event.text, **words.here(visit, occurrence.zone))
    ids = (occurrence.id, occurrence.version, wall.local.strftime(_LOCAL), minutes)
    part = Part("event-move-sure", {"old": occurrence.begins_at, "moment": wall.moment, "minutes": minutes})
    yes = Button("event-button-move-yes", "event-move-yes", ids)
    return say(Letter((part,), buttons=((yes,), (_back(occurrence),))))


def on_move_yes(visit: Visit) -> Reply:
    """Move it; everybody who signed up is told.

    Raises:
        NotATime: the button has none.
    """
    action = visit.event.action
    try:
        local = datetime.strptime(action.word(2), _LOCAL)  # noqa: DTZ007  # a wall time, its zone is the event's
    except ValueError:
        raise NotATime from None
    occurrence = _time(visit)
    changing.move_time(
        visit.session, occurrence_id=occurrence.id, worker_id=visit.person.id, wall=agreed(local, occurrence.zone),
        minutes=action.number(3), seen=action.number(1), now=visit.now,
    )  # fmt: skip
    return say(_card(visit, _time(visit), Part("event-moved-noted")), replaces=True)


def on_agenda(visit: Visit) -> Reply:
    """The agenda and the wishes."""
    return _agenda(visit, _time(visit))


def on_wish_turn(visit: Visit) -> Reply:
    """Take a wish up, or put it back."""
    return _agenda(visit, agenda.choose(
        visit.session, occurrence_id=visit.event.action.number(), worker_id=visit.person.id,
        wish_id=visit.event.action.number(1), now=visit.now,
    ))  # fmt: skip


def on_spots(visit: Visit) -> Reply:
    """The month's blind spots, on or off."""
    return _agenda(visit, agenda.turn_spots(visit.session, **_pressed(visit), now=visit.now))


def on_agenda_clear(visit: Visit) -> Reply:
    """Take the host's words off the agenda."""
    return _agenda(visit, agenda.write(visit.session, **_pressed(visit), words="", now=visit.now))


def on_agenda_yes(visit: Visit) -> Reply:
    """The agenda may leave."""
    return _agenda(visit, agenda.confirm(visit.session, **_pressed(visit), now=visit.now))


def on_ask(visit: Visit) -> Reply:
    """Ask for the host's words about a time.

    Raises:
        EventGone: nothing such is asked.
    """
    what = visit.event.action.word()
    if what not in ASKED:
        raise EventGone
    occurrence = changing.lock_for_host(visit.session, visit.event.action.number(1), visit.person.id)
    return words.ask(visit, what, occurrence.id)


def agenda_written(visit: Visit, occurrence_id: int) -> Reply:
    """The host's own words stand on the agenda; it leaves only after a yes."""
    occurrence = agenda.write(
        visit.session, occurrence_id=occurrence_id, worker_id=visit.person.id, words=visit.event.text, now=visit.now
    )  # fmt: skip
    return say(agenda.card(visit.session, occurrence, visit.now))


def came_written(visit: Visit, occurrence_id: int) -> Reply:
    """How many came."""
    came = number_written(visit, MOST_CAME)
    occurrence = after.set_came(
        visit.session, occurrence_id=occurrence_id, worker_id=visit.person.id, came=came, now=visit.now
    )  # fmt: skip
    return say(host_letters.after_card(occurrence))


def outcome_written(visit: Visit, occurrence_id: int) -> Reply:
    """What it set in motion."""
    occurrence = after.set_outcome(
        visit.session, occurrence_id=occurrence_id, worker_id=visit.person.id, words=visit.event.text, now=visit.now
    )  # fmt: skip
    return say(host_letters.after_card(occurrence))


def _agenda(visit: Visit, occurrence: Occurrence) -> Reply:
    return say(agenda.card(visit.session, occurrence, visit.now), replaces=True)


def _card(visit: Visit, occurrence: Occurrence, *said: Part) -> Letter:
    counts = queries.counts(visit.session, occurrence_id=occurrence.id)
    wished = queries.interpreters(visit.session, occurrence_id=occurrence.id)
    free = queries.free_seats(visit.session, occurrence.event, occurrence.id)
    shown = host_letters.time_card(occurrence, counts, wished, free)
    return Letter((*said, *shown.parts), buttons=shown.buttons)


def _time(visit: Visit) -> Occurrence:
    return changing.lock_for_host(visit.session, visit.event.action.number(), visit.person.id)


def _pressed(visit: Visit) -> dict[str, int]:
    return {"occurrence_id": visit.event.action.number(), "worker_id": visit.person.id}


def _back(occurrence: Occurrence) -> Button:
    return Button("event-button-time-back", "event-time", (occurrence.id,))
