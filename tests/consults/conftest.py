"""What every test of consultations begins with."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.db import Database
from tests.consults.stories import Story


@pytest.fixture
def story(database: Database, now: datetime) -> Story:
    """An asker and three volunteers for one topic."""
    return Story(database, now)
