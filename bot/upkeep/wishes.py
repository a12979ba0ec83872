"""A wish for a row that the contact list lacks: coordinators read it without identifiers, and the reader hears an answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.masking import mask
from bot.organisations.queries import is_verified
from bot.outbox.service import enqueue
from bot.people.queries import coordinators
from bot.people.rules import Role
from bot.people.tables import Person
from bot.upkeep import letters
from bot.upkeep.errors import TaskGone
from bot.upkeep.rules import LONGEST_WISH, OF_WISHES, What
from bot.upkeep.tables import UpkeepTask


def wish(session: Session, *, words: str, reader_id: int, origin: str, now: datetime) -> None:
    """Somebody who came by an invitation wishes for a row; the same ``origin`` twice is one wish.

    Raises:
        TaskGone: the reader works here no more, or there are no words or too many.
    """
    shown = mask(words).text.strip()
    if not 0 < len(shown) <= LONGEST_WISH or not is_verified(session.get_one(Person, reader_id)):
        raise TaskGone
    task = UpkeepTask(
        kind="wish", entry_id=origin, what=What.MISSING, reader_id=reader_id, state="open", words=shown, opened_at=now,
        asked_at=now,
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(task)
    except IntegrityError:
        return
    for person in coordinators(session):
        key = f"upkeep:{task.id}:1:{person.id}"
        enqueue(session, person_id=person.id, key=key, letter=letters.wished(task), now=now)


def open_wishes(session: Session, *, person_id: int) -> list[UpkeepTask]:
    """Wishes that nobody has answered, oldest first; for coordinators only, nobody else has any."""
    if session.get_one(Person, person_id).role != Role.COORDINATOR:
        return []
    waiting = select(UpkeepTask).where(UpkeepTask.state == "open", UpkeepTask.what == What.MISSING)
    return list(session.scalars(waiting.order_by(UpkeepTask.id)))


def answer_wish(session: Session, *, task_id: int, person_id: int, how: str, now: datetime) -> None:
    """A coordinator says what came of a wish; its words go, and the reader hears it while they work here.

    Raises:
        TaskGone: it is answered, it is no wish, there is no such answer, or this is no coordinator.
    """
    if how not in OF_WISHES or session.get_one(Person, person_id).role != Role.COORDINATOR:
        raise TaskGone
    closed = session.execute(
        update(UpkeepTask)
        .where(UpkeepTask.id == task_id, UpkeepTask.state == "open", UpkeepTask.what == What.MISSING)
        .values(state="done", answer=how, closed_at=now, words="")
        .returning(UpkeepTask.reader_id)
        .execution_options(synchronize_session=False)
    ).first()
    if closed is None:
        raise TaskGone
    reader = session.get(Person, closed.reader_id) if closed.reader_id is not None else None
    if reader is not None and is_verified(reader):
        key = f"upkeep:{task_id}:answer:{reader.id}"
        enqueue(session, person_id=reader.id, key=key, letter=letters.answered_wish(how), now=now)
