"""An import that is killed in the middle leaves the old catalogue whole, and one that has ended stays."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

import pytest

from bot.catalogue import service as catalogue
from bot.catalogue.importing import import_reading, latest_import
from bot.db import Database
from knowledge.catalogue import Catalogue
from tests.catalogue.conftest import TODAY, a_service, reading
from tests.catalogue.killed import NEWER
from tests.house.reading import ROOT

OLD = tuple(a_service(f"n{number}", f"Vanha {number}") for number in range(30))


def kill_an_import(url: str, stage: str) -> None:
    """Start an import, wait until it stands at the stage, and kill it as a power cut would."""
    command = [sys.executable, "-m", "tests.catalogue.killed", url, stage]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        process.kill()


def names(database: Database, file: Catalogue) -> set[str]:
    with database.transaction() as session:
        found = catalogue.effective_catalogue(session, file=file, day=TODAY)
        return {service.name["fi"] for service in found.services}


@pytest.mark.parametrize("stage", ["1", "6", "commit"])
def test_a_kill_in_the_middle_leaves_the_old_catalogue_whole(
    database_url: str, file: Catalogue, now: datetime, stage: str
) -> None:
    database = Database(database_url)
    with database.transaction() as session:
        import_reading(session, reading(*OLD), source="ptv", full=True, now=now)
        before = catalogue.revision(session)
    kill_an_import(database_url, stage)
    assert names(database, file) == {service.name["fi"] for service in OLD}
    with database.transaction() as session:
        assert catalogue.revision(session) == before
        told = latest_import(session, source="ptv")
        assert told is not None
        assert told.started_at == now
        again = import_reading(session, reading(*NEWER), source="ptv", full=True, now=now)
        assert (again.counts["changed"], again.counts["hidden"]) == (29, 1)
    assert names(database, file) == {service.name["fi"] for service in NEWER}
    database.close()


def test_an_import_that_has_ended_outlives_the_kill(database_url: str, file: Catalogue, now: datetime) -> None:
    database = Database(database_url)
    with database.transaction() as session:
        import_reading(session, reading(*OLD), source="ptv", full=True, now=now)
    kill_an_import(database_url, "after")
    assert names(database, file) == {service.name["fi"] for service in NEWER}
    database.close()
