"""Words that a coordinator or an owner was asked for: the next message is the answer, for a quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.dialogue import service as dialogue
from bot.people.rules import Role
from handlers.visit import Visit

#: Later a message is an ordinary one again; own choice.
WAITS = timedelta(minutes=15)
_STATE = "edit"


@dataclass(frozen=True)
class Awaited:
    """What was asked: ``word``, ``phone`` or ``until`` of a service, or ``spot-word`` of a blind spot."""

    what: str
    #: Id of the service or key of the spot.
    subject: str
    #: What the answer takes the place of, such as the old telephone number.
    old: str


def wait_for(visit: Visit, what: str, subject: str, old: str = "") -> None:
    """Ask for words: the next message is taken as the answer."""
    data = {"what": what, "subject": subject, "old": old, "until": (visit.now + WAITS).isoformat()}
    dialogue.remember(visit.session, person_id=visit.person.id, state=_STATE, data=data, now=visit.now)


def awaited(visit: Visit) -> Awaited | None:
    """What the person was asked for, if that was a short while ago."""
    if visit.person.role == Role.FAMILY:
        return None
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _STATE or visit.now > datetime.fromisoformat(data["until"]):
        return None
    return Awaited(data["what"], data["subject"], data["old"])


def leave(visit: Visit) -> None:
    """The person does something else now: nothing is waited for."""
    if awaited(visit) is not None:
        dialogue.forget(visit.session, person_id=visit.person.id)
