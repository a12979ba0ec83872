"""Where whoever uses an invitation will work, by the short names that an import gave."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.organisations import queries
from bot.organisations import service as organisations
from bot.people.rules import token_hash
from bot.people.tables import Invitation


def place_of_token(session: Session, *, token: str, organisation: str, unit: str, leads: bool) -> None:
    """Note the place of a fresh invitation; nothing when no place is named. A unit names its organisation too.

    Raises:
        ValueError: there is no such organisation or unit, they do not belong together, or somebody leads nowhere.
    """
    if not (organisation or unit):
        if leads:
            raise ValueError("whoever leads needs an organisation: --organisation or --unit")
        return
    organisation_id, unit_id = _ids(session, organisation, unit)
    made = session.scalars(select(Invitation.id).where(Invitation.token_hash == token_hash(token))).one()
    organisations.place_invitation(
        session, invitation_id=made, organisation_id=organisation_id, unit_id=unit_id, leads=leads
    )


def _ids(session: Session, organisation: str, unit: str) -> tuple[int, int | None]:
    units = {one.slug: one for one in queries.units(session)}
    places = {one.slug: one.id for one in queries.organisations(session)}
    if unit and unit not in units:
        raise ValueError(f"there is no unit {unit!r}{_known(units)}")
    if organisation and organisation not in places:
        raise ValueError(f"there is no organisation {organisation!r}{_known(places)}")
    where = places[organisation] if organisation else units[unit].organisation_id
    return where, units[unit].id if unit else None


def _known(names: Collection[str]) -> str:
    return f"; there are {', '.join(sorted(names))}" if names else "; none has been imported yet"
