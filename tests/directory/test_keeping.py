"""Who keeps an entry of the contact list, who may change it, and that the right is asked at every change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.db import Database
from bot.directory import edits, importing, keeping, leaving, service
from bot.directory.keeping import EntryGone, Kept, NotYours
from bot.directory.live import newer, parts
from bot.directory.loaded import LoadedDirectory
from bot.directory.rules import EditRefused
from bot.organisations import service as organisations
from bot.people.tables import Person
from tests.handlers.chats import demonstration
from tests.organisations.colleagues import Colleagues

WHO, ROW, COUNTY = "kuraattori_ranta", "poissaolot", "hyvinvointialue"
FILE = demonstration().data


@pytest.fixture
def story(database: Database) -> Colleagues:
    """A desk without people, on a Monday."""
    return Colleagues(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def _works_at(story: Colleagues, name: str, slug: str = "", *, leads: bool = False) -> int:
    person_id = story.professional(name)
    with story.transaction() as session:
        slug = slug or FILE.expert[WHO].organisation
        at = organisations.put_organisation(session, slug=slug, name={"fi": slug}, sector="county")
        organisations.place(
            session, person_id=person_id, organisation_id=at.id, unit_id=None, leads=leads, now=story.now
        )  # fmt: skip
    return person_id


def _kept(story: Colleagues, kind: str = "expert", entry_id: str = WHO) -> Kept:
    with story.transaction() as session:
        found = keeping.kept(session, kind=kind, entry_id=entry_id, file=FILE)
        assert found is not None
        return found


def _changes(story: Colleagues, by: int, field: str, value: object, kind: str = "expert", entry_id: str = WHO) -> None:
    story.do(keeping.change, kind=kind, entry_id=entry_id, field=field, value=value, by=by, file=FILE)


def _stands(story: Colleagues) -> LoadedDirectory:
    with story.transaction() as session:
        return newer(demonstration(), parts(session, day=demonstration().day(story.now)))


def test_the_person_comes_before_an_owner_and_an_owner_before_the_leads(story: Colleagues) -> None:
    assert _kept(story).owners == ()
    leads = tuple(_works_at(story, name, leads=True) for name in ("Liisa", "Lauri"))
    assert _kept(story).owners == leads
    assert _kept(story, "situation", ROW).owners == leads
    owner, own = _works_at(story, "Outi"), story.professional("Tuulikki")
    for kind, entry_id in (("expert", WHO), ("situation", ROW)):
        _changes(story, leads[0], "owner", owner, kind, entry_id)
        assert _kept(story, kind, entry_id).owners == (owner,)
    with story.transaction() as session:
        service.link(session, entry_id=WHO, person_id=own)
    assert _kept(story).owners == (own,)
    story.leaves(own)
    assert _kept(story).owners == (owner,)
    with story.transaction() as session:
        assert leaving.end(session, person_id=owner, now=story.now) == ""
    assert _kept(story).owners == leads


def test_only_those_who_keep_it_and_coordinators_change_it(story: Colleagues) -> None:
    lead, owner, kaisa = _works_at(story, "Liisa", leads=True), _works_at(story, "Outi"), story.coordinator()
    _changes(story, lead, "owner", owner)
    others = [_works_at(story, "Pekka"), _works_at(story, "Vieras", "muu", leads=True), story.worker(), story.family()]
    for number, person in enumerate((lead, owner, kaisa)):
        _changes(story, person, "direct_line", f"000 999 00{number}")
        assert _stands(story).data.expert[WHO].direct_line == f"000 999 00{number}"
    for person in others:
        with pytest.raises(NotYours):
            _changes(story, person, "direct_line", "000 999 666")
        with pytest.raises(NotYours):
            story.do(keeping.confirm, kind="expert", entry_id=WHO, day=story.now.date(), by=person, file=FILE)
        with pytest.raises(NotYours):
            _goes_away(story, person)
    story.leaves(owner)
    with pytest.raises(NotYours):
        _changes(story, owner, "direct_line", "000 999 666")
    assert _stands(story).data.expert[WHO].direct_line == "000 999 002"


def _goes_away(story: Colleagues, by: int, substitute: str | None = None) -> None:
    day = story.now.date()
    story.do(keeping.away, entry_id=WHO, first=day, last=day, substitute_id=substitute, by=by, file=FILE)


def test_an_owner_is_named_by_leads_among_their_own_people_and_by_coordinators(story: Colleagues) -> None:
    lead, own, other = _works_at(story, "Liisa", leads=True), _works_at(story, "Outi"), _works_at(story, "Veera", "muu")
    kaisa = story.coordinator()
    for wanted in (other, story.family(), 0):
        with pytest.raises(EditRefused):
            _changes(story, lead, "owner", wanted)
    _changes(story, lead, "owner", own)
    with pytest.raises(NotYours):
        _changes(story, own, "owner", own)
    _changes(story, kaisa, "owner", other)
    assert _kept(story).named == other


def test_nobody_stands_in_for_themselves_or_is_asked_twice(story: Colleagues) -> None:
    kaisa = story.coordinator()
    row = FILE.situation[ROW]
    for field, value, kind, entry_id in (
        ("substitute", WHO, "expert", WHO), ("substitute", "nobody", "expert", WHO),
        ("first", row.next, "situation", ROW), ("next", row.first, "situation", ROW),
        ("verified", "nonsense", "expert", WHO), ("organisation", "x", "expert", WHO),
    ):  # fmt: skip
        with pytest.raises(EditRefused):
            _changes(story, kaisa, field, value, kind, entry_id)
    for substitute in (WHO, "nobody"):
        with pytest.raises(EditRefused):
            _goes_away(story, kaisa, substitute)
    with pytest.raises(EntryGone):
        _changes(story, kaisa, "direct_line", "000 1", "expert", "nobody")


def test_a_change_stays_over_imports_and_who_left_the_list_is_gone(story: Colleagues) -> None:
    kaisa = story.coordinator()
    _changes(story, kaisa, "direct_line", "000 999 001")
    _goes_away(story, kaisa, FILE.expert[WHO].substitute)
    with story.transaction() as session:
        importing.put(session, data=FILE)
    found = _kept(story).entry
    assert getattr(found, "direct_line", "") == "000 999 001"
    card = _stands(story).card(found, story.now)
    assert card.first is not None
    assert card.first.expert.id == FILE.expert[WHO].substitute
    with story.transaction() as session:
        (away,) = edits.absences_of(session, entry_id=WHO, day=story.now.date())
    with pytest.raises(NotYours):
        story.do(_comes_back, absence_id=away.id, by=story.professional("Pekka"))
    assert story.do(_comes_back, absence_id=away.id, by=kaisa)
    assert not _stands(story).absences
    without = FILE.model_copy(update={"experts": tuple(one for one in FILE.experts if one.id != WHO)})
    with story.transaction() as session:
        importing.put(session, data=without)
        assert keeping.kept(session, kind="expert", entry_id=WHO, file=FILE) is None
        assert session.get(Person, kaisa) is not None


def _comes_back(session: object, *, absence_id: int, by: int, now: datetime) -> bool:
    return keeping.come_back(session, entry_id=WHO, absence_id=absence_id, by=by, file=FILE)  # type: ignore[arg-type]
