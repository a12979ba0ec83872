"""Hours away, the weekly shifts and long lists of colleagues, as steps."""

from __future__ import annotations

import pytest

from bot.cases.queries import active_case_of_family
from bot.duty.tables import HoursAway, Shift
from bot.errors import HelpdeskError
from handlers.steps import ButtonOfOthers
from tests.duty.rotas import at
from tests.handlers.chats import Chat, House
from tests.handlers.test_rota import MONDAY, TUESDAY, coordinator, on

NEXT_MONDAY = "2026-11-30"


def newest_shift(house: House) -> int:
    with house.database.transaction() as session:
        return max(one.id for one in session.query(Shift))


def test_a_worker_is_away_for_some_hours_and_keeps_the_cases(house: House) -> None:
    worker, family = house.worker(), house.chat()
    on(house, worker)
    family.command("human")
    worker.presses("claim")
    with house.database.transaction() as session:
        before = active_case_of_family(session, family_id=family.person_id)
    worker.command("vuoro")
    assert "ma 23.11." in worker.presses("away-part")
    worker.presses("away-from", MONDAY, 0)
    assert [button.ids[-1] for button in worker.buttons() if button.action == "away-to"] == [*range(9, 16)]
    worker.presses("away-to", MONDAY, 0, 12)
    said = worker.presses("away-set", MONDAY, 0, 12, 14)
    assert "olet poissa ma 23.11. klo 12–14" in said
    assert "ma 23.11. klo 9–12, 14–16" in said
    assert "Et ole nyt vuorossa" in said
    with house.database.transaction() as session:
        case = active_case_of_family(session, family_id=family.person_id)
        assert case is not None
        assert before is not None
        assert (case.owner_id, case.promised_at) == (worker.person_id, before.promised_at)
    assert "ma 23.11. klo 9–16" in worker.presses("away-back")


def test_a_promise_follows_hours_away_in_which_nobody_is_there(house: House) -> None:
    worker, family = house.worker(), house.chat()
    on(house, worker)
    on(house, worker, weekday=1)
    assert "maanantaina 23.11. klo 16.00" in family.command("human")
    said = worker.presses("away-set", MONDAY, 0, 12, 16)
    assert "Yksi perhe kuulee" in said
    assert "tiistaina 24.11. klo 13.00" in family.post()[-1]


def test_without_a_rota_hours_away_are_of_days_of_service(house: House) -> None:
    worker = house.worker()
    worker.command("vuoro")
    worker.presses("away-part")
    assert [button.ids[0] for button in worker.buttons() if button.action == "away-from"][:2] == [MONDAY, TUESDAY]
    worker.presses("away-set", MONDAY, 0, 12, 14)
    assert "Et ole nyt vuorossa" in worker.command("vuoro")


def test_a_coordinator_marks_hours_of_a_worker_and_sees_the_gap(house: House) -> None:
    worker, kaisa = house.worker(), coordinator(house)
    on(house, worker, weekday=1)
    kaisa.presses("rota-away-until", TUESDAY, worker.person_id)
    assert "Mistä kellonajasta Anna on poissa ti 24.11." in kaisa.presses("away-from")
    kaisa.presses("away-to", TUESDAY, worker.person_id, 12)
    said = kaisa.presses("away-set", TUESDAY, worker.person_id, 12, 14)
    assert "· Anna on poissa klo 12–14" in said
    assert "· Ei ketään klo 12–14" in said
    assert "Ei ketään" not in kaisa.presses("away-back")


def test_nobody_marks_or_takes_back_hours_of_others(house: House) -> None:
    anna, bert, family = house.worker(), house.worker("Bert"), house.chat()
    on(house, anna)
    anna.presses("away-set", MONDAY, 0, 12, 14)
    with house.database.transaction() as session:
        row = session.query(HoursAway).one().id
    for press, key in (
        (("away-set", MONDAY, anna.person_id, 14, 15), "for-coordinators"),
        (("away-back", MONDAY, row), "for-coordinators"),
        (("away-back", "shift", row), "duty-row-gone"),
    ):
        with pytest.raises(HelpdeskError) as refused:
            bert.presses(*press)  # type: ignore[arg-type]
        assert refused.value.key == key
    with pytest.raises(HelpdeskError) as refused:
        anna.presses("away-set", MONDAY, 0, 13, 15)
    assert refused.value.key == "duty-away-then"
    with pytest.raises(ButtonOfOthers):
        family.presses("away-set", MONDAY, 0, 12, 14)


