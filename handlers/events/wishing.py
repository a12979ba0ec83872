"""Wish a topic in one's own words: shown back, then sent without a name."""

from __future__ import annotations

from bot.events import wishing
from bot.events.errors import EventGone
from bot.outbox.letter import Button, Letter, Part
from handlers.events import words
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit, say

_LIST = Button("event-button-list", "events")


def on_wish(visit: Visit) -> Reply:
    """Ask what somebody would like to hear about."""
    event = wishing.event_for(visit.session, person_id=visit.person.id, event_id=visit.event.action.number())
    return words.ask(visit, "wish", event.id)


def written(visit: Visit, event_id: int) -> Reply:
    """Show the wish back; nobody else has seen it."""
    draft = wishing.draft(
        visit.session, person_id=visit.person.id, event_id=event_id, words=visit.event.text, now=visit.now
    )  # fmt: skip
    send, away = (
        Button("event-button-wish-send", "event-wish-send"),
        Button("event-button-wish-away", "event-wish-away"),
    )
    return say(Letter((Part("event-wish-shown"),), words=draft.body, buttons=((send,), (away,), (EMERGENCY,))))


def on_send(visit: Visit) -> Reply:
    """The host sees the wish, and not whose it is. Pressed twice, it is sent once."""
    try:
        wishing.send(visit.session, person_id=visit.person.id, now=visit.now)
    except EventGone:
        return say(Letter((Part("event-wish-none"),), buttons=((_LIST,), (EMERGENCY,))), replaces=True)
    return say(Letter((Part("event-wish-sent"),), buttons=((_LIST,), (EMERGENCY,))), replaces=True)


def on_away(visit: Visit) -> Reply:
    """No wish after all."""
    wishing.put_away(visit.session, person_id=visit.person.id)
    return say(Letter((Part("event-wish-put-away"),), buttons=((_LIST,), (EMERGENCY,))), replaces=True)
