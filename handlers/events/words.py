"""Words that a button asked for: a wish of somebody who comes, or what a maker writes about an event.

They bind what they are for, wait a quarter of an hour, and whatever else the person does ends the waiting. Words in a case,
words that reply to its messages and words of danger are never taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.dialogue import service as dialogue
from bot.outbox.letter import Button, Letter, Part
from handlers.family.buttons import EMERGENCY
from handlers.places import number_in
from handlers.visit import EventKind, Reply, Visit, say
from knowledge.danger import look_for_danger

#: Later words are ordinary ones again; own choice.
WAITS = timedelta(minutes=15)
_STATE = "event-words"

#: What becomes of words about the row with an id.
Deed = Callable[[Visit, int], Reply]


def ask(visit: Visit, what: str, subject: int, *more: Button) -> Reply:
    """Ask for words of a kind about a row; the next message is taken."""
    data = {"what": what, "subject": subject, "until": (visit.now + WAITS).isoformat()}
    dialogue.remember(visit.session, person_id=visit.person.id, state=_STATE, data=data, now=visit.now)
    stop = Button("event-button-stop-writing", "event-stop-writing")
    rows = tuple((one,) for one in (*more, stop, EMERGENCY))
    return say(Letter((Part(f"event-ask-{what}".replace("_", "-")),), buttons=rows))


def on_stop(visit: Visit) -> Reply:
    """Nothing is waited for any more."""
    leave(visit)
    back = Button("event-button-list", "events")
    return say(Letter((Part("event-stopped-writing"),), buttons=((back,), (EMERGENCY,))), replaces=True)


def is_awaited(visit: Visit) -> bool:
    """Whether these are the words that were asked for."""
    if visit.event.kind is not EventKind.TEXT or _asked(visit) is None:
        return False
    is_of_a_case = number_in(visit.about, "case") or number_in(visit.topic, "case")
    return not is_of_a_case and look_for_danger(visit.event.text).severity == 0


def leave(visit: Visit) -> None:
    """The person does something else now."""
    if dialogue.recall(visit.session, person_id=visit.person.id)[0] == _STATE:
        dialogue.forget(visit.session, person_id=visit.person.id)


def carry_out(visit: Visit, deeds: Mapping[str, Deed]) -> Reply:
    """Let the words become what they were asked for; when they do not fit, the next ones may."""
    asked = _asked(visit)
    assert asked is not None
    reply = deeds[asked[0]](visit, asked[1])
    if _asked(visit) == asked:
        leave(visit)
    return reply


def _asked(visit: Visit) -> tuple[str, int] | None:
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _STATE or visit.now > datetime.fromisoformat(data["until"]):
        return None
    return data["what"], data["subject"]
