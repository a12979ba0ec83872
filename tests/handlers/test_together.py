"""What is done together, step by step: who may press what, and words that were asked for inside a case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.cases.errors import NotYourCase
from bot.cases.queries import active_case_of_family, case_story
from bot.cases.tables import Case
from bot.casework.errors import WordsGone
from bot.contact.errors import NothingAsked
from bot.duty import service as duty
from bot.handover.errors import HandoverOver
from bot.handover.tables import Handover
from bot.partners.errors import KutsuLinkNotGood, KutsuMoved
from bot.partners.tables import Guidance
from bot.people.tables import Person
from handlers.family import contact
from handlers.steps import ButtonOfOthers
from handlers.visit import Event, EventKind, Visit
from handlers.worker.handover import ReasonUnknown
from tests.handlers.chats import Chat, House


def _claimed(house: House, worker: Chat, words: str = "salainen huoli", language: str = "fi") -> tuple[Chat, int]:
    family = house.chat(language)
    family.says(words)
    family.command("human")
    with house.database.transaction() as session:
        case = active_case_of_family(session, family_id=family.person_id)
    assert case is not None
    worker.presses("claim", case.id)
    return family, case.id


def _written(house: House, case_id: int) -> list[str]:
    with house.database.transaction() as session:
        return [one.body for one in case_story(session, case_id=case_id) if one.side == "worker"]


def _asked_for_note(house: House, worker: Chat) -> tuple[int, Chat]:
    _, case_id = _claimed(house, worker)
    other = house.worker("Bertta")
    worker.presses("handover", case_id)
    worker.presses("handover-why", case_id, other.person_id, "note")
    return case_id, other


# Words that were asked for


def test_a_reply_to_the_family_is_asked_about_while_words_are_waited_for(house: House, worker: Chat) -> None:
    case_id, _ = _asked_for_note(house, worker)
    worker.says("hei perhe", about=f"case:{case_id}/message:1", topic=f"case:{case_id}")
    assert _written(house, case_id) == []
    worker.presses("words-send")
    assert _written(house, case_id) == ["hei perhe"]


def test_words_are_confirmed_once_and_must_fit(house: House, worker: Chat) -> None:
    _, other = _asked_for_note(house, worker)
    worker.says("x" * 601)
    assert "600" in worker.presses("words-keep")
    worker.says("lyhyt saate")
    keep = next(button for button in worker.buttons() if button.action == "words-keep")
    worker.presses("words-keep")
    assert "Ota koppi" in other.post()[-1]
    with pytest.raises(WordsGone):
        worker.presses("words-keep", *keep.ids)


def test_words_that_fit_no_service_are_asked_for_again(house: House, worker: Chat) -> None:
    _, case_id = _claimed(house, worker)
    worker.presses("guide", case_id)
    worker.says("zzzz qqqq")
    assert "muita sanoja" in worker.presses("words-keep")
    worker.says("neuvola")
    worker.presses("words-keep")
    assert "guided" in worker.actions()


# Handover


def test_the_owner_chooses_a_colleague_and_never_themself(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    other = house.worker("Bertta", "sosiaaliohjaaja")
    worker.presses("handover", case_id)
    assert [button.ids for button in worker.buttons()] == [(case_id, other.person_id)]
    worker.presses("handover-to", case_id, other.person_id)
    with pytest.raises(ReasonUnknown):
        worker.presses("handover-why", case_id, other.person_id, "koska")
    worker.presses("handover-why", case_id, other.person_id, "language")
    card = other.post()[-1]
    assert "Anna, perheohjaaja" in card
    assert "yhteinen kieli" in card
    assert "salainen" not in card
    worker.presses("handover", case_id)
    assert worker.actions() == {"handover-withdraw"}
    with pytest.raises(NotYourCase):
        other.presses("handover", case_id)
    with pytest.raises(ButtonOfOthers):
        family.presses("handover-take", 1)


def test_only_the_asked_one_takes_and_only_the_owner_withdraws(house: House, worker: Chat) -> None:
    _, case_id = _claimed(house, worker)
    other, third = house.worker("Bertta"), house.worker("Cecilia")
    worker.presses("handover-why", case_id, other.person_id, "skill")
    with house.database.transaction() as session:
        (handover,) = session.query(Handover).all()
    for stranger in (worker, third):
        with pytest.raises(HandoverOver):
            stranger.presses("handover-take", handover.id)
    with pytest.raises(HandoverOver):
        other.presses("handover-withdraw", handover.id)
    other.presses("handover-take")
    with pytest.raises(HandoverOver):
        worker.presses("handover-withdraw", handover.id)


def test_many_colleagues_are_paged(house: House, worker: Chat) -> None:
    _, case_id = _claimed(house, worker)
    for number in range(10):
        house.worker(f"Nimi {number}")
    worker.presses("handover", case_id)
    assert [button.action for button in worker.buttons()].count("handover-to") == 8
    worker.presses("handover")
    assert [button.action for button in worker.buttons()].count("handover-to") == 2


# One contact


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_everything_that_goes_on_fits_one_screen(house: House, worker: Chat, language: str) -> None:
    family, case_id = _claimed(house, worker, "x", language)
    other = house.worker("B" * 60, "t" * 60)
    guests = [house.worker("N" * 70, f"ammatti {number}", role="professional") for number in range(4)]
    worker.presses("own-worker-offer", case_id)
    family.presses("own-worker")
    for guest in guests:
        _invite(worker, case_id, guest)
        family.presses("kutsu-approve")
    worker.presses("handover-why", case_id, other.person_id, "skill")
    other.presses("handover-take")
    for command in ("status", "who"):
        said = family.command(command)
        assert len(said.replace("[", "").replace("]", "")) <= 900
        assert family.actions() >= {"write", "emergency"}
        assert "Anna, perheohjaaja" in said
        assert "N" * 70 in said
        assert "B" * 60 in said


def test_a_family_that_comes_back_at_night_reads_who_answers_and_when_it_is_read(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    other = house.worker("Bertta")
    worker.presses("resolve", case_id)
    family.presses("close", case_id)
    with house.database.transaction() as session:
        for one, weekday in ((worker, 1), (other, 2)):
            duty.add_shift(
                session, worker_id=one.person_id, weekday=weekday, begins=540, ends=960, valid_from=date(2026, 1, 1)
            )
    house.later(hours=8)
    said = family.command("human")
    assert "Anna, perheohjaaja" in said
    assert "luetaan seuraavan kerran tiistaina 24.11. klo 9.00" in said
    family.presses("close", case_id + 1)
    house.later(days=1)
    assert "Anna" not in family.command("human")


def test_several_open_matters_have_a_line_each(house: House, worker: Chat) -> None:
    family, _ = _claimed(house, worker)
    names = {"fi": "Unineuvonta", "sv": "Sömn", "en": "Sleep"}
    with house.database.transaction() as session:
        made = [
            Case(id=900 + number, family_id=family.person_id, topic_names=names, next_date=house.now,
                 opened_at=house.now, owner_id=owner)
            for number, owner in enumerate((None, worker.person_id))
        ]  # fmt: skip
        event = Event(1, EventKind.COMMAND, family.person_id, family.person_id)
        person = session.get_one(Person, family.person_id)
        visit = Visit(session, house.now, event, person, house.settings, house.catalogue, house.directory)
        letter = contact.several(visit, made)
    said = family.shown(letter)
    assert said.count("Unineuvonta") == 2
    assert "päivystysjonossa" in said
    assert "Anna, perheohjaaja" in said


def test_a_closed_matter_is_shown_for_a_month(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    worker.presses("resolve", case_id)
    family.presses("close", case_id)
    for command in ("status", "who"):
        assert "Anna, perheohjaaja" in family.command(command)
    house.later(days=30)
    assert "ei ole nyt avointa asiaa" in family.command("status")
    assert "ei ole nyt avointa asiaa" in family.command("who")


def test_a_strangers_button_about_an_own_worker_does_nothing(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    worker.presses("own-worker-offer", case_id)
    with pytest.raises(NothingAsked):
        house.chat().presses("own-worker", 1, "yes")
    family.presses("own-worker", 1, "yes")
    assert "Omatyöntekijäsi: Anna, perheohjaaja" in family.command("who")


def test_a_professional_who_asks_about_a_family_gets_one_answer_and_nothing_is_looked_up(
    house: House, worker: Chat
) -> None:
    teacher = house.worker("Liisa", "opettaja", role="professional")
    before = teacher.says("kuka hoitaa perheen Virtanen asiaa")
    _claimed(house, worker, "Virtanen")
    assert teacher.says("kuka hoitaa perheen Virtanen asiaa") == before
    assert teacher.command("who", "Virtanen") == before
    assert "En voi kertoa" in before
    assert "En voi kertoa" not in teacher.says("kuka hoitaa perheen asiaa kun isä uhkaa tappaa äidin nyt")


# Invitation


def _invite(worker: Chat, case_id: int, guest: Chat) -> None:
    worker.presses("kutsu-who", case_id, guest.person_id)
    for _ in ("why", "hope"):
        worker.says("sanat")
        worker.presses("words-keep")
    worker.presses("kutsu-stays")


def test_an_old_version_cannot_be_approved_by_an_old_button(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    guest = house.worker("Liisa", "kuraattori", role="professional")
    _invite(worker, case_id, guest)
    worker.presses("kutsu-edit", 1)
    worker.presses("kutsu-rewrite", 1, "why")
    worker.says("uusi syy")
    worker.presses("words-keep")
    with pytest.raises(KutsuMoved):
        family.presses("kutsu-approve", 1, 1)
    assert not any("Sinut kutsutaan" in said for said in guest.post())
    family.presses("kutsu-approve", 1, 2)
    assert "uusi syy" in guest.post()[-1]
    assert "salainen" not in "".join(guest.post())


def test_any_colleague_can_stay_beside_the_family(house: House, worker: Chat) -> None:
    _, case_id = _claimed(house, worker)
    guest = house.worker("Liisa", "kuraattori", role="professional")
    others = [house.worker(f"Työntekijä {number}") for number in range(7)]
    worker.presses("kutsu-who", case_id, guest.person_id)
    for _ in ("why", "hope"):
        worker.says("sanat")
        worker.presses("words-keep")
    worker.presses("kutsu-staying")
    assert others[-1].person_id in {button.ids[-1] for button in worker.buttons() if button.action == "kutsu-stays"}
    assert "Työntekijä 6" in worker.presses("kutsu-stays", 1, others[-1].person_id)


def test_an_owner_takes_an_invitation_back_after_a_second_press(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    guest = house.worker("Liisa", "kuraattori", role="professional")
    _invite(worker, case_id, guest)
    family.presses("kutsu-approve")
    worker.presses("kutsu", case_id)
    assert "perutaanko kutsu: Liisa, kuraattori?" in worker.presses("kutsu-cancel")
    assert "Emme pyydä" not in family.post()[-1]
    assert "kutsu on peruttu" in worker.presses("kutsu-cancel", 1, "yes")
    assert "Emme pyydä nyt mukaan: Liisa, kuraattori" in family.post()[-1]
    assert "on peruttu" in guest.post()[-1]
    with pytest.raises(KutsuMoved):
        guest.presses("kutsu-come", 1, 1)
    worker.presses("kutsu", case_id)
    assert "kutsu-cancel" not in worker.actions()
    with pytest.raises(KutsuMoved):
        worker.presses("kutsu-cancel", 1)


def test_who_was_asked_for_words_writes_ordinary_ones_when_the_invitation_is_cancelled(
    house: House, worker: Chat
) -> None:
    family, case_id = _claimed(house, worker)
    guest = house.worker("Liisa", "kuraattori", role="professional")
    _invite(worker, case_id, guest)
    family.presses("kutsu-approve")
    guest.presses("kutsu-suggest", 1, 1, "words")
    assert "ensi viikolla" in guest.says("ehkä ensi viikolla")
    assert "kutsu-words-ok" in guest.actions()
    worker.presses("kutsu", case_id)
    worker.presses("kutsu-cancel")
    worker.presses("kutsu-cancel", 1, "yes")
    assert "Neuvola" in guest.says("missä on neuvola?")
    assert "kutsu-words-ok" not in guest.actions()


def test_a_strangers_link_or_button_opens_nothing(house: House, worker: Chat) -> None:
    _, case_id = _claimed(house, worker)
    guest = house.worker("Liisa", "kuraattori", role="professional")
    _invite(worker, case_id, guest)
    stranger = house.chat()
    with pytest.raises(KutsuLinkNotGood):
        stranger.command("start", "kutsu-" + "A" * 22)
    for action in ("kutsu-come", "kutsu-cannot", "kutsu-approve"):
        with pytest.raises(KutsuMoved):
            stranger.presses(action, 1, 1)


def test_an_invited_worker_is_not_asked_for_words(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    other = house.worker("Bertta")
    _invite(worker, case_id, other)
    family.presses("kutsu-approve")
    other.presses("kutsu-cannot")
    assert {button.ids[-1] for button in other.buttons() if button.action == "kutsu-suggest"} == {
        "other-time", "other-person", "advice"
    }  # fmt: skip


def test_the_day_of_the_question_is_set_in_the_settings(house: House, worker: Chat) -> None:
    family, case_id = _claimed(house, worker)
    worker.presses("guide", case_id)
    worker.says("neuvola")
    worker.presses("words-keep")
    worker.presses("guided")
    with house.database.transaction() as session:
        (guidance,) = session.query(Guidance).all()
    assert guidance.ask_at == house.now + timedelta(days=house.settings.desk.ask_after_guiding_days)
    assert "[Ei vielä]" not in "".join(family.post())
