"""A live source is read whole or not at all: politely, patiently, and on from where an import stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.catalogue import service as catalogue
from bot.catalogue.calling import TRIES, LiveSource
from bot.catalogue.importing import ImportResult, begin, latest_import
from bot.catalogue.live_import import due, import_live, import_when_due, live_source
from bot.catalogue.rules import Outcome
from bot.catalogue.tables import CataloguePage
from bot.config import LiveSourceSettings
from bot.db import Database
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people
from knowledge.catalogue import Catalogue
from tests.catalogue.conftest import TODAY
from tests.catalogue.playing import Play, playing, service_id

FORMS = {"ptv11": "v11", "ptv12": "v12", "hsds": "hsds"}


class Desk:
    """A desk that imports from a played source; its pauses are only written down."""

    def __init__(self, database: Database, address: str, now: datetime, file: Catalogue) -> None:
        self.database, self.address, self.now, self.file = database, address, now, file
        self.pauses: list[float] = []

    def source(self, form: str, **fields: str) -> LiveSource:
        return LiveSource(f"{self.address}/{FORMS[form]}", form, **fields)

    def import_(self, form: str, *, full: bool = True, area: str = "") -> ImportResult:
        source = self.source(form, area=area)
        return import_live(self.database, source, full=full, now=lambda: self.now, pause=self.pauses.append)

    def import_when_due(self, form: str = "ptv12") -> bool:
        source = self.source(form)
        return import_when_due(self.database, source, now=lambda: self.now, pause=self.pauses.append)

    def names(self) -> list[str]:
        with self.database.transaction() as session:
            found = catalogue.effective_catalogue(session, file=self.file, day=TODAY)
            return sorted(service.name["fi"] for service in found.services)

    def pages_kept(self) -> int:
        with self.database.transaction() as session:
            return session.scalar(select(func.count()).select_from(CataloguePage)) or 0


@pytest.fixture
def play() -> Play:
    """What the played source knows: ten services, three on a page."""
    return Play()


@pytest.fixture
def desk(play: Play, database: Database, now: datetime, file: Catalogue) -> Iterator[Desk]:
    """A desk beside the played source."""
    with playing(play) as address:
        yield Desk(database, address, now, file)


@pytest.fixture
def sqlite_desk(play: Play, sqlite_url: str, now: datetime, file: Catalogue) -> Iterator[Desk]:
    """The same on SQLite only, for what does not ask the database anything new."""
    database = Database(sqlite_url)
    with playing(play) as address:
        yield Desk(database, address, now, file)
    database.close()


@pytest.mark.parametrize("area", ["", "049", "06"])
@pytest.mark.parametrize("form", FORMS)
def test_every_service_of_every_page_comes_with_its_telephone(desk: Desk, play: Play, form: str, area: str) -> None:
    result = desk.import_(form, area=area)
    assert (result.outcome, result.counts["added"], result.problems) == (Outcome.DONE, 10, [])
    assert desk.names() == sorted(play.name(number) for number in play.services)
    with desk.database.transaction() as session:
        for service in catalogue.effective_catalogue(session, file=desk.file, day=TODAY).services:
            assert [channel.value.replace(" ", "")[:8] for channel in service.channels] == ["00012345"]
            assert service.organisation["fi"] == "Suvantomaan hyvinvointialue"
    assert desk.pages_kept() == 0
    assert desk.pauses == []
    assert desk.import_(form, area=area).outcome is Outcome.UNCHANGED


def test_services_of_the_whole_country_are_asked_for_on_purpose(sqlite_desk: Desk, play: Play) -> None:
    sqlite_desk.import_("ptv11", area="049")
    assert play.count("Service/list/area/Municipality/code/049") == 4
    assert play.count("includeWholeCountry=true") == 4
    sqlite_desk.import_("ptv12", area="06")
    assert play.count("wellbeingServicesCounties=06") == 4
    assert play.count("areaType=WholeCountry&") == 4


@pytest.mark.parametrize("form", ["ptv11", "ptv12"])
def test_changes_bring_what_is_new_and_hide_what_is_archived(desk: Desk, play: Play, form: str) -> None:
    desk.import_(form)
    play.names[3], play.archived = "Uusi nimi", [5]
    play.services.remove(5)
    desk.now += timedelta(days=1)
    result = desk.import_(form, full=False)
    assert (result.counts["read"], result.counts["changed"], result.counts["hidden"]) == (1, 1, 1)
    assert "Uusi nimi" in desk.names()
    assert "Perhetupa 5" not in desk.names()
    slack = {"ptv11": "date=2026-11-23T08%3A00%3A00", "ptv12": "publishedAtOrAfter=2026-11-23T07%3A00%3A00"}
    assert play.count(slack[form]) >= 1


def test_changes_without_anything_before_are_everything(desk: Desk) -> None:
    assert desk.import_("ptv12", full=False).counts["added"] == 10
    with desk.database.transaction() as session:
        told = latest_import(session, source="ptv")
        assert told is not None
        assert told.whole


BAD: list[tuple[str, Any]] = [
    ("answers 429", (429, {}, {"Retry-After": "7"})),
    ("answers 500", (500, {"errorMessage": "oops"}, {})),
    ("answers 503", (503, b"<html>busy</html>", {})),
    ("answers garbage", b'{"itemList": [{'),
    ("answers a page of HTML", b"<!doctype html><p>login"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "bad"), BAD, ids=[name for name, _ in BAD])
def test_a_bad_answer_is_asked_again_after_a_pause(
    sqlite_desk: Desk, play: Play, form: str, name: str, bad: Any
) -> None:
    play.instead = [("/", bad)] * (TRIES - 1)
    assert sqlite_desk.import_(form).counts["added"] == 10
    assert sqlite_desk.pauses[0] == (7.0 if "429" in name else 1.0)
    assert len(sqlite_desk.pauses) == TRIES - 1
    assert all(earlier <= later for earlier, later in zip(sqlite_desk.pauses, sqlite_desk.pauses[1:], strict=False))


@pytest.mark.parametrize("form", FORMS)
def test_a_source_that_stays_silent_leaves_the_old_catalogue_and_the_next_try_goes_on_from_there(
    desk: Desk, play: Play, form: str
) -> None:
    desk.import_(form)
    before, third_pages = desk.names(), play.count_page(3)
    play.names = {number: f"Uusi {number}" for number in range(1, 11)}
    good = play.spoil
    play.spoil = lambda _path, told: b"garbage" if play.count_page(3) > third_pages else told
    desk.now += timedelta(days=7)
    failed = desk.import_(form)
    assert failed.outcome is Outcome.FAILED
    assert "5 times" in failed.reason
    assert desk.names() == before
    assert desk.pages_kept() == 2
    play.spoil, first_pages = good, play.count_page(1)
    desk.now += timedelta(hours=1)
    assert desk.import_(form).counts["changed"] == 10
    assert play.count_page(1) - first_pages == (form == "ptv12")  # only the connections', which come after them
    assert desk.pages_kept() == 0


def test_a_server_that_is_not_there_is_told_without_a_trace(sqlite_desk: Desk) -> None:
    source = LiveSource("http://127.0.0.1:1", "ptv12", key="CANARY")
    result = import_live(
        sqlite_desk.database, source, full=True, now=lambda: sqlite_desk.now, pause=sqlite_desk.pauses.append
    )
    assert (result.outcome, len(sqlite_desk.pauses)) == (Outcome.FAILED, TRIES - 1)
    assert "ConnectError" in result.reason
    assert "CANARY" not in result.reason + repr(source)


def _without_page_two(path: str, told: Any) -> Any:
    for listed, number in (("itemList", "pageNumber"), ("items", "page"), ("contents", "page_number")):
        if isinstance(told, dict) and told.get(number) == 2 and told.get(listed):
            return {**told, listed: None if listed == "itemList" else []}
    return told


def _page_one_twice(_path: str, told: Any) -> Any:
    for listed, number in (("itemList", "pageNumber"), ("items", "page"), ("contents", "page_number")):
        if isinstance(told, dict) and told.get(number) == 2 and len(told.get(listed) or []) == 3:
            return {**told, listed: [{**row, "id": service_id(1), "contentId": service_id(1)} for row in told[listed]]}
    return told


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("spoil", [_without_page_two, _page_one_twice], ids=["an empty page", "overlapping pages"])
def test_pages_that_do_not_fit_together_are_never_believed(
    sqlite_desk: Desk, play: Play, form: str, spoil: Any
) -> None:
    sqlite_desk.import_(form)
    before = sqlite_desk.names()
    play.spoil = spoil
    play.names = {1: "Uusi nimi"}
    first_pages = play.count_page(1)
    result = sqlite_desk.import_(form)
    assert result.outcome is Outcome.FAILED
    assert "page 2" in result.reason
    assert play.count_page(1) - first_pages >= 2  # tried once more from the first page
    assert sqlite_desk.names() == before
    assert sqlite_desk.pages_kept() == 0


@pytest.mark.parametrize("form", FORMS)
def test_a_source_that_has_lost_most_of_its_services_is_not_believed(sqlite_desk: Desk, play: Play, form: str) -> None:
    sqlite_desk.import_(form)
    for left in ([1, 2], []):
        play.services = left
        assert sqlite_desk.import_(form).outcome is Outcome.STOPPED
    assert len(sqlite_desk.names()) == 10


def test_each_question_says_who_asks_and_shows_the_key(sqlite_desk: Desk, play: Play) -> None:
    source = sqlite_desk.source("ptv12", key="SECRET", contact="koppi@suvantomaa.example")
    import_live(sqlite_desk.database, source, full=True, now=lambda: sqlite_desk.now)
    assert {one["x-api-key"] for one in play.headers} == {"SECRET"}
    assert {one["User-Agent"] for one in play.headers} == {"Koppi (koppi@suvantomaa.example)"}
    assert not any("Authorization" in one for one in play.headers)


def test_a_redirect_is_not_followed_with_the_key(sqlite_desk: Desk, play: Play) -> None:
    play.instead = [("/", (302, b"", {"Location": "http://127.0.0.1:1/elsewhere"}))]
    result = import_live(
        sqlite_desk.database, sqlite_desk.source("ptv12", key="SECRET"), full=True, now=lambda: sqlite_desk.now
    )
    assert (result.outcome, len(play.asked)) == (Outcome.FAILED, 1)
    assert "302" in result.reason


def test_everything_is_read_weekly_and_changes_daily(desk: Desk, play: Play) -> None:
    whole = []
    for _hour in range(0, 24 * 9, 6):
        if desk.import_when_due() or play.asked:
            with desk.database.transaction() as session:
                told = latest_import(session, source="ptv")
                assert told is not None
                if told.started_at == desk.now:
                    whole.append(told.whole)
        desk.now += timedelta(hours=6)
    assert whole == [True, *[False] * 6, True, False]


def test_after_a_failure_the_source_is_left_alone_for_an_hour_and_coordinators_are_told_once_a_day(
    desk: Desk, play: Play
) -> None:
    with desk.database.transaction() as session:
        coordinator = people.new_person(session, language="fi", now=desk.now)
        coordinator.role, coordinator.name = "coordinator", "Kaarina"
    play.spoil = lambda _path, _told: b"garbage"
    for minutes in (0, 10, 20, 60, 70):
        moment = desk.now
        desk.now = moment + timedelta(minutes=minutes)
        desk.import_when_due()
        desk.now = moment
    assert play.count_page(1) == 2 * TRIES
    with desk.database.transaction() as session:
        told = session.scalars(select(OutgoingMessage)).all()
        assert [row.key for row in told] == [f"catalogue-import:ptv:2026-11-23:{coordinator.id}"]


def test_an_import_that_runs_elsewhere_is_left_alone(desk: Desk, play: Play) -> None:
    with desk.database.transaction() as session:
        begin(session, source="ptv", form="ptv12", full=True, now=desk.now)
        assert due(session, source="ptv", now=desk.now + timedelta(minutes=14)) is None
        assert due(session, source="ptv", now=desk.now + timedelta(minutes=15)) is True
    assert not desk.import_when_due()
    assert play.asked == []


def test_the_texts_of_a_source_that_does_not_tell_its_language_are_in_the_one_of_the_settings(desk: Desk) -> None:
    settings = LiveSourceSettings(url=f"{desk.address}/hsds", form="hsds", language="sv")
    import_live(desk.database, live_source(settings), full=True, now=lambda: desk.now)
    with desk.database.transaction() as session:
        found = catalogue.effective_catalogue(session, file=desk.file, day=TODAY).services
    assert {tuple(one.summary) for one in found} == {("sv",)}
