"""A desk with a coordinator, for stories about those who work there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.cases.tables import Case
from bot.db import Database
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.tables import Person
from bot.staff import queries, rounds
from bot.staff import service as staff
from bot.staff.queries import Member
from tests.cases.conftest import Story

HELSINKI = ZoneInfo("Europe/Helsinki")
#: Ten in the morning of the first working day of 2027 in Helsinki.
JANUARY = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)


class StaffStory(Story):
    """What coordinators do, each in a transaction of its own."""

    def coordinator(self, name: str = "Kaisa K.") -> int:
        """A new coordinator's id."""
        return self.worker(name, "koordinaattori", role="coordinator")

    def promise(self, _case: Case) -> datetime:
        """By when an answer can be promised now."""
        return self.promised_at

    def removes(self, person_id: int, by: int | None, substitute_id: int | None = None) -> int:
        """Somebody lets somebody go."""
        return int(self.do(staff.remove, person_id=person_id, by=by, promise=self.promise, substitute_id=substitute_id))

    def gives_role(self, person_id: int, role: str, by: int | None) -> Person:
        """Somebody gives somebody another role."""
        return self.do(staff.set_role, person_id=person_id, role=role, by=by, promise=self.promise)  # type: ignore[no-any-return]

    def confirms(self, person_id: int, by: int | None) -> Person:
        """Somebody says that somebody still works here."""
        return self.do(staff.confirm, person_id=person_id, by=by)  # type: ignore[no-any-return]

    def ticks(self) -> int:
        """The ticker looks after the round."""
        return int(self.do(rounds.look_after, zone=HELSINKI, promise=self.promise))

    def waits_until(self, moment: datetime) -> None:
        """Time passes until a moment."""
        self.now = moment

    def person(self, person_id: int) -> Person:
        """The person as they are now."""
        with self.transaction() as session:
            return session.get_one(Person, person_id)

    def member(self, person_id: int) -> Member | None:
        """The person's place now."""
        with self.transaction() as session:
            return queries.member(session, person_id=person_id)

    def events(self, person_id: int) -> list[tuple[str, int | None, str, str]]:
        """What was done to the person's place: what, by whom, role before and after."""
        with self.transaction() as session:
            return [
                (one.what, one.actor_id, one.role_before, one.role_after)
                for one in queries.events(session, person_id=person_id)
            ]

    def all_arrives(self) -> None:
        """Everything in the outbox has left, and no words are kept of it."""
        with self.transaction() as session:
            for row in session.query(OutgoingMessage).filter_by(status=OutgoingStatus.PENDING):
                row.status, row.payload = OutgoingStatus.SENT, {}

    def waiting_for(self, person_id: int) -> list[Any]:
        """What waits to leave for a person."""
        return [row for row in self.outbox(person_id) if row.status == OutgoingStatus.PENDING]


@pytest.fixture
def story(database: Database, now: datetime) -> StaffStory:
    """A desk without people."""
    return StaffStory(database, now)
