"""A family reaches a person, says it once, sees where things stand, and can take words back."""

from __future__ import annotations

import pytest

from bot.cases.errors import CaseUnknown, MessageUnknown
from bot.cases.queries import active_case_of_family, case_story
from bot.cases.tables import Case, CaseMessage
from bot.i18n.translator import the_translator
from handlers.family.corrections import EditTooLate
from tests.handlers.chats import Chat, House


def _text(chat: Chat, key: str) -> str:
    return the_translator().translate(key, chat.person().language)


def _case(chat: Chat) -> Case:
    with chat.house.database.transaction() as session:
        case = active_case_of_family(session, family_id=chat.person_id)
    assert case is not None
    return case


def _story(chat: Chat) -> list[CaseMessage]:
    case = _case(chat)
    with chat.house.database.transaction() as session:
        return case_story(session, case_id=case.id)


def test_a_family_says_it_once(family: Chat, worker: Chat) -> None:
    family.says("vauva itkee yöt")
    family.says("olemme aivan väsyneitä")
    said = family.presses("human")
    assert _text(family, "human-told-once") in said
    assert [message.body for message in _story(family)] == ["vauva itkee yöt", "olemme aivan väsyneitä"]
    assert not any("vauva itkee" in card for card in worker.post())


def test_who_has_written_nothing_yet_is_invited_to_write(family: Chat) -> None:
    assert _text(family, "human-write-now") in family.command("ihminen")
    family.says("nyt kerron")
    assert [message.body for message in _story(family)] == ["nyt kerron"]


@pytest.mark.parametrize(
    "words", ["Puhu ihmiselle", "Prata med en människa", "Talk to a person", "haluan puhua jollekin."]
)
def test_a_person_can_be_asked_for_in_words(house: House, words: str) -> None:
    chat = house.chat()
    assert "pyysin ihmisen mukaan" in chat.says(words)
    assert _case(chat).status == "new"


def test_a_plain_yes_to_an_offered_person_is_understood(house: House) -> None:
    chat = house.chat()
    chat.says("haluan kuolla")
    assert "pyysin ihmisen mukaan" in chat.says("Joo")
    assert _case(chat).urgent


def test_a_yes_to_nothing_is_a_question_like_others(house: House) -> None:
    chat = house.chat()
    chat.says("joo")
    with house.database.transaction() as session:
        assert active_case_of_family(session, family_id=chat.person_id) is None


def test_outside_service_hours_the_answer_is_promised_for_later_and_numbers_are_given(
    house: House, family: Chat
) -> None:
    house.later(hours=9)
    said = family.command("human")
    assert _text(family, "human-closed-now").partition(" moment")[0] in said
    assert "116 117" in said
    assert "09 2525 0111" in said
    assert "112" in said


def test_every_message_of_an_open_case_is_kept_and_the_last_of_a_burst_acknowledged(family: Chat) -> None:
    family.command("human")
    assert family.says("ensin tämä", more_waiting=True) == ""
    said = family.says("sitten tämä")
    assert "16" in said
    assert "withdraw" in family.actions()
    assert [message.body for message in _story(family)] == ["ensin tämä", "sitten tämä"]


