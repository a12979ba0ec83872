"""Permissions of families: asked for by a link that the parent opens, or written down as spoken; withdrawn at any time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, select, update
from sqlalchemy.orm import Session

from bot.consults import letters
from bot.consults.errors import PermissionGone, PermissionNotGood
from bot.consults.rules import (
    GIVERS,
    LINK_VALID_FOR,
    PURPOSES,
    RECIPIENTS,
    SPOKEN_WITHIN_DAYS,
    PermissionState,
    Way,
)
from bot.consults.tables import Permission
from bot.organisations.queries import is_verified
from bot.outbox import service as outbox
from bot.people.rules import Role, new_token, token_hash
from bot.people.tables import Person


@dataclass(frozen=True, slots=True)
class Asked:
    """A permission that was asked for; the token is shown once and kept only as a hash."""

    id: int
    token: str


def ask(session: Session, *, asker_id: int, purpose: str, recipient: str, until: date, now: datetime) -> Asked:
    """Make a link with which a parent can give a permission.

    Raises:
        PermissionGone: the asker does not work here.
        ValueError: there is no such purpose or recipient.
    """
    _check(session, asker_id, purpose, recipient)
    token = new_token()
    permission = Permission(
        asker_id=asker_id, token_hash=token_hash(token), purpose=purpose, recipient=recipient, until=until,
        way=Way.LINK, asked_at=now,
    )  # fmt: skip
    session.add(permission)
    session.flush()
    return Asked(permission.id, token)


def note_spoken(
    session: Session, *, asker_id: int, giver: str, purpose: str, recipient: str, spoken_on: date, until: date,
    now: datetime, today: date,
) -> Permission:  # fmt: skip
    """Write down what a parent said aloud: who, when, for what, until when; no names.

    Raises:
        PermissionGone: the asker does not work here.
        PermissionNotGood: it was said too long ago, or is still to come.
        ValueError: there is no such giver, purpose or recipient.
    """
    _check(session, asker_id, purpose, recipient)
    if giver not in GIVERS:
        raise ValueError("there is no such giver of a permission")
    if not today - timedelta(days=SPOKEN_WITHIN_DAYS) <= spoken_on <= today:
        raise PermissionNotGood
    permission = Permission(
        asker_id=asker_id, giver_name=giver, purpose=purpose, recipient=recipient, until=until, way=Way.SPOKEN,
        spoken_on=spoken_on, state=PermissionState.GIVEN, asked_at=now, answered_at=now,
    )  # fmt: skip
    session.add(permission)
    session.flush()
    return permission


def open_link(session: Session, *, token: str, person_id: int, now: datetime) -> Permission | None:
    """The permission behind a link, for the first family that opens it and for nobody after; None for everybody else.

    Whoever works here, the asker too, uses nothing up.
    """
    person = session.get_one(Person, person_id)
    permission = session.scalars(_behind(token, person_id, now)).one_or_none()
    if permission is None or person.role != Role.FAMILY or person_id == permission.asker_id:
        return None
    asker = session.get_one(Person, permission.asker_id)
    if not is_verified(asker) or not _bind(session, permission.id, person_id):
        return None
    session.refresh(permission)
    return permission


def _behind(token: str, person_id: int, now: datetime) -> Select[Permission]:
    """What the link opens for this person; a used link and a wrong one are the same question with the same answer."""
    return select(Permission).where(
        Permission.token_hash == token_hash(token), Permission.state == PermissionState.ASKED, _free(person_id),
        Permission.asked_at >= now - LINK_VALID_FOR,
    )  # fmt: skip


def _free(person_id: int) -> ColumnElement[bool]:
    return Permission.giver_id.is_(None) | (Permission.giver_id == person_id)


def _bind(session: Session, permission_id: int, person_id: int) -> bool:
    bound = update(Permission).where(Permission.id == permission_id, _free(person_id)).values(giver_id=person_id)
    wanted = bound.returning(Permission.id).execution_options(synchronize_session=False)
    return session.execute(wanted).first() is not None


def answer(
    session: Session, *, permission_id: int, giver_id: int, gives: bool, now: datetime, today: date
) -> Permission:
    """The parent says yes or no, once; the asker hears it.

    Raises:
        PermissionGone: it was not asked of this person, was answered already, its day has passed, or the asker works
            here no more.
    """
    state = PermissionState.GIVEN if gives else PermissionState.REFUSED
    permission = _change(session, permission_id, giver_id, PermissionState.ASKED, state, now)
    if permission.until < today or not is_verified(session.get_one(Person, permission.asker_id)):
        raise PermissionGone
    permission.token_hash = None
    return permission


def withdraw(session: Session, *, permission_id: int, giver_id: int, now: datetime) -> Permission:
    """The parent takes a permission back: from now on nothing more is said with it.

    Raises:
        PermissionGone: it is not this person's, or not given any more.
    """
    state = PermissionState.WITHDRAWN
    return _change(session, permission_id, giver_id, PermissionState.GIVEN, state, now)


def _change(
    session: Session, permission_id: int, giver_id: int, before: PermissionState, after: PermissionState, now: datetime
) -> Permission:
    changed = session.execute(
        update(Permission)
        .where(Permission.id == permission_id, Permission.giver_id == giver_id, Permission.state == before)
        .values(state=after, answered_at=now)
        .returning(Permission.id)
        .execution_options(synchronize_session=False)
    ).first()
    if changed is None:
        raise PermissionGone
    permission = session.get_one(Permission, permission_id, populate_existing=True)
    outbox.enqueue(
        session, person_id=permission.asker_id, key=f"permission:{permission.id}:{after}:{permission.asker_id}",
        letter=letters.permission_answered(permission), now=now, about=f"permission:{permission.id}",
    )  # fmt: skip
    return permission


def _check(session: Session, asker_id: int, purpose: str, recipient: str) -> None:
    asker = session.get(Person, asker_id)
    if asker is None or not is_verified(asker):
        raise PermissionGone
    if purpose not in PURPOSES or recipient not in RECIPIENTS:
        raise ValueError("there is no such purpose or recipient of a permission")
