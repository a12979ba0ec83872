"""How many times are proposed, for how long, and what becomes of a proposal. Values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.appointments.proposals.errors import SameChoice, TooManyChoices
from bot.appointments.rules import Details, check
from bot.wall import Wall

#: A family chooses from at most so many times.
MOST_CHOICES = 3
#: A proposal waits so long for an answer, if its last time is not sooner; own choice: a weekend and two working days.
WAITS = timedelta(days=4)


class ProposalStatus(StrEnum):
    """Where a proposal stands."""

    OPEN = "open"
    PICKED = "picked"
    NONE = "none"  #: nothing of it suited
    EXPIRED = "expired"  #: nobody answered in time
    WITHDRAWN = "withdrawn"  #: newer times took its place, or the case changed hands


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the proposed times."""

    wall: Wall
    minutes: int
    details: Details


def check_choices(choices: Sequence[Choice], now: datetime) -> None:
    """Let a proposal pass that can be made.

    Raises:
        TooManyChoices: there is none, or there are more than three.
        SameChoice: one stands there twice.
        TimeIsOver, TimeTooFar, TooLong: one is none that can be agreed on.
    """
    if not 0 < len(choices) <= MOST_CHOICES:
        raise TooManyChoices(most=MOST_CHOICES)
    for one in choices:
        check(one.wall, one.minutes, one.details, now)
    check_same(choices)


def check_same(choices: Sequence[Choice]) -> None:
    """Let times pass of which none stands there twice.

    Raises:
        SameChoice: one does.
    """
    for place, one in enumerate(choices):
        if any(one.wall.moment == other.wall.moment for other in choices[:place]):
            raise SameChoice(moment=one.wall.moment)


def expires_at(choices: Sequence[Choice], now: datetime) -> datetime:
    """Until when the family can pick: four days, and never after the last of the times has begun."""
    return min(now + WAITS, max(one.wall.moment for one in choices))
