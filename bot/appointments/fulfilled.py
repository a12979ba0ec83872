"""A time that is agreed does what was planned: nobody is reminded to arrange one that there is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import queries
from bot.appointments.rules import MOST_MISSED
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.casework.marking import fulfil
from bot.casework.rules import Step
from bot.casework.tables import CasePlan


def settle(session: Session, case: Case, appointment: Appointment, now: datetime) -> None:
    """The next step of a locked case is done if it was to get in touch about a time.

    That is to write; and to call, where that was the task after missed times. Any other call stays promised.
    """
    plan = session.get(CasePlan, case.id)
    if plan is None:
        return
    comers = [one.person_id for one in appointment.participants if one.case_id == case.id]
    missed = max((queries.missed_in_a_row(session, person_id=one, case_id=case.id) for one in comers), default=0)
    if plan.step == Step.WRITE or (plan.step == Step.CALL and missed >= MOST_MISSED):
        fulfil(session, case=case, now=now)
