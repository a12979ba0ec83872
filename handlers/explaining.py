"""What a refused visit is told: the refusal in words, where things stand, and never a dead end."""

from __future__ import annotations

from collections.abc import Callable

from bot.errors import HelpdeskError, Stale
from bot.outbox.letter import Part, letter
from bot.people import service as people
from bot.people.service import InvitationNotValid
from handlers.menu import menu
from handlers.visit import EventKind, Reply, Visit


def explanation(visit: Visit, refusal: HelpdeskError) -> Reply:
    """A refusal in words; a press gets them over the chat as well, and an old button shows the menu."""
    reply = Reply([letter(refusal.key, **refusal.data)])
    if visit.event.kind is EventKind.PRESS:
        reply.toast = Part(refusal.key, refusal.data)
    if isinstance(refusal, Stale):
        reply.letters.append(menu(visit))
    return reply


def _note_wrong_token(visit: Visit) -> None:
    people.note_wrong_token(visit.session, person_id=visit.person.id, now=visit.now)


#: What the second transaction also does, because the first one was rolled back.
AFTERWARDS: dict[type[HelpdeskError], Callable[[Visit], None]] = {InvitationNotValid: _note_wrong_token}
