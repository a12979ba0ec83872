"""Walks of free times: a worker's plan in a few taps and sentences, and families who pick."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.appointments.slots import plans as slot_plans
from tests.walks.test_tools import ITEMS
from tests.walks.timed import TIMES, books, held, in_hours
from tests.walks.walkers import Walk, Walker
from tests.walks.words import GREETING

pytestmark = pytest.mark.anyio

WEEK = {"fi": "ma-su 8-20", "sv": "mån-sön 8-20", "en": "mon-sun 8-20"}
OTHER_DAY = {"fi": "12.12. poissa", "sv": "12.12. borta", "en": "12.12. away"}
CENTRE = {"fi": "Perhekeskus, Koulukatu 1", "sv": "Familjecentret, Skolgatan 1", "en": "Family centre, Koulukatu 1"}


async def plans(walk: Walk, worker: Walker, *presses: str) -> None:
    """The worker writes a week and presses some choices."""
    await worker.says(TIMES[walk.language])
    await worker.presses("week-plan-button")
    await worker.presses("week-plan-button-week")
    assert worker.reads("week-plan-ask-week")
    await worker.says(WEEK[walk.language])
    assert worker.reads("week-plan-check-week")
    await worker.presses("week-plan-button-yes")
    assert worker.reads("week-plan-changed", "week-plan-title")
    for one in presses:
        await worker.presses(one)


async def offers(walk: Walk, worker: Walker, family: Walker) -> None:
    """The owner offers the free times in the family's case."""
    case = family.case()
    assert case is not None
    family.look_away()
    card = next(one for one in reversed(worker.phone.from_bot) if f"tools:{case.id}" in str(one.markup))
    await worker.presses_at(card, f"tools:{case.id}")
    await worker.presses("tools-button-slots")
    assert worker.reads("slots-offer-sees")
    await worker.presses("slots-button-offer")
    assert worker.reads("slots-offered")


def first(walker: Walker, action: str) -> tuple[Any, str]:
    """The message with the first button of an action, and its data."""
    message = next(one for one in reversed(walker.phone.from_bot) if f"'{action}:" in str(one.markup))
    rows = (message.markup or {})["inline_keyboard"]
    every = [button["callback_data"] for row in rows for button in row if "callback_data" in button]
    return message, next(one for one in every if one.partition(":")[0] == action)


async def test_a_worker_makes_a_plan_in_few_taps_and_sentences(walk: Walk) -> None:
    aino = await walk.worker()
    await aino.says(TIMES[walk.language])
    await aino.presses("week-plan-button")
    assert aino.reads("week-plan-none", "week-plan-none-how")
    await aino.presses("week-plan-button-start-2")
    assert aino.reads("week-plan-title", "week-plan-free")
    await aino.presses("week-plan-button-minutes")
    await aino.presses("week-plan-button-buffer")
    await aino.presses("week-plan-button-most-none")
    assert aino.offers("week-plan-button-most")
    await aino.presses("week-plan-button-day")
    await aino.says("33.14. ?")
    assert aino.reads("week-plan-unclear")
    assert aino.offers("button-back")
    await aino.presses("button-back")
    assert aino.reads("week-plan-title")
    await aino.presses("week-plan-button-day")
    await aino.says("33.14. ?")
    await aino.says(OTHER_DAY[walk.language])
    assert aino.reads("week-plan-check-day", "week-plan-line-away")
    assert not aino.reads("week-plan-changed")
    await aino.presses("week-plan-button-yes")
    assert aino.reads("week-plan-changed", "week-plan-days", "week-plan-line-away")
    await aino.presses("week-plan-button-place")
    await aino.says(CENTRE[walk.language])
    await aino.presses("week-plan-button-yes")
    assert CENTRE[walk.language] in aino.news
    await aino.presses("week-plan-button-drop")
    await aino.presses("week-plan-button-drop-sure")
    assert aino.reads("week-plan-none")


async def test_words_for_a_family_are_never_taken_for_a_plan(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await aino.says(TIMES[walk.language])
    await aino.presses("week-plan-button")
    await aino.presses("week-plan-button-week")
    case = family.case()
    assert case is not None
    await family.says(GREETING[walk.language])
    await aino.replies(GREETING[walk.language], CENTRE[walk.language])
    assert CENTRE[walk.language] in family.news
    await aino.says(TIMES[walk.language])
    await aino.presses("week-plan-button")
    await aino.presses("week-plan-button-week")
    await aino.says(ITEMS[walk.language])
    await aino.says(WEEK[walk.language])
    assert not aino.reads("week-plan-check-week")


async def test_a_family_picks_a_time_and_the_late_one_gets_the_nearest(walk: Walk) -> None:
    aino = await walk.worker()
    anna, eeva = await held(walk, aino), await held(walk, aino)
    await plans(walk, aino)
    for family in (anna, eeva):
        await offers(walk, aino, family)
        assert family.reads("slots-days")
        message, data = first(family, "slot-day")
        await family.presses_at(message, data)
        assert family.reads("slots-times")
    picks = [first(family, "slot-take") for family in (anna, eeva)]
    await anna.presses_at(*picks[0])
    assert anna.reads("time-agreed")
    assert len(anna.new) == 1, "one message, with its buttons"
    assert anna.offers("time-button-move", "time-button-cancel", "calendar-button-take", "button-emergency")
    await eeva.presses_at(*picks[1])
    assert eeva.reads("slots-gone", "slots-gone-near")
    assert eeva.offers("slots-button-days", "button-emergency")
    await eeva.presses_at(*first(eeva, "slot-take"))
    assert eeva.reads("time-agreed")
    assert aino.reads("slots-told-taken")
    await eeva.presses_at(*picks[1])
    assert eeva.reads("slots-offer-over")


async def test_a_time_is_moved_to_a_free_one_by_the_family(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await plans(walk, aino)
    await books(walk, aino, family, in_hours(walk, 49))
    await family.presses("time-button-move")
    assert family.reads("slots-move", "slots-days")
    await family.presses_at(*first(family, "slot-day"))
    aino.look_away()
    await family.presses_at(*first(family, "slot-take"))
    assert family.reads("time-moved-to")
    assert aino.reads("slots-told-moved")
    await family.presses("time-button-cancel")
    await family.presses("time-button-cancel-sure")
    await family.presses("time-button-new")
    assert family.reads("slots-days")


async def test_with_nothing_free_the_time_stays_and_the_worker_is_asked_only_on_a_press(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 49))
    await plans(walk, aino)
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        worker_id = aino.person(session).id
        days = [koppi.clock.now().date() + timedelta(days=one) for one in range(60)]
        slot_plans.set_days(session, worker_id=worker_id, days=days, hours=(), now=koppi.clock.now())
    aino.look_away()
    await family.presses("time-button-move")
    assert family.reads("slots-move-none", "slots-none")
    assert not aino.news
    await family.presses("time-button-ask-new")
    assert family.reads("time-move-how")
    assert aino.reads("time-told-moving")


async def test_families_sign_up_for_a_group_and_see_nobody(walk: Walk) -> None:
    aino = await walk.worker()
    anna, eeva = await held(walk, aino), await held(walk, aino)
    await plans(walk, aino, "week-plan-button-capacity")
    for family in (anna, eeva):
        await offers(walk, aino, family)
        await family.presses_at(*first(family, "slot-day"))
        await family.presses_at(*first(family, "slot-take"))
        assert family.reads("time-agreed")
    await aino.says(TIMES[walk.language])
    assert "2 / 2" in aino.news
