"""Events on ``/ajat``: the times of events that a person signed up for, below the agreed times."""

from __future__ import annotations

from bot.events import letters, queries
from bot.events.rules import Place
from bot.events.tables import Occurrence, SignUp
from bot.outbox.letter import Button, Part
from handlers.visit import Visit

#: A time of an event, and how the person stands to it.
SignedUp = tuple[Occurrence, SignUp]


def of(visit: Visit) -> list[SignedUp]:
    """The coming times of events of this person, soonest first, with how they stand to each."""
    return queries.signed_up(visit.session, person_id=visit.person.id, now=visit.now)


def told(occurrence: Occurrence, own: SignUp, place: int, *, hidden: bool, opens: bool) -> list[Part]:
    """A time of an event as the list tells it; the first on a page ``opens`` with what follows."""
    title = [Part("times-list-events", bold=True)] if opens else []
    line = Part(f"event-line-{own.place}", {**letters.when(occurrence), "number": place})
    where = occurrence.event.place
    return [
        *title,
        line,
        *([Part("times-list-line-place", {"number": place, "words": where})] if where and not hidden else []),
    ]


def buttons(occurrence: Occurrence, own: SignUp, place: int) -> tuple[Button, ...]:
    """See one, and not come after all."""
    ids = (occurrence.id, occurrence.version)
    kept = {Place.WAITING: "leave-line", Place.REMINDED: "unremind"}.get(Place(own.place), "leave")
    see = Button("times-list-button-event", "event-open", (occurrence.id,), {"number": place})
    return see, Button(f"times-list-button-{kept}", "event-leave", ids, {"number": place})
