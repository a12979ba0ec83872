"""For coordinators: who may make events, and a month's numbers without persons."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.events import queries, rights, rules
from bot.gaps.rules import month_before, next_month
from bot.outbox.letter import Button, Key, Letter, Part
from bot.wall import Wall
from handlers.coordinator.months import month_of, month_word
from handlers.coordinator.rights import only_coordinators
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker.pages import PEOPLE_SHOWN, page_of

_OWN = (Button("event-button-own", "event-own"),)


def on_rights(visit: Visit) -> Reply:
    """Which workers may make events.

    Raises:
        ForCoordinators: the person is none.
    """
    return _rights(visit, visit.event.action.number())


def on_right(visit: Visit) -> Reply:
    """Give a worker the right, or take it.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    worker_id = visit.event.action.number(1)
    rights.turn(visit.session, coordinator_id=visit.person.id, worker_id=worker_id, now=visit.now)
    return _rights(visit, visit.event.action.number())


def on_month(visit: Visit) -> Reply:
    """A month's events in numbers.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    month = month_of(visit, visit.event.action.word())
    begins, ends = _moment(visit, month), _moment(visit, next_month(month))
    found = queries.month(visit.session, begins=begins, ends=ends)
    parts = (
        Part("event-month", {"month": month.month, "year": month.year}, bold=True),
        Part("event-month-times", {"times": found.times, "counted": found.counted}),
        Part("event-month-people", {"signed": rules.shown(found.signed), "came": rules.shown(found.came)}),
        Part("event-month-privacy"),
    )
    before = (Button("event-button-month-before", "event-month", (month_word(month_before(month)),)),)
    return say(Letter(parts, buttons=(before, _OWN)), replaces=True)


def _rights(visit: Visit, number: int) -> Reply:
    only_coordinators(visit)
    page = page_of(rights.workers(visit.session), number, PEOPLE_SHOWN)
    rows = tuple(
        (Button("event-button-right", "event-right", (page.number, one.id),
                {"name": short(one.name, 30), "on": Key("remind-on" if has else "remind-off")}),)
        for one, has in page.shown
    )  # fmt: skip
    parts = (Part("event-rights" if page.shown else "event-rights-none"), *page.line())
    return say(Letter(parts, buttons=(*rows, *page.buttons("event-rights"), _OWN)), replaces=True)


def _moment(visit: Visit, day: date) -> datetime:
    return Wall(datetime.combine(day, time()), visit.settings.desk.time_zone).moment
