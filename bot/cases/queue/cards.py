"""Cards of the queue: each reader's own or the duty group's, without a word of content, brought up to date everywhere.

Each card that was ever put is noted, so that its button leaves every chat when the case is taken, also the chat of
somebody who is no worker any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.moves import restart_wait
from bot.cases.queue import recipients, skills
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, QueueCard
from bot.db.upsert import insert_or_ignore
from bot.duty.queries import duty_group
from bot.outbox.letter import Letter
from bot.outbox.rewriting import rewrite_waiting
from bot.outbox.service import Card, enqueue_cards
from bot.people.rules import Role
from bot.people.tables import Person

_TABLE = cast(Table, QueueCard.__table__)


def offer(session: Session, *, case: Case, now: datetime) -> None:
    """Show a case of the queue as a new card, so that phones ring; earlier cards follow, and the wait begins anew."""
    case.offered_times += 1
    restart_wait(case, now)
    put_all(session, case=case, readers=recipients.shown_to(session, case, now), now=now)
    _follow(session, case, now, before=case.offered_times)


def put_all(session: Session, *, case: Case, readers: Sequence[Person], now: datetime) -> None:
    """Give each of these workers, or the duty group, a card of the present offer, once."""
    letters_of = _cards_for(session, case, {reader.id: case.offered_times for reader in readers})
    offered = f"card:{case.id}:{case.offered_times}"
    cards = [
        Card(reader.id, f"{offered}:{reader.id}{_place(session, reader)}", letters_of[reader.id]) for reader in readers
    ]
    _put(session, case, cards, now)


def remind(session: Session, *, case: Case, readers: Sequence[Person], event: str, now: datetime) -> None:
    """Remind these workers of a case that nobody has claimed; its button leaves with those of the cards."""
    reminder = letters.queue_reminder(case)
    _put(session, case, [Card(reader.id, f"{event}:{case.id}:{reader.id}", reminder) for reader in readers], now)


def _put(session: Session, case: Case, cards: Sequence[Card], now: datetime) -> None:
    rows = [
        {"key": card.key, "case_id": case.id, "offer": case.offered_times, "reader_id": card.person_id}
        for card in cards
    ]
    session.flush()
    if rows:
        insert_or_ignore(session, _TABLE, "key", rows)
    enqueue_cards(session, cards=cards, now=now, about=f"case:{case.id}")


def _place(session: Session, reader: Person) -> str:
    """What tells the cards of a duty group from those in a chat that it had before."""
    group = duty_group(session) if reader.role == Role.DUTY_GROUP else None
    return f".{group.placed_at.timestamp() * 1000:.0f}" if group else ""


def refresh(session: Session, *, case: Case, now: datetime) -> None:
    """Bring every card of a case to what the case is now; ``case.version`` has gone up with the change."""
    _follow(session, case, now, before=case.offered_times + 1)


def _follow(session: Session, case: Case, now: datetime, before: int) -> None:
    """Bring the cards of offers before this one to what the case is now.

    A group's card that waits for its turn is written anew: a group gets 20 messages a minute, and edits count.
    """
    of_case = select(QueueCard).where(QueueCard.case_id == case.id).order_by(QueueCard.offer, QueueCard.key)
    shown = session.scalars(of_case).all()
    newest = {card.reader_id: card.offer for card in shown}
    letters_of, in_group = _cards_for(session, case, newest), _groups(session, set(newest))
    edits = []
    for card in (one for one in shown if one.offer < before):
        letter = _on_card(case, card, newest[card.reader_id], letters_of[card.reader_id])
        if card.reader_id in in_group and rewrite_waiting(session, key=card.key, letter=letter):
            continue
        edits.append(Card(card.reader_id, f"card-edit:{case.version}:{card.key}", letter, target=card.key))
    enqueue_cards(session, cards=edits, now=now, about=f"case:{case.id}")


def letter_for(session: Session, case: Case, card: QueueCard) -> Letter:
    """What stands on a card now. A case that waits can be taken from its reader's newest card only."""
    newest = select(func.max(QueueCard.offer)).where(
        QueueCard.case_id == case.id, QueueCard.reader_id == card.reader_id
    )
    offer = session.scalar(newest) or card.offer
    return _on_card(case, card, offer, _cards_for(session, case, {card.reader_id: offer})[card.reader_id])


def _on_card(case: Case, card: QueueCard, newest: int, letter: Letter) -> Letter:
    return letters.overtaken_card(case) if case.status == CaseStatus.NEW and card.offer < newest else letter


def _groups(session: Session, reader_ids: set[int]) -> set[int]:
    groups = select(Person.id).where(Person.id.in_(reader_ids), Person.role == Role.DUTY_GROUP)
    return set(session.scalars(groups))


def _cards_for(session: Session, case: Case, offers: Mapping[int, int]) -> dict[int, Letter]:
    """What stands now on the newest card of each reader, by its offer: waiting, taken by somebody, or closed."""
    if case.status == CaseStatus.NEW:
        hints = skills.hints(session, case=case, worker_ids=offers)
        return {reader_id: letters.queue_card(case, hints[reader_id], offer) for reader_id, offer in offers.items()}
    if case.owner_id is not None and case.status != CaseStatus.CLOSED:
        owner = session.get_one(Person, case.owner_id)
        return {reader_id: letters.taken_card(case, owner, reader_id) for reader_id in offers}
    return dict.fromkeys(offers, letters.closed_card(case))
