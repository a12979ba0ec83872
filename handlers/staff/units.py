"""Organisations and their units as buttons, for whoever says where somebody works."""

from __future__ import annotations

from bot.organisations import queries
from bot.outbox.letter import Arg, Button, Buttons, Names, Part
from bot.staff.errors import UnitGone
from handlers.visit import Visit
from handlers.wording import short
from handlers.worker.pages import PEOPLE_SHOWN, page_of

#: Stands on a button in place of a unit: the whole organisation, or another page of the list.
WHOLE, PAGE = "none", "page"


def organisations(visit: Visit, action: str, ids: tuple[int | str, ...], number: int) -> Buttons:
    """A button for each organisation, each with ``ids`` before; none when none has been imported."""
    page = page_of(queries.organisations(visit.session), number)
    rows = tuple(
        (Button("button-choice", action, (*ids, one.id), {"name": short(Names(one.name), 38)}),) for one in page.shown
    )
    return (*rows, *page.buttons_after(action, *ids, PAGE)) if rows else ()


def rows(visit: Visit, organisation_id: int, action: str, ids: tuple[int | str, ...], number: int) -> Buttons:
    """A button for each unit and one for the whole organisation, each with ``ids`` before; none without units."""
    page = page_of(queries.units(visit.session, organisation_id=organisation_id), number, PEOPLE_SHOWN)
    if not page.shown:
        return ()
    units = tuple(
        (Button("button-choice", action, (*ids, one.id), {"name": short(Names(one.name), 38)}),) for one in page.shown
    )
    whole = Button("staff-button-no-unit", action, (*ids, WHOLE))
    return (*units, *page.buttons_after(action, *ids, PAGE), (whole,))


def chosen(visit: Visit, place: int, organisation_id: int) -> int | None:
    """The unit on a button; None for the whole organisation.

    Raises:
        UnitGone: there is no such unit in this organisation.
    """
    if visit.event.action.word(place) == WHOLE:
        return None
    found = queries.unit(visit.session, visit.event.action.number(place))
    if found is None or found.organisation_id != organisation_id:
        raise UnitGone
    return found.id


def named(visit: Visit, organisation_id: int | None, unit_id: int | None) -> tuple[Part, ...]:
    """The place as a paragraph; none when it is not chosen or is gone."""
    found = queries.organisation(visit.session, organisation_id=organisation_id) if organisation_id else None
    if found is None:
        return ()
    unit = queries.unit(visit.session, unit_id) if unit_id else None
    names: dict[str, Arg] = {"organisation": Names(found.name), "unit": Names(unit.name if unit else {})}
    return (Part("profile-unit" if unit else "profile-organisation", names),)
