"""What can be asked of the feedback room: ask once, take one answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.errors import Stale
from bot.feedback.rules import Answer, month_of, new_feedback_id
from bot.feedback.tables import Feedback
from bot.outbox.letter import Button, Letter, letter
from bot.outbox.service import enqueue
from bot.people.tables import Person


class AlreadyAnswered(Stale):
    """The question was answered before, was never asked, or is another family's."""

    key = "stale-feedback-given"


def ask(session: Session, *, case_id: int, person_id: int, now: datetime) -> bool:
    """Ask the family of a closed case whether it got help; whether it is asked now.

    Asked once for each case, and never after an urgent one: after danger nobody is asked to rate anything.
    """
    asked = session.execute(
        update(Case)
        .where(
            Case.id == case_id,
            Case.family_id == person_id,
            Case.status == CaseStatus.CLOSED,
            Case.urgent.is_(False),
            Case.feedback_asked_at.is_(None),
        )
        .values(feedback_asked_at=now)
        .execution_options(synchronize_session="fetch")
    )
    assert isinstance(asked, CursorResult)
    if asked.rowcount == 1:
        enqueue(
            session,
            person_id=person_id,
            key=f"feedback:{case_id}",
            letter=_question(case_id),
            now=now,
            about=f"case:{case_id}",
        )
    return asked.rowcount == 1


def ask_all(session: Session, *, now: datetime) -> int:
    """Ask every family whose closed case has not been asked about; how many.

    For the ticker that closes silent cases.
    """
    closed = select(Case).where(
        Case.status == CaseStatus.CLOSED, Case.urgent.is_(False), Case.feedback_asked_at.is_(None)
    )
    cases = session.scalars(closed.order_by(Case.id)).all()
    return sum(ask(session, case_id=case.id, person_id=case.family_id, now=now) for case in cases)


def give(session: Session, *, case_id: int, person_id: int, answer: str, now: datetime) -> None:
    """Keep the family's one answer: its month and language, without the person and without the case.

    Raises:
        AlreadyAnswered: see there.
        ValueError: there is no such answer.
    """
    chosen = Answer(answer)
    given = session.execute(
        update(Case)
        .where(
            Case.id == case_id,
            Case.family_id == person_id,
            Case.feedback_asked_at.is_not(None),
            Case.feedback_given.is_(False),
        )
        .values(feedback_given=True)
        .execution_options(synchronize_session="fetch")
    )
    assert isinstance(given, CursorResult)
    if given.rowcount != 1:
        raise AlreadyAnswered
    language = session.get_one(Person, person_id).language
    session.add(Feedback(id=new_feedback_id(), month=month_of(now), answer=chosen, language=language))
    session.flush()


def _question(case_id: int) -> Letter:
    row = tuple(Button(f"feedback-button-{answer}", "feedback", (case_id, answer.value)) for answer in Answer)
    return letter("feedback-ask", buttons=(row,))
