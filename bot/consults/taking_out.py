"""A writer's own words are taken out: here at once, and from the other's chat as far as Telegram lets a bot do that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.consults import letters, offering, queries
from bot.consults.errors import ConsultGone
from bot.consults.rules import DELETED_WITHIN, ConsultStatus, Outcome
from bot.consults.tables import Consult, ConsultMessage
from bot.outbox.service import enqueue_deletion, enqueue_edit
from bot.outbox.tables import OutgoingMessage


def take_out(session: Session, *, message_id: int, writer_id: int, now: datetime) -> bool:
    """Take a message of the writer's own out, also of a consultation that has ended; whether there were words.

    A question that nobody has taken and that has no words left ends. The row stays without words, because a later one
    must never get its number: letters are named by it.
    """
    found = _locked(session, message_id)
    if found is None or found[1].sender_id != writer_id or not found[1].body:
        return False
    consult, message = found
    for copy in session.scalars(select(OutgoingMessage).where(OutgoingMessage.key.in_(message.copies))).all():
        _take_copy(session, consult, copy, now)
    message.body, message.copies = "", []
    session.flush()
    if consult.status == ConsultStatus.WAITING and not queries.messages(session, consult_id=consult.id):
        offering.put_cards_away(session, consult, now)
        consult.status, consult.outcome, consult.ended_at = ConsultStatus.ENDED, Outcome.NONE, now
        session.flush()
    return True


def _locked(session: Session, message_id: int) -> tuple[Consult, ConsultMessage] | None:
    """A message with its consultation under lock; None when they are forgotten, which is no reason to fail."""
    known = session.get(ConsultMessage, message_id)
    try:
        consult = offering.lock(session, known.consult_id) if known else None
    except ConsultGone:
        return None
    message = session.get(ConsultMessage, message_id, populate_existing=True)
    return (consult, message) if consult and message else None


def _take_copy(session: Session, consult: Consult, copy: OutgoingMessage, now: datetime) -> None:
    """The other's copy goes, and a line says so; one that is too old to be deleted gets that line in its place."""
    line, key = letters.taken_out(consult), f"{copy.key}:out"
    if now < copy.created_at + DELETED_WITHIN:
        enqueue_deletion(session, person_id=copy.person_id, key=key, target=copy.key, now=now)
        offering.tell(session, consult, copy.person_id, f"out:{copy.id}", line, now)
    else:
        enqueue_edit(session, person_id=copy.person_id, key=key, target=copy.key, letter=line, now=now)
