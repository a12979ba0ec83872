"""An import changes what has changed, hides before it deletes, and believes nothing that looks wrong."""

from __future__ import annotations

import json
import zlib
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.catalogue import service as catalogue
from bot.catalogue.importing import (
    DEAD_AFTER,
    ImportResult,
    ImportRunning,
    begin,
    fail,
    forget,
    import_reading,
    latest_import,
)
from bot.catalogue.rules import Outcome
from bot.catalogue.tables import CatalogueEntry, CatalogueImport, CataloguePage
from bot.db import Database
from knowledge.catalogue import Catalogue
from knowledge.readers.entry import Reading
from tests.catalogue.conftest import TODAY, a_service, reading

TEN = tuple(a_service(f"n{number}") for number in range(10))


def take_in(
    database: Database, what: Reading, now: datetime, *, full: bool = True, anyway: bool = False, source: str = "ptv"
) -> ImportResult:
    with database.transaction() as session:
        return import_reading(session, what, source=source, full=full, now=now, anyway=anyway)


def offered(database: Database, file: Catalogue) -> list[str]:
    with database.transaction() as session:
        found = catalogue.effective_catalogue(session, file=file, day=TODAY)
        return [service.id for service in found.services]


def rows(database: Database) -> dict[str, CatalogueEntry]:
    with database.transaction() as session:
        return {row.source_id: row for row in session.scalars(select(CatalogueEntry))}


def number(database: Database) -> int:
    with database.transaction() as session:
        return catalogue.revision(session)


def test_what_is_imported_takes_the_place_of_the_file(database: Database, file: Catalogue, now: datetime) -> None:
    assert offered(database, file) == ["a", "b", "c"]
    result = take_in(database, reading(*TEN), now)
    assert (result.outcome, result.counts["added"], result.counts["read"]) == (Outcome.DONE, 10, 10)
    assert offered(database, file) == sorted(one.id for one in TEN)
    with database.transaction() as session:
        assert catalogue.effective(session, file=file, day=TODAY).catalogue.services == tuple(
            sorted(TEN, key=lambda one: one.id)
        )


