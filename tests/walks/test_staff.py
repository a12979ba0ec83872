"""Walks of those who work at the desk: invited, renamed, let go, leaving by themselves, confirmed each quarter."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.staff.rules import quarter_begin
from tests.walks.test_rota import empty_rota, on_shift
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, WORRY

__all__ = ["empty_rota"]

pytestmark = pytest.mark.anyio

STAFF = {"fi": "/henkilosto", "sv": "/personal", "en": "/staff"}
FINISH = {"fi": "/lopeta", "sv": "/sluta", "en": "/finish"}
QUEUE = {"fi": "/jono", "sv": "/ko", "en": "/queue"}
OWN = {"fi": "/omat", "sv": "/mina", "en": "/mine"}
_LINK = re.compile(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]{22})")


async def _coordinator(walk: Walk, name: str = "Kaisa") -> Walker:
    return await walk.worker(name, "koordinaattori", role="coordinator")


async def _opens_the_page_of(coordinator: Walker, name: str) -> None:
    await coordinator.says(STAFF[coordinator.language])
    await coordinator.presses(name)
    assert coordinator.offers("staff-button-rename", "staff-button-role")


async def _has_a_case(walk: Walk, worker: Walker) -> Walker:
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    assert family.case() is not None
    return family


async def test_a_coordinator_invites_and_the_link_works_once(walk: Walk) -> None:
    coordinator = await _coordinator(walk)
    await coordinator.says(STAFF[walk.language])
    assert coordinator.reads("staff-title", "staff-role-coordinator", "staff-line-confirmed")
    await coordinator.presses("staff-button-invite")
    assert coordinator.reads("staff-which-role")
    await coordinator.presses("staff-role-worker")
    assert coordinator.reads("staff-ask-name")
    await coordinator.says("Veera\nja muut")
    assert coordinator.reads("staff-not-a-name")
    await coordinator.says("Veera, perheohjaaja")
    assert coordinator.reads("staff-check-invite")
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-invited", "staff-invited-how")
    link = _LINK.search(coordinator.news)
    assert link is not None
    newcomer, late = await walk.family(started=False), await walk.family(started=False)
    await newcomer.starts(link[1])
    newcomer.role = "worker"
    assert newcomer.reads("worker-welcome")
    await late.starts(link[1])
    assert late.reads("invitation-not-valid")
    await coordinator.says(STAFF[walk.language])
    assert "Veera, perheohjaaja" in coordinator.news
    await coordinator.presses("staff-button-invite")
    await coordinator.presses("staff-role-professional")
    await coordinator.says("Outi, opettaja")
    await coordinator.presses("staff-button-yes")
    await coordinator.presses("staff-button-uninvite")
    assert coordinator.reads("staff-uninvited")


async def test_name_and_role_change_and_the_person_hears_of_it(walk: Walk) -> None:
    coordinator, worker = await _coordinator(walk), await walk.worker("Aino")
    family = await _has_a_case(walk, worker)
    await _opens_the_page_of(coordinator, "Aino")
    await coordinator.presses("staff-button-rename")
    await coordinator.says("Aino-Maria, terapeutti")
    assert coordinator.reads("staff-check-rename")
    worker.look_away()
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-renamed")
    assert worker.reads("staff-renamed-you")
    family.look_away()
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert "Aino-Maria, terapeutti" in family.news
    await coordinator.presses("staff-button-role")
    await coordinator.presses("staff-role-professional")
    assert coordinator.reads("staff-check-role-leaving")
    family.look_away()
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-role-changed")
    assert worker.reads("staff-role-now")
    assert family.reads("family-released")
    await worker.says(QUEUE[walk.language])
    assert worker.reads("not-for-you")
    worker.look_away()
    await coordinator.presses("staff-button-remove")
    await coordinator.presses("staff-button-yes")
    assert worker.reads("staff-removed-you")


async def test_whoever_is_removed_has_no_access_and_reads_nothing_of_cases_any_more(walk: Walk) -> None:
    coordinator, worker = await _coordinator(walk), await walk.worker("Aino")
    family = await _has_a_case(walk, worker)
    await _opens_the_page_of(coordinator, "Aino")
    await coordinator.presses("staff-button-remove")
    assert coordinator.reads("staff-check-remove")
    worker.look_away()
    family.look_away()
    await coordinator.presses("staff-button-to-queue")
    assert coordinator.reads("staff-removed")
    assert worker.reads("staff-removed-you")
    assert worker.phone.keyboard[0] == [worker.text("keyboard-emergency"), worker.text("keyboard-human")]
    assert family.reads("family-released")
    case = family.case()
    assert case is not None
    assert case.owner_id is None
    for command in (QUEUE, OWN, STAFF, FINISH):
        await worker.says(command[walk.language])
        assert worker.reads("not-for-you")
    head = worker.message(worker.text("staff-card-put-away"))
    for data in (f"claim:{case.id}", f"resolve:{case.id}", f"release:{case.id}", f"own:{case.id}"):
        await worker.presses_at(head, data)
        assert worker.reads("of-another-role")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert ANSWER[walk.language] not in family.news
    worker.look_away()
    other = await walk.family()
    await other.says(WORRY[walk.language])
    await other.presses("button-human")
    await coordinator.presses("card-button-claim")
    await walk.time_passes(hours=1)
    assert worker.news == ""


async def test_a_worker_leaves_by_themself_and_a_colleague_goes_on(walk: Walk) -> None:
    coordinator, worker, colleague = await _coordinator(walk), await walk.worker("Aino"), await walk.worker("Mikael")
    family = await _has_a_case(walk, worker)
    await worker.says(STAFF[walk.language])
    assert worker.reads("staff-own-title", "staff-line-confirmed")
    await worker.says(FINISH[walk.language])
    assert worker.reads("staff-check-finish")
    await worker.presses("staff-button-stay")
    assert worker.reads("staff-own-title")
    await worker.says(FINISH[walk.language])
    coordinator.look_away()
    colleague.look_away()
    family.look_away()
    await worker.presses("Mikael")
    assert worker.reads("staff-left-you")
    assert coordinator.reads("staff-told-left")
    assert WORRY[walk.language] in colleague.news
    assert "Mikael" in family.news
    await worker.says(OWN[walk.language])
    assert worker.reads("not-for-you")


async def test_the_shifts_of_who_is_removed_do_not_come_back_with_them(walk: Walk) -> None:
    coordinator, worker = await _coordinator(walk), await walk.worker("Aino")
    on_shift(walk, worker)
    await _opens_the_page_of(coordinator, "Aino")
    await coordinator.presses("staff-button-remove")
    assert coordinator.reads("staff-check-remove", "staff-shifts-end")
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-removed")
    await worker.starts(walk.invitation(name="Aino"))
    await worker.says({"fi": "/vuoro", "sv": "/tur", "en": "/shift"}[walk.language])
    assert worker.reads("shift-off", "shift-none")


async def test_the_only_coordinator_stays(walk: Walk) -> None:
    coordinator = await _coordinator(walk)
    await coordinator.says(FINISH[walk.language])
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-last-coordinator")
    await coordinator.says(STAFF[walk.language])
    assert coordinator.reads("staff-title")


async def test_each_quarter_the_staff_is_confirmed_or_paused(walk: Walk) -> None:
    coordinator, worker = await _coordinator(walk), await walk.worker("Aino")
    other = await walk.worker("Mikael")
    await _next_quarter(walk)
    coordinator.look_away()
    await _days_pass(walk, 0)
    assert coordinator.reads("staff-round")
    assert "Aino, perheohjaaja" in coordinator.news
    await coordinator.presses("Mikael")
    assert coordinator.reads("staff-round")
    assert "Mikael" not in coordinator.news
    coordinator.look_away()
    await _days_pass(walk, 14)
    assert coordinator.reads("staff-round-again")
    worker.look_away()
    await _days_pass(walk, 7)
    assert worker.reads("staff-warning")
    worker.look_away()
    coordinator.look_away()
    await _days_pass(walk, 7)
    assert worker.reads("staff-paused-you")
    assert coordinator.reads("staff-told-paused")
    await worker.says(QUEUE[walk.language])
    assert worker.reads("not-for-you")
    await other.says(QUEUE[walk.language])
    assert other.reads("queue-empty")
    worker.look_away()
    await coordinator.presses("staff-button-back-to-work")
    assert coordinator.reads("staff-round-done")
    assert worker.reads("staff-back-you")
    await worker.says(QUEUE[walk.language])
    assert worker.reads("queue-empty")


async def _days_pass(walk: Walk, days: int) -> None:
    """Some days later, when the desk is open."""
    walk.house.koppi.clock.move_forward(timedelta(days=days))  # type: ignore[attr-defined]
    walk.open_hours()
    await walk.time_passes(seconds=1)


async def _next_quarter(walk: Walk) -> None:
    """The clock moves to the next quarter, at least a quarter from now, so that nobody came in lately."""
    clock, zone = walk.house.koppi.clock, walk.house.koppi.settings.desk.zone
    begin = quarter_begin(clock.now() + timedelta(days=130), zone)
    clock.move_forward(begin - clock.now())  # type: ignore[attr-defined]
