"""*Ehdota riviä*: what the contact list lacks, typed, shown back without identifiers, and sent to coordinators."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from bot.upkeep import wishes
from handlers.family.buttons import EMERGENCY
from handlers.professional import typed
from handlers.visit import Reply, Visit, say


def on_wish(visit: Visit) -> Reply:
    """Ask for the words."""
    return typed.ask(visit, "wish", 0)


def sent(visit: Visit, _subject: str, text: str) -> Reply:
    """The words on the screen go to coordinators.

    Raises:
        TaskGone: the person works here no more.
    """
    origin = f"update:{visit.event.action.number()}"
    wishes.wish(visit.session, words=text, reader_id=visit.person.id, origin=origin, now=visit.now)
    return say(Letter((Part("upkeep-wish-thanks"),), buttons=((EMERGENCY,),)), replaces=True)
