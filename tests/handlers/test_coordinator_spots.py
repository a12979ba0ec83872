"""Coordinators see what nobody could answer, never who asked; and from there a word finds its way to a service."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from bot.cases.queries import active_case_of_family
from bot.casework.tables import CaseTag
from bot.catalogue import service as catalogue
from bot.gaps.rules import COUNT_FROM, UNKNOWN_FROM, sign
from bot.gaps.tables import AskedWords, GapNote, UnknownWord
from handlers.coordinator.rights import ForCoordinators
from handlers.coordinator.spots import SpotGone
from tests.handlers.chats import Chat, House

#: Words that no service of the demonstration catalogue answers, with one that nobody knows.
UNANSWERED = "missä on frisbeegolfkisat"
ANSWERED = "lapsen puhe ei kehity"


@pytest.fixture
def coordinator(house: House) -> Chat:
    """Somebody who looks after the desk."""
    return house.worker("Kaisa", "koordinaattori", role="coordinator")


def _nth(chat: Chat, action: str, number: int = 0) -> str:
    """Press the first, second … button of an action under the last answer."""
    button = [one for one in chat.buttons() if one.action == action][number]
    return chat.presses(action, *button.ids)


def _ask(house: House, people: int, words: str = UNANSWERED, language: str = "fi") -> None:
    for _ in range(people):
        house.chat(language).says(words)


def _rows(house: House, table: type[GapNote] | type[AskedWords] | type[UnknownWord]) -> list[object]:
    with house.database.transaction() as session:
        return list(session.scalars(select(table)))


def test_a_question_without_an_answer_is_a_spot_and_a_small_count_is_not_told(house: House, coordinator: Chat) -> None:
    assert "ei ole kysymyksiä" in coordinator.command("katveet")
    _ask(house, COUNT_FROM - 1)
    assert f"alle {COUNT_FROM} kysymystä" in coordinator.command("katveet")
    _ask(house, 1)
    assert f": {COUNT_FROM} kysymystä" in coordinator.command("katveet")


def test_no_word_of_a_question_is_shown_before_five_people_wrote_it(house: House, coordinator: Chat) -> None:
    _ask(house, UNKNOWN_FROM - 1)
    screens = coordinator.command("katveet") + _nth(coordinator, "spot")
    assert "frisbeegolf" not in screens
    _ask(house, 1)
    assert f"frisbeegolfkisat ({UNKNOWN_FROM})" in coordinator.command("katveet")


def test_tags_of_the_month_are_counts_and_few_is_no_number(house: House, coordinator: Chat) -> None:
    assert "Tunnisteet" not in coordinator.command("katveet")
    for number in range(5):
        family = house.chat()
        family.command("human")
        with house.database.transaction() as session:
            case = active_case_of_family(session, family_id=family.person_id)
            assert case is not None
            tags = ("uni", "ero") if number else ("uni",)
            session.add_all([CaseTag(case_id=case.id, tag=tag, set_at=house.now) for tag in tags])
    assert "merkitty: uni 5, ero <5." in coordinator.command("katveet")
    assert "Tunnisteet" not in coordinator.presses("spots", "2026-10")


def test_one_person_counts_once_for_a_word(house: House, coordinator: Chat) -> None:
    family = house.chat("fi")
    for _ in range(UNKNOWN_FROM + 2):
        family.says(UNANSWERED)
        house.later(minutes=5)
    assert "frisbeegolf" not in coordinator.command("katveet")


def test_an_answered_question_leaves_only_words_of_the_vocabulary(house: House) -> None:
    family = house.chat("fi")
    family.says(f"{ANSWERED}, hän on Aada Virtanen 040 123 4567")
    assert _rows(house, GapNote) == []
    (kept,) = _rows(house, AskedWords)
    assert isinstance(kept, AskedWords)
    assert kept.words
    assert not any(sign in json.dumps(kept.words).lower() for sign in ("aada", "virtanen", "040", "123"))


def test_none_of_these_twice_is_a_gap_and_once_is_not(house: House) -> None:
    family = house.chat("fi")
    family.says(ANSWERED)
    family.presses("none")
    assert _rows(house, GapNote) == []
    family.presses("none")
    (note,) = _rows(house, GapNote)
    assert isinstance(note, GapNote)
    assert note.seen == "none_fits"


def test_none_of_these_and_then_a_person_is_a_gap(house: House) -> None:
    family = house.chat("fi")
    family.says(ANSWERED)
    family.presses("none")
    family.presses("human")
    assert len(_rows(house, GapNote)) == 1


def test_a_worker_says_that_there_is_no_service_once(house: House, worker: Chat) -> None:
    family = house.chat("fi")
    family.says(ANSWERED)
    family.presses("human")
    worker.presses("claim")
    worker.presses("resolve")
    said = worker.buttons()
    assert "Kirjasin katvealueen" in worker.presses("no-service")
    (case_id,) = {button.ids[0] for button in said if button.action == "no-service"}
    assert "jo merkintä" in worker.presses("no-service", case_id)
    (note,) = _rows(house, GapNote)
    assert isinstance(note, GapNote)
    assert (note.seen, note.language) == ("no_service", "fi")


def test_a_decision_is_kept_with_its_name_and_the_same_button_takes_it_back(house: House, coordinator: Chat) -> None:
    _ask(house, COUNT_FROM)
    coordinator.command("katveet")
    _nth(coordinator, "spot")
    assert "Päätös: seurataan. Kaisa" in _nth(coordinator, "spot-decide", 1)
    assert "Päätös: seurataan." in coordinator.command("katveet")
    _nth(coordinator, "spot")
    assert "Päätös" not in _nth(coordinator, "spot-decide", 1)


def test_last_month_is_one_tap_away(house: House, coordinator: Chat) -> None:
    _ask(house, COUNT_FROM)
    house.later(days=14)
    assert "ei ole kysymyksiä" in coordinator.command("katveet")
    shown = _nth(coordinator, "spots")
    assert "Katvealueet 11/2026" in shown
    assert f": {COUNT_FROM} kysymystä" in shown


def test_a_word_is_tried_out_before_it_is_added_and_can_be_taken_back(house: House, coordinator: Chat) -> None:
    _ask(house, UNKNOWN_FROM + 3)
    coordinator.command("katveet")
    _nth(coordinator, "spot")
    assert "Minkä arkisanan" in _nth(coordinator, "spot-words")
    assert "Mihin palveluun sana ”frisbeegolfkisat”" in _nth(coordinator, "spot-word")
    service_id = house.catalogue.catalogue.by_id["nuorisotilat"].id
    tried = coordinator.presses("spot-service", sign(service_id))
    assert "Mitään ei ole vielä muutettu" in tried
    assert f"Sanan on kirjoittanut {UNKNOWN_FROM + 3} eri ihmistä" in tried
    assert "3 aiempaa kysymystä liittyy sanaan. Niistä 3 saisi nyt palvelun Nuorisotilat" in tried
    assert "Yksikään kysymys ei menettäisi varmaa vastausta" in tried
    assert _words(house, service_id) == []
    assert "Lisäsin arkisanan ”frisbeegolfkisat”" in _nth(coordinator, "spot-publish")
    assert _words(house, service_id) == ["frisbeegolfkisat"]
    assert "Peruin muutoksen" in _nth(coordinator, "edit-undo")
    assert _words(house, service_id) == []


def test_ones_own_word_can_be_written_and_nothing_happens_without_publishing(house: House, coordinator: Chat) -> None:
    _ask(house, COUNT_FROM)
    coordinator.command("katveet")
    _nth(coordinator, "spot")
    _nth(coordinator, "spot-words")
    assert "Mihin palveluun sana ”golf”" in coordinator.says("golf")
    assert "Tallessa ei ole kysymyksiä" in _nth(coordinator, "spot-service")
    assert "en muuttanut mitään" in _nth(coordinator, "spot-leave")
    with house.database.transaction() as session:
        assert all(not catalogue.edits_of(session, service_id=one.id) for one in house.catalogue.catalogue.services)
    with pytest.raises(SpotGone):
        coordinator.presses("spot-publish", sign("nuorisotilat"))


def test_only_coordinators_see_spots_and_pairs(house: House, worker: Chat) -> None:
    for command in ("katveet", "paallekkaisyydet"):
        with pytest.raises(ForCoordinators):
            worker.command(command)
    for action in ("spots", "spot", "spot-decide", "spot-words", "spot-word", "pairs", "pair-different", "pair-undo"):
        with pytest.raises(ForCoordinators):
            worker.presses(action, "2026-11", "0123456789")


def test_two_entries_that_look_alike_are_dismissed_with_one_tap_and_come_back_with_another(coordinator: Chat) -> None:
    before = coordinator.command("paallekkaisyydet")
    assert "paria näyttää samalta" in before
    assert "Yhteisiä sanoja" in before
    assert "eivät ole sama palvelu" in _nth(coordinator, "pair-different")
    after = coordinator.command("paallekkaisyydet")
    assert after.splitlines()[2:] != before.splitlines()[2:]
    assert before.count("Teksteistä samaa") == after.count("Teksteistä samaa") + 1
    coordinator.presses("pair-undo", *_dismissed(coordinator))
    assert coordinator.command("paallekkaisyydet") == before


def _dismissed(chat: Chat) -> tuple[str, ...]:
    from bot.gaps.overlaps import overlaps

    first = overlaps(chat.house.catalogue.catalogue)[0]
    return (sign(first.subject),)


def _words(house: House, service_id: str) -> list[str]:
    with house.database.transaction() as session:
        edits = catalogue.edits_of(session, service_id=service_id)
        return [word for edit in edits for word in edit.value.get("words", [])]
