"""Walks of thinking partners: asked about a topic, taken once, numbers given, brought to a coordinator over a weekend."""

from __future__ import annotations

import pytest

from tests.walks.pro_house import professional, unit
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

THINKER = {"fi": "/pari", "sv": "/par", "en": "/pair"}


async def test_the_first_who_takes_it_thinks_along_and_both_hear_who_it_is(walk: Walk) -> None:
    school = unit(walk)
    asker = await professional(walk, "Sanna", school)
    first = await professional(walk, "Pekka", school, ("school",))
    second = await professional(walk, "Tiina", school, ("school",))
    first.look_away()
    second.look_away()
    await asker.says(THINKER[walk.language])
    assert asker.reads("thinker-topics")
    await asker.presses("theme-school")
    assert asker.reads("thinker-asked")
    assert first.reads("thinker-card")
    assert second.reads("thinker-card")
    assert "Sanna" not in first.news + second.news
    late = second.data("thinker-take")
    card = second.new[-1]
    asker.look_away()
    await first.presses("thinker-button-take")
    assert first.reads("thinker-met")
    assert "Sanna" in first.news
    assert asker.reads("thinker-met")
    assert "Pekka" in asker.news
    assert second.reads("thinker-gone-card")
    await second.presses_at(card, late)
    assert second.reads("thinker-gone")
    await first.presses("thinker-button-number")
    assert first.reads("thinker-number-write")
    asker.look_away()
    await first.says("040 123 4567")
    assert first.reads("thinker-number-sent")
    assert asker.reads("thinker-number-came")
    assert "040 123 4567" in asker.news
    await asker.presses("thinker-button-end")
    assert asker.reads("thinker-ended")
    assert first.reads("thinker-ended-you")


async def test_nobody_takes_it_and_a_coordinator_helps_the_next_working_day(walk: Walk) -> None:
    asker = await professional(walk, "Sanna")
    volunteer = await professional(walk, "Pekka", None, ("mind",))
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    await asker.says(THINKER[walk.language])
    await asker.presses("theme-mind")
    coordinator.look_away()
    await walk.time_passes(hours=5)
    assert not coordinator.reads("thinker-to-coordinator")
    asker.look_away()
    await walk.time_passes(days=4)
    walk.open_hours()
    await walk.time_passes(minutes=2)
    assert coordinator.reads("thinker-to-coordinator")
    assert asker.reads("thinker-late-you")
    await coordinator.presses("thinker-button-take")
    assert coordinator.reads("thinker-met")
    assert volunteer.reads("thinker-gone-card")
    await coordinator.presses("thinker-button-end")


async def test_without_volunteers_coordinators_are_asked_at_once(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    asker = await professional(walk, "Sanna")
    coordinator.look_away()
    await asker.says(THINKER[walk.language])
    await asker.presses("theme-belonging")
    assert asker.reads("thinker-asked-coordinator")
    assert coordinator.reads("thinker-to-coordinator")
    await asker.says(THINKER[walk.language])
    await asker.presses("theme-belonging")
    assert asker.reads("thinker-already")
