"""What can be asked of the people's room: let somebody in, change a language, invite and redeem."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import CursorResult, and_, delete, func, select, update
from sqlalchemy.orm import Session

from bot.errors import Refusal
from bot.people.rules import (
    BY_INVITATION,
    INVITATION_VALID_FOR,
    LANGUAGES,
    WRONG_TRIES_WITHIN,
    Role,
    new_token,
    token_hash,
    too_many_wrong,
)
from bot.people.tables import Invitation, Person, WrongToken


class InvitationNotValid(Refusal):
    """The token is wrong, old or used, or too many were wrong lately; nobody is told which."""

    key = "invitation-not-valid"
    #: What the desk does in its second transaction, after the refused one was rolled back.
    afterwards = "wrong-token"


def new_person(session: Session, *, language: str, now: datetime) -> Person:
    """Somebody new, as a family until an invitation says otherwise."""
    person = Person(role=Role.FAMILY, language=_known(language), created_at=now, last_seen_at=now)
    session.add(person)
    session.flush()
    return person


def set_language(session: Session, *, person_id: int, language: str) -> None:
    """From now on write to this person in this language.

    Raises:
        ValueError: the desk does not write in that language.
    """
    session.get_one(Person, person_id).language = _known(language)


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise ValueError("the desk does not write in that language")
    return language


def invite(
    session: Session,
    *,
    role: str,
    name: str,
    title: str,
    now: datetime,
    valid_for: timedelta = INVITATION_VALID_FOR,
) -> str:
    """Make an invitation and give its token, which is shown once and stored only as a hash.

    Raises:
        ValueError: nobody is invited into this role, or the name is empty.
    """
    if role not in BY_INVITATION:
        invited = ", ".join(one for one in Role if one in BY_INVITATION)
        raise ValueError(f"nobody is invited as {role!r}; the roles are {invited}")
    if not name.strip():
        raise ValueError("an invitation needs a name that families will read")
    token = new_token()
    session.add(
        Invitation(
            token_hash=token_hash(token), role=role, name=name.strip(), title=title.strip(),
            created_at=now, expires_at=now + valid_for,
        )
    )  # fmt: skip
    session.flush()
    return token


def redeem(session: Session, *, token: str, person_id: int, now: datetime) -> Person:
    """Give the person the invitation's role, name and title, and use the invitation up.

    Safe to race: of two persons with one token exactly one comes in.

    Raises:
        InvitationNotValid: see there.
    """
    if not may_try_token(session, person_id=person_id, now=now) or not _use_up(session, token, person_id, now):
        raise InvitationNotValid
    invitation = session.scalars(select(Invitation).where(Invitation.token_hash == token_hash(token))).one()
    person = session.get_one(Person, person_id)
    person.role, person.name, person.title = invitation.role, invitation.name, invitation.title
    session.flush()
    return person


def may_try_token(session: Session, *, person_id: int, now: datetime) -> bool:
    """Whether the person may try a token: neither they nor everybody together were wrong too often in the last hour."""
    return not too_many_wrong(*_wrong_tries(session, person_id, now))


def _use_up(session: Session, token: str, person_id: int, now: datetime) -> bool:
    good = and_(Invitation.token_hash == token_hash(token), Invitation.used_at.is_(None), Invitation.expires_at > now)
    used = session.execute(
        update(Invitation)
        .where(good)
        .values(used_at=now, used_by_id=person_id)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(used, CursorResult)
    return used.rowcount == 1


def note_wrong_token(session: Session, *, person_id: int, now: datetime) -> None:
    """Count a wrong try, and forget those that no longer count.

    A person whose tries are used up is not counted further: one account alone cannot shut the door for all.
    """
    session.execute(delete(WrongToken).where(WrongToken.tried_at <= now - WRONG_TRIES_WITHIN))
    if not too_many_wrong(*_wrong_tries(session, person_id, now)):
        session.add(WrongToken(person_id=person_id, tried_at=now))
        session.flush()


def _wrong_tries(session: Session, person_id: int, now: datetime) -> tuple[int, int]:
    counted = select(
        func.count().filter(WrongToken.person_id == person_id),
        func.count(),
    ).where(WrongToken.tried_at > now - WRONG_TRIES_WITHIN)
    of_one, of_all = session.execute(counted).one()
    return of_one, of_all


def end_duty(session: Session, *, person_id: int) -> Person:
    """The person is no worker any more; before that ``leave`` of the cases finds their cases somebody."""
    person = session.get_one(Person, person_id)
    person.role, person.name, person.title = Role.FAMILY, "", ""
    session.flush()
    return person
