"""What can go wrong with a plan, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class PlanGone(Stale):
    """A goal, step or task that is not there any more, was changed meanwhile, or is somebody else's."""

    key = "plan-gone"


class PlanOver(Stale):
    """The case is closed, or the person is in it no more: the plan can be read and not changed."""

    key = "plan-over"


class GoalsFull(Refusal):
    """Three goals are open already. Data: ``most``."""

    key = "plan-goals-full"


class StepsFull(Refusal):
    """A goal has as many open steps as fit. Data: ``most``."""

    key = "plan-steps-full"


class TasksFull(Refusal):
    """As many in-between tasks go on as may. Data: ``most``."""

    key = "plan-tasks-full"


class WordsTooLong(Refusal):
    """There are no words, or too many. Data: ``most`` characters."""

    key = "plan-words-too-long"


class NoSuchDay(Refusal):
    """A day that is over, or lies more than half a year ahead."""

    key = "plan-no-such-day"
