"""Walks of times whose case changes hands, waits or is closed: somebody is always there, and everybody knows who."""

from __future__ import annotations

import pytest

from tests.walks.test_rota import OWN, on_shift
from tests.walks.timed import TIMES, books, held, in_hours
from tests.walks.together import MOMENT, proposed
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio


async def test_whoever_takes_the_case_reads_its_times_at_once_and_the_family_who_is_there(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 50))
    eero = await walk.worker("Eero")
    await aino.presses("case-button-release")
    await aino.presses("reason-other-skill")
    family.look_away()
    await eero.presses("card-button-claim")
    assert eero.reads("times-now-yours", "times-now-yours-line")
    assert family.reads("times-held-by")
    assert eero.signature in family.news
    await eero.says(TIMES[walk.language])
    assert eero.reads("time-page-asked")
    await aino.says(TIMES[walk.language])
    assert not aino.reads("time-page-asked")


async def test_after_a_handover_with_care_the_times_are_the_new_workers(walk: Walk) -> None:
    aino, eero = await walk.worker(), await walk.worker("Eero")
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 50))
    await proposed(walk, aino, eero)
    await eero.presses("handover-button-take")
    family.look_away()
    eero.look_away()
    await walk.time_passes(**MOMENT)
    await walk.time_passes(**MOMENT)
    assert eero.reads("times-now-yours", "times-now-yours-line")
    assert family.reads("times-held-by")
    await eero.presses("case-button-tools")
    await eero.presses("tools-button-times")
    assert eero.reads("times-page", "times-line")


async def test_on_a_sick_day_the_coordinator_gets_the_times_and_takes_or_calls_off(walk: Walk) -> None:
    aino = await walk.worker()
    on_shift(walk, aino)
    kaisa = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    family, other = await held(walk, aino), await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 2))
    await books(walk, aino, other, in_hours(walk, 4))
    await aino.says(OWN[walk.language])
    await aino.presses("shift-button-sick")
    await aino.presses("shift-button-sick-yes")
    kaisa.look_away()
    await walk.time_passes(minutes=1)
    await walk.time_passes(minutes=1)
    assert kaisa.reads("times-alone", "times-alone-line", "times-alone-how")
    assert len([one for one in kaisa.new if kaisa.text("times-alone-how") in one.text]) == 1
    listed = kaisa.new[-1]
    opened = [row[0]["callback_data"] for row in (listed.markup or {})["inline_keyboard"]]
    assert len(opened) == 2
    await kaisa.presses_at(listed, opened[0])
    assert kaisa.offers("queue-claim", "times-button-cancel")
    family.look_away()
    await kaisa.presses_at(kaisa.new[-1], kaisa.data("claim"))
    assert kaisa.reads("times-now-yours")
    assert family.reads("times-held-by")
    await kaisa.presses_at(listed, opened[1])
    await kaisa.presses_at(kaisa.new[-1], kaisa.data("held-cancel"))
    assert kaisa.reads("times-cancel-ask")
    other.look_away()
    await kaisa.presses("times-button-cancel-plain")
    assert kaisa.reads("times-cancelled")
    assert other.reads("time-cancelled", "time-new-offer")


async def test_a_family_that_closes_its_case_hears_that_the_time_holds_and_how_to_call_it_off(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 50))
    await aino.presses("case-button-resolve")
    assert aino.reads("times-hold-after")
    aino.look_away()
    await family.presses("case-button-close")
    assert family.reads("case-closed", "times-stay-though-closed", "times-line")
    assert family.offers("time-button-cancel-of", "times-list-button-all", "button-emergency")
    assert aino.reads("times-closed-but-held")
    await family.presses_at(family.message(family.text("case-closed")), family.data("time-cancel"))
    assert family.reads("time-cancel-sure")
    aino.look_away()
    await family.presses("time-button-cancel-sure")
    assert family.reads("time-cancelled-own")
    assert aino.reads("time-told-cannot")


async def test_a_worker_calls_off_a_time_of_a_closed_case_and_says_what_became_of_another(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 3))
    await books(walk, aino, family, in_hours(walk, 50))
    await aino.presses("case-button-resolve")
    await family.presses("case-button-close")
    await aino.says(TIMES[walk.language])
    listed = aino.new[-1]
    first, second = [
        button["callback_data"]
        for row in (listed.markup or {})["inline_keyboard"]
        for button in row
        if button.get("callback_data", "").startswith("time-open:")
    ]
    await aino.presses_at(listed, second)
    await aino.presses_at(aino.new[-1], aino.data("held-cancel"))
    family.look_away()
    await aino.presses("times-button-cancel-plain")
    assert aino.reads("times-cancelled")
    assert family.reads("time-cancelled")
    await walk.time_passes(hours=4.5)
    await aino.presses_at(listed, first)
    assert aino.offers("time-button-came", "time-button-missed")
    await aino.presses_at(aino.new[-1], aino.data("time-missed"))
    assert aino.reads("time-missed-closed")
    assert family.reads("time-missed", "time-missed-new")
