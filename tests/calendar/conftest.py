"""The desk of the cases' stories, with agreed times and people who take them into their calendars."""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime
from typing import Any

import pytest

from bot.appointments import answering, calendar, service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.db import Database
from bot.reminders.service import set_privacy
from bot.wall import Wall
from tests.calendar.readers import HELSINKI, Program
from tests.cases.conftest import Story

PLACE = Details(
    place="Perhekeskus Kaisla", address="Koulukatu 1", people="Maija Meikäläinen", bring="neuvolakortti",
    link="https://video.example/x",
)  # fmt: skip


class Calendars(Story):
    """A story with times in calendars."""

    def together(self, *others: int) -> tuple[int, int, Case]:
        """A family, a worker and their case."""
        family, worker = self.family(), self.worker()
        return family, worker, self.claims(worker, self.opens(family, "ei nuku"))

    def books(self, worker: int, case: Case, *people: int, at: datetime, minutes: int = 60) -> Appointment:
        """The worker agrees a time."""
        return self.do(  # type: ignore[no-any-return]
            service.book, case_id=case.id, worker_id=worker, person_ids=people or [case.family_id], wall=Wall(at, HELSINKI),
            minutes=minutes, details=PLACE,
        )  # fmt: skip

    def takes(self, person: int, time: Appointment, key: str = "") -> None:
        """Somebody presses the button for the file."""

        def give(session: Any, now: datetime) -> None:
            locked = service.lock(session, time.id)
            calendar.give_file(session, appointment=locked, person_id=person, key=key or self.origin(), now=now)

        self.do(give)

    def moves(self, worker: int, time: Appointment, at: datetime, minutes: int = 60) -> None:
        """The worker moves the time."""
        self.do(service.move_to, appointment_id=time.id, worker_id=worker, wall=Wall(at, HELSINKI), minutes=minutes,
                seen=self.now_of(time).version)  # fmt: skip

    def cancels(self, worker: int, time: Appointment) -> None:
        """The worker calls the time off."""
        self.do(service.cancel, appointment_id=time.id, worker_id=worker, seen=self.now_of(time).version)

    def declines(self, person: int, time: Appointment) -> None:
        """Somebody of the family calls off their coming."""
        self.do(answering.call_off_own, appointment_id=time.id, person_id=person, seen=self.now_of(time).version)

    def hides(self, person: int) -> None:
        """Somebody hides places."""
        self.do(set_privacy, person_id=person, hides_place=True)

    def now_of(self, time: Appointment) -> Appointment:
        """The time as it is now."""
        with self.transaction() as session:
            return session.get_one(Appointment, time.id)

    def files(self, person: int) -> list[bytes]:
        """The files that leave for somebody, in order."""
        return [b64decode(row.payload["file"]["base64"]) for row in self.outbox(person, "document")]

    def calendar(self, person: int) -> Program:
        """A calendar program in which somebody opened every file."""
        program = Program()
        for file in self.files(person):
            program.open(file)
        return program


@pytest.fixture
def story(database: Database, now: datetime) -> Calendars:
    """A desk without people."""
    return Calendars(database, now)
