"""A coordinator changes a day: closes it, gives it other hours, adds a shift, marks a worker away. Taps only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.cases import absences
from bot.duty import service
from bot.duty.wording import day_name
from bot.outbox.letter import Button, Letter, Part
from bot.people.queries import workers
from handlers.coordinator.rights import only_coordinators
from handlers.rota.days import day_in, name_of, named
from handlers.rota.hours import HOURS, corrected, grid, hour_button
from handlers.rota.week import day_screen
from handlers.visit import Reply, Visit, say
from handlers.worker.pages import PEOPLE_SHOWN, page_of

#: Last days of an absence to choose from, counted from the first.
_LENGTHS = (0, 1, 2, 4, 6, 13, 27)


def on_close(visit: Visit) -> Reply:
    """The desk is closed on that day; families whose answer this moves hear of it."""
    only_coordinators(visit)
    day = day_in(visit)
    service.close_day(visit.session, day=day)
    return _changed(visit, day, "rota-now-closed")


def on_undo(visit: Visit) -> Reply:
    """An exception is taken back.

    Raises:
        RowGone: it is not there any more.
    """
    only_coordinators(visit)
    service.take_back(visit.session, exception_id=visit.event.action.number(1))
    return _changed(visit, day_in(visit), "rota-taken-back")


def on_back(visit: Visit) -> Reply:
    """An absence is taken back: the worker comes after all.

    Raises:
        RowGone: it is not there any more.
    """
    only_coordinators(visit)
    service.take_back(visit.session, absence_id=visit.event.action.number(1))
    return _changed(visit, day_in(visit), "rota-taken-back")


def on_extra(visit: Visit) -> Reply:
    """Whose extra shift?"""
    only_coordinators(visit)
    return _whom(visit, "rota-whose-extra", "rota-extra", "rota-from")


def on_from(visit: Visit) -> Reply:
    """From which hour?"""
    only_coordinators(visit)
    day, worker = day_in(visit), visit.event.action.number(1)
    buttons = [hour_button(hour, "rota-to", (day.isoformat(), worker, hour)) for hour in HOURS]
    return _asked(day, Part("rota-from-when", {"day": day_name(day)}), grid(buttons))


def on_to(visit: Visit) -> Reply:
    """Until which hour?"""
    only_coordinators(visit)
    day, worker, begins = day_in(visit), visit.event.action.number(1), visit.event.action.number(2)
    hours = range(begins + 1, HOURS.stop + 1)
    buttons = [hour_button(hour, "rota-set", (day.isoformat(), worker, begins, hour)) for hour in hours]
    return _asked(day, Part("rota-until-when", {"day": day_name(day)}), grid(buttons))


def on_set(visit: Visit) -> Reply:
    """The hours are chosen: an extra shift of the worker, or without one other hours of the desk.

    Raises:
        HoursUnclear: they do not end after they begin.
        ShiftsOverlap: the worker has another extra shift then.
        NotAColleague: the worker answers no families any more.
    """
    only_coordinators(visit)
    day, action = day_in(visit), visit.event.action
    worker, begins, ends = action.number(1), action.number(2) * 60, action.number(3) * 60
    if worker:
        service.add_extra(visit.session, worker_id=worker, day=day, begins=begins, ends=ends)
    else:
        service.set_hours(visit.session, day=day, begins=begins, ends=ends)
    return _changed(visit, day, "rota-extra-added" if worker else "rota-hours-set")


def on_away(visit: Visit) -> Reply:
    """Who is away from that day on?"""
    only_coordinators(visit)
    return _whom(visit, "rota-who-is-away", "rota-away", "rota-away-until")


def on_until(visit: Visit) -> Reply:
    """Until which day?"""
    only_coordinators(visit)
    day, worker = day_in(visit), visit.event.action.number(1)
    lasts = [day + timedelta(days=length) for length in _LENGTHS]
    rows = [(_day("rota-button-until", "rota-away-whom", (day, worker, last), last),) for last in lasts]
    part = (Button("rota-button-part", "away-from", (day.isoformat(), worker)),)
    return _asked(day, Part("rota-away-how-long", {"name": name_of(visit, worker)}), [part, *rows])


def on_substitute(visit: Visit) -> Reply:
    """Who answers instead?"""
    only_coordinators(visit)
    day, worker, last = day_in(visit), visit.event.action.number(1), day_in(visit, 2)
    ids = (day.isoformat(), worker, last.isoformat())
    others = [one for one in workers(visit.session) if one.id != worker]
    page = page_of(others, visit.event.action.number(3), PEOPLE_SHOWN)
    rows = [(Button("rota-button-who", "rota-away-set", (*ids, one.id), {"name": named(one)}),) for one in page.shown]
    nobody = (Button("rota-button-no-substitute", "rota-away-set", (*ids, 0)),)
    asked = Part("rota-away-who-instead", {"name": name_of(visit, worker)})
    return _asked(day, asked, [*rows, *page.buttons_after("rota-away-whom", *ids), nobody], *page.line())


def on_away_set(visit: Visit) -> Reply:
    """The worker is away; the worker's cases find somebody else as soon as the absence begins.

    Raises:
        AwayAlready: the worker is away on some of the days already.
        NotAColleague: one of them answers no families any more.
    """
    only_coordinators(visit)
    day, last, action = day_in(visit), day_in(visit, 2), visit.event.action
    absence = service.add_absence(
        visit.session, worker_id=action.number(1), first=day, last=last, kind="leave",
        substitute_id=action.number(3) or None,
    )  # fmt: skip
    absences.begin(visit.session, absence=absence, now=visit.now, desk=visit.settings.desk)
    return _changed(visit, day, "rota-away-noted")


def _changed(visit: Visit, day: date, key: str) -> Reply:
    """Correct what the change moved, and show the day as it is now."""
    told = corrected(visit)
    return say(day_screen(visit, day, Part(key, {"day": day_name(day)}), *told), replaces=True)


def _whom(visit: Visit, key: str, turn: str, action: str) -> Reply:
    """Everybody who answers families, page by page; ``turn`` is this screen's own action, ``action`` the choice's."""
    day = day_in(visit)
    page = page_of(workers(visit.session), visit.event.action.number(1), PEOPLE_SHOWN)
    rows = [(Button("rota-button-who", action, (day.isoformat(), one.id), {"name": named(one)}),) for one in page.shown]
    turning = page.buttons_after(turn, day.isoformat())
    return _asked(day, Part(key, {"day": day_name(day)}), [*rows, *turning], *page.line())


def _asked(day: date, part: Part, rows: Sequence[tuple[Button, ...]], *more: Part) -> Reply:
    back = (_day("button-back", "rota-day", (day,), day),)
    return say(Letter((part, *more), buttons=(*rows, back)), replaces=True)


def _day(label: str, action: str, ids: tuple[date | int, ...], shown: date) -> Button:
    words = tuple(one.isoformat() if isinstance(one, date) else one for one in ids)
    return Button(label, action, words, {"day": day_name(shown)})
