"""Small goals, small steps and in-between tasks in a chat, in every language, while days pass by the desk's clock."""

from __future__ import annotations

from datetime import time

import pytest

from bot.wall import moment_at
from tests.walks.together import with_worker
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, NOW, WORRY

pytestmark = pytest.mark.anyio

PLAN = {"fi": "/suunnitelma", "sv": "/plan", "en": "/plan"}
MINE = {"fi": "/omat", "sv": "/mina", "en": "/mine"}
GOAL = {"fi": "Nukun yöt paremmin", "sv": "Jag sover bättre om nätterna", "en": "I sleep better at night"}
OWN = {"fi": "Haluan taas jaksaa leikkiä", "sv": "Jag vill orka leka igen", "en": "I want to be able to play again"}
WISH = {"fi": "Käyn ulkona joka päivä", "sv": "Jag går ut varje dag", "en": "I go out every day"}
STEP = {"fi": "varaan ajan terveysasemalle", "sv": "jag bokar en tid till hälsostationen", "en": "I book a visit"}
ROLE = {
    "fi": "neuvola: kutsuu tarkastukseen", "sv": "rådgivningen: kallar till kontroll",
    "en": "child health clinic: invites to a check",
}  # fmt: skip
TASK = {"fi": "Käy kymmenen minuuttia ulkona", "sv": "Gå ut tio minuter", "en": "Go out for ten minutes"}
OTHER_TASK = {"fi": "Soita ystävälle", "sv": "Ring en vän", "en": "Call a friend"}


async def _together(walk: Walk) -> tuple[Walker, Walker]:
    """A family whose worker has answered: nobody waits for anything."""
    family, worker = await with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    family.look_away()
    return family, worker


async def _goal(worker: Walker, words: str) -> None:
    """The owner writes a goal from the tools of the case."""
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-plan")
    await worker.presses("plan-of-button-goal-new")
    assert worker.reads("plan-ask-goal", "words-how")
    await worker.says(words)
    assert worker.reads("words-what")
    await worker.presses("words-button-plan-goal")
    assert worker.reads("plan-kept-goal")


async def _step(worker: Walker, doer: str, words: str) -> None:
    """The owner writes a step of the goal whose screen is open."""
    await worker.presses(f"plan-of-button-step-{doer}")
    assert worker.reads("plan-of-step-day")
    await worker.presses("tools-day-week")
    await worker.says(words)
    await worker.presses("words-button-plan-step")
    assert worker.reads("plan-kept-step")


async def _task(worker: Walker, words: str, *taps: str) -> None:
    """The owner plans an in-between task."""
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-plan")
    await worker.presses("plan-of-button-task-new")
    assert worker.reads("plan-of-task-when")
    for tap in taps:
        await worker.presses(tap)
    hour = worker.text("plan-of-button-hour", hour=18)
    await worker.presses(hour)
    assert worker.reads("plan-ask-task")
    await worker.says(words)
    await worker.presses("words-button-plan-task")
    assert worker.reads("plan-kept-task")


async def _goes_to(walk: Walk, hour: int, *, days: int) -> None:
    """Time passes until a local hour of a later day."""
    now = walk.house.koppi.clock.now()
    wanted = moment_at(now, time(hour), walk.house.koppi.settings.desk.time_zone, days=days)
    await walk.time_passes(seconds=(wanted - now).total_seconds())


