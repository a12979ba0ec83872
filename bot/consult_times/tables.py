"""When somebody who answers consultations can be booked. Hours are minutes of wall time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Row


class ConsultPlan(Row):
    """Somebody's week of times for consultations, apart from a worker's times for families."""

    __tablename__ = "consult_plan"
    personal = "a professional's hours; exported to them; goes when they work here no more"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    minutes: Mapped[int]
    #: Each stretch as weekday (Monday is 0), begin and end.
    week: Mapped[list[list[int]]] = mapped_column(JSON, default=list)
    #: Where one meets, such as a number or an address of a meeting.
    place: Mapped[str] = mapped_column(String(300), default="")
    changed_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("minutes IN (15, 20, 30)", name="minutes_offered"),)
