"""Cards of the queue: each reader's own or the duty group's, without a word of content, brought up to date everywhere.

Each card that was ever put is noted, so that its button leaves every chat when the case is taken, also the chat of
somebody who is no worker any more.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters, recipients, skills
from bot.cases.moves import restart_wait
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, QueueCard
from bot.duty.queries import duty_group
from bot.outbox.letter import Letter
from bot.outbox.rewriting import rewrite_waiting
from bot.outbox.service import enqueue, enqueue_edit
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role
from bot.people.tables import Person


def offer(session: Session, *, case: Case, now: datetime) -> None:
    """Show a case of the queue as a new card, so that phones ring; earlier cards follow, and the wait begins anew."""
    refresh(session, case=case, now=now, offered_anew=True)
    case.offered_times += 1
    restart_wait(case, now)
    for reader in recipients.shown_to(session, case, now):
        put(session, case=case, reader=reader, now=now)


def put(session: Session, *, case: Case, reader: Person, now: datetime) -> None:
    """Give a worker, or the duty group, a card of the present offer, once."""
    key = f"card:{case.id}:{case.offered_times}:{reader.id}{_place(session, reader)}"
    session.merge(QueueCard(key=key, case_id=case.id, offer=case.offered_times, reader_id=reader.id))
    enqueue(
        session,
        person_id=reader.id,
        key=key,
        letter=card_for(session, case, reader.id),
        now=now,
        klass=OutgoingClass.CARD,
        about=f"case:{case.id}",
    )


def _place(session: Session, reader: Person) -> str:
    """What tells the cards of a duty group from those in a chat that it had before."""
    group = duty_group(session) if reader.role == Role.DUTY_GROUP else None
    return f".{group.placed_at.timestamp() * 1000:.0f}" if group else ""


def refresh(session: Session, *, case: Case, now: datetime, offered_anew: bool = False) -> None:
    """Bring every card of a case to what the case is now; ``case.version`` has gone up with the change.

    A group's card that waits for its turn is written anew: a group gets 20 messages a minute, and edits count.
    ``offered_anew`` says that fresh cards follow.
    """
    shown = select(QueueCard).where(QueueCard.case_id == case.id).order_by(QueueCard.offer, QueueCard.key)
    for card in session.scalars(shown).all():
        letter = letter_for(session, case, card, offered_anew=offered_anew)
        if _is_in_group(session, card) and rewrite_waiting(session, key=card.key, letter=letter):
            continue
        enqueue_edit(
            session,
            person_id=card.reader_id,
            key=f"card-edit:{case.id}:{case.version}:{card.offer}:{card.reader_id}",
            target=card.key,
            letter=letter,
            now=now,
            about=f"case:{case.id}",
        )


def letter_for(session: Session, case: Case, card: QueueCard, *, offered_anew: bool = False) -> Letter:
    """What stands on a card now. In the group a case that waits can be taken from its newest card only."""
    is_newest = card.offer == case.offered_times and not offered_anew
    if case.status == CaseStatus.NEW and not is_newest and _is_in_group(session, card):
        return letters.overtaken_card(case)
    return card_for(session, case, card.reader_id)


def _is_in_group(session: Session, card: QueueCard) -> bool:
    return session.get_one(Person, card.reader_id).role == Role.DUTY_GROUP


def card_for(session: Session, case: Case, reader_id: int) -> Letter:
    """What stands on a reader's card now: waiting, taken by somebody, or closed."""
    if case.status == CaseStatus.NEW:
        return letters.queue_card(case, skills.hint(session, case=case, worker_id=reader_id))
    if case.owner_id is not None and case.status != CaseStatus.CLOSED:
        return letters.taken_card(case, session.get_one(Person, case.owner_id), reader_id)
    return letters.closed_card(case)
