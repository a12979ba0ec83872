"""Walks of visiting rounds: defined, planned, reminded of, done; what is missing gets a day in time."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from tests.walks.pro_house import SCHOOL, professional, unit
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

ROUNDS = {"fi": "/kierrokset", "sv": "/rundor", "en": "/rounds"}
TEAM = {"fi": "Koulutiimi", "sv": "Skolteamet", "en": "School team"}
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(20\d\d)")


async def test_a_round_is_defined_planned_reminded_of_and_done(walk: Walk) -> None:
    language = walk.language
    school, team = unit(walk), unit(walk, "tiimi", "team", TEAM)
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    teacher, visitor = await professional(walk, "Sanna", school), await professional(walk, "Pekka", team)
    stranger = await professional(walk, "Outi")
    await coordinator.says(ROUNDS[language])
    await coordinator.presses("visits-button-new")
    assert coordinator.reads("visits-ask-kind")
    await coordinator.presses("visits-kind-year")
    await coordinator.presses("visits-units-school")
    assert coordinator.reads("visits-ask-team")
    await coordinator.presses(TEAM[language])
    assert coordinator.reads("visits-defined")
    await coordinator.presses("visits-button-board")
    assert coordinator.reads("visits-round-year", "visits-board")
    await stranger.says(ROUNDS[language])
    assert stranger.reads("visits-rounds-none")
    await visitor.says(ROUNDS[language])
    await visitor.presses("visits-button-round-year")
    await visitor.presses(f"{visitor.text('visits-unit-missing', unit=SCHOOL[language])}")
    assert visitor.reads("visits-page-missing", "visits-choose-day")
    plan = next(label for label in visitor.buttons() if _DAY.search(label))
    await visitor.presses("visits-button-day")
    await visitor.says("31.2.")
    assert visitor.reads("visits-ask-day-again")
    await visitor.says(str(re.search(_DAY, plan)[0]))  # type: ignore[index]
    assert visitor.reads("visits-check-day")
    teacher.look_away()
    await visitor.presses(plan)
    assert visitor.reads("visits-page-planned")
    assert teacher.reads("visits-planned")
    found = _DAY.search(plan)
    assert found is not None
    day = date(int(found[3]), int(found[2]), int(found[1]))
    now = walk.house.koppi.clock.now().date()
    await walk.time_passes(days=(day - now).days - 1)
    walk.open_hours()
    teacher.look_away()
    await walk.time_passes(minutes=1)
    if walk.house.koppi.clock.now().date() == day - timedelta(days=1):
        assert teacher.reads("visits-remind") or visitor.reads("visits-remind")
    await visitor.says(ROUNDS[language])
    await visitor.presses("visits-button-round-year")
    await visitor.presses(SCHOOL[language] + " " + found[0])
    await visitor.presses("visits-button-done")
    assert visitor.reads("visits-page-done")
    await visitor.presses("visits-button-undo")
    assert not visitor.reads("visits-page-done")


async def test_a_missing_unit_gets_a_day_before_the_round_ends(walk: Walk) -> None:
    language = walk.language
    name = {"fi": "Metsän koulu", "sv": "Skogsskolan", "en": "Forest school"}
    school = unit(walk, "metsa", name=name)
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    teacher = await professional(walk, "Sanna", school)
    await coordinator.says(ROUNDS[language])
    await coordinator.presses("visits-button-new")
    await coordinator.presses("visits-kind-term")
    await coordinator.presses("visits-units-school")
    teacher.look_away()
    await coordinator.presses("visits-button-no-team")
    await walk.time_passes(days=1)
    walk.open_hours()
    await walk.time_passes(minutes=1)
    now = walk.house.koppi.clock.now().date()
    if now >= date(now.year, 12, 31) - timedelta(days=60) and now.month >= 8:
        assert teacher.reads("visits-suggest")
        assert name[language] in teacher.news
        await teacher.presses("visits-button-plan")
        assert teacher.reads("visits-page-planned")
