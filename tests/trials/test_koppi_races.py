"""Two hundred workers and five hundred cases race from four processes, and no case has two owners or none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.cases import invariant
from bot.cases import service as cases
from bot.cases.tables import Case, Ownership
from bot.clock import monotonic
from bot.db import Database
from bot.handover import invariant as handovers
from bot.handover.rules import HandoverState
from bot.handover.tables import Handover
from bot.people.rules import Role
from bot.people.tables import Person
from tests.trials import racers
from tests.trials.conftest import Tell

pytestmark = [pytest.mark.alone, pytest.mark.postgresql]

ROOT = Path(__file__).parents[2]
WORKERS, CASES, PROCESSES = 200, 500, 4
#: A longer race: KOPPI_TRIAL_RACE=10000 steps of each process.
STEPS = int(os.environ.get("KOPPI_TRIAL_RACE", "200"))
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261122"))


def _prepare(database: Database) -> None:
    with database.transaction() as session:
        for role, how_many in ((Role.WORKER, WORKERS), (Role.FAMILY, CASES)):
            session.add_all(
                Person(
                    role=role, language="fi", name=f"T{number}" if role == Role.WORKER else "", created_at=racers.NOW
                )
                for number in range(how_many)
            )
    with database.transaction() as session:
        for family in session.scalars(select(Person.id).where(Person.role == Role.FAMILY)).all():
            cases.open_case(
                session, family_id=family, bodies=[(f"update:{family}", "apua", racers.NOW)], language="fi",
                now=racers.NOW, promised_at=racers.PROMISED_AT,
            )  # fmt: skip


def _race(url: str) -> Counter[str]:
    """All processes at once; what they did together."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.trials.racers", *map(str, (share, PROCESSES, STEPS, SEED))],
            cwd=ROOT, env={**os.environ, "KOPPI_DATABASE__URL": url}, stdout=subprocess.PIPE, text=True,
        )
        for share in range(PROCESSES)
    ]  # fmt: skip
    done = Counter[str]()
    for process in running:
        told, _ = process.communicate(timeout=1800)
        assert process.returncode == 0
        done.update(json.loads(told.splitlines()[-1]))
    return done


def test_from_four_processes_no_case_has_two_owners_or_none(
    postgresql_url: str, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(racers.recipients, "card_readers", racers.recipients.card_readers)
    racers.few_on_duty()
    database = Database(postgresql_url)
    _prepare(database)
    began = monotonic()
    done = _race(postgresql_url)
    seconds = monotonic() - began
    with database.transaction() as session:
        broken = invariant.broken(session, now=racers.NOW) | handovers.broken(session, now=racers.NOW)
        changed = session.scalar(select(func.count()).where(Handover.state == HandoverState.DONE))
        held = select(Ownership.case_id).where(Ownership.released_at.is_(None))
        doubled = session.scalars(held.group_by(Ownership.case_id).having(func.count() > 1)).all()
        gone = select(Case.id).join(Person, Person.id == Case.owner_id).where(Person.role == Role.FAMILY)
        ownerless = session.scalars(gone).all()
    database.close()
    tell(
        f"{WORKERS} workers, {CASES} cases, {PROCESSES} processes, {sum(done.values())} tries in {seconds:.0f} s"
        f" ({', '.join(f'{name} {times}' for name, times in sorted(done.items()))}):"
        f" {changed} handed over, {len(doubled)} double owners, {len(ownerless)} ownerless,"
        f" {sum(map(len, broken.values()))} broken"
    )
    assert (broken, list(doubled), list(ownerless)) == ({}, [], [])
    assert [name for name in done if name.startswith("FAULT")] == []
    assert done["too slow"] < done.total() / 50
    assert min(done[name] for name in ("claimed", "released", "proposed", "taken", "ticker", "left", "removed")) > 0
    assert changed
