"""A task's letter that has not left never does once nobody is there to answer it."""

from __future__ import annotations

import pytest

from bot.app import tell_undelivered
from bot.cases.family import joining
from bot.cases.rules import Side
from bot.gateway.ledger import Undelivered
from bot.jobs import reminding
from bot.outbox.tables import OutgoingClass, OutgoingMessage, OutgoingStatus
from bot.plans import service as plans
from bot.plans.rules import DayStatus, TaskStatus
from bot.plans.tables import PlanTask
from tests.cases.families import Household
from tests.plans.conftest import Planned


def _brought(planned: Planned, rhythm: str, person: int = 0) -> int:
    task = planned.task(rhythm=rhythm, weekday=2 if rhythm == "weekly" else 0, person=person)
    planned.at(18, days=1)
    assert planned.tick() == 1
    assert planned.tick() == 0
    assert [row.status for row in planned.tasks_out()] == ["pending"]
    return task.id


def _leaves(planned: Planned, status: str) -> None:
    """The sender has taken the letter."""
    (letter,) = planned.tasks_out()
    with planned.story.transaction() as session:
        session.get_one(OutgoingMessage, letter.id).status = status


@pytest.mark.parametrize("side", [Side.WORKER, Side.FAMILY])
def test_a_task_that_is_ended_does_not_come_any_more(planned: Planned, side: Side) -> None:
    task_id = _brought(planned, "weekly")
    actor = planned.held.worker if side == Side.WORKER else planned.held.family
    task = planned.story.do(plans.end_task, task_id=task_id, actor_id=actor, side=side)
    (letter,) = planned.tasks_out()
    assert (letter.status, letter.payload) == ("expired", {})
    assert {one.status for one in planned.days(task)} == {DayStatus.DROPPED}
    planned.story.do(reminding.came_back, key=letter.key, status="expired", unreachable=False)
    assert planned.tick() == 0
    assert not planned.seen().tasks


@pytest.mark.parametrize("rhythm", ["weekly", "once"])
def test_the_next_look_takes_back_what_waits_in_a_closed_case(planned: Planned, rhythm: str) -> None:
    task_id = _brought(planned, rhythm)
    planned.story.closes(planned.held.family, planned.held.case)
    assert planned.tick() == 1
    assert planned.tick() == 0
    assert [row.status for row in planned.tasks_out()] == ["expired"]
    with planned.story.transaction() as session:
        assert session.get_one(PlanTask, task_id).status == TaskStatus.ENDED


def test_the_seldom_look_takes_it_back_too(planned: Planned) -> None:
    _brought(planned, "weekly")
    planned.story.closes(planned.held.family, planned.held.case)
    assert planned.story.do(lambda session, now: plans.end_of_closed(session, now)) == 1
    assert [row.status for row in planned.tasks_out()] == ["expired"]


def test_the_next_look_takes_back_what_waits_for_somebody_who_left(planned: Planned) -> None:
    house = Household(planned.story, planned.held.worker, planned.held.family, planned.held.case, people=[])
    young = house.joins(relation="young")
    _brought(planned, "once", person=young)
    planned.story.do(joining.leave, person_id=young)
    assert planned.tick() == 1
    assert [row.status for row in planned.tasks_out()] == ["expired"]
    assert planned.tick() == 0


def test_a_letter_that_has_left_stays_with_its_day(planned: Planned) -> None:
    task_id = _brought(planned, "weekly")
    _leaves(planned, "sent")
    task = planned.story.do(plans.end_task, task_id=task_id, actor_id=planned.held.worker, side=Side.WORKER)
    assert DayStatus.BROUGHT in {one.status for one in planned.days(task)}


def _fails(planned: Planned, *, taken_back: bool) -> None:
    """The letter on its way never arrives, and the sender says so."""
    (row,) = planned.tasks_out()
    status = OutgoingStatus.EXPIRED if taken_back else OutgoingStatus.FAILED
    lost = Undelivered(row.key, row.person_id, OutgoingClass.REMINDER, row.about, status=status, taken_back=taken_back)
    with planned.story.transaction() as session:
        tell_undelivered(session, lost, planned.story.now)


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_task_that_was_on_its_way_when_the_plan_was_paused_and_failed_waits_for_the_end_of_the_pause(
    planned: Planned, taken_back: bool
) -> None:
    task_id = _brought(planned, "once")
    _leaves(planned, "sending")
    plan, me = planned.plan(), planned.held.family
    planned.story.do(plans.pause, plan_id=plan.id, person_id=me)
    with planned.story.transaction() as session:
        task = session.get_one(PlanTask, task_id)
    assert [one.status for one in planned.days(task)] == [DayStatus.BROUGHT]
    _fails(planned, taken_back=taken_back)
    assert [(one.status, one.brought_on) for one in planned.days(task)] == [(DayStatus.PAUSED, None)]
    planned.at(18, days=1)
    assert planned.tick() == 0
    planned.story.do(plans.resume, plan_id=plan.id, person_id=me, today=planned.today, zone="Europe/Helsinki")
    planned.at(18, days=1)
    assert planned.tick() == 1
    assert planned.brought()[-1] == "käyn kävelyllä"
