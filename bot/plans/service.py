"""What can be asked of this room; each verb stands in the file that is named after its matter."""

from __future__ import annotations

from bot.plans.bringing import due, end_of_closed, look_at
from bot.plans.forgetting import forget_old
from bot.plans.goals import add_goal, mark_goal, word_goal
from bot.plans.ground import plan_of_person, plan_of_worker
from bot.plans.steps import add_step, mark_step, move_step, word_step
from bot.plans.tasks import add_task, answer_task, end_task, pause, resume

__all__ = [
    "add_goal",
    "add_step",
    "add_task",
    "answer_task",
    "due",
    "end_of_closed",
    "end_task",
    "forget_old",
    "look_at",
    "mark_goal",
    "mark_step",
    "move_step",
    "pause",
    "plan_of_person",
    "plan_of_worker",
    "resume",
    "word_goal",
    "word_step",
]
