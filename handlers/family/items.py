"""``/vastuut`` for a family: who does what by when; ``/vastuut words 27.11.`` writes down what one does oneself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cases.moves import lock_case_of_family
from bot.cases.queries import active_case_of_family, open_case_of
from bot.cases.rules import Side
from bot.cases.tables import Case
from bot.casework import items
from bot.casework.letters import item_in_words
from bot.outbox.letter import Button, Letter, Part
from handlers.coordinator.months import today
from handlers.family.buttons import ALWAYS, EMERGENCY, STATUS
from handlers.places import origin_of
from handlers.visit import EventKind, Reply, Visit, say


def on_items(visit: Visit) -> Reply:
    """The list of the open case; words after the command become an item of one's own."""
    case = active_case_of_family(visit.session, family_id=visit.person.id)
    if case is None and open_case_of(visit.session, person_id=visit.person.id) is not None:
        return say(Letter((Part("member-items"),), buttons=((STATUS,), (EMERGENCY,))))
    if case is None:
        return say(Letter((Part("status-none"),), buttons=ALWAYS))
    words = visit.event.argument.strip() if visit.event.kind is EventKind.COMMAND else ""
    if words:
        items.add_item(
            visit.session, case_id=case.id, person_id=visit.person.id, side=Side.FAMILY, doer="family", text=words,
            today=today(visit), origin=origin_of(visit), now=visit.now,
        )  # fmt: skip
    return _list(visit, case)


def on_done(visit: Visit) -> Reply:
    """An own item, or one of others, is done."""
    case, item_id = _on_button(visit), visit.event.action.number(1)
    items.finish_item(visit.session, item_id=item_id, person_id=visit.person.id, side=Side.FAMILY, now=visit.now)
    return _list(visit, case)


def on_accept(visit: Visit) -> Reply:
    """The family takes an item on."""
    case, item_id = _on_button(visit), visit.event.action.number(1)
    items.accept_item(visit.session, item_id=item_id, person_id=visit.person.id, side=Side.FAMILY, now=visit.now)
    return _list(visit, case)


def _on_button(visit: Visit) -> Case:
    return lock_case_of_family(visit.session, visit.event.action.number(), visit.person.id)


def _list(visit: Visit, case: Case) -> Reply:
    found = list(enumerate(items.open_items(visit.session, case_id=case.id), start=1))
    parts = [Part("my-items-title", bold=True), *(item_in_words(item, place) for place, item in found)]
    parts.append(Part("my-items-how" if found else "my-items-none"))
    mine = [(place, item) for place, item in found if item.doer != "worker"]
    rows = tuple(
        (Button("item-button-done", "item-done-own", (case.id, item.id), {"place": place}),)
        if item.accepted_at or item.doer == "others"
        else (Button("item-button-accept", "item-accept-own", (case.id, item.id), {"place": place}),)
        for place, item in mine
    )
    return Reply([Letter(tuple(parts), buttons=(*rows, (STATUS,), (EMERGENCY,)))], about=f"case:{case.id}")


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "item-done-own": on_done, "item-accept-own": on_accept,
}  # fmt: skip
