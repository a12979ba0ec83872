"""How an event is made: a draft that only its maker sees, field by field, published when it stands on the screen as meant.

An open event is changed in the same way: changes wait beside it until they are put to use, and are told once.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases.moves import worker_on_duty
from bot.events import queries, rules, times
from bot.events.errors import (
    DraftIncomplete,
    EventCancelled,
    EventChanged,
    EventGone,
    EventIsOver,
    NotANumber,
    NotForYou,
    TooManyWords,
)
from bot.events.locking import lock_event
from bot.events.rules import LONGEST, Audience, EventStatus, Repeat
from bot.events.tables import Event, Occurrence
from bot.people.rules import LANGUAGES
from bot.wall import Wall

#: What may wait beside an open event until it is put to use. When it happens is not changed so: one moves a time, or
#: ends the event and makes another one.
CHANGEABLE = (*LONGEST, "languages", "capacity", "closes_hours", "agenda_hours", "host_id")


def begin(session: Session, *, worker_id: int, title: str, zone: str, now: datetime) -> Event:
    """A draft with a name, held by its maker.

    Raises:
        OnlyForWorkers: the person answers no families.
        NotForYou: the worker has no right to make events.
        TooManyWords: the name is too long.
    """
    worker = worker_on_duty(session, worker_id)
    if not queries.may_make(session, worker):
        raise NotForYou
    event = Event(
        host_id=worker_id, status=EventStatus.DRAFT, audience=Audience.FAMILIES, title=_words("title", title),
        place="", directions="", whom="", languages=worker.language, capacity=None, closes_hours=0, agenda_hours=0,
        local="", zone=zone, fold=0, minutes=rules.USUAL_MINUTES, rule="", last_day=None, skipped=[], pending={},
        version=0, created_at=now, changed_at=now,
    )  # fmt: skip
    session.add(event)
    session.flush()
    return event


def copy(session: Session, *, event_id: int, worker_id: int, now: datetime) -> Event:
    """A draft like an event that there is, without its time: how an event gets another rhythm.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    draft = begin(session, worker_id=worker_id, title=event.title, zone=event.zone, now=now)
    for field in ("audience", "place", "directions", "whom", "languages", "capacity", "closes_hours", "agenda_hours"):
        setattr(draft, field, getattr(event, field))
    session.flush()
    return draft


def set_time(session: Session, *, event_id: int, worker_id: int, wall: Wall, minutes: int, now: datetime) -> Event:
    """When a draft begins, and how long it lasts; it comes back as before, counted from the new day.

    Raises:
        EventIsOver: the time lies in the past.
        TooFar: it lies further ahead than events are planned.
        NotATime: it lasts too long.
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = _draft(session, event_id, worker_id)
    times.check(wall, minutes, now)
    repeat = repeat_of(event)
    event.local, event.zone, event.fold = wall.local.isoformat(timespec="minutes"), wall.zone, wall.fold
    event.minutes, event.skipped, event.last_day = minutes, [], None
    known = rules.repeats_from(wall.local.date())
    event.rule = rules.rule_of(repeat if repeat in known else Repeat.ONCE, wall.local.date())
    return _touched(session, event, now)


def set_repeat(session: Session, *, event_id: int, worker_id: int, repeat: str, now: datetime) -> Event:
    """How a draft comes back.

    Raises:
        DraftIncomplete: nobody has said when it begins.
        EventGone: no event that begins on this day comes back so.
        OnlyForWorkers, NotForYou: it is not for this worker.
    """
    event = _draft(session, event_id, worker_id)
    if event.first is None:
        raise DraftIncomplete
    day = event.first.local.date()
    if repeat not in rules.repeats_from(day):
        raise EventGone
    event.rule, event.skipped, event.last_day = rules.rule_of(Repeat(repeat), day), [], None
    return _touched(session, event, now)


def repeat_of(event: Event) -> Repeat:
    """How an event comes back."""
    day = event.first.local.date() if event.first else None
    found = [one for one in Repeat if day and rules.rule_of(one, day) == event.rule]
    return found[0] if found else Repeat.ONCE


def leave_out(session: Session, *, event_id: int, worker_id: int, day: date, now: datetime) -> Event:
    """Leave a day out, or take it in again.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = _draft(session, event_id, worker_id)
    days = event.days_left_out ^ {day}
    event.skipped = [one.isoformat() for one in sorted(days)]
    return _touched(session, event, now)


