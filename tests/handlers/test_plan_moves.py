"""Plans by steps: one place on the screen moves one step, and everything that is new is shown or counted."""

from __future__ import annotations

import pytest

from bot.plans.tables import PlanGoal, PlanStep
from tests.handlers.chats import Chat, House
from tests.handlers.test_plans import _goal, _rows, case, family

__all__ = ["case", "family"]


def _moves(chat: Chat) -> list[tuple[int | str, ...]]:
    return [b.ids for b in chat.buttons() if b.action == "plan-move" and b.ids[2] == 1]


def _two_steps(house: House, worker: Chat, case: int) -> tuple[int, int]:
    """Two steps of one goal, the first due a day before the second."""
    _goal(worker, case)
    goal = _rows(house, PlanGoal)[0].id
    for words in ("soitan neuvolaan 26.11.", "varaan ajan 27.11."):
        worker.presses("plan-step-new", goal, "person")
        other = next(b for b in worker.buttons() if b.label == "tools-button-other-day")
        worker.presses(other.action, *other.ids)
        worker.says(words)
        worker.presses("words-keep")
    first, second = _rows(house, PlanStep)
    return first.id, second.id


@pytest.mark.parametrize("screen", ["plan", "plan-goal"])
def test_one_place_moves_one_step_however_often_it_is_pressed(
    house: House, family: Chat, worker: Chat, case: int, screen: str
) -> None:
    first, _ = _two_steps(house, worker, case)
    family.command("suunnitelma")
    family.presses(screen) if screen != "plan" else None
    for day in (27, 28, 29, 30):
        (ids, *_) = _moves(family)
        assert ids[0] == first
        shown = family.presses("plan-move", *ids)
        assert f"{day}.11. – soitan neuvolaan" in shown
    stale = family.presses("plan-move", *ids)
    assert "30.11. – soitan neuvolaan" in stale
    assert [one.due.day for one in _rows(house, PlanStep)] == [30, 27]
    assert "Seuraavaksi: varaan ajan" in family.command("suunnitelma")


def test_a_step_stays_in_its_place_for_the_owner_too(house: House, family: Chat, worker: Chat, case: int) -> None:
    first, second = _two_steps(house, worker, case)
    worker.presses("plan-goal", _rows(house, PlanGoal)[0].id)
    for _ in range(3):
        assert [ids[0] for ids in _moves(worker)] == [first, second]
        worker.presses("plan-move", *_moves(worker)[0])
    worker.presses("plan-goal", _rows(house, PlanGoal)[0].id)
    assert [ids[0] for ids in _moves(worker)] == [second, first]


def test_the_owner_sees_everything_new_and_how_much_does_not_fit(
    house: House, family: Chat, worker: Chat, case: int
) -> None:
    _two_steps(house, worker, case)
    family.command("suunnitelma")
    for _ in range(6):
        family.presses("plan-move", *_moves(family)[0])
    seen = worker.presses("plan-case", case)
    assert seen.count("uusi päivä") == 6
    assert "Lisäksi uutta" not in seen
    for _ in range(30):
        family.presses("plan-move", *_moves(family)[0])
    seen = worker.presses("plan-case", case)
    shown = seen.count("uusi päivä")
    assert f"Lisäksi uutta: {30 - shown}." in seen
    pages = [worker.presses("plan-past")]
    while after := [b for b in worker.buttons() if b.label == "page-after"]:
        pages.append(worker.presses(after[0].action, *after[0].ids))
    assert sum(page.count("uusi päivä") for page in pages) == 36
    assert len(pages) == 2
    family.command("suunnitelma")
    family.presses("plan-past")
    assert "Sivu 2 / 2" in family.presses(
        "plan-past", *next(b for b in family.buttons() if b.label == "page-after").ids
    )
