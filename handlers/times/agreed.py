"""A time that somebody has just picked, on the screen on which they picked it."""

from __future__ import annotations

from bot.appointments import letters, queries, telling
from bot.appointments.tables import Appointment
from bot.outbox.letter import Letter, Part
from handlers.visit import Visit


def agreed_now(visit: Visit, appointment: Appointment, *note: Part, instead: bool = False) -> Letter:
    """In place of what somebody picked from: the time that is theirs now, perhaps ``instead`` of another one."""
    hidden = telling.hides_place(visit.session, visit.person.id)
    host = queries.named_host(visit.session, appointment)
    return letters.agreed(
        "time-moved-to" if instead else "time-agreed", appointment, host, hides_place=hidden, note=note
    )
