"""The tables: which step answers which event of which role.

A button of another role is refused kindly, one that nobody has any more is stale, an unknown command shows what can
be done. Words of the keyboard below the writing field come back as text and are known as what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from bot.errors import Refusal, Stale
from bot.people.rules import BY_INVITATION, WORKER_ROLES
from handlers import together
from handlers.awaited import kinds
from handlers.commands import commands_of, in_words, meaning_of
from handlers.coordinator import edits, entries, everyday, pairs, spots
from handlers.emergency import is_emergency_press
from handlers.events import table as events
from handlers.family import (
    captions,
    case,
    corrections,
    danger,
    human,
    questions,
    services,
    start,
    status,
    talk,
    unusable,
    where,
)
from handlers.group import table as group
from handlers.joining import on_start
from handlers.keyboard import is_one_of, pressed
from handlers.language import on_language
from handlers.menu import on_menu
from handlers.places import number_in
from handlers.plans import table as plans
from handlers.professional import danger as professional_danger
from handlers.professional import start as professional_start
from handlers.professional import table as professional
from handlers.professional import who
from handlers.professional.upkeep import table as upkeep
from handlers.rota import table as rota
from handlers.staff import table as staff
from handlers.times import table as times
from handlers.visit import EventKind, Reply, Visit
from handlers.worker import ask, own, queue, writing
from handlers.worker import help as worker_help
from handlers.worker import table as worker_table
from handlers.worker.tools import table as tools
from knowledge.danger import look_for_danger

__all__ = ["Step", "commands_for", "find_step"]

Step = Callable[[Visit], Reply]


class ButtonOfOthers(Refusal):
    """A button that belongs to another role."""

    key = "of-another-role"


class CommandOfOthers(Refusal):
    """A command that belongs to another role."""

    key = "not-for-you"


class UnknownButton(Stale):
    """A button that no step answers: very old, or never ours."""

    key = "stale-general"


def _nothing(_visit: Visit) -> Reply:
    return Reply()


_FAMILY_COMMANDS: Mapping[str, Step] = {
    "start": on_start, "help": professional_start.on_help, "about": professional_start.on_about,
    "language": on_language,
    "status": status.on_status, "who": status.on_who, "human": human.on_human,
    "emergency": danger.on_emergency, "withdraw": corrections.on_withdraw, "municipality": where.on_municipality,
    "entry": entries.on_entries, **staff.COMMANDS, **together.FAMILY_COMMANDS, **tools.FAMILY_COMMANDS,
    **times.FAMILY_COMMANDS, **plans.FAMILY_COMMANDS, **events.FAMILY_COMMANDS,
}  # fmt: skip
_WORKER_COMMANDS: Mapping[str, Step] = {
    "start": on_start, "help": worker_help.on_help, "about": start.on_about, "language": on_language,
    "queue": queue.on_queue, "own": own.on_own, "emergency": danger.on_emergency, "withdraw": writing.on_withdraw,
    "ask": ask.on_ask,
    "entry": entries.on_entries, "gaps": spots.on_spots, "overlaps": pairs.on_pairs,
    **rota.WORKER_COMMANDS, **staff.COMMANDS, **together.WORKER_COMMANDS, **tools.WORKER_COMMANDS,
    **group.WORKER_COMMANDS, **times.WORKER_COMMANDS, **plans.WORKER_COMMANDS, **events.WORKER_COMMANDS,
}  # fmt: skip

#: For whoever keeps an entry right, in whichever role; each step asks for the right again.
_ENTRY_ACTIONS: Mapping[str, Step] = {
    "entry": entries.on_entry, "edit": edits.on_edit, "edit-undo": edits.on_undo, "edit-owner": edits.on_owner,
    **upkeep.READERS_ACTIONS,
}  # fmt: skip
_FAMILY_ACTIONS: Mapping[str, Step] = {
    "emergency": danger.on_emergency, "human": human.on_human, "status": status.on_status, "write": status.on_ask,
    "service": services.on_service, "none": questions.on_more, "choice": questions.on_choice,
    "where": questions.on_where, "misread": questions.on_misread, "withdraw": corrections.on_withdraw,
    "withdraw-question": corrections.on_withdraw_question, "close": case.on_close,
    "talk": talk.on_talk, "talked": questions.on_talked, "reopen": case.on_reopen, "feedback": case.on_feedback,
    "language": on_language, "menu": on_menu,
    **_ENTRY_ACTIONS, **staff.OWN_ACTIONS, **together.FAMILY_ACTIONS, **tools.FAMILY_ACTIONS,
    **times.FAMILY_ACTIONS, **plans.FAMILY_ACTIONS, **events.FAMILY_ACTIONS,
}  # fmt: skip
_WORKER_ACTIONS: Mapping[str, Step] = {
    "queue": queue.on_queue, "claim": queue.on_claim, "own": own.on_own, "active": own.on_active,
    "release": own.on_release, "release-reason": own.on_release_reason, "resolve": own.on_resolve,
    "send": writing.on_send, "discard": writing.on_discard, "withdraw": writing.on_withdraw,
    "language": on_language, "emergency": danger.on_emergency, "menu": on_menu, "service": services.on_service,
    "no-service": own.on_no_service, "spots": spots.on_spots, "spot": spots.on_spot, "spot-decide": spots.on_decide,
    "spot-words": everyday.on_words, "spot-word": everyday.on_word, "spot-service": everyday.on_service,
    "spot-publish": everyday.on_publish, "spot-leave": everyday.on_leave, "pairs": pairs.on_pairs,
    "pair-different": pairs.on_different, "pair-undo": pairs.on_undo,
    **_ENTRY_ACTIONS, **worker_table.WORKER_ACTIONS, **rota.WORKER_ACTIONS, **staff.WORKER_ACTIONS,
    **together.WORKER_ACTIONS, **tools.WORKER_ACTIONS, **group.WORKER_ACTIONS, **times.WORKER_ACTIONS,
    **plans.WORKER_ACTIONS, **events.WORKER_ACTIONS,
}  # fmt: skip

#: For whoever came by an invitation; looked up after the table of the role.
_PRO_COMMANDS: Mapping[str, Step] = professional.COMMANDS
_PRO_ACTIONS: Mapping[str, Step] = professional.ACTIONS

_FAMILY_KINDS: Mapping[EventKind, Step] = {
    EventKind.TEXT: who.on_text, EventKind.EDIT: who.on_edit, EventKind.UNUSABLE: unusable.on_unusable,
}  # fmt: skip
_WORKER_KINDS: Mapping[EventKind, Step] = {
    EventKind.TEXT: writing.on_text, EventKind.EDIT: writing.on_edit, EventKind.UNUSABLE: writing.on_unusable,
}  # fmt: skip


def commands_for(role: str, language: str) -> list[tuple[str, str]]:
    """The commands of a role as ``(command, key of its description)`` for the chat's menu: those that a step answers."""
    return [in_words(meaning, language) for meaning in commands_of(role) if meaning in _commands_of(role)]


