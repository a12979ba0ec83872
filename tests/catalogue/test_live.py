"""A running desk takes a change in without a restart, and answers all the time."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr

from bot.app import assemble
from bot.catalogue import service as catalogue
from bot.catalogue.importing import import_reading
from bot.catalogue.live import LOOK_EVERY_SECONDS, LiveCatalogue
from bot.catalogue.loaded import LoadedCatalogue
from bot.catalogue.pinning import with_pinned_first
from bot.config import CatalogueSettings, DatabaseSettings, LiveSourceSettings, Settings, TelegramSettings
from bot.db import Database
from bot.demo.house import open_house
from knowledge.catalogue import Catalogue
from knowledge.helplines import load_helplines
from knowledge.matching import Candidate, Decision, Match, Question
from tests.catalogue.conftest import a_service, reading
from tests.catalogue.playing import Play, playing

HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.fixture
def live(database: Database, file: Catalogue) -> LiveCatalogue:
    """A desk's catalogue, loaded from a file of three services."""
    return LiveCatalogue(LoadedCatalogue(file, load_helplines()), database, HELSINKI)


def ids(live: LiveCatalogue) -> list[str]:
    return [service.id for service in live.current.catalogue.services]


def test_the_desk_looks_three_times_a_minute_or_more() -> None:
    assert LOOK_EVERY_SECONDS <= 20


def test_nothing_is_loaded_anew_as_long_as_nothing_has_changed(live: LiveCatalogue, now: datetime) -> None:
    before = live.current
    assert not asyncio.run(live.refresh(now))
    assert not asyncio.run(live.refresh(now))
    assert live.current is before


def test_an_import_and_an_edit_are_taken_in(database: Database, live: LiveCatalogue, now: datetime) -> None:
    with database.transaction() as session:
        services = [a_service(f"n{number}") for number in range(9)]
        import_reading(session, reading(*services), source="ptv", full=True, now=now)
    assert asyncio.run(live.refresh(now))
    assert len(ids(live)) == 9
    with database.transaction() as session:
        catalogue.hide(session, service_id="n1", by=None, now=now)
        catalogue.add_everyday(session, service_id="n2", language="fi", words=["hämähäkki"], by=None, now=now)
    assert asyncio.run(live.refresh(now))
    assert "n1" not in ids(live)
    best = live.current.understand("hämähäkki").match.ranked[0]
    assert (best.service_id, best.why) == ("n2", ("hämähäkki",))
    assert not asyncio.run(live.refresh(now))


def test_an_edit_that_changes_nothing_to_be_seen_loads_nothing(
    database: Database, live: LiveCatalogue, now: datetime
) -> None:
    before = live.current
    with database.transaction() as session:
        catalogue.correct_phone(session, service_id="a", old="000 999", new="000 888", by=None, now=now)
    assert not asyncio.run(live.refresh(now))
    assert live.current is before


def test_a_service_leaves_at_midnight_of_its_last_day_where_people_live(
    database: Database, live: LiveCatalogue
) -> None:
    evening = datetime(2026, 11, 23, 21, 59, tzinfo=UTC)  # 23.59 in Helsinki
    with database.transaction() as session:
        last = evening.astimezone(HELSINKI).date()
        catalogue.set_valid_to(session, service_id="a", day=last, by=None, now=evening)
    asyncio.run(live.refresh(evening))
    assert ids(live) == ["a", "b", "c"]
    asyncio.run(live.refresh(evening + timedelta(minutes=1)))
    assert ids(live) == ["b", "c"]


def test_the_desk_answers_while_the_newer_catalogue_is_made(
    database: Database, live: LiveCatalogue, now: datetime
) -> None:
    async def ask_all_the_time() -> tuple[int, bool]:
        asked = 0
        async with asyncio.TaskGroup() as group:
            loading = group.create_task(live.refresh(now))
            while not loading.done():
                current = live.current
                best = current.understand("arki palvelu").match.ranked[0].service_id
                assert current.service(best) is not None
                asked += 1
                await asyncio.sleep(0)
        return asked, loading.result()

    with database.transaction() as session:
        many = [a_service(f"n{number}", f"Palvelu {number} {number % 7}") for number in range(300)]
        import_reading(session, reading(*many), source="ptv", full=True, now=now)
    asked, changed = asyncio.run(ask_all_the_time())
    assert changed
    assert asked > 3
    assert len(ids(live)) == 300


def test_a_family_finds_a_new_service_within_a_minute_without_a_restart() -> None:
    async def ask_until_found() -> int:
        async with open_house() as house:
            koppi, family = house.koppi, house.add_family("family")
            family.start()
            await family.wait_for("112", 20)
            with koppi.database.transaction() as session:
                new = a_service("uusi_paja", "Otsolan kyläpaja", everyday={"fi": ["purjelautailu"]})
                services = (*koppi.catalogue.current.catalogue.services, new)
                import_reading(session, reading(*services), source="ptv", full=True, now=koppi.clock.now())
            koppi.clock_moved()  # every ticker runs now: the desk looks at its catalogue as it would within the minute
            for asked in range(60):
                heard = len(family.from_bot)
                family.say("missä on Otsolan kyläpaja")
                while len(family.from_bot) == heard:
                    await asyncio.sleep(0.05)
                await asyncio.sleep(1.0)
                assert not family.sees("Anteeksi, nyt meni jotain vikaan")
                if family.sees("Otsolan kyläpaja"):
                    return asked
            return 60

    assert asyncio.run(asyncio.wait_for(ask_until_found(), 60)) < 60


def test_a_desk_with_a_live_source_imports_and_loads_by_itself(sqlite_url: str) -> None:
    async def work_through(address: str) -> tuple[list[bool], list[str]]:
        live = LiveSourceSettings(url=f"{address}/v12", form="ptv12")
        database = DatabaseSettings(url=SecretStr(sqlite_url))
        token = SecretStr("1:a")
        settings = Settings(
            catalogue=CatalogueSettings(live=live), database=database, telegram=TelegramSettings(token=token)
        )
        koppi = assemble(settings)
        importing = [poke for poke in koppi.catalogue_pokes() if poke.name == "import-catalogue"]
        looking = [poke for poke in koppi.catalogue_pokes() if poke.name == "look-at-catalogue"]
        changed = [await poke.work() for poke in (*importing, *looking, *importing, *looking)]
        names = [service.name["fi"] for service in koppi.catalogue.current.catalogue.services]
        koppi.database.close()
        return changed, names

    with playing(Play()) as address:
        changed, names = asyncio.run(work_through(address))
    assert changed == [True, True, False, False]
    assert sorted(names) == sorted(f"Perhetupa {number}" for number in range(1, 11))


def candidates(*scores: tuple[str, float]) -> Match:
    ranked = tuple(Candidate(name, name, score, ()) for name, score in scores)
    return Match(
        "fi", Decision.CHOOSE, ranked, 0.5, Question("which-fits", tuple(one.service_id for one in ranked[:3]))
    )


@pytest.mark.parametrize(
    ("pinned", "order"),
    [
        (set(), "abcd"),
        ({"b"}, "bacd"),
        ({"c"}, "abcd"),
        ({"d"}, "abdc"),
        ({"a", "b"}, "abcd"),
        ({"d", "b"}, "badc"),
    ],
)
def test_a_pinned_service_stands_before_its_equals_only(pinned: set[str], order: str) -> None:
    found = with_pinned_first(candidates(("a", 1.0), ("b", 0.99), ("c", 0.7), ("d", 0.69)), pinned)
    assert "".join(one.service_id for one in found.ranked) == order
    assert found.question is not None
    assert "".join(found.question.options) == order[:3]
