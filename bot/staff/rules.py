"""The quarter's round of confirmations and what a name is; no database, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

#: Somebody who came in or was confirmed this shortly before a quarter is not asked about in it; own choice.
FRESH_FOR = timedelta(days=30)
#: So long after the list coordinators are reminded of whom nobody has confirmed.
REMIND_AFTER = timedelta(days=14)
#: So long after the list the person hears that access will pause.
WARN_AFTER = timedelta(days=21)
#: So long after the warning access pauses: 28 days after the list.
PAUSE_AFTER_WARNING = timedelta(days=7)
#: Letters of the longest name and of the longest title.
LONGEST_NAME = 60


class Deed(StrEnum):
    """What can have been done to somebody's place at the desk."""

    INVITED = "invited"
    UNINVITED = "uninvited"
    JOINED = "joined"
    RENAMED = "renamed"
    ROLE = "role"
    REMOVED = "removed"
    LEFT = "left"
    LEFT_GROUP = "left-group"
    CONFIRMED = "confirmed"
    PAUSED = "paused"
    RETURNED = "returned"


class Stage(StrEnum):
    """What the round of confirmations does next about one person."""

    NONE = "none"
    ASK = "ask"
    REMIND = "remind"
    WARN = "warn"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Round:
    """How far the round has come with one person."""

    confirmed_at: datetime
    asked_at: datetime | None
    reminded_at: datetime | None
    warned_at: datetime | None


def quarter_begin(now: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which the quarter of a moment began by the local calendar; aware UTC."""
    local = now.astimezone(zone)
    first_month = (local.month - 1) // 3 * 3 + 1
    return datetime(local.year, first_month, 1, tzinfo=zone).astimezone(UTC)


def is_unconfirmed(confirmed_at: datetime, quarter: datetime) -> bool:
    """Whether the quarter that began at ``quarter`` has to ask about somebody last confirmed at ``confirmed_at``."""
    return confirmed_at < quarter - FRESH_FOR


def stage(found: Round, quarter: datetime, now: datetime) -> Stage:
    """What is due now. Each stage waits for the one before it, so that a desk that was down skips none."""
    if not is_unconfirmed(found.confirmed_at, quarter):
        return Stage.NONE
    if found.asked_at is None or found.asked_at < quarter:
        return Stage.ASK
    if found.reminded_at is None:
        return Stage.REMIND if now >= found.asked_at + REMIND_AFTER else Stage.NONE
    if found.warned_at is None:
        return Stage.WARN if now >= found.asked_at + WARN_AFTER else Stage.NONE
    return Stage.PAUSE if now >= found.warned_at + PAUSE_AFTER_WARNING else Stage.NONE


def name_and_title(words: str) -> tuple[str, str] | None:
    """``Aino, perheohjaaja`` as name and title; None when it is no name that families could read."""
    name, _, title = (part.strip() for part in words.partition(","))
    fits = len(name) <= LONGEST_NAME and len(title) <= LONGEST_NAME and "\n" not in words
    return (name, title) if fits and any(letter.isalpha() for letter in name) and "://" not in words else None