def find_step(visit: Visit) -> Step:
    """The step for an event; ``visit.event`` becomes what it means: words under a picture, a word of the keyboard."""
    if captions.are_words(visit):
        visit.event = replace(visit.event, kind=EventKind.TEXT)
        return captions.without_what_they_stood_under(_step(visit))
    return _step(visit)


def _step(visit: Visit) -> Step:
    if step := group.in_group(visit):
        return step
    if step := professional_danger.step_for(visit):
        return step
    _read_keyboard(visit)
    _read_danger(visit)
    if step := kinds.step_for(visit):
        return step
    if visit.event.kind is EventKind.COMMAND:
        return _command(visit)
    if visit.event.kind is EventKind.PRESS:
        return _action(visit)
    table = _WORKER_KINDS if _is_worker(visit) else _FAMILY_KINDS
    return table.get(visit.event.kind, _nothing)


def _is_worker(visit: Visit) -> bool:
    return visit.person.role in WORKER_ROLES


def _read_keyboard(visit: Visit) -> None:
    """A worker's word in a topic or a reply is for the family, whatever the word is."""
    if visit.event.kind is not EventKind.TEXT or (_is_worker(visit) and _is_for_family(visit)):
        return
    by_professional = visit.person.role in BY_INVITATION
    meant = pressed(visit.event.text, by_professional=by_professional) or (
        None if _is_worker(visit) else _said(visit.event.text)
    )
    if meant is not None:
        command, argument = meant
        visit.event = replace(visit.event, kind=EventKind.COMMAND, command=command, argument=argument)


def _read_danger(visit: Visit) -> None:
    """Words of danger after a command, or written as one, are heard as words, whatever the command would do with them."""
    event = visit.event
    if event.kind is not EventKind.COMMAND or _is_worker(visit):
        return
    words = event.argument if meaning_of(event.command) else f"{event.command} {event.argument}"
    if look_for_danger(words).severity:
        visit.event = replace(event, kind=EventKind.TEXT, text=words.strip())


def _said(text: str) -> tuple[str, str] | None:
    """What a family asks for in plain words."""
    if is_emergency_press(text):
        return "emergency", ""
    return ("human", "") if is_one_of(text, "human-words") else None


def _is_for_family(visit: Visit) -> bool:
    return bool(number_in(visit.about, "case") or number_in(visit.topic, "case"))


def _command(visit: Visit) -> Step:
    meaning, own = meaning_of(visit.event.command), _commands_of(visit.person.role)
    if meaning in own:
        return own[meaning]
    of_others = {*_FAMILY_COMMANDS, *_WORKER_COMMANDS, *_PRO_COMMANDS}
    return _refuse_command if meaning in of_others else on_menu


def _action(visit: Visit) -> Step:
    name, own = visit.event.action.name, _actions_of(visit.person.role)
    if name in own:
        return own[name]
    of_others = {*_FAMILY_ACTIONS, *_WORKER_ACTIONS, *_PRO_ACTIONS}
    return _refuse_button if name in of_others else _refuse_old_button


@cache
def _commands_of(role: str) -> Mapping[str, Step]:
    """The commands of a role: its own table, and for whoever came by an invitation the professionals' after it."""
    own = _WORKER_COMMANDS if role in WORKER_ROLES else _FAMILY_COMMANDS
    return {**_PRO_COMMANDS, **own} if role in BY_INVITATION else own


@cache
def _actions_of(role: str) -> Mapping[str, Step]:
    """The buttons of a role, likewise."""
    own = _WORKER_ACTIONS if role in WORKER_ROLES else _FAMILY_ACTIONS
    return {**_PRO_ACTIONS, **own} if role in BY_INVITATION else own


def _refuse_command(_visit: Visit) -> Reply:
    raise CommandOfOthers


def _refuse_button(_visit: Visit) -> Reply:
    raise ButtonOfOthers


def _refuse_old_button(_visit: Visit) -> Reply:
    raise UnknownButton
