"""Professionals who consult each other, on a real database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from bot.consults import permissions, service
from bot.consults.rules import Alone
from bot.db import Database
from bot.organisations import service as organisations
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people
from bot.people.tables import Person


class Story:
    """Professionals who do one thing after the other, each in a transaction of its own."""

    def __init__(self, database: Database, now: datetime) -> None:
        self.database, self.now, self.today = database, now, now.date()
        self.count = 0
        self.asker = self.person()
        self.helpers = [self.person(volunteers=True) for _ in range(3)]

    def person(self, role: str = "professional", *, volunteers: bool = False) -> int:
        with self.database.transaction() as session:
            person = people.new_person(session, language="fi", now=self.now)
            person.role, person.name = role, f"Nimi {person.id}" if role != "family" else ""
            if volunteers:
                organisations.volunteer(session, person_id=person.id, topics=["school"])
            return person.id

    def do(self, work, **what):
        with self.database.transaction() as session:
            return work(session, now=self.now, **what)

    def written(self, consult_id: int, writer: int, body: str = "Soita 040 1234567") -> int:
        self.count += 1
        return self.do(
            service.write, consult_id=consult_id, writer_id=writer, body=body, origin=f"update:{self.count}",
            today=self.today,
        ).id  # fmt: skip

    def send(self, message_id: int, writer: int, alone: Alone | None = None) -> None:
        self.do(
            service.send, message_id=message_id, writer_id=writer, today=self.today, alone=alone,
            promised_at=self.now + timedelta(hours=8),
        )  # fmt: skip

    def sent(self, mode: str = "anonymous", permission_id: int | None = None, alone: Alone | None = None) -> int:
        consult_id = self.do(
            service.begin, asker_id=self.asker, mode=mode, topic="school", permission_id=permission_id, today=self.today
        ).id
        self.send(self.written(consult_id, self.asker), self.asker, alone)
        return consult_id

    def claim(self, consult_id: int, person_id: int) -> None:
        self.do(service.claim, consult_id=consult_id, person_id=person_id, today=self.today)

    def keys(self, person_id: int) -> list[str]:
        mine = select(OutgoingMessage.key).where(OutgoingMessage.person_id == person_id)
        with self.database.transaction() as session:
            return list(session.scalars(mine.order_by(OutgoingMessage.id)))

    def get(self, table, row_id: int):
        with self.database.transaction() as session:
            return session.get(table, row_id)

    def gone(self, person_id: int) -> None:
        with self.database.transaction() as session:
            session.get_one(Person, person_id).role = "family"

    def permission(self, **more) -> int:
        given = {"giver": "mother", "spoken_on": self.today, "until": self.today + timedelta(days=7)} | more
        return self.do(
            permissions.note_spoken, asker_id=self.asker, purpose="consult-school", recipient="thinkers",
            today=self.today, **given,
        ).id  # fmt: skip
