"""Plans of persons in cases: goals, small steps, in-between tasks and their days, what happened, words that wait."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.db.fixed import fixed
from bot.plans.rules import DayStatus, Standing, TaskStatus

_WAITING = text("status = 'waiting'")


class OwnPlan(Row):
    """The plan of one person in one case; others of the family have their own and never see this one."""

    __tablename__ = "own_plan"
    personal = "exported to the person; kept until 90 days after the case; erased with the case or the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    #: Since when in-between tasks are paused.
    paused_at: Mapped[datetime | None]
    #: When the person was told of something new and has not looked since.
    told_at: Mapped[datetime | None]
    #: How often the person was told; names the messages.
    told_times: Mapped[int] = mapped_column(default=0)
    #: The newest happening that the owner has looked at.
    seen_by_owner: Mapped[int] = mapped_column(BigId, default=0)

    __table_args__ = (UniqueConstraint("case_id", "person_id", name="uq_own_plan_one_of_person"),)


class PlanGoal(Row):
    """A small goal in the person's own words."""

    __tablename__ = "plan_goal"
    personal = "exported to the person; kept and erased with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("own_plan.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(String(120))
    standing: Mapped[str] = mapped_column(String(8), default=Standing.OPEN)
    #: Names the words it was made of, such as ``words:12``.
    origin: Mapped[str] = mapped_column(String(60), unique=True)

    __table_args__ = (CheckConstraint("standing IN ('open', 'done', 'stopped')", name="standing_known"),)


class PlanStep(Row):
    """A small step towards a goal: one doer and one date."""

    __tablename__ = "plan_step"
    personal = "exported to the person; kept and erased with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("plan_goal.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(String(120))
    #: See ``rules.Doer``.
    doer: Mapped[str] = mapped_column(String(8))
    #: Who does it when it is neither the person nor the worker, such as ``neuvola``.
    role: Mapped[str] = mapped_column(String(40), default="")
    due: Mapped[date]
    standing: Mapped[str] = mapped_column(String(8), default=Standing.OPEN)
    #: Goes up with every change; a button of an older one changes nothing.
    version: Mapped[int] = mapped_column(default=0)
    origin: Mapped[str] = mapped_column(String(60), unique=True)

    __table_args__ = (
        CheckConstraint("doer IN ('person', 'worker', 'other')", name="doer_known"),
        CheckConstraint("(doer = 'other') = (role <> '')", name="others_are_named"),
        CheckConstraint("standing IN ('open', 'done', 'stopped')", name="standing_known"),
    )


class PlanTask(Row):
    """An in-between task: a short sentence that the desk brings on its days."""

    __tablename__ = "plan_task"
    personal = "exported to the person; kept and erased with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("own_plan.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(String(160))
    #: See ``rules.Rhythm``.
    rhythm: Mapped[str] = mapped_column(String(8))
    #: Of a weekly one: 1 for Monday; else 0.
    weekday: Mapped[int] = mapped_column(default=0)
    #: The local hour.
    hour: Mapped[int]
    #: How many more days it is planned for.
    days_left: Mapped[int]
    later_times: Mapped[int] = mapped_column(default=0)
    #: How many bringings in a row had no answer.
    unanswered: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(8), default=TaskStatus.ON)
    origin: Mapped[str] = mapped_column(String(60), unique=True)

    __table_args__ = (
        CheckConstraint("rhythm IN ('once', 'three', 'weekly')", name="rhythm_known"),
        CheckConstraint("(rhythm = 'weekly') = (weekday BETWEEN 1 AND 7)", name="weekly_has_a_day"),
        CheckConstraint("hour BETWEEN 8 AND 20", name="never_at_night"),
    )


class TaskDay(Row):
    """One bringing of an in-between task; of all that are planned for a person one is brought on a day."""

    __tablename__ = "plan_task_day"
    personal = "exported to the person; kept and erased with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("plan_task.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    #: The local day that was meant.
    planned_on: Mapped[date]
    due_at: Mapped[datetime]
    #: After *later*: it stands beside the days of the task's rhythm.
    again: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(String(8), default=DayStatus.WAITING)
    #: The local day on which it was brought.
    brought_on: Mapped[date | None]

    __table_args__ = (
        UniqueConstraint("person_id", "brought_on", name="uq_plan_task_day_one_a_day"),
        Index("ix_plan_task_day_due", "due_at", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
    )


class PlanPast(Row):
    """One thing that happened to a plan, in the words of that time; the person and the owner see it."""

    __tablename__ = "plan_past"
    personal = "exported to the person; kept and erased with the plan"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("own_plan.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    #: ``family``, ``worker``, or empty when time did it.
    side: Mapped[str] = mapped_column(String(8))
    #: See ``past.Change``.
    what: Mapped[str] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(String(160), default="")
    #: The new day of a step.
    day: Mapped[date | None]

    __table_args__ = (Index("ix_plan_past_plan_id", "plan_id", "id"),)


class Wording(Row):
    """A person says a goal or a step in other words: asked for, then shown back until they are confirmed."""

    __tablename__ = "plan_wording"
    personal = "not exported; words go when they are kept or put away, a day at most; goes with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: ``goal``, ``step``, or ``new`` for a goal that is not there yet.
    what: Mapped[str] = mapped_column(String(8))
    #: Id of the goal or step, or of the plan.
    subject: Mapped[int] = mapped_column(BigId)
    asked_at: Mapped[datetime]
    #: The update that brought the words; 0 as long as nothing was written.
    update_id: Mapped[int] = mapped_column(BigId, default=0)
    body: Mapped[str] = mapped_column(String(160), default="")


#: In the very words of the index above.
IS_WAITING = TaskDay.status == fixed(DayStatus.WAITING)
