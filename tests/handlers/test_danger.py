"""In danger the number comes first, nobody's presence is claimed, and a mistake costs one tap."""

from __future__ import annotations

import pytest

from bot.cases.queries import active_case_of_family
from bot.cases.tables import Case
from bot.outbox.tables import OutgoingClass
from handlers.emergency import emergency_text, is_emergency_press
from tests.handlers.chats import Chat, House

NOW = {"fi": "tapan itseni tänä yönä", "sv": "jag tänker döda mig i natt", "en": "I will kill myself tonight"}
TODAY = {"fi": "haluan kuolla", "sv": "jag vill dö", "en": "I want to die"}


def _case(chat: Chat) -> Case | None:
    with chat.house.database.transaction() as session:
        return active_case_of_family(session, family_id=chat.person_id)


def test_danger_now_shows_112_first_and_before_every_other_message(family: Chat) -> None:
    said = family.says(NOW[family.person().language])
    assert said.startswith("112")
    assert family.reply.klass is OutgoingClass.URGENT
    assert {"human", "misread"} <= family.actions()


def test_danger_now_opens_an_urgent_case_with_the_words(family: Chat, worker: Chat) -> None:
    words = NOW[family.person().language]
    family.says(words)
    case = _case(family)
    assert case is not None
    assert case.urgent
    assert not any(words in card for card in worker.post())
    worker.presses("claim")
    assert any(words in letter for letter in worker.post())


def test_presence_is_never_claimed_outside_service_hours(house: House) -> None:
    house.later(hours=9)
    said = house.chat().says(NOW["fi"])
    assert "Kukaan ei lue tätä juuri nyt" in said
    assert "Pyysin päivystävää" not in said


def test_in_service_hours_a_worker_is_asked_to_read_but_nobody_is_told_to_wait(house: House) -> None:
    house.worker()
    said = house.chat().says(NOW["fi"])
    assert "Pyysin päivystävää työntekijää lukemaan" in said
    assert "Älä silti odota" in said


def test_danger_now_in_an_open_case_makes_it_urgent(house: House) -> None:
    chat = house.chat()
    chat.command("human")
    said = chat.says(NOW["fi"])
    assert said.startswith("112")
    assert chat.reply.klass is OutgoingClass.URGENT
    case = _case(chat)
    assert case is not None
    assert case.urgent


def test_what_is_written_after_a_card_is_looked_at_by_itself(house: House) -> None:
    chat = house.chat()
    card = chat.says(TODAY["fi"])
    said = chat.says("miten haen lapsilisää Kelasta")
    assert said != card
    assert "Seuraava askel" in said


def test_a_mistaken_alarm_costs_one_tap_and_stays_for_a_worker(family: Chat) -> None:
    family.says(NOW[family.person().language])
    said = family.presses("misread")
    assert len(family.reply.letters) == 2
    assert said
    case = _case(family)
    assert case is not None
    assert case.status == "new"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("haluan kuolla", "09 2525 0111"),
        ("mies löi minua eilen", "080 005 005"),
        ("lapsi joi pesuainetta", "0800 147 111"),
        ("lapsi on kadonnut metsään", "112"),
        ("ei ole paikkaa missä nukkua ensi yönä", "09 2525 0111"),
        ("pelkään että satutan vauvaa, olen ihan loppu", "112"),
    ],
)
def test_each_kind_of_danger_has_its_card_and_number(house: House, words: str, number: str) -> None:
    chat = house.chat()
    said = chat.says(words)
    assert number in said
    assert words not in said
    assert {"human", "misread"} <= chat.actions()


def test_a_serious_matter_is_acknowledged_first_and_a_person_offered(family: Chat) -> None:
    said = family.says(TODAY[family.person().language])
    assert said.startswith(("Kiitos", "Tack", "Thank you"))
    assert "112" in said
    assert _case(family) is None


@pytest.mark.parametrize("word", ["Hätä", "hätä!", "Nöd", "Emergency", "112", "/hata"])
def test_the_emergency_card_is_one_word_away_in_every_language(family: Chat, word: str) -> None:
    said = family.command(word[1:]) if word.startswith("/") else family.says(word)
    assert said.startswith("112")
    assert family.reply.klass is OutgoingClass.URGENT


def test_the_emergency_card_is_reached_from_an_open_case(family: Chat) -> None:
    family.command("human")
    assert "emergency" in family.actions()
    assert family.presses("emergency").startswith("112")
    assert family.says("Hätä").startswith("112")


def test_the_emergency_card_shows_the_numbers_of_this_county(house: House) -> None:
    desk = house.settings.desk.model_copy(update={"social_emergency_phone": "000 100 126", "phone": "000 100 100"})
    house.settings = house.settings.model_copy(update={"desk": desk})
    said = house.chat().command("hata")
    assert "000 100 126" in said
    assert "000 100 100" in said
    assert "080 005 005" in said


def test_swedish_children_get_the_number_that_answers_in_swedish(house: House) -> None:
    assert "0800 96 116" in house.chat("sv").command("nod")


def test_a_professional_gets_guidance_and_no_case_is_opened(house: House) -> None:
    chat = house.worker("Kaisa", "opettaja", role="professional")
    said = chat.says("oppilas sanoi että haluaa kuolla")
    assert "Lastensuojelulaki 25 §" in said
    assert "112" in said
    assert _case(chat) is None


@pytest.mark.parametrize(
    ("code", "words"), [("fi", "soita heti"), ("sv", "ring genast"), ("en", "call now"), ("", "soita"), ("ar", "call")]
)
def test_the_card_of_last_resort_needs_nothing(code: str, words: str) -> None:
    said = emergency_text(code)
    assert said.startswith("112")
    assert words in said
    assert "09 2525 011" in said


@pytest.mark.parametrize(
    "asked", ["Hätä", " nöd ", "EMERGENCY", "/hata", "/nod@koppi_bot", "emergency", "112", "apua heti"]
)
def test_asking_for_emergency_is_known_without_a_database(asked: str) -> None:
    assert is_emergency_press(asked)


@pytest.mark.parametrize("said", ["hätäinen kysymys", "", "human", "soitin jo 112", "start"])
def test_other_words_are_not_taken_for_it(said: str) -> None:
    assert not is_emergency_press(said)


@pytest.mark.parametrize(
    "command", ["kunta", "vastuut", "kuka", "ihminen", "peru", "kieli", "apua", "tilanne", "lopeta"]
)
def test_danger_after_a_command_is_heard_as_danger(house: House, command: str) -> None:
    chat = house.chat()
    said = chat.command(command, NOW["fi"])
    assert said.startswith("112")
    case = _case(chat)
    assert case is not None
    assert case.urgent


def test_danger_written_as_a_command_is_heard_as_danger(house: House) -> None:
    chat = house.chat()
    assert chat.command("tapan", "itseni tänä yönä").startswith("112")


@pytest.mark.parametrize("media", ["photo", "document", "video", "voice"])
def test_danger_under_a_picture_is_heard_as_danger_and_answered_alone(family: Chat, media: str) -> None:
    said = family.sends(media, NOW[family.person().language])
    assert said.startswith("112")
    assert family.reply.klass is OutgoingClass.URGENT
    assert len(family.reply.letters) == 1
