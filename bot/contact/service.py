"""What can be asked of this room: open a case with who knows the family, summaries, and the own worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases import service as cases
from bot.cases.errors import OnlyForWorkers
from bot.cases.letters import signature
from bot.cases.moves import lock_case_of_worker, lock_worker
from bot.cases.opening import Written
from bot.cases.queries import open_case_of
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, Ownership
from bot.contact import letters
from bot.contact.errors import NothingAsked, OtherOwnWorker
from bot.contact.queries import earlier_case, known_worker, last_owner, own_worker, standing, summary_of
from bot.contact.rules import LONGEST_SUMMARY, WISHES, OwnState
from bot.contact.tables import CaseSummary, OwnWorker
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def open_case(
    session: Session, *, family_id: int, bodies: Sequence[Written], language: str, now: datetime, promised_at: datetime,
    topic: str = "", topic_names: Mapping[str, str] | None = None, urgent: bool = False,
) -> Case:  # fmt: skip
    """Open a family's case as ``bot.cases.opening.open_case`` does; one that comes back goes to who knows it.

    Urgent matters go to everybody at once. A family that has an open case goes on in it.
    """
    new = open_case_of(session, person_id=family_id) is None
    known = _held(session, known_worker(session, family_id=family_id, now=now)) if new and not urgent else None
    case = cases.open_case(
        session, family_id=family_id, bodies=bodies, language=language, now=now, promised_at=promised_at, topic=topic,
        topic_names=topic_names, urgent=urgent, offered=known is None,
    )  # fmt: skip
    if known is not None and case.family_id == family_id and case.status == CaseStatus.NEW and not case.offered_times:
        cases.claim_case(session, case_id=case.id, worker_id=known.id, now=now, promised_at=promised_at)
        tell_earlier(session, case=case, now=now)
    return case


def _held(session: Session, worker: Person | None) -> Person | None:
    """The worker, held before any case is; nobody when a departure came first."""
    try:
        return lock_worker(session, worker.id) if worker is not None else None
    except OnlyForWorkers:
        return None


def tell_earlier(session: Session, *, case: Case, now: datetime) -> None:
    """Tell who has the case now about the family's earlier one; the same owner once."""
    before = earlier_case(session, family_id=case.family_id, before=case.id, now=now)
    if before is None or case.owner_id is None:
        return
    letter = letters.earlier(case, before, last_owner(session, before), summary_of(session, case_id=before.id))
    notices.tell_owner(session, case=case, event=f"earlier:{case.owner_id}", letter=letter, now=now)


def write_summary(session: Session, *, case_id: int, worker_id: int, body: str, now: datetime) -> CaseSummary:
    """Keep what the owner writes about a case for whoever meets the family next; a newer one takes its place.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        ValueError: it is empty or longer than 900 characters.
    """
    if not body.strip() or len(body) > LONGEST_SUMMARY:
        raise ValueError("a summary has 1–900 characters")
    case = lock_case_of_worker(session, case_id, worker_id)
    summary = session.merge(CaseSummary(case_id=case.id, author_id=worker_id, body=body.strip(), written_at=now))
    session.flush()
    return summary


# The own worker


