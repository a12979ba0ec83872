"""Walks of hours away, the weekly shifts and lists of colleagues with pages."""

from __future__ import annotations

import pytest

from tests.walks.test_rota import OWN, WEEK, empty_rota, on_shift, person_id, today
from tests.walks.walkers import Walk

__all__ = ["empty_rota"]

pytestmark = pytest.mark.anyio


async def test_a_worker_is_away_for_some_hours_and_keeps_the_cases(walk: Walk) -> None:
    aino, family = await walk.worker(), await walk.family()
    on_shift(walk, aino)
    await family.presses("button-human")
    await aino.presses("card-button-claim")
    family.look_away()
    await aino.says(OWN[walk.language])
    await aino.presses("shift-button-part")
    assert aino.reads("away-which-day")
    day = today(walk).date().isoformat()
    await aino.presses_at(aino.new[-1], f"away-from:{day}:0")
    assert aino.reads("away-from-when")
    await aino.presses_at(aino.new[-1], f"away-to:{day}:0:9")
    assert aino.reads("away-until-when")
    await aino.presses_at(aino.new[-1], f"away-set:{day}:0:9:10")
    assert aino.reads("away-noted")
    assert aino.offers("shift-button-part-back")
    assert family.news == ""
    case = family.case()
    assert case is not None
    assert case.owner_id == person_id(walk, aino)
    await aino.presses("shift-button-part-back")
    assert aino.reads("rota-taken-back")
    assert not aino.offers("shift-button-part-back")


async def test_a_coordinator_marks_hours_and_sees_the_gap(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    aino = await walk.worker()
    on_shift(walk, aino)
    day, worker = today(walk).date().isoformat(), person_id(walk, aino)
    await coordinator.says(WEEK[walk.language])
    await coordinator.presses_at(coordinator.new[-1], f"rota-away-until:{day}:{worker}")
    await coordinator.presses("rota-button-part")
    assert coordinator.reads("away-from-when-other")
    await coordinator.presses_at(coordinator.new[-1], f"away-to:{day}:{worker}:14")
    assert coordinator.reads("away-until-when-other")
    await coordinator.presses_at(coordinator.new[-1], f"away-set:{day}:{worker}:14:16")
    assert coordinator.reads("away-other-noted", "rota-part-away", "rota-gap")
    await coordinator.presses("rota-button-undo-part")
    assert coordinator.reads("rota-taken-back")


async def test_a_coordinator_changes_a_week(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    aino = await walk.worker()
    worker, day = person_id(walk, aino), today(walk).date()
    weekday = day.weekday()
    await coordinator.says(WEEK[walk.language])
    await coordinator.presses("rota-button-weekly")
    assert coordinator.reads("week-whose")
    await coordinator.presses_at(coordinator.new[-1], f"week-of:{worker}")
    assert coordinator.reads("week-title", "week-none")
    await coordinator.presses("week-button-add")
    assert coordinator.reads("week-which-day")
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:{weekday}")
    assert coordinator.reads("week-from-when")
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:{weekday}:9")
    assert coordinator.reads("week-until-when")
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:{weekday}:9:16")
    assert coordinator.reads("week-since-when")
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:{weekday}:9:16:{day.isoformat()}")
    assert coordinator.reads("week-added", "week-gaps", "week-gaps-rest")
    shift = coordinator.data("week-shift").partition(":")[2]
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:{weekday}:10:12:{day.isoformat()}")
    assert coordinator.reads("duty-overlap")
    await coordinator.presses_at(coordinator.new[-1], f"week-add:{worker}:0:12:9:{day}")
    assert coordinator.reads("duty-hours-unclear")
    await coordinator.says(WEEK[walk.language])
    await coordinator.presses_at(coordinator.new[-1], f"week-shift:{shift}")
    assert coordinator.offers("week-button-change", "week-button-end")
    await coordinator.presses_at(coordinator.new[-1], f"week-change:{shift}:9:14:{day.isoformat()}")
    assert coordinator.reads("week-changed", "week-gaps")
    shift = coordinator.data("week-shift").partition(":")[2]
    await coordinator.presses_at(coordinator.new[-1], f"week-end:{shift}")
    assert coordinator.reads("week-end-when")
    await coordinator.presses_at(coordinator.new[-1], f"week-end:{shift}:{day.isoformat()}")
    assert coordinator.reads("week-ended", "week-none")


async def test_a_long_list_of_colleagues_has_pages(walk: Walk) -> None:
    aino = await walk.worker()
    on_shift(walk, aino)
    for number in range(9):
        await walk.worker(f"Kollega {number}")
    await aino.says(OWN[walk.language])
    await aino.presses("shift-button-give")
    assert aino.reads("swap-whom", "page-of")
    await aino.presses("page-after")
    assert aino.reads("swap-whom", "page-of")
    assert aino.offers("page-before")
