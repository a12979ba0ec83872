"""The desk of the cases' stories, and what is done about handovers in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.cases.tables import Case
from bot.db import Database
from bot.handover import service, watch
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingMessage
from tests.cases.conftest import Story


class Handing(Story):
    """A story in which cases are handed over."""

    def proposes(self, worker_id: int, case: Case, to_id: int, reason: str = "skill", words: str = "") -> Handover:
        """The owner asks a colleague."""
        return self.do(  # type: ignore[no-any-return]
            service.propose, case_id=case.id, worker_id=worker_id, to_id=to_id, reason=reason, words=words,
            due_at=self.now + timedelta(days=2),
        )  # fmt: skip

    def takes(self, worker_id: int, handover: Handover) -> Handover:
        """The colleague says yes."""
        return self.do(service.take, handover_id=handover.id, worker_id=worker_id)  # type: ignore[no-any-return]

    def asks(self, what: Any, worker_id: int, handover: Handover) -> Handover:
        """Somebody asks another thing of a handover."""
        return self.do(what, handover_id=handover.id, worker_id=worker_id)  # type: ignore[no-any-return]

    def ticks(self) -> int:
        """The ticker looks after the handovers."""
        with self.transaction() as session:
            ids = watch.due(session)
        return sum(self.do(watch.look_at, handover_id=one) for one in ids)

    def family_letter_is(self, handover: Handover, status: str) -> None:
        """What became of the letter that tells the family."""
        with self.transaction() as session:
            key = service.family_key(handover)
            session.execute(update(OutgoingMessage).where(OutgoingMessage.key == key).values(status=status))

    def handover(self, handover: Handover) -> Handover:
        """The handover as it is now."""
        with self.transaction() as session:
            return session.get_one(Handover, handover.id)


@pytest.fixture
def story(database: Database, now: Any) -> Handing:
    """A desk without people."""
    return Handing(database, now)
