"""How somebody is reminded: when, how much is shown, or not at all. Each tap changes one thing and is shown at once."""

from __future__ import annotations

from bot.outbox.letter import Button, Key, Letter, Part
from bot.reminders import service
from bot.reminders.rules import Offset
from bot.reminders.tables import ReminderWishes
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit


def on_wishes(visit: Visit) -> Reply:
    """Show how this person is reminded."""
    return Reply([_page(visit)])


def on_offset(visit: Visit) -> Reply:
    """One reminder more, or one less."""
    chosen = set(service.wishes_of(visit.session, person_id=visit.person.id))
    word = visit.event.action.word()
    if word in set(Offset):
        service.set_offsets(
            visit.session, person_id=visit.person.id, offsets=chosen ^ {Offset(word)}, now=visit.now
        )  # fmt: skip
    return Reply([_page(visit)], replaces=True)


def on_stop(visit: Visit) -> Reply:
    """No reminders at all."""
    service.set_offsets(visit.session, person_id=visit.person.id, offsets=(), now=visit.now)
    return Reply([_page(visit)], replaces=True)


def on_place(visit: Visit) -> Reply:
    """The place is shown, or stands behind a tap."""
    service.set_privacy(visit.session, person_id=visit.person.id, hides_place=not _now(visit)[0], now=visit.now)
    return Reply([_page(visit)], replaces=True)


def on_discreet(visit: Visit) -> Reply:
    """A reminder says only a day and a time, or more."""
    service.set_privacy(visit.session, person_id=visit.person.id, discreet=not _now(visit)[1], now=visit.now)
    return Reply([_page(visit)], replaces=True)


def _page(visit: Visit) -> Letter:
    chosen = service.wishes_of(visit.session, person_id=visit.person.id)
    hides_place, discreet = _now(visit)
    rows = [_row(f"remind-button-{one.value}", one in chosen, "remind-offset", one.value) for one in Offset]
    rows.append(_row("remind-button-place", hides_place, "remind-place"))
    rows.append(_row("remind-button-discreet", discreet, "remind-discreet"))
    stop = ((Button("remind-button-stop", "remind-stop"),),) if chosen else ()
    said = Part("remind-wishes") if chosen else Part("remind-none")
    return Letter((said,), buttons=(*rows, *stop, (EMERGENCY,)))


def _row(key: str, on: bool, action: str, *ids: str) -> tuple[Button, ...]:
    return (Button(key, action, ids, {"on": Key("remind-on" if on else "remind-off")}),)


def _now(visit: Visit) -> tuple[bool, bool]:
    wishes = visit.session.get(ReminderWishes, visit.person.id)
    return (wishes.hides_place, wishes.discreet) if wishes else (False, False)