def test_the_family_hears_who_has_the_case_and_by_when(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    assert any("Anna, perheohjaaja" in letter for letter in family.post())
    assert "Anna, perheohjaaja" in family.says("vielä yksi asia")
    assert "Anna, perheohjaaja" in family.command("kuka")


def test_where_things_stand_fits_one_screen_and_repeats_no_words(family: Chat, worker: Chat) -> None:
    family.says("miten haen lapsilisää salaisuus")
    family.presses("human")
    for _ in range(2):
        said = family.command("tilanne")
        assert len(said) <= 900
        assert "salaisuus" not in said
        assert "write" in family.actions()
        worker.presses("claim")
    assert "Anna, perheohjaaja" in said or "Anna" in family.command("tilanne")


def test_without_a_case_the_status_shows_the_way_on(family: Chat) -> None:
    assert _text(family, "status-none") in family.command("lage")
    assert {"human", "emergency"} <= family.actions()


def test_asking_for_a_person_twice_opens_one_case(family: Chat) -> None:
    family.command("human")
    first = _case(family).id
    assert _text(family, "human-already") in family.command("human")
    assert _case(family).id == first


def test_a_changed_message_reaches_the_worker_as_changed(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    family.says("tulkaa tiistaina")
    family.edits("tulkaa keskiviikkona", about=family.reply.binds)
    assert _story(family)[0].body == "tulkaa keskiviikkona"
    assert any("tulkaa keskiviikkona" in letter for letter in worker.post())


def test_an_edit_that_changes_no_word_changes_nothing(house: House, worker: Chat) -> None:
    chat = house.chat()
    chat.says("vauva itkee yöt")
    assert chat.edits("vauva itkee yöt", about=chat.reply.binds) == ""
    chat.command("human")
    worker.presses("claim")
    chat.says("tulkaa tiistaina")
    assert chat.edits("tulkaa tiistaina", about=chat.reply.binds) == ""
    assert not any("Muokattu" in letter for letter in worker.post())


def test_a_question_that_went_into_a_case_can_still_be_changed(house: House) -> None:
    chat = house.chat()
    chat.says("vauva itkee yöt")
    binds = chat.reply.binds
    chat.presses("human")
    chat.edits("vauva itkee aamut", about=binds)
    assert [message.body for message in _story(chat)] == ["vauva itkee aamut"]


def test_a_change_of_something_that_is_gone_is_explained(house: House) -> None:
    with pytest.raises(EditTooLate):
        house.chat().edits("uusi teksti", about="case:99/message:99")


def test_own_words_can_be_taken_back_on_both_sides(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    family.says("tätä en olisi halunnut kertoa")
    assert _text(family, "withdraw-how") in family.command("peru")
    assert _text(family, "withdrawn") in family.presses("withdraw")
    assert _story(family)[0].body == ""


def test_nobody_can_take_back_the_words_of_others(house: House) -> None:
    chat, other = house.chat(), house.chat()
    chat.command("human")
    chat.says("omani")
    message_id = _story(chat)[0].id
    with pytest.raises(MessageUnknown):
        other.presses("withdraw", message_id)


def test_a_resolved_case_opens_again_with_the_same_worker(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    worker.presses("resolve")
    family.says("tulikin vielä mieleen")
    case = _case(family)
    assert (case.status, case.owner_id) == ("open", worker.person_id)


def test_a_resolved_case_opens_again_by_its_button(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    worker.presses("resolve")
    assert _text(family, "human-reopened") in family.presses("reopen")
    assert _case(family).status == "open"


def test_the_family_closes_its_case_and_is_asked_once_whether_it_helped(family: Chat, worker: Chat) -> None:
    family.command("human")
    worker.presses("claim")
    worker.presses("resolve")
    assert _text(family, "case-closed") in family.presses("close")
    assert _text(family, "feedback-thanks") in family.presses("feedback")
    assert sum("feedback" in letter or _text(family, "feedback-ask") in letter for letter in family.post()) == 1


def test_nobody_can_close_the_case_of_others(house: House) -> None:
    chat = house.chat()
    chat.command("human")
    with pytest.raises(CaseUnknown):
        house.chat().presses("close", _case(chat).id)


def test_a_professional_gets_services_and_can_reach_a_person(house: House) -> None:
    chat = house.worker("Kaisa", "opettaja", role="professional")
    assert "Kaisa" in chat.shown(chat.reply.letters[0])
    assert "Seuraava askel" in chat.says("oppilaan perheessä on paljon riitaa ja ero tulossa")
    assert "pyysin ihmisen mukaan" in chat.presses("human")
