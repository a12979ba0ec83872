"""What reminders of times for consultations say. Known to the reminders by the name below."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments.tables import Appointment
from bot.consult_times import letters, service
from bot.consult_times.errors import NoTime
from bot.consults.queries import about
from bot.consults.tables import Consult
from bot.outbox.letter import Letter
from bot.reminders.rules import Dropped, Offset
from bot.reminders.tables import ReminderWishes, Upcoming


class ConsultTimeWriter:
    """The voice of times for consultations, see :class:`bot.reminders.service.Writer`."""

    def letter(self, session: Session, upcoming: Upcoming, offset: Offset, *, first: bool) -> Letter | None:
        """A reminder of a time as it stands; None when it holds no more, or the person works here no more."""
        appointment = _found(session, upcoming)
        if appointment is None:
            return None
        wishes = session.get(ReminderWishes, upcoming.person_id)
        discreet, hides = (wishes.discreet, wishes.hides_place) if wishes else (False, False)
        return letters.reminder(appointment, first=first, discreet=discreet, hides_place=hides)

    def case_of(self, session: Session, upcoming: Upcoming) -> str:
        """The consultation: a reply to a reminder belongs to it, and is masked as all its words."""
        appointment = _found(session, upcoming)
        consult_id = appointment.guest.consult_id if appointment and appointment.guest else None
        consult = session.get(Consult, consult_id) if consult_id else None
        return about(consult) if consult else ""

    def dropped(self, session: Session, upcoming: Upcoming, offset: Offset, why: Dropped, now: datetime) -> None:
        """Nobody looks after a colleague's times: both read them in their own lists."""


def _found(session: Session, upcoming: Upcoming) -> Appointment | None:
    number = int(upcoming.about.partition(":")[2])
    try:
        appointment = service.of_person(session, appointment_id=number, person_id=upcoming.person_id)
    except NoTime:
        return None
    return appointment if appointment.holds and appointment.version == upcoming.version else None
