"""Meetings of three people or more for each closed case, by month and with a direction (domain, row R23); counts only.

Who a meeting was with is not looked at. Fewer meetings are the aim, so that the figure says something about the way of
working and nothing about a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.appointments.rules import AppointmentStatus
from bot.appointments.tables import Appointment, Participant
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case

#: So many people make a meeting: whoever holds it, and the others (domain, row R23).
_PEOPLE = 3
#: From so many on a number is shown (domain, part 6).
SHOWN_FROM = 5
#: Months on the screen; a direction compares the newer half of them with the older one. Own choice.
MONTHS = 6
#: A change of less than a tenth is none. Own choice.
_SAME_WITHIN = 0.1


class Trend(StrEnum):
    """Where the figure goes."""

    FEWER = "fewer"
    SAME = "same"
    MORE = "more"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Month:
    """What one month had."""

    first: date
    meetings: int
    closed: int

    @property
    def is_small(self) -> bool:
        """Whether a figure would tell of single families."""
        return self.closed < SHOWN_FROM or 0 < self.meetings < SHOWN_FROM

    @property
    def per_case(self) -> float:
        """Meetings for each closed case."""
        return self.meetings / self.closed if self.closed else 0.0


def trend(months: Sequence[Month]) -> Trend:
    """The newer half beside the older; ``months`` are the newest first."""
    newer, older = _together(months[: len(months) // 2]), _together(months[len(months) // 2 :])
    if newer.is_small or older.is_small:
        return Trend.UNKNOWN
    change = newer.per_case - older.per_case
    if abs(change) <= _SAME_WITHIN * older.per_case:
        return Trend.SAME
    return Trend.FEWER if change < 0 else Trend.MORE


def _together(months: Sequence[Month]) -> Month:
    return Month(months[0].first, sum(one.meetings for one in months), sum(one.closed for one in months))


def months_back(session: Session, *, now: datetime, zone: ZoneInfo) -> list[Month]:
    """The last whole months, the newest first."""
    ends, found = now.astimezone(zone).date().replace(day=1), []
    for _ in range(MONTHS):
        begins = (ends - timedelta(days=1)).replace(day=1)
        found.append(_month(session, begins, _moment(begins, zone), _moment(ends, zone)))
        ends = begins
    return found


def _month(session: Session, first: date, begins: datetime, ends: datetime) -> Month:
    others = select(func.count()).where(Participant.appointment_id == Appointment.id).scalar_subquery()
    held = Appointment.begins_at >= begins, Appointment.begins_at < ends
    meetings = select(func.count()).select_from(Appointment).where(
        *held, Appointment.status == AppointmentStatus.AGREED, others >= _PEOPLE - 1
    )  # fmt: skip
    closed = select(func.count()).select_from(Case).where(
        Case.status == CaseStatus.CLOSED, Case.closed_at >= begins, Case.closed_at < ends
    )  # fmt: skip
    return Month(first, session.scalar(meetings) or 0, session.scalar(closed) or 0)


def _moment(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone)
