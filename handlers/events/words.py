"""Words that a button asked for: a wish of somebody who comes, or what a maker writes about an event.

They bind what they are for, and whatever else the person does ends the waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypedDict

from bot.outbox.letter import Button, Letter, Part
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit, say

KIND = Kind("event-words")


class Here(TypedDict):
    """What the reader of times needs to know of who writes."""

    now: datetime
    zone: str
    language: str


#: What becomes of words about the row with an id.
Deed = Callable[[Visit, int], Reply]


def ask(visit: Visit, what: str, subject: int, *more: Button) -> Reply:
    """Ask for words of a kind about a row; the next message is taken."""
    words.ask(visit, KIND, what=what, subject=subject)
    stop = Button("event-button-stop-writing", "event-stop-writing")
    rows = tuple((one,) for one in (*more, stop, EMERGENCY))
    return say(Letter((Part(f"event-ask-{what}".replace("_", "-")),), buttons=rows))


def on_stop(visit: Visit) -> Reply:
    """Nothing is waited for any more."""
    leave(visit)
    back = Button("event-button-list", "events")
    return say(Letter((Part("event-stopped-writing"),), buttons=((back,), (EMERGENCY,))), replaces=True)


def leave(visit: Visit) -> None:
    """The person does something else now."""
    words.leave(visit, KIND)


def here(visit: Visit, zone: str) -> Here:
    """From when and where, and in which language, somebody writes of a time."""
    return {"now": visit.now, "zone": zone, "language": visit.person.language}


def carry_out(visit: Visit, deeds: Mapping[str, Deed]) -> Reply:
    """Let the words become what they were asked for; when they do not fit, the next ones may."""
    asked = _asked(visit)
    assert asked is not None
    reply = deeds[asked[0]](visit, asked[1])
    if _asked(visit) == asked:
        leave(visit)
    return reply


def _asked(visit: Visit) -> tuple[str, int] | None:
    data = words.asked(visit, KIND)
    return (data["what"], data["subject"]) if data is not None else None
