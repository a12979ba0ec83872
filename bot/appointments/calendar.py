"""Agreed times as calendars show them: the file of one time, all of a person's times, and news for those who took a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.appointments import letters, telling
from bot.appointments.rules import EXPECTED, AppointmentStatus, Attendance
from bot.appointments.tables import Appointment, Participant, TimeGuest
from bot.calendar import taken
from bot.calendar.rules import Entry, Told
from bot.calendar.writing import calendar_file
from bot.cases import notices
from bot.i18n.translator import the_translator
from bot.outbox.letter import Buttons
from bot.outbox.service import enqueue_document
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person

#: A calendar goes on showing times that are over for so long.
SHOWN_AFTER = timedelta(days=30)
_SHOWN = (*EXPECTED, Attendance.CAME, Attendance.MISSED)


class File(NamedTuple):
    """A calendar file with its name."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """How the calendar of one person shows times."""

    language: str
    hides_place: bool
    organisation: str = ""


def entries_of(session: Session, person_id: int, now: datetime) -> list[Entry]:
    """The agreed times that a person comes to or holds: those to come, and those that ended in the last 30 days."""
    person = session.get_one(Person, person_id)
    shown = select(Appointment).where(
        Appointment.status == AppointmentStatus.AGREED, Appointment.ends_at > now - SHOWN_AFTER
    )
    comes = Participant.person_id == person_id, Participant.attendance.in_(_SHOWN)
    found = list(session.scalars(shown.join(Appointment.participants).where(*comes)))
    if person.role in BY_INVITATION:
        guest = select(TimeGuest.appointment_id).where(TimeGuest.person_id == person_id)
        found += session.scalars(shown.where(or_(Appointment.host_id == person_id, Appointment.id.in_(guest))))
    return [entry_of(one, person.language) for one in {one.id: one for one in found}.values()]


def entry_of(appointment: Appointment, language: str, *, cancelled: bool = False) -> Entry:
    """One time as a calendar is told of it; names of people stay out, and of what is off everything but its moment."""
    off = cancelled or not appointment.holds
    words = [
        the_translator().translate(f"time-{name}", language, {"words": said})
        for name in ("directions", "bring")
        if not off and (said := getattr(appointment, name))
    ]
    return Entry(
        uid=appointment.calendar_uid, version=appointment.version, begins=appointment.wall.local, zone=appointment.zone,
        fold=appointment.fold, minutes=appointment.minutes, created_at=appointment.created_at,
        changed_at=appointment.changed_at, cancelled=off, link="" if off else appointment.link,
        place="" if off else ", ".join(one for one in (appointment.place, appointment.address) if one),
        description="\n".join(words),
    )  # fmt: skip


def give_file(
    session: Session, *, appointment: Appointment, person_id: int, key: str, now: datetime, buttons: Buttons = ()
) -> None:
    """Put the file of a locked time, as it stands now for this person, into the outbox; its changes will follow it."""
    wanted = _standing(session, appointment, person_id)
    event = "calendar-file-cancelled" if wanted.cancelled else "calendar-file-taken"
    _send(session, event, appointment, person_id, wanted, key=key, now=now, buttons=buttons)


def send_changes(session: Session, *, appointment: Appointment, now: datetime) -> None:
    """Everybody who took the file of a locked time gets a new one where theirs is no more true."""
    for person_id, heard in taken.takers(session, uid=appointment.calendar_uid).items():
        wanted = _standing(session, appointment, person_id)
        if wanted.is_news_after(heard):
            event = "calendar-file-cancelled" if wanted.cancelled else "calendar-file-changed"
            key = f"time:{appointment.id}:calendar:{person_id}:{wanted.version}:{int(now.timestamp())}"
            _send(session, event, appointment, person_id, wanted, key=key, now=now)


def _standing(session: Session, appointment: Appointment, person_id: int) -> Told:
    """How a time stands for one person: for whom it does not hold, it is off."""
    person = session.get(Person, person_id)
    guest = appointment.guest.person_id if appointment.guest else None
    works = person is not None and person_id in (appointment.host_id, guest) and person.role in BY_INVITATION
    expected = any(one.person_id == person_id and one.attendance in _SHOWN for one in appointment.participants)
    return Told(appointment.version, cancelled=not (appointment.holds and (works or expected)))


def _send(
    session: Session, event: str, appointment: Appointment, person_id: int, wanted: Told, *, key: str, now: datetime,
    buttons: Buttons = (),
) -> None:  # fmt: skip
    person = session.get_one(Person, person_id)
    shown = Shown(person.language, telling.hides_place(session, person_id))
    file = _file(appointment, shown, wanted, now)
    enqueue_document(
        session, person_id=person_id, key=key, letter=letters.file(event, appointment, buttons), name=file.name,
        content=file.content, now=now, about=_about(appointment, person_id),
    )  # fmt: skip
    uid, ends_at = appointment.calendar_uid, appointment.ends_at
    taken.note(session, person_id=person_id, uid=uid, told=wanted, ends_at=ends_at)


def _file(appointment: Appointment, shown: Shown, wanted: Told, now: datetime) -> File:
    entries: Sequence[Entry] = [entry_of(appointment, shown.language, cancelled=wanted.cancelled)]
    content = calendar_file(
        entries, method="CANCEL" if wanted.cancelled else "REQUEST", language=shown.language,
        hides_place=shown.hides_place, stamp=now,
    )  # fmt: skip
    return File(f"{the_translator().translate('calendar-file', shown.language)}.ics", content)


def _about(appointment: Appointment, person_id: int) -> str:
    """A reply to the file reaches the case from which the person comes."""
    own = [one.case_id for one in appointment.participants if one.person_id == person_id]
    return notices.about_case(own[0]) if own else ""
