"""Agreed times and who comes to them."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.appointments.rules import AppointmentStatus, Attendance, Details
from bot.db import BigId, Row
from bot.db.agreed import AgreedSpan

_NOT_ASKED = text("asked_at IS NULL AND status = 'agreed'")


class Appointment(AgreedSpan, Row):
    """A time that was agreed, with everything that people need to know about it."""

    __tablename__ = "appointment"
    personal = "exported; kept a year after it is over; what is only of one case goes with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Names it in calendar programs for as long as it exists; random.
    uid: Mapped[str] = mapped_column(String(40), unique=True)
    #: Whoever holds it; empty when they work here no more.
    host_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(String(10), default=AppointmentStatus.AGREED)
    #: Goes up with each change that people must know of; calendar programs call it SEQUENCE.
    version: Mapped[int] = mapped_column(default=0)
    begins_at: Mapped[datetime] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(String(300), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    link: Mapped[str] = mapped_column(String(300), default="")
    people: Mapped[str] = mapped_column(String(300), default="")
    bring: Mapped[str] = mapped_column(String(300), default="")
    directions: Mapped[str] = mapped_column(String(300), default="")
    interpreter: Mapped[str] = mapped_column(String(8), default="")
    support_welcome: Mapped[bool] = mapped_column(default=True)
    #: How many can come; more than one is a group.
    capacity: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    #: Times that repeat have the number of the first of them; empty for a time by itself.
    series_id: Mapped[int | None] = mapped_column(BigId, index=True)
    #: When the host was asked how it went.
    asked_at: Mapped[datetime | None]
    #: When those who look after the desk were told that nobody holds it; empty while somebody does.
    alone_at: Mapped[datetime | None]
    participants: Mapped[list[Participant]] = relationship(
        back_populates="appointment", passive_deletes=True, order_by="Participant.id"
    )
    #: Who comes to a consultation, to which no family comes.
    guest: Mapped[TimeGuest | None] = relationship(passive_deletes=True)

    __table_args__ = (
        CheckConstraint("status IN ('agreed', 'cancelled')", name="status_known"),
        CheckConstraint("ends_at > begins_at", name="ends_after_it_begins"),
        CheckConstraint("capacity > 0", name="has_room"),
        Index("ix_appointment_host_id", "host_id", "begins_at"),
        Index("ix_appointment_not_asked", "ends_at", "id", sqlite_where=_NOT_ASKED, postgresql_where=_NOT_ASKED),
    )

    @property
    def calendar_uid(self) -> str:
        """What names it in every calendar of the world."""
        return str(uuid5(NAMESPACE_URL, f"{self.id}:{self.uid}:{self.created_at.timestamp()}"))

    @property
    def details(self) -> Details:
        """What belongs to it beside its moment."""
        return Details(
            self.place, self.address, self.link, self.people, self.bring, self.directions, self.interpreter,
            self.support_welcome,
        )  # fmt: skip

    @details.setter
    def details(self, details: Details) -> None:
        """Set all of them."""
        self.place, self.address, self.link = details.place, details.address, details.link
        self.people, self.bring, self.directions = details.people, details.bring, details.directions
        self.interpreter, self.support_welcome = details.interpreter, details.support_welcome

    @property
    def holds(self) -> bool:
        """Whether it has not been called off."""
        return self.status == AppointmentStatus.AGREED


class Participant(Row):
    """Somebody of a family who comes to an agreed time, from a case."""

    __tablename__ = "participant"
    personal = "exported; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointment.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    attendance: Mapped[str] = mapped_column(String(8), default=Attendance.ASKED)
    answered_at: Mapped[datetime | None]
    appointment: Mapped[Appointment] = relationship(back_populates="participants")

    __table_args__ = (
        UniqueConstraint("appointment_id", "person_id"),
        CheckConstraint(
            "attendance IN ('asked', 'coming', 'moving', 'cannot', 'came', 'missed')", name="attendance_known"
        ),
    )


class TimeGuest(Row):
    """A professional who comes to a time for a consultation; of what they ask only the topic stands here."""

    __tablename__ = "time_guest"
    personal = "exported to the professional as a time; goes with the time"

    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointment.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: One of ``bot.organisations.rules.TOPICS``.
    topic: Mapped[str] = mapped_column(String(40))
    #: The consultation that it is for; empty once that is forgotten.
    consult_id: Mapped[int | None] = mapped_column(ForeignKey("consult.id", ondelete="SET NULL"), index=True)
