"""An LP talk with the child's own educator or teacher: offered first, asked for with one tap, never pressed upon anybody."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.cases.tables import Case, CaseMessage
from bot.i18n.translator import the_translator
from tests.handlers.chats import Chat, House

#: The same shy child in each language.
SHY = {
    "fi": "eskari-ikäinen on arka ja vetäytyy",
    "sv": "vårt barn i förskolan är blygt och drar sig undan",
    "en": "my daughter is shy and withdrawn at preschool",
}
TALKED = {
    "fi": "olemme jo puhuneet opettajan kanssa",
    "sv": "vi har redan pratat med läraren",
    "en": "we have already talked with the teacher",
}


def _text(chat: Chat, key: str) -> str:
    return the_translator().translate(key, chat.person().language)


def _shy(chat: Chat) -> str:
    return chat.says(SHY[chat.person().language])


def _written(house: House) -> list[str]:
    with house.database.transaction() as session:
        return list(session.scalars(select(CaseMessage.body).order_by(CaseMessage.id)))


def test_a_shy_preschooler_gets_the_talk_first_with_a_button_that_asks_for_it(family: Chat) -> None:
    said = _shy(family)
    assert said.startswith(_text(family, "talk-title"))
    told = {part.key for part in family.reply.letters[-1].parts}
    assert {"talk-what", "talk-step", "talk-beside"} <= told
    assert "answer-found" not in told
    assert family.buttons()[0].label == "button-talk"
    assert family.buttons()[0].action == "talk"
    assert {"human", "emergency", "talked"} <= family.actions()


def test_with_the_talk_at_most_three_suggestions_are_shown(house: House) -> None:
    for text in (*SHY.values(), "ekaluokkalainen ei jaksa keskittyä koulussa"):
        chat = house.chat()
        chat.says(text)
        assert "talk" in chat.actions(), text
        assert len([button for button in chat.buttons() if button.action == "service"]) <= 2


def test_the_wish_opens_a_case_that_names_the_talk_and_brings_the_wish_first(
    house: House, family: Chat, worker: Chat
) -> None:
    _shy(family)
    said = family.presses("talk")
    assert _text(family, "human-told-once") in said
    assert _written(house) == [_text(family, "talk-request"), SHY[family.person().language]]
    assert any("LP-keskustelu" in post for post in worker.post())
    worker.presses("claim")
    assert any(_text(family, "talk-request") in post for post in worker.post())


def test_the_wish_is_passed_on_once_for_each_question(house: House, family: Chat) -> None:
    _shy(family)
    number = family.buttons()[0].ids[0]
    family.presses("talk", number)
    assert _text(family, "human-wish-passed-on") in family.presses("talk", number)
    assert "emergency" in family.actions()
    assert len(_written(house)) == 2


def test_the_wish_goes_into_a_case_that_is_open_already(house: House, family: Chat) -> None:
    _shy(family)
    number = family.buttons()[0].ids[0]
    family.presses("human")
    assert _text(family, "human-wish-passed-on") in family.presses("talk", number)
    assert _text(family, "talk-request") in _written(house)
    with house.database.transaction() as session:
        assert len(session.scalars(select(Case)).all()) == 1


def test_who_writes_that_they_have_talked_gets_the_answer_without_the_talk(family: Chat) -> None:
    _shy(family)
    first = [button.ids for button in family.buttons() if button.action == "service"]
    said = family.says(TALKED[family.person().language])
    assert "talk" not in family.actions()
    assert _text(family, "talk-title") not in said
    assert [button.ids for button in family.buttons() if button.action == "service"][: len(first)] == first
    assert "talk" not in _after(family, _shy)


def test_who_presses_that_they_have_talked_is_not_offered_it_again(family: Chat) -> None:
    _shy(family)
    family.presses("talked")
    assert "talk" not in family.actions()
    assert {"human", "emergency"} <= family.actions()
    assert "talk" not in _after(family, _shy)


def test_a_worker_reads_that_they_have_talked(house: House, worker: Chat) -> None:
    chat = house.chat()
    _shy(chat)
    chat.presses("talked")
    chat.presses("human")
    assert _written(house) == [SHY["fi"], "Olemme jo puhuneet"]
    worker.presses("claim")
    assert any("Olemme jo puhuneet" in post for post in worker.post())


def test_talked_already_beside_a_new_worry_is_a_new_question(house: House) -> None:
    chat = house.chat()
    _shy(chat)
    said = chat.says("olemme jo puhuneet opettajan kanssa, mutta nyt vauva itkee kaikki yöt koliikkia enkä jaksa")
    assert "koliikkia" in said
    assert "talk" not in chat.actions()


def test_talked_already_without_an_offer_is_an_ordinary_question(house: House) -> None:
    chat = house.chat()
    assert chat.says("olemme jo puhuneet")
    assert "talk" not in chat.actions()
    assert len(chat.reply.binds) > 0


@pytest.mark.parametrize("danger", ["haluan tappaa itseni", "mies hakkaa minua"])
def test_the_talk_never_stands_beside_danger(house: House, danger: str) -> None:
    chat = house.chat()
    chat.says(f"eskari-ikäinen on arka ja vetäytyy. {danger}")
    assert "talk" not in chat.actions()


def test_a_professional_is_not_offered_it(house: House) -> None:
    chat = house.worker("Liisa", "opettaja", role="professional")
    chat.says(SHY["fi"])
    assert "talk" not in chat.actions()
    assert "human" in chat.actions()


def test_another_persons_question_cannot_be_asked_about(house: House) -> None:
    from handlers.family.asked import QuestionGone

    chat, other = house.chat(), house.chat()
    _shy(chat)
    for action in ("talk", "talked"):
        with pytest.raises(QuestionGone):
            other.presses(action, chat.buttons()[0].ids[0])


def _after(chat: Chat, step: object) -> set[str]:
    assert callable(step)
    step(chat)
    return chat.actions()
