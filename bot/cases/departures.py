"""A worker leaves duty, goes on leave or is removed: nobody's case stays behind.

Locks are taken in one order everywhere: persons by id, then cases by id. Whoever gives a case to a worker holds the
worker's row meanwhile (``moves.lock_worker``), so a claim comes either before the departure, which then takes that case
along, or after it, when it is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.cases import letters, notices, reach
from bot.cases.family import members
from bot.cases.history import Happening, note, promise
from bot.cases.moves import end_ownership, lock_case, own, restart_wait
from bot.cases.queries import case_story
from bot.cases.queue import cards
from bot.cases.returns import return_to_queue
from bot.cases.rules import CaseStatus, standing_promise
from bot.cases.tables import Case, LetGo
from bot.cases.words.relay import relay_to_owner
from bot.people.queries import lock_persons
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: By when an answer can be promised now, for this case.
Promise = Callable[[Case], datetime]


def leave(
    session: Session,
    *,
    worker_id: int,
    reason: str,
    now: datetime,
    promise: Promise,
    substitute_id: int | None = None,
    for_good: bool = True,
) -> int:
    """Find every case of a departing worker somebody else, in this transaction; how many cases changed hands.

    They go to the substitute, who gets all that was written, or else to the queue; families hear who it is and by when.
    A resolved case without a substitute keeps the owner's name, and goes to the queue if its family writes again; when the
    worker is away for some days only, not ``for_good``, that holds as long as the rota says so.
    ``reason`` is one word such as ``left``, ``removed`` or ``away``. Whoever removes the worker changes the role in the
    same transaction, after this.
    """
    named = [worker_id] if substitute_id is None else [worker_id, substitute_id]
    persons = {person.id: person for person in lock_persons(session, ids=named)}
    substitute = _fit(persons.get(substitute_id or 0), worker_id)
    theirs = select(Case.id).where(Case.owner_id == worker_id, Case.status != CaseStatus.CLOSED).order_by(Case.id)
    changed = 0
    for case_id in session.scalars(theirs).all():
        case = lock_case(session, case_id)
        if case.owner_id == worker_id and case.status != CaseStatus.CLOSED:
            if case.status == CaseStatus.RESOLVED and substitute is None and not for_good:
                continue
            changed += _find_somebody(session, case, persons[worker_id], substitute, reason, now, promise(case))
    return changed


def come_back(session: Session, *, worker_id: int) -> None:
    """The worker is back: resolved cases that still carry the worker's name open again with the worker."""
    theirs = select(Case.id).where(Case.owner_id == worker_id, Case.status == CaseStatus.RESOLVED)
    session.execute(delete(LetGo).where(LetGo.worker_id == worker_id, LetGo.case_id.in_(theirs)))


def _fit(substitute: Person | None, worker_id: int) -> Person | None:
    """The substitute, if it is somebody else who answers families."""
    fits = substitute is not None and substitute.id != worker_id and substitute.role in WORKER_ROLES
    return substitute if fits else None


def _find_somebody(
    session: Session,
    case: Case,
    former: Person,
    substitute: Person | None,
    reason: str,
    now: datetime,
    moment: datetime,
) -> bool:
    if substitute is not None and not members.was_in(session, case, substitute.id):
        _pass_on(session, case, former, substitute, reason, now, moment)
    elif case.status == CaseStatus.RESOLVED:
        session.merge(LetGo(case_id=case.id, worker_id=former.id))
        return False
    else:
        return_to_queue(session, case=case, reason=reason, now=now, promised_at=moment)
    return True


def _pass_on(
    session: Session, case: Case, former: Person, substitute: Person, reason: str, now: datetime, moment: datetime
) -> None:
    """Give a locked case to the substitute, in the state in which it is."""
    end_ownership(session, case, reason, now)
    session.merge(LetGo(case_id=case.id, worker_id=former.id))
    case.owner_id = substitute.id
    case.version += 1
    restart_wait(case, now)
    ownership = own(session, case, substitute.id, now)
    note(session, case, Happening.SUBSTITUTED, now, actor_id=substitute.id, reason=reason)
    if case.status == CaseStatus.OPEN:
        promise(session, case, standing_promise(case.promised_at, moment, now), now)
    cards.refresh(session, case=case, now=now)
    notices.open_desk(session, case=case, ownership=ownership, now=now)
    relay_to_owner(session, case=case, messages=case_story(session, case_id=case.id), now=now)
    reach.tell_owner_of_task(session, case=case, now=now)
    letter = letters.substitute_letter(case, former, substitute)
    notices.tell_everybody(session, case=case, event=f"substitute:{ownership.id}", letter=letter, now=now)
    session.flush()
