"""Events, their times, who signed up, and what people wish to hear about."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.db import BigId, Row
from bot.db.agreed import AgreedSpan
from bot.events import rules
from bot.events.rules import EventStatus, OccurrenceStatus, Place
from bot.wall import Wall

_OFFERED = text("place = 'offered'")
_WAITING = text("place = 'waiting'")


class Event(Row):
    """An event as its maker describes it, once or again and again."""

    __tablename__ = "event"
    personal = "none of families; the host's work, the name goes with the host; kept 400 days after the last time"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Whoever holds it; empty when they work here no more.
    host_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    status: Mapped[str] = mapped_column(String(8), default=EventStatus.DRAFT)
    audience: Mapped[str] = mapped_column(String(14), default=rules.Audience.FAMILIES)
    title: Mapped[str] = mapped_column(String(80), default="")
    place: Mapped[str] = mapped_column(String(200), default="")
    directions: Mapped[str] = mapped_column(String(300), default="")
    #: For whom it is, in words.
    whom: Mapped[str] = mapped_column(String(120), default="")
    #: Such as ``fi,sv``.
    languages: Mapped[str] = mapped_column(String(20), default="fi")
    #: Seats; empty: as many as come.
    capacity: Mapped[int | None]
    #: How many hours before the beginning signing up ends.
    closes_hours: Mapped[int] = mapped_column(default=0)
    #: How many hours before the beginning the agenda leaves; 0: on the day before.
    agenda_hours: Mapped[int] = mapped_column(default=0)
    #: The first time as local time, such as ``2026-12-01T08:30``; empty while nobody has said when.
    local: Mapped[str] = mapped_column(String(16), default="")
    zone: Mapped[str] = mapped_column("time_zone", String(40))
    fold: Mapped[int] = mapped_column(default=0)
    minutes: Mapped[int] = mapped_column(default=rules.USUAL_MINUTES)
    #: An RRULE by wall clock; empty: once.
    rule: Mapped[str] = mapped_column(String(60), default="")
    last_day: Mapped[date | None] = mapped_column(Date)
    #: Days that are left out, such as ``2026-12-24``.
    skipped: Mapped[list[Any]] = mapped_column(JSON, default=list)
    #: What was changed and is not shown to anybody yet.
    pending: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    #: Goes up with each change that people are told of.
    version: Mapped[int] = mapped_column(default=0)
    #: Until when times have been made.
    made_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("status IN ('draft', 'open', 'ended')", name="status_known"),
        CheckConstraint("audience IN ('families', 'professionals')", name="audience_known"),
        CheckConstraint("capacity IS NULL OR capacity > 0", name="has_room"),
    )

    @property
    def first(self) -> Wall | None:
        """The first time, when somebody has said it."""
        return Wall(datetime.fromisoformat(self.local), self.zone, self.fold) if self.local else None

    @property
    def days_left_out(self) -> set[date]:
        """Days on which it does not happen."""
        return {date.fromisoformat(one) for one in self.skipped}

    def times(self, until: datetime) -> list[Wall]:
        """Its times up to a moment, as it is written now."""
        if self.first is None:
            return []
        return rules.walls(self.first, self.rule, until=until, last_day=self.last_day, skipped=self.days_left_out)


class Occurrence(AgreedSpan, Row):
    """One time of an event."""

    __tablename__ = "event_occurrence"
    personal = "none: numbers of people and the host's words about the matter; kept with the event"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    #: The day that the event's rule gave, also after it was moved.
    day: Mapped[date] = mapped_column(Date)
    status: Mapped[str] = mapped_column(String(10), default=OccurrenceStatus.ON)
    #: Goes up with each change that people must know of.
    version: Mapped[int] = mapped_column(default=0)
    begins_at: Mapped[datetime] = mapped_column(index=True)
    #: The host's own words for the agenda.
    agenda: Mapped[str] = mapped_column(String(1000), default="")
    #: The blind spots of the month stand on the agenda.
    with_spots: Mapped[bool] = mapped_column(default=False)
    #: The host has said that the agenda may leave.
    agenda_ready: Mapped[bool] = mapped_column(default=False)
    host_asked_at: Mapped[datetime | None]
    agenda_sent_at: Mapped[datetime | None]
    #: When it was counted after its end.
    closed_at: Mapped[datetime | None]
    #: How many people had signed up, and how many came as the host counted.
    signed: Mapped[int | None]
    came: Mapped[int | None]
    #: What it set in motion, in a line; shown the next time.
    outcome: Mapped[str] = mapped_column(String(200), default="")
    event: Mapped[Event] = relationship(lazy="raise")

    __table_args__ = (
        UniqueConstraint("event_id", "day"),
        CheckConstraint("status IN ('on', 'cancelled')", name="status_known"),
        CheckConstraint("ends_at > begins_at", name="ends_after_it_begins"),
    )

    @property
    def is_on(self) -> bool:
        """Whether it has not been called off."""
        return self.status == OccurrenceStatus.ON


class SignUp(Row):
    """Somebody comes to one time of an event, waits for a seat, or wants to be reminded. Cancelled ones are not kept."""

    __tablename__ = "event_sign_up"
    personal = "exported; kept 30 days after the event; erased with the person; workers see counts only"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("event_occurrence.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    place: Mapped[str] = mapped_column(String(8), default=Place.COMING)
    #: How many people come.
    heads: Mapped[int] = mapped_column(default=1)
    #: Such as ``so``; empty when no interpreter is wished.
    interpreter: Mapped[str] = mapped_column(String(8), default="")
    signed_at: Mapped[datetime]
    #: Until when a seat is held.
    offered_until: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("occurrence_id", "person_id"),
        CheckConstraint("place IN ('coming', 'waiting', 'offered', 'reminded')", name="place_known"),
        CheckConstraint("heads > 0", name="somebody_comes"),
        Index("ix_event_sign_up_offered", "offered_until", sqlite_where=_OFFERED, postgresql_where=_OFFERED),
        Index("ix_event_sign_up_waiting", "occurrence_id", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
        # Keys of letters name a sign-up, and cancelled ones go: no id may come back.
        {"sqlite_autoincrement": True},
    )


class TopicWish(Row):
    """What somebody would like to hear about. Nobody can tell who: no person, no moment."""

    __tablename__ = "event_wish"
    personal = "none: words and a day, no person; 90 days, or 30 after the event that took it up"

    #: Drawn at random, so that the order tells nothing.
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), index=True)
    #: The time that takes it up.
    occurrence_id: Mapped[int | None] = mapped_column(
        ForeignKey("event_occurrence.id", ondelete="SET NULL"), index=True
    )
    body: Mapped[str] = mapped_column(String(200))
    day: Mapped[date] = mapped_column(Date, index=True)


class WishDraft(Row):
    """A wish on its writer's screen: nobody else has seen it, and it goes when it is sent or put away."""

    __tablename__ = "event_wish_draft"
    personal = "not exported; kept an hour at most, until its writer sends it without a name or puts it away"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(String(200))
    written_at: Mapped[datetime]


class EventMaker(Row):
    """A worker who may make events without being a coordinator."""

    __tablename__ = "event_maker"
    personal = "exported; goes with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    given_at: Mapped[datetime]
