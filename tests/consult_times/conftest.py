"""What every test of times for consultations begins with."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.db import Database
from tests.consult_times.stories import TimeStory


@pytest.fixture
def story(database: Database, now: datetime) -> TimeStory:
    """An asker and three volunteers, the first of whom can be booked."""
    return TimeStory(database, now)
