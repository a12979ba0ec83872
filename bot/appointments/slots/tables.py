"""Working plans, free times that were offered to families, and who waits for one. Hours are minutes of wall time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row

_WAITS, _OPEN = text("state = 'waiting'"), text("state = 'open'")


class WorkingPlan(Row):
    """How a worker can be met; the weekly hours and other days stand in the tables below."""

    __tablename__ = "working_plan"
    personal = "a worker's hours; exported to the worker; goes when they work here no more"

    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    minutes: Mapped[int]
    buffer: Mapped[int]
    #: Most times of a day; 0: as many as there is room for.
    most: Mapped[int]
    #: How many can come to one time.
    capacity: Mapped[int]
    #: Hours before a time until which it is free, and days ahead from which.
    notice: Mapped[int]
    ahead: Mapped[int]
    place: Mapped[str] = mapped_column(String(300), default="")
    changed_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("minutes > 0 AND buffer >= 0 AND most >= 0 AND capacity > 0", name="plan_possible"),
        CheckConstraint("notice >= 0 AND ahead > 0", name="plan_in_time"),
    )


class PlanHours(Row):
    """One stretch of a worker's week in which times are free; a break makes two of a day."""

    __tablename__ = "plan_hours"
    personal = "a worker's hours; exported to the worker; goes with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("working_plan.worker_id", ondelete="CASCADE"), index=True)
    #: Monday is 0.
    weekday: Mapped[int]
    begins: Mapped[int]
    ends: Mapped[int]

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_known"),
        CheckConstraint("0 <= begins AND begins < ends AND ends <= 1440", name="within_a_day"),
    )


class PlanDay(Row):
    """A day that is otherwise than the week: some hours, or with both 0 none at all."""

    __tablename__ = "plan_day"
    personal = "a worker's hours, never a reason; exported to the worker; goes a month after the day"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("working_plan.worker_id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = mapped_column(Date)
    begins: Mapped[int] = mapped_column(default=0)
    ends: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("(begins = 0 AND ends = 0) OR (begins < ends AND ends <= 1440)", name="within_a_day"),
    )


class SlotOffer(Row):
    """Free times of a worker that somebody of a case may pick one of, perhaps in place of a time they have."""

    __tablename__ = "slot_offer"
    personal = "exported as times; goes with the case, else three months after it was made"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    host_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: The time that gives way when a new one is picked, and how it was on the screen.
    moves_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id", ondelete="CASCADE"), index=True)
    moves_version: Mapped[int] = mapped_column(default=0)
    #: ``open``, ``taken`` or ``withdrawn``.
    state: Mapped[str] = mapped_column(String(9), default="open")
    offered_at: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = (
        CheckConstraint("state IN ('open', 'taken', 'withdrawn')", name="state_known"),
        # Keys of letters name an offer, and old ones go: no id may come back.
        {"sqlite_autoincrement": True},
    )


class Waiting(Row):
    """Somebody of a case who waits for a worker's time to become free."""

    __tablename__ = "waiting"
    personal = "exported as times; goes with the case, else three months after the waiting ended"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    host_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: The time that gives way to one that becomes free.
    moves_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id", ondelete="SET NULL"), index=True)
    #: Beginnings, in minutes since 1970, that did not suit, were declined or let pass.
    seen: Mapped[list[Any]] = mapped_column(JSON)
    #: What begins later is not waited for.
    until: Mapped[datetime]
    #: ``waiting``, ``done`` or ``left``.
    state: Mapped[str] = mapped_column(String(8), default="waiting")
    joined_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'done', 'left')", name="state_known"),
        Index(
            "uq_waiting_once", "host_id", "person_id", unique=True, sqlite_where=_WAITS, postgresql_where=_WAITS
        ),
    )  # fmt: skip


class WaitingOffer(Row):
    """A time that became free and is held for one who waits, until they have answered or two hours have passed."""

    __tablename__ = "waiting_offer"
    personal = "exported as times; goes with the waiting"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    waiting_id: Mapped[int] = mapped_column(ForeignKey("waiting.id", ondelete="CASCADE"))
    host_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    begins_at: Mapped[datetime]
    #: ``open``, ``taken``, ``declined``, ``expired`` or ``gone``.
    state: Mapped[str] = mapped_column(String(8), default="open")
    offered_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("state IN ('open', 'taken', 'declined', 'expired', 'gone')", name="state_known"),
        Index(
            "uq_waiting_offer_one_holder", "host_id", "begins_at", unique=True, sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("uq_waiting_offer_one_at_a_time", "waiting_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        # As with the offers of a list: no id may come back.
        {"sqlite_autoincrement": True},
    )  # fmt: skip