def set_last_day(session: Session, *, event_id: int, worker_id: int, day: date | None, now: datetime) -> Event:
    """After which day it comes back no more.

    Raises:
        EventIsOver: the day lies before its first time.
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = _draft(session, event_id, worker_id)
    if day is not None and event.first is not None and day < event.first.local.date():
        raise EventIsOver
    event.last_day = day
    return _touched(session, event, now)


def set_audience(session: Session, *, event_id: int, worker_id: int, audience: str, now: datetime) -> Event:
    """Who sees a draft once it is published.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = _draft(session, event_id, worker_id)
    if audience not in set(Audience):
        raise EventGone
    event.audience = audience
    return _touched(session, event, now)


def write(session: Session, *, event_id: int, worker_id: int, field: str, value: Any, now: datetime) -> Event:
    """Write a field of an event: at once in a draft, beside an open event until the changes are put to use.

    Raises:
        TooManyWords, NotANumber: the value does not fit.
        EventGone: there is no such field or value.
        EventCancelled: the event has ended.
        OnlyForWorkers, NotForYou: it is not for this worker.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    if event.status == EventStatus.ENDED:
        raise EventCancelled
    if field not in CHANGEABLE:
        raise EventGone
    checked = _checked(session, field, value)
    if event.status == EventStatus.DRAFT:
        setattr(event, field, checked)
    else:
        kept = {name: old for name, old in event.pending.items() if name != field}
        event.pending = kept if checked == getattr(event, field) else {**kept, field: checked}
    return _touched(session, event, now)


def value_of(event: Event, field: str) -> Any:
    """A field as its maker sees it: with what waits beside it."""
    return event.pending.get(field, getattr(event, field))


def missing(event: Event) -> list[str]:
    """What a draft lacks: ``time``, ``place``."""
    return [name for name, there in (("time", event.local), ("place", event.place)) if not there]


def holidays_ahead(event: Event, now: datetime) -> list[tuple[date, dict[str, str]]]:
    """The holidays of the coming year on which a draft would happen, with their names by language."""
    ahead = [one for one in event.times(now + timedelta(days=366)) if one.moment > now]
    return rules.holidays_in(ahead)


def publish(session: Session, *, event_id: int, worker_id: int, seen: datetime, now: datetime) -> Event:
    """Open a draft to those it is for, as it stood on the screen. Repeating it changes nothing.

    Raises:
        DraftIncomplete: its time or place is missing.
        EventIsOver: its first time lies in the past.
        EventChanged: it was changed since the button was made.
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    if event.status != EventStatus.DRAFT:
        return event
    check_stamp(event, seen)
    if missing(event) or event.first is None:
        raise DraftIncomplete
    times.check(event.first, event.minutes, now)
    event.status = EventStatus.OPEN
    times.extend(session, event, now)
    if not session.scalar(select(func.count()).select_from(Occurrence).where(Occurrence.event_id == event.id)):
        raise DraftIncomplete
    return _touched(session, event, now)


def check_stamp(event: Event, seen: datetime) -> None:
    """Let a press through that was made on an event as it stands.

    Raises:
        EventChanged: it was changed since, to the second.
    """
    if int(event.changed_at.timestamp()) != int(seen.timestamp()):
        raise EventChanged


def throw_away(session: Session, *, event_id: int, worker_id: int, now: datetime) -> None:
    """Throw a draft away; nobody has seen it.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    session.delete(_draft(session, event_id, worker_id))
    session.flush()


def _draft(session: Session, event_id: int, worker_id: int) -> Event:
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    if event.status != EventStatus.DRAFT:
        raise EventGone
    return event


def _checked(session: Session, field: str, value: Any) -> Any:
    if field in LONGEST:
        return _words(field, value)
    if field == "languages":
        chosen = [one for one in LANGUAGES if one in str(value).split(",")]
        return _one_of(",".join(chosen), chosen)
    if field == "capacity":
        return _seats(value)
    if field == "host_id":
        return _one_of(value, value in {one.id for one in queries.makers(session)})
    return _one_of(value, value in (rules.CLOSES if field == "closes_hours" else rules.AGENDAS))


def _one_of(value: Any, known: Any) -> Any:
    if not known:
        raise EventGone
    return value


def _seats(value: int | None) -> int | None:
    if value is not None and not 1 <= value <= rules.MOST_SEATS:
        raise NotANumber(most=rules.MOST_SEATS)
    return value


def _words(field: str, words: str) -> str:
    told = " ".join(words.split())
    if len(told) > LONGEST[field]:
        raise TooManyWords(most=LONGEST[field])
    return told


def _touched(session: Session, event: Event, now: datetime) -> Event:
    event.changed_at = now
    session.flush()
    return event
