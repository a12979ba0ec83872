"""Workers' shifts and the coordinator's week, as steps."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from bot.cases.queries import active_case_of_family
from bot.duty import service
from bot.duty.tables import Absence, DutyException
from bot.errors import HelpdeskError
from handlers.steps import ButtonOfOthers
from tests.duty.rotas import at
from tests.handlers.chats import Chat, House

MONDAY, TUESDAY = "2026-11-23", "2026-11-24"


def on(house: House, worker: Chat, weekday: int = 0, hours: tuple[int, int] = (9, 16)) -> None:
    with house.database.transaction() as session:
        service.add_shift(
            session, worker_id=worker.person_id, weekday=weekday, begins=hours[0] * 60, ends=hours[1] * 60,
            valid_from=date(2026, 1, 1),
        )  # fmt: skip


def coordinator(house: House, language: str = "fi") -> Chat:
    return house.worker("Kaisa", "koordinaattori", language, role="coordinator")


@pytest.mark.parametrize(
    ("language", "seen"),
    [("fi", "ma 23.11. klo 9–16"), ("sv", "mån 23.11 kl. 9–16"), ("en", "Mon 23/11 9–16")],
)
def test_a_worker_sees_the_next_shifts(house: House, language: str, seen: str) -> None:
    worker = house.worker(language=language)
    worker.command("vuoro")
    assert "shift-give" not in worker.actions()
    on(house, worker)
    assert seen in worker.command("shift")
    assert {"shift-gone", "shift-give", "shift-sick"} <= worker.actions()


def test_a_worker_says_not_here_and_here(house: House) -> None:
    worker = house.worker()
    on(house, worker)
    assert "Olet nyt vuorossa" in worker.command("vuoro")
    assert "Et ole nyt vuorossa" in worker.presses("shift-gone")
    assert "Olet nyt vuorossa" in worker.presses("shift-here")
    house.now = at("2026-11-23 18:00")
    assert "Et ole nyt vuorossa" in worker.command("vuoro")
    assert "klo 20 asti" in worker.presses("shift-here")


def test_a_family_hears_of_a_later_answer_when_the_worker_goes_home(house: House) -> None:
    worker, family = house.worker(), house.chat()
    on(house, worker)
    on(house, worker, weekday=1)
    assert "maanantaina 23.11. klo 16.00" in family.command("human")
    worker.command("vuoro")
    said = worker.presses("shift-gone")
    assert "Yksi perhe kuulee" in said
    assert "tiistaina 24.11. klo 13.00" in family.post()[-1]


def test_a_worker_who_cannot_come_is_asked_first_and_gives_the_cases_back(house: House) -> None:
    worker, family = house.worker(), house.chat()
    on(house, worker)
    family.command("human")
    worker.presses("claim")
    worker.command("vuoro")
    assert "Merkitsenkö" in worker.presses("shift-sick", MONDAY)
    with house.database.transaction() as session:
        assert session.scalars(select(Absence)).all() == []
    assert "Voimia" in worker.presses("shift-sick-yes", MONDAY)
    with house.database.transaction() as session:
        case = active_case_of_family(session, family_id=family.person_id)
        assert case is not None
        assert case.owner_id is None
        assert case.promised_at is not None
        assert case.promised_at > at("2026-11-24 00:00")


def test_a_shift_is_offered_and_taken(house: House) -> None:
    anna, bert = house.worker(), house.worker("Bert")
    on(house, anna)
    anna.command("vuoro")
    anna.presses("shift-give", MONDAY)
    assert [button.args["name"] for button in anna.buttons()[:-1]] == ["Bert"]
    assert "Se on sinun" in anna.presses("shift-give-to")
    assert "Anna tarjoaa sinulle vuoroaan ma 23.11. klo 9–16" in bert.post()[-1]
    assert "Anna tarjoaa" in bert.command("vuoro")
    assert "on nyt sinun" in bert.presses("swap-take")
    assert "Bert otti vuorosi" in anna.post()[-1]
    assert "Et ole nyt vuorossa" in anna.command("vuoro")
    assert "Olet nyt vuorossa" in bert.command("vuoro")


def test_an_offer_is_declined_and_cannot_be_taken_by_others(house: House) -> None:
    anna, bert, carl = house.worker(), house.worker("Bert"), house.worker("Carl")
    on(house, anna)
    anna.presses("shift-give-to", MONDAY, bert.person_id)
    bert.command("vuoro")
    swap_id = next(button.ids[0] for button in bert.buttons() if button.action == "swap-take")
    with pytest.raises(HelpdeskError) as refused:
        carl.presses("swap-take", swap_id)
    assert refused.value.key == "duty-swap-gone"
    assert "et ota vuoroa" in bert.presses("swap-decline")
    assert "Bert ei voi" in anna.post()[-1]
    assert "Olet nyt vuorossa" in anna.command("vuoro")


def test_a_coordinator_sees_the_week_with_its_gaps(house: House) -> None:
    worker, kaisa = house.worker(), coordinator(house)
    assert "listaa ei ole tehty" in kaisa.command("vuorot")
    on(house, worker, hours=(9, 12))
    said = kaisa.command("vuorot")
    assert "· Anna 9–12\n· Ei ketään klo 12–16" in said
    assert "· Ei ketään klo 9–16" in said
    assert "ma 30.11." in kaisa.presses("rota", "2026-11-30")


def test_a_coordinator_closes_a_day_and_takes_it_back(house: House) -> None:
    worker, kaisa, family = house.worker(), coordinator(house), house.chat()
    for weekday in range(5):
        on(house, worker, weekday)
    family.command("human")
    kaisa.presses("rota-day", MONDAY)
    said = kaisa.presses("rota-close")
    assert "Päivystys on kiinni" in said
    assert "Yksi perhe kuulee" in said
    assert "24.11. klo 13.00" in family.post()[-1]
    assert "rota-close" not in kaisa.actions()
    assert "· Anna 9–16" in kaisa.presses("rota-undo")


def test_a_coordinator_adds_an_extra_shift_and_other_hours_by_taps(house: House) -> None:
    worker, kaisa = house.worker(), coordinator(house)
    on(house, worker)
    kaisa.presses("rota-extra", TUESDAY)
    kaisa.presses("rota-from", TUESDAY, worker.person_id)
    kaisa.presses("rota-to", TUESDAY, worker.person_id, 9)
    assert all(button.ids[-1] > 9 for button in kaisa.buttons() if button.action == "rota-set")  # type: ignore[operator]
    said = kaisa.presses("rota-set", TUESDAY, worker.person_id, 9, 12)
    assert "· Anna 9–12" in said
    assert "· Ei ketään klo 12–16" in said
    said = kaisa.presses("rota-set", TUESDAY, 0, 9, 12)
    assert "Ei ketään" not in said
    with house.database.transaction() as session:
        assert sorted(session.scalars(select(DutyException.kind))) == ["extra", "hours"]
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("rota-set", TUESDAY, worker.person_id, 12, 9)
    assert refused.value.key == "duty-hours-unclear"


def test_a_coordinator_marks_an_absence_with_a_substitute(house: House) -> None:
    anna, bert, kaisa = house.worker(), house.worker("Bert"), coordinator(house)
    on(house, anna)
    on(house, anna, weekday=1)
    kaisa.presses("rota-away", TUESDAY)
    kaisa.presses("rota-away-until", TUESDAY, anna.person_id)
    kaisa.presses("rota-away-whom", TUESDAY, anna.person_id, "2026-11-27")
    assert [button.args.get("name") for button in kaisa.buttons()[:2]] == ["Bert", "Kaisa"]
    said = kaisa.presses("rota-away-set", TUESDAY, anna.person_id, "2026-11-27", bert.person_id)
    assert "· Bert 9–16" in said
    assert "Anna on poissa, tilalla Bert" in said
    assert "· Anna 9–16" in kaisa.presses("rota-back")


@pytest.mark.parametrize(
    "press", [("rota",), ("rota-close", TUESDAY), ("rota-set", TUESDAY, 0, 9, 12), ("rota-away-set", TUESDAY, 1, TUESDAY, 0),
              ("rota-undo", TUESDAY, 1)],
)  # fmt: skip
def test_only_coordinators_change_the_rota(house: House, press: tuple[str | int, ...]) -> None:
    worker, family = house.worker(), house.chat()
    with pytest.raises(HelpdeskError) as refused:
        worker.presses(press[0], *(press[1:] or (TUESDAY,)))  # type: ignore[arg-type]
    assert refused.value.key == "for-coordinators"
    with pytest.raises(ButtonOfOthers):
        family.presses(press[0], *(press[1:] or (TUESDAY,)))  # type: ignore[arg-type]
    with house.database.transaction() as session:
        assert session.scalars(select(DutyException)).all() == []


@pytest.mark.parametrize("word", ["2026-11-22", "x", "2099-01-01", "2026-13-01"])
def test_days_that_are_over_or_none_are_refused(house: House, word: str) -> None:
    kaisa = coordinator(house)
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("rota-close", word)
    assert refused.value.key == "duty-day-over"


def test_place_and_typical_wait_are_told_when_there_is_something_to_tell(house: House) -> None:
    house.worker()
    first = [house.chat() for _ in range(3)]
    said = [chat.command("human") for chat in first]
    assert "odottaa" not in said[0] + said[1]
    assert "Ennen sinua odottaa 2 asiaa" in said[2]


def test_with_a_rota_nobody_is_claimed_to_be_there_between_shifts(house: House) -> None:
    worker = house.worker()
    on(house, worker, hours=(13, 16))
    said = house.chat().command("human")
    assert "luetaan seuraavan kerran maanantaina 23.11. klo 13.00" in said
    assert "MIELI Kriisipuhelin: 09 2525 0111\nPäivystysapu: 116 117" in said
    house.now = at("2026-11-23 13:05")
    assert "luetaan seuraavan" not in house.chat().command("human")
