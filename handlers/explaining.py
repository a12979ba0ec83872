"""What a refused visit is told: the refusal in words, where things stand, and never a dead end."""

from __future__ import annotations

from collections.abc import Callable

from bot.cases.errors import JoinLinkNotGood
from bot.errors import HelpdeskError, Stale
from bot.outbox.letter import Letter, Part
from bot.people import service as people
from bot.people.service import InvitationNotValid
from handlers.awaited import kinds
from handlers.menu import menu
from handlers.visit import EventKind, Reply, Visit


def explanation(visit: Visit, refusal: HelpdeskError) -> Reply:
    """A refusal in words with the ways on; a press gets them over the chat as well, an old button what to do instead.

    In a group only whoever pressed reads it, over the chat.
    """
    said = Part(refusal.key, refusal.data)
    if visit.event.kind is EventKind.PRESS and not visit.event.is_private:
        return Reply(toast=said, alert=True)
    way_on = menu(visit)
    parts = (said, *way_on.parts) if isinstance(refusal, Stale) else (said,)
    buttons = (*kinds.way_back(visit), *way_on.buttons)
    reply = Reply([Letter(parts, buttons=buttons)], topic=visit.topic)
    if visit.event.kind is EventKind.PRESS:
        reply.toast = said
    return reply


def _note_wrong_token(visit: Visit) -> None:
    people.note_wrong_token(visit.session, person_id=visit.person.id, now=visit.now)


#: What the second transaction also does, because the first one was rolled back.
AFTERWARDS: dict[type[HelpdeskError], Callable[[Visit], None]] = {
    InvitationNotValid: _note_wrong_token,
    JoinLinkNotGood: _note_wrong_token,
}
