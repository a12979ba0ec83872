"""``/ajat`` of a worker: the own times by day, with who said what, and a button to each."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from bot.appointments import daylist, queries
from bot.appointments.proposals.queries import open_of_worker
from bot.appointments.tables import Appointment
from bot.appointments.waiting.queries import held_of
from bot.duty.wording import day_name
from bot.outbox.letter import Button, Letter, Part
from handlers.promises import service_hours
from handlers.times import calendar
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.pages import page_of

#: So far ahead times are listed; so many working days are shown also when nothing is on them; so many days are a page.
_AHEAD, _WORKING_DAYS, _DAYS_SHOWN = timedelta(days=180), 3, 5


def on_times(visit: Visit) -> Reply:
    """Today, tomorrow, the next working days, and every later day with times; page by page."""
    by_day = _by_day(visit)
    page = page_of(_days(visit, by_day), visit.event.action.number(), _DAYS_SHOWN)
    parts, rows = [Part("day-title", bold=True)], []
    for day in page.shown:
        parts += [Part("day-name", {"day": day_name(day)}, bold=True), _told(visit, by_day[day])]
        rows += [*daylist.open_buttons(by_day[day], visit.settings.desk.zone)]
    plan = (Button("week-plan-button", "week-plan"),)
    asked, to_cases = _asked(visit)
    letter = Letter(
        (*parts, *page.line(), *asked),
        buttons=(*rows, *page.buttons("day-list"), *to_cases, plan, *calendar.address_rows(visit)),
    )
    return Reply([letter], replaces=visit.event.kind is EventKind.PRESS)


def _asked(visit: Visit) -> tuple[list[Part], list[tuple[Button, ...]]]:
    """What families can still pick from: proposals, each with the way to its case, and times that are held."""
    proposals = open_of_worker(visit.session, worker_id=visit.person.id, now=visit.now)
    parts = [Part("day-proposed", {"number": one.case_id, "moment": one.expires_at}) for one in proposals]
    for held in held_of(visit.session, host_id=visit.person.id, now=visit.now):
        parts.append(Part("day-held", {"moment": held.begins_at, "until": held.expires_at}))
    cases = sorted({one.case_id for one in proposals})
    return parts, [(Button("day-button-proposed", "agree", (one,), {"number": one}),) for one in cases]


def _told(visit: Visit, times: list[Appointment]) -> Part:
    return daylist.lines(visit.session, times, visit.settings.desk.zone) if times else Part("day-nothing")


def _by_day(visit: Visit) -> defaultdict[date, list[Appointment]]:
    zone, found = visit.settings.desk.zone, defaultdict(list)
    begins = daylist.begins_of(service_hours(visit).day_of(visit.now), zone)
    held = queries.times_of_host(visit.session, host_id=visit.person.id, begins=begins, ends=visit.now + _AHEAD)
    for one in held:
        found[max(one.begins_at, begins).astimezone(zone).date()].append(one)
    return found


def _days(visit: Visit, by_day: defaultdict[date, list[Appointment]]) -> list[date]:
    hours = service_hours(visit)
    today = hours.day_of(visit.now)
    later = (today + timedelta(days=ahead) for ahead in range(2, 30))
    working = [day for day in later if hours.stretches_of(day)][:_WORKING_DAYS]
    return sorted({today, today + timedelta(days=1), *working, *by_day})
