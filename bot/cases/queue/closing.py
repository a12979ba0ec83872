"""The end of the desk's day: every family that still waits hears when it is read next. For a ticker."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters, notices
from bot.cases.history import Happening
from bot.cases.moves import lock_case
from bot.cases.promises import Promises, renew
from bot.cases.queue.lines import lines_open
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseHistory
from bot.config import DeskSettings
from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingMessage
from knowledge.helplines import Helplines


def sweep(session: Session, *, now: datetime, desk: DeskSettings, helplines: Helplines) -> int:
    """After the day's last hour of service tell every family in the queue, once a day, when it is read next; how many.

    Who was promised another day since the desk opened knows already. A promise that falls into the closed hours is
    corrected in the same letter.
    """
    waiting = session.scalars(select(Case.id).where(Case.status == CaseStatus.NEW).order_by(Case.id)).all()
    promises = Promises(session, now, desk)
    if not waiting or not (hours := _day_that_ended(promises, now)):
        return 0
    day, opened_at, closed_at = hours
    told = set(
        session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.key.in_([_key(i, day) for i in waiting])))
    )
    return sum(
        _tell(session, lock_case(session, case_id), day, now, promises, lines_open(helplines, desk, now))
        for case_id in waiting
        if _key(case_id, day) not in told and not _knows(session, case_id, opened_at, closed_at)
    )


def _day_that_ended(promises: Promises, now: datetime) -> tuple[date, datetime, datetime] | None:
    """The day whose last hour of service is over, with its first and last moments."""
    day = promises.rota.hours.day_of(now)
    hours = promises.rota.staffed(day) if promises.rota.has_somebody(now) else promises.rota.desk_openings(day)
    if not hours or hours[-1].ends_at > now:
        return None
    return day, hours[0].begins_at, hours[-1].ends_at


def _knows(session: Session, case_id: int, opened_at: datetime, closed_at: datetime) -> bool:
    """Whether the family was told another day's date since the desk opened."""
    given = (Happening.PROMISED, Happening.CORRECTED)
    newest = select(CaseHistory).where(CaseHistory.case_id == case_id, CaseHistory.what.in_(given))
    latest = session.scalars(newest.order_by(CaseHistory.id.desc()).limit(1)).first()
    return latest is not None and latest.at >= opened_at and latest.moment is not None and latest.moment > closed_at


def _tell(session: Session, case: Case, day: date, now: datetime, promises: Promises, lines: Part) -> bool:
    if case.status != CaseStatus.NEW:
        return False
    read_at = promises.rota.next_opening(now)
    parts = [Part("promise-closing", {"moment": read_at})]
    if case.promised_at is not None and case.promised_at <= read_at:
        renew(session, case, promises.of(case), now)
    parts.append(Part("promise-by", {"moment": case.promised_at or read_at}))
    letter = Letter((*parts, lines), buttons=(letters.emergency_button(),))
    notices.tell_everybody(session, case=case, event=f"closing:{day.isoformat()}", letter=letter, now=now)
    session.flush()
    return True


def _key(case_id: int, day: date) -> str:
    return f"family:{case_id}:closing:{day.isoformat()}"
