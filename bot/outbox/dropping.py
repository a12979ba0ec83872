"""What has not left yet and never shall: its reader may not read it any more."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, not_, or_, update
from sqlalchemy.orm import Session

from bot.outbox.tables import IS_PENDING, IS_UNFINISHED, OutgoingClass, OutgoingKind, OutgoingMessage, OutgoingStatus

_WORDS = (OutgoingKind.MESSAGE, OutgoingKind.EDIT, OutgoingKind.TOPIC, OutgoingKind.DOCUMENT)


def drop_unsent(session: Session, *, person_id: int, keep: Collection[str]) -> int:
    """Take back every letter to a person that waits, except urgent ones and those about ``keep``; how many.

    ``keep`` names what letters are about, such as ``case:12``, with everything inside it.
    """
    about = OutgoingMessage.about
    kept = [clause for one in keep for clause in (about == one, about.like(f"{one}/%"))]
    others = [not_(or_(*kept))] if kept else []
    return _drop(session, person_id, OutgoingMessage.klass != OutgoingClass.URGENT, *others)


def drop_relayed(session: Session, *, person_id: int, inside: str) -> int:
    """Take back every relayed letter to a person that waits and is about something inside, such as ``case:12``; how many."""
    relayed = OutgoingMessage.klass == OutgoingClass.RELAY
    return _drop(session, person_id, relayed, OutgoingMessage.about.like(f"{inside}/%"))


def withdraw(session: Session, *, keys: Collection[str]) -> int:
    """Take back letters by their keys, as far as they have not left; how many."""
    if not keys:
        return 0
    taken = session.execute(
        update(OutgoingMessage)
        .where(OutgoingMessage.key.in_(keys), OutgoingMessage.status == OutgoingStatus.PENDING)
        .values(status=OutgoingStatus.EXPIRED, reason="withdrawn", payload={})
        .returning(OutgoingMessage.id)
        .execution_options(synchronize_session=False)
    )
    return len(taken.all())


def _drop(session: Session, person_id: int, *which: ColumnElement[bool]) -> int:
    dropped = session.execute(
        update(OutgoingMessage)
        .where(
            OutgoingMessage.person_id == person_id, IS_UNFINISHED, IS_PENDING, OutgoingMessage.kind.in_(_WORDS), *which
        )
        .values(status=OutgoingStatus.EXPIRED, reason="no-access", payload={})
        .returning(OutgoingMessage.id)
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    return len(dropped.all())
