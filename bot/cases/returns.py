"""The way of a case back to the queue: released, or left behind by a worker who is no worker any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases import letters, notices
from bot.cases.history import Happening, note, promise
from bot.cases.moves import end_ownership, move
from bot.cases.queue import cards
from bot.cases.rules import CaseEvent
from bot.cases.tables import Case, LetGo
from bot.duty.queries import is_away
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def return_to_queue(session: Session, *, case: Case, reason: str, now: datetime, promised_at: datetime) -> None:
    """Give a locked case back to the queue, offer it to every worker and tell the family.

    Raises:
        CaseMoved: it is in the queue already, or resolved.
        CaseIsClosed: it is closed.
    """
    former = session.get_one(Person, case.owner_id)
    move(case, CaseEvent.RELEASE, promised_at)
    case.owner_id = None
    note(session, case, Happening.RETURNED, now, actor_id=former.id, reason=reason)
    promise(session, case, promised_at, now)
    session.merge(LetGo(case_id=case.id, worker_id=former.id))
    end_ownership(session, case, reason, now)
    cards.offer(session, case=case, now=now)
    letter = letters.released_letter(former, promised_at)
    notices.tell_everybody(session, case=case, event=f"released:{case.version}", letter=letter, now=now)
    session.flush()


def return_to_queue_if_owner_left(session: Session, *, case: Case, now: datetime, promised_at: datetime) -> None:
    """Nobody waits for a worker who has gone, let go or is away: a locked case with such an owner goes to the queue."""
    if case.owner_id is None:
        return
    owner = session.get_one(Person, case.owner_id, populate_existing=True)
    gone = owner.role not in WORKER_ROLES or session.get(LetGo, (case.id, owner.id)) is not None
    if gone or is_away(session, worker_id=owner.id, now=now):
        return_to_queue(session, case=case, reason="left", now=now, promised_at=promised_at)
