"""Organisations and units of a contact list become those of the desk: whose professionals come in, and where they work."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.organisations import service
from knowledge.directory.model import DirectoryData


def put_listed(session: Session, *, data: DirectoryData) -> tuple[int, int]:
    """Make or bring up to date every organisation and unit of a list; how many of each. None is ever taken away.

    Raises:
        ValueError: a sector or a kind of unit is not known here; the sentence names the row.
    """
    numbers = {}
    for one in data.organisations:
        try:
            made = service.put_organisation(session, slug=one.id, name=one.name, sector=one.sector)
        except ValueError as error:
            raise ValueError(f"organisation {one.id}: {error}") from None
        numbers[one.id] = made.id
    for unit in data.units:
        try:
            service.put_unit(
                session, organisation_id=numbers[unit.organisation], slug=unit.id, name=unit.name, kind=unit.kind,
                area=unit.area,
            )  # fmt: skip
        except ValueError as error:
            raise ValueError(f"unit {unit.id}: {error}") from None
    return len(data.organisations), len(data.units)
