"""A coordinator changes workers' weeks: a new shift, other hours, an end, from a day on. Taps only; gaps are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.config import WEEKDAYS
from bot.duty import service, weekly
from bot.duty.errors import RowGone
from bot.duty.tables import Shift
from bot.duty.wording import day_name, stretch
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.people.queries import workers
from handlers.coordinator.rights import only_coordinators
from handlers.promises import rota
from handlers.rota.days import day_in, hours_in_words, name_of, named, rows, today
from handlers.rota.hours import HOURS, corrected, grid, hour_button
from handlers.visit import Reply, Visit, say
from handlers.worker.pages import PEOPLE_SHOWN, page_of

#: So far ahead gaps are shown after a change, and so many of them.
_LOOKED_AHEAD, _GAPS_SHOWN = timedelta(days=14), 6


def on_who(visit: Visit) -> Reply:
    """Whose week? Page by page."""
    only_coordinators(visit)
    page = page_of(workers(visit.session), visit.event.action.number(), PEOPLE_SHOWN)
    people = [(Button("rota-button-who", "week-of", (one.id,), {"name": named(one)}),) for one in page.shown]
    back = (Button("rota-button-week", "rota"),)
    parts = (Part("week-whose"), *page.line())
    return say(Letter(parts, buttons=(*people, *page.buttons("week-who"), back)), replaces=True)


def on_week(visit: Visit) -> Reply:
    """A worker's shifts, each with a button, and a new one."""
    only_coordinators(visit)
    return say(_week(visit, visit.event.action.number()), replaces=True)


def on_add(visit: Visit) -> Reply:
    """A new shift, one question after the other: weekday, from, until, since when.

    Raises:
        HoursUnclear: it would not end after it begins.
        ShiftsOverlap: the worker is on shift then already.
        NotAColleague: the worker answers no families any more.
        DayIsOver: the first day is over.
    """
    only_coordinators(visit)
    worker, chosen = visit.event.action.number(), len(visit.event.action.ids)
    ids = (worker, *(visit.event.action.number(place) for place in range(1, min(chosen, 4))))
    if chosen == 1:
        days = [Button("week-button-day", "week-add", (worker, one), {"day": _weekday(one)}) for one in range(7)]
        return _asked(visit, worker, Part("week-which-day"), grid(days))
    if chosen < 4:
        return _which_hour(visit, worker, "week-add", ids, chosen == 2)
    if chosen == 4:
        return _since_when(visit, worker, "week-add", ids, "week-since-when")
    service.add_shift(
        visit.session, worker_id=worker, weekday=ids[1] % 7, begins=ids[2] * 60, ends=ids[3] * 60,
        valid_from=day_in(visit, 4),
    )  # fmt: skip
    return _changed(visit, worker, "week-added")


def on_shift(visit: Visit) -> Reply:
    """One shift: other hours, or an end.

    Raises:
        RowGone: it is not in the rota any more.
    """
    shift = _shift(visit)
    change = (Button("week-button-change", "week-change", (shift.id,)),)
    end = (Button("week-button-end", "week-end", (shift.id,)),)
    return _asked(visit, shift.worker_id, _line(shift), [change, end])


def on_change(visit: Visit) -> Reply:
    """Other hours for a shift: from, until, since when.

    Raises:
        RowGone: it is not in the rota any more.
        ShiftEnded: it ends before that day.
        HoursUnclear: it would not end after it begins.
        ShiftsOverlap: the worker is on shift then already.
    """
    shift, chosen = _shift(visit), len(visit.event.action.ids)
    ids = (shift.id, *(visit.event.action.number(place) for place in range(1, min(chosen, 3))))
    if chosen < 3:
        return _which_hour(visit, shift.worker_id, "week-change", ids, chosen == 1)
    if chosen == 3:
        return _since_when(visit, shift.worker_id, "week-change", ids, "week-since-when", shift)
    worker = shift.worker_id
    weekly.change_shift(visit.session, shift_id=shift.id, begins=ids[1] * 60, ends=ids[2] * 60, since=day_in(visit, 3))
    return _changed(visit, worker, "week-changed")


