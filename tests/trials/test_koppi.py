"""Somebody always has the koppi, whatever happens in whatever order, on both databases."""

from __future__ import annotations

import os
from collections import Counter
from datetime import datetime

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.clock import monotonic
from bot.db import Database
from tests.conftest import create_tables
from tests.trials.conftest import Tell
from tests.trials.machine_rota import WholeDesk

#: A longer life: KOPPI_TRIAL_STEPS=20000, see docs/trials.md.
STEPS = int(os.environ.get("KOPPI_TRIAL_STEPS", "500"))
#: As long as one life lasts.
LIFE_STEPS = 150


@pytest.fixture
def quick(request: pytest.FixtureRequest) -> Database:
    """A database with every table: SQLite in memory, so that thousands of commits cost no disk, or PostgreSQL."""
    if request.param == "postgresql":
        return Database(request.getfixturevalue("postgresql_url"))
    database = Database("sqlite://")
    create_tables(database)
    return database


both = pytest.mark.parametrize(
    "quick", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True
)


def _live(database: Database, now: datetime, steps: int) -> type[WholeDesk]:
    """One life after another until so many steps were taken."""

    class Here(WholeDesk):
        pass

    Here.database, Here.begins, Here.handovers = database, now, Counter()
    chosen = settings(
        max_examples=max(4, steps // LIFE_STEPS), stateful_step_count=LIFE_STEPS, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate), print_blob=False,
    )  # fmt: skip
    while Here.steps < steps:
        run_state_machine_as_test(Here, settings=chosen)
    return Here


@both
def test_in_any_order_of_events_somebody_has_every_koppi(quick: Database, now: datetime, tell: Tell) -> None:
    began = monotonic()
    lived = _live(quick, now, STEPS)
    tell(
        f"{quick.dialect}: {lived.steps} random steps over claim, release, handover, leave, removal, return, reopen, resolve,"
        f" close, words, people out of reach, the rota and time, of which {lived.refused} were refused and {lived.idle} found"
        f" nothing to do, in {monotonic() - began:.0f} s"
        f" ({', '.join(f'{count} handovers {state}' for state, count in sorted(lived.handovers.items()))}):"
        f" the invariant was never broken"
    )
    quick.close()
    assert lived.refused < lived.steps / 2
