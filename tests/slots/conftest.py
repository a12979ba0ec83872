"""The desk of the cases' stories, where times are agreed on."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.slots import plans
from bot.appointments.slots import service as slots
from bot.appointments.slots.parsing import week_in
from bot.appointments.slots.queries import free_of
from bot.appointments.slots.tables import SlotOffer
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.db import Database
from bot.wall import wall_of
from tests.cases.conftest import Story

ZONE = "Europe/Helsinki"


class Timed(Story):
    """A story in which people agree on times."""

    def held(self, worker_id: int, family_id: int = 0) -> Case:
        """A case that the worker has."""
        case = self.opens(family_id or self.family(), "apua")
        return self.claims(worker_id, case)

    def books(self, worker_id: int, case: Case, begins_at: datetime, minutes: int = 60, **more: Any) -> Appointment:
        """The owner agrees a time with the family."""
        given: dict[str, Any] = {"person_ids": [case.family_id], "details": Details(), **more}
        return self.do(  # type: ignore[no-any-return]
            service.book, case_id=case.id, worker_id=worker_id, wall=wall_of(begins_at, ZONE), minutes=minutes, **given
        )

    def time(self, appointment_id: int) -> Appointment:
        """A time as it is now, with who comes."""
        with self.transaction() as session:
            found = session.get_one(Appointment, appointment_id)
            assert found.participants is not None
            return found

    def times(self) -> list[Appointment]:
        """Every time that holds, soonest first."""
        with self.transaction() as session:
            every = select(Appointment).where(Appointment.status == "agreed").order_by(Appointment.begins_at)
            found = list(session.scalars(every))
            for one in found:
                assert one.participants is not None
            return found

    def plans(self, worker_id: int, text: str = "ma-pe 9-12", **choices: int) -> None:
        """The worker writes a week, and chooses."""
        self.do(plans.set_week, worker_id=worker_id, week=week_in(text))
        for what, value in choices.items():
            self.do(plans.choose, worker_id=worker_id, what=what, value=value)

    def free(self, worker_id: int, person_id: int = 0) -> list[str]:
        """The worker's free times as the clocks show them."""
        slots = self.do(free_of, host_id=worker_id, person_id=person_id)
        return [f"{one.wall.local:%d.%m. %H.%M}" for one in slots]

    def offers(self, worker_id: int, case: Case) -> SlotOffer:
        """The owner offers the family free times."""
        return self.do(  # type: ignore[no-any-return]
            slots.offer_in_case, case_id=case.id, worker_id=worker_id, person_id=case.family_id
        )

    def takes(self, offer: SlotOffer, begins_at: datetime) -> Appointment:
        """The family picks a time."""
        return self.do(slots.take, offer_id=offer.id, person_id=offer.person_id, begins_at=begins_at)  # type: ignore[no-any-return]

    def hours(self, hours: float) -> datetime:
        """So many hours from now."""
        return self.now + timedelta(hours=hours)


@pytest.fixture
def story(database: Database, now: datetime) -> Timed:
    """A desk without people."""
    return Timed(database, now)
