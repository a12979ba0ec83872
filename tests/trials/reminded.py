"""People with agreed times whose reminders are due in the next minutes, and what came of each of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.cases import service as cases
from bot.clock import Clock
from bot.db import Database
from bot.emulator.chats import Message
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from bot.gateway.tables import Address
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people
from bot.reminders.tables import Reminder
from bot.wall import Wall, wall_of
from tests.trials.crowd import MARK

#: How Finnish reminders, and news of a moved or cancelled time, begin.
REMINDER, MOVED, CANCELLED = "Hei! Sinulla on aika", "Aika on nyt", "on valitettavasti peruttu"
_DAYS_AHEAD = 3
_BOOKED_BEFORE = timedelta(days=20)


@dataclass
class Reminded:
    """One person with one agreed time."""

    phone: Phone
    appointment_id: int
    worker_id: int
    changed: bool = False

    @property
    def reminders(self) -> list[Message]:
        """The reminders on this screen, in order."""
        return [message for message in self.phone.from_bot if REMINDER in message.text]


@dataclass
class Found:
    """What is wrong, and what was counted."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    after_change: list[str] = field(default_factory=list)
    reached: int = 0
    copies_in_doubt: int = 0
    rows_in_doubt: int = 0
    statuses: Counter[str] = field(default_factory=Counter)

    @property
    def wrong(self) -> dict[str, list[str]]:
        """The lists that are not empty."""
        return {name: found for name in ("lost", "doubled", "after_change") if (found := getattr(self, name))}


def noon_zone(now: datetime) -> str:
    """A zone in which it is day now, whatever the hour of the trial: nothing is sent at night."""
    ahead = 12 - now.hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def people_with_times(emulator: Emulator, books: Database, count: int) -> list[Reminded]:
    """So many people, each with a time three days from now that was agreed long ago, and all reminders but one said."""
    now = Clock().now()
    with books.transaction() as session:
        worker = _person(session, emulator.add_phone("Aino", "worker"), now, role="worker", name="Aino")
    crowd = []
    for number in range(count):
        phone = emulator.add_phone(f"Perhe {number}")
        with books.transaction() as session:
            crowd.append(_book(session, phone, worker, number, now))
    with books.transaction() as session:
        session.execute(update(OutgoingMessage).values(status="sent", payload={}))
    return crowd


def due_within(books: Database, random: Random, begin: datetime, seconds: float) -> None:
    """The reminders become due at random moments from a moment on."""
    with books.transaction() as session:
        for reminder in session.scalars(select(Reminder).where(Reminder.offset == "3d")):
            reminder.due_at = begin + timedelta(seconds=random.uniform(0, seconds))


def change(books: Database, one: Reminded, *, cancel: bool) -> None:
    """A worker calls a time off, or moves it by a month, whatever is being sent."""
    now = Clock().now()
    with books.transaction() as session:
        appointment = session.get_one(Appointment, one.appointment_id)
        ids = {
            "appointment_id": one.appointment_id,
            "worker_id": one.worker_id,
            "seen": appointment.version,
            "now": now,
        }
        if cancel:
            service.cancel(session, **ids)  # type: ignore[arg-type]
        else:
            wall = Wall(appointment.wall.local + timedelta(days=30), appointment.zone)
            service.move_to(session, wall=wall, minutes=30, **ids)  # type: ignore[arg-type]
    one.changed = True


def everybody_reached(crowd: list[Reminded]) -> bool:
    """Whether each whose time stands has been reminded."""
    return all(one.reminders for one in crowd if not one.changed)


def look(books: Database, crowd: list[Reminded]) -> Found:
    """Compare screens and books; the desk has stopped."""
    found = Found()
    with books.transaction() as session:
        rows = session.scalars(select(OutgoingMessage).where(OutgoingMessage.klass == "reminder")).all()
        doubt = Counter({row.person_id: row.unsure_times for row in rows if row.unsure_times})
        found.statuses = Counter(f"{row.status} {row.reason}".strip() for row in rows)
        found.rows_in_doubt = len(doubt)
        owner = {row.chat_id: row.person_id for row in session.scalars(select(Address))}
    for one in crowd:
        _look_at(found, one, doubt[owner[one.phone.id]])
    return found


def _look_at(found: Found, one: Reminded, in_doubt: int) -> None:
    copies = one.reminders
    found.reached += bool(copies)
    if not copies and not one.changed:
        found.lost.append(one.phone.label)
    unmarked = [message for message in copies if MARK not in message.text]
    found.copies_in_doubt += max(0, len(copies) - 1)
    if len(unmarked) > 1 or len(copies) - 1 > in_doubt:
        found.doubled.append(f"{one.phone.label}: {len(copies)} copies, {len(unmarked)} unmarked, {in_doubt} in doubt")
    told = [
        place for place, message in enumerate(one.phone.from_bot) if MOVED in message.text or CANCELLED in message.text
    ]
    reminded = [place for place, message in enumerate(one.phone.from_bot) if REMINDER in message.text]
    if told and reminded and max(reminded) > min(told):
        found.after_change.append(one.phone.label)


def _book(session: Session, phone: Phone, worker_id: int, number: int, now: datetime) -> Reminded:
    family_id = _person(session, phone, now)
    before = now - _BOOKED_BEFORE
    case = cases.open_case(
        session, family_id=family_id, bodies=[(f"trial:{number}", "apua", before)], promised_at=now, language="fi",
        topic="", topic_names={}, now=before,
    )  # fmt: skip
    cases.claim_case(session, case_id=case.id, worker_id=worker_id, promised_at=now, now=before)
    zone = noon_zone(now)
    local = wall_of(now, zone).local.replace(second=0, microsecond=0) + timedelta(days=_DAYS_AHEAD, minutes=30)
    made = service.book(
        session, case_id=case.id, worker_id=worker_id, person_ids=[family_id], wall=Wall(local, zone), minutes=30,
        details=Details(place="Perhekeskus"), now=before,
    )  # fmt: skip
    return Reminded(phone, made.id, worker_id)


def _person(session: Session, phone: Phone, now: datetime, role: str = "family", name: str = "") -> int:
    person = people.new_person(session, language="fi", now=now)
    person.role, person.name = role, name
    session.add(Address(person_id=person.id, chat_id=phone.id))
    phone.chat.started = True
    session.flush()
    return person.id
