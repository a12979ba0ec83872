"""What people here change over the catalogue: each edit is a row that can be taken back, and an import never touches it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from bot.catalogue.revision import bump
from bot.catalogue.rules import Edit, EditGone, EditKind, checked_phone, checked_words
from bot.catalogue.tables import CatalogueEdit


def add_everyday(
    session: Session, *, service_id: str, language: str, words: Sequence[str], by: int | None, now: datetime
) -> int:
    """Add words that people use for a service; gives the edit's id, by which it can be withdrawn.

    Raises:
        NotWords: there are none, too many, or one is too long.
    """
    value = {"words": checked_words(words)}
    return _add(session, service_id, EditKind.EVERYDAY, value, by, now, language=language)


def hide(session: Session, *, service_id: str, by: int | None, now: datetime) -> int:
    """Offer the service to nobody until somebody shows it again; gives the edit's id."""
    return _add(session, service_id, EditKind.HIDE, {}, by, now)


def unhide(session: Session, *, service_id: str, by: int | None, now: datetime) -> int:
    """Offer a hidden service again; how many edits that withdrew."""
    return _withdraw_all(session, service_id, EditKind.HIDE, by, now)


def pin(session: Session, *, service_id: str, by: int | None, now: datetime) -> int:
    """Put the service first among those that fit equally well; gives the edit's id."""
    return _add(session, service_id, EditKind.PIN, {}, by, now)


def unpin(session: Session, *, service_id: str, by: int | None, now: datetime) -> int:
    """Let the service take its own place again; how many edits that withdrew."""
    return _withdraw_all(session, service_id, EditKind.PIN, by, now)


def correct_phone(session: Session, *, service_id: str, old: str, new: str, by: int | None, now: datetime) -> int:
    """Show ``new`` wherever the entry has the number ``old``; gives the edit's id.

    When the source itself changes the old number, the correction has nothing left to do.

    Raises:
        NotPhone: ``new`` is not a telephone number.
    """
    return _add(session, service_id, EditKind.PHONE, {"old": old, "new": checked_phone(new)}, by, now)


def confirm(session: Session, *, service_id: str, day: date, by: int | None, now: datetime) -> int:
    """Somebody has looked the entry through on ``day`` and it is right; gives the edit's id."""
    return _add(session, service_id, EditKind.VERIFIED, {"day": day.isoformat()}, by, now)


def set_owner(session: Session, *, service_id: str, owner_id: int, by: int | None, now: datetime) -> int:
    """Make a person answer for keeping the entry right; gives the edit's id. Withdraw it to have nobody again."""
    return _add(session, service_id, EditKind.OWNER, {"owner_id": owner_id}, by, now)


def set_valid_to(session: Session, *, service_id: str, day: date | None, by: int | None, now: datetime) -> int:
    """Set the last day on which the service is offered; None: no last day. Gives the edit's id."""
    value = {"day": day.isoformat() if day else None}
    return _add(session, service_id, EditKind.VALID_TO, value, by, now)


def withdraw(session: Session, *, edit_id: int, by: int | None, now: datetime) -> None:
    """Take one edit back; what stood before it stands again.

    Raises:
        EditGone: it was withdrawn before, or never was.
    """
    if not _withdraw(session, by, now, CatalogueEdit.id == edit_id):
        raise EditGone


def edits_of(session: Session, *, service_id: str) -> list[CatalogueEdit]:
    """The edits of an entry that stand, oldest first."""
    standing = select(CatalogueEdit).where(CatalogueEdit.service_id == service_id, CatalogueEdit.withdrawn_at.is_(None))
    return list(session.scalars(standing.order_by(CatalogueEdit.id)))


def standing_edits(session: Session) -> dict[str, list[Edit]]:
    """Every edit that stands, oldest first, by the service it changes."""
    rows = session.scalars(select(CatalogueEdit).where(CatalogueEdit.withdrawn_at.is_(None)).order_by(CatalogueEdit.id))
    found: dict[str, list[Edit]] = {}
    for row in rows:
        found.setdefault(row.service_id, []).append(as_edit(row))
    return found


def as_edit(row: CatalogueEdit) -> Edit:
    """A row as the rules see it."""
    return Edit(row.id, row.service_id, EditKind(row.kind), row.language, row.value)


def owned_by(session: Session, *, owner_id: int) -> list[str]:
    """Ids of the services that a person answers for."""
    return [service_id for service_id, edits in standing_edits(session).items() if owner_among(edits) == owner_id]


def give_up_all(session: Session, *, owner_id: int, by: int | None, now: datetime) -> int:
    """Take back every edit that made the person answer for an entry; how many. What stood before stands again."""
    owning = select(CatalogueEdit).where(
        CatalogueEdit.kind == EditKind.OWNER.value, CatalogueEdit.withdrawn_at.is_(None)
    )
    ids = [edit.id for edit in session.scalars(owning) if int(edit.value["owner_id"]) == owner_id]
    return _withdraw(session, by, now, CatalogueEdit.id.in_(ids)) if ids else 0


def owner_among(edits: Sequence[Edit]) -> int | None:
    """Whom the last of these edits made the owner."""
    owners = [int(edit.value["owner_id"]) for edit in edits if edit.kind is EditKind.OWNER]
    return owners[-1] if owners else None


def _add(
    session: Session, service_id: str, kind: EditKind, value: dict[str, Any], by: int | None, now: datetime,
    *, language: str = "",
) -> int:  # fmt: skip
    row = CatalogueEdit(service_id=service_id, kind=kind.value, language=language, value=value, by_id=by, made_at=now)
    session.add(row)
    session.flush()
    bump(session)
    return row.id


def _withdraw_all(session: Session, service_id: str, kind: EditKind, by: int | None, now: datetime) -> int:
    return _withdraw(session, by, now, CatalogueEdit.service_id == service_id, CatalogueEdit.kind == kind.value)


def _withdraw(session: Session, by: int | None, now: datetime, *which: Any) -> int:
    done = session.execute(
        update(CatalogueEdit)
        .where(CatalogueEdit.withdrawn_at.is_(None), *which)
        .values(withdrawn_at=now, withdrawn_by_id=by)
        .execution_options(synchronize_session="fetch")
    )
    assert isinstance(done, CursorResult)
    if done.rowcount:
        bump(session)
    return done.rowcount
