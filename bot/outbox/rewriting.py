"""What waits for its turn can still say something else: a message that has not left needs no edit."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.outbox.letter import Letter, to_json
from bot.outbox.tables import OutgoingKind, OutgoingMessage, OutgoingStatus


def rewrite_waiting(session: Session, *, key: str, letter: Letter) -> bool:
    """Give a message that no sender has taken yet new words and buttons; False when it has left or is on its way."""
    waiting = update(OutgoingMessage).where(
        OutgoingMessage.key == key,
        OutgoingMessage.kind == OutgoingKind.MESSAGE,
        OutgoingMessage.status == OutgoingStatus.PENDING,
        OutgoingMessage.tries == 0,
    )
    rewritten = session.execute(
        waiting.values(payload={"letter": to_json(letter)})
        .returning(OutgoingMessage.id)
        .execution_options(synchronize_session=False)
    )
    return rewritten.first() is not None
