"""A professional's words of danger: the duty card before everything else, and nothing of the words is kept (row R75).

This stands before the keyboard, awaited words, cases, questions and changes: no row is written and the place in a talk
stays as it is. A message of a consultation that its writer changes into such words is taken out. What a worker writes for
a family is no report and goes where it went; see docs/decisions/professionals.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.cases.queries import own_cases
from bot.consults import taking_out
from bot.outbox.tables import OutgoingClass
from bot.people.rules import BY_INVITATION, WORKER_ROLES
from handlers.awaited import words
from handlers.commands import meaning_of
from handlers.places import number_in
from handlers.professional import table
from handlers.professional.duty import duty_card
from handlers.visit import EventKind, Reply, Visit
from knowledge.danger import look_for_danger

#: From this degree on; of a child in danger also a concern is enough.
_SEVERITY = 2
#: What an own message that went to a family, or waits to go, is about.
_FOR_FAMILIES = ("case", "draft", "words")


def step_for(visit: Visit) -> Callable[[Visit], Reply] | None:
    """The step of the duty card when these are words of danger by somebody who came by invitation; else None."""
    if visit.person.role not in BY_INVITATION or not visit.event.is_private:
        return None
    written = _words(visit)
    return on_danger if written and is_danger(written) and not _is_for_family(visit) else None


def on_danger(visit: Visit) -> Reply:
    """The duty card alone: nothing is kept, bound, looked up or handed on; what was kept of these words goes."""
    if visit.event.kind is EventKind.EDIT and (message_id := number_in(visit.about, "said")):
        taking_out.take_out(visit.session, message_id=message_id, writer_id=visit.person.id, now=visit.now)
    return Reply([duty_card(visit)], klass=OutgoingClass.URGENT)


def is_danger(text: str) -> bool:
    """Whether words tell of serious danger, or of a child that may be in danger."""
    seen = look_for_danger(text)
    return seen.severity >= _SEVERITY or "child_danger" in seen.kinds


def _words(visit: Visit) -> str:
    """What was written: words, words under a picture, words after a command or in place of one."""
    event = visit.event
    if event.kind is EventKind.COMMAND:
        return event.argument if meaning_of(event.command) else f"{event.command} {event.argument}"
    return event.text if event.kind in (EventKind.TEXT, EventKind.EDIT, EventKind.UNUSABLE) else ""


def _is_for_family(visit: Visit) -> bool:
    """Whether a worker writes of or to a family: in its topic, as a reply, about an own case, with a worker's command."""
    if visit.person.role not in WORKER_ROLES or _is_of_professionals(visit):
        return False
    if visit.event.kind is EventKind.COMMAND:
        return True
    if any(number_in(place, what) for place in (visit.about, visit.topic) for what in _FOR_FAMILIES):
        return True
    return bool(own_cases(visit.session, worker_id=visit.person.id))


def _is_of_professionals(visit: Visit) -> bool:
    """Whether the words are a command of professionals, of a consultation, or awaited by one of their rooms."""
    event = visit.event
    if number_in(visit.about, "consult"):
        return True
    if event.kind is EventKind.COMMAND:
        return meaning_of(event.command) in table.COMMANDS
    return any(words.is_answer(visit, replace(kind, hears_danger=False)) for kind in table.READERS)
