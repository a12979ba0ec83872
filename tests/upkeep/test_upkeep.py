"""Upkeep: when owners are asked, who may answer, what readers hear, and that nothing of it is lost in an import."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.catalogue import service as catalogue
from bot.catalogue.importing import import_reading
from bot.db import Database
from bot.staff import service as staff
from bot.upkeep import service
from bot.upkeep.errors import TaskGone
from bot.upkeep.kinds import Keepers, Services
from bot.upkeep.tables import UpkeepTask
from handlers.freshness import is_fresh
from knowledge.catalogue import Catalogue
from knowledge.directory.freshness import mark
from tests.catalogue.conftest import a_service, reading
from tests.organisations.colleagues import Colleagues

FILE = Catalogue(services=(a_service("a"), a_service("b")))
KEEPERS: Keepers = {"service": Services(FILE)}
TODAY = date(2026, 11, 23)


@pytest.fixture
def story(database: Database) -> Colleagues:
    """A desk without people, on Monday 23.11.2026."""
    return Colleagues(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def _owns(story: Colleagues, owner: int, age: int, service_id: str = "a") -> None:
    day = story.now.date() - timedelta(days=age)
    story.do(catalogue.set_owner, service_id=service_id, owner_id=owner, by=None)
    story.do(catalogue.confirm, service_id=service_id, day=day, by=None)


def _looks(story: Colleagues) -> int:
    return int(story.do(service.look_after, keepers=KEEPERS, today=story.now.date()))


def _reports(story: Colleagues, reader: int, what: str = "number", entry_id: str = "a") -> None:
    story.do(service.report, keepers=KEEPERS, kind="service", entry_id=entry_id, what=what, reader_id=reader)


def _answers(story: Colleagues, task_id: int, person_id: int, how: str = "right") -> None:
    today = story.now.date()
    story.do(service.answer, keepers=KEEPERS, task_id=task_id, person_id=person_id, how=how, today=today)


def _tasks(story: Colleagues) -> list[UpkeepTask]:
    with story.transaction() as session:
        return list(session.scalars(select(UpkeepTask).order_by(UpkeepTask.id)))


def _entry(story: Colleagues, entry_id: str = "a") -> catalogue.EntryState:
    with story.transaction() as session:
        found = catalogue.entry_state(session, service_id=entry_id, file=FILE)
        assert found is not None
        return found


@pytest.mark.parametrize(("age", "asked"), [(179, 0), (180, 0), (181, 1)])
def test_an_owner_is_asked_after_180_days(story: Colleagues, age: int, asked: int) -> None:
    owner = story.professional("Outi")
    _owns(story, owner, age)
    assert _looks(story) == asked
    assert len(story.keys(owner, "upkeep:")) == asked


@pytest.mark.parametrize(("age", "marked"), [(209, ""), (210, ""), (211, "unconfirmed")])
def test_an_entry_is_marked_after_210_days(age: int, marked: str) -> None:
    verified = TODAY - timedelta(days=age)
    assert mark(verified, TODAY) == marked
    assert is_fresh(verified, TODAY) == (marked == "")
    assert mark(None, TODAY) == "unconfirmed"


def test_an_owner_is_asked_twice_at_most_a_month_apart_and_a_new_owner_anew(story: Colleagues) -> None:
    owner, next_owner = story.professional("Outi"), story.professional("Pekka")
    _owns(story, owner, 181)
    asked = []
    for day in range(100):
        if _looks(story):
            asked.append(day)
        story.pass_time(days=1)
    assert asked == [0, 30]
    story.do(catalogue.set_owner, service_id="a", owner_id=next_owner, by=None)
    assert [_looks(story) for _ in range(2)] == [1, 0]
    assert len(story.keys(next_owner, "upkeep:")) == 1
    assert len(_tasks(story)) == 1


def test_three_desks_at_once_ask_once(story: Colleagues) -> None:
    owner = story.professional("Outi")
    _owns(story, owner, 181)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: _looks(story), range(3)))
    assert len(story.keys(owner, "upkeep:")) == 1


def test_an_answer_confirms_the_entry_and_only_its_owner_or_a_coordinator_gives_it(story: Colleagues) -> None:
    owner, other, kaisa = story.professional("Outi"), story.professional("Pekka"), story.coordinator()
    _owns(story, owner, 181)
    _looks(story)
    (task,) = _tasks(story)
    for person in (other, story.family()):
        with pytest.raises(TaskGone):
            _answers(story, task.id, person)
    _answers(story, task.id, owner)
    assert _entry(story).service.verified == story.now.date()
    with pytest.raises(TaskGone):
        _answers(story, task.id, kaisa)
    assert _looks(story) == 0


def test_whoever_was_removed_answers_no_more_and_the_task_goes_to_coordinators(story: Colleagues) -> None:
    owner, reader, kaisa = story.professional("Outi"), story.professional("Sanna"), story.coordinator()
    _owns(story, owner, 20)
    _reports(story, reader)
    (task,) = _tasks(story)
    story.do(staff.remove, person_id=owner, by=kaisa, promise=lambda _case: story.promised_at)
    with pytest.raises(TaskGone):
        _answers(story, task.id, owner)
    assert [_looks(story) for _ in range(2)] == [1, 0]
    assert len(story.keys(kaisa, f"upkeep:{task.id}:")) == 1
    _answers(story, task.id, kaisa, "fixed")
    assert story.keys(reader, f"upkeep:{task.id}:answer") == [f"upkeep:{task.id}:answer:{reader}"]


def test_a_report_twice_is_one_task_and_one_look_answers_every_reader(story: Colleagues) -> None:
    owner, first, second = story.professional("Outi"), story.professional("Sanna"), story.family()
    _owns(story, owner, 20)
    for reader in (first, first, second):
        _reports(story, reader)
    assert len(_tasks(story)) == 2
    with pytest.raises(TaskGone):
        _reports(story, first, "nudge")
    with pytest.raises(TaskGone):
        _reports(story, first, entry_id="no-such")
    _answers(story, _tasks(story)[0].id, owner, "fixed")
    assert [one.answer for one in _tasks(story)] == ["fixed", "fixed"]
    assert [len([key for key in story.keys(one, "upkeep:") if ":answer:" in key]) for one in (first, second)] == [1, 1]


def test_an_entry_that_is_gone_is_hidden_and_what_was_open_about_it_ends(story: Colleagues) -> None:
    owner, kaisa = story.professional("Outi"), story.coordinator()
    _owns(story, owner, 181)
    _looks(story)
    _answers(story, _tasks(story)[0].id, owner, "gone")
    assert _entry(story).hidden
    assert len(story.keys(kaisa, "upkeep:")) == 1
    assert _looks(story) == 0


def test_without_an_owner_a_report_goes_to_coordinators_and_nobody_is_asked_about_age(story: Colleagues) -> None:
    kaisa, reader = story.coordinator(), story.professional("Sanna")
    assert _looks(story) == 0
    _reports(story, reader, "wrong", "b")
    assert len(story.keys(kaisa, "upkeep:")) == 1


def test_what_was_changed_here_survives_imports(story: Colleagues) -> None:
    owner, now = story.professional("Outi"), story.now
    services = [a_service(f"s{number}") for number in range(10)]
    with story.transaction() as session:
        import_reading(session, reading(a_service("a"), *services), source="ptv", full=True, now=now)
    _owns(story, owner, 181)
    _looks(story)
    story.do(catalogue.correct_phone, service_id="a", old="000 111 2222", new="000 999 8888", by=owner)
    _answers(story, _tasks(story)[0].id, owner, "fixed")
    renamed = a_service("a", "Uusi nimi")
    with story.transaction() as session:
        import_reading(session, reading(renamed, *services), source="ptv", full=True, now=now + timedelta(days=1))
    kept = _entry(story)
    assert kept.service.name["fi"] == "Uusi nimi"
    assert kept.service.channels[0].value == "000 999 8888"
    assert (kept.service.verified, kept.owner_id) == (now.date(), owner)


def test_what_is_done_is_forgotten_after_a_year(story: Colleagues) -> None:
    owner, reader = story.professional("Outi"), story.professional("Sanna")
    _owns(story, owner, 20)
    _reports(story, reader)
    _answers(story, _tasks(story)[0].id, owner)
    story.pass_time(days=364)
    _looks(story)
    assert len(_tasks(story)) == 2
    story.pass_time(days=2)
    _looks(story)
    assert [one.what for one in _tasks(story)] == ["nudge"]
