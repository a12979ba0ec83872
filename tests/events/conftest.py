"""The desk of the stories, and what is done about open events in it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.events import after, agenda, changing, making, queries, seats, service
from bot.events import times as event_times
from bot.events.tables import Event, Occurrence, SignUp
from bot.jobs import reminding
from bot.wall import Wall, agreed, wall_of
from tests.cases.conftest import Story

ZONE = "Europe/Helsinki"
#: Tuesday of the next week after the stories begin, half past eight.
COFFEE = datetime(2026, 12, 1, 8, 30)
#: When stories look at what is due.
TICKED = (time(3), time(8, 30), time(12), time(15), time(20, 30))


class Hosting(Story):
    """A story in which events are made and held."""

    def coordinator(self, name: str = "Kaisa") -> int:
        """A new coordinator's id."""
        return self.worker(name, "koordinaattori", role="coordinator")

    def draft(self, worker_id: int, local: datetime = COFFEE, *, minutes: int = 60, **fields: Any) -> Event:
        """A draft with a name, a place and a time."""
        event = self.do(making.begin, worker_id=worker_id, title="Aamukahvit", zone=ZONE)
        wall = agreed(local, ZONE)
        self.do(making.set_time, event_id=event.id, worker_id=worker_id, wall=wall, minutes=minutes)
        for field, value in {"place": "Perhekeskus", **fields}.items():
            self.do(making.write, event_id=event.id, worker_id=worker_id, field=field, value=value)
        return self.event(event)

    def repeats(self, worker_id: int, event: Event, repeat: str) -> Event:
        """The draft comes back."""
        return self.do(making.set_repeat, event_id=event.id, worker_id=worker_id, repeat=repeat)  # type: ignore[no-any-return]

    def publishes(self, worker_id: int, event: Event) -> Event:
        """The draft is opened as it stands."""
        seen = self.event(event).changed_at
        return self.do(making.publish, event_id=event.id, worker_id=worker_id, seen=seen)  # type: ignore[no-any-return]

    def opened(self, worker_id: int, repeat: str = "once", local: datetime = COFFEE, **fields: Any) -> Occurrence:
        """An open event; its first time."""
        event = self.draft(worker_id, local, **fields)
        self.repeats(worker_id, event, repeat)
        self.publishes(worker_id, event)
        return self.times(event)[0]

    def event(self, event: Event) -> Event:
        """The event as it is now."""
        with self.transaction() as session:
            return session.get_one(Event, event.id)

    def times(self, event: Event | int) -> list[Occurrence]:
        """The times of an event, called off or not."""
        number = event if isinstance(event, int) else event.id
        with self.transaction() as session:
            found = select(Occurrence).where(Occurrence.event_id == number).order_by(Occurrence.begins_at)
            return list(session.scalars(found))

    def time(self, occurrence: Occurrence) -> Occurrence:
        """The time as it is now, with its event."""
        with self.transaction() as session:
            found = queries.occurrence(session, occurrence.id)
            assert found is not None
            return found

    def signs_up(self, person_id: int, occurrence: Occurrence, heads: int = 1) -> SignUp:
        """Somebody signs up."""
        seen = self.time(occurrence).version
        return self.do(  # type: ignore[no-any-return]
            service.sign_up, occurrence_id=occurrence.id, person_id=person_id, seen=seen, heads=heads
        )

    def cannot(self, person_id: int, occurrence: Occurrence) -> None:
        """Somebody does not come after all."""
        self.do(service.leave, occurrence_id=occurrence.id, person_id=person_id)

    def takes(self, person_id: int, own: SignUp) -> SignUp:
        """Somebody takes the seat that is held."""
        return self.do(  # type: ignore[no-any-return]
            service.take_offer, occurrence_id=own.occurrence_id, person_id=person_id, sign_up_id=own.id
        )

    def own(self, person_id: int, occurrence: Occurrence) -> SignUp | None:
        """How somebody stands to a time."""
        with self.transaction() as session:
            return queries.own_sign_up(session, occurrence_id=occurrence.id, person_id=person_id)

    def places(self, occurrence: Occurrence) -> dict[int, str]:
        """How everybody stands to a time, by person."""
        with self.transaction() as session:
            found = select(SignUp.person_id, SignUp.place).where(SignUp.occurrence_id == occurrence.id)
            return {one.person_id: one.place for one in session.execute(found)}

    def cancels(self, worker_id: int, occurrence: Occurrence) -> int:
        """The host calls a time off; how many were told."""
        seen = self.time(occurrence).version
        return self.do(changing.cancel_time, occurrence_id=occurrence.id, worker_id=worker_id, seen=seen)  # type: ignore[no-any-return]

    def moves(self, worker_id: int, occurrence: Occurrence, local: datetime, minutes: int = 60) -> Occurrence:
        """The host moves a time."""
        seen, wall = self.time(occurrence).version, Wall(local, ZONE)
        return self.do(  # type: ignore[no-any-return]
            changing.move_time, occurrence_id=occurrence.id, worker_id=worker_id, wall=wall, minutes=minutes, seen=seen
        )

    def goes_to(self, local: datetime) -> None:
        """Time passes until the clocks show this."""
        self.now = max(self.now, Wall(local, ZONE).moment)

    def ticks(self) -> int:
        """Everything about events that happens because time passes; how much of it did."""
        work = (
            (seats.due, seats.look_after), (agenda.to_ask, agenda.ask), (agenda.to_send, agenda.send),
            (after.due, after.close),
        )  # fmt: skip
        done = 0
        for due, look in work:
            with self.transaction() as session:
                ids = due(session, self.now)
            done += sum(self.do(look, occurrence_id=number) for number in ids)
        with self.transaction() as session:
            for event_id in event_times.due(session, self.now):
                done += event_times.look_after(session, event_id=event_id, now=self.now)
        with self.transaction() as session:
            reminders = reminding.due(session, self.now)
        return done + sum(self.do(reminding.hand_out, reminder_id=one) for one in reminders)

    def days_pass(self, until: datetime) -> None:
        """Time passes, and several times a day all that is due happens."""
        day = wall_of(self.now, ZONE).local.date()
        while day <= until.date():
            for clock in TICKED:
                if self.now < Wall(datetime.combine(day, clock), ZONE).moment <= Wall(until, ZONE).moment:
                    self.goes_to(datetime.combine(day, clock))
                    self.ticks()
            day += timedelta(days=1)
        self.goes_to(until)
        self.ticks()


@pytest.fixture
def story(database: Database, now: datetime) -> Hosting:
    """A desk without people."""
    return Hosting(database, now)
