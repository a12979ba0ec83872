"""Otan kopin in the group: whoever pressed gets the case in their private chat; the group sees their name on the card."""

from __future__ import annotations

from bot.cases import reach
from bot.people.rules import WORKER_ROLES
from handlers.group.errors import OnlyWorkersTake, PrivateChatClosed
from handlers.visit import Reply, Visit
from handlers.worker import contact


def on_claim(visit: Visit) -> Reply:
    """Take the koppi.

    Raises:
        OnlyWorkersTake: the person answers no families, or no more.
        PrivateChatClosed: Telegram does not reach the worker's private chat.
        CaseAlreadyClaimed: another worker has it.
    """
    if visit.person.role not in WORKER_ROLES:
        raise OnlyWorkersTake
    if reach.is_away(visit.session, visit.person.id):
        raise PrivateChatClosed
    return Reply(toast=contact.on_claim(visit).toast)
