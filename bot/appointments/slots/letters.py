"""Free times as families see them: days, then times, at most eight to a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from bot.appointments.daylist import clock
from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import SlotOffer
from bot.cases.letters import emergency_button, signature
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.people.tables import Person

#: Days, or times, on one page.
SHOWN = 8
T = TypeVar("T")


def days(offer: SlotOffer, host: Person, slots: Sequence[Slot], page: int = 0, *said: Part) -> Letter:
    """The days with free times, each with how many; ``said`` stands before them."""
    by_day: dict[date, int] = {}
    for one in slots:
        by_day[one.wall.local.date()] = by_day.get(one.wall.local.date(), 0) + 1
    shown, turning = _page(list(by_day.items()), page, "slot-days", offer.id)
    rows = [(_day_button(offer, day, count),) for day, count in shown]
    parts = (*said, Part("slots-days", {"worker": signature(host)}))
    return Letter(parts, buttons=(*rows, *turning, *_last(offer)))


def times(offer: SlotOffer, day: date, slots: Sequence[Slot], page: int = 0) -> Letter:
    """The free times of a day."""
    shown, turning = _page(slots, page, "slot-day", offer.id, day_word(day))
    rows = _in_pairs([_time_button(offer, one) for one in shown])
    back = (Button("slots-button-days", "slot-days", (offer.id, 0)),)
    parts = (Part("slots-times", {"day": day_name(day), "minutes": shown[0].minutes if shown else 0}),)
    return Letter(parts, buttons=(*rows, *turning, back, *_last(offer)))


def gone(offer: SlotOffer, near: Sequence[Slot]) -> Letter:
    """Somebody else was a moment earlier: the nearest free times."""
    rows = [(_time_button(offer, one, "slots-button-day-time"),) for one in near]
    back = ((Button("slots-button-days", "slot-days", (offer.id, 0)),),) if near else ()
    parts = (Part("slots-gone"), Part("slots-gone-near" if near else "slots-none"))
    return Letter(parts, buttons=(*rows, *back, *_last(offer)))


def full(offer: SlotOffer, host: Person) -> Letter:
    """A worker would offer times, and all are taken: the family may wait for one."""
    return Letter((Part("slots-full", {"worker": signature(host)}), Part("slots-full-how")), buttons=_last(offer))


def none(offer: SlotOffer, *said: Part) -> Letter:
    """Nothing is free now; ``said`` stands before it."""
    return Letter((*said, Part("slots-none")), buttons=_last(offer))


def day_word(day: date) -> str:
    """A day as it stands in a button."""
    return f"{day:%Y%m%d}"


def moment_word(moment: datetime) -> int:
    """A moment as it stands in a button: in minutes."""
    return int(moment.timestamp()) // 60


def _day_button(offer: SlotOffer, day: date, count: int) -> Button:
    args: dict[str, Arg] = {"day": day_name(day), "count": count}
    return Button("slots-button-day", "slot-day", (offer.id, day_word(day), 0), args)


def _time_button(offer: SlotOffer, slot: Slot, label: str = "slots-button-time") -> Button:
    args: dict[str, Arg] = {"day": day_name(slot.wall.local.date()), "time": clock(slot.wall.local.time())}
    return Button(label, "slot-take", (offer.id, moment_word(slot.begins_at)), args)


def _last(offer: SlotOffer) -> Buttons:
    """Wait for another time, ask the worker for one in place of the present one, and help now."""
    ask = Button("time-button-ask-new", "time-ask-new", (offer.moves_id or 0, offer.moves_version))
    moves = ((ask,),) if offer.moves_id else ()
    return (Button("waiting-button-join", "slot-wait", (offer.id,)),), *moves, emergency_button()


def _in_pairs(buttons: Sequence[Button]) -> Buttons:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _page(everything: Sequence[T], page: int, action: str, *ids: int | str) -> tuple[Sequence[T], Buttons]:
    """A page of a list, and the buttons to the pages beside it."""
    last = max(0, -(-len(everything) // SHOWN) - 1)
    page = min(max(page, 0), last)
    row = [Button("page-before", action, (*ids, page - 1))] if page else []
    row += [Button("page-after", action, (*ids, page + 1))] if page < last else []
    return everything[page * SHOWN : (page + 1) * SHOWN], (tuple(row),) if row else ()
