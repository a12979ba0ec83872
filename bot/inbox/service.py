"""What can be asked of the inbox: store updates, take the next ones, finish, put off or bury one."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, exists, func, select, update
from sqlalchemy.orm import Session

from bot.db.fixed import fixed
from bot.db.upsert import insert_or_ignore
from bot.inbox.doors import NO_DOOR, Door, through
from bot.inbox.rules import TRIES, Envelope, read_envelope, retry_pause
from bot.inbox.tables import IncomingStatus, IncomingUpdate

#: Numbers of handled updates are kept this long, so that a repeated delivery is known (Telegram repeats for 24 h).
KEPT_FOR = timedelta(days=8)

_TABLE = cast(Table, IncomingUpdate.__table__)
_NEW = fixed(IncomingStatus.NEW)
_EARLIER = _TABLE.alias("earlier")
_HAS_EARLIER = exists().where(
    _EARLIER.c.sender == _TABLE.c.sender, _EARLIER.c.status == _NEW, _EARLIER.c.id < _TABLE.c.id
)
_NEXT = (
    select(_TABLE.c.id, _TABLE.c.update_id, _TABLE.c.sender, _TABLE.c.body)
    .where(_TABLE.c.status == _NEW, _TABLE.c.due_at <= bindparam("now"), ~_HAS_EARLIER)
    .where(_TABLE.c.sender.not_in(bindparam("busy", expanding=True)))
    .order_by(_TABLE.c.id)
    .limit(bindparam("most"))
)
_LATER = _TABLE.alias("later")
_MORE_TEXT = exists().where(
    _LATER.c.sender == _TABLE.c.sender,
    _LATER.c.status == _NEW,
    _LATER.c.is_text,
    _LATER.c.id > _TABLE.c.id,
)
_LOCK = (
    select(_TABLE.c.id, _TABLE.c.sender, _TABLE.c.tries, _MORE_TEXT, _TABLE.c.masked)
    .where(_TABLE.c.update_id == bindparam("number"), _TABLE.c.status == _NEW)
    .with_for_update(skip_locked=True, of=_TABLE)
)
_FINISH = _TABLE.update().where(_TABLE.c.id == bindparam("row_id")).values(status=IncomingStatus.DONE, body="")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update whose turn it is."""

    id: int
    update_id: int
    sender: str
    body: str


@dataclass(frozen=True, slots=True)
class Held:
    """An update in the hands of the transaction that handles it."""

    id: int
    sender: str
    tries: int
    #: Whether the sender has already written more, which waits behind this update.
    more_text_waits: bool
    #: Whether identifiers were taken out of it before it was stored.
    masked: bool = False


def store(session: Session, *, raw_updates: Sequence[Any], now: datetime, door: Door = NO_DOOR) -> int:
    """Store raw updates in their order, as they came through the door; known numbers are left alone.

    Gives how many had no readable number.

    An update without a readable number goes straight to the dead letters, so that it can never block the others.
    """
    rows, unreadable = [], 0
    for raw, masked in through(session, door, raw_updates):
        envelope = read_envelope(raw)
        unreadable += envelope is None
        rows.append(_row(raw, envelope or _unreadable(session, unreadable), envelope is not None, now, masked))
    if rows:
        insert_or_ignore(session, _TABLE, "update_id", rows)
    return unreadable


def _unreadable(session: Session, place: int) -> Envelope:
    lowest = session.execute(select(func.min(IncomingUpdate.update_id))).scalar() or 0
    return Envelope(min(lowest, 0) - place, "nobody", False)


def _row(raw: Any, envelope: Envelope, readable: bool, now: datetime, masked: bool) -> dict[str, Any]:
    return {
        "update_id": envelope.update_id,
        "sender": envelope.sender,
        "is_text": envelope.is_text,
        "body": json.dumps(raw, ensure_ascii=True, separators=(",", ":")),
        "status": IncomingStatus.NEW if readable else IncomingStatus.DEAD,
        "tries": 0,
        "received_at": now,
        "due_at": now,
        "reason": "" if readable else "unreadable",
        "masked": masked,
    }


def next_updates(session: Session, *, now: datetime, limit: int, busy: Collection[str] = ()) -> list[Waiting]:
    """The oldest unfinished update of each sender whose time has come, oldest first; not those of ``busy`` senders."""
    asked = {"now": now, "busy": list(busy), "most": limit}
    return [Waiting(*row) for row in session.connection().execute(_NEXT, asked)]


def lock(session: Session, *, update_id: int) -> Held | None:
    """Take hold of an update inside the transaction that handles it; ``None`` when another replica has or had it."""
    row = session.connection().execute(_LOCK, {"number": update_id}).first()
    return Held(*row) if row else None


def finish(session: Session, *, row_id: int) -> None:
    """An update is handled: its body is erased."""
    session.connection().execute(_FINISH, {"row_id": row_id})


def put_off(session: Session, *, row_id: int, reason: str, now: datetime) -> bool:
    """Count a failure. True when the update is dead now: it was the fifth."""
    tries = session.execute(
        update(IncomingUpdate)
        .where(IncomingUpdate.id == row_id, IncomingUpdate.status == IncomingStatus.NEW)
        .values(tries=IncomingUpdate.tries + 1, reason=reason[:60])
        .returning(IncomingUpdate.tries)
    ).scalar_one()
    if tries >= TRIES:
        bury(session, row_id=row_id, reason=reason)
        return True
    due_at = now + retry_pause(tries)
    session.execute(update(IncomingUpdate).where(IncomingUpdate.id == row_id).values(due_at=due_at))
    return False


def bury(session: Session, *, row_id: int, reason: str) -> None:
    """An update goes to the dead letters, where a person can look at it."""
    values = {"status": IncomingStatus.DEAD, "reason": reason[:60]}
    session.execute(update(IncomingUpdate).where(IncomingUpdate.id == row_id).values(**values))


def forget_handled(session: Session, *, now: datetime) -> int:
    """Delete handled updates that cannot come again; gives how many."""
    old = delete(IncomingUpdate).where(
        IncomingUpdate.status == IncomingStatus.DONE, IncomingUpdate.received_at < now - KEPT_FOR
    )
    return int(session.execute(old).rowcount)  # type: ignore[attr-defined]
