"""Private addresses of calendars, and who has which time in a calendar of their own."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Row


class CalendarAddress(Row):
    """The one address at which a calendar program finds a person's times; a new one takes the place of the old."""

    __tablename__ = "calendar_address"
    personal = "exported as dates; the address itself is kept nowhere; kept 30 days after its end; goes with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: SHA-256 of the random part of the address, in hexadecimal digits.
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    #: When a program last asked, to the hour.
    polled_at: Mapped[datetime | None]


class CalendarTaken(Row):
    """A person took the file of a time, so that the calendar shall hear of changes; ``version`` is what it heard last."""

    __tablename__ = "calendar_taken"
    personal = "exported as versions of times; kept 30 days after they are over; goes with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: The UID of the time in every file.
    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    version: Mapped[int]
    #: Whether that was that the time does not hold.
    cancelled: Mapped[bool] = mapped_column(default=False)
    #: When the time ends, as the calendar heard it last.
    ends_at: Mapped[datetime]

    __table_args__ = (Index("ix_calendar_taken_uid", "uid"),)
