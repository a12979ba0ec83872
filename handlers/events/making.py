"""How an event is made and changed: a card that shows all of it, and a button for each thing on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from bot.events import changing, host_letters, making, queries, reading, rules
from bot.events.errors import EventGone, NotANumber, NotForYou
from bot.events.locking import lock_event
from bot.events.rules import Audience
from bot.events.tables import Event
from bot.outbox.letter import Button, Buttons, Key, Letter, Part
from bot.people.rules import LANGUAGES
from bot.people.tables import Person
from handlers.events import words
from handlers.events.listing import replaces
from handlers.visit import Reply, Visit, say
from handlers.wording import short

#: Fields that are written in words; the others are chosen by buttons.
WRITTEN = ("title", "place", "directions", "whom", "capacity", "last_day", "skip", "time")
_NO = "none"


def on_own(visit: Visit) -> Reply:
    """The events that this worker may change."""
    found = queries.events_of(visit.session, visit.person)
    rows: Buttons = tuple(
        (Button("event-button-mine", "event-card", (one.id,), {"title": short(one.title, 34)}),) for one in found
    )
    if queries.may_make(visit.session, visit.person):
        rows = (*rows, (Button("event-button-new", "event-new"),))
    more = (Button("event-button-rights", "event-rights"), Button("event-button-month", "event-month"))
    rows = (*rows, *((more,) if visit.person.role == "coordinator" else ()))
    return say(Letter((Part("event-mine" if found else "event-mine-none", bold=True),), buttons=rows))


def on_new(visit: Visit) -> Reply:
    """What is the event called?

    Raises:
        NotForYou: the worker has no right to make events.
    """
    if not queries.may_make(visit.session, visit.person):
        raise NotForYou
    return words.ask(visit, "new", 0)


def on_card(visit: Visit) -> Reply:
    """The event on one screen."""
    return say(_card(visit, _event(visit)), replaces=replaces(visit))


def on_edit(visit: Visit) -> Reply:
    """One thing on the card: words are asked for, or choices shown.

    Raises:
        EventGone: there is no such thing on it.
    """
    event, field = _event(visit), visit.event.action.word(1)
    if field in WRITTEN:
        none = Button(f"event-button-no-{field}".replace("_", "-"), "event-set", (event.id, field, _NO))
        return words.ask(visit, field, event.id, *([none] if field in ("capacity", "last_day") else []))
    if field not in _CHOICES:
        raise EventGone
    rows = (*((one,) for one in _CHOICES[field](visit, event)), (_back(event),))
    return say(Letter((Part(f"event-choose-{field}".replace("_", "-")),), buttons=rows), replaces=True)


def on_set(visit: Visit) -> Reply:
    """A choice; the card shows it.

    Raises:
        EventGone: there is no such choice.
    """
    field, value = visit.event.action.word(1), visit.event.action.word(2)
    if field not in _SETTERS:
        raise EventGone
    event = _SETTERS[field](visit, _event(visit), value)
    words.leave(visit)
    return say(_card(visit, event), replaces=True)


def on_publish(visit: Visit) -> Reply:
    """Open the draft as it stands on the screen."""
    event = making.publish(visit.session, **_pressed(visit), seen=_stamp(visit), now=visit.now)
    return say(_card(visit, event, Part("event-published")), replaces=True)


def on_apply(visit: Visit) -> Reply:
    """Put the changes on the screen to use, and tell those who signed up."""
    told = changing.apply(visit.session, **_pressed(visit), seen=_stamp(visit), now=visit.now)
    return say(_card(visit, _event(visit), Part("event-applied", {"count": told})), replaces=True)


def on_drop(visit: Visit) -> Reply:
    """Put the changes away."""
    event = changing.drop(visit.session, **_pressed(visit), now=visit.now)
    return say(_card(visit, event, Part("event-dropped")), replaces=True)


def on_throw_away(visit: Visit) -> Reply:
    """The draft goes; nobody has seen it."""
    making.throw_away(visit.session, **_pressed(visit), now=visit.now)
    return say(
        Letter((Part("event-thrown-away"),), buttons=((Button("event-button-own", "event-own"),),)), replaces=True
    )


def on_copy(visit: Visit) -> Reply:
    """A draft like this event."""
    draft = making.copy(visit.session, **_pressed(visit), now=visit.now)
    return say(_card(visit, draft, Part("event-copied")))


def on_end(visit: Visit) -> Reply:
    """Ask once more before everything is called off."""
    event = _event(visit)
    yes = Button("event-button-end-yes", "event-end-yes", (event.id,))
    return say(
        Letter((Part("event-end-sure", {"title": event.title}),), buttons=((yes,), (_back(event),))), replaces=True
    )


def on_end_yes(visit: Visit) -> Reply:
    """The event has ended, and everybody who signed up is told once."""
    told = changing.end(visit.session, **_pressed(visit), now=visit.now)
    return say(_card(visit, _event(visit), Part("event-ended-noted", {"count": told})), replaces=True)


def new_written(visit: Visit, _subject: int) -> Reply:
    """The event has a name: the draft is there."""
    zone = visit.settings.desk.time_zone
    event = making.begin(visit.session, worker_id=visit.person.id, title=visit.event.text, zone=zone, now=visit.now)
    return say(_card(visit, event))


def time_written(visit: Visit, event_id: int) -> Reply:
    """When a draft begins."""
    wall, minutes = reading.time_in(visit.event.text, **words.here(visit, visit.settings.desk.time_zone))
    event = making.set_time(
        visit.session, event_id=event_id, worker_id=visit.person.id, wall=wall, minutes=minutes, now=visit.now
    )  # fmt: skip
    return say(_card(visit, event))


def field_written(field: str) -> words.Deed:
    """What becomes of words for one field."""

    def written(visit: Visit, event_id: int) -> Reply:
        return say(_card(visit, _write(visit, event_id, field, visit.event.text)))

    return written


def capacity_written(visit: Visit, event_id: int) -> Reply:
    """How many seats there are.

    Raises:
        NotANumber: it is no number.
    """
    return say(_card(visit, _write(visit, event_id, "capacity", number_written(visit, rules.MOST_SEATS))))


def last_day_written(visit: Visit, event_id: int) -> Reply:
    """After which day a draft comes back no more."""
    day = reading.day_in(visit.event.text, **words.here(visit, visit.settings.desk.time_zone))
    return say(_card(visit, _set_last_day(visit, event_id, day)))


def skip_written(visit: Visit, event_id: int) -> Reply:
    """A day that is left out."""
    day = reading.day_in(visit.event.text, **words.here(visit, visit.settings.desk.time_zone))
    return say(_card(visit, _leave_out(visit, event_id, day)))


def number_written(visit: Visit, most: int) -> int:
    """A number of people.

    Raises:
        NotANumber: it is none.
    """
    word = visit.event.text.strip()
    if not (word.isascii() and word.isdigit() and len(word) <= 4):
        raise NotANumber(most=most)
    return int(word)


def _languages(_visit: Visit, event: Event) -> list[Button]:
    chosen = making.value_of(event, "languages").split(",")
    return [
        Button("event-button-language", "event-set", (event.id, "languages", one),
               {"language": Key(f"event-spoken-{one}"), "on": Key("remind-on" if one in chosen else "remind-off")})
        for one in LANGUAGES
    ]  # fmt: skip


def _repeats(_visit: Visit, event: Event) -> list[Button]:
    if event.first is None:
        return []
    known = rules.repeats_from(event.first.local.date())
    return [Button(f"event-button-repeat-{one}", "event-set", (event.id, "repeat", one.value)) for one in known]


def _hosts(visit: Visit, event: Event) -> list[Button]:
    return [
        Button("event-button-host", "event-set", (event.id, "host_id", one.id), {"name": short(one.name, 34)})
        for one in queries.makers(visit.session)[:20]
    ]


def _hours(field: str, known: tuple[int, ...]) -> Callable[[Visit, Event], list[Button]]:
    key = f"event-button-{field}".replace("_", "-")

    def choices(_visit: Visit, event: Event) -> list[Button]:
        return [Button(f"{key}-{one}", "event-set", (event.id, field, one)) for one in known]

    return choices


def _audiences(_visit: Visit, event: Event) -> list[Button]:
    return [Button(f"event-button-audience-{one}", "event-set", (event.id, "audience", one.value)) for one in Audience]


_CHOICES: Mapping[str, Callable[[Visit, Event], list[Button]]] = {
    "languages": _languages, "repeat": _repeats, "host_id": _hosts, "audience": _audiences,
    "closes_hours": _hours("closes_hours", rules.CLOSES), "agenda_hours": _hours("agenda_hours", rules.AGENDAS),
}  # fmt: skip

#: Fields that are chosen by buttons.
CHOSEN = tuple(_CHOICES)


def _turn_language(visit: Visit, event: Event, value: str) -> Event:
    chosen = set(making.value_of(event, "languages").split(",")) ^ {value}
    kept = [one for one in LANGUAGES if one in chosen] or [value]
    return _write(visit, event.id, "languages", ",".join(kept))


def _set_number(field: str) -> Callable[[Visit, Event, str], Event]:
    return lambda visit, event, value: _write(
        visit, event.id, field, int(value) if value.isascii() and value.isdigit() else -1
    )


def _set_day(visit: Visit, event: Event, value: str) -> Event:
    try:
        return _leave_out(visit, event.id, date.fromisoformat(value))
    except ValueError:
        raise EventGone from None


_SETTERS: Mapping[str, Callable[[Visit, Event, str], Event]] = {
    "languages": _turn_language, "host_id": _set_number("host_id"), "skip": _set_day,
    "closes_hours": _set_number("closes_hours"), "agenda_hours": _set_number("agenda_hours"),
    "capacity": lambda visit, event, _: _write(visit, event.id, "capacity", None),
    "last_day": lambda visit, event, _: _set_last_day(visit, event.id, None),
    "repeat": lambda visit, event, value: making.set_repeat(
        visit.session, event_id=event.id, worker_id=visit.person.id, repeat=value, now=visit.now
    ),
    "audience": lambda visit, event, value: making.set_audience(
        visit.session, event_id=event.id, worker_id=visit.person.id, audience=value, now=visit.now
    ),
}  # fmt: skip


def _write(visit: Visit, event_id: int, field: str, value: Any) -> Event:
    return making.write(
        visit.session, event_id=event_id, worker_id=visit.person.id, field=field, value=value, now=visit.now
    )  # fmt: skip


def _set_last_day(visit: Visit, event_id: int, day: date | None) -> Event:
    return making.set_last_day(visit.session, event_id=event_id, worker_id=visit.person.id, day=day, now=visit.now)


def _leave_out(visit: Visit, event_id: int, day: date) -> Event:
    return making.leave_out(visit.session, event_id=event_id, worker_id=visit.person.id, day=day, now=visit.now)


def _event(visit: Visit) -> Event:
    return lock_event(visit.session, event_id=visit.event.action.number(), worker_id=visit.person.id)


def _pressed(visit: Visit) -> dict[str, int]:
    return {"event_id": visit.event.action.number(), "worker_id": visit.person.id}


def _stamp(visit: Visit) -> datetime:
    """The second of the last change that the person saw."""
    return datetime.fromtimestamp(min(visit.event.action.number(1), 2**33), UTC)


def _card(visit: Visit, event: Event, *said: Part) -> Letter:
    host_id = making.value_of(event, "host_id")
    host = visit.session.get(Person, host_id) if host_id else None
    shown = host_letters.event_card(event, host, visit.now)
    return Letter((*said, *shown.parts), buttons=shown.buttons)


def _back(event: Event) -> Button:
    return Button("event-button-event", "event-card", (event.id,))
