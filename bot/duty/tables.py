"""The rota: who answers when, and what is otherwise on a day. Hours are minutes of wall time, never moments.

Also the group in which those who answer gather.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row

_PROPOSED = text("state = 'proposed'")


class Shift(Row):
    """One stretch of a worker's week; a lunch break makes two of a day."""

    __tablename__ = "shift"
    personal = (
        "a worker's hours; exported to the worker; those to come go when they stop, the others a year after they ended"
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: Monday is 0.
    weekday: Mapped[int]
    #: Minutes after midnight, as the wall clock shows them.
    begins: Mapped[int]
    ends: Mapped[int]
    valid_from: Mapped[date] = mapped_column(Date)
    #: The last day; empty while it goes on.
    valid_to: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_known"),
        CheckConstraint("0 <= begins AND begins < ends AND ends <= 1440", name="within_a_day"),
        CheckConstraint("valid_to IS NULL OR valid_from <= valid_to", name="days_in_order"),
    )


class DutyException(Row):
    """What is otherwise on one day: the desk is closed, is open in other hours, or a worker has an extra shift."""

    __tablename__ = "duty_exception"
    personal = (
        "a worker's extra hours; exported to the worker; those to come go when they stop, others a year after the day"
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    day: Mapped[date] = mapped_column(Date, index=True)
    #: ``closed``, ``hours`` or ``extra``.
    kind: Mapped[str] = mapped_column(String(8))
    #: Whose extra shift it is; empty for the whole desk.
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: Minutes of wall time; both 0 when the desk is closed.
    begins: Mapped[int] = mapped_column(default=0)
    ends: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("kind IN ('closed', 'hours', 'extra')", name="kind_known"),
        CheckConstraint("(kind = 'extra') = (worker_id IS NOT NULL)", name="worker_of_extra"),
        CheckConstraint(
            "(kind = 'closed' AND begins = 0 AND ends = 0)"
            " OR (kind <> 'closed' AND 0 <= begins AND begins < ends AND ends <= 1440)",
            name="hours_fit",
        ),
    )


class Absence(Row):
    """A worker who is away from one day to another, and who answers instead."""

    __tablename__ = "absence"
    personal = "a worker's days away, never a diagnosis; exported to the worker; go a year after the last day"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
    #: ``sick``, ``leave`` or ``other``.
    kind: Mapped[str] = mapped_column(String(8))
    #: Who has the shifts meanwhile; empty when nobody does.
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: When the worker's cases found somebody else; empty before the first day.
    begun_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("kind IN ('sick', 'leave', 'other')", name="kind_known"),
        CheckConstraint("first_day <= last_day", name="days_in_order"),
        CheckConstraint("substitute_id IS NULL OR substitute_id <> worker_id", name="somebody_else"),
    )


class HoursAway(Row):
    """A worker who is away for some hours of one day, such as at the dentist; the worker's cases stay theirs."""

    __tablename__ = "hours_away"
    personal = "a worker's hours away, never a diagnosis; exported to the worker; go a year after the day"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = mapped_column(Date, index=True)
    #: Minutes of wall time.
    begins: Mapped[int]
    ends: Mapped[int]
    #: ``sick``, ``leave`` or ``other``.
    kind: Mapped[str] = mapped_column(String(8))

    __table_args__ = (
        CheckConstraint("0 <= begins AND begins < ends AND ends <= 1440", name="within_a_day"),
        CheckConstraint("kind IN ('sick', 'leave', 'other')", name="kind_known"),
    )


class Swap(Row):
    """A worker's shifts of one day, offered to a colleague, who takes them or does not."""

    __tablename__ = "swap"
    personal = (
        "a worker's hours; exported to both workers; those to come go when either stops, others a year after the day"
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    day: Mapped[date] = mapped_column(Date, index=True)
    giver_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    taker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: ``proposed``, ``taken`` or ``declined``.
    state: Mapped[str] = mapped_column(String(8), default="proposed")
    proposed_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("state IN ('proposed', 'taken', 'declined')", name="state_known"),
        CheckConstraint("giver_id <> taker_id", name="somebody_else"),
        Index("uq_swap_one_open", "day", "giver_id", unique=True, sqlite_where=_PROPOSED, postgresql_where=_PROPOSED),
    )


class Presence(Row):
    """A worker who said: I am here, or: I am not, whatever the rota says, from one moment until another."""

    __tablename__ = "presence"
    personal = "a worker's word of the day; forgotten a day after it; goes with the worker"

    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    here: Mapped[bool]
    since: Mapped[datetime]
    until: Mapped[datetime]

    __table_args__ = (CheckConstraint("since < until", name="in_order"),)


class UnstaffedTold(Row):
    """Hours without anybody of which coordinators were told; told once."""

    __tablename__ = "unstaffed_told"
    personal = "none: hours of the desk; forgotten a day after they are over"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    #: When they begin, in minutes of wall time.
    begins: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class DutyGroup(Row):
    """The group that is shown the cards of the queue; a desk has one at most. Its name is nowhere."""

    __tablename__ = "duty_group"
    personal = "not exported; who set it is forgotten with the person"

    #: Always 1: there is one at most.
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: The group as the outbox addresses it, with a role that can do nothing.
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    set_at: Mapped[datetime]
    #: When it came to its present chat; names the cards that were put there.
    placed_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)
