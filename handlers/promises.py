"""When a person answers: what the rota says at the moment of a visit. It is asked for once in a visit."""

from __future__ import annotations

from datetime import datetime

from bot.cases.promises import Promises
from bot.cases.tables import Case
from bot.duty.rota import Rota
from bot.duty.rules import ServiceHours
from bot.outbox.letter import Names
from handlers.visit import Visit
from handlers.wording import week


def service_hours(visit: Visit) -> ServiceHours:
    """The desk's week."""
    return ServiceHours.of(visit.settings.desk)


def promises(visit: Visit) -> Promises:
    """What can be promised now; a step that changes the rota forgets it with :func:`rota_changed`."""
    if visit.promises is None:
        visit.promises = Promises(visit.session, visit.now, visit.settings.desk)
    return visit.promises


def rota_changed(visit: Visit) -> None:
    """What was known of the rota holds no more."""
    visit.promises = None


def rota(visit: Visit) -> Rota:
    """The rota as it stands."""
    return promises(visit).rota


def promise(visit: Visit) -> datetime:
    """By when a person answers what comes now."""
    return promises(visit).ordinary()


def urgent_promise(visit: Visit) -> datetime:
    """By when a person answers something urgent that comes now."""
    return promises(visit).urgent()


def promise_in(visit: Visit, case: Case) -> datetime:
    """By when a person answers what comes now in a case."""
    return promises(visit).of(case)


def is_on_duty(visit: Visit) -> bool:
    """Whether these are hours of service with somebody on shift; nothing less may be called presence (R65)."""
    return rota(visit).is_live(visit.now)


def read_next(visit: Visit) -> datetime:
    """When what comes now is read: at once, or when somebody is next on shift."""
    return rota(visit).next_opening(visit.now)


def hours_in_words(visit: Visit) -> Names:
    """The desk's week in words."""
    return week(visit.settings.desk.hours)
