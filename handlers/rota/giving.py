"""A day's shifts are given to a colleague: choose whom, the colleague takes them or does not, both hear of it."""

from __future__ import annotations

from bot.cases import promises
from bot.duty import swaps
from bot.duty.tables import Swap
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Letter, Part
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.queries import workers
from bot.people.tables import Person
from handlers.promises import rota, rota_changed, service_hours
from handlers.rota.days import day_in, named, shifts_in_words
from handlers.visit import Reply, Visit, say
from handlers.worker.pages import PEOPLE_SHOWN, page_of


def on_give(visit: Visit) -> Reply:
    """To whom? Page by page."""
    day = day_in(visit)
    others = [
        one for one in workers(visit.session) if one.id != visit.person.id and rota(visit).away(one.id, day) is None
    ]
    page = page_of(others, visit.event.action.number(1), PEOPLE_SHOWN)
    rows = [
        (Button("swap-button-to", "shift-give-to", (day.isoformat(), one.id), {"name": named(one)}),)
        for one in page.shown
    ]
    asked = Part("swap-whom" if rows else "swap-nobody", {"day": day_name(day)})
    back = (Button("button-back", "shift"),)
    turning = page.buttons_after("shift-give", day.isoformat())
    return say(Letter((asked, *page.line()), buttons=(*rows, *turning, back)), replaces=True)


def on_give_to(visit: Visit) -> Reply:
    """Offer the day's shifts to the colleague on the button; they stay one's own until the colleague takes them.

    Raises:
        DayIsOver: the day is over.
        NoShiftThatDay: there is nothing to give.
        NotAColleague: the colleague answers no families any more.
    """
    day, taker_id = day_in(visit), visit.event.action.number(1)
    swap = swaps.propose_swap(
        visit.session, giver_id=visit.person.id, taker_id=taker_id, day=day, now=visit.now, hours=service_hours(visit)
    )
    taker = visit.session.get_one(Person, taker_id)
    facts: dict[str, Arg] = {"name": visit.person.name, "day": day_name(day)}
    hours = shifts_in_words(rota(visit), day, visit.person.id)
    buttons = (
        (Button("swap-button-take", "swap-take", (swap.id,)),),
        (Button("swap-button-decline", "swap-decline", (swap.id,)),),
    )
    offered = Letter((Part("swap-offered", {**facts, "hours": hours or ""}),), buttons=buttons)
    _tell(visit, taker_id, swap, "offered", offered)
    said = Part("swap-proposed", {"name": taker.name, "day": day_name(day)})
    return say(Letter((said,), buttons=((Button("button-back", "shift"),),)), replaces=True)


def on_take(visit: Visit) -> Reply:
    """The colleague takes the shifts.

    Raises:
        SwapGone: they are offered no more.
    """
    return _answer(visit, takes=True)


def on_decline(visit: Visit) -> Reply:
    """The colleague cannot; the shifts stay where they were.

    Raises:
        SwapGone: they are offered no more.
    """
    return _answer(visit, takes=False)


def _answer(visit: Visit, *, takes: bool) -> Reply:
    swap = swaps.answer_swap(
        visit.session, swap_id=visit.event.action.number(), worker_id=visit.person.id, takes=takes, now=visit.now,
        hours=service_hours(visit),
    )  # fmt: skip
    rota_changed(visit)
    if takes:
        promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    answer = "taken" if takes else "declined"
    facts: dict[str, Arg] = {"name": visit.person.name, "day": day_name(swap.day)}
    _tell(visit, swap.giver_id, swap, answer, Letter((Part(f"swap-{answer}", facts),)))
    giver = visit.session.get_one(Person, swap.giver_id)
    said = Part(f"swap-you-{answer}", {"name": giver.name, "day": day_name(swap.day)})
    return say(Letter((said,), buttons=((Button("shift-button-own", "shift"),),)), replaces=True)


def _tell(visit: Visit, person_id: int, swap: Swap, event: str, letter: Letter) -> None:
    key = f"swap:{swap.id}:{event}:{visit.event.update_id}"
    enqueue(visit.session, person_id=person_id, key=key, letter=letter, now=visit.now, klass=OutgoingClass.CARD)
