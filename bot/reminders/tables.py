"""What begins when for whom, the reminders of it, and how each person wants to be reminded."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.db import BigId, Row
from bot.db.agreed import AgreedTime
from bot.db.fixed import fixed
from bot.reminders.rules import ReminderStatus

_WAITING = text("status = 'waiting'")


class ReminderWishes(Row):
    """How a person wants to be reminded; who has no row gets what everybody gets."""

    __tablename__ = "reminder_wishes"
    personal = "exported; kept until changed; erased with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: Such as ``["3d", "1d"]``; empty: no reminders at all.
    offsets: Mapped[list[Any]] = mapped_column(JSON)
    #: The place stands behind a tap.
    hides_place: Mapped[bool] = mapped_column(default=False)
    #: Somebody else may look at the phone: a reminder says no more than a day and a time.
    discreet: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]


class Upcoming(AgreedTime, Row):
    """Something that begins and that one person is to be reminded of, as it was agreed last."""

    __tablename__ = "upcoming"
    personal = "exported as times; goes when it is over or called off, and with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: What it is, such as ``appointment:12``; the word names the room that knows more.
    about: Mapped[str] = mapped_column(String(40))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: Which agreement this is about: a later one takes its place.
    version: Mapped[int]
    begins_at: Mapped[datetime] = mapped_column(index=True)
    agreed_at: Mapped[datetime]
    reminders: Mapped[list[Reminder]] = relationship(back_populates="upcoming", passive_deletes=True, lazy="raise")

    __table_args__ = (UniqueConstraint("about", "person_id"),)


class Reminder(Row):
    """One reminder: written with the agreement, handed to the outbox when it is due."""

    __tablename__ = "reminder"
    personal = "not exported; goes with what it reminds of"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    upcoming_id: Mapped[int] = mapped_column(ForeignKey("upcoming.id", ondelete="CASCADE"))
    version: Mapped[int]
    #: Such as ``3d``, see ``bot/reminders/rules.py``.
    offset: Mapped[str] = mapped_column(String(4))
    due_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(8), default=ReminderStatus.WAITING)
    #: How often it was handed to the outbox.
    tries: Mapped[int] = mapped_column(default=0)
    upcoming: Mapped[Upcoming] = relationship(back_populates="reminders", lazy="raise")

    __table_args__ = (
        UniqueConstraint("upcoming_id", "version", "offset"),
        CheckConstraint("status IN ('waiting', 'left', 'dropped')", name="status_known"),
        Index("ix_reminder_due", "due_at", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
        # Keys of letters name a reminder, and withdrawn ones go: no id may come back, or its letter would count as sent.
        {"sqlite_autoincrement": True},
    )


class ZoneRules(Row):
    """The rules of a zone by which moments were worked out last, and how far working them out anew has come."""

    __tablename__ = "time_zone_rules"
    personal = "nothing personal"

    zone: Mapped[str] = mapped_column("time_zone", String(40), primary_key=True)
    rules: Mapped[str] = mapped_column(String(64))
    #: Which of the rooms is at work, and the id after which it goes on; both 0 when everything is right.
    room: Mapped[int] = mapped_column(default=0)
    after_id: Mapped[int] = mapped_column(default=0)


#: In the very words of the index above, so that it is used however many reminders there are.
IS_WAITING = Reminder.status == fixed(ReminderStatus.WAITING)
