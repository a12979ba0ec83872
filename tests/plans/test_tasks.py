"""In-between tasks by the desk's clock: kindly, one a day, never at night, and nothing in a heap."""

from __future__ import annotations

from datetime import date

import pytest

from bot.cases import reach
from bot.cases.rules import Side
from bot.jobs import reminding
from bot.outbox.letter import from_json
from bot.outbox.tables import OutgoingClass
from bot.plans import queries
from bot.plans import service as plans
from bot.plans.errors import PlanGone, PlanOver, TasksFull, WordsTooLong
from bot.plans.rules import DayStatus, TaskStatus
from tests.cases.families import Household
from tests.plans.conftest import ZONE, Planned

DONE, LATER, UNWANTED = DayStatus.DONE, DayStatus.LATER, DayStatus.UNWANTED


def test_a_task_comes_tomorrow_at_its_hour_and_once(planned: Planned) -> None:
    planned.task("käyn kävelyllä", hour=18)
    planned.at(23, 0)
    assert planned.tick() == 0
    planned.at(17, 59, days=1)
    assert planned.tick() == 0
    planned.at(18)
    assert planned.tick() == 1
    assert planned.tick() == 0
    assert planned.brought() == ["käyn kävelyllä"]
    (row,) = planned.tasks_out()
    assert row.klass == OutgoingClass.REMINDER
    assert row.about == f"case:{planned.held.case.id}"
    assert (row.valid_until - row.created_at).total_seconds() == 3 * 3600
    actions = [button.action for buttons in from_json(row.payload["letter"]).buttons for button in buttons]
    assert actions == ["plan-answer", "plan-answer", "plan-answer", "plan-pause", "emergency"]


def test_done_ends_a_task_and_the_owner_finds_it_without_a_push(planned: Planned) -> None:
    task = planned.task()
    planned.at(18, days=1)
    planned.tick()
    before = len(planned.story.outbox(planned.held.worker))
    assert planned.answers(task, DONE).status == TaskStatus.OVER
    assert len(planned.story.outbox(planned.held.worker)) == before
    assert planned.past()[-1] == "task-done"
    with planned.story.transaction() as session:
        assert queries.news_for_owner(session, case_id=planned.held.case.id) == 1
    with pytest.raises(PlanGone):
        planned.answers(task, LATER)


def test_later_brings_it_twice_again_and_then_it_rests_with_a_word_to_the_worker(planned: Planned) -> None:
    task = planned.task()
    for _ in range(2):
        planned.at(18, days=1)
        planned.tick()
        assert planned.answers(task, LATER).status == TaskStatus.ON
    assert "plan-rests" not in planned.story.keys(planned.held.worker)
    planned.at(18, days=1)
    planned.tick()
    assert planned.answers(task, LATER).status == TaskStatus.RESTS
    assert planned.story.keys(planned.held.worker).count("plan-rests") == 1
    planned.at(18, days=1)
    assert planned.tick() == 0
    assert len(planned.brought()) == 3


def test_no_puts_it_away_and_nobody_asks_why(planned: Planned) -> None:
    task = planned.task(rhythm="weekly", weekday=2)
    planned.at(18, days=1)
    planned.tick()
    assert planned.answers(task, UNWANTED).status == TaskStatus.AWAY
    assert planned.past()[-1] == "task-unwanted"
    for _ in range(3):
        planned.at(18, days=7)
        assert planned.tick() == 0
    assert planned.seen().tasks == ()


def test_three_days_one_after_the_other(planned: Planned) -> None:
    task = planned.task(rhythm="three", hour=9)
    days = []
    for _ in range(6):
        planned.at(9, days=1)
        if planned.tick():
            days.append(planned.today)
            planned.answers(task, DONE)
    assert [(day - days[0]).days for day in days] == [0, 1, 2]
    assert planned.now_is(task).status == TaskStatus.OVER


def test_every_tuesday_over_the_change_of_the_clocks_for_a_quarter(planned: Planned) -> None:
    planned.story.now = planned.story.now.replace(year=2027, month=3, day=15)
    task = planned.task(rhythm="weekly", weekday=2, hour=12)
    seen: list[tuple[date, int]] = []
    for _ in range(16 * 7):
        planned.at(12, days=1)
        if planned.tick():
            seen.append((planned.today, planned.story.now.hour))
            planned.answers(task, DONE)
    assert len(seen) == 12
    assert {day.isoweekday() for day, _ in seen} == {2}
    assert [hour for _, hour in seen[:3]] == [10, 10, 9]  # 16.3., 23.3. and after 28.3. by UTC


