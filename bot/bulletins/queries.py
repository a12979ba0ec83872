"""Whom a bulletin reaches, which ones somebody has, and the shares of its units; nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.bulletins.errors import BulletinGone
from bot.bulletins.tables import Bulletin, BulletinFollower, BulletinRead
from bot.organisations import queries as organisations
from bot.organisations.shares import Shares, shares
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person

#: Bulletins of one list.
SHOWN = 6


def readers(session: Session, *, unit_id: int | None, topic: str) -> list[Person]:
    """Those who work at the unit now, and those who follow the topic, each once, by id."""
    found = organisations.members_of_unit(session, unit_id=unit_id) if unit_id is not None else []
    following = select(Person).join(BulletinFollower, BulletinFollower.person_id == Person.id)
    wanted = following.where(BulletinFollower.topic == topic, Person.role.in_(BY_INVITATION))
    found = [*found, *(session.scalars(wanted) if topic else ())]
    return sorted({one.id: one for one in found}.values(), key=lambda one: one.id)


def row_of(session: Session, *, bulletin_id: int, person_id: int) -> BulletinRead:
    """The reader's own row, locked until the end of the transaction.

    Raises:
        BulletinGone: the bulletin did not go to this person, or is kept no more.
    """
    row = session.get(BulletinRead, (bulletin_id, person_id), with_for_update=True, populate_existing=True)
    if row is None:
        raise BulletinGone
    return row


def of_reader(session: Session, *, person_id: int) -> list[tuple[Bulletin, BulletinRead]]:
    """The newest bulletins that went to somebody, unread ones first."""
    found = select(Bulletin, BulletinRead).join(BulletinRead, BulletinRead.bulletin_id == Bulletin.id)
    mine = found.where(BulletinRead.person_id == person_id)
    ordered = mine.order_by(BulletinRead.read_at.is_not(None), Bulletin.id.desc())
    return [(one, row) for one, row in session.execute(ordered.limit(SHOWN))]


def latest(session: Session) -> list[Bulletin]:
    """The newest bulletins of all."""
    return list(session.scalars(select(Bulletin).order_by(Bulletin.id.desc()).limit(SHOWN)))


def shares_of(session: Session, *, bulletin_id: int) -> Shares:
    """Which share of each unit has read a bulletin; of small units only that they are small."""
    counted = (
        select(BulletinRead.unit_id, func.count(), func.count(BulletinRead.read_at))
        .where(BulletinRead.bulletin_id == bulletin_id)
        .group_by(BulletinRead.unit_id)
    )
    return shares({unit_id: (number, read) for unit_id, number, read in session.execute(counted)})


def topics_of(session: Session, *, person_id: int) -> list[str]:
    """The topics that somebody follows."""
    found = select(BulletinFollower.topic).where(BulletinFollower.person_id == person_id)
    return list(session.scalars(found.order_by(BulletinFollower.topic)))
