"""What two professionals read about a time for a consultation: the topic and the moment, never words of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.appointments import letters as times
from bot.appointments.daylist import clock
from bot.appointments.tables import Appointment
from bot.cases.letters import emergency_button, full_name
from bot.consult_times.rules import Free
from bot.consults.letters import book, topic_name, write
from bot.consults.tables import Consult
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.people.tables import Person


def choices(consult: Consult, free: Sequence[Free], *said: Part) -> Letter:
    """Free times to pick from; ``said`` stands before them."""
    rows = tuple((_pick(consult, one),) for one in free)
    asked = (Part("consult-times-pick", {"topic": topic_name(consult.topic)}),) if free else ()
    return Letter((*said, *asked), buttons=(*rows, (ask_by_message(consult),), emergency_button()))


def _pick(consult: Consult, free: Free) -> Button:
    local = free.slot.wall.local
    args: dict[str, Arg] = {"day": day_name(local.date()), "time": clock(local.time()), "minutes": free.slot.minutes}
    return Button("consult-times-button", "consult-book", (consult.id, free.host_id, _minutes(free.begins_at)), args)


def _minutes(moment: datetime) -> int:
    """A moment as it stands in a button."""
    return int(moment.timestamp()) // 60


def ask_by_message(consult: Consult) -> Button:
    """Write into the consultation instead; the same button as everywhere, so that the door knows it."""
    known = write(consult)
    return Button("consult-times-write", known.action, known.ids)


def booked(appointment: Appointment, consult: Consult | None, host: Person | None, *said: Part) -> Letter:
    """A time as one of the two reads it; the asker reads who answers, whoever answers reads the topic only."""
    facts = {**when(appointment), **({"name": full_name(host)} if host else {})}
    opening = Part("consult-time-with" if host else "consult-time-yours", facts, bold=True)
    told = _place(appointment) or (Part("consult-time-no-place"),)
    rows: Buttons = ((ask_by_message(consult),),) if consult else ()
    off = (Button("consult-time-button-off", "consult-time-off", (appointment.id,)),)
    return Letter(
        (*said, opening, *told), buttons=(times.calendar_button(appointment), off, *rows, emergency_button())
    )  # fmt: skip


def sure(appointment: Appointment) -> Letter:
    """Before a time is called off."""
    yes = (Button("consult-time-button-sure", "consult-time-off", (appointment.id, "sure")),)
    no = (Button("button-back", "consult-time", (appointment.id,)),)
    return Letter((Part("consult-time-sure", when(appointment)),), buttons=(yes, no))


def off(key: str, appointment: Appointment, consult: Consult | None) -> Letter:
    """A time does not hold; with the consultation of the asker there are ways on."""
    again = ((book(consult),), (ask_by_message(consult),)) if consult else ()
    return Letter((Part(key, when(appointment)),), buttons=(*again, emergency_button()))


def reminder(appointment: Appointment, *, first: bool, discreet: bool, hides_place: bool) -> Letter:
    """A reminder, the first one with where one meets."""
    said = Part("time-remind-discreet" if discreet else "consult-time-remind", when(appointment))
    told = _place(appointment) if first and not (discreet or hides_place) else ()
    see = (Button("consult-time-button-open", "consult-time", (appointment.id,)),)
    return Letter((said, *told), buttons=(see, emergency_button()))


def _place(appointment: Appointment) -> tuple[Part, ...]:
    """How the two reach each other, in the words of whoever answers."""
    return (Part("consult-time-place", {"words": appointment.place}),) if appointment.place else ()


def line(appointment: Appointment) -> tuple[Part, Button]:
    """A time in a list, and the button that opens it."""
    facts = when(appointment)
    return Part("consult-time-line", facts), Button("consult-time-button-at", "consult-time", (appointment.id,), facts)


def when(appointment: Appointment) -> dict[str, Arg]:
    """Moment, length and topic of a time."""
    topic = appointment.guest.topic if appointment.guest else ""
    return {"moment": appointment.begins_at, "minutes": appointment.minutes, "topic": topic_name(topic)}
