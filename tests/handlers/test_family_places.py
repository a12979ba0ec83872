"""Where a family lives: asked only when the answer depends on it, remembered, changed and forgotten."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.catalogue.loaded import LoadedCatalogue
from bot.config import Settings
from bot.db import Database
from bot.i18n.translator import the_translator
from bot.people.home import municipality_of
from knowledge.catalogue import load_catalogue
from knowledge.helplines import load_helplines
from tests.handlers.chats import Chat, House
from tests.handlers.municipalities import OUTREACH, PLACES, three_municipalities


@pytest.fixture(scope="module")
def catalogue() -> LoadedCatalogue:
    """The demonstration catalogue with the municipal services of three municipalities."""
    return LoadedCatalogue(three_municipalities(), load_helplines())


def _remembered(chat: Chat) -> str | None:
    with chat.house.database.transaction() as session:
        return municipality_of(session, person_id=chat.person_id)


def _local(chat: Chat) -> set[str]:
    """The municipalities of the services on the buttons."""
    ids = [str(button.ids[0]) for button in chat.buttons() if button.action == "service"]
    return {place for place in PLACES for one in ids if one.endswith(f"-{place}")}


def _asked(chat: Chat) -> str:
    return chat.says(OUTREACH[chat.person().language])


def _text(chat: Chat, key: str, **args: str) -> str:
    return the_translator().translate(key, chat.person().language, args)


def test_the_municipality_is_asked_when_the_answer_depends_on_it_with_ways_round_it(family: Chat) -> None:
    said = _asked(family)
    assert _text(family, "where-asked") in said or _text(family, "where-asked-first") in said
    assert {"where", "human", "emergency"} <= family.actions()
    assert "[Kuulas]" in said
    assert not _local(family)


def test_the_municipality_on_a_button_brings_its_services_and_is_remembered(family: Chat) -> None:
    _asked(family)
    (number,) = {button.ids[0] for button in family.buttons() if button.action == "where"}
    said = family.presses("where", number, "hohde")
    assert _local(family) == {"hohde"}
    assert _text(family, "where-told", name="Hohde") in said
    assert _remembered(family) == "hohde"
    assert _asked(family)
    assert _local(family) == {"hohde"}


def test_the_name_may_be_written_in_an_inflected_or_misspelt_form(house: House) -> None:
    for words in ("Oulussa", "asumme oulussa", "Oullu"):
        chat = house.chat()
        _asked(chat)
        chat.says(words)
        assert _local(chat) == {"564"}, words
        assert _remembered(chat) == "564"


def test_who_does_not_want_to_tell_is_answered_and_not_asked_again(family: Chat) -> None:
    _asked(family)
    number = next(button.ids[0] for button in family.buttons() if button.action == "where")
    family.presses("where", number, "skip")
    assert _local(family)
    assert _remembered(family) == ""
    _asked(family)
    assert "where" not in family.actions()


def test_a_no_in_words_is_a_no(house: House) -> None:
    chat = house.chat()
    _asked(chat)
    chat.says("en halua")
    assert _local(chat)
    assert _remembered(chat) == ""


def test_another_worry_instead_of_a_municipality_is_answered(house: House) -> None:
    chat = house.chat()
    _asked(chat)
    assert "Seuraava askel" in chat.says("koliikkivauva itkee yöt enkä jaksa")
    assert _remembered(chat) is None


def test_a_municipality_told_in_the_story_is_used_and_not_asked(house: House) -> None:
    chat = house.chat()
    said = chat.says("asumme Oulussa ja tarvitaan etsivä nuorisotyö, nuori istuu vain kotona")
    assert _local(chat) == {"564"}
    assert "Oulu" in said
    assert _remembered(chat) is None


def test_what_is_the_same_for_all_is_answered_without_a_municipality(family: Chat) -> None:
    words = {"fi": "koliikkivauva itkee yöt enkä jaksa", "sv": "bäbisen har kolik och gråter", "en": "colic baby cries"}
    family.says(words[family.person().language])
    assert "where" not in family.actions()
    assert "service" in family.actions()


def test_the_municipality_is_shown_changed_and_forgotten_by_a_command(family: Chat) -> None:
    command = {"fi": "kunta", "sv": "kommun", "en": "municipality"}[family.person().language]
    assert _text(family, "where-none") in family.command(command)
    assert "Hohde" in family.says("Hohde")
    assert _text(family, "where-now", name="Hohde") in family.command(command)
    family.command(command, "Kuulas")
    assert _remembered(family) == "kuulas"
    assert _text(family, "where-not-found") in family.command(command, "Xyzzy")
    family.command(command)
    assert _text(family, "where-forgotten") in family.presses("where")
    assert _remembered(family) is None


def test_a_municipality_that_does_not_exist_on_a_button_is_stale(house: House) -> None:
    from handlers.family.asked import QuestionGone

    chat = house.chat()
    _asked(chat)
    number = next(button.ids[0] for button in chat.buttons() if button.action == "where")
    with pytest.raises(QuestionGone):
        chat.presses("where", number, "nowhere")


def test_the_question_of_another_person_is_not_answered(house: House) -> None:
    from handlers.family.asked import QuestionGone

    chat, other = house.chat(), house.chat()
    _asked(chat)
    number = next(button.ids[0] for button in chat.buttons() if button.action == "where")
    with pytest.raises(QuestionGone):
        other.presses("where", number, "kuulas")


def test_a_catalogue_of_one_municipality_never_asks(sqlite_url: str, now: datetime) -> None:
    database = Database(sqlite_url)
    chat = House(database, LoadedCatalogue(load_catalogue(), load_helplines()), Settings(), now).chat()
    _asked(chat)
    assert "where" not in chat.actions()
    assert _text(chat, "where-not-needed") in chat.command("kunta")
    database.close()


def test_danger_beside_a_municipality_is_never_passed_over(house: House) -> None:
    chat = house.chat()
    _asked(chat)
    assert "112" in chat.says("Oulussa haluan kuolla")
    assert _remembered(chat) is None


def test_a_talk_stands_above_the_question_where_one_lives_and_not_above_its_answer(family: Chat) -> None:
    shy = {"fi": "eskari-ikäinen on arka ja vetäytyy", "sv": "vårt barn i förskolan är blygt och drar sig undan",
           "en": "my daughter is shy and withdrawn at preschool"}  # fmt: skip
    said = family.says(shy[family.person().language])
    assert {"talk", "where", "human", "emergency"} <= family.actions()
    assert said.startswith(_text(family, "talk-title"))
    number = next(button.ids[0] for button in family.buttons() if button.action == "where")
    family.presses("where", number, "hohde")
    assert "service" in family.actions()
    assert "talk" not in family.actions()
