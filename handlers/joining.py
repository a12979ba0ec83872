"""Coming in: the first message of a role, with an invitation or without."""

from __future__ import annotations

import re

from bot.cases import promises
from bot.outbox.letter import Letter, Part
from bot.people.rules import WORKER_ROLES, Role
from bot.people.tables import Person
from bot.staff import service as staff
from handlers.commands import show_commands
from handlers.family.start import first_message
from handlers.keyboard import keyboard_for
from handlers.professional.start import first_message as professional_first_message
from handlers.promises import promise_in
from handlers.visit import Reply, Visit, say

#: A token as ``bot.people.rules.new_token`` makes it: 128 bits as base64url.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)


def on_start(visit: Visit) -> Reply:
    """``/start`` with an invitation gives a role; with anything else it is the first message of the role one has."""
    if _TOKEN.fullmatch(visit.event.argument):
        person = staff.come_in(
            visit.session, token=visit.event.argument, person_id=visit.person.id, now=visit.now,
            promise=lambda case: promise_in(visit, case),
        )  # fmt: skip
        promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    else:
        person = visit.person
    show_commands(visit)
    return say(Letter(_welcome(visit, person), keyboard=keyboard_for(person)))


def _welcome(visit: Visit, person: Person) -> tuple[Part, ...]:
    if person.role in WORKER_ROLES:
        return _worker(person)
    if person.role == Role.PROFESSIONAL:
        return professional_first_message(visit, person)
    return first_message(visit)


def _worker(person: Person) -> tuple[Part, ...]:
    keys = ("worker-how-claim", "worker-how-reply", "worker-how-end", "worker-how-privacy")
    return Part("worker-welcome", {"name": person.name}), *(Part(key) for key in keys)
