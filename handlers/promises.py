"""When a person answers: the desk's service hours as the settings give them."""

from __future__ import annotations

from datetime import datetime

from bot.cases.tables import Case
from bot.duty.rules import ServiceHours
from bot.outbox.letter import Names
from handlers.visit import Visit
from handlers.wording import week


def service_hours(visit: Visit) -> ServiceHours:
    """The desk's week."""
    desk = visit.settings.desk
    return ServiceHours(weekly=desk.hours, zone=desk.time_zone)


def promise(visit: Visit) -> datetime:
    """By when a person answers what comes now."""
    return service_hours(visit).promise(visit.now, visit.settings.desk.answer_within_hours)


def urgent_promise(visit: Visit) -> datetime:
    """By when a person answers something urgent that comes now."""
    return service_hours(visit).promise(visit.now, visit.settings.desk.urgent_answer_within_hours)


def promise_in(visit: Visit, case: Case) -> datetime:
    """By when a person answers what comes now in a case."""
    return urgent_promise(visit) if case.urgent else promise(visit)


def is_on_duty(visit: Visit) -> bool:
    """Whether these are service hours; nobody's presence is known, so nobody's is claimed."""
    return service_hours(visit).is_open(visit.now)


def hours_in_words(visit: Visit) -> Names:
    """The desk's week in words."""
    return week(visit.settings.desk.hours)
