"""What can be asked of the dialogue's room: keep a person's place, keep questions until a case takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.dialogue.tables import Dialogue, Question

#: A question older than this belongs to another day and does not go into a new case.
QUESTIONS_WITHIN_HOURS = 24


def remember(
    session: Session, *, person_id: int, state: str, now: datetime, data: Mapping[str, Any] | None = None
) -> None:
    """The person is now at this place in the conversation; ``data`` is JSON without words of the person."""
    place = Dialogue(person_id=person_id, state=state, data=dict(data or {}), updated_at=now)
    session.merge(place)
    session.flush()


def recall(session: Session, *, person_id: int) -> tuple[str, dict[str, Any]]:
    """Where the person is: the state and its data, or ``("", {})``."""
    place = session.get(Dialogue, person_id)
    return (place.state, dict(place.data)) if place else ("", {})


def asked_at(session: Session, *, person_id: int) -> datetime | None:
    """Since when the person is where they are; None when they are nowhere in particular."""
    place = session.get(Dialogue, person_id)
    return place.updated_at if place else None


def forget(session: Session, *, person_id: int) -> None:
    """The person is nowhere in particular."""
    place = session.get(Dialogue, person_id)
    if place is not None:
        session.delete(place)
        session.flush()


def note_question(
    session: Session, *, person_id: int, body: str, language: str, now: datetime, origin: str, topic: str = ""
) -> Question:
    """Keep what a family wrote; the same ``origin`` twice is one question."""
    question = Question(
        origin=origin, person_id=person_id, body=body, language=language, asked_at=now, topic=topic
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(question)
    except IntegrityError:
        return session.scalars(select(Question).where(Question.origin == origin)).one()
    return question


def set_topic(session: Session, *, question_id: int, topic: str) -> None:
    """Remember the service that was shown first as an answer to a question."""
    session.get_one(Question, question_id).topic = topic


def change_question(session: Session, *, origin: str, person_id: int, body: str) -> bool:
    """Put an edited text in place of a question that no case has taken; False when there is none such."""
    changed = session.execute(
        update(Question)
        .where(Question.origin == origin, Question.person_id == person_id, Question.taken_at.is_(None))
        .values(body=body)
        .returning(Question.id)
        .execution_options(synchronize_session="fetch")
    )
    return changed.first() is not None


def withdraw_question(session: Session, *, question_id: int, person_id: int) -> bool:
    """Erase the person's own question that no case has taken; False when there is none such."""
    erased = session.execute(
        delete(Question)
        .where(Question.id == question_id, Question.person_id == person_id, Question.taken_at.is_(None))
        .returning(Question.id)
    )
    return erased.first() is not None


def unanswered(session: Session, *, person_id: int, since: datetime) -> list[Question]:
    """What the person asked at or after ``since`` that no case has taken, in order."""
    waiting = select(Question).where(
        Question.person_id == person_id, Question.taken_at.is_(None), Question.asked_at >= since
    )
    return list(session.scalars(waiting.order_by(Question.id)))


def take_questions(
    session: Session, *, person_id: int, now: datetime, since_hours: float = QUESTIONS_WITHIN_HOURS
) -> list[Question]:
    """Hand over what the person asked in the last hours, in order, each question once."""
    questions = unanswered(session, person_id=person_id, since=now - timedelta(hours=since_hours))
    for question in questions:
        question.taken_at = now
    session.flush()
    return questions


def forget_questions(session: Session, *, before: datetime) -> int:
    """Delete questions asked before a moment; how many they were."""
    gone = session.execute(delete(Question).where(Question.asked_at < before).returning(Question.id))
    return len(gone.all())
