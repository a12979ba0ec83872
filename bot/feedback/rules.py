"""The answers that can be given, and of whom they are asked."""

from __future__ import annotations

import secrets
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

#: Months are counted where the desk is.
ZONE = ZoneInfo("Europe/Helsinki")
#: Random bits of an answer's id: positive in 64 bits, and two alike are not to be expected.
_ID_BITS = 62


class Answer(StrEnum):
    """Did you get help?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


def month_of(now: datetime) -> str:
    """The month in which an answer counts, such as ``2026-11``."""
    return now.astimezone(ZONE).strftime("%Y-%m")


def new_feedback_id() -> int:
    """A random id."""
    return secrets.randbits(_ID_BITS)
