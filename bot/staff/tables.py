"""Since when somebody works here, when that was last confirmed, and who changed whose place."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row


class StaffStanding(Row):
    """One person's place at the desk beside the role, which stands in ``person``."""

    __tablename__ = "staff_standing"
    personal = "exported; goes when the person stops working here, and with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[datetime]
    #: When a coordinator last said that the person still works here; coming in counts.
    confirmed_at: Mapped[datetime]
    #: When coordinators were asked in the running round.
    asked_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    #: When the person was told that access will pause.
    warned_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    #: The role that the person gets back after a pause; empty when there is none.
    paused_role: Mapped[str] = mapped_column(String(12), default="")


class StaffEvent(Row):
    """Who did what to whose place at the desk and when; names and words are not in it; only ever added to."""

    __tablename__ = "staff_event"
    personal = "exported as kinds and dates; kept two years to show who had access; ids go with their persons"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: See ``Deed`` in ``bot/staff/rules.py``.
    what: Mapped[str] = mapped_column(String(12))
    at: Mapped[datetime]
    #: Whose place; empty while an invitation waits.
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: Who did it; empty when time or somebody at the command line did.
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    role_before: Mapped[str] = mapped_column(String(12), default="")
    role_after: Mapped[str] = mapped_column(String(12), default="")
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitation.id", ondelete="SET NULL"), index=True)
