"""What this room says to whoever comes, as letters without a language."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cases.letters import emergency_button, signature
from bot.events.rules import Place
from bot.events.tables import Event, Occurrence, SignUp
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Part
from bot.people.tables import Person

#: So many people can be chosen by one tap; so many of those buttons stand whole beside each other on a narrow phone.
HEADS_ON_BUTTONS, HEADS_IN_ROW = 6, 3


def when(occurrence: Occurrence) -> dict[str, Arg]:
    """What an event is called and when it is."""
    return {"title": occurrence.event.title, "moment": occurrence.begins_at, "minutes": occurrence.minutes}


def page(occurrence: Occurrence, host: Person | None, own: SignUp | None, free: int | None, *said: Part,
         may_sign_up: bool = True) -> Letter:  # fmt: skip
    """One time of an event with everything that helps to come, and what this person can do."""
    parts = (
        *said,
        Part("event-page", when(occurrence), bold=True),
        *details(occurrence),
        *_standing(occurrence, own, free),
    )
    rows = _own_rows(occurrence, own) if own else _sign_up_rows(occurrence, free, may_sign_up)
    return Letter((*parts, *_held_by(host)), buttons=(*rows, *_ways_on(occurrence)))


def details(occurrence: Occurrence, *, hides_place: bool = False) -> tuple[Part, ...]:
    """Where, how to get there, for whom, in which languages; only what is known."""
    event = occurrence.event
    words = ("whom",) if hides_place else ("place", "directions", "whom")
    told = tuple(Part(f"event-{name}", {"words": getattr(event, name)}) for name in words if getattr(event, name))
    return (*told, Part("event-languages", {"languages": languages(event)}))


def languages(event: Event) -> Arg:
    """The languages of an event in words."""
    return Key(f"event-spoken-{event.languages.replace(',', '-')}")


def told(key: str, occurrence: Occurrence, *buttons: Button, bold: bool = False) -> Letter:
    """One sentence about a time of an event, then what one can do."""
    rows: Buttons = tuple((one,) for one in buttons)
    return Letter((Part(key, when(occurrence), bold=bold),), buttons=(*rows, emergency_button()))


def open_button(occurrence: Occurrence, key: str = "event-button-open") -> Button:
    """Show one time of an event."""
    return Button(key, "event-open", (occurrence.id,))


def cancelled(occurrence: Occurrence, following: Occurrence | None) -> Letter:
    """A time was called off; the next one is offered, or the list."""
    on = open_button(following, "event-button-next") if following else _list_button()
    return told("event-cancelled", occurrence, on, bold=True)


def ended(event: Event) -> Letter:
    """The whole event has ended."""
    return Letter(
        (Part("event-ended", {"title": event.title}, bold=True),), buttons=((_list_button(),), emergency_button())
    )


def file(event: str, occurrence: Occurrence, buttons: Buttons = ()) -> Letter:
    """The words under a calendar file."""
    return Letter((Part(event, {"moment": occurrence.begins_at}),), buttons=(*buttons, emergency_button()))


def moved(occurrence: Occurrence) -> Letter:
    """A time was moved; one's seat goes along."""
    parts = (Part("event-moved", when(occurrence), bold=True), *details(occurrence), Part("event-moved-seat"))
    return Letter(parts, buttons=((leave_button(occurrence),), emergency_button()))


def changed(occurrence: Occurrence) -> Letter:
    """What belongs to an event has changed; one letter whatever one has signed up for, by the next time."""
    parts = (Part("event-changed", when(occurrence), bold=True), *details(occurrence))
    return Letter(parts, buttons=((open_button(occurrence),), emergency_button()))


def offer(occurrence: Occurrence, own: SignUp) -> Letter:
    """A seat became free and is held for a while."""
    until: Arg = own.offered_until or occurrence.begins_at
    part = Part("event-offer", {**when(occurrence), "until": until, "heads": own.heads}, bold=True)
    return Letter((part, *details(occurrence)), buttons=(_offer_row(occurrence, own), emergency_button()))


def lapsed(occurrence: Occurrence) -> Letter:
    """A held seat was not taken: nothing is wrong, and one can come into line again."""
    return told("event-offer-lapsed", occurrence, open_button(occurrence))


