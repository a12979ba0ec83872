"""A worker's times of a day, on one screen and as a message at eight in the morning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import queries, telling
from bot.appointments.rules import EXPECTED, AppointmentStatus
from bot.appointments.tables import Appointment, Participant
from bot.cases.tables import Case
from bot.duty.wording import day_name, hours
from bot.i18n.translator import LANGUAGES, the_translator
from bot.organisations.rules import theme_key
from bot.outbox.letter import Button, Buttons, Key, Letter, Names, Part
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person
from bot.wall import Wall, moment_at

#: Local time at which the list of the day is sent, and from which it helps nobody any more.
SENT_FROM, SENT_UNTIL = time(8), time(10)


def begins_of(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which a local day begins; aware UTC."""
    return Wall(datetime.combine(day, time(0)), zone.key).moment


def due(session: Session, *, now: datetime, zone: ZoneInfo) -> list[int]:
    """Whoever is to be told of today's times now, by id: what was agreed before eight, and nobody at another hour."""
    clock = now.astimezone(zone).time()
    if not SENT_FROM <= clock < SENT_UNTIL:
        return []
    eight, midnight = moment_at(now, SENT_FROM, zone.key), moment_at(now, time(0), zone.key, days=1)
    hosts = select(Appointment.host_id).join(Person, Person.id == Appointment.host_id).where(
        Appointment.status == AppointmentStatus.AGREED, Person.role.in_(WORKER_ROLES),
        Appointment.begins_at >= moment_at(now, time(0), zone.key), Appointment.begins_at < midnight,
        Appointment.created_at <= eight,
    )  # fmt: skip
    return [one for one in session.scalars(hosts.distinct().order_by(Appointment.host_id)) if one is not None]


def tell(session: Session, *, worker_id: int, now: datetime, zone: ZoneInfo) -> bool:
    """Send a worker the times of today; told once, whoever asks and however often. Whether there was anything to tell."""
    day = now.astimezone(zone).date()
    times = of_day(session, host_id=worker_id, day=day, zone=zone)
    if not times:
        return False
    parts = (Part("day-morning", {"count": len(times)}, bold=True), lines(session, times, zone))
    enqueue(
        session, person_id=worker_id, key=f"day:{worker_id}:{day.isoformat()}", klass=OutgoingClass.CARD, now=now,
        letter=Letter(parts, buttons=open_buttons(times, zone)), valid_for=moment_at(now, SENT_UNTIL, zone.key) - now,
    )  # fmt: skip
    return True


def of_day(session: Session, *, host_id: int, day: date, zone: ZoneInfo) -> list[Appointment]:
    """What a worker holds that begins on a local day, soonest first."""
    first, last = begins_of(day, zone), moment_at(begins_of(day, zone), time(0), zone.key, days=1)
    held = queries.times_of_host(session, host_id=host_id, begins=first, ends=last)
    return [one for one in held if one.begins_at >= first]


def lines(session: Session, times: Sequence[Appointment], zone: ZoneInfo) -> Part:
    """A line for each time: its hours, who comes and what they have said, and whether it overlaps with another."""
    told = [_line(session, one, zone) for one in times]
    return Part("text", {"text": Names({language: "\n".join(one[language] for one in told) for language in LANGUAGES})})


def open_buttons(times: Sequence[Appointment], zone: ZoneInfo) -> Buttons:
    """A button to each time, two in a row."""
    buttons = [_open_button(one, zone) for one in times]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def clock(at: time) -> Names:
    """A local clock time: ``9.00``."""
    words = the_translator()
    return Names({one: f"{at.hour}{words.translate('hours-separator', one)}{at:%M}" for one in LANGUAGES})


def overlaps(session: Session, appointment: Appointment) -> bool:
    """Whether whoever holds a time, or somebody who comes to it, is expected elsewhere meanwhile."""
    comers = [one.person_id for one in appointment.participants if one.attendance in EXPECTED]
    return bool(queries.clashes(
        session, person_ids=comers, host_id=appointment.host_id or 0, begins=appointment.begins_at,
        ends=appointment.ends_at, besides=appointment.id,
    ))  # fmt: skip


def _open_button(appointment: Appointment, zone: ZoneInfo) -> Button:
    begins, ends = appointment.begins_at.astimezone(zone), appointment.ends_at.astimezone(zone)
    args = {
        "day": day_name(begins.date()),
        "hours": Names({language: hours(begins, ends, language) for language in LANGUAGES}),
    }
    action = "consult-time" if appointment.guest else "time-open"
    return Button("day-button-open", action, (appointment.id,), args)


def _line(session: Session, appointment: Appointment, zone: ZoneInfo) -> dict[str, str]:
    begins, ends = appointment.begins_at.astimezone(zone), appointment.ends_at.astimezone(zone)
    comers = [(session.get_one(Case, one.case_id), one) for one in appointment.participants]
    clash = overlaps(session, appointment)
    texts = {}
    for language in LANGUAGES:
        if appointment.guest:
            said = _consultation(appointment.guest.topic, language)
        else:
            said = _group(appointment, language) if appointment.capacity > 1 else _said(session, comers, language)
        facts: dict[str, str | int | float] = {"hours": hours(begins, ends, language), "said": said}
        texts[language] = the_translator().translate("day-line-clash" if clash else "day-line", language, facts)
    return texts


def _consultation(topic: str, language: str) -> str:
    words = the_translator()
    return words.translate("day-consultation", language, {"topic": words.translate(theme_key(topic), language)})


def _group(appointment: Appointment, language: str) -> str:
    coming = sum(one.attendance in EXPECTED for one in appointment.participants)
    facts: dict[str, str | int | float] = {"count": coming, "most": appointment.capacity}
    return the_translator().translate("day-group", language, facts)


def _said(session: Session, comers: list[tuple[Case, Participant]], language: str) -> str:
    told = []
    for case, one in comers:
        name = telling.who(session, case, one) or Key("time-who-family")
        who = name.by_language[language] if isinstance(name, Names) else the_translator().translate(name.key, language)
        told.append(
            the_translator().translate(f"time-page-{one.attendance}", language, {"who": who, "number": case.id})
        )
    return " ".join(told)
