"""A name and a title that a coordinator was asked for: typed, shown back, and used only after a button.

Whatever else the coordinator does in between ends the waiting, so that no words meant for a family are taken for a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.dialogue import service as dialogue
from bot.errors import Refusal, Stale
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import Role
from bot.staff.letters import role_name, signed
from bot.staff.rules import name_and_title
from handlers.coordinator.awaited import WAITS
from handlers.visit import EventKind, Reply, Visit, say

_STATE = "staff"


class NotAName(Refusal):
    """What was written is too long for a name, or has several lines."""

    key = "staff-not-a-name"


class NameGone(Stale):
    """The name on the screen is not waited for any more."""

    key = "staff-name-gone"


@dataclass(frozen=True)
class Asked:
    """What the name is for: ``invite`` with a role, or ``rename`` with a person's id; and the name when it has come."""

    what: str
    subject: str
    name: str = ""
    title: str = ""
    #: Number of the update that brought the name; its button carries it.
    update_id: int = 0


def ask(visit: Visit, what: str, subject: str) -> None:
    """Wait for a name for a quarter of an hour."""
    _remember(visit, {"what": what, "subject": subject})


def asked(visit: Visit) -> Asked | None:
    """What the coordinator was asked for, if that was a short while ago and nothing came in between."""
    if visit.person.role != Role.COORDINATOR:
        return None
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _STATE or visit.now > datetime.fromisoformat(data["until"]):
        return None
    return Asked(**{name: value for name, value in data.items() if name != "until"})


def is_asked(visit: Visit) -> bool:
    """Whether the next words are a name; once a name stands on the screen, words are ordinary ones again."""
    waiting = asked(visit)
    return waiting is not None and not waiting.name


def leave(visit: Visit) -> None:
    """Something else is done now: no name is waited for."""
    is_own_press = visit.event.kind is EventKind.PRESS and visit.event.action.name == "staff-name"
    if not is_own_press and asked(visit) is not None:
        dialogue.forget(visit.session, person_id=visit.person.id)


def on_text(visit: Visit) -> Reply:
    """Show the name back.

    Raises:
        NotAName: it is too long, has several lines or no letter.
    """
    waiting, found = asked(visit), name_and_title(visit.event.text)
    assert waiting is not None
    if found is None:
        raise NotAName
    name, title = found
    update_id = visit.event.update_id
    data: dict[str, str | int] = {
        "what": waiting.what,
        "subject": waiting.subject,
        "name": name,
        "title": title,
        "update_id": update_id,
    }
    _remember(visit, data)
    facts = {"name": signed(name, title)}
    if waiting.what == "invite":
        said = Part("staff-check-invite", {**facts, "role": role_name(waiting.subject)})
    else:
        said = Part("staff-check-rename", facts)
    return say(Letter((said,), buttons=((Button("staff-button-yes", "staff-name", (update_id,)),), (_no(waiting),))))


def take(visit: Visit) -> Asked:
    """The name on the button, once.

    Raises:
        NameGone: another one was written, or it was too long ago.
    """
    waiting = asked(visit)
    if waiting is None or not waiting.name or waiting.update_id != visit.event.action.number():
        raise NameGone
    dialogue.forget(visit.session, person_id=visit.person.id)
    return waiting


def _no(waiting: Asked) -> Button:
    if waiting.what == "invite":
        return Button("staff-button-no", "staff")
    return Button("staff-button-no", "staff-person", (int(waiting.subject),))


def _remember(visit: Visit, data: dict[str, str | int]) -> None:
    until = (visit.now + WAITS).isoformat()
    dialogue.remember(
        visit.session, person_id=visit.person.id, state=_STATE, data={**data, "until": until}, now=visit.now
    )