def reminder(occurrence: Occurrence, own: SignUp, *, hides_place: bool, discreet: bool, family: bool) -> Letter:
    """A reminder; it says no more than the person wants to be seen."""
    opening = Part("event-remind-discreet" if discreet else "event-remind", when(occurrence))
    told = () if discreet else details(occurrence, hides_place=hides_place)
    hidden = ((open_button(occurrence, "event-button-place"),),) if hides_place or discreet else ()
    leave = ((leave_button(occurrence),),) if own.place == Place.COMING else ()
    wishes = ((Button("time-button-wishes", "remind-wishes"),),) if family else ()
    stop = (Part("event-remind-stop"),) if family else ()
    return Letter((opening, *told, *stop), buttons=(*leave, *hidden, *wishes, emergency_button()))


def agenda(occurrence: Occurrence, topics: Sequence[str], own_words: str, spots: Part | None, outcome: str) -> Letter:
    """What is talked about, sent before it begins to those who come; the host's own words stand at the end."""
    before = (Part("event-agenda-last", {"words": outcome}),) if outcome else ()
    wished = tuple(Part("event-agenda-topic", {"words": topic}) for topic in topics)
    parts = (Part("event-agenda", when(occurrence), bold=True), *before, *wished, *((spots,) if spots else ()))
    own = (Part("event-agenda-own", {"words": own_words}),) if own_words else ()
    return Letter((*parts, *own), buttons=((open_button(occurrence),), emergency_button()))


def _standing(occurrence: Occurrence, own: SignUp | None, free: int | None) -> tuple[Part, ...]:
    if own is not None:
        until: Arg = own.offered_until or occurrence.begins_at
        own_state = Part(f"event-own-{own.place}", {"heads": own.heads, "until": until})
        wished = Part("event-own-interpreter", {"language": Key(f"spoken-{own.interpreter}")})
        return (own_state, *((wished,) if own.interpreter else ()))
    return () if free is None else (Part("event-free" if free else "event-full"),)


def _sign_up_rows(occurrence: Occurrence, free: int | None, may_sign_up: bool) -> Buttons:
    remind = (Button("event-button-remind", "event-remind", _ids(occurrence)),)
    if not may_sign_up:
        return (remind,)
    key = "event-button-come" if free != 0 else "event-button-wait"
    return (Button(key, "event-come", _ids(occurrence)),), remind


def _own_rows(occurrence: Occurrence, own: SignUp) -> Buttons:
    if own.place == Place.REMINDED:
        stop = Button("event-button-unremind", "event-leave", _ids(occurrence))
        return (Button("event-button-come", "event-come", _ids(occurrence)),), (stop,)
    leave = (leave_button(occurrence, own.place),)
    interpreter = (Button("event-button-interpreter", "event-interpreter", (occurrence.id,)),)
    if own.place == Place.OFFERED:
        return _offer_row(occurrence, own), interpreter
    calendar = (Button("calendar-button-take", "event-calendar", (occurrence.id,)),)
    heads = tuple(
        Button("event-button-heads", "event-heads", (*_ids(occurrence), number), {"heads": number})
        for number in range(1, HEADS_ON_BUTTONS + 1)
        if number != own.heads
    )
    rows = (heads[at : at + HEADS_IN_ROW] for at in range(0, len(heads), HEADS_IN_ROW))
    return *rows, interpreter, *((calendar,) if own.place == Place.COMING else ()), leave


def _offer_row(occurrence: Occurrence, own: SignUp) -> tuple[Button, ...]:
    take = Button("event-button-take", "event-take", (occurrence.id, own.id))
    return take, Button("event-button-decline", "event-leave", _ids(occurrence))


def leave_button(occurrence: Occurrence, place: str = Place.COMING) -> Button:
    """Not come after all, or leave the line."""
    key = "event-button-leave-line" if place == Place.WAITING else "event-button-leave"
    return Button(key, "event-leave", _ids(occurrence))


def _ways_on(occurrence: Occurrence) -> Buttons:
    wish = Button("event-button-wish", "event-wish", (occurrence.event_id,))
    return (wish,), (_list_button(),), emergency_button()


def _list_button() -> Button:
    return Button("event-button-list", "events")


def _held_by(host: Person | None) -> tuple[Part, ...]:
    return (Part("event-host", {"worker": signature(host)}),) if host else ()


def _ids(occurrence: Occurrence) -> tuple[int, int]:
    return occurrence.id, occurrence.version
