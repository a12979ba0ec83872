"""Cards of the queue: each reader's own, without a word of content, brought up to date wherever they are.

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
from bot.outbox.letter import Letter
from bot.outbox.service import Card, enqueue_cards
from bot.people.tables import Person

_TABLE = cast(Table, QueueCard.__table__)


def offer(session: Session, *, case: Case, now: datetime) -> None:
    """Show a case of the queue as a new card, so that phones ring; earlier cards follow, and the wait begins anew."""
    refresh(session, case=case, now=now)
    case.offered_times += 1
    restart_wait(case, now)
    put_all(session, case=case, readers=recipients.first_readers(session, case, now), now=now)


def put_all(session: Session, *, case: Case, readers: Sequence[Person], now: datetime) -> None:
    """Give each of these workers a card of the present offer, once."""
    keys = {f"card:{case.id}:{case.offered_times}:{reader.id}": reader.id for reader in readers}
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


def refresh(session: Session, *, case: Case, now: datetime) -> None:
    """Bring every card of a case to what the case is now; ``case.version`` has gone up with the change."""
    shown = select(QueueCard.key, QueueCard.offer, QueueCard.reader_id).where(QueueCard.case_id == case.id)
    found = session.execute(shown.order_by(QueueCard.offer, QueueCard.key)).all()
    letters_of = _cards_for(session, case, {reader_id for _, _, reader_id in found})
    cards = [
        Card(reader_id, f"card-edit:{case.id}:{case.version}:{offer}:{reader_id}", letters_of[reader_id], target=key)
        for key, offer, reader_id in found
    ]
    enqueue_cards(session, cards=cards, now=now, about=f"case:{case.id}")


def _cards_for(session: Session, case: Case, reader_ids: set[int]) -> dict[int, Letter]:
    """What stands on each reader's card now: waiting, taken by somebody, or closed."""
    if case.status == CaseStatus.NEW:
        hints = skills.hints(session, case=case, worker_ids=reader_ids)
        return {reader_id: letters.queue_card(case, hints[reader_id]) for reader_id in reader_ids}
    if case.owner_id is not None and case.status != CaseStatus.CLOSED:
        owner = session.get_one(Person, case.owner_id)
        return {reader_id: letters.taken_card(case, owner, reader_id) for reader_id in reader_ids}
    return dict.fromkeys(reader_ids, letters.closed_card(case))
