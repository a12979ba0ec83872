"""Come back to a case on a day: the family is told, and its own words wake the case at once."""

from __future__ import annotations

from datetime import date

from bot.casework import service as casework
from bot.casework.errors import DangerSeen
from bot.outbox.letter import Button, Part
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import day_buttons, day_on_button, own_case, screen


def on_snooze(visit: Visit) -> Reply:
    """Until which day the case rests."""
    case = own_case(visit)
    other = Button("tools-button-other-day", "snooze-other", (case.id,))
    rows = day_buttons(visit, "snooze-day", (case.id,), other)
    return screen(visit, case.id, Part("snooze-until", {"number": case.id}), Part("snooze-family"), rows=rows)


def on_day(visit: Visit) -> Reply:
    """Put the case off until the day on the button."""
    confirmed = visit.event.action.word(2) == "sure"
    return put_off(visit, visit.event.action.number(), day_on_button(visit, 1), confirmed=confirmed)


def on_other(visit: Visit) -> Reply:
    """Ask for a day in words."""
    case = own_case(visit)
    wait_for(visit, case.id, "snooze")
    return screen(visit, case.id, Part("tools-ask-day"), back="words-leave")


def put_off(visit: Visit, case_id: int, day: date, *, confirmed: bool) -> Reply:
    """Put the case off; an urgent one or one with danger only after a second press.

    Raises:
        NotADate: the day is over or too far ahead.
    """
    try:
        plan = casework.snooze(
            visit.session, case_id=case_id, worker_id=visit.person.id, day=day, zone=visit.settings.desk.zone,
            confirmed=confirmed, now=visit.now,
        )  # fmt: skip
    except DangerSeen:
        sure = ((Button("urgency-button-sure", "snooze-day", (case_id, day.isoformat(), "sure")),),)
        return screen(visit, case_id, Part("snooze-danger-seen"), rows=sure)
    told = Part("casework-snoozed", {"worker": visit.person.name, "moment": plan.due})
    return screen(visit, case_id, Part("snooze-done", {"number": case_id}), told)
