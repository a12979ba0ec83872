"""What reminders of agreed times say, and who hears when one did not help. Known to the reminders by the name below."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import letters, queries, telling
from bot.appointments.rules import EXPECTED, Attendance
from bot.appointments.tables import Appointment, Participant
from bot.cases import notices
from bot.outbox.letter import Letter
from bot.reminders.rules import Dropped, Offset
from bot.reminders.tables import ReminderWishes, Upcoming

_DROPPED = {
    Dropped.TOO_LATE: "time-told-late", Dropped.UNREACHABLE: "time-told-away", Dropped.UNSURE: "time-told-unsure",
}  # fmt: skip


class AppointmentWriter:
    """The voice of agreed times, see :class:`bot.reminders.service.Writer`."""

    def letter(self, session: Session, upcoming: Upcoming, offset: Offset, *, first: bool) -> Letter | None:
        """A reminder of a time as it stands; None when it holds no more for this person."""
        found = _found(session, upcoming)
        if found is None:
            return None
        appointment, participant = found
        wishes = session.get(ReminderWishes, upcoming.person_id)
        return letters.reminder(
            appointment, queries.named_host(session, appointment), first=first,
            hides_place=wishes is not None and wishes.hides_place, discreet=wishes is not None and wishes.discreet,
            said=participant.attendance == Attendance.COMING,
        )  # fmt: skip

    def case_of(self, session: Session, upcoming: Upcoming) -> str:
        """The case that the person comes from."""
        found = _found(session, upcoming)
        return notices.about_case(found[1].case_id) if found else ""

    def dropped(self, session: Session, upcoming: Upcoming, offset: Offset, why: Dropped, now: datetime) -> None:
        """Whoever looks after the person hears that this reminder did not reach them."""
        found = _found(session, upcoming)
        if found is not None:
            telling.workers(session, _DROPPED[why], *found, now, event=f"dropped:{offset}")


def _found(session: Session, upcoming: Upcoming) -> tuple[Appointment, Participant] | None:
    appointment = session.get(Appointment, int(upcoming.about.partition(":")[2]))
    if appointment is None or not appointment.holds or appointment.version != upcoming.version:
        return None
    for one in appointment.participants:
        if one.person_id == upcoming.person_id and one.attendance in EXPECTED:
            return appointment, one
    return None