def ask_own_worker(session: Session, *, case_id: int, worker_id: int, now: datetime) -> OwnWorker:
    """The owner offers to be the family's own worker; the family is asked. Offering twice is offering once.

    Raises:
        OtherOwnWorker: another worker is the family's own, or has asked before.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    there = standing(session, family_id=case.family_id)
    if there is not None and there.worker_id == worker_id:
        return there
    if there is not None:
        _make_room(session, there, now)
    own = _asked(session, case.family_id, worker_id, now)
    _tell_family(session, own, letters.asked(own, session.get_one(Person, worker_id)), now)
    return own


def _make_room(session: Session, there: OwnWorker, now: datetime) -> None:
    """Who is no worker any more, or was never agreed to, gives way."""
    other = session.get_one(Person, there.worker_id)
    if there.state == OwnState.AGREED and other.role in WORKER_ROLES:
        raise OtherOwnWorker(worker=signature(other))
    _end(session, there, "left" if there.state == OwnState.AGREED else "other", now)


def _asked(session: Session, family_id: int, worker_id: int, now: datetime) -> OwnWorker:
    own = OwnWorker(family_id=family_id, worker_id=worker_id, asked_at=now)
    try:
        with session.begin_nested():
            session.add(own)
    except IntegrityError:
        other = standing(session, family_id=family_id)
        raise OtherOwnWorker(worker=signature(session.get_one(Person, other.worker_id)) if other else "") from None
    return own


def answer_own_worker(session: Session, *, own_id: int, family_id: int, agrees: bool, now: datetime) -> OwnWorker:
    """The family says whether the worker may be its own; the worker hears the answer. Answering again changes nothing.

    Raises:
        NothingAsked: it was not asked, or not this family.
    """
    own = session.get(OwnWorker, own_id, with_for_update=True, populate_existing=True)
    answer = OwnState.AGREED if agrees else OwnState.DECLINED
    if own is None or own.family_id != family_id or own.state not in (OwnState.ASKED, answer):
        raise NothingAsked
    if own.state == OwnState.ASKED:
        own.state, own.answered_at = answer, now
        session.flush()
        letter = letters.wished(f"own-worker-{answer}", session.get_one(Person, own.worker_id), "untold")
        _tell_worker(session, own.worker_id, f"own-worker:{own.id}:{answer}", letter, now)
    return own


def wish_change(session: Session, *, family_id: int, wish: str, now: datetime) -> OwnWorker:
    """The family asks for another own worker; the worker and the coordinators hear it kindly, once.

    Raises:
        NothingAsked: the family has no own worker.
        ValueError: there is no such wish.
    """
    if wish not in WISHES:
        raise ValueError("there is no such wish")
    there = own_worker(session, family_id=family_id)
    own = session.get(OwnWorker, there.id, with_for_update=True, populate_existing=True) if there else None
    if own is None or own.state != OwnState.AGREED:
        raise NothingAsked
    if own.wished_at is None:
        own.wished_at, own.wish = now, wish
        session.flush()
        _tell_of_wish(session, own, wish, now)
    return own


def _tell_of_wish(session: Session, own: OwnWorker, wish: str, now: datetime) -> None:
    worker = session.get_one(Person, own.worker_id)
    key = f"own-worker:{own.id}:wish"
    _tell_worker(session, worker.id, f"{key}:{worker.id}", letters.wished("own-worker-wish-worker", worker, wish), now)
    for one in coordinators(session):
        if one.id not in (own.worker_id, own.family_id):
            letter = letters.wished("own-worker-wish-coordinator", worker, wish)
            _tell_worker(session, one.id, f"{key}:{one.id}", letter, now)


def follow_handover(session: Session, *, case: Case, old: Ownership, reason: str, now: datetime) -> None:
    """A case went from the family's own worker to the next: the family hears why, and is asked about the new one."""
    own = own_worker(session, family_id=case.family_id)
    if own is None or own.worker_id != old.worker_id or case.owner_id is None:
        return
    _end(session, own, reason, now)
    new = _asked(session, case.family_id, case.owner_id, now)
    before, after = session.get_one(Person, old.worker_id), session.get_one(Person, case.owner_id)
    _tell_family(session, new, letters.changed(new, before, after, reason), now)


def _end(session: Session, own: OwnWorker, reason: str, now: datetime) -> None:
    own.state, own.ended_at, own.reason = OwnState.ENDED, now, reason
    session.flush()


def _tell_family(session: Session, own: OwnWorker, letter: Letter, now: datetime) -> None:
    enqueue(session, person_id=own.family_id, key=f"own-worker:{own.id}:asked", letter=letter, now=now)


def _tell_worker(session: Session, worker_id: int, key: str, letter: Letter, now: datetime) -> None:
    enqueue(session, person_id=worker_id, key=key, letter=letter, now=now, klass=OutgoingClass.CARD)