def test_at_most_one_a_day_and_the_other_comes_the_next_day(planned: Planned) -> None:
    planned.task("a", hour=9)
    planned.task("b", hour=9)
    planned.task("c", hour=12)
    with pytest.raises(TasksFull):
        planned.task("d")
    for _ in range(5):
        for hour in (9, 12, 18):
            planned.at(hour, 1, days=1 if hour == 9 else 0)
            planned.tick()
    assert planned.brought() == ["a", "b", "c"]
    rows = planned.tasks_out()
    assert len({row.created_at.date() for row in rows}) == 3


def test_after_days_of_silence_nothing_comes_in_a_heap_and_nothing_at_night(planned: Planned) -> None:
    for words in ("a", "b"):
        planned.task(words, hour=18)
    planned.at(22, 30, days=4)  # the machine was off for four days
    planned.tick()
    assert planned.brought() == []
    planned.at(7, 59, days=1)
    planned.tick()
    assert planned.brought() == []
    for day in (1, 2, 3):
        planned.at(18, days=0 if day == 1 else 1)
        planned.tick()
        planned.at(20, 49)
        planned.tick()
        assert len(planned.brought()) == min(day, 2)


def test_what_is_older_than_a_week_rests_or_goes_on_with_its_next_day(planned: Planned) -> None:
    once, weekly = planned.task("kerran"), planned.task("tiistaisin", rhythm="weekly", weekday=2)
    planned.at(18, days=15)
    planned.tick()
    assert planned.brought() == []
    assert planned.now_is(once).status == TaskStatus.RESTS
    assert planned.story.keys(planned.held.worker).count("plan-rests") == 1
    assert [one.status for one in planned.days(weekly)] == [DayStatus.DROPPED, DayStatus.WAITING]
    assert planned.days(weekly)[-1].planned_on.isoweekday() == 2


def test_what_is_paused_stays_silent_and_goes_on_from_tomorrow(planned: Planned) -> None:
    task = planned.task(hour=18)
    plan, me = planned.plan(), planned.held.family
    for _ in range(2):
        planned.story.do(plans.pause, plan_id=plan.id, person_id=me)
    late = planned.task("myöhempi", hour=9)
    planned.at(18, days=3)
    assert planned.tick() == 0
    planned.story.do(plans.resume, plan_id=plan.id, person_id=me, today=planned.today, zone=ZONE)
    assert planned.tick() == 0
    planned.at(9, days=1)
    planned.tick()
    planned.at(18)
    planned.tick()
    assert planned.brought() == ["myöhempi"]
    planned.at(18, days=1)
    planned.tick()
    assert planned.brought() == ["myöhempi", "käyn kävelyllä"]
    assert planned.past().count("paused") == 1
    assert {planned.now_is(one).status for one in (task, late)} == {TaskStatus.OVER}


def test_a_pause_takes_back_what_has_not_left_yet(planned: Planned) -> None:
    task = planned.task()
    planned.at(18, days=1)
    planned.tick()
    plan = planned.plan()
    planned.story.do(plans.pause, plan_id=plan.id, person_id=planned.held.family)
    assert [row.status for row in planned.tasks_out()] == ["expired"]
    assert [one.status for one in planned.days(task)] == [DayStatus.PAUSED]


def test_closing_the_case_ends_tasks(planned: Planned) -> None:
    task, other = planned.task(), planned.task("toinen", rhythm="weekly", weekday=4)
    planned.at(18, days=1)
    planned.tick()
    planned.story.arrives(planned.held.family)
    planned.story.closes(planned.held.family, planned.held.case)
    with pytest.raises(PlanOver):
        planned.answers(task, DONE)
    assert planned.story.do(lambda session, now: plans.end_of_closed(session, now)) == 1
    planned.at(18, days=7)
    assert planned.tick() == 0
    assert planned.now_is(other).status == TaskStatus.ENDED
    assert len(planned.brought()) == 1


