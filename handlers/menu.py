"""Where every lost path leads: what the person can do now."""

from __future__ import annotations

from bot.cases.queries import open_case_of
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import WORKER_ROLES, Role
from handlers.family.buttons import ALWAYS, EMERGENCY, STATUS
from handlers.visit import Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE

_WHOM = Button("keyboard-whom", "whom")


def menu(visit: Visit) -> Letter:
    """The shortest way on, by role; who has an open case is shown to it."""
    if visit.person.role in WORKER_ROLES:
        return Letter((Part("worker-menu"),), buttons=((QUEUE,), (OWN,)))
    if open_case_of(visit.session, person_id=visit.person.id):
        return Letter((Part("menu-case"),), buttons=((STATUS,), (EMERGENCY,)))
    if visit.person.role == Role.PROFESSIONAL:
        return Letter((Part("pro-menu"),), buttons=((_WHOM,), *ALWAYS))
    return Letter((Part("menu"),), buttons=ALWAYS)


def on_menu(visit: Visit) -> Reply:
    """What can be done now."""
    return say(menu(visit))
