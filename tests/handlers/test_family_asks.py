"""A family asks in its own words and gets services, a question back, or a person."""

from __future__ import annotations

import pytest

from bot.i18n.translator import the_translator
from handlers.actions import format_data
from handlers.worker.writing import EmptyMessage
from tests.handlers.chats import Chat, House
from tests.handlers.unsure import Unsure

#: The same worry in each language; the demonstration catalogue knows services for it.
COLIC = {
    "fi": "koliikkivauva itkee yöt enkä jaksa",
    "sv": "vårt barn har kolik och gråter hela nätterna, vi orkar inte",
    "en": "our baby has colic and cries all night, we are exhausted",
}


def _text(chat: Chat, key: str) -> str:
    return the_translator().translate(key, chat.person().language)


def test_the_first_message_says_that_it_is_a_machine_and_when_a_person_reads(family: Chat) -> None:
    said = family.command("start")
    assert _text(family, "welcome-who") in said
    assert "9–16" in said
    assert "112" in said
    assert family.reply.letters[0].keyboard[0] == ("keyboard-emergency", "keyboard-human")
    assert len(family.reply.letters[0].keyboard[1]) == 2


def test_a_worry_brings_at_most_three_services_each_with_a_next_step(family: Chat) -> None:
    said = family.says(COLIC[family.person().language])
    contacts = [button for button in family.buttons() if button.action == "service"]
    assert 1 <= len(contacts) <= 3
    assert said.count(_text(family, "step-call").partition(":")[0]) == len(contacts)
    assert {"human", "none", "emergency"} <= family.actions()


def test_the_answer_tells_by_which_words_it_was_found(house: House) -> None:
    assert "Löysin tämän sanoilla: koliikkivauva" in house.chat().says(COLIC["fi"])


def test_a_concern_comes_as_a_small_card_below_the_answer(house: House) -> None:
    chat = house.chat()
    said = chat.says("koliikkivauva itkee yöt, en jaksa enää")
    assert len(chat.reply.letters) == 2
    assert said.index("Seuraava askel") < said.index("Kuulostaa raskaalta")


def test_contact_details_come_on_a_tap_and_never_show_direct_lines(house: House, family: Chat) -> None:
    for service in house.catalogue.catalogue.services:
        said = family.presses("service", service.id)
        assert service.name["fi"] in said or service.name_in(family.person().language) in said
        assert all(channel.value in said for channel in service.channels)
        assert not any(contact.direct_line and contact.direct_line in said for contact in service.contacts)
        assert {"human", "emergency"} <= family.actions()


def test_none_of_these_brings_other_services_and_then_a_person(family: Chat) -> None:
    family.says(COLIC[family.person().language])
    first = {button.ids for button in family.buttons() if button.action == "service"}
    family.presses("none")
    second = {button.ids for button in family.buttons() if button.action == "service"}
    assert second
    assert not first & second
    said = family.presses("none")
    assert _text(family, "answer-all-seen") in said
    assert "human" in family.actions()


def test_what_no_service_answers_goes_to_people_kindly(family: Chat) -> None:
    said = family.says("asdfgh qwerty zxcvbn")
    assert _text(family, "answer-handed-over") in said
    assert {"human", "emergency"} <= family.actions()


def test_a_short_question_back_has_its_answers_as_buttons(house: House) -> None:
    house.catalogue = Unsure(house.catalogue.catalogue, house.catalogue.helplines)
    chat = house.chat()
    chat.says("masennus")
    assert "choice" in chat.actions() or "button-choice" in {button.label for button in chat.buttons()}
    assert {"human", "emergency"} <= chat.actions()
    pressed = "choice" if "choice" in chat.actions() else "service"
    assert "Seuraava askel" in chat.presses(pressed)


def test_messages_of_a_burst_are_answered_once_and_together(house: House) -> None:
    chat = house.chat()
    assert chat.says("meillä on vauva", more_waiting=True) == ""
    assert chat.says("sillä on koliikki", more_waiting=True) == ""
    said = chat.says("ja se itkee kaikki yöt")
    assert "koliikki" in said
    assert "vauva" in said


def test_danger_inside_a_burst_is_answered_at_once(house: House) -> None:
    assert house.chat().says("haluan kuolla", more_waiting=True) != ""


def test_an_answer_comes_in_the_language_of_the_question(house: House) -> None:
    chat = house.chat("fi")
    said = chat.says(COLIC["sv"])
    assert chat.person().language == "sv"
    assert "Nu svarar jag på svenska" in said
    assert chat.reply.letters[0].keyboard[0] == ("keyboard-emergency", "keyboard-human")


def test_one_foreign_word_does_not_change_the_language(house: House) -> None:
    chat = house.chat("fi")
    chat.says("koliken")
    assert chat.person().language == "fi"


@pytest.mark.parametrize(("word", "language"), [("På svenska", "sv"), ("In English", "en"), ("suomeksi", "fi")])
def test_the_language_changes_by_a_word_of_the_keyboard(family: Chat, word: str, language: str) -> None:
    said = family.says(word)
    assert family.person().language == language
    assert the_translator().translate("language-changed", language) in said


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_language_changes_by_a_button(family: Chat, language: str) -> None:
    family.command("kieli")
    family.presses("language", language)
    assert family.person().language == language


@pytest.mark.parametrize("media", ["sticker", "photo", "voice", "document", "video", "empty", "location"])
def test_what_cannot_be_read_is_met_kindly_with_a_person(family: Chat, media: str) -> None:
    said = family.sends(media)
    assert said.startswith(("Kiitos", "Tack", "Thank you"))
    assert {"human", "emergency"} <= family.actions()


def test_words_under_a_picture_are_a_question_and_the_picture_is_said_not_to_be_taken(house: House) -> None:
    chat = house.chat()
    said = chat.sends("photo", "vauvalla on koliikki ja se itkee")
    assert "Tästä voisi olla apua" in said
    assert said.rstrip().endswith("muiden ihmisten tietoja.")


def test_words_under_a_picture_go_to_the_worker_and_a_workers_go_nowhere(house: House) -> None:
    family, worker = house.chat(), house.worker()
    family.command("human")
    worker.presses("claim")
    worker.post()
    family.sends("photo", "Näin hän piirsi")
    assert any("Näin hän piirsi" in letter for letter in worker.post())
    with pytest.raises(EmptyMessage):
        worker.sends("photo", "Katso tästä")
    assert not any("Katso tästä" in letter for letter in family.post())


def test_a_changed_question_is_answered_anew(house: House) -> None:
    chat = house.chat()
    chat.says("asdfgh qwerty zxcvbn")
    said = chat.edits("vauvalla on koliikki ja se itkee", about=chat.reply.binds)
    assert "Seuraava askel" in said


def test_every_button_of_every_screen_fits_into_telegram(house: House, family: Chat) -> None:
    screens = [family.command("start"), family.says(COLIC[family.person().language]), family.command("tietoa")]
    assert all(screens)
    for button in family.buttons():
        assert len(format_data(button.action, button.ids).encode()) <= 64