def test_a_task_of_a_case_that_was_closed_or_left_is_not_brought_by_the_next_look_either(planned: Planned) -> None:
    house = Household(planned.story, planned.held.worker, planned.held.family, planned.held.case, people=[])
    young = house.joins(relation="young")
    theirs, mine = planned.task(person=young), planned.task()
    house.leaves(young)
    planned.story.closes(planned.held.family, planned.held.case)
    planned.at(18, days=1)
    assert planned.tick() == 2
    assert {planned.now_is(one).status for one in (theirs, mine)} == {TaskStatus.ENDED}
    assert planned.brought() == planned.brought(young) == []


def test_while_nobody_has_the_case_tasks_wait(planned: Planned) -> None:
    planned.task()
    planned.story.releases(planned.held.worker, planned.held.case)
    planned.at(18, days=1)
    planned.tick()
    assert planned.brought() == []
    planned.story.claims(planned.held.worker, planned.held.case)
    planned.at(18, days=1)
    planned.tick()
    assert len(planned.brought()) == 1


def test_who_blocked_the_bot_gets_nothing_and_the_plan_says_so(planned: Planned) -> None:
    planned.task()
    planned.story.do(reach.lost, person_id=planned.held.family)
    planned.at(18, days=1)
    planned.tick()
    assert planned.tasks_out() == []
    assert planned.seen().away
    planned.story.do(reach.found, person_id=planned.held.family)
    planned.at(18, days=1)
    planned.tick()
    assert len(planned.brought()) == 1


def test_what_did_not_arrive_comes_on_another_day(planned: Planned) -> None:
    task = planned.task()
    planned.at(18, days=1)
    planned.tick()
    (row,) = planned.tasks_out()
    planned.at(21)
    for _ in range(2):
        planned.story.do(
            lambda session, now: reminding.came_back(session, key=row.key, status="expired", unreachable=False, now=now)
        )
    planned.tick()
    assert len(planned.brought()) == 1
    planned.at(18, days=1)
    planned.tick()
    assert len(planned.brought()) == 2
    planned.answers(task, DONE)
    planned.story.do(
        lambda session, now: reminding.came_back(session, key=row.key, status="expired", unreachable=False, now=now)
    )
    assert planned.now_is(task).status == TaskStatus.OVER


def test_three_without_an_answer_and_a_weekly_task_rests(planned: Planned) -> None:
    task = planned.task(rhythm="weekly", weekday=2)
    planned.at(18, days=1)
    for _ in range(5):
        planned.tick()
        planned.story.arrives(planned.held.family)
        planned.at(18, days=7)
    assert len(planned.brought()) == 3
    assert planned.now_is(task).status == TaskStatus.RESTS
    assert planned.story.keys(planned.held.worker).count("plan-rests") == 1


def test_an_answer_begins_the_count_anew(planned: Planned) -> None:
    task = planned.task(rhythm="weekly", weekday=2)
    planned.at(18, days=1)
    for number in range(6):
        planned.tick()
        if number % 2:
            planned.answers(task, DONE)
        planned.at(18, days=7)
    assert len(planned.brought()) == 6


def test_later_of_a_weekly_task_comes_the_next_day_and_the_week_goes_on(planned: Planned) -> None:
    task = planned.task(rhythm="weekly", weekday=2)
    planned.at(18, days=1)
    planned.tick()
    planned.answers(task, LATER)
    planned.at(18, days=1)
    planned.tick()
    planned.answers(task, DONE)
    planned.at(18, days=6)
    planned.tick()
    days = sorted((one.brought_on, one.again) for one in planned.days(task) if one.brought_on)
    assert [(day.isoweekday(), again) for day, again in days] == [(2, False), (3, True), (2, False)]


def test_both_sides_end_a_task_and_strangers_do_not(planned: Planned) -> None:
    task, second = planned.task("a"), planned.task("b")
    with pytest.raises(PlanGone):
        planned.story.do(plans.end_task, task_id=task.id, actor_id=planned.story.family(), side=Side.FAMILY)
    ended = planned.story.do(plans.end_task, task_id=task.id, actor_id=planned.held.family, side=Side.FAMILY)
    assert ended.status == TaskStatus.AWAY
    ended = planned.story.do(plans.end_task, task_id=second.id, actor_id=planned.held.worker, side=Side.WORKER)
    assert ended.status == TaskStatus.ENDED
    planned.at(18, days=1)
    assert planned.tick() == 0


def test_a_task_is_a_short_sentence(planned: Planned) -> None:
    for wrong in ("", "x" * 161):
        with pytest.raises(WordsTooLong):
            planned.task(wrong)
    assert planned.task("x" * 160).body == "x" * 160
