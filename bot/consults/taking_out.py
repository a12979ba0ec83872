"""A writer's own words are taken out: here at once, and from the other's chat as far as Telegram lets a bot do that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.consults import letters, offering, queries
from bot.consults.rules import DELETED_WITHIN, ConsultStatus
from bot.consults.tables import Consult, ConsultMessage
from bot.outbox.service import enqueue_deletion, enqueue_edit
from bot.outbox.tables import OutgoingMessage


def take_out(session: Session, *, message_id: int, writer_id: int, now: datetime) -> bool:
    """Take a message of the writer's own out, also of a consultation that has ended; whether there was one.

    A question that nobody has taken and that has no words left goes whole.
    """
    message = session.get(ConsultMessage, message_id)
    if message is None or message.sender_id != writer_id:
        return False
    consult = offering.lock(session, message.consult_id)
    mine = delete(ConsultMessage).where(ConsultMessage.id == message_id).returning(ConsultMessage.copies)
    gone = session.execute(mine.execution_options(synchronize_session="fetch")).first()
    if gone is None:
        return False
    for copy in session.scalars(select(OutgoingMessage).where(OutgoingMessage.key.in_(gone.copies))).all():
        _take_copy(session, consult, copy, now)
    if consult.status == ConsultStatus.WAITING and not queries.messages(session, consult_id=consult.id):
        offering.put_cards_away(session, consult, now)
        session.delete(consult)
    session.flush()
    return True


def _take_copy(session: Session, consult: Consult, copy: OutgoingMessage, now: datetime) -> None:
    """The other's copy goes, and a line says so; one that is too old to be deleted gets that line in its place."""
    line, key = letters.taken_out(consult), f"{copy.key}:out"
    if now < copy.created_at + DELETED_WITHIN:
        enqueue_deletion(session, person_id=copy.person_id, key=key, target=copy.key, now=now)
        offering.tell(session, consult, copy.person_id, f"out:{copy.id}", line, now)
    else:
        enqueue_edit(session, person_id=copy.person_id, key=key, target=copy.key, letter=line, now=now)
