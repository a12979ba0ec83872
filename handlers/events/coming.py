"""One tap each: come, say how many, wish an interpreter, take a seat, be reminded, not come after all."""

from __future__ import annotations

from bot.cases.interpreting import INTERPRETED
from bot.events import letters, service
from bot.events.rules import Place
from bot.events.tables import SignUp
from bot.outbox.letter import Button, Letter, Part
from handlers.events.listing import page, seen
from handlers.family.buttons import EMERGENCY
from handlers.times import calendar
from handlers.visit import Reply, Visit, say


def on_come(visit: Visit) -> Reply:
    """Sign up; when all seats are taken, come into line."""
    own = service.sign_up(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id, seen=visit.event.action.number(1), now=visit.now
    )  # fmt: skip
    return _shown(visit, *_said(visit, own))


def on_heads(visit: Visit) -> Reply:
    """How many come."""
    own = service.set_heads(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id, seen=visit.event.action.number(1),
        heads=visit.event.action.number(2), now=visit.now,
    )  # fmt: skip
    return _shown(visit, Part("event-heads-noted", {"heads": own.heads}))


def on_remind(visit: Visit) -> Reply:
    """Only a reminder."""
    service.remind_me(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id, seen=visit.event.action.number(1), now=visit.now
    )  # fmt: skip
    return _shown(visit, Part("event-will-remind"))


def on_take(visit: Visit) -> Reply:
    """Take the seat that is held."""
    service.take_offer(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id, sign_up_id=visit.event.action.number(1),
        now=visit.now,
    )  # fmt: skip
    return _shown(visit, Part("event-taken"))


def on_leave(visit: Visit) -> Reply:
    """Not come after all; nobody asks why."""
    occurrence = service.leave(visit.session, occurrence_id=_id(visit), person_id=visit.person.id, now=visit.now)
    again = letters.open_button(occurrence)
    return say(letters.told("event-left", occurrence, again, Button("event-button-list", "events")), replaces=True)


def on_calendar(visit: Visit) -> Reply:
    """The file of a time as it stands now; when the time changes, the change will follow by itself."""
    service.give_file(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id, key=f"calendar:{visit.event.update_id}",
        now=visit.now, buttons=calendar.address_rows(visit),
    )  # fmt: skip
    return Reply(toast=Part("calendar-toast"))


def on_interpreter(visit: Visit) -> Reply:
    """Which language needs an interpreter."""
    occurrence = seen(visit, _id(visit))
    found = [Button(f"spoken-{one}", "event-interpret", (occurrence.id, one)) for one in INTERPRETED]
    rows = [tuple(found[start : start + 2]) for start in range(0, len(found), 2)]
    none = Button("wish-button-no-interpreter", "event-interpret", (occurrence.id, "none"))
    return say(Letter((Part("event-interpreter-which"),), buttons=(*rows, (none,), (EMERGENCY,))))


def on_interpret(visit: Visit) -> Reply:
    """The host sees how many need which interpreter, and not who."""
    language = visit.event.action.word(1)
    service.wish_interpreter(
        visit.session, occurrence_id=_id(visit), person_id=visit.person.id,
        language="" if language == "none" else language, now=visit.now,
    )  # fmt: skip
    return _shown(visit, Part("event-interpreter-noted"))


def _said(visit: Visit, own: SignUp) -> tuple[Part, ...]:
    if own.place == Place.COMING:
        return (Part("event-signed-up"),)
    occurrence = seen(visit, own.occurrence_id)
    return (Part("event-in-line", {"number": service.place_in_line(visit.session, occurrence, own)}),)


def _shown(visit: Visit, *said: Part) -> Reply:
    return say(page(visit, _id(visit), *said), replaces=True)


def _id(visit: Visit) -> int:
    return visit.event.action.number()
