"""What became of each promise that a family was given: kept, openly corrected in time, or broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.history import Happening
from bot.cases.tables import Case, CaseHistory
from bot.outbox.tables import OutgoingMessage

#: How late a ticker may notice that a promise has passed.
TICK = timedelta(minutes=1)
_GIVES = (Happening.PROMISED, Happening.CORRECTED)
#: After these nobody owes an answer any more.
_ENDS = (Happening.ANSWERED, Happening.RESOLVED, Happening.CLOSED)


@dataclass
class Promises:
    """How many promises came to what."""

    kept: int = 0
    corrected: int = 0
    #: a sooner one took its place
    sooner: int = 0
    #: the matter ended before the answer was due
    needless: int = 0
    #: still to be kept when the look was taken
    running: int = 0
    #: number of the case and the promised moment
    broken: list[tuple[int, datetime]] = field(default_factory=list)
    #: from opening to the first answer
    waits: list[timedelta] = field(default_factory=list)

    @property
    def given(self) -> int:
        """All of them."""
        return self.kept + self.corrected + self.sooner + self.needless + self.running + len(self.broken)


def look_at_promises(session: Session, *, now: datetime) -> Promises:
    """Go through the whole history of every case."""
    found = Promises()
    for case in session.scalars(select(Case).order_by(Case.id)):
        told = session.scalars(
            select(OutgoingMessage.created_at).where(OutgoingMessage.person_id == case.family_id)
        ).all()
        entries = session.scalars(
            select(CaseHistory).where(CaseHistory.case_id == case.id).order_by(CaseHistory.id)
        ).all()
        _look_at_case(found, case, entries, set(told), now)
    return found


def _look_at_case(
    found: Promises, case: Case, entries: Sequence[CaseHistory], told: set[datetime], now: datetime
) -> None:
    for place, entry in enumerate(entries):
        if entry.what in _GIVES and entry.moment is not None:
            _judge(found, case, entry.moment, entries[place + 1 :], told, now)
    first = next((entry.at for entry in entries if entry.what == Happening.ANSWERED), None)
    if first is not None:
        found.waits.append(first - case.opened_at)


def _judge(
    found: Promises, case: Case, moment: datetime, later: Sequence[CaseHistory], told: set[datetime], now: datetime
) -> None:
    """The first thing that answers, ends or replaces a promise says what became of it."""
    next_one = next((entry for entry in later if entry.what in (*_GIVES, *_ENDS)), None)
    if next_one is None and now <= moment + TICK:
        found.running += 1
    elif next_one is None or next_one.at > moment + TICK:
        found.broken.append((case.id, moment))
    elif next_one.what == Happening.ANSWERED:
        found.kept += 1
    elif next_one.what in _ENDS:
        found.needless += 1
    elif next_one.what == Happening.PROMISED:
        found.sooner += 1
    elif next_one.at in told:
        found.corrected += 1
    else:
        found.broken.append((case.id, moment))
