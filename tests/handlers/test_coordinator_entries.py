"""An entry is found by its name, told as it stands, changed with one question, and every change goes back with one tap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.catalogue import service as catalogue
from bot.catalogue.loaded import LoadedCatalogue
from bot.catalogue.rules import EditGone, NotPhone
from bot.catalogue.service import EntryState
from bot.gaps.rules import sign
from bot.outbox.letter import Button
from bot.people import service as people
from handlers.coordinator.edits import NotADay, NotAWord
from handlers.coordinator.rights import EntryGone, ForCoordinators, NotYourEntry
from knowledge.catalogue import Catalogue
from tests.handlers.chats import Chat, House

SERVICE = "lastenneuvola"
WORD = sign(SERVICE)


@pytest.fixture
def coordinator(house: House) -> Chat:
    """Somebody who looks after the desk, with the card of an entry open."""
    chat = house.worker("Kaisa", "koordinaattori", role="coordinator")
    chat.command("palvelu", "lastenneuvola")
    chat.presses("entry", WORD)
    return chat


def _state(house: House) -> EntryState:
    with house.database.transaction() as session:
        state = catalogue.entry_state(session, service_id=SERVICE, file=house.catalogue.file)
    assert state is not None
    return state


def _undo(chat: Chat) -> str:
    button = chat.buttons()[0]
    assert button.label == "edit-button-undo"
    return chat.presses(button.action, *button.ids)


def test_any_colleague_can_become_an_entrys_owner(house: House, coordinator: Chat) -> None:
    others = [house.worker(f"Työntekijä {number:02}") for number in range(13)]
    coordinator.presses("edit", "owner", WORD)
    seen = [button.ids[-1] for button in coordinator.buttons() if button.action == "edit-owner"]
    coordinator.presses("edit", "owner", WORD, 1)
    seen += [button.ids[-1] for button in coordinator.buttons() if button.action == "edit-owner"]
    assert {one.person_id for one in others} < set(seen)
    assert "vastaa nyt Työntekijä 12" in coordinator.presses("edit-owner", WORD, others[-1].person_id)


def test_an_entry_is_found_by_its_name_or_by_what_it_helps_with(coordinator: Chat) -> None:
    assert "[Lastenneuvola]" in coordinator.command("palvelu", "lastenneuvola")
    assert "palvelua" in coordinator.command("palvelu", "lapsi ei nuku")
    assert "en löytänyt palvelua" in coordinator.command("palvelu", "qxzzy")


def test_the_card_tells_how_the_entry_stands(coordinator: Chat) -> None:
    card = coordinator.presses("entry", WORD)
    assert "Tiedot vahvistettu 21.11.2026." in card
    assert "Tiedoilla ei ole vielä vastuuhenkilöä." in card
    assert "Arkisanat: neuvola" in card
    coordinator.house.later(days=400)
    assert "Tiedot vahvistamatta: vahvistettu viimeksi 21.11.2026." in coordinator.presses("entry", WORD)


def test_entries_that_nobody_confirmed_for_a_year_are_listed(coordinator: Chat) -> None:
    assert "Kaikki tiedot on vahvistettu" in coordinator.command("palvelu")
    coordinator.house.later(days=400)
    assert "ei ole vahvistettu puoleen vuoteen" in coordinator.command("palvelu")
    assert "entry" in coordinator.actions()


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("hide", "nyt piilossa perheiltä"), ("pin", "nyt nostettu esiin"), ("right", "nyt vahvistettu 23.11.2026"),
    ],
)  # fmt: skip
def test_one_tap_changes_and_one_takes_it_back(coordinator: Chat, house: House, deed: str, said: str) -> None:
    before = _state(house)
    assert said in coordinator.presses("edit", deed, WORD)
    assert _state(house) != before
    assert "Peruin muutoksen" in _undo(coordinator)
    assert _state(house) == before


@pytest.mark.parametrize(("deed", "back"), [("hide", "show"), ("pin", "unpin")])
def test_what_was_hidden_or_pinned_can_be_let_go_and_that_taken_back(
    coordinator: Chat, house: House, deed: str, back: str
) -> None:
    coordinator.presses("edit", deed, WORD)
    assert f"edit-button-{back}" in {button.label for button in _card(coordinator)}
    coordinator.presses("edit", back, WORD)
    assert f"edit-button-{deed}" in {button.label for button in _card(coordinator)}
    coordinator.presses("edit", back, WORD)
    _undo(coordinator)
    state = _state(house)
    assert state.hidden or state.pinned


def _card(chat: Chat) -> list[Button]:
    chat.presses("entry", WORD)
    return chat.buttons()


def test_a_word_is_asked_for_once_added_and_taken_back(coordinator: Chat, house: House) -> None:
    assert "Millä sanalla" in coordinator.presses("edit", "word", WORD)
    assert "Lisäsin arkisanan ”neuvolatäti kotiin”" in coordinator.says("neuvolatäti  kotiin")
    assert "neuvolatäti kotiin" in _state(house).service.everyday["fi"]
    assert "neuvolatäti kotiin" in coordinator.presses("entry", WORD) or len(_state(house).service.everyday["fi"]) > 12
    coordinator.presses("edit", "word", WORD)
    coordinator.says("toinen sana")
    _undo(coordinator)
    assert "toinen sana" not in _state(house).service.everyday["fi"]


def test_a_number_is_corrected_and_what_is_no_number_is_asked_again(coordinator: Chat, house: House) -> None:
    old = _state(house).service.channels[0].value
    assert old in coordinator.presses("edit", "phone", WORD)
    with pytest.raises(NotPhone):
        coordinator.says("soita vaikka huomenna")
    said = coordinator.says("000 999 1234")
    assert f"Vanha oli {old}, uusi on 000 999 1234" in said
    assert _state(house).service.channels[0].value == "000 999 1234"
    _undo(coordinator)
    assert _state(house).service.channels[0].value == old


def test_a_last_day_is_set_and_lifted(coordinator: Chat, house: House) -> None:
    coordinator.presses("edit", "until", WORD)
    for wrong in ("pian", "32.13.2026", "1.1.2020"):
        with pytest.raises(NotADay):
            coordinator.says(wrong)
    assert "viimeinen päivä on nyt 31.12.2026" in coordinator.says("31.12.2026")
    assert str(_state(house).service.valid_to) == "2026-12-31"
    assert "Viimeinen päivä 31.12.2026." in coordinator.presses("entry", WORD)
    coordinator.presses("edit", "until", WORD)
    assert "ei ole enää viimeistä päivää" in coordinator.presses("edit", "endless", WORD)
    assert _state(house).service.valid_to is None


@pytest.mark.parametrize(
    "text", ["puh 0401234567", "tämä viesti oli kyllä tarkoitettu ihan toiselle ihmiselle", "yksi\nkaksi"]
)
def test_a_message_meant_for_somebody_does_not_become_an_everyday_word(
    coordinator: Chat, house: House, text: str
) -> None:
    coordinator.presses("edit", "word", WORD)
    with pytest.raises(NotAWord):
        coordinator.says(text)
    assert _state(house).edits == ()


@pytest.mark.parametrize("meanwhile", ["a command", "time", "another button"])
def test_words_are_taken_for_an_answer_only_right_after_the_question(
    coordinator: Chat, house: House, meanwhile: str
) -> None:
    coordinator.presses("edit", "word", WORD)
    if meanwhile == "a command":
        coordinator.command("jono")
    elif meanwhile == "time":
        house.later(minutes=16)
    else:
        coordinator.presses("entry", WORD)
    coordinator.says("kiitos")
    assert _state(house).edits == ()


def test_words_in_a_familys_topic_go_to_the_family_even_while_an_edit_waits(coordinator: Chat, house: House) -> None:
    family = house.chat("fi")
    family.says("lapsen puhe ei kehity")
    family.presses("human")
    coordinator.presses("claim")
    case_id = next(int(button.ids[0]) for button in _own(coordinator))
    coordinator.presses("edit", "word", WORD)
    coordinator.says("hei, soitan huomenna", topic=f"case:{case_id}")
    assert _state(house).edits == ()
    assert any("soitan huomenna" in letter for letter in family.post())


def _own(chat: Chat) -> list[Button]:
    chat.command("omat")
    return [button for button in chat.buttons() if button.action == "active"]


@pytest.mark.parametrize("role", ["worker", "professional"])
def test_the_owner_edits_that_entry_and_no_other(coordinator: Chat, house: House, role: str) -> None:
    owner = house.worker("Ville", "terveydenhoitaja", role=role)
    with pytest.raises(ForCoordinators):
        owner.command("palvelu", "lastenneuvola")
    with pytest.raises(NotYourEntry):
        owner.presses("entry", WORD)
    coordinator.presses("edit", "owner", WORD)
    assert "vastaa nyt Ville" in coordinator.presses("edit-owner", WORD, owner.person_id)
    assert "Tiedoista vastaa Ville." in coordinator.presses("entry", WORD)
    assert "[Lastenneuvola]" in owner.command("palvelu", "lastenneuvola")
    owner.presses("entry", WORD)
    assert not {"edit-button-pin", "edit-button-owner"} & {button.label for button in owner.buttons()}
    assert "nyt vahvistettu" in owner.presses("edit", "right", WORD)
    owner.presses("edit", "word", WORD)
    assert "Lisäsin arkisanan" in owner.says("neuvolajuttu")
    for deed in ("pin", "unpin", "owner"):
        with pytest.raises(ForCoordinators):
            owner.presses("edit", deed, WORD)
    with pytest.raises(ForCoordinators):
        owner.presses("edit-owner", WORD, owner.person_id)
    for deed in ("right", "hide", "word", "phone", "until"):
        with pytest.raises(NotYourEntry):
            owner.presses("edit", deed, sign("aitiysneuvola"))


def test_a_family_changes_nothing_whatever_it_presses(coordinator: Chat, house: House) -> None:
    family = house.chat("fi")
    coordinator.presses("edit", "hide", WORD)
    edit_id = _state(house).edits[0].id
    for action, *ids in (("entry", WORD), ("edit", "right", WORD), ("edit-undo", edit_id, WORD)):
        with pytest.raises(NotYourEntry):
            family.presses(action, *ids)
    with pytest.raises(ForCoordinators):
        family.command("palvelu", "neuvola")


def test_an_owner_who_is_a_family_now_owns_nothing(coordinator: Chat, house: House) -> None:
    owner = house.worker("Ville", "terveydenhoitaja")
    coordinator.presses("edit-owner", WORD, owner.person_id)
    with house.database.transaction() as session:
        people.end_duty(session, person_id=owner.person_id)
    with pytest.raises(NotYourEntry):
        owner.presses("entry", WORD)


def test_an_edit_is_taken_back_once_and_only_by_the_button_of_its_entry(coordinator: Chat, house: House) -> None:
    coordinator.presses("edit", "hide", WORD)
    edit_id = _state(house).edits[0].id
    with pytest.raises(EditGone):
        coordinator.presses("edit-undo", edit_id, sign("aitiysneuvola"))
    coordinator.presses("edit-undo", edit_id, WORD)
    with pytest.raises(EditGone):
        coordinator.presses("edit-undo", edit_id, WORD)


@pytest.mark.parametrize("ids", [("", ""), ("fly", WORD), ("right", "0123456789"), ("phone", WORD, "77")])
def test_forged_deeds_are_refused_calmly(coordinator: Chat, ids: tuple[str, ...]) -> None:
    with pytest.raises(EntryGone):
        coordinator.presses("edit", *(one or "x" for one in ids))


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (10, "Tiedot tarkistettu"),
        (400, "Tiedot vahvistamatta"),
        (None, "Tietoja ei ole vielä vahvistettu"),
    ],
)
def test_a_family_is_told_when_details_are_old(house: House, age: int | None, said: str) -> None:
    day = None if age is None else house.now.date() - timedelta(days=age)
    services = tuple(one.model_copy(update={"verified": day}) for one in house.catalogue.catalogue.services[:20])
    house.catalogue = LoadedCatalogue(Catalogue(services=services), house.catalogue.helplines)
    assert said in house.chat("fi").presses("service", services[0].id)
