"""One need is one gap note, however many messages, presses and people it takes to find that nothing fits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.catalogue.loaded import LoadedCatalogue
from bot.gaps.tables import GapNote
from knowledge.answer import Understanding
from knowledge.helplines import load_helplines
from knowledge.matching import Decision
from knowledge.service import Area
from tests.handlers.chats import Chat, House
from tests.handlers.municipalities import OUTREACH, three_municipalities
from tests.handlers.unsure import Unsure

NOTHING = "missä on frisbeegolfkisat"


class NothingThere(LoadedCatalogue):
    """Services as ever, and none that is sure enough in any municipality."""

    def understand(self, text: str, *, language: str | None = None, area: Area | None = None) -> Understanding:
        """As ever; handed over as soon as the municipality is known."""
        seen = super().understand(text, language=language, area=area)
        return replace(seen, match=replace(seen.match, decision=Decision.HAND_OVER)) if area else seen


@pytest.fixture(scope="module")
def catalogue() -> LoadedCatalogue:
    """The demonstration catalogue in three municipalities, where nothing fits."""
    return NothingThere(three_municipalities(), load_helplines())


def _notes(house: House) -> list[str]:
    with house.database.transaction() as session:
        return [str(note.seen) for note in session.scalars(select(GapNote))]


def _asked_where(chat: Chat) -> int:
    chat.says(OUTREACH["fi"])
    return int(next(button.ids[0] for button in chat.buttons() if button.action == "where"))


def test_a_municipality_on_a_button_and_then_nothing_is_one_note(house: House) -> None:
    chat = house.chat()
    number = _asked_where(chat)
    chat.presses("where", number, "hohde")
    assert _notes(house) == ["nothing_found"]
    chat.presses("where", number, "kuulas")
    assert _notes(house) == ["nothing_found"]


def test_a_municipality_in_words_and_then_nothing_is_one_note(house: House) -> None:
    chat = house.chat()
    _asked_where(chat)
    chat.says("Oulussa")
    assert _notes(house) == ["nothing_found"]


def test_a_municipality_that_nobody_knows_is_no_need_of_its_own(house: House) -> None:
    chat = house.chat()
    _asked_where(chat)
    chat.says("Xyzzyssä")
    assert len(_notes(house)) <= 1


def test_whom_it_is_about_and_then_nothing_is_one_note(house: House) -> None:
    house.catalogue = Unsure(house.catalogue.catalogue, house.catalogue.helplines)
    chat = house.chat()
    chat.says("masennus")
    number = int(next(button.ids[0] for button in chat.buttons() if button.action in ("none", "choice")))
    chat.presses("choice", number, "any")
    chat.presses("none")
    chat.presses("none")
    assert _notes(house) == ["none_fits"]


def test_two_messages_about_one_matter_are_one_note(house: House) -> None:
    chat = house.chat()
    chat.says(NOTHING)
    chat.says("siis frisbeegolfin sm-kisat")
    assert _notes(house) == ["nothing_found"]


def test_another_matter_later_is_a_note_of_its_own(house: House) -> None:
    chat = house.chat()
    chat.says(NOTHING)
    house.later(minutes=10)
    chat.says("asdfgh qwerty zxcvbn")
    assert len(_notes(house)) == 2


def test_a_worker_who_finds_nothing_either_does_not_count_the_need_again(house: House) -> None:
    chat, worker = house.chat(), house.worker()
    chat.says(NOTHING)
    chat.presses("human")
    worker.presses("claim")
    worker.presses("resolve")
    worker.presses("no-service")
    assert _notes(house) == ["nothing_found"]


def test_none_of_these_after_a_note_about_the_same_matter_does_not_count_again(house: House) -> None:
    chat = house.chat()
    chat.says(NOTHING)
    chat.says("koliikkivauva itkee yöt enkä jaksa")
    assert "none" in chat.actions()
    chat.presses("none")
    chat.presses("human")
    assert _notes(house) == ["nothing_found"]
