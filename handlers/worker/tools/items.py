"""``/vastuut`` for the owner: who does what by when; what nobody has accepted stands out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cases import queries as cases
from bot.cases.rules import Side
from bot.cases.tables import Case
from bot.cases.words import worktable
from bot.casework import items
from bot.casework.letters import item_in_words
from bot.casework.tables import Responsibility
from bot.outbox.letter import Button, Letter, Part
from handlers.visit import Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import in_rows, own_case, screen


def on_items_of_worker(visit: Visit) -> Reply:
    """``/vastuut``: of the case in hand, or of the only one; else the worker chooses."""
    own = cases.own_cases(visit.session, worker_id=visit.person.id)
    in_hand = worktable.active_case(visit.session, worker_id=visit.person.id)
    case = in_hand or (own[0] if len(own) == 1 else None)
    if case is None:
        rows = tuple((Button("own-take-in-hand", "items", (one.id,), {"number": one.id}),) for one in own[:8])
        return say(Letter((Part("items-which" if own else "own-none"),), buttons=rows or ((QUEUE,), (OWN,))))
    return _list(visit, case)


def on_items(visit: Visit) -> Reply:
    """The list of the case on the button."""
    return _list(visit, own_case(visit))


def on_new(visit: Visit) -> Reply:
    """Ask what the doer on the button does."""
    case = own_case(visit)
    wait_for(visit, case.id, "item", visit.event.action.word(1))
    return screen(visit, case.id, Part("item-ask"), Part("item-family"), back="words-leave")


def on_done(visit: Visit) -> Reply:
    """An item is done."""
    items.finish_item(
        visit.session, item_id=visit.event.action.number(1), person_id=visit.person.id, side=Side.WORKER, now=visit.now
    )
    return on_items(visit)


def on_accept(visit: Visit) -> Reply:
    """The worker takes an item on, or says that others did."""
    items.accept_item(
        visit.session, item_id=visit.event.action.number(1), person_id=visit.person.id, side=Side.WORKER, now=visit.now
    )
    return on_items(visit)


def _list(visit: Visit, case: Case) -> Reply:
    found = items.open_items(visit.session, case_id=case.id)
    parts = [Part("items-title", {"number": case.id}, bold=True)]
    for place, item in enumerate(found, start=1):
        parts.append(item_in_words(item, place))
        if item.accepted_at is None:
            parts.append(Part("item-not-accepted", {"place": place}))
    if not found:
        parts.append(Part("items-none"))
    new = [Button(f"item-button-new-{doer}", "item-new", (case.id, doer)) for doer in items.DOERS]
    rows = [button for place, item in enumerate(found, start=1) for button in _buttons(case, item, place)]
    return screen(visit, case.id, *parts, rows=(*in_rows(rows), *((one,) for one in new)))


def _buttons(case: Case, item: Responsibility, place: int) -> list[Button]:
    done = Button("item-button-done", "item-done", (case.id, item.id), {"place": place})
    if item.accepted_at is None and item.doer != "family":
        return [done, Button("item-button-accept", "item-accept", (case.id, item.id), {"place": place})]
    return [done]


WORKER_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "items": on_items, "item-new": on_new, "item-done": on_done, "item-accept": on_accept,
}  # fmt: skip
