"""Who is in a case no more does not come to its times: their place is free, and nobody reminds them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from bot.appointments import telling
from bot.appointments.answering import give_up
from bot.appointments.rules import EXPECTED
from bot.appointments.service import lock
from bot.appointments.tables import Appointment, Participant
from bot.cases.family import members
from bot.cases.moves import lock_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseMember


def due(session: Session, *, now: datetime) -> list[int]:
    """Open cases with somebody who is in them no more and would still be waited for, in the order in which cases are locked.

    For a ticker: there are more ways out of a case than the two buttons.
    """
    gone = (
        select(Participant.case_id).distinct()
        .join(Participant.appointment)
        .join(Case, Case.id == Participant.case_id)
        .join(CaseMember, and_(CaseMember.case_id == Case.id, CaseMember.person_id == Participant.person_id))
        .where(
            CaseMember.left_at.is_not(None), Case.status != CaseStatus.CLOSED,
            Participant.attendance.in_(EXPECTED), Appointment.ends_at > now,
        )
        .order_by(Participant.case_id)
    )  # fmt: skip
    return list(session.scalars(gone))


def end_times_of_gone(session: Session, *, case_id: int, now: datetime) -> int:
    """Take those who left a case, or were taken out of it, off its coming times; how many times it concerned.

    A closed case keeps its times: they hold until somebody calls them off. The worker hears of each; who left only
    gets what takes it out of their calendar, if they had put it there.
    """
    case = lock_case(session, case_id)
    if case.status == CaseStatus.CLOSED:
        return 0
    theirs = (
        select(Participant).join(Participant.appointment)
        .where(Participant.case_id == case_id, Participant.attendance.in_(EXPECTED), Appointment.ends_at > now)
        .order_by(Participant.appointment_id)
    )  # fmt: skip
    gone = [one for one in session.scalars(theirs) if not members.is_in(session, case, one.person_id)]
    for one in gone:
        appointment = lock(session, one.appointment_id)
        give_up(session, appointment, one, now)
        telling.workers(session, "time-told-left", appointment, one, now)
    return len(gone)
