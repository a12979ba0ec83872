"""What happens to bulletins because time passes: one that nobody read is brought up once, old ones are forgotten."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from bot.bulletins import letters
from bot.bulletins.rules import KEPT, NUDGE_AFTER, NUDGE_UNTIL
from bot.bulletins.tables import Bulletin, BulletinRead
from bot.outbox.service import enqueue
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person


def nudge(session: Session, *, now: datetime) -> int:
    """Bring bulletins up again that were not read for a week, once to each reader who works here now; how many."""
    old = (BulletinRead.delivered_at <= now - NUDGE_AFTER, BulletinRead.delivered_at > now - NUDGE_UNTIL)
    unread = select(BulletinRead.bulletin_id, BulletinRead.person_id).where(
        BulletinRead.read_at.is_(None), BulletinRead.nudged_at.is_(None), *old
    )
    working = unread.join(Person, Person.id == BulletinRead.person_id).where(Person.role.in_(BY_INVITATION))
    ids = session.execute(working.order_by(BulletinRead.bulletin_id, BulletinRead.person_id)).all()
    return sum(_nudge(session, bulletin_id, person_id, now) for bulletin_id, person_id in ids)


def forget_old(session: Session, *, now: datetime) -> int:
    """Forget bulletins that were sent long ago, with their readers and questions; how many."""
    gone = delete(Bulletin).where(Bulletin.sent_at < now - KEPT).returning(Bulletin.id)
    return len(session.execute(gone.execution_options(synchronize_session=False)).all())


def _nudge(session: Session, bulletin_id: int, person_id: int, now: datetime) -> bool:
    """Of several desks that see the same row one writes it."""
    taken = session.execute(
        update(BulletinRead)
        .where(
            BulletinRead.bulletin_id == bulletin_id, BulletinRead.person_id == person_id,
            BulletinRead.nudged_at.is_(None), BulletinRead.read_at.is_(None),
        )
        .values(nudged_at=now)
        .returning(BulletinRead.bulletin_id)
        .execution_options(synchronize_session=False)
    ).first()  # fmt: skip
    if taken is None:
        return False
    bulletin = session.get_one(Bulletin, bulletin_id)
    author = session.get(Person, bulletin.author_id) if bulletin.author_id is not None else None
    letter = letters.card(bulletin, author, "bulletin-nudge")
    enqueue(session, person_id=person_id, key=f"bulletin:{bulletin_id}:nudge:{person_id}", letter=letter, now=now)
    return True
