"""Rounds of visits, and each unit's visit in them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row


class VisitRound(Row):
    """A school year or a term in which units are visited by a team."""

    __tablename__ = "visit_round"
    personal = "not exported: days and units, about nobody; kept 400 days after its end"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: ``year`` or ``term``.
    kind: Mapped[str] = mapped_column(String(8))
    begins: Mapped[date] = mapped_column(Date)
    ends: Mapped[date] = mapped_column(Date, index=True)
    #: The unit whose people visit; empty: coordinators hear of it.
    team_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id", ondelete="SET NULL"), index=True)

    __table_args__ = (CheckConstraint("begins < ends", name="begins_before_it_ends"),)


class UnitVisit(Row):
    """The visit of one unit in a round."""

    __tablename__ = "unit_visit"
    personal = "not exported: days of a unit, about nobody; goes with the round"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("visit_round.id", ondelete="CASCADE"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id", ondelete="CASCADE"), index=True)
    planned_on: Mapped[date | None] = mapped_column(Date, index=True)
    done_on: Mapped[date | None] = mapped_column(Date)
    #: The day that was last suggested.
    suggested_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (UniqueConstraint("round_id", "unit_id", name="uq_unit_visit_round_id"),)
