"""The staff in the chat: who may look and change, names that are shown back first, and what is refused afterwards."""

from __future__ import annotations

import re
from datetime import date

import pytest

from bot.duty import service as duty
from bot.staff.errors import InvitationGone, LastCoordinator, NotStaff
from handlers.coordinator.rights import ForCoordinators
from handlers.staff.asking import NameGone, NotAName
from handlers.staff.inviting import ROLES
from handlers.staff.rights import OfStaff
from handlers.staff.table import WORKER_ACTIONS
from handlers.steps import ButtonOfOthers, CommandOfOthers
from tests.handlers.chats import Chat, House

_TOKEN = re.compile(r"/start ([A-Za-z0-9_-]{22})")
WORRY = "vauva itkee yöt ja huutaa koliikkia"


@pytest.fixture
def coordinator(house: House) -> Chat:
    """Somebody who looks after the desk."""
    return house.worker("Kaisa", "koordinaattori", role="coordinator")


def _invited(coordinator: Chat, words: str = "Aino, terapeutti", role: str = "worker") -> str:
    coordinator.command("henkilosto")
    coordinator.presses("staff-invite", role)
    coordinator.says(words)
    found = _TOKEN.search(coordinator.presses("staff-name"))
    assert found is not None
    return found[1]


def test_the_shifts_to_come_of_who_is_removed_end_and_a_promise_follows(house: House) -> None:
    kaisa, anna, family = house.worker("Kaisa", "koordinaattori", role="coordinator"), house.worker(), house.chat()
    with house.database.transaction() as session:
        for worker, weekday in ((anna, 0), (kaisa, 1)):
            duty.add_shift(
                session, worker_id=worker.person_id, weekday=weekday, begins=540, ends=960, valid_from=date(2026, 1, 1)
            )
    assert "maanantaina 23.11. klo 16.00" in family.command("human")
    assert "Tulevat vuorot poistuvat päivystyslistalta" in kaisa.presses("staff-remove", anna.person_id)
    kaisa.presses("staff-remove", anna.person_id, "queue")
    assert "tiistaina 24.11. klo 13.00" in family.post()[-1]


def test_the_list_tells_everybody_and_pages(coordinator: Chat, house: House) -> None:
    for number in range(7):
        house.worker(f"Työntekijä {number}")
    first = coordinator.command("henkilosto")
    assert "Henkilöstö: 8 ihmistä" in first
    assert "Kaisa, koordinaattori\nkoordinaattori\nMukana 23.11.2026 alkaen. Vahvistettu 23.11.2026." in first
    assert "Työntekijä 6" not in first
    assert "Työntekijä 6" in coordinator.presses("staff", 1)
    assert "Työntekijä 6" in coordinator.presses("staff", 99)


@pytest.mark.parametrize("role", ROLES)
def test_an_invitation_is_shown_back_made_and_used(coordinator: Chat, house: House, role: str) -> None:
    token = _invited(coordinator, role=role)
    assert coordinator.reply.klass == "credential"
    assert not coordinator.reply.replaces
    newcomer = house.chat()
    newcomer.command("start", token)
    person = newcomer.person()
    assert (person.role, person.name, person.title) == (role, "Aino", "terapeutti")


def test_a_name_that_is_none_goes_nowhere_and_is_asked_again(coordinator: Chat) -> None:
    coordinator.presses("staff-invite", "worker")
    for words in ("Hei!\nSopiiko huomenna?", "x" * 61, "12345"):
        with pytest.raises(NotAName):
            coordinator.says(words)
    assert "Kutsutaanko Aino?" in coordinator.says("Aino")


def test_words_after_the_name_or_after_anything_else_are_ordinary_again(coordinator: Chat, house: House) -> None:
    coordinator.presses("staff-invite", "worker")
    coordinator.says("Aino")
    assert "ei lähtenyt kenellekään" in coordinator.says("Hei, sopiiko huomenna")
    coordinator.presses("staff-invite", "worker")
    coordinator.command("jono")
    assert "ei lähtenyt kenellekään" in coordinator.says("Hei, sopiiko huomenna")
    coordinator.presses("staff-invite", "worker")
    coordinator.presses("queue", 1)
    assert "ei lähtenyt kenellekään" in coordinator.says("Hei, sopiiko huomenna")
    coordinator.presses("staff-invite", "worker")
    house.later(minutes=16)
    assert "ei lähtenyt kenellekään" in coordinator.says("Hei, sopiiko huomenna")


def test_words_in_a_case_go_to_the_family_whatever_is_waited_for(coordinator: Chat, house: House) -> None:
    family = house.chat()
    family.says(WORRY)
    family.presses("human")
    coordinator.presses("claim")
    case_id = 1
    coordinator.presses("staff-invite", "worker")
    assert "Lähetetty asiaan 1" in coordinator.says("Hei, soitan huomenna", about=f"case:{case_id}")
    assert "Hei, soitan huomenna" in family.post()[-1]


def test_a_button_of_another_name_does_nothing(coordinator: Chat) -> None:
    coordinator.presses("staff-invite", "worker")
    coordinator.says("Aino")
    old = coordinator.buttons()[0].ids
    coordinator.presses("staff-invite", "coordinator")
    coordinator.says("Ville")
    with pytest.raises(NameGone):
        coordinator.presses("staff-name", *old)


