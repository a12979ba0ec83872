"""Consultations step by step: words that came past the door, what a professional's question keeps, own words that go."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.cases.tables import CaseMessage
from bot.consults.errors import ConsultGone
from bot.consults.tables import Consult, ConsultMessage
from bot.dialogue.tables import Question
from bot.directory.rules import sign
from bot.errors import HelpdeskError
from bot.organisations import service as organisations
from bot.organisations.rules import TOPICS
from tests.handlers.chats import Chat, House, demonstration
from tests.handlers.test_pro_danger import KNOWN

SECRET = "Oppilas 131052-308T, äiti 040 123 4567, ei tule kouluun"
MASKED = "Oppilas [henkilötunnus], äiti [puhelin], ei tule kouluun"


def _all(house: House, column: object) -> list[str]:
    with house.database.transaction() as session:
        return list(session.scalars(select(column)))  # type: ignore[call-overload]


@pytest.fixture
def asker(house: House) -> Chat:
    """A professional who asks; another one answers for every topic."""
    helper = house.worker("Ville", "kuraattori", role="professional")
    with house.database.transaction() as session:
        organisations.volunteer(session, person_id=helper.person_id, topics=TOPICS)
    return house.worker("Sanna", "opettaja", role="professional")


def test_words_that_the_door_let_in_as_they_were_are_not_used(house: House, asker: Chat) -> None:
    asker.presses("consult-mode", "a")
    asker.presses("consult-topic", "a", "school")
    for _ in range(2):
        said = asker.says(SECRET)
        assert "Kirjoita se uudestaan" in said
        assert "131052" not in said
        assert _all(house, ConsultMessage.body) == []
    asker.says("Mitä teen, kun oppilas on poissa?")
    assert _all(house, ConsultMessage.body) == ["Mitä teen, kun oppilas on poissa?"]


def test_a_professionals_question_is_kept_without_identifiers(house: House, asker: Chat) -> None:
    asker.says(SECRET)
    assert _all(house, Question.body) == [MASKED]
    asker.edits(f"{SECRET}!", "question:1")
    assert _all(house, Question.body) == [f"{MASKED}!"]
    asker.command("human")
    assert MASKED in "".join(_all(house, CaseMessage.body))
    asker.says("Soita minulle 040 123 4567")
    assert "Soita minulle 040 123 4567" in _all(house, CaseMessage.body)


def test_a_familys_own_words_stay_as_they_are(house: House) -> None:
    family = house.chat()
    family.says(SECRET)
    assert _all(house, Question.body) == [SECRET]


def test_danger_takes_an_own_message_out_and_nobody_elses(house: House, asker: Chat) -> None:
    asker.presses("consult-mode", "a")
    asker.presses("consult-topic", "a", "school")
    asker.says("Mitä teen?")
    other = house.worker("Ulla", "opettaja", role="professional")
    for chat in (other, asker):
        assert _all(house, ConsultMessage.body) == ["Mitä teen?"]
        chat.edits(KNOWN["fi"], "consult:1/anonymous:1/said:1")
        assert [part.key for part in chat.reply.letters[0].parts] == ["danger-pro"]
    assert _all(house, ConsultMessage.body) == [""]
    with pytest.raises(ConsultGone):
        asker.presses("consult-send", 1)


def test_a_workers_change_of_a_consultation_brings_the_card_too(house: House) -> None:
    worker, family = house.worker(), house.chat()
    family.says("vauva itkee yöt")
    family.command("human")
    worker.presses("claim")
    worker.edits(KNOWN["fi"], "consult:1/anonymous:1/said:1")
    assert [part.key for part in worker.reply.letters[0].parts] == ["danger-pro"]


def test_every_way_from_a_card_keeps_its_entry(house: House, asker: Chat) -> None:
    for entry in (demonstration().data.situation["velat"], *demonstration().data.experts[::9]):
        named = sign(entry.id)
        asker.presses("consult-new", named)
        assert ("consult-mode", ("a", named)) in [
            (one.action, one.ids) for one in asker.buttons()
        ] or not entry.anonymous
        asker.presses("consult-mode", "p", named)
        while "consult-write-permission" not in [part.key for one in asker.reply.letters for part in one.parts]:
            spoken = [one for one in asker.buttons() if one.ids and one.ids[0] != "link" and one.action != "emergency"]
            asker.presses(spoken[-1].action, *spoken[-1].ids)
        assert _all(house, Consult.entry_id)[-1] == entry.id


def test_what_may_not_be_asked_without_names_is_not(asker: Chat) -> None:
    named = next(one for one in demonstration().data.experts if not one.anonymous)
    asker.presses("consult-new", sign(named.id))
    assert [one.ids[0] for one in asker.buttons() if one.action == "consult-mode"] == ["p"]
    with pytest.raises(HelpdeskError):
        asker.presses("consult-mode", "a", sign(named.id))
    for gone in ("0000000000", "x"):
        with pytest.raises(ConsultGone):
            asker.presses("consult-new", gone)
