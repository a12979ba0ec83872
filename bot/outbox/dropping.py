"""What has not left yet and never shall: its reader may not read it any more.

What is on its way may arrive all the same; if it does not, nothing sends it again (``bot/gateway/ledger.py``).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, case, not_, or_, update
from sqlalchemy.orm import Session

from bot.outbox.tables import (
    IS_PENDING,
    IS_UNFINISHED,
    TAKEN_BACK,
    OutgoingClass,
    OutgoingKind,
    OutgoingMessage,
    OutgoingStatus,
)

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
    """Take back letters by their keys, as far as they have not left; how many never will.

    One on its way is not counted: it may arrive this once.
    """
    if not keys:
        return 0
    return _take_back(session, "withdrawn", OutgoingMessage.key.in_(keys), IS_UNFINISHED)


def _drop(session: Session, person_id: int, *which: ColumnElement[bool]) -> int:
    # A topic on its way keeps its name: it may have to be opened again.
    words = or_(IS_PENDING, OutgoingMessage.kind != OutgoingKind.TOPIC)
    theirs = (OutgoingMessage.person_id == person_id, IS_UNFINISHED, OutgoingMessage.kind.in_(_WORDS), words)
    return _take_back(session, "no-access", *theirs, *which)


def _take_back(session: Session, reason: str, *which: ColumnElement[bool]) -> int:
    """What waits ends here; what is on its way is the sender's, and ends when the sender gives it back."""
    taken = session.execute(
        update(OutgoingMessage).where(*which).values(_values(reason))
        .returning(OutgoingMessage.status).execution_options(synchronize_session=False)
    )  # fmt: skip
    return sum(status == OutgoingStatus.EXPIRED for (status,) in taken)


def _values(reason: str) -> dict[str, Any]:
    waits = OutgoingMessage.status == OutgoingStatus.PENDING
    return {
        "status": case((waits, OutgoingStatus.EXPIRED), else_=OutgoingMessage.status),
        "valid_until": case((waits, OutgoingMessage.valid_until), else_=TAKEN_BACK),
        "reason": reason, "payload": {},
    }  # fmt: skip