def test_an_invitation_can_be_taken_back(coordinator: Chat) -> None:
    _invited(coordinator)
    assert "Peruin kutsun" in coordinator.presses("staff-uninvite")
    with pytest.raises(InvitationGone):
        coordinator.presses("staff-uninvite", 1)


def test_name_and_role_are_changed_at_the_second_press(coordinator: Chat, house: House) -> None:
    worker = house.worker()
    coordinator.presses("staff-rename", worker.person_id)
    coordinator.says("Anna M., terapeutti")
    assert worker.person().name == "Anna"
    assert "Anna M., terapeutti" in coordinator.presses("staff-name")
    assert worker.person().title == "terapeutti"
    coordinator.presses("staff-role", worker.person_id, "professional")
    assert worker.person().role == "worker"
    coordinator.presses("staff-role", worker.person_id, "professional", "yes")
    assert worker.person().role == "professional"


def test_removal_tells_how_many_cases_there_are_and_asks_who_gets_them(coordinator: Chat, house: House) -> None:
    worker, other, family = house.worker(), house.worker("Ben"), house.chat()
    family.says(WORRY)
    family.presses("human")
    worker.presses("claim")
    asked = coordinator.presses("staff-remove", worker.person_id)
    assert "Kuka saa ainoan asian?" in asked
    assert "[Kyllä, asiat: Ben]" in asked
    assert worker.person().role == "worker"
    coordinator.presses("staff-remove", worker.person_id, other.person_id)
    assert worker.person().role == "family"
    assert "Ben, perheohjaaja" in family.post()[-1]
    with pytest.raises(NotStaff):
        coordinator.presses("staff-person", worker.person_id)


def test_any_colleague_can_be_chosen_for_the_cases(coordinator: Chat, house: House) -> None:
    worker, family = house.worker(), house.chat()
    others = [house.worker(f"Työntekijä {number}") for number in range(8)]
    family.says(WORRY)
    family.presses("human")
    worker.presses("claim")
    for asks, ids in ((coordinator, (worker.person_id,)), (worker, ())):
        action = "staff-remove" if ids else "staff-finish"
        asks.presses(action, *ids, "page", 1)
        offered = {button.ids[-1] for button in asks.buttons() if button.action == action}
        assert others[-1].person_id in offered
        assert worker.person().role == "worker"
    coordinator.presses("staff-remove", worker.person_id, others[-1].person_id)
    assert "Työntekijä 7, perheohjaaja" in family.post()[-1]


def test_the_removed_are_refused_every_command_and_button_at_once(coordinator: Chat, house: House) -> None:
    worker, family = house.worker(), house.chat()
    family.says(WORRY)
    family.presses("human")
    worker.presses("claim")
    coordinator.presses("staff-remove", worker.person_id, "queue")
    house.later(seconds=59)
    for command in ("jono", "omat", "kysy"):
        with pytest.raises(CommandOfOthers):
            worker.command(command)
    for command in ("henkilosto", "lopeta"):
        with pytest.raises(OfStaff):
            worker.command(command)
    for action in ("claim", "own", "active", "release", "release-reason", "resolve", "send", "discard", "no-service"):
        with pytest.raises(ButtonOfOthers):
            worker.presses(action, 1)
    answer = worker.says("vielä yksi sana perheelle", about="case:1/message:1", topic="case:1")
    assert "vielä yksi sana" not in family.post()[-1]
    assert "Lähetetty" not in answer


def test_a_worker_sees_their_own_place_and_may_leave(coordinator: Chat, house: House) -> None:
    worker = house.worker()
    shown = worker.command("henkilosto")
    assert "Sinun paikkasi" in shown
    assert "Kaisa" not in shown
    worker.command("lopeta")
    assert worker.person().role == "worker"
    worker.presses("staff-finish", "queue")
    assert worker.person().role == "family"
    assert "Kiitos työstäsi, Anna" in worker.post()[-1]


def test_a_professional_sees_their_own_place_and_may_leave(house: House) -> None:
    professional = house.worker("Outi", "opettaja", role="professional")
    assert "Outi, opettaja\nammattilainen" in professional.command("henkilosto")
    professional.command("lopeta")
    professional.presses("staff-finish", "queue")
    assert professional.person().role == "family"


def test_the_only_coordinator_stays(coordinator: Chat) -> None:
    coordinator.command("lopeta")
    with pytest.raises(LastCoordinator):
        coordinator.presses("staff-finish", "queue")
    with pytest.raises(LastCoordinator):
        coordinator.presses("staff-role", coordinator.person_id, "worker", "yes")


@pytest.mark.parametrize("action", sorted(set(WORKER_ACTIONS) - {"staff", "staff-finish"}))
def test_a_worker_and_a_family_are_refused_what_coordinators_do(house: House, worker: Chat, action: str) -> None:
    with pytest.raises(ForCoordinators):
        worker.presses(action, worker.person_id)
    with pytest.raises(ButtonOfOthers):
        house.chat().presses(action, worker.person_id)


def test_one_tap_confirms(coordinator: Chat, house: House) -> None:
    worker = house.worker()
    house.later(days=3)
    assert "Vahvistettu 26.11.2026" in coordinator.presses("staff-confirm", worker.person_id, "page")
    assert "Kaikki on vahvistettu" in coordinator.presses("staff-confirm-all", 0)
