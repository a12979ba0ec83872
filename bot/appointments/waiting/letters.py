"""What those who wait for a time read: where they stand, a time that is held for them, and what became of it."""

from __future__ import annotations

from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import Waiting, WaitingOffer
from bot.cases.letters import emergency_button, signature
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.people.tables import Person


def joined(waiting: Waiting, host: Person) -> Letter:
    """Somebody waits from now on."""
    parts = (Part("waiting-joined", {"worker": signature(host)}), Part("waiting-how"))
    return Letter(parts, buttons=((leave_button(waiting),), emergency_button()))


def offered(offer: WaitingOffer, slot: Slot, host: Person) -> Letter:
    """A time became free, and is held for this person."""
    return Letter(held(offer, slot, host), buttons=(*held_rows(offer), emergency_button()))


def held(offer: WaitingOffer, slot: Slot, host: Person) -> tuple[Part, ...]:
    """Which time is held, and until when."""
    told: dict[str, Arg] = {"moment": slot.begins_at, "minutes": slot.minutes, "worker": signature(host)}
    return Part("waiting-offer", told, bold=True), Part("waiting-held", {"moment": offer.expires_at})


def held_rows(offer: WaitingOffer) -> Buttons:
    """Take it, let it go to the next, or wait no more."""
    take = (Button("waiting-button-take", "waiting-take", (offer.id,)),)
    decline = (Button("waiting-button-decline", "waiting-decline", (offer.id,)),)
    return take, decline, (Button("waiting-button-leave", "waiting-leave", (offer.waiting_id,)),)


def over(state: str, waiting: Waiting) -> Letter:
    """What became of a time that was held; whoever still waits is told so."""
    parts = [Part(f"waiting-{state}")]
    waits = waiting.state == "waiting"
    parts += [Part("waiting-still")] if waits else []
    leave = ((leave_button(waiting),),) if waits else ()
    return Letter(tuple(parts), buttons=(*leave, emergency_button()))


def ended(waiting: Waiting) -> Letter:
    """No time became free for as long as was waited; waiting on is one tap."""
    again = (Button("waiting-button-again", "waiting-again", (waiting.id,)),)
    return Letter((Part("waiting-ended"),), buttons=(again, emergency_button()))


def handed_on() -> Letter:
    """The case is another worker's now, so nothing of the former one's is waited for."""
    return Letter((Part("waiting-handed-on"),), buttons=(emergency_button(),))


def leave_button(waiting: Waiting) -> Button:
    """Wait no more."""
    return Button("waiting-button-leave", "waiting-leave", (waiting.id,))
