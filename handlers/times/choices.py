"""What stands above somebody's times: times that a worker proposed, one that is held, a professional's consultations."""

from __future__ import annotations

from dataclasses import dataclass

from bot.appointments import queries, telling
from bot.appointments.proposals import letters as proposals
from bot.appointments.proposals.queries import open_of_person
from bot.appointments.tables import Appointment
from bot.appointments.waiting import letters as waiting
from bot.appointments.waiting.queries import held_for
from bot.consult_times import letters as consult_times
from bot.outbox.letter import Buttons, Part
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Choices:
    """What is said of them, and their buttons; empty when nothing waits."""

    parts: tuple[Part, ...] = ()
    rows: Buttons = ()


def choices_of(visit: Visit) -> Choices:
    """Everything that waits for an answer of this person."""
    parts, rows = list[Part](), list(Choices().rows)
    hidden = telling.hides_place(visit.session, visit.person.id)
    for one in open_of_person(visit.session, person_id=visit.person.id, now=visit.now):
        parts += proposals.choice(one, visit.session.get_one(Person, one.worker_id), hides_place=hidden)
        rows += proposals.choice_rows(one)
    for offer, slot in held_for(visit.session, person_id=visit.person.id, now=visit.now):
        parts += waiting.held(offer, slot, visit.session.get_one(Person, offer.host_id))
        rows += waiting.held_rows(offer)
    for booked in _consultations(visit):
        part, button = consult_times.line(booked)
        parts, rows = [*parts, part], [*rows, (button,)]
    return Choices(tuple(parts), tuple(rows))


def _consultations(visit: Visit) -> list[Appointment]:
    """The times for consultations of a professional, who has no day list of a worker's."""
    if visit.person.role not in BY_INVITATION:
        return []
    return queries.consultations_of(visit.session, person_id=visit.person.id, now=visit.now)
