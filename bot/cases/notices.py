"""Puts what this room says into the outbox under keys that name the event: a replay says nothing twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.tables import Case, Ownership
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue, enqueue_edit, enqueue_topic
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators, workers
from bot.people.tables import Person


def about_case(case_id: int) -> str:
    """What a letter is about, or the topic it stands in, when that is a case."""
    return f"case:{case_id}"


def offer(session: Session, *, case: Case, now: datetime) -> None:
    """Show a case of the queue to every worker as a new card, so that their phones ring; earlier cards follow."""
    for worker in _readers(session, case):
        _change_cards(session, case, worker.id, letters.queue_card(case), now)
    case.offered_times += 1
    for worker in _readers(session, case):
        enqueue(
            session,
            person_id=worker.id,
            key=_card_key(case, case.offered_times, worker.id),
            letter=letters.queue_card(case),
            now=now,
            klass=OutgoingClass.CARD,
            about=about_case(case.id),
        )


def mark_taken(session: Session, *, case: Case, owner: Person, now: datetime) -> None:
    """Say on every worker's card who took the case, and take the button away."""
    for worker in _readers(session, case):
        _change_cards(session, case, worker.id, letters.taken_card(case, owner, worker.id), now)


def mark_closed(session: Session, *, case: Case, now: datetime) -> None:
    """Say on every worker's card that the case needs nobody any more."""
    for worker in _readers(session, case):
        _change_cards(session, case, worker.id, letters.closed_card(case), now)


def open_desk(session: Session, *, case: Case, ownership: Ownership, now: datetime) -> None:
    """Open the case's topic in the owner's chat and put the head of the case into it."""
    enqueue_topic(
        session,
        person_id=ownership.worker_id,
        topic=about_case(case.id),
        name=letters.topic_name(case),
        now=now,
    )
    enqueue(
        session,
        person_id=ownership.worker_id,
        key=f"head:{case.id}:{ownership.id}",
        letter=letters.case_head(case),
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
        topic=about_case(case.id),
    )


def tell_owner(session: Session, *, case: Case, event: str, letter: Letter, now: datetime) -> None:
    """Tell the owner, if there is one; ``event`` makes the key within the case."""
    if case.owner_id is None:
        return
    enqueue(
        session,
        person_id=case.owner_id,
        key=f"owner:{case.id}:{event}",
        letter=letter,
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
        topic=about_case(case.id),
    )


def tell_family(session: Session, *, case: Case, event: str, letter: Letter, now: datetime) -> None:
    """Tell the family; ``event`` makes the key within the case."""
    enqueue(
        session,
        person_id=case.family_id,
        key=f"family:{case.id}:{event}",
        letter=letter,
        now=now,
        about=about_case(case.id),
    )


def remind_workers(session: Session, *, case: Case, event: str, now: datetime) -> None:
    """Remind every worker of a case that nobody has claimed, with the card's own button."""
    for worker in _readers(session, case):
        _tell_worker(session, case, worker, event, letters.queue_reminder(case), now)


def tell_coordinators(session: Session, *, case: Case, owner: Person, now: datetime) -> None:
    """Tell those who look after the desk that an owner missed a promise; never what the case is about."""
    for coordinator in coordinators(session):
        if coordinator.id not in (case.family_id, owner.id):
            letter = letters.late_notice(case, owner)
            _tell_worker(session, case, coordinator, f"late:{case.version}", letter, now)


def _tell_worker(session: Session, case: Case, worker: Person, event: str, letter: Letter, now: datetime) -> None:
    enqueue(
        session,
        person_id=worker.id,
        key=f"{event}:{case.id}:{worker.id}",
        letter=letter,
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
    )


def _readers(session: Session, case: Case) -> list[Person]:
    """Workers who see the case's cards: all but the one who may have opened it as a family."""
    return [worker for worker in workers(session) if worker.id != case.family_id]


def _card_key(case: Case, offer_number: int, worker_id: int) -> str:
    return f"card:{case.id}:{offer_number}:{worker_id}"


def _change_cards(session: Session, case: Case, worker_id: int, letter: Letter, now: datetime) -> None:
    for offer_number in range(1, case.offered_times + 1):
        enqueue_edit(
            session,
            person_id=worker_id,
            key=f"card-edit:{case.id}:{case.version}:{offer_number}:{worker_id}",
            target=_card_key(case, offer_number, worker_id),
            letter=letter,
            now=now,
            about=about_case(case.id),
        )
