"""Professionals who book times with each other, on a real database."""

from __future__ import annotations

from datetime import datetime

from bot.appointments.slots.rules import WeekHours
from bot.appointments.tables import Appointment
from bot.consult_times import plans, service
from bot.consult_times.rules import Free
from bot.consults.tables import Consult
from bot.db import Database
from tests.consults.stories import Story

#: Nine to ten on every day of the week, in minutes of wall time.
MORNINGS = [WeekHours(day, 9 * 60, 10 * 60) for day in range(7)]


class TimeStory(Story):
    """One of the volunteers has times of a quarter of an hour."""

    def __init__(self, database: Database, now: datetime) -> None:
        super().__init__(database, now)
        self.host = self.helpers[0]
        self.opens(self.host)

    def opens(self, person_id: int) -> None:
        self.do(plans.set_week, person_id=person_id, week=MORNINGS)
        self.do(plans.set_minutes, person_id=person_id, minutes=15)
        self.do(plans.set_place, person_id=person_id, place="Soita 09 310 1691")

    def closes(self, person_id: int) -> None:
        with self.database.transaction() as session:
            plans.drop(session, person_id=person_id)

    def asks(self, person_id: int) -> int:
        """A consultation of somebody, sent and waiting."""
        before, self.asker = self.asker, person_id
        try:
            return self.sent()
        finally:
            self.asker = before

    def free(self, consult_id: int, first_id: int | None = None) -> tuple[list[Free], bool]:
        asker_id = self.get(Consult, consult_id).asker_id
        return self.do(
            service.choices, consult_id=consult_id, asker_id=asker_id, first_id=first_id, today=self.today
        )  # fmt: skip

    def books(self, consult_id: int, free: Free, first_id: int | None = None) -> int:
        asker_id = self.get(Consult, consult_id).asker_id
        return self.do(
            service.book, consult_id=consult_id, asker_id=asker_id, host_id=free.host_id, begins_at=free.begins_at,
            first_id=first_id, today=self.today,
        ).id  # fmt: skip

    def booked(self, last: bool = True) -> tuple[int, int]:
        """A consultation of the asker with a time: the last one that is shown, or the first."""
        consult_id = self.sent()
        return consult_id, self.books(consult_id, self.free(consult_id)[0][-1 if last else 0])

    def status(self, appointment_id: int) -> str:
        return self.get(Appointment, appointment_id).status