def test_a_coordinator_adds_a_weekly_shift_by_taps_and_sees_what_is_left_open(house: House) -> None:
    worker, kaisa = house.worker(), coordinator(house)
    kaisa.command("vuorot")
    kaisa.presses("week-who")
    assert "Ei vuoroja" in kaisa.presses("week-of", worker.person_id)
    kaisa.presses("week-add")
    kaisa.presses("week-add", worker.person_id, 0)
    kaisa.presses("week-add", worker.person_id, 0, 9)
    assert all(button.ids[-1] > 9 for button in kaisa.buttons() if button.action == "week-add")  # type: ignore[operator]
    kaisa.presses("week-add", worker.person_id, 0, 9, 12)
    assert [button.ids[-1] for button in kaisa.buttons() if button.action == "week-add"] == [
        MONDAY, TUESDAY, NEXT_MONDAY, "2026-12-01", "2026-12-07"
    ]  # fmt: skip
    said = kaisa.presses("week-add", worker.person_id, 0, 9, 12, MONDAY)
    assert "Uusi vuoro on merkitty" in said
    assert "ma klo 9–12, alkaen ma 23.11." in said
    assert "ti 24.11. klo 9–16" in said
    assert "muuna aikana" in said
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("week-add", worker.person_id, 0, 11, 14, MONDAY)
    assert refused.value.key == "duty-overlap"
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("week-add", worker.person_id, 1, 14, 11, MONDAY)
    assert refused.value.key == "duty-hours-unclear"


def test_a_coordinator_changes_and_ends_a_shift_from_a_day_on(house: House) -> None:
    worker, kaisa = house.worker(), coordinator(house)
    for weekday in range(5):
        on(house, worker, weekday)
    with house.database.transaction() as session:
        monday = session.query(Shift).filter_by(weekday=0).one().id
    kaisa.presses("week-shift", monday)
    kaisa.presses("week-change")
    kaisa.presses("week-change", monday, 9)
    kaisa.presses("week-change", monday, 9, 12)
    said = kaisa.presses("week-change", monday, 9, 12, NEXT_MONDAY)
    assert "ma klo 9–16, alkaen to 1.1., viimeinen päivä su 29.11." in said
    assert "ma klo 9–12, alkaen ma 30.11." in said
    assert "ma 30.11. klo 12–16" in said
    changed = newest_shift(house)
    kaisa.presses("week-end", changed)
    assert next(button.ids[-1] for button in kaisa.buttons() if button.action == "week-end") == NEXT_MONDAY
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("week-end", changed, MONDAY)
    assert refused.value.key == "duty-shift-not-begun"
    said = kaisa.presses("week-end", changed, NEXT_MONDAY)
    assert "Vuoro on päätetty" in said
    assert "ma 30.11. klo 9–16" in said
    with pytest.raises(HelpdeskError) as refused:
        kaisa.presses("week-change", changed)
    assert refused.value.key == "duty-row-gone"


def test_only_coordinators_change_weeks(house: House) -> None:
    worker = house.worker()
    on(house, worker)
    for press in (("week-who",), ("week-of", 1), ("week-add", 1), ("week-shift", 1), ("week-end", 1, NEXT_MONDAY)):
        with pytest.raises(HelpdeskError) as refused:
            worker.presses(press[0], *(press[1:] or (0,)))
        assert refused.value.key == "for-coordinators"


def names(chat: Chat, action: str) -> list[str]:
    return [str(button.args["name"]) for button in chat.buttons() if button.action == action and button.args]


def test_long_lists_of_colleagues_have_pages(house: House) -> None:
    anna, kaisa = house.worker(), coordinator(house)
    on(house, anna)
    for number in range(17):
        house.worker(f"Työntekijä {number:02}")
    assert "Sivu 1 / 3" in kaisa.presses("rota-extra", MONDAY)
    for screen, action in (
        (("rota-extra", MONDAY), "rota-from"), (("rota-away", MONDAY), "rota-away-until"), (("week-who", 0), "week-of"),
        (("rota-away-whom", MONDAY, anna.person_id, MONDAY), "rota-away-set"),
    ):  # fmt: skip
        kaisa.presses(screen[0], *screen[1:])
        seen = names(kaisa, action)
        while any(button.label == "page-after" for button in kaisa.buttons()):
            kaisa.presses(screen[0], *next(b.ids for b in kaisa.buttons() if b.label == "page-after"))
            seen += names(kaisa, action)
        assert len(seen) == len(set(seen)) >= 18, action
    anna.presses("shift-give", MONDAY)
    first = len(anna.buttons())
    anna.presses("shift-give", MONDAY, 2)
    assert len(anna.buttons()) < first
    assert at("2026-11-23 12:00") == house.now
