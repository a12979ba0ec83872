"""Puts what this room says into the outbox, and into the reminders, under keys that name the event."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import letters, queries
from bot.appointments.rules import Attendance
from bot.appointments.tables import Appointment, Participant
from bot.calendar import taken
from bot.cases import notices
from bot.cases.family import members
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.outbox.letter import Button, Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.tables import Person
from bot.reminders import service as reminders
from bot.reminders.tables import ReminderWishes


def about(appointment_id: int) -> str:
    """How reminders name a time."""
    return f"appointment:{appointment_id}"


def expect(session: Session, appointment: Appointment, participant: Participant, now: datetime) -> None:
    """Remind somebody of a time as it stands now."""
    reminders.expect(
        session, person_id=participant.person_id, about=about(appointment.id), version=appointment.version,
        wall=appointment.wall, now=now,
    )  # fmt: skip


def release(session: Session, appointment: Appointment, participant: Participant | None = None) -> None:
    """Remind nobody of a time any more, or one person."""
    person_id = participant.person_id if participant else None
    reminders.release(session, about=about(appointment.id), person_id=person_id)


def family(session: Session, key: str, appointment: Appointment, participant: Participant, now: datetime) -> None:
    """Tell somebody who comes of a time in its present state."""
    hidden = hides_place(session, participant.person_id)
    asks = participant.attendance == Attendance.ASKED
    letter = letters.agreed(key, appointment, queries.named_host(session, appointment), hides_place=hidden, asks=asks)
    # whoever leaves and joins again is told again: the version of a group's time stays as it was
    event = f"{key}:{appointment.version}:{int(now.timestamp())}"
    to_participant(session, event, appointment, participant, letter, now)


def family_cancelled(
    session: Session, key: str, appointment: Appointment, participant: Participant, now: datetime, reason: str = ""
) -> None:
    """Tell somebody that a time was called off."""
    in_calendar = is_in_calendar(session, appointment, participant.person_id)
    letter = letters.cancelled(
        key, appointment, queries.named_host(session, appointment), reason, in_calendar=in_calendar
    )  # fmt: skip
    to_participant(session, f"{key}:{appointment.version}", appointment, participant, letter, now)


def to_participant(
    session: Session, event: str, appointment: Appointment, participant: Participant, letter: Letter, now: datetime
) -> None:
    """Say something to somebody who comes to a time; the event makes the key within the time."""
    enqueue(
        session, person_id=participant.person_id, key=f"time:{appointment.id}:{participant.id}:{event}", letter=letter,
        now=now, about=notices.about_case(participant.case_id),
    )  # fmt: skip


def workers(
    session: Session, key: str, appointment: Appointment, participant: Participant, now: datetime, *buttons: Button,
    event: str = "", besides: int = 0,
) -> None:  # fmt: skip
    """Tell whoever has the case and whoever holds the time what became of it for somebody.

    Who reads it on their screen already is left out: ``besides``.
    """
    case = session.get_one(Case, participant.case_id)
    letter = letters.told_worker(key, appointment, case, who(session, case, participant), *buttons)
    for worker in queries.who_hears(session, appointment, case):
        if worker.id == besides:
            continue
        has_case = worker.id == case.owner_id and case.status != CaseStatus.CLOSED
        place = notices.about_case(case.id) if has_case else ""
        enqueue(
            session, person_id=worker.id, klass=OutgoingClass.CARD, about=place, topic=place, letter=letter, now=now,
            key=f"time:{appointment.id}:{participant.id}:{event or key}:{appointment.version}:to:{worker.id}",
        )  # fmt: skip


def other_worker(session: Session, key: str, appointment: Appointment, by_id: int, now: datetime) -> None:
    """Tell whoever holds a time, or has a case of it, that a colleague changed it."""
    by = session.get_one(Person, by_id)
    cases = [session.get_one(Case, one.case_id) for one in appointment.participants]
    heard = {worker.id: case for case in cases for worker in queries.who_hears(session, appointment, case)}
    for worker_id, case in heard.items():
        if worker_id != by_id:
            enqueue(
                session, person_id=worker_id, klass=OutgoingClass.CARD, now=now,
                key=f"time:{appointment.id}:{key}:{appointment.version}:to:{worker_id}",
                letter=letters.told_of_colleague(key, appointment, by, case),
            )  # fmt: skip


def who(session: Session, case: Case, participant: Participant) -> letters.Who:
    """Who of several people it is; None in a case of one."""
    if not members.ever(session, case_id=case.id):
        return None
    return members.name_of(session, case, participant.person_id)


def hides_place(session: Session, person_id: int) -> bool:
    """Whether the person wants the place behind a tap."""
    wishes = session.get(ReminderWishes, person_id)
    return wishes is not None and (wishes.hides_place or wishes.discreet)


def is_in_calendar(session: Session, appointment: Appointment, person_id: int) -> bool:
    """Whether the person once took the calendar file of a time."""
    return taken.told(session, person_id=person_id, uid=appointment.calendar_uid) is not None
