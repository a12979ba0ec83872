"""A worker takes one case at a time and answers the right family every time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.cases import reach
from bot.cases.errors import CaseAlreadyClaimed, CaseInQueue, CaseIsClosed, CaseUnknown, NotYourCase
from bot.cases.queries import active_case_of_family
from bot.cases.tables import Case
from bot.casework import service as casework
from bot.errors import Stale
from bot.people.service import InvitationNotValid
from handlers.worker.writing import DraftGone, EmptyMessage
from tests.handlers.chats import Chat, House


def _open(house: House, words: str = "asiani on tämä") -> tuple[Chat, int]:
    chat = house.chat()
    chat.command("human")
    chat.says(words)
    return chat, _case(chat).id


def _case(chat: Chat) -> Case:
    with chat.house.database.transaction() as session:
        case = active_case_of_family(session, family_id=chat.person_id)
    assert case is not None
    return case


def test_the_queue_and_own_cases_tell_which_interpreter_is_needed(house: House) -> None:
    family, worker = house.chat(), house.worker()
    family.command("human")
    with house.database.transaction() as session:
        case = session.scalars(select(Case)).one()
        casework.wish_interpreter(session, case_id=case.id, family_id=family.person_id, language="ar", now=house.now)
    assert "suomi · tulkki: arabia" in worker.command("jono")
    worker.presses("claim")
    assert f"Asia {case.id} · suomi · tulkki: arabia" in worker.command("omat")


def test_an_invitation_makes_a_worker_who_learns_how_it_works(worker: Chat) -> None:
    said = worker.shown(worker.reply.letters[0])
    assert "Tervetuloa päivystykseen, Anna" in said
    assert worker.reply.letters[0].keyboard[0] == ("keyboard-queue", "keyboard-own")
    assert worker.person().role == "worker"


def test_a_wrong_invitation_lets_nobody_in(house: House) -> None:
    chat = house.chat()
    with pytest.raises(InvitationNotValid):
        chat.command("start", "A" * 22)
    assert chat.person().role == "family"


def test_a_start_link_that_is_no_invitation_is_simply_a_start(house: House) -> None:
    assert "neuvontabotti" in house.chat().command("start", "neuvola")


def test_the_queue_shows_urgent_cases_first_and_never_a_word_of_content(house: House, worker: Chat) -> None:
    _open(house, "salainen ensimmäinen")
    house.later(minutes=5)
    house.chat().says("tapan itseni tänä yönä")
    said = worker.command("jono")
    assert said.index("KIIREELLINEN") < said.index("Asia 1")
    assert "salainen" not in said
    assert "tapan" not in said


def _ids(chat: Chat, action: str) -> list[int | str]:
    return [button.ids[0] for button in chat.buttons() if button.action == action]


def test_every_case_of_a_long_queue_is_on_some_page(house: House, worker: Chat) -> None:
    numbers = [_open(house)[1] for _ in range(12)]
    assert "Sivu 1 / 3" in worker.command("jono")
    seen = _ids(worker, "claim")
    for page in (1, 2):
        assert f"Sivu {page + 1} / 3" in worker.presses("queue", page)
        assert worker.reply.replaces
        seen += _ids(worker, "claim")
    assert seen == numbers
    assert _ids(worker, "queue") == [1]


def test_the_order_is_urgency_then_what_was_promised_then_age(house: House, worker: Chat) -> None:
    first, second, third = (_open(house)[1] for _ in range(3))
    urgent = _open(house)[1]
    with house.database.transaction() as session:
        session.get_one(Case, third).promised_at -= timedelta(hours=1)  # type: ignore[operator]
        session.get_one(Case, urgent).urgent = True
    worker.command("jono")
    assert _ids(worker, "claim") == [urgent, third, first, second]


@pytest.mark.parametrize(
    ("time", "words"), [({"minutes": 12}, "Odottanut 12 min."), ({"minutes": 150}, "2 h"), ({"days": 3}, "3 päivää")]
)
def test_the_queue_says_in_words_how_long_somebody_has_waited(
    house: House, worker: Chat, time: dict[str, float], words: str
) -> None:
    _open(house)
    house.later(**time)
    assert words in worker.command("jono")


def test_every_own_case_is_on_some_page_and_can_be_written_to(house: House, worker: Chat) -> None:
    opened = [_open(house) for _ in range(7)]
    numbers = [number for _, number in opened]
    for number in numbers:
        worker.presses("claim", number)
    worker.command("omat")
    seen = _ids(worker, "active")
    worker.presses("own", 1)
    assert seen + _ids(worker, "active") == numbers
    worker.says("Hei!")
    (onward,) = [button for button in worker.buttons() if button.action == "whom"]
    assert set(_ids(worker, "send")).isdisjoint(numbers[5:])
    worker.presses("whom", *onward.ids)
    assert _ids(worker, "send") == numbers[5:]
    (*_, last) = [button for button in worker.buttons() if button.action == "send"]
    worker.presses("send", *last.ids)
    assert ["Hei!" in family.post()[-1] for family, _ in opened] == [False] * 6 + [True]


def test_a_page_of_words_that_were_sent_is_gone(house: House, worker: Chat) -> None:
    for _ in range(6):
        worker.presses("claim", _open(house)[1])
    worker.says("Hei!")
    (onward,) = [button for button in worker.buttons() if button.action == "whom"]
    worker.presses("discard", onward.ids[1])
    with pytest.raises(DraftGone):
        worker.presses("whom", *onward.ids)


def test_the_queue_hints_quietly_at_what_fits_the_worker(house: House, worker: Chat) -> None:
    family, number = _open(house)
    assert "Puhut suomea" not in worker.command("jono")
    worker.presses("skill-language", "fi")
    assert "✓ suomi" in worker.shown(worker.reply.letters[0])
    assert f"Asia {number}: Puhut suomea." in worker.command("jono")
    worker.presses("skill-language", "fi")
    assert "Puhut suomea" not in worker.command("jono")
    assert family.person().language == "fi"


def test_a_topic_that_the_worker_has_had_can_be_marked_as_known(house: House, worker: Chat) -> None:
    _, number = _open(house)
    with house.database.transaction() as session:
        case = session.get_one(Case, number)
        case.topic, case.topic_names = "uni", {"fi": "Unineuvonta"}
    with pytest.raises(CaseUnknown):
        worker.presses("skill-topic", number)
    worker.presses("claim", number)
    worker.command("omat")
    worker.presses("skills")
    assert _ids(worker, "skill-topic") == [number]
    assert "✓ Unineuvonta" in worker.presses("skill-topic", number)
    _, other = _open(house)
    with house.database.transaction() as session:
        session.get_one(Case, other).topic = "uni"
    assert f"Asia {other}: Aihe on sinulle tuttu." in worker.command("jono")


def test_a_language_that_the_desk_does_not_speak_cannot_be_marked(worker: Chat) -> None:
    with pytest.raises(Stale):
        worker.presses("skill-language", "de")


def test_the_keyboards_own_cases_are_the_own_cases(house: House, worker: Chat) -> None:
    assert "ei ole nyt omia asioita" in worker.says("Omat asiat")


def test_a_case_of_a_family_out_of_reach_is_a_task_among_the_own_cases(house: House, worker: Chat) -> None:
    family, number = _open(house)
    worker.presses("claim", number)
    assert "Ota yhteys muuten" not in worker.command("omat")
    with house.database.transaction() as session:
        reach.lost(session, person_id=family.person_id, now=house.now)
    assert f"Asia {number}: perhe ei saa botin viestejä. Ota yhteys muuten." in worker.command("omat")


def test_cards_follow_when_the_family_changes_its_language(house: House, worker: Chat) -> None:
    family, _ = _open(house)
    family.command("language", "sv")
    assert "Kieli: ruotsi" in worker.post()[-1]


def test_the_one_who_comes_second_hears_who_has_it(house: House, worker: Chat) -> None:
    _, case_id = _open(house)
    second = house.worker("Bertta", "sosiaaliohjaaja")
    worker.presses("claim", case_id)
    with pytest.raises(CaseAlreadyClaimed) as lost:
        second.presses("claim", case_id)
    assert lost.value.data["worker"] == "Anna, perheohjaaja"


def test_claiming_from_the_list_shows_the_list_anew(house: House, worker: Chat) -> None:
    _, case_id = _open(house)
    worker.command("jono")
    said = worker.presses("claim", case_id)
    assert "Jono on tyhjä" in said
    assert worker.reply.replaces
    assert worker.reply.toast is not None


def test_claiming_from_a_card_leaves_the_card_to_the_room(house: House, worker: Chat) -> None:
    _, case_id = _open(house)
    worker.presses("claim", case_id, about=f"case:{case_id}")
    assert worker.reply.letters == []
    assert worker.reply.toast is not None


def test_a_reply_to_a_relayed_message_goes_to_its_family_and_no_other(house: House, worker: Chat) -> None:
    first, first_id = _open(house, "ensimmäinen")
    second, second_id = _open(house, "toinen")
    worker.presses("claim", first_id)
    worker.presses("claim", second_id)
    said = worker.says("tämä on toiselle", about=f"case:{second_id}/message:2")
    assert f"Lähetetty asiaan {second_id}" in said
    assert any("tämä on toiselle" in letter for letter in second.post())
    assert not any("tämä on toiselle" in letter for letter in first.post())


def test_words_in_a_topic_go_to_its_family_even_when_they_look_like_a_button(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    for words in ("Jono", "112", "Hätä", "Omat asiat", "På svenska"):
        worker.says(words, topic=f"case:{case_id}")
        assert any(letter.endswith(f"\n{words}") for letter in family.post())


def test_words_without_a_case_wait_until_the_worker_says_whom_they_are_for(house: House, worker: Chat) -> None:
    first, first_id = _open(house)
    second, second_id = _open(house)
    worker.presses("claim", first_id)
    worker.presses("claim", second_id)
    worker.presses("active", second_id)
    said = worker.says("kummalle tämä lähtee")
    offered = [button.ids[0] for button in worker.buttons() if button.action == "send"]
    assert offered == [second_id, first_id]
    assert "kummalle tämä lähtee" in said
    assert not any("kummalle" in letter for letter in first.post() + second.post())
    worker.presses("send", first_id, worker.buttons()[0].ids[1])
    assert any("kummalle" in letter for letter in first.post())
    assert not any("kummalle" in letter for letter in second.post())


def test_waiting_words_can_be_put_away_and_are_sent_once(house: House, worker: Chat) -> None:
    _, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.says("hups")
    send = next(button.ids for button in worker.buttons() if button.action == "send")
    worker.presses("discard")
    with pytest.raises(DraftGone):
        worker.presses("send", *send)


def test_two_quick_messages_wait_together(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    assert "Hei," in worker.says("Hei,", more_waiting=True)
    worker.says("soitan huomenna")
    worker.presses("send")
    assert any(letter.endswith("Hei,\nsoitan huomenna") for letter in family.post())


def test_an_older_waiting_message_is_not_sent_along(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.says("vanha")
    old = next(button.ids for button in worker.buttons() if button.action == "send")
    house.later(minutes=10)
    worker.says("uusi")
    with pytest.raises(DraftGone):
        worker.presses("send", *old)
    worker.says("uusi")
    worker.presses("send")
    assert not any("vanha" in letter for letter in family.post())


def test_a_worker_without_a_case_hears_that_nothing_was_sent(worker: Chat) -> None:
    assert "ei lähtenyt kenellekään" in worker.says("hei")


def test_writing_to_the_case_of_another_or_to_a_closed_one_is_refused(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    with pytest.raises(CaseInQueue):
        worker.says("hei", about=f"case:{case_id}")
    second = house.worker("Bertta", "sosiaaliohjaaja")
    second.presses("claim", case_id)
    with pytest.raises(NotYourCase):
        worker.says("hei", about=f"case:{case_id}")
    second.presses("resolve", case_id)
    family.presses("close", case_id)
    with pytest.raises(CaseIsClosed):
        second.says("hei", about=f"case:{case_id}")


@pytest.mark.parametrize("media", ["photo", "empty"])
def test_a_message_without_text_goes_nowhere(worker: Chat, media: str) -> None:
    with pytest.raises(EmptyMessage):
        worker.sends(media)


def test_a_worker_gives_a_case_back_with_a_reason(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.presses("release", case_id)
    assert {button.label for button in worker.buttons() if button.action == "release-reason"} >= {"reason-absent"}
    assert f"Palautit asian {case_id}" in worker.presses("release-reason", case_id, "absent")
    assert _case(family).status == "new"


def test_own_cases_are_listed_with_their_dates_and_the_one_in_hand(house: House, worker: Chat) -> None:
    _, first_id = _open(house)
    _, second_id = _open(house)
    assert "ei ole nyt omia asioita" in worker.command("omat")
    worker.presses("claim", first_id)
    worker.presses("claim", second_id)
    worker.presses("active", second_id)
    said = worker.command("omat")
    assert said.count("Sinä vastaat viimeistään maanantaina 23.11. klo 16.00") == 2
    assert said.count("Esillä nyt") == 1


def test_a_worker_changes_and_takes_back_what_was_sent(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.says("tiistaina", topic=f"case:{case_id}")
    assert "näkyy nyt myös perheelle" in worker.edits("keskiviikkona", about=worker.reply.binds)
    assert any("keskiviikkona" in letter for letter in family.post())
    assert "Peruin viestin" in worker.presses("withdraw", int(worker.reply.binds.rpartition(":")[2]))


def test_waiting_words_can_be_changed_before_they_are_sent(house: House, worker: Chat) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.says("tiistaina")
    worker.edits("torstaina", about=worker.reply.binds)
    worker.presses("send")
    assert any("torstaina" in letter for letter in family.post())
    assert not any("tiistaina" in letter for letter in family.post())


def test_a_worker_never_sees_who_the_family_is_and_the_family_sees_name_and_title_only(
    house: House, worker: Chat
) -> None:
    family, case_id = _open(house)
    worker.presses("claim", case_id)
    worker.says("hei", topic=f"case:{case_id}")
    for letter in worker.post():
        assert f"person:{family.person_id}" not in letter
    assert any(letter.startswith("Anna, perheohjaaja") for letter in family.post())
