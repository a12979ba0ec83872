"""Who of several people in a case waits for an answer: an answer to one is none to another."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.rules import Side
from bot.cases.tables import Case, CaseMessage


def unanswered(session: Session, case: Case) -> list[int]:
    """Ids of the people in the case who wrote and were not answered since; empty where one person is alone in it."""
    if not members.ever(session, case_id=case.id):
        return []
    written = select(CaseMessage.side, CaseMessage.author_id, CaseMessage.to_id).where(
        CaseMessage.case_id == case.id, CaseMessage.withdrawn_at.is_(None)
    )
    wait: set[int] = set()
    for side, author_id, to_id in session.execute(written.order_by(CaseMessage.id)):
        if side == Side.FAMILY:
            wait.add(author_id)
        else:
            wait -= wait if to_id is None else {to_id}
    return [one for one in members.family_of(session, case) if one in wait]
