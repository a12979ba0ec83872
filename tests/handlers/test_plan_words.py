"""Whose words are words of a plan: replies to the worker never are, and nothing that is too long for one is lost."""

from __future__ import annotations

import pytest

from bot.cases.tables import CaseMessage
from bot.dialogue.tables import Question
from bot.plans.errors import PlanGone
from bot.plans.tables import OwnPlan, PlanGoal
from tests.handlers.chats import Chat, House
from tests.handlers.test_plans import _rows, case, family

__all__ = ["case", "family"]


@pytest.mark.parametrize("place", ["about", "topic"])
def test_a_reply_to_the_workers_message_is_no_words_of_a_plan(
    house: House, family: Chat, case: int, place: str
) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    family.says("joo sopii, mutta tulen vasta neljältä", **{place: f"case:{case}/message:1"})
    assert _rows(house, CaseMessage)[-1].body == "joo sopii, mutta tulen vasta neljältä"
    assert "Näinkö?\nhaluan liikkua" in family.says("haluan liikkua", about=f"case:{case}")


LONG = "kävisin mielelläni kävelyllä, " * 6 + "\nsoittakaa"


def test_words_too_long_for_a_plan_are_shown_back_and_can_go_to_the_worker(
    house: House, family: Chat, case: int
) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    before = len(_rows(house, CaseMessage))
    assert LONG in family.says(LONG)
    assert family.actions() == {"plan-words-send", "plan-words-no", "emergency"}
    send = next(b for b in family.buttons() if b.action == "plan-words-send")
    assert "Näinkö?\nhaluan levätä" in family.says("haluan levätä")
    ok = next(b for b in family.buttons() if b.action == "plan-words-ok")
    assert len(_rows(house, CaseMessage)) == before
    family.presses(send.action, *send.ids)
    assert [one.body for one in _rows(house, CaseMessage)][before:] == [LONG]
    with pytest.raises(PlanGone):
        family.presses(send.action, *send.ids)
    assert "1. haluan levätä" in family.presses(ok.action, *ok.ids)
    assert LONG not in [one.body for one in _rows(house, Question)]
    family.says("tämä menee taas työntekijälle")
    assert len(_rows(house, CaseMessage)) == before + 2


def test_words_too_long_can_be_put_away_or_said_shorter_by_a_change(house: House, family: Chat, case: int) -> None:
    questions = len(_rows(house, Question))
    family.command("suunnitelma")
    family.presses("plan-word")
    family.says("haluan levätä")
    ok = next(b for b in family.buttons() if b.action == "plan-words-ok")
    assert "enintään 120" in family.edits(LONG, family.reply.binds)
    assert len(_rows(house, Question)) == questions + 1
    with pytest.raises(PlanGone):
        family.presses(ok.action, *ok.ids)
    stranger = house.chat()
    send = next(b for b in family.buttons() if b.action == "plan-words-send")
    with pytest.raises(PlanGone):
        stranger.presses(send.action, *send.ids)
    assert "Näinkö?" in family.edits("haluan levätä enemmän", family.reply.binds)
    assert len(_rows(house, Question)) == questions
    plan = _rows(house, OwnPlan)[0].id
    family.presses("plan-words-no")
    family.presses("plan-word", "new", plan)
    family.says(LONG)
    family.presses("plan-words-no")
    assert len(_rows(house, Question)) == questions
    assert _rows(house, PlanGoal) == []
