"""A person's own words for a goal or a step: asked for, shown back, and kept only when confirmed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.cases.rules import Side
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.plans.errors import PlanGone, WordsTooLong
from bot.plans.goals import add_goal, locked_goal, word_goal
from bot.plans.ground import fresh, lock_plan
from bot.plans.rules import LONGEST_GOAL, one_line
from bot.plans.steps import may_change, word_step
from bot.plans.tables import OwnPlan, PlanStep, Wording

#: What can be said in own words: an open goal, an open step, a goal that is not there yet.
SUBJECTS = ("goal", "step", "new")
#: Words are taken as the answer for this long.
WAITS = timedelta(minutes=15)
#: What nobody confirmed is forgotten.
FORGOTTEN_AFTER = timedelta(hours=24)


def ask(session: Session, *, person_id: int, what: str, subject: int, now: datetime) -> OwnPlan:
    """Wait for the person's words; what was asked before is not waited for any more.

    Raises:
        PlanGone: there is no such goal, step or plan, or it is not this person's to word.
        PlanOver: the case is closed, or the person has left it.
    """
    plan = _plan_of(session, person_id, what, subject)
    forget(session, person_id=person_id)
    session.add(Wording(person_id=person_id, what=what, subject=subject, asked_at=now, update_id=0, body=""))
    session.flush()
    return plan


def _plan_of(session: Session, person_id: int, what: str, subject: int) -> OwnPlan:
    if what == "new":
        return lock_plan(session, subject, person_id, Side.FAMILY)
    if what == "goal":
        return locked_goal(session, subject, person_id, Side.FAMILY)[0]
    if what != "step":
        raise PlanGone
    step = fresh(session, PlanStep, subject)
    if not may_change(step, Side.FAMILY):
        raise PlanGone
    return locked_goal(session, step.goal_id, person_id, Side.FAMILY)[0]


def waiting(session: Session, *, person_id: int, now: datetime) -> Wording | None:
    """What the person was asked to say in own words a short while ago."""
    asked = session.get(Wording, person_id)
    return asked if asked is not None and now - asked.asked_at <= WAITS else None


def keep(session: Session, asked: Wording, *, words: str, update_id: int) -> str:
    """Keep the words until the person confirms them; an edit takes the place of what it changes. Gives them in one line.

    Raises:
        WordsTooLong: there are none, or over 120 characters.
    """
    body = one_line(words)
    if not 0 < len(body) <= LONGEST_GOAL:
        raise WordsTooLong(most=LONGEST_GOAL)
    asked.body, asked.update_id = body, update_id
    session.flush()
    return body


def keep_long(session: Session, asked: Wording, *, words: str, language: str, update_id: int, now: datetime) -> None:
    """Words that fit no plan are kept as they are, as everything a family writes, so that the worker can have them.

    The person may still say it shorter; what was shown back before is settled.
    """
    dialogue.note_question(
        session, person_id=asked.person_id, body=words, language=language, now=now, origin=_origin(update_id)
    )
    asked.body, asked.update_id = "", update_id
    session.flush()


def take(session: Session, *, person_id: int, update_id: int) -> str:
    """The words of an update that were shown back, for another use; they are not kept here any more.

    Raises:
        PlanGone: they are settled already, or others were written since.
    """
    asked = session.get(Wording, person_id)
    short = asked.body if asked is not None and asked.update_id == update_id else ""
    words = short or take_long(session, person_id=person_id, update_id=update_id)
    if not words:
        raise PlanGone
    return words


def take_long(session: Session, *, person_id: int, update_id: int) -> str:
    """The same of words that fit no plan; empty when there are none."""
    kept = session.scalar(select(Question).where(Question.origin == _origin(update_id)))
    words = kept.body if kept is not None else ""
    if kept is None or not dialogue.withdraw_question(session, question_id=kept.id, person_id=person_id):
        return ""
    return words


def _origin(update_id: int) -> str:
    return f"plan-words:{update_id}"


def confirm(session: Session, *, person_id: int, update_id: int, now: datetime) -> OwnPlan:
    """The words that the person saw become those of the goal or step.

    Raises:
        PlanGone: they are settled already, or others were written since.
        GoalsFull: three goals are open by now.
        PlanOver: the case is closed, or the person has left it.
    """
    asked = session.get(Wording, person_id)
    if asked is None or not asked.body or asked.update_id != update_id:
        raise PlanGone
    plan = _plan_of(session, person_id, asked.what, asked.subject)
    if asked.what == "new":
        add_goal(session, plan=plan, side=Side.FAMILY, words=asked.body, origin=f"update:{update_id}", now=now)
    else:
        word = word_goal if asked.what == "goal" else word_step
        target = {"goal_id" if asked.what == "goal" else "step_id": asked.subject}
        word(session, **target, actor_id=person_id, side=Side.FAMILY, words=asked.body, now=now)
    forget(session, person_id=person_id)
    return plan


def forget(session: Session, *, person_id: int) -> bool:
    """Wait for nothing; whether there was anything."""
    gone = session.execute(delete(Wording).where(Wording.person_id == person_id).returning(Wording.person_id))
    return gone.first() is not None


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete words that nobody confirmed within a day; how many."""
    old = delete(Wording).where(Wording.asked_at <= now - FORGOTTEN_AFTER).returning(Wording.person_id)
    return len(session.execute(old).all())
