"""Goals, steps, who may change them, and what the person hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.cases.errors import CaseIsClosed, NotYourCase
from bot.cases.rules import Side
from bot.cases.tables import Case
from bot.plans import ground, queries, wording
from bot.plans import service as plans
from bot.plans.errors import GoalsFull, NoSuchDay, PlanGone, PlanOver, StepsFull, WordsTooLong
from bot.plans.rules import Standing
from bot.plans.tables import OwnPlan, PlanGoal, PlanPast, PlanStep, PlanTask, TaskDay
from tests.cases.families import Household
from tests.casework.conftest import Held
from tests.plans.conftest import ZONE, Planned

FAMILY, WORKER = Side.FAMILY, Side.WORKER


def _mark(planned: Planned, step: PlanStep, standing: Standing, side: Side = FAMILY) -> PlanStep:
    actor = planned.held.family if side == FAMILY else planned.held.worker
    marked: PlanStep = planned.story.do(
        plans.mark_step, step_id=step.id, actor_id=actor, side=side, standing=standing
    )  # fmt: skip
    return marked


def _move(planned: Planned, step: PlanStep, days: int, side: Side = FAMILY) -> PlanStep:
    actor = planned.held.family if side == FAMILY else planned.held.worker
    moved: PlanStep = planned.story.do(
        plans.move_step, step_id=step.id, actor_id=actor, side=side, seen=step.version, days=days, today=planned.today
    )  # fmt: skip
    return moved


def test_three_goals_of_120_characters_and_a_fourth_when_one_is_reached(planned: Planned) -> None:
    goals = [planned.goal("x" * 120), planned.goal("  liikun\n enemmän "), planned.goal("c")]
    assert goals[1].body == "liikun enemmän"
    with pytest.raises(GoalsFull):
        planned.goal("d")
    for wrong in ("", " \n ", "x" * 121):
        with pytest.raises(WordsTooLong):
            planned.goal(wrong)
    who = {"actor_id": planned.held.family, "side": FAMILY}
    planned.story.do(plans.mark_goal, goal_id=goals[0].id, **who, standing=Standing.DONE)
    planned.goal("d")
    with pytest.raises(GoalsFull):
        planned.story.do(plans.mark_goal, goal_id=goals[0].id, **who, standing=Standing.OPEN)
    assert [one.goal.body for one in planned.seen().goals] == ["liikun enemmän", "c", "d"]
    assert planned.seen().reached == 1


def test_the_same_words_twice_are_one_goal_and_one_step(planned: Planned) -> None:
    first, again = (planned.goal(origin="update:900") for _ in range(2))
    assert first.id == again.id
    with planned.story.transaction() as session:
        now = planned.story.now
        for _ in range(2):
            plans.add_step(
                session, goal_id=first.id, actor_id=planned.held.worker, side=WORKER, doer="worker", words="soitan",
                due=planned.today, today=planned.today, origin="update:901", now=now,
            )  # fmt: skip
        assert session.scalar(select(func.count()).select_from(PlanStep)) == 1


def test_a_step_has_one_doer_and_one_date(planned: Planned) -> None:
    goal = planned.goal()
    other = planned.step(goal, "neuvola: kutsuu tarkastukseen", "other")
    assert (other.doer, other.role, other.body) == ("other", "neuvola", "kutsuu tarkastukseen")
    with pytest.raises(WordsTooLong):
        planned.step(goal, "kutsuu tarkastukseen", "other")
    for days in (-1, 181):
        with pytest.raises(NoSuchDay):
            planned.step(goal, days=days)
    for days in (5, 1, 3):
        planned.step(goal, days=days)
    with pytest.raises(StepsFull):
        planned.step(goal)
    seen = planned.seen()
    assert [(step.due - planned.today).days for step in seen.goals[0].steps] == [1, 2, 3, 5]
    assert seen.next_step is not None
    assert seen.next_step.due == planned.today + timedelta(days=1)


def test_a_date_moves_once_for_each_tap_and_an_old_day_counts_as_today(planned: Planned) -> None:
    step = planned.step(planned.goal())
    assert (_move(planned, step, 3).due - planned.today).days == 5
    assert (_move(planned, step, 3).due - planned.today).days == 5  # the same button again
    planned.story.pass_time(days=30)
    late = planned.seen().goals[0].steps[0]
    assert (_move(planned, late, 1).due - planned.today).days == 1
    with pytest.raises(PlanGone):
        _move(planned, step, 2)
    assert planned.past()[-2:] == ["step-moved", "step-moved"]


def test_the_person_leaves_the_workers_steps_to_the_worker(planned: Planned) -> None:
    step = planned.step(planned.goal(), "soitan koululle", "worker")
    for deed in (lambda: _move(planned, step, 1), lambda: _mark(planned, step, Standing.DONE)):
        with pytest.raises(PlanGone):
            deed()
    _mark(planned, step, Standing.DONE, WORKER)
    assert planned.seen().goals[0].done == 1


def test_what_was_marked_can_be_taken_back_and_twice_is_once(planned: Planned) -> None:
    step = planned.step(planned.goal())
    for standing in (Standing.DONE, Standing.DONE, Standing.OPEN, Standing.STOPPED):
        _mark(planned, step, standing)
    assert planned.past()[-3:] == ["step-done", "step-open", "step-stopped"]
    assert planned.seen().goals[0].steps == ()


def test_the_person_hears_of_news_once_until_they_look(planned: Planned) -> None:
    goal = planned.goal()
    planned.step(goal)
    planned.goal("toinen")
    keys = planned.story.keys(planned.held.family)
    assert keys.count("plan-news") == 1
    with planned.story.transaction() as session:
        queries.looked(session, session.get_one(OwnPlan, goal.plan_id), FAMILY, planned.story.now)
    planned.step(goal)
    assert planned.story.keys(planned.held.family).count("plan-news") == 2


def test_what_the_person_does_reaches_the_owner_without_a_push(planned: Planned) -> None:
    goal = planned.goal()
    step, before = planned.step(goal), len(planned.story.outbox(planned.held.worker))
    _move(planned, step, 1)
    planned.story.do(
        plans.word_goal, goal_id=goal.id, actor_id=planned.held.family, side=FAMILY, words="nukun koko yön"
    )
    assert len(planned.story.outbox(planned.held.worker)) == before
    with planned.story.transaction() as session:
        assert queries.news_for_owner(session, case_id=planned.held.case.id) == 2
        queries.looked(session, session.get_one(OwnPlan, goal.plan_id), WORKER, planned.story.now)
        assert queries.news_for_owner(session, case_id=planned.held.case.id) == 0
    assert planned.seen().goals[0].goal.body == "nukun koko yön"


def test_own_words_are_kept_only_when_they_are_confirmed(planned: Planned) -> None:
    goal, me = planned.goal(), planned.held.family
    planned.story.do(wording.ask, person_id=me, what="goal", subject=goal.id)
    with planned.story.transaction() as session:
        asked = wording.waiting(session, person_id=me, now=planned.story.now)
        assert asked is not None
        wording.keep(session, asked, words="haluan\nnukkua", update_id=7)
        with pytest.raises(WordsTooLong):
            wording.keep(session, asked, words="x" * 121, update_id=8)
    with pytest.raises(PlanGone):
        planned.story.do(wording.confirm, person_id=me, update_id=6)
    assert planned.seen().goals[0].goal.body == "nukun paremmin"
    planned.story.do(wording.confirm, person_id=me, update_id=7)
    assert planned.seen().goals[0].goal.body == "haluan nukkua"
    with pytest.raises(PlanGone):
        planned.story.do(wording.confirm, person_id=me, update_id=7)


def test_a_person_says_a_goal_of_their_own_and_words_a_step(planned: Planned) -> None:
    plan, me = planned.plan(), planned.held.family
    step = planned.step(planned.goal())
    for what, subject, words in (("new", plan.id, "oma tavoite"), ("step", step.id, "oma askel")):
        planned.story.do(wording.ask, person_id=me, what=what, subject=subject)
        with planned.story.transaction() as session:
            asked = wording.waiting(session, person_id=me, now=planned.story.now)
            assert asked is not None
            wording.keep(session, asked, words=words, update_id=step.id + 50)
        planned.story.do(wording.confirm, person_id=me, update_id=step.id + 50)
    seen = planned.seen()
    assert [one.goal.body for one in seen.goals] == ["nukun paremmin", "oma tavoite"]
    assert seen.goals[0].steps[0].body == "oma askel"
    workers = planned.step(seen.goals[0].goal, "soitan", "worker")
    with pytest.raises(PlanGone):
        planned.story.do(wording.ask, person_id=me, what="step", subject=workers.id)


def test_words_wait_a_quarter_of_an_hour_and_are_forgotten_after_a_day(planned: Planned) -> None:
    me = planned.held.family
    planned.story.do(wording.ask, person_id=me, what="new", subject=planned.plan().id)
    planned.story.pass_time(minutes=16)
    with planned.story.transaction() as session:
        assert wording.waiting(session, person_id=me, now=planned.story.now) is None
    planned.story.pass_time(days=1)
    assert planned.story.do(plans.forget_old) == 1


def test_nobody_else_sees_or_changes_a_plan(planned: Planned) -> None:
    goal = planned.goal()
    step = planned.step(goal)
    for stranger in (planned.story.family(), planned.held.worker):
        with pytest.raises(PlanGone):
            planned.story.do(plans.mark_step, step_id=step.id, actor_id=stranger, side=FAMILY, standing=Standing.DONE)
    other = planned.story.worker("Mikael")
    with pytest.raises(NotYourCase):
        planned.story.do(plans.mark_goal, goal_id=goal.id, actor_id=other, side=WORKER, standing=Standing.DONE)
    with planned.story.transaction() as session:
        assert queries.plan_to_show(session, person_id=planned.held.worker) is None


def test_several_people_of_a_family_have_a_plan_each(planned: Planned) -> None:
    house = Household(planned.story, planned.held.worker, planned.held.family, planned.held.case, people=[])
    young = house.joins(relation="young")
    mine, theirs = planned.plan(), planned.plan(young)
    assert mine.id != theirs.id
    goal = planned.goal("perustajan tavoite")
    with pytest.raises(PlanGone):
        planned.story.do(plans.mark_goal, goal_id=goal.id, actor_id=young, side=FAMILY, standing=Standing.DONE)
    house.leaves(young)
    with pytest.raises(PlanOver):
        planned.plan(young)
    with planned.story.transaction() as session:
        assert not queries.seen(session, session.get_one(OwnPlan, theirs.id), zone=ZONE).live


def test_a_closed_case_leaves_a_plan_to_be_read(planned: Planned) -> None:
    goal = planned.goal()
    planned.story.closes(planned.held.family, planned.held.case)
    with pytest.raises(PlanOver):
        planned.story.do(
            plans.mark_goal, goal_id=goal.id, actor_id=planned.held.family, side=FAMILY, standing=Standing.DONE
        )
    with pytest.raises(CaseIsClosed):
        planned.goal("uusi")
    with pytest.raises(PlanOver):
        planned.story.do(ground.plan_of_person, person_id=planned.held.family)
    assert [one.goal.body for one in planned.seen().goals] == ["nukun paremmin"]
    assert not planned.seen().live


def test_a_plan_can_be_read_for_ninety_days_after_the_end(planned: Planned) -> None:
    planned.step(planned.goal())
    planned.task()
    planned.story.closes(planned.held.family, planned.held.case)
    planned.story.pass_time(days=89)
    assert planned.story.do(plans.forget_old) == 0
    planned.story.pass_time(days=1)
    assert planned.story.do(plans.forget_old) == 1
    with planned.story.transaction() as session:
        assert session.scalar(select(func.count()).select_from(TaskDay)) == 0
        assert session.get(Case, planned.held.case.id) is not None


def test_a_plan_goes_with_its_case(held: Held) -> None:
    planned = Planned(held)
    planned.step(planned.goal())
    planned.task()
    with planned.story.transaction() as session:
        session.delete(session.get_one(Case, held.case.id))
    with planned.story.transaction() as session:
        for table in (OwnPlan, PlanGoal, PlanStep, PlanTask, TaskDay, PlanPast):
            assert session.scalar(select(func.count()).select_from(table)) == 0
