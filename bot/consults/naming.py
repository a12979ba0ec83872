"""The list of a unit's names: read once, kept only as keyed digests, put in place of the earlier list."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.consults.tables import UnitName
from bot.masking import digests_of
from bot.organisations.tables import Unit


def put_names(session: Session, *, unit_slug: str, names: Iterable[str], key: bytes) -> int:
    """Put a list of names in place of the unit's; gives how many forms are kept.

    Raises:
        ValueError: there is no key, or no such unit.
    """
    unit_id = session.scalar(select(Unit.id).where(Unit.slug == unit_slug))
    if not key or unit_id is None:
        raise ValueError("names need consults.names_key in the settings" if not key else "there is no such unit")
    digests = {digest for name in names for digest in digests_of(name, key)}
    session.execute(delete(UnitName).where(UnitName.unit_id == unit_id))
    session.add_all(UnitName(unit_id=unit_id, digest=one) for one in sorted(digests))
    session.flush()
    return len(digests)
