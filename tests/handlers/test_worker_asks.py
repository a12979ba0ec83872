"""A worker sees what the desk would answer, how sure it is and why."""

from __future__ import annotations

import re

import pytest

from bot.cases.queries import active_case_of_family
from tests.handlers.chats import Chat, House, demonstration


def test_a_worker_sees_certainty_scores_and_words(worker: Chat) -> None:
    said = worker.command("kysy", "koliikkivauva itkee yöt enkä jaksa")
    assert re.search(r"Varmuus \d+ %", said)
    assert "Vauvaperhetyö" in said
    scores = [int(found) for found in re.findall(r"Pisteet (\d+)", said)]
    assert len(scores) == 5
    assert scores[0] > scores[-1]
    assert re.search(r"Sanat: .*koliikkivauva", said)


def test_what_nobody_answers_is_said_to_be_left_to_people(worker: Chat) -> None:
    assert "ohjaisi ihmiselle" in worker.command("kysy", "asdfgh qwerty zxcvbn")


def test_without_words_the_case_in_hand_is_looked_at(house: House, worker: Chat) -> None:
    family = house.chat()
    family.says("vauvalla on koliikki ja se itkee")
    family.command("human")
    with house.database.transaction() as session:
        case = active_case_of_family(session, family_id=family.person_id)
        assert case is not None
        case_id = case.id
    assert "/kysy" in worker.command("kysy")
    worker.presses("claim", case_id)
    worker.presses("active", case_id)
    assert "Vauvaperhetyö" in worker.command("kysy")


def test_another_workers_case_is_not_looked_at(house: House, worker: Chat) -> None:
    family, other = house.chat(), house.worker("Bea")
    family.says("vauvalla on koliikki ja se itkee")
    family.command("human")
    with house.database.transaction() as session:
        case = active_case_of_family(session, family_id=family.person_id)
        assert case is not None
        case_id = case.id
    other.presses("claim", case_id)
    assert "Vauvaperhetyö" not in worker.command("kysy")


def test_contact_details_open_from_the_list_with_the_contact_persons(worker: Chat) -> None:
    worker.command("kysy", "etsivä nuorisotyö")
    said = worker.presses("service", "etsiva_nuorisotyo")
    assert "000 100 173" in said
    assert demonstration().data.expert["etsiva"].direct_line in said
    assert "000 100 473" not in said, "whoever stands in the contact list answers by it alone"
    assert "human" not in worker.actions()
    assert "000 100 429" in worker.presses("service", "koulukuraattori")


@pytest.mark.parametrize("word", ["kysy", "fraga", "fråga", "ask"])
def test_every_language_has_its_word(worker: Chat, word: str) -> None:
    assert "%" in worker.command(word, "koliikki")


def test_families_are_not_shown_scores(house: House) -> None:
    from handlers.steps import CommandOfOthers

    with pytest.raises(CommandOfOthers):
        house.chat().command("kysy", "koliikki")
