"""What happens among professionals because time passes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from bot.config import ConsultSettings, DeskSettings
from bot.consults import forgetting, watch
from bot.duty.rules import ServiceHours


def look_at_consult(desk: DeskSettings, consults: ConsultSettings) -> Callable[[Session, int, datetime], bool]:
    """Bring one consultation on: others are asked when nobody came in time, or when whoever took it is gone."""
    hours, within = ServiceHours.of(desk), consults.answer_within_hours
    return lambda session, consult_id, now: watch.look_at(
        session, consult_id=consult_id, now=now, hours=hours, within=within
    )


def remind_of_return(desk: DeskSettings) -> Callable[[Session, datetime], int]:
    """Remind askers of the day on which they wanted to return to a matter."""
    hours = ServiceHours.of(desk)
    return lambda session, now: watch.returning(session, now=now, hours=hours, today=now.astimezone(desk.zone).date())


def forget_consults(consults: ConsultSettings) -> Callable[[Session, datetime], int]:
    """Forget what is over."""
    return lambda session, now: forgetting.forget_old(session, now=now, kept_days=consults.kept_days)
