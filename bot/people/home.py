"""Where a person lives, as far as they told: asked only when the answer depends on it, changed and forgotten at will."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.people.tables import Home


def municipality_of(session: Session, *, person_id: int) -> str | None:
    """The municipality that the person named, empty when they did not want to, None when nobody has asked."""
    home = session.get(Home, person_id)
    return home.municipality if home else None


def set_municipality(session: Session, *, person_id: int, municipality: str, now: datetime) -> None:
    """Remember where the person lives; empty: they do not want to tell, and are not asked again."""
    session.merge(Home(person_id=person_id, municipality=municipality, told_at=now))
    session.flush()


def forget_municipality(session: Session, *, person_id: int) -> None:
    """Forget where the person lives; when it matters again, they are asked."""
    home = session.get(Home, person_id)
    if home is not None:
        session.delete(home)
        session.flush()
