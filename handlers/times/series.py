"""Under a worker's time: make it repeat, or move or call off it with all that follow. Taps only; all is shown first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.appointments import daylist, queries, service
from bot.appointments.rules import EXPECTED
from bot.appointments.series import letters as series_letters
from bot.appointments.series import service as series
from bot.appointments.series.rules import MOST, Every, Occurrence, Rhythm
from bot.appointments.tables import Appointment
from bot.config import WEEKDAYS
from bot.i18n.translator import in_every_language
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from handlers.promises import service_hours
from handlers.rota.hours import HOURS, grid
from handlers.visit import Reply, Visit, say

#: How many times can be chosen, the first one counted, and until which days of a year.
_COUNTS, _UNTIL = (4, 6, 8, 12, MOST), ((5, 31), (12, 31))
_MINUTES = (0, 15, 30, 45)


def with_buttons(visit: Visit, letter: Letter, appointment: Appointment) -> Letter:
    """A worker's screen of a time with what can be done about its repeating."""
    if not appointment.holds or appointment.begins_at <= visit.now:
        return letter
    ids = (appointment.id, appointment.version)
    if appointment.series_id is None:
        rows: Buttons = ((Button("series-button-repeat", "series-repeat", ids),),)
    else:
        move = (Button("series-button-move", "series-move", ids),)
        rows = (move, (Button("series-button-cancel", "series-cancel", ids),))
    return replace(letter, buttons=(*letter.buttons, *rows))


def on_repeat(visit: Visit) -> Reply:
    """How often, how many times or until when, then all of them on one screen before they are agreed.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: it is not this worker's, or not as it was on the screen.
        AlreadyRepeats, NothingFollows, TimeIsOver: nothing can be made of it.
    """
    first, action = _own(visit), visit.event.action
    every = next((one for one in Every if one == action.word(2)), None)
    if every is None:
        rows = [(Button(f"series-button-{one}", "series-repeat", (*_ids(first), one)),) for one in Every]
        return _asked(first, Part("series-how-often", {"moment": first.begins_at}), rows)
    rhythm = _rhythm(every, action.word(3))
    if rhythm is None:
        return _asked(first, Part("series-how-many"), _lengths(visit, first, every))
    if action.word(4) not in ("keep", "skip"):
        return _check(visit, first, rhythm, action.word(3))
    made = series.repeat(
        visit.session, appointment_id=first.id, worker_id=visit.person.id, seen=action.number(1), rhythm=rhythm,
        holidays=action.word(4) == "keep", now=visit.now,
    )  # fmt: skip
    return _done(first, "series-made", len(made) + 1)


def on_move(visit: Visit) -> Reply:
    """A time and all that follow: to which weekday, hour and minute, then all of them before they are moved.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: it is not this worker's, or not as it was on the screen.
        TimeIsOver: one of the new times would lie in the past.
    """
    first, chosen = _own(visit), len(visit.event.action.ids) - 2
    ids = (*_ids(first), *(visit.event.action.number(place) for place in range(2, min(chosen, 3) + 2)))
    if chosen < 1:
        days = [Button("series-button-day", "series-move", (*ids, one), {"day": _weekday(one)}) for one in range(7)]
        return _asked(first, Part("series-which-day"), grid(days))
    if chosen < 3:
        return _which_time(first, ids, hours=chosen == 1)
    local = _local(first, *ids[2:5])
    if visit.event.action.word(5) != "yes":
        return _check_move(visit, first, local, ids)
    moved = series.move_following(
        visit.session, appointment_id=first.id, worker_id=visit.person.id, seen=visit.event.action.number(1),
        local=local, now=visit.now,
    )  # fmt: skip
    return _done(first, "series-moved-done", len(moved))


def on_cancel(visit: Visit) -> Reply:
    """Call a time off with all that follow, after a second press.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: it is not this worker's, or not as it was on the screen.
    """
    first = _own(visit)
    times = series.following(visit.session, first)
    if visit.event.action.word(2) != "sure":
        sure = (Button("series-button-cancel-sure", "series-cancel", (*_ids(first), "sure")),)
        listed = series_letters.lines([one.begins_at for one in times], first.zone)
        return _asked(first, Part("series-cancel-sure", {"count": len(times)}), [sure], Part("text", {"text": listed}))
    series.cancel_following(
        visit.session, appointment_id=first.id, worker_id=visit.person.id, seen=visit.event.action.number(1),
        now=visit.now,
    )  # fmt: skip
    return _done(first, "series-cancelled-done", len(times))


def _own(visit: Visit) -> Appointment:
    action = visit.event.action
    return service.lock_for_worker(visit.session, action.number(), visit.person.id, action.number(1), visit.now)


