"""The desk of the cases' stories, where families come back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.cases.tables import Case
from bot.contact import service
from bot.db import Database
from tests.handover.conftest import Handing


class Returning(Handing):
    """A story in which families come back."""

    def comes(self, family_id: int, *words: str, **more: Any) -> Case:
        """A family asks for a person."""
        bodies = [(self.origin(), body, self.now) for body in words]
        given: dict[str, Any] = {"language": "fi", **more}
        return self.do(  # type: ignore[no-any-return]
            service.open_case, family_id=family_id, bodies=bodies, promised_at=self.promised_at, **given
        )


@pytest.fixture
def story(database: Database, now: datetime) -> Returning:
    """A desk without people."""
    return Returning(database, now)
