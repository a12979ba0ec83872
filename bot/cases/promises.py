"""By when a person answers: from the rota as it stands, and corrected openly when the rota moves it.

A promise stands while somebody is on shift between now and its moment. When a change of the rota leaves nobody there,
the case gets a new promise and the family hears of it, in the transaction of the change.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import history, letters, notices
from bot.cases.moves import lock_case, restart_wait
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.duty import queries
from bot.duty.rota import Rota
from bot.duty.rules import ServiceHours

#: States in which the family waits for an answer that was promised.
_WAITING = (CaseStatus.NEW, CaseStatus.OPEN)


class Promises:
    """What can be promised at one moment. The rota is asked for once, when it is first needed."""

    def __init__(self, session: Session, now: datetime, desk: DeskSettings) -> None:
        self._session, self._now, self._desk = session, now, desk

    @cached_property
    def rota(self) -> Rota:
        """The rota as it stands in this transaction."""
        return queries.rota(self._session, now=self._now, hours=ServiceHours.of(self._desk))

    def ordinary(self) -> datetime:
        """By when a person answers what comes now."""
        return self.rota.promise(self._now, self._desk.answer_within_hours)

    def urgent(self) -> datetime:
        """By when a person answers something urgent that comes now."""
        return self.rota.promise(self._now, self._desk.urgent_answer_within_hours)

    def of(self, case: Case) -> datetime:
        """By when a person answers what comes now in a case."""
        return self.urgent() if case.urgent else self.ordinary()

    def can_be_kept(self, promised_at: datetime) -> bool:
        """Whether somebody is on shift before the promised moment; the desk's own hours count when nobody is in sight."""
        for opening in self.rota.openings(self._now):
            return max(opening.begins_at, self._now) < promised_at
        return False


def correct(session: Session, *, now: datetime, desk: DeskSettings) -> int:
    """The rota has changed: give every promise that it moved a new date and tell the family; how many.

    To be called in the transaction of the change. A promise that was missed already is the reminding ticker's.
    """
    promises = Promises(session, now, desk)
    waiting = select(Case.id).where(Case.status.in_(_WAITING), Case.promised_at > now).order_by(Case.id)
    return sum(
        _corrected(session, lock_case(session, case_id), now, promises) for case_id in session.scalars(waiting).all()
    )


def _corrected(session: Session, case: Case, now: datetime, promises: Promises) -> bool:
    given = case.promised_at
    if case.status not in _WAITING or given is None or given <= now or promises.can_be_kept(given):
        return False
    moment = promises.of(case)
    if moment <= given:
        return False
    renew(session, case, moment, now)
    letter = letters.family_notice("promise-moved", moment=moment)
    notices.tell_everybody(session, case=case, event=f"moved:{case.version}", letter=letter, now=now)
    session.flush()
    return True


def renew(session: Session, case: Case, moment: datetime, now: datetime) -> None:
    """Give a locked case a later date, of which nobody has been reminded; whoever calls this tells the family."""
    history.promise(session, case, moment, now)
    missed = case.missed_times
    restart_wait(case, now)
    case.missed_times = missed
    case.version += 1