def _lengths(visit: Visit, first: Appointment, every: Every) -> list[tuple[Button, ...]]:
    counts = [
        Button("series-button-count", "series-repeat", (*_ids(first), every, f"c{one}"), {"count": one})
        for one in _COUNTS
    ]
    today, days = service_hours(visit).day_of(visit.now), list[Button]()
    for day in sorted(date(today.year + more, *one) for more in (0, 1) for one in _UNTIL):
        if len(days) < len(_UNTIL) and day > first.wall.local.date():
            until = f"{day.day}.{day.month}.{day.year}"
            days.append(
                Button("series-button-until", "series-repeat", (*_ids(first), every, f"{day:%Y%m%d}"), {"day": until})
            )
    return [*grid(counts), *grid(days)]


def _rhythm(every: Every, word: str) -> Rhythm | None:
    if word[:1] == "c" and word[1:].isascii() and word[1:].isdigit() and len(word) < 4:
        return Rhythm(every, max(2, min(int(word[1:]), MOST)))
    try:
        return Rhythm(every, until=date.fromisoformat(word))
    except ValueError:
        return None


def _check(visit: Visit, first: Appointment, rhythm: Rhythm, length: str) -> Reply:
    """Everything that would be agreed; days on which the desk rests are asked about."""
    found = series.proposed(visit.session, first, rhythm, holidays=True)
    if not found:
        raise series.NothingFollows
    ids = (*_ids(first), rhythm.every, length)
    skip = (Button("series-button-skip", "series-repeat", (*ids, "skip")),)
    keep = (Button("series-button-keep", "series-repeat", (*ids, "keep")),)
    yes = (Button("series-button-yes", "series-repeat", (*ids, "keep")),)
    rests = any(_is_holiday(visit, one) for one in found)
    asked = (Part("series-check", {"count": len(found) + 1}), *([Part("series-holidays")] if rests else []))
    listed = Part("text", {"text": series_letters.proposed(found, [_marks(visit, one, first) for one in found])})
    return _asked(first, asked[0], [skip, keep] if rests else [yes], listed, *asked[1:])


def _check_move(visit: Visit, first: Appointment, local: datetime, ids: tuple[int, ...]) -> Reply:
    times = series.following(visit.session, first)
    found = series.moved_to(times, local)
    marks = [_marks(visit, one, old) for one, old in zip(found, times, strict=True)]
    yes = (Button("series-button-move-yes", "series-move", (*ids, "yes")),)
    listed = Part("text", {"text": series_letters.proposed(found, marks)})
    return _asked(first, Part("series-move-check", {"count": len(times)}), [yes], listed)


def _marks(visit: Visit, one: Occurrence, instead_of: Appointment) -> Sequence[str]:
    """What a worker should know of a time before it is agreed: the desk rests, or somebody is elsewhere then."""
    comers = [each.person_id for each in instead_of.participants if each.attendance in EXPECTED]
    others = queries.clashes(
        visit.session, person_ids=comers, host_id=instead_of.host_id or 0, begins=one.wall.moment,
        ends=one.wall.after(instead_of.minutes).moment, besides=instead_of.id,
    )  # fmt: skip
    same = instead_of.series_id
    clash = any(same is None or each.series_id != same for each in others)
    return [*(["series-holiday"] if _is_holiday(visit, one) else []), *(["series-clash"] if clash else [])]


def _is_holiday(visit: Visit, one: Occurrence) -> bool:
    return service_hours(visit).is_holiday(one.wall.local.date())


def _which_time(first: Appointment, ids: tuple[int, ...], *, hours: bool) -> Reply:
    if hours:
        buttons = [Button("rota-button-hour", "series-move", (*ids, one), {"hour": one}) for one in HOURS]
        return _asked(first, Part("series-which-hour"), grid(buttons))
    times = [
        Button("slots-button-time", "series-move", (*ids, one), {"time": daylist.clock(time(ids[3] % 24, one))})
        for one in _MINUTES
    ]
    return _asked(first, Part("series-which-time"), grid(times))


def _local(first: Appointment, weekday: int, hour: int, minute: int) -> datetime:
    """The chosen weekday and clock time, in the week of the first time."""
    day = first.wall.local.date()
    chosen = day + timedelta(days=weekday % 7 - day.weekday())
    return datetime.combine(chosen, time(hour % 24, minute % 60))


def _weekday(number: int) -> Names:
    return Names(in_every_language(f"day-{WEEKDAYS[number]}"))


def _ids(appointment: Appointment) -> tuple[int, int]:
    return appointment.id, appointment.version


def _asked(first: Appointment, part: Part, rows: Sequence[tuple[Button, ...]], *more: Part) -> Reply:
    back = (Button("button-back", "time-open", (first.id,)),)
    return say(Letter((part, *more), buttons=(*rows, back)), replaces=True)


def _done(first: Appointment, key: str, count: int) -> Reply:
    return _asked(first, Part(key, {"count": count}), [])
