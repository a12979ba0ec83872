"""Upkeep of the contact list: whoever keeps an entry is asked, only verified readers report, wishes go to coordinators."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.directory import edits, keeping
from bot.directory import service as directory
from bot.organisations import service as organisations
from bot.outbox.tables import OutgoingMessage
from bot.upkeep import service, wishes
from bot.upkeep.errors import TaskGone
from bot.upkeep.kinds import Keepers, every_sort
from bot.upkeep.rules import MOST_AT_ONCE
from bot.upkeep.tables import UpkeepTask
from knowledge.catalogue import Catalogue
from knowledge.directory.model import DirectoryData
from tests.handlers.chats import demonstration
from tests.organisations.colleagues import Colleagues

FILE = demonstration().data
WHO, OTHER, ROW = "kuraattori_ranta", "koulupsykologi", "poissaolot"
CODE = "131052-308T"


@pytest.fixture
def story(database: Database) -> Colleagues:
    """A desk without people, on a Monday."""
    return Colleagues(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def _keepers(story: Colleagues) -> Keepers:
    return every_sort(Catalogue(services=()), FILE, story.now.date())


def _linked(story: Colleagues, name: str, entry_id: str = WHO, age: int = 181) -> int:
    person_id = story.professional(name)
    with story.transaction() as session:
        directory.link(session, entry_id=entry_id, person_id=person_id)
    _confirmed(story, entry_id, age)
    return person_id


def _confirmed(story: Colleagues, entry_id: str, age: int, kind: str = "expert") -> None:
    story.do(edits.confirm, kind=kind, entry_id=entry_id, day=story.now.date() - timedelta(days=age), by=None)


def _leads(story: Colleagues, name: str, slug: str) -> int:
    person_id = story.professional(name)
    with story.transaction() as session:
        at = organisations.put_organisation(session, slug=slug, name={"fi": slug}, sector="county")
        organisations.place(
            session, person_id=person_id, organisation_id=at.id, unit_id=None, leads=True, now=story.now
        )  # fmt: skip
    return person_id


def _looks(story: Colleagues) -> int:
    return int(story.do(service.look_after, keepers=_keepers(story), today=story.now.date()))


def _reports(story: Colleagues, reader: int, kind: str = "expert", entry_id: str = WHO) -> None:
    story.do(service.report, keepers=_keepers(story), kind=kind, entry_id=entry_id, what="wrong", reader_id=reader)


def _answers(story: Colleagues, task_id: int, by: int, how: str) -> None:
    story.do(
        service.answer, keepers=_keepers(story), task_id=task_id, person_id=by, how=how, today=story.now.date()
    )  # fmt: skip


def _task(story: Colleagues) -> UpkeepTask:
    with story.transaction() as session:
        return session.scalars(select(UpkeepTask).order_by(UpkeepTask.id.desc())).first()  # type: ignore[return-value]


@pytest.mark.parametrize(("age", "asked"), [(180, 0), (181, 1)])
def test_the_person_is_asked_about_an_own_entry_and_confirms_it(story: Colleagues, age: int, asked: int) -> None:
    own = _linked(story, "Tuulikki", age=age)
    assert [_looks(story) for _ in range(2)] == [asked, 0]
    assert len(story.keys(own, "upkeep:")) == asked
    if asked:
        _answers(story, _task(story).id, own, "right")
        with story.transaction() as session:
            found = keeping.kept(session, kind="expert", entry_id=WHO, file=FILE)
            assert found is not None
            assert found.entry.verified == story.now.date()
        assert _looks(story) == 0


def test_a_row_that_nobody_ever_looked_through_is_asked_about_as_such(story: Colleagues) -> None:
    own = story.professional("Tuulikki")
    never = FILE.expert[WHO].model_copy(update={"verified": None})
    file = DirectoryData(organisations=FILE.organisations, experts=(never,))
    with story.transaction() as session:
        directory.link(session, entry_id=WHO, person_id=own)
    keepers = every_sort(Catalogue(services=()), file, story.now.date())
    assert story.do(service.look_after, keepers=keepers, today=story.now.date()) == 1
    assert [part.key for letter in story.letters(own) for part in letter.parts][-1] == "upkeep-nudge-never"


def test_every_lead_is_asked_and_the_first_answer_is_for_all(story: Colleagues) -> None:
    slug = FILE.expert[WHO].organisation
    both = [_leads(story, name, slug) for name in ("Liisa", "Lauri")]
    _confirmed(story, ROW, 181, "situation")
    assert _looks(story) == 1
    assert [len(story.keys(one, "upkeep:")) for one in both] == [1, 1]
    _answers(story, _task(story).id, both[1], "right")
    with pytest.raises(TaskGone):
        _answers(story, _task(story).id, both[0], "right")


def test_nobody_gets_more_than_a_few_at_once_and_the_rest_come_later(story: Colleagues) -> None:
    slug = FILE.expert[WHO].organisation
    lead = _leads(story, "Liisa", slug)
    many = [one.id for one in FILE.experts if one.organisation == slug][: 2 * MOST_AT_ONCE + 1]
    for entry_id in many:
        _confirmed(story, entry_id, 190)
    asked = []
    for _ in range(4):
        asked.append(_looks(story))
        assert _looks(story) == 0
        story.pass_time(days=1)
    assert asked == [MOST_AT_ONCE, MOST_AT_ONCE, 1, 0]
    assert len(story.keys(lead, "upkeep:")) == len(many)


def test_an_entry_that_ends_is_out_of_sight_until_it_is_brought_back(story: Colleagues) -> None:
    own, kaisa = _linked(story, "Tuulikki"), story.coordinator()
    _looks(story)
    _answers(story, _task(story).id, own, "gone")
    assert len(story.keys(kaisa, "upkeep:")) == 1
    with pytest.raises(TaskGone):
        _reports(story, kaisa)
    assert _looks(story) == 0
    story.do(keeping.bring_back, kind="expert", entry_id=WHO, by=kaisa, file=FILE)
    _reports(story, kaisa)
    assert len(story.keys(own, f"upkeep:{_task(story).id}:")) == 1


def test_families_and_those_who_left_report_nothing_and_hear_nothing(story: Colleagues) -> None:
    own, reader, family = _linked(story, "Tuulikki", age=1), story.professional("Sanna"), story.family()
    for kind, entry_id in (("expert", WHO), ("expert", "made_up"), ("situation", ROW), ("nothing", WHO)):
        with pytest.raises(TaskGone):
            _reports(story, family, kind, entry_id)
    _reports(story, reader)
    assert len(story.keys(own, "upkeep:")) == 1
    story.leaves(reader)
    _answers(story, _task(story).id, own, "fixed")
    assert story.keys(reader, "upkeep:") == []


def test_a_report_is_answered_to_the_reader_by_whoever_keeps_the_entry_only(story: Colleagues) -> None:
    own, reader, other = _linked(story, "Tuulikki", age=1), story.professional("Sanna"), story.professional("Pekka")
    _reports(story, reader)
    for person in (reader, other):
        with pytest.raises(TaskGone):
            _answers(story, _task(story).id, person, "right")
    _answers(story, _task(story).id, own, "right")
    assert [key for key in story.keys(reader, "upkeep:") if ":answer:" in key] == story.keys(reader, "upkeep:")


def test_a_wish_goes_to_coordinators_without_identifiers_and_is_answered_once(story: Colleagues) -> None:
    reader, kaisa, family = story.professional("Sanna"), story.coordinator(), story.family()
    words = f"Kuka auttaa, kun {CODE} on poissa? Soita 040 123 4567"
    with pytest.raises(TaskGone):
        story.do(wishes.wish, words=words, reader_id=family, origin="update:1")
    for _ in range(2):
        story.do(wishes.wish, words=words, reader_id=reader, origin="update:2")
    with story.transaction() as session:
        (wish,) = wishes.open_wishes(session, person_id=kaisa)
        assert wishes.open_wishes(session, person_id=reader) == []
        kept = [wish.words, *(str(row.payload) for row in session.scalars(select(OutgoingMessage)))]
    assert not any(CODE in one or "123 4567" in one for one in kept)
    assert "Kuka auttaa" in wish.words
    assert len(story.keys(kaisa, "upkeep:")) == 1
    assert _looks(story) == 0
    for by, how in ((reader, "added"), (kaisa, "fixed")):
        with pytest.raises(TaskGone):
            _answers_wish(story, wish.id, by, how)
    _answers_wish(story, wish.id, kaisa, "added")
    with pytest.raises(TaskGone):
        _answers_wish(story, wish.id, kaisa, "declined")
    assert (_task(story).words, _task(story).answer) == ("", "added")
    assert len(story.keys(reader, f"upkeep:{wish.id}:answer")) == 1


def _answers_wish(story: Colleagues, task_id: int, by: int, how: str) -> None:
    story.do(wishes.answer_wish, task_id=task_id, person_id=by, how=how)
