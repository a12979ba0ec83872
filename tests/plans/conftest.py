"""Plans in a case that somebody has, and days that pass by the desk's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import select

from bot.cases.rules import Side
from bot.outbox.tables import OutgoingMessage
from bot.plans import ground, queries
from bot.plans import service as plans
from bot.plans.queries import Seen
from bot.plans.rules import DayStatus, local_day
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep, PlanTask, TaskDay
from bot.wall import Wall
from tests.cases.conftest import Story, story
from tests.casework.conftest import Held, held

__all__ = ["held", "story"]

ZONE = "Europe/Helsinki"


@dataclass
class Planned:
    """A person with a plan, and the worker who has the case."""

    held: Held

    @property
    def story(self) -> Story:
        """Who does what."""
        return self.held.story

    @property
    def today(self) -> date:
        """The local day."""
        return local_day(self.story.now, ZONE)

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Go to a local hour of a day that is not before today."""
        local = datetime.combine(date.fromordinal(self.today.toordinal() + days), time(hour, minute))
        self.story.now = Wall(local, ZONE).moment.astimezone(UTC)

    def plan(self, person_id: int = 0) -> OwnPlan:
        """The plan as it is now, begun if there is none."""
        plan: OwnPlan = self.story.do(
            plans.plan_of_worker, **self.held.ids, person_id=person_id or self.held.family
        )  # fmt: skip
        return plan

    def goal(self, words: str = "nukun paremmin", side: Side = Side.WORKER, origin: str = "") -> PlanGoal:
        """Somebody writes a goal."""
        with self.story.transaction() as session:
            now = self.story.now
            plan = ground.plan_of_worker(session, **self.held.ids, person_id=self.held.family, now=now)
            return plans.add_goal(
                session, plan=plan, side=side, words=words, origin=origin or self.story.origin(), now=now
            )  # fmt: skip

    def step(self, goal: PlanGoal, words: str = "varaan ajan", doer: str = "person", days: int = 2) -> PlanStep:
        """The worker writes a step."""
        due = date.fromordinal(self.today.toordinal() + days)
        step: PlanStep = self.story.do(
            plans.add_step, goal_id=goal.id, actor_id=self.held.worker, side=Side.WORKER, doer=doer, words=words,
            due=due, today=self.today, origin=self.story.origin(),
        )  # fmt: skip
        return step

    def task(
        self, words: str = "käyn kävelyllä", rhythm: str = "once", *, weekday: int = 0, hour: int = 18, person: int = 0
    ) -> PlanTask:
        """The worker plans an in-between task."""
        with self.story.transaction() as session:
            now = self.story.now
            who = person or self.held.family
            plan = ground.plan_of_worker(session, **self.held.ids, person_id=who, now=now)
            return plans.add_task(
                session, plan=plan, words=words, rhythm=rhythm, weekday=weekday, hour=hour, today=self.today, zone=ZONE,
                origin=self.story.origin(), now=now,
            )  # fmt: skip

    def tick(self) -> int:
        """The ticker looks; how many tasks were brought or planned anew."""
        due = self.story.do(lambda session, now: plans.due(session, now))
        return sum(self.story.do(plans.look_at, day_id=day_id, zone=ZONE) for day_id in due)

    def brought(self, person_id: int = 0) -> list[str]:
        """The words of the tasks that were put into the person's outbox, in order."""
        return [
            letter.parts[1].args["text"]
            for letter in self.story.letters(person_id or self.held.family, "message")
            if letter.parts[0].key == "plan-task-title"
        ]  # type: ignore[misc]

    def tasks_out(self) -> list[OutgoingMessage]:
        """Everything of tasks in the outbox."""
        with self.story.transaction() as session:
            rows = select(OutgoingMessage).where(OutgoingMessage.key.like("task:%"))
            return list(session.scalars(rows.order_by(OutgoingMessage.id)))

    def days(self, task: PlanTask) -> list[TaskDay]:
        """Every bringing of a task, in order."""
        with self.story.transaction() as session:
            return list(session.scalars(select(TaskDay).where(TaskDay.task_id == task.id).order_by(TaskDay.id)))

    def last_day(self, task: PlanTask) -> TaskDay:
        """The newest bringing that was brought."""
        return [one for one in self.days(task) if one.brought_on is not None][-1]

    def answers(self, task: PlanTask, answer: DayStatus) -> PlanTask:
        """The person answers the task that was brought last."""
        answered: PlanTask = self.story.do(
            plans.answer_task, day_id=self.last_day(task).id, person_id=self.held.family, answer=answer,
            today=self.today, zone=ZONE,
        )  # fmt: skip
        return answered

    def now_is(self, task: PlanTask) -> PlanTask:
        """The task as it is now."""
        with self.story.transaction() as session:
            return session.get_one(PlanTask, task.id)

    def seen(self) -> Seen:
        """The whole plan."""
        with self.story.transaction() as session:
            plan = ground.find_plan(session, case_id=self.held.case.id, person_id=self.held.family)
            assert plan is not None
            return queries.seen(session, plan, zone=ZONE)

    def past(self) -> list[str]:
        """What happened to the plan, in order."""
        with self.story.transaction() as session:
            plan = ground.find_plan(session, case_id=self.held.case.id, person_id=self.held.family)
            return [] if plan is None else [one.what for one in queries.past_of(session, plan_id=plan.id)][::-1]


@pytest.fixture
def planned(held: Held) -> Planned:
    """A case in somebody's hands, on a Monday at noon."""
    return Planned(held)
