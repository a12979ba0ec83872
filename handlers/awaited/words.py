"""How words are awaited, whatever they are for: asked by a button, taken for a while, and never from where others belong.

Where somebody is in the conversation names the kind of words (``bot/dialogue``): one at a time, and another question takes
the place of the one before. Which kinds there are, and what reads each, is in ``kinds.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import Any

from bot.dialogue import service as dialogue
from bot.outbox.letter import Button
from bot.people.rules import WORKER_ROLES, Role
from handlers.places import number_in
from handlers.visit import EventKind, Visit
from knowledge.danger import look_for_danger

#: Later a message is an ordinary one again; own choice.
WAITS = timedelta(minutes=15)

#: What is kept of a question, as JSON: what it is about, and what was written when that waits to be confirmed.
Data = dict[str, Any]


class Ends(Enum):
    """What else the person does ends the waiting."""

    WITH_ANYTHING = auto()
    WITH_A_COMMAND = auto()
    #: A command or a button; words and pictures that are no answer leave it as it is.
    WITH_AN_ACT = auto()
    #: Only another question, or time.
    WITH_NOTHING = auto()


_ACTS = (EventKind.COMMAND, EventKind.PRESS)


def _always(_visit: Visit, _data: Data) -> bool:
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of awaited words."""

    #: How the conversation's place is called, see ``bot/dialogue``.
    name: str
    #: Who can be asked.
    whose: Callable[[Role | str], bool] = lambda _role: True
    waits: timedelta = WAITS
    ends: Ends = Ends.WITH_ANYTHING
    #: The buttons that go on with what was written.
    presses: frozenset[str] = frozenset()
    #: Whether a message, or a change of one, is an answer as far as the kind can tell.
    is_open: Callable[[Visit, Data], bool] = _always
    #: Changes of one's message are taken too.
    takes_changes: bool = False
    #: Words in, or in reply to, what is about such a thing are never taken: a case, or only somebody's message in it.
    belongs_to: str = "case"
    #: Words of danger are heard as everywhere; not where a worker writes of everyday words or of colleagues.
    hears_danger: bool = True
    #: From words that could not be read back to the screen that asked.
    back: Button | None = None


def ask(visit: Visit, kind: Kind, **data: Any) -> None:
    """Wait for words of a kind from now on; also keeps what was written, until it is confirmed or too long ago."""
    dialogue.remember(visit.session, person_id=visit.person.id, state=kind.name, data=data, now=visit.now)


def asked(visit: Visit, kind: Kind) -> Data | None:
    """What the person was asked for, if it was of this kind, a short while ago, and nothing came in between."""
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != kind.name or not kind.whose(visit.person.role):
        return None
    since = dialogue.asked_at(visit.session, person_id=visit.person.id)
    return data if since is not None and visit.now <= since + kind.waits else None


def leave(visit: Visit, kind: Kind) -> None:
    """Nothing of this kind is waited for any more."""
    if dialogue.recall(visit.session, person_id=visit.person.id)[0] == kind.name:
        dialogue.forget(visit.session, person_id=visit.person.id)


def is_answer(visit: Visit, kind: Kind) -> bool:
    """Whether these are the words that were asked for."""
    taken = (EventKind.TEXT, EventKind.EDIT) if kind.takes_changes else (EventKind.TEXT,)
    if visit.event.kind not in taken:
        return False
    data = asked(visit, kind)
    return data is not None and not _belong_elsewhere(visit, kind) and kind.is_open(visit, data)


def moves_on(visit: Visit, kind: Kind) -> None:
    """The person does something else than write these words: the waiting may end with it."""
    is_own_press = visit.event.kind is EventKind.PRESS and visit.event.action.name in kind.presses
    if (
        (kind.ends is Ends.WITH_ANYTHING and not is_own_press)
        or (kind.ends is Ends.WITH_A_COMMAND and visit.event.kind is EventKind.COMMAND)
        or (kind.ends is Ends.WITH_AN_ACT and visit.event.kind in _ACTS and not is_own_press)
    ):
        leave(visit, kind)


def _belong_elsewhere(visit: Visit, kind: Kind) -> bool:
    """The trap: words in a case's topic, or in reply to its messages, go to the family or to the worker, and no other way.

    A question that was forgotten must never swallow them. Nor does any question swallow words of danger.
    """
    place = "case" if visit.person.role in WORKER_ROLES else kind.belongs_to
    if visit.event.kind is EventKind.TEXT and (number_in(visit.about, place) or number_in(visit.topic, place)):
        return True
    return kind.hears_danger and look_for_danger(visit.event.text).severity > 0
