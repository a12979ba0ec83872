"""A worker with a case who agrees on times, and a family that answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment, Participant
from bot.jobs import reminding
from bot.outbox.letter import from_json
from bot.outbox.tables import OutgoingMessage
from bot.reminders.tables import Reminder
from bot.wall import Wall, agreed
from tests.cases.conftest import Story, story
from tests.casework.conftest import Held, held

__all__ = ["held", "story"]

HELSINKI = "Europe/Helsinki"
CENTRE = Details(place="Perhekeskus", address="Koulukatu 1", directions="Ovi on pihan puolella.", bring="Neuvolakortti")


@dataclass
class Times:
    """What happens around the times of one case."""

    held: Held

    @property
    def story(self) -> Story:
        """The desk."""
        return self.held.story

    def books(self, *local: int, details: Details = CENTRE, minutes: int = 45, **more: Any) -> Appointment:
        """The owner agrees a time with the family; day and clock as ``datetime`` takes them."""
        given = {**self.held.ids, "person_ids": [self.held.family], **more}
        return self.story.do(service.book, wall=at(*local), minutes=minutes, details=details, **given)  # type: ignore[no-any-return]

    def moves(self, appointment: Appointment, *local: int, minutes: int = 45) -> Appointment:
        """The owner moves a time."""
        return self.story.do(  # type: ignore[no-any-return]
            service.move_to, appointment_id=appointment.id, worker_id=self.held.worker, wall=at(*local), minutes=minutes,
            seen=self.now(appointment).version,
        )  # fmt: skip

    def cancels(self, appointment: Appointment, reason: str = "") -> Appointment:
        """The owner calls a time off."""
        return self.story.do(  # type: ignore[no-any-return]
            service.cancel, appointment_id=appointment.id, worker_id=self.held.worker,
            seen=self.now(appointment).version, reason=reason,
        )  # fmt: skip

    def presses(self, deed: Any, appointment: Appointment, seen: int | None = None) -> Appointment:
        """The family answers."""
        return self.story.do(  # type: ignore[no-any-return]
            deed, appointment_id=appointment.id, person_id=self.held.family,
            seen=self.now(appointment).version if seen is None else seen,
        )  # fmt: skip

    def at(self, *local: int) -> None:
        """It becomes a local time in Helsinki."""
        self.story.now = at(*local).moment

    def ticks(self) -> int:
        """Reminders that are due are handed out."""
        return sum(self.story.do(reminding.hand_out, reminder_id=one) for one in self.story.do(reminding.due))

    def now(self, appointment: Appointment) -> Appointment:
        """The time as it stands."""
        with self.story.transaction() as session:
            found = session.get_one(Appointment, appointment.id)
            assert found.participants is not None
            return found

    def coming(self, appointment: Appointment) -> Participant:
        """The first one who comes, as it stands."""
        return self.now(appointment).participants[0]

    def waiting(self) -> list[str]:
        """The reminders that wait: which, and when by the clock in Helsinki."""
        with self.story.transaction() as session:
            rows = session.scalars(select(Reminder).where(Reminder.status == "waiting").order_by(Reminder.due_at))
            return [f"{row.offset} {local(row.due_at)}" for row in rows]

    def reminders(self, status: str = "") -> list[OutgoingMessage]:
        """The reminders in the outbox, in order."""
        rows = self.story.outbox(self.held.family, "message")
        return [row for row in rows if row.klass == "reminder" and status in ("", row.status)]

    def reminded(self) -> list[str]:
        """The keys of what each reminder in the outbox says."""
        return [
            " ".join(part.key for part in from_json(row.payload["letter"]).parts) for row in self.reminders("pending")
        ]


def at(*local: int) -> Wall:
    """A local time in Helsinki."""
    return agreed(datetime(*local), HELSINKI)  # type: ignore[arg-type]


def local(moment: datetime) -> str:
    """A moment by the clock in Helsinki."""

    return moment.astimezone(ZoneInfo(HELSINKI)).strftime("%d.%m. %H.%M")


@pytest.fixture
def times(held: Held) -> Times:
    """A case in somebody's hands; nothing agreed yet."""
    return Times(held)
