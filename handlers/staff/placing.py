"""A coordinator says where a professional works, and whether they look after the people there."""

from __future__ import annotations

from bot.organisations import queries as places
from bot.organisations.tables import Organisation
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.staff import placing
from bot.staff.errors import NotStaff
from bot.staff.letters import signed
from bot.staff.queries import Member
from handlers.staff import units
from handlers.staff.page import BACK, person_page, shown
from handlers.staff.rights import chosen
from handlers.visit import Reply, Visit

#: How somebody is placed.
_MEMBER, _LEADS = "member", "leads"


def on_place(visit: Visit) -> Reply:
    """Choose an organisation, a unit where there are some, then how.

    ``staff-place:12`` lists, ``…:12:3`` asks for a unit, ``…:12:3:7`` asks how, ``…:12:3:7:leads`` does it.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more, or the organisation is gone.
        UnitGone: the unit is not one of this organisation.
    """
    one, action = chosen(visit), visit.event.action
    if action.word(1) in ("", units.PAGE):
        return shown(visit, _list(visit, one, action.number(2)))
    found = places.organisation(visit.session, organisation_id=action.number(1))
    if found is None:
        raise NotStaff
    rows = units.rows(visit, found.id, "staff-place", (one.id, found.id), action.number(3))
    if rows and action.word(2) in ("", units.PAGE):
        asked = Part("staff-place-unit", {"name": signed(one.name, one.title), "organisation": Names(found.name)})
        return shown(visit, Letter((asked,), buttons=(*rows, (_back(one),))))
    unit_id = units.chosen(visit, 2, found.id) if rows else None
    if action.word(3) not in (_MEMBER, _LEADS):
        return shown(visit, _how(one, found, unit_id))
    return _placed(visit, one, found, unit_id)


def _how(one: Member, found: Organisation, unit_id: int | None) -> Letter:
    ids = (one.id, found.id, unit_id or units.WHOLE)
    rows = tuple((Button(f"staff-button-{way}", "staff-place", (*ids, way)),) for way in (_MEMBER, _LEADS))
    asked = Part("staff-place-how", {"name": signed(one.name, one.title), "organisation": Names(found.name)})
    return Letter((asked,), buttons=(*rows, (_back(one),)))


def _placed(visit: Visit, one: Member, found: Organisation, unit_id: int | None) -> Reply:
    placing.place(
        visit.session, person_id=one.id, organisation_id=found.id, unit_id=unit_id,
        leads=visit.event.action.word(3) == _LEADS, by=visit.person.id, now=visit.now,
    )  # fmt: skip
    unit = places.unit(visit.session, unit_id) if unit_id is not None else None
    names: dict[str, Arg] = {"organisation": Names(found.name), "unit": Names(unit.name if unit else {})}
    return shown(visit, person_page(visit, one, Part("staff-placed-unit" if unit else "staff-placed", names)))


def _list(visit: Visit, one: Member, number: int) -> Letter:
    rows = units.organisations(visit, "staff-place", (one.id,), number)
    if not rows:
        return Letter((Part("staff-place-none"),), buttons=((_back(one),), (BACK,)))
    asked = Part("staff-place-which", {"name": signed(one.name, one.title)})
    return Letter((asked,), buttons=(*rows, (_back(one),)))


def _back(one: Member) -> Button:
    return Button("staff-button-no", "staff-person", (one.id,))
