"""The list on one sheet of paper: of a unit, of a municipality, or of the whole county; it comes as a file."""

from __future__ import annotations

from bot.directory import paper, queries
from bot.directory.page import Place, area_name
from bot.directory.rules import sign
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from handlers.family.buttons import EMERGENCY
from handlers.professional.whom.card import BROWSE
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from knowledge.directory.model import Unit

#: So many units fit on a screen beside the reader's own; own choice.
_MOST_UNITS = 20
_LONGEST = 38
#: The word of the whole county on a button.
_ALL = "all"


def on_print(visit: Visit) -> Reply:
    """The sheet of the unit or municipality on the button; without one, which there are, the reader's own first."""
    word = visit.event.action.word()
    place = _place(visit, word)
    if place is None:
        return say(Letter((Part("whom-print-which"),), buttons=(*_choices(visit), (BROWSE, EMERGENCY))))
    paper.send(
        visit.session, person_id=visit.person.id, loaded=visit.directory, place=place,
        origin=f"{visit.event.update_id}", now=visit.now,
    )  # fmt: skip
    return say(Letter((Part("whom-print-coming"),), buttons=((BROWSE, EMERGENCY),)))


def _place(visit: Visit, word: str) -> Place | None:
    """What a button's word names; None when it names nothing here."""
    if word == _ALL:
        return Place()
    unit = next((one for one in visit.directory.data.units if sign(one.id) == word), None)
    area = next((one for one in visit.directory.areas() if sign(one) == word), "")
    return Place(unit, unit.area if unit else area) if unit or area else None


def _choices(visit: Visit) -> Buttons:
    own = queries.place_of(visit.session, loaded=visit.directory, person_id=visit.person.id)
    others = [one for one in visit.directory.data.units if own is None or one.id != own.id][:_MOST_UNITS]
    areas = [_button(sign(one), Names(area_name(one))) for one in visit.directory.areas()]
    units = [_of_unit(one) for one in ([own] if own else []) + others]
    whole = Button("whom-button-print-all", "whom-print", (_ALL,))
    return tuple((one,) for one in (*units[:1], whole, *areas, *units[1:]))


def _of_unit(unit: Unit) -> Button:
    return _button(sign(unit.id), Names(unit.name))


def _button(word: str, name: Names) -> Button:
    return Button("button-choice", "whom-print", (word,), {"name": short(name, _LONGEST)})
