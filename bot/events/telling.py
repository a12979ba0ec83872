"""Puts what this room says into the outbox, and into the reminders, under keys that name the event."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.events.rules import EXPECTED
from bot.events.tables import Occurrence, SignUp
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.reminders import service as reminders


def about(occurrence_id: int) -> str:
    """How reminders name one time of an event."""
    return f"event:{occurrence_id}"


def expect(session: Session, occurrence: Occurrence, own: SignUp, now: datetime) -> None:
    """Remind somebody who comes, or only wants to be reminded, of a time as it stands now."""
    if own.place in EXPECTED:
        reminders.expect(
            session, person_id=own.person_id, about=about(occurrence.id), version=occurrence.version,
            wall=occurrence.wall, now=now,
        )  # fmt: skip


def release(session: Session, occurrence: Occurrence, own: SignUp | None = None) -> None:
    """Remind nobody of a time any more, or one person."""
    reminders.release(session, about=about(occurrence.id), person_id=own.person_id if own else None)


def tell(session: Session, occurrence: Occurrence, own: SignUp, event: str, letter: Letter, now: datetime) -> None:
    """Say something to somebody who signed up; the event makes the key within their sign-up."""
    key = f"event:{occurrence.id}:{own.id}:{event}"
    enqueue(session, person_id=own.person_id, key=key, letter=letter, now=now)