def test_what_the_source_said_is_kept_beside_what_was_read_from_it(database: Database, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    row = rows(database)["s-n3"]
    assert json.loads(zlib.decompress(row.raw)) == {"as": {"fi": "Palvelu n3"}}


def test_importing_the_same_again_touches_nothing(database: Database, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    before, revision = rows(database), number(database)
    result = take_in(database, reading(*reversed(TEN)), now + timedelta(days=1))
    assert (result.outcome, result.counts["unchanged"]) == (Outcome.UNCHANGED, 10)
    assert number(database) == revision
    after = rows(database)
    assert {key: row.changed_at for key, row in after.items()} == {key: row.changed_at for key, row in before.items()}
    assert {row.last_seen_at for row in after.values()} == {now + timedelta(days=1)}


def test_only_what_means_something_else_is_written(database: Database, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    later, other = now + timedelta(days=1), a_service("n1", "Toinen nimi")
    result = take_in(database, reading(TEN[0], other, *TEN[2:]), later)
    assert (result.counts["changed"], result.counts["unchanged"]) == (1, 9)
    assert [key for key, row in rows(database).items() if row.changed_at == later] == ["s-n1"]
    assert rows(database)["s-n1"].first_seen_at == now


def test_what_is_missing_is_hidden_first_and_deleted_when_it_is_missing_again(
    database: Database, file: Catalogue, now: datetime
) -> None:
    take_in(database, reading(*TEN), now)
    assert take_in(database, reading(*TEN[1:]), now).counts["hidden"] == 1
    assert "n0" not in offered(database, file)
    assert rows(database)["s-n0"].hidden_at == now
    assert take_in(database, reading(*TEN[1:]), now).counts["deleted"] == 1
    assert "s-n0" not in rows(database)


def test_what_comes_back_is_offered_again(database: Database, file: Catalogue, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    take_in(database, reading(*TEN[1:]), now)
    assert take_in(database, reading(*TEN), now).counts["changed"] == 1
    assert "n0" in offered(database, file)


def test_a_reading_of_changes_hides_only_what_the_source_says_is_archived(
    database: Database, file: Catalogue, now: datetime
) -> None:
    take_in(database, reading(*TEN), now)
    changes = reading(a_service("n1", "Uusi nimi"), archived=["s-n2", "s-unknown"])
    result = take_in(database, changes, now, full=False)
    assert (result.counts["changed"], result.counts["hidden"], result.counts["deleted"]) == (1, 1, 0)
    assert offered(database, file) == sorted({one.id for one in TEN} - {"n2"})
    again = take_in(database, reading(archived=["s-n2"]), now, full=False)
    assert again.outcome is Outcome.UNCHANGED
    assert take_in(database, reading(TEN[0], *TEN[1:2], *TEN[3:]), now).counts["deleted"] == 1


@pytest.mark.parametrize(("left", "reason"), [(0, "empty"), (1, "fewer"), (7, "fewer")])
def test_a_catalogue_that_is_empty_or_far_smaller_is_not_believed(
    database: Database, file: Catalogue, now: datetime, left: int, reason: str
) -> None:
    take_in(database, reading(*TEN), now)
    before, revision = offered(database, file), number(database)
    result = take_in(database, reading(*TEN[:left]), now)
    assert (result.outcome, result.reason) == (Outcome.STOPPED, reason)
    assert offered(database, file) == before
    assert number(database) == revision
    with database.transaction() as session:
        told = latest_import(session, source="ptv")
        assert told is not None
        assert (told.outcome, told.reason, told.finished_at) == (Outcome.STOPPED, reason, now)


def test_a_fifth_less_is_still_believed(database: Database, file: Catalogue, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    assert take_in(database, reading(*TEN[:8]), now).outcome is Outcome.DONE
    assert len(offered(database, file)) == 8


def test_somebody_may_insist_on_a_smaller_catalogue_but_never_on_an_empty_one(
    database: Database, file: Catalogue, now: datetime
) -> None:
    take_in(database, reading(*TEN), now)
    assert take_in(database, reading(), now, anyway=True).outcome is Outcome.STOPPED
    assert take_in(database, reading(*TEN[:2]), now, anyway=True).outcome is Outcome.DONE
    assert len(offered(database, file)) == 2


def test_an_entity_that_cannot_be_read_keeps_its_row_and_is_told(
    database: Database, file: Catalogue, now: datetime
) -> None:
    take_in(database, reading(*TEN), now)
    for _ in range(2):
        result = take_in(database, reading(*TEN[1:], problems=["s-n0"]), now)
    assert result.counts["broken"] == 1
    assert ("s-n0", "cannot be read") in result.problems
    assert "n0" in offered(database, file)
    with database.transaction() as session:
        told = latest_import(session, source="ptv")
        assert told is not None
        assert told.problems == {"found": [["s-n0", "cannot be read"]]}


def test_an_id_that_comes_twice_or_is_too_long_is_passed_over(database: Database, now: datetime) -> None:
    long = reading(TEN[2]).entries[0].__class__(**{**vars(reading(TEN[2]).entries[0]), "source_id": "x" * 121})
    twice = Reading((*reading(*TEN[:2]).entries, *reading(a_service("n0", "Toinen")).entries, long))
    result = take_in(database, twice, now)
    assert (result.counts["added"], result.counts["broken"]) == (2, 2)
    assert rows(database)["s-n0"].service["name"] == {"fi": "Palvelu n0"}


def test_sources_do_not_take_each_others_services(database: Database, file: Catalogue, now: datetime) -> None:
    take_in(database, reading(*TEN[:5]), now, source="one")
    take_in(database, reading(*TEN[4:]), now + timedelta(hours=1), source="two")
    assert len(offered(database, file)) == 10
    take_in(database, reading(*TEN[:4]), now, source="one")
    assert "n4" in offered(database, file)
    with database.transaction() as session:
        assert forget(session, source="two") == 6
    assert offered(database, file) == ["n0", "n1", "n2", "n3"]


def test_an_edit_outlives_every_import(database: Database, file: Catalogue, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    with database.transaction() as session:
        catalogue.add_everyday(session, service_id="n0", language="fi", words=["tupa"], by=None, now=now)
    renamed = a_service("n0", "Uusi nimi")
    for what in (reading(*TEN[1:]), reading(*TEN[1:]), reading(renamed, *TEN[1:])):
        take_in(database, what, now)
    with database.transaction() as session:
        state = catalogue.entry_state(session, service_id="n0", file=file)
    assert state is not None
    assert (state.service.name["fi"], state.service.everyday["fi"]) == ("Uusi nimi", ("arki", "tupa"))


def test_a_row_that_this_version_cannot_read_is_passed_over(database: Database, file: Catalogue, now: datetime) -> None:
    take_in(database, reading(*TEN), now)
    with database.transaction() as session:
        broken = update(CatalogueEntry).where(CatalogueEntry.source_id == "s-n0")
        session.execute(broken.values(service={"id": "n0", "from": "another version"}))
    assert len(offered(database, file)) == 9


def test_one_import_of_a_source_runs_at_a_time_and_a_dead_one_is_taken_up(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        first = begin(session, source="ptv", form="ptv12", full=True, now=now)
        session.add(CataloguePage(import_id=first, request="1", body=b"page"))
    with database.transaction() as session, pytest.raises(ImportRunning):
        begin(session, source="ptv", form="ptv12", full=True, now=now + timedelta(minutes=1))
    with database.transaction() as session:
        assert begin(session, source="ptv", form="ptv12", full=True, now=now + DEAD_AFTER) == first
        assert begin(session, source="other", form="ptv12", full=True, now=now) != first
    with database.transaction() as session:
        import_reading(session, reading(*TEN), source="ptv", full=True, now=now, import_id=first)
        assert session.scalars(select(CataloguePage)).all() == []
        again = begin(session, source="ptv", form="ptv12", full=True, now=now + timedelta(days=7))
        assert again != first


def test_an_import_that_failed_keeps_its_pages_for_the_next(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        first = begin(session, source="ptv", form="ptv12", full=True, now=now)
        session.add(CataloguePage(import_id=first, request="1", body=b"page"))
        fail(session, import_id=first, reason="page 2 is missing", now=now)
    with database.transaction() as session:
        record = session.get_one(CatalogueImport, first)
        assert (record.outcome, record.reason) == (Outcome.FAILED, "page 2 is missing")
        assert begin(session, source="ptv", form="ptv12", full=True, now=now) == first
        assert len(session.scalars(select(CataloguePage)).all()) == 1
        fail(session, import_id=first, reason="again", now=now)
        assert begin(session, source="ptv", form="ptv12", full=True, now=now + timedelta(days=1)) != first