def on_end(visit: Visit) -> Reply:
    """From which day on the shift is no more.

    Raises:
        RowGone: it is not in the rota any more.
        ShiftEnded: it ends before that day.
        ShiftNotBegun: it begins after that day.
    """
    shift = _shift(visit)
    worker = shift.worker_id
    if not visit.event.action.word(1):
        return _since_when(visit, worker, "week-end", (shift.id,), "week-end-when", shift)
    weekly.end_shift(visit.session, shift_id=shift.id, since=day_in(visit, 1))
    return _changed(visit, worker, "week-ended")


def _shift(visit: Visit) -> Shift:
    only_coordinators(visit)
    shift = visit.session.get(Shift, visit.event.action.number())
    if shift is None:
        raise RowGone
    return shift


def _changed(visit: Visit, worker: int, key: str) -> Reply:
    """Correct what the change moved, and show the week with the hours in which nobody is."""
    told = corrected(visit)
    return say(_week(visit, worker, Part(key), *told, *_gaps(visit)), replaces=True)


def _week(visit: Visit, worker: int, *said: Part) -> Letter:
    shifts = weekly.week_of(visit.session, worker_id=worker, today=today(visit))
    title = Part("week-title", {"name": name_of(visit, worker)}, bold=True)
    listed = [_line(one) for one in shifts] or [Part("week-none")]
    buttons = [(Button("week-button-shift", "week-shift", (one.id,), _facts(one)),) for one in shifts]
    add = (Button("week-button-add", "week-add", (worker,)),)
    back = (Button("button-back", "week-who"),)
    return Letter((*said, title, *listed), buttons=(*buttons, add, back))


def _gaps(visit: Visit) -> list[Part]:
    first, zone = today(visit), visit.settings.desk.zone
    gaps = rota(visit).gaps(first, first + _LOOKED_AHEAD, visit.now)
    if not gaps:
        return [Part("week-no-gaps")]
    shown = gaps[:_GAPS_SHOWN]
    told = Names({language: "\n".join(stretch(gap, zone, language) for gap in shown) for language in LANGUAGES})
    rest = len(gaps) - len(shown)
    return [Part("week-gaps", {"gaps": told}), *([Part("week-gaps-rest", {"count": rest})] if rest else [])]


def _which_hour(visit: Visit, worker: int, action: str, ids: tuple[int, ...], begins: bool) -> Reply:
    hours = HOURS if begins else range(ids[-1] + 1, HOURS.stop + 1)
    buttons = [hour_button(hour, action, (*ids, hour)) for hour in hours]
    return _asked(visit, worker, Part("week-from-when" if begins else "week-until-when"), grid(buttons))


def _since_when(
    visit: Visit, worker: int, action: str, ids: tuple[int, ...], key: str, shift: Shift | None = None
) -> Reply:
    days = _first_days(today(visit), shift)
    buttons = [(Button("week-button-since", action, (*ids, day.isoformat()), {"day": day_name(day)}),) for day in days]
    return _asked(visit, worker, Part(key), buttons)


def _first_days(day: date, shift: Shift | None) -> list[date]:
    """Today, tomorrow, the next two Mondays and the next first of a month; for a shift to come not before it begins."""
    monday = day + timedelta(days=7 - day.weekday())
    month = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    days = {day, day + timedelta(days=1), monday, monday + timedelta(days=7), month}
    if shift is None:
        return sorted(days)
    begins = {shift.valid_from} if shift.valid_from > day else set()
    fits = {one for one in days | begins if one >= shift.valid_from}
    return sorted(one for one in fits if shift.valid_to is None or one <= shift.valid_to)


def _asked(visit: Visit, worker: int, part: Part, buttons: Sequence[tuple[Button, ...]]) -> Reply:
    back = (Button("button-back", "week-of", (worker,)),)
    title = Part("week-title", {"name": name_of(visit, worker)}, bold=True)
    return say(Letter((title, part), buttons=(*buttons, back)), replaces=True)


def _line(shift: Shift) -> Part:
    """A shift with the days on which it begins and ends, where those matter."""
    facts: dict[str, object] = {**_facts(shift), "first": shift.valid_from, "last": shift.valid_to or ""}
    return Part("text", {"text": rows([("week-line-until" if shift.valid_to else "week-line", facts)])})


def _facts(shift: Shift) -> dict[str, Arg]:
    return {"day": _weekday(shift.weekday), "hours": hours_in_words([(shift.begins, shift.ends)])}


def _weekday(number: int) -> Names:
    key = f"day-{WEEKDAYS[number % 7]}"
    return Names({language: the_translator().translate(key, language) for language in LANGUAGES})
