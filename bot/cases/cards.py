"""Cards of the queue: each reader's own or the duty group's, without a word of content, brought up to date everywhere.

Each card that was ever put is noted, so that its button leaves every chat when the case is taken, also the chat of
somebody who is no worker any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from bot.cases import letters, recipients, skills
from bot.cases.moves import restart_wait
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
    refresh(session, case=case, now=now, offered_anew=True)
    case.offered_times += 1
    restart_wait(case, now)
    put_all(session, case=case, readers=recipients.shown_to(session, case, now), now=now)


def put_all(session: Session, *, case: Case, readers: Sequence[Person], now: datetime) -> None:
    """Give each of these workers, or the duty group, a card of the present offer, once."""
    keys = {
        f"card:{case.id}:{case.offered_times}:{reader.id}{_place(session, reader)}": reader.id for reader in readers
    }
    rows = [
        {"key": key, "case_id": case.id, "offer": case.offered_times, "reader_id": reader_id}
        for key, reader_id in keys.items()
    ]
    session.flush()
    if rows:
        insert_or_ignore(session, _TABLE, "key", rows)
    letters_of = _cards_for(session, case, set(keys.values()))
    cards = [Card(reader_id, key, letters_of[reader_id]) for key, reader_id in keys.items()]
    enqueue_cards(session, cards=cards, now=now, about=f"case:{case.id}")


def _place(session: Session, reader: Person) -> str:
    """What tells the cards of a duty group from those in a chat that it had before."""
    group = duty_group(session) if reader.role == Role.DUTY_GROUP else None
    return f".{group.placed_at.timestamp() * 1000:.0f}" if group else ""


def refresh(session: Session, *, case: Case, now: datetime, offered_anew: bool = False) -> None:
    """Bring every card of a case to what the case is now; ``case.version`` has gone up with the change.

    A group's card that waits for its turn is written anew: a group gets 20 messages a minute, and edits count.
    ``offered_anew`` says that fresh cards follow.
    """
    of_case = select(QueueCard).where(QueueCard.case_id == case.id).order_by(QueueCard.offer, QueueCard.key)
    shown = session.scalars(of_case).all()
    in_group = _groups(session, {card.reader_id for card in shown})
    letters_of = _cards_for(session, case, {card.reader_id for card in shown} - in_group)
    edits = []
    for card in shown:
        letter = letters_of.get(card.reader_id) or letter_in_group(session, case, card, offered_anew=offered_anew)
        if card.reader_id in in_group and rewrite_waiting(session, key=card.key, letter=letter):
            continue
        key = f"card-edit:{case.id}:{case.version}:{card.offer}:{card.reader_id}"
        edits.append(Card(card.reader_id, key, letter, target=card.key))
    enqueue_cards(session, cards=edits, now=now, about=f"case:{case.id}")


def letter_in_group(session: Session, case: Case, card: QueueCard, *, offered_anew: bool = False) -> Letter:
    """What stands on a card of the duty group now. A case that waits can be taken from its newest card only."""
    is_newest = card.offer == case.offered_times and not offered_anew
    if case.status == CaseStatus.NEW and not is_newest:
        return letters.overtaken_card(case)
    return _cards_for(session, case, {card.reader_id})[card.reader_id]


def _groups(session: Session, reader_ids: set[int]) -> set[int]:
    groups = select(Person.id).where(Person.id.in_(reader_ids), Person.role == Role.DUTY_GROUP)
    return set(session.scalars(groups))


def _cards_for(session: Session, case: Case, reader_ids: set[int]) -> dict[int, Letter]:
    """What stands on each reader's card now: waiting, taken by somebody, or closed."""
    if case.status == CaseStatus.NEW:
        hints = skills.hints(session, case=case, worker_ids=reader_ids)
        return {reader_id: letters.queue_card(case, hints[reader_id]) for reader_id in reader_ids}
    if case.owner_id is not None and case.status != CaseStatus.CLOSED:
        owner = session.get_one(Person, case.owner_id)
        return {reader_id: letters.taken_card(case, owner, reader_id) for reader_id in reader_ids}
    return dict.fromkeys(reader_ids, letters.closed_card(case))