async def test_goals_and_steps_are_written_together_and_seen_by_both(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _goal(worker, GOAL[walk.language])
    await worker.presses("plan-button-goal")
    await _step(worker, "person", STEP[walk.language])
    await _step(worker, "other", ROLE[walk.language])
    assert family.news.count(family.text("plan-news")) == 1
    assert GOAL[walk.language] not in family.news
    await family.presses("plan-button-open")
    assert family.reads("plan-title", "plan-who-sees", "plan-next")
    role, what = ROLE[walk.language].split(": ")
    for words in (GOAL[walk.language], STEP[walk.language], role, what, worker.signature):
        assert words in family.news
    await worker.presses("plan-button-back")
    assert worker.reads("plan-of-title", "plan-of-family")
    assert GOAL[walk.language] in worker.news


async def test_a_date_moves_with_one_tap_and_done_is_one_tap(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _goal(worker, GOAL[walk.language])
    await worker.presses("plan-button-goal")
    await _step(worker, "person", STEP[walk.language])
    worker.look_away()
    await family.says(PLAN[walk.language])
    for move in ("plan-button-move-1", "plan-button-move-1", "plan-button-move-3", "plan-button-move-7"):
        await family.presses(move)
        assert family.reads("plan-moved", "plan-title")
        assert f" – {STEP[walk.language]}" in family.news.splitlines()[0]
    await walk.time_passes(days=40)
    await family.says(PLAN[walk.language])
    await family.presses("plan-button-move-1")
    assert family.text("plan-day-tomorrow") in family.news
    await family.presses("plan-button-goal")
    await family.presses("plan-button-step-done")
    assert family.reads("plan-step-done")
    await family.presses("plan-button-again")
    assert family.reads("plan-step-open")
    await family.presses("plan-button-goal-done")
    assert family.reads("plan-goal-done", "plan-reached")
    assert not any(STEP[walk.language] in one.text for one in worker.new)
    await worker.says(MINE[walk.language])
    assert worker.reads("plan-own-news")
    await worker.says(PLAN[walk.language])
    assert worker.reads("plan-of-news")
    assert family.text("plan-past-goal-done", words=GOAL[walk.language]) in worker.news
    await family.presses("plan-button-past")
    assert family.reads("plan-past-title")


async def test_the_person_says_it_in_own_words_and_danger_is_heard(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _goal(worker, GOAL[walk.language])
    await family.says(PLAN[walk.language])
    await family.presses("plan-button-goal")
    await family.presses("plan-button-goal-word")
    assert family.reads("plan-words-ask-goal", "plan-words-how")
    worker.look_away()
    await family.says(OWN[walk.language])
    assert family.reads("plan-words-shown")
    assert OWN[walk.language] in family.news
    await family.edits(OWN[walk.language], f"{OWN[walk.language]} 2")
    await family.presses("plan-words-button-ok")
    assert family.reads("plan-words-kept")
    assert f"1. {OWN[walk.language]} 2" in family.news
    assert worker.news == ""
    await family.presses("plan-button-goal-new")
    await family.says(WISH[walk.language])
    await family.presses("plan-words-button-ok")
    assert f"2. {WISH[walk.language]}" in family.news
    await family.presses("plan-button-goal-new")
    await family.says(NOW[walk.language])
    assert family.news.startswith("112")
    assert NOW[walk.language] in worker.news
    await family.says(PLAN[walk.language])
    assert NOW[walk.language] not in family.news


async def test_in_between_tasks_come_one_a_day_and_are_answered_with_a_tap(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _task(worker, TASK[walk.language], "plan-of-button-three")
    await _task(worker, OTHER_TASK[walk.language], "plan-of-button-once")
    worker.look_away()
    family.look_away()
    await _goes_to(walk, 17, days=1)
    assert not family.reads("plan-task-title")
    await _goes_to(walk, 18, days=0)
    assert family.reads("plan-task-title", "plan-task-who-sees")
    assert TASK[walk.language] in family.news
    assert OTHER_TASK[walk.language] not in family.news
    await family.presses("plan-task-button-done")
    assert family.reads("plan-task-told-done")
    await _goes_to(walk, 20, days=0)
    assert OTHER_TASK[walk.language] not in family.news
    await _goes_to(walk, 18, days=1)
    assert OTHER_TASK[walk.language] in family.news
    await family.presses("plan-task-button-unwanted")
    assert family.reads("plan-task-told-unwanted")
    await _goes_to(walk, 18, days=1)
    assert TASK[walk.language] in family.news
    await family.presses("plan-task-button-later")
    assert family.reads("plan-task-told-later")
    assert TASK[walk.language] not in worker.news
    await worker.says(PLAN[walk.language])
    for what, words in (("done", TASK), ("unwanted", OTHER_TASK), ("later", TASK)):
        assert worker.text(f"plan-past-task-{what}", words=words[walk.language]) in worker.news


async def test_later_rests_at_last_and_the_worker_hears_it(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _task(worker, TASK[walk.language], "plan-of-button-once")
    for answer in ("later", "later", "rests"):
        await _goes_to(walk, 18, days=1)
        worker.look_away()
        await family.presses("plan-task-button-later")
        assert family.reads(f"plan-task-told-{answer}")
    assert worker.reads("plan-rests")
    assert TASK[walk.language] in worker.news
    family.look_away()
    await _goes_to(walk, 18, days=1)
    assert TASK[walk.language] not in family.news


async def test_a_pause_is_silent_and_a_closed_case_ends_tasks(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _task(worker, TASK[walk.language], "plan-of-button-weekly", "plan-of-button-weekday-2")
    await family.says(PLAN[walk.language])
    await family.presses("plan-button-pause")
    assert family.reads("plan-paused")
    await worker.says(PLAN[walk.language])
    assert worker.reads("plan-of-tasks-paused")
    family.look_away()
    await _goes_to(walk, 18, days=9)
    assert not family.reads("plan-task-title")
    await family.presses("plan-button-resume")
    assert family.reads("plan-resumed")
    await _goes_to(walk, 18, days=7)
    assert TASK[walk.language] in family.news
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    family.look_away()
    await _goes_to(walk, 18, days=14)
    assert not family.reads("plan-task-title")
    await family.says(PLAN[walk.language])
    assert family.reads("plan-over-now")


async def test_who_blocked_the_bot_gets_nothing_and_the_worker_sees_it_in_the_plan(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _task(worker, TASK[walk.language], "plan-of-button-once")
    family.phone.block()
    await walk.calm()
    await _goes_to(walk, 18, days=1)
    await worker.says(PLAN[walk.language])
    assert worker.reads("plan-of-away")
    family.phone.block(False)
    await walk.calm()
    family.look_away()
    await _goes_to(walk, 18, days=1)
    assert TASK[walk.language] in family.news


async def test_the_page_to_print_comes_as_a_file(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _goal(worker, GOAL[walk.language])
    await family.says(PLAN[walk.language])
    await family.presses("plan-button-print")
    assert any(family.text("plan-page-sent") in str(one.content) for one in family.new)
    (file_id,) = [one.content["document"]["file_id"] for one in family.new if "document" in one.content]
    file = family.phone.world.files.get(file_id)
    assert file is not None
    assert file.name == f"{family.text('plan-page-file')}.html"
    assert GOAL[walk.language] in file.body.decode()


async def test_each_person_of_a_family_has_a_plan_of_their_own(walk: Walk) -> None:
    family, worker = await _together(walk)
    await _goal(worker, GOAL[walk.language])
    await family.says({"fi": "/tilanne", "sv": "/lage", "en": "/status"}[walk.language])
    assert family.offers("plan-button-open")
    await family.presses("member-button-invite")
    token = family.news.split("start=")[1].split()[0]
    young = await walk.family(started=False)
    await young.starts(token)
    await young.presses("join-button-yes")
    await young.says(PLAN[walk.language])
    assert young.reads("plan-title", "plan-empty")
    assert GOAL[walk.language] not in young.news
    await worker.says(PLAN[walk.language])
    assert worker.reads("plan-of-whom")
    await young.presses("plan-button-goal-new")
    await young.says(OWN[walk.language])
    await young.presses("plan-words-button-ok")
    await family.says(PLAN[walk.language])
    assert OWN[walk.language] not in family.news
    assert GOAL[walk.language] in family.news
