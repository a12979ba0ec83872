"""People here change entries over what was imported, and every change can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.catalogue import service as catalogue
from bot.catalogue.rules import EditGone, EditKind, NotPhone, NotWords
from bot.db import Database
from bot.errors import HelpdeskError
from knowledge.catalogue import Catalogue
from knowledge.service import Service
from tests.catalogue.conftest import TODAY


def stands(session: Session, file: Catalogue, service_id: str = "a") -> Service | None:
    return catalogue.effective_catalogue(session, file=file, day=TODAY).service(service_id)


def must_stand(session: Session, file: Catalogue) -> Service:
    service = stands(session, file)
    assert service is not None
    return service


def test_everyday_words_are_added_to_what_is_there(database: Database, file: Catalogue, now: datetime) -> None:
    with database.transaction() as session:
        words = ["  perhe  tupa ", "arki", "Perhe tupa"]
        edit = catalogue.add_everyday(session, service_id="a", language="fi", words=words, by=None, now=now)
        catalogue.add_everyday(session, service_id="a", language="sv", words=["öppet hus"], by=None, now=now)
        assert must_stand(session, file).everyday == {"fi": ("arki", "Perhe tupa"), "sv": ("öppet hus",)}
        catalogue.withdraw(session, edit_id=edit, by=None, now=now)
        assert must_stand(session, file).everyday == {"fi": ("arki",), "sv": ("öppet hus",)}
        assert file.services[0].everyday == {"fi": ("arki",)}


def test_a_hidden_service_is_offered_to_nobody_until_it_is_shown(
    database: Database, file: Catalogue, now: datetime
) -> None:
    with database.transaction() as session:
        for _ in range(2):
            catalogue.hide(session, service_id="a", by=None, now=now)
        found = catalogue.effective(session, file=file, day=TODAY)
        assert [one.id for one in found.catalogue.services] == ["b", "c"]
        assert [one.id for one in found.everything.services] == ["a", "b", "c"]
        assert catalogue.unhide(session, service_id="a", by=None, now=now) == 2
        assert stands(session, file) is not None


def test_a_pinned_service_is_told_as_pinned(database: Database, file: Catalogue, now: datetime) -> None:
    with database.transaction() as session:
        catalogue.pin(session, service_id="b", by=None, now=now)
        assert catalogue.effective(session, file=file, day=TODAY).pinned == {"b"}
        catalogue.unpin(session, service_id="b", by=None, now=now)
        assert catalogue.effective(session, file=file, day=TODAY).pinned == frozenset()


def test_a_telephone_number_is_corrected_however_it_is_spelt(
    database: Database, file: Catalogue, now: datetime
) -> None:
    with database.transaction() as session:
        new = " 000  333 4444"
        catalogue.correct_phone(session, service_id="a", old="0001112222", new=new, by=None, now=now)
        catalogue.correct_phone(session, service_id="b", old="000 999", new="000 555", by=None, now=now)
        assert must_stand(session, file).channels[0].value == "000 333 4444"
        untouched = stands(session, file, "b")
        assert untouched == file.service("b")


def test_the_last_word_counts_and_taking_it_back_gives_the_one_before(
    database: Database, file: Catalogue, now: datetime
) -> None:
    with database.transaction() as session:
        first, second = date(2026, 11, 1), date(2026, 11, 20)
        catalogue.confirm(session, service_id="a", day=first, by=None, now=now)
        edit = catalogue.confirm(session, service_id="a", day=second, by=None, now=now)
        assert must_stand(session, file).verified == second
        catalogue.withdraw(session, edit_id=edit, by=None, now=now)
        assert must_stand(session, file).verified == first


def test_after_its_last_day_a_service_is_kept_but_not_offered(
    database: Database, file: Catalogue, now: datetime
) -> None:
    with database.transaction() as session:
        catalogue.set_valid_to(session, service_id="a", day=TODAY, by=None, now=now)
        assert stands(session, file) is not None
        later = catalogue.effective(session, file=file, day=TODAY + timedelta(days=1))
        assert later.catalogue.service("a") is None
        assert later.everything.service("a") is not None
        catalogue.set_valid_to(session, service_id="a", day=None, by=None, now=now)
        again = catalogue.effective_catalogue(session, file=file, day=TODAY + timedelta(days=1))
        assert again.service("a") is not None


def test_the_state_of_an_entry_shows_who_keeps_it_and_what_was_changed(
    database: Database, file: Catalogue, now: datetime, person_id: int
) -> None:
    with database.transaction() as session:
        catalogue.set_owner(session, service_id="a", owner_id=person_id, by=person_id, now=now)
        catalogue.pin(session, service_id="a", by=person_id, now=now)
        catalogue.hide(session, service_id="a", by=person_id, now=now)
        state = catalogue.entry_state(session, service_id="a", file=file)
        assert state is not None
        assert (state.owner_id, state.pinned, state.hidden, state.missing) == (person_id, True, True, False)
        assert [edit.kind for edit in state.edits] == [EditKind.OWNER, EditKind.PIN, EditKind.HIDE]
        assert catalogue.owned_by(session, owner_id=person_id) == ["a"]
        assert catalogue.entry_state(session, service_id="nowhere", file=file) is None
        rows = catalogue.edits_of(session, service_id="a")
        assert {row.by_id for row in rows} == {person_id}


def test_an_edit_is_withdrawn_once(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        edit = catalogue.hide(session, service_id="a", by=None, now=now)
        catalogue.withdraw(session, edit_id=edit, by=None, now=now)
        for gone in (edit, 4711):
            with pytest.raises(EditGone):
                catalogue.withdraw(session, edit_id=gone, by=None, now=now)


def test_every_change_makes_the_revision_grow_and_nothing_else_does(
    database: Database, file: Catalogue, now: datetime
) -> None:
    with database.transaction() as session:
        assert catalogue.revision(session) == 0
        edit = catalogue.hide(session, service_id="a", by=None, now=now)
        catalogue.withdraw(session, edit_id=edit, by=None, now=now)
        assert catalogue.revision(session) == 2
        catalogue.unhide(session, service_id="a", by=None, now=now)
        catalogue.effective(session, file=file, day=TODAY)
        assert catalogue.revision(session) == 2


@pytest.mark.parametrize("words", [[], ["", "  "], ["x" * 61], [str(number) for number in range(21)]])
def test_words_that_are_none_are_refused(database: Database, now: datetime, words: list[str]) -> None:
    with database.transaction() as session, pytest.raises(NotWords):
        catalogue.add_everyday(session, service_id="a", language="fi", words=words, by=None, now=now)


@pytest.mark.parametrize("number", ["", "5", "soita", "12; DROP", "1" * 40, "٠٠١١"])
def test_numbers_that_are_none_are_refused(database: Database, now: datetime, number: str) -> None:
    with database.transaction() as session, pytest.raises(NotPhone):
        catalogue.correct_phone(session, service_id="a", old="000 111 2222", new=number, by=None, now=now)


@pytest.mark.parametrize("refusal", [NotWords, NotPhone, EditGone])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_refusal_has_its_sentence(
    refusal: type[HelpdeskError], language: str, says: Callable[[str, str], str]
) -> None:
    assert len(says(refusal.key, language)) > 20
