"""Who knows a family, and who its own worker is; nothing here changes anything."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.queries import owners
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.contact.rules import KNOWN_FOR, SHOWN_FOR, STANDING, OwnState
from bot.contact.tables import CaseSummary, OwnWorker
from bot.duty.queries import desk_hours, is_away, rota
from bot.outbox.tables import OutgoingKind, OutgoingMessage, OutgoingStatus
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: What became of a letter that is over.
_SETTLED = (OutgoingStatus.SENT, OutgoingStatus.FAILED)


def open_cases_of_family(session: Session, *, family_id: int) -> list[Case]:
    """The family's cases that are not closed, those due first on top; today a family has one at most."""
    own = select(Case).where(Case.family_id == family_id, Case.status != CaseStatus.CLOSED)
    return list(session.scalars(own.order_by(Case.next_date, Case.id)))


def is_reachable(session: Session, worker: Person, now: datetime) -> bool:
    """Whether a family's matter may go straight to this worker at this moment.

    On shift now, which without a rota every worker is; or nobody is, and the worker is on shift when the desk next opens,
    so that nobody could answer sooner. And the chat took the last letter that was sent to it.
    """
    last = (
        select(OutgoingMessage.status)
        .where(
            OutgoingMessage.person_id == worker.id,
            OutgoingMessage.kind == OutgoingKind.MESSAGE,
            OutgoingMessage.status.in_(_SETTLED),
            OutgoingMessage.created_at <= now,
        )
        .order_by(OutgoingMessage.id.desc())
        .limit(1)
    )
    return _is_first_to_read(session, worker, now) and session.scalar(last) != OutgoingStatus.FAILED


def _is_first_to_read(session: Session, worker: Person, now: datetime) -> bool:
    standing = rota(session, now=now, hours=desk_hours(session))
    on_shift = standing.workers_on_shift(now)
    if on_shift or is_away(session, worker_id=worker.id, now=now):
        return worker.id in on_shift
    return worker.id in standing.workers_on_shift(standing.next_opening(now))


def own_worker(session: Session, *, family_id: int) -> OwnWorker | None:
    """The agreement that stands between a family and its own worker, as long as that is a worker."""
    found = standing(session, family_id=family_id)
    if found is None or found.state != OwnState.AGREED:
        return None
    return found if session.get_one(Person, found.worker_id).role in WORKER_ROLES else None


def standing(session: Session, *, family_id: int) -> OwnWorker | None:
    """The agreement that was made or asked for."""
    return session.scalar(select(OwnWorker).where(OwnWorker.family_id == family_id, OwnWorker.state.in_(STANDING)))


def earlier_case(session: Session, *, family_id: int, before: int | None, now: datetime) -> Case | None:
    """The family's newest closed case of the last 90 days, older than case ``before``."""
    closed = select(Case).where(
        Case.family_id == family_id, Case.status == CaseStatus.CLOSED, Case.closed_at > now - KNOWN_FOR
    )
    closed = closed if before is None else closed.where(Case.id < before)
    return session.scalar(closed.order_by(Case.id.desc()).limit(1))


def last_owner(session: Session, case: Case) -> Person | None:
    """Who had a case last, if anybody did."""
    had = owners(session, case_id=case.id)
    return session.get(Person, had[-1].worker_id) if had else None


def known_worker(session: Session, *, family_id: int, now: datetime) -> Person | None:
    """Who meets a family that comes back: its own worker, else who had its last case; only if reachable."""
    own = own_worker(session, family_id=family_id)
    before = earlier_case(session, family_id=family_id, before=None, now=now)
    former = last_owner(session, before) if before is not None else None
    known = [session.get_one(Person, own.worker_id)] if own is not None else []
    known += [former] if former is not None else []
    return next((one for one in known if one.id != family_id and is_reachable(session, one, now)), None)


def summary_of(session: Session, *, case_id: int) -> str:
    """What an owner wrote about a case; empty when nothing was."""
    summary = session.get(CaseSummary, case_id)
    return summary.body if summary is not None else ""


def shown_result(session: Session, *, family_id: int, now: datetime) -> Case | None:
    """The family's newest closed case while its result is shown."""
    newest = earlier_case(session, family_id=family_id, before=None, now=now)
    return newest if newest is not None and newest.closed_at and newest.closed_at > now - SHOWN_FOR else None
