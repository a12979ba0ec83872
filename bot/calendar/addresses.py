"""A person's private calendar address: made, made anew, taken back, and found again by whoever asks it.

The address is a key: whoever has it sees the times. So it is random, shown once, stored as its hash, and dead at once when
it is taken back.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from bot.calendar.tables import CalendarAddress
from bot.db.upsert import insert_or_replace
from bot.people.rules import token_hash

#: Where addresses begin, below the public address of the desk, and how they end.
FOLDER = "/calendar"
SUFFIX = ".ics"
#: Random bytes in an address: 256 bits cannot be guessed.
TOKEN_BYTES = 32
#: That a program asked is written down at most this often.
_NOTE_EVERY = timedelta(hours=1)
_TABLE = cast(Table, CalendarAddress.__table__)


def make(session: Session, *, person_id: int, now: datetime) -> str:
    """Make a person's address and give its random part, which is kept nowhere; an earlier address is dead from now on."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = {
        "person_id": person_id,
        "token_hash": token_hash(token),
        "made_at": now,
        "revoked_at": None,
        "polled_at": None,
    }
    columns = ("token_hash", "made_at", "revoked_at", "polled_at")
    insert_or_replace(session, _TABLE, ("person_id",), columns, [row])
    return token


def address(public_url: str, token: str) -> str:
    """The whole address of a random part, below the public address of the desk."""
    return f"{public_url}{FOLDER}/{token}{SUFFIX}"


def revoke(session: Session, *, person_id: int, now: datetime) -> bool:
    """Make a person's address worthless at once; False when there was none."""
    live = update(CalendarAddress).where(CalendarAddress.person_id == person_id, CalendarAddress.revoked_at.is_(None))
    gone = session.execute(live.values(revoked_at=now).returning(CalendarAddress.person_id))
    return gone.first() is not None


def address_of(session: Session, *, person_id: int) -> CalendarAddress | None:
    """A person's address that works, without its random part; None when there is none."""
    found = session.get(CalendarAddress, person_id, populate_existing=True)
    return found if found is not None and found.revoked_at is None else None


def whose(session: Session, *, token: str, now: datetime) -> int | None:
    """The person whose calendar an address shows; None for one that was never made or works no more.

    It is looked up by its hash, so how long that takes tells nothing about any address.
    """
    wanted = token_hash(token)
    known = select(CalendarAddress).where(CalendarAddress.token_hash == wanted)
    found = session.scalars(known.execution_options(populate_existing=True)).one_or_none()
    if found is None or found.revoked_at is not None or not hmac.compare_digest(found.token_hash, wanted):
        return None
    if found.polled_at is None or now - found.polled_at >= _NOTE_EVERY:
        found.polled_at = now
    return found.person_id
