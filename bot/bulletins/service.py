"""What can be asked of this room: send a bulletin, read it, ask about it, answer, follow a topic."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.bulletins import letters
from bot.bulletins.errors import BulletinGone, BulletinTooLong, NobodyReads
from bot.bulletins.queries import readers, row_of
from bot.bulletins.rules import LONGEST, checked
from bot.bulletins.tables import Bulletin, BulletinFollower, BulletinQuestion, BulletinRead, BulletinTo
from bot.organisations import queries as organisations
from bot.outbox.service import enqueue
from bot.people.rules import Role
from bot.people.tables import Person


def send(
    session: Session, *, by: int, body: str, unit_id: int | None, topic: str, now: datetime
) -> tuple[Bulletin, int]:
    """Send a bulletin to those of a unit and the followers of a topic; it, and how many it goes to.

    Raises:
        BulletinGone: the sender is no coordinator now.
        BulletinTooLong: it has no letter, or more than ``LONGEST``.
        NobodyReads: nobody would get it.
    """
    author = session.get(Person, by)
    if author is None or author.role != Role.COORDINATOR:
        raise BulletinGone
    words = _checked(body)
    reached = [one for one in readers(session, unit_id=unit_id, topic=topic) if one.id != by]
    if not reached:
        raise NobodyReads
    bulletin = Bulletin(author_id=by, contact_id=by, body=words, sent_at=now)
    session.add(bulletin)
    session.flush()
    session.add(BulletinTo(bulletin_id=bulletin.id, unit_id=unit_id, topic=topic))
    for person in reached:
        _deliver(session, bulletin, author, person, now)
    session.flush()
    return bulletin, len(reached)


def read(session: Session, *, bulletin_id: int, person_id: int, now: datetime) -> Bulletin:
    """Somebody has read a bulletin; the first time counts.

    Raises:
        BulletinGone: it did not go to this person, or is kept no more.
    """
    row = row_of(session, bulletin_id=bulletin_id, person_id=person_id)
    row.read_at = row.read_at or now
    return session.get_one(Bulletin, bulletin_id)


def ask(session: Session, *, bulletin_id: int, person_id: int, words: str, now: datetime) -> BulletinQuestion:
    """Bring a question to the bulletin's contact, or to a coordinator when that one works here no more.

    Raises:
        BulletinGone: the bulletin did not go to this person, or nobody is there to answer.
        BulletinTooLong: the question has no letter, or more than ``LONGEST``.
    """
    body = _checked(words)
    bulletin = read(session, bulletin_id=bulletin_id, person_id=person_id, now=now)
    contact = contact_of(session, bulletin)
    question = BulletinQuestion(bulletin_id=bulletin.id, asker_id=person_id, asked_at=now)
    session.add(question)
    session.flush()
    letter = letters.question(bulletin, session.get_one(Person, person_id), question.id, body)
    enqueue(session, person_id=contact.id, key=f"bulletin:{bulletin.id}:question:{question.id}", letter=letter, now=now)
    return question


def answer(session: Session, *, question_id: int, by: int, words: str, now: datetime) -> None:
    """Bring the contact's answer to whoever asked.

    Raises:
        BulletinGone: there is no such question, or it is somebody else's to answer.
        BulletinTooLong: the answer has no letter, or more than ``LONGEST``.
    """
    body = _checked(words)
    question = open_question(session, question_id=question_id, by=by)
    bulletin = session.get_one(Bulletin, question.bulletin_id)
    question.answered_at = now
    asker = session.get_one(Person, question.asker_id)
    if organisations.is_verified(asker):
        letter = letters.answer(bulletin, session.get_one(Person, by), body)
        enqueue(session, person_id=asker.id, key=f"bulletin:{bulletin.id}:answer:{question.id}", letter=letter, now=now)


def open_question(session: Session, *, question_id: int, by: int) -> BulletinQuestion:
    """A question that waits for this person's answer, locked until the end of the transaction.

    Raises:
        BulletinGone: there is none such, or it was answered.
    """
    question = session.get(BulletinQuestion, question_id, with_for_update=True, populate_existing=True)
    if question is None or question.answered_at is not None:
        raise BulletinGone
    if contact_of(session, session.get_one(Bulletin, question.bulletin_id)).id != by:
        raise BulletinGone
    return question


def contact_of(session: Session, bulletin: Bulletin) -> Person:
    """Who answers questions about a bulletin now.

    Raises:
        BulletinGone: nobody does.
    """
    contact = session.get(Person, bulletin.contact_id) if bulletin.contact_id is not None else None
    if contact is not None and contact.role == Role.COORDINATOR:
        return contact
    other = session.scalars(select(Person).where(Person.role == Role.COORDINATOR).order_by(Person.id)).first()
    if other is None:
        raise BulletinGone
    return other


def follow(session: Session, *, person_id: int, topic: str) -> bool:
    """Begin to follow a topic, or stop; whether it is followed from now on."""
    gone = delete(BulletinFollower).where(BulletinFollower.person_id == person_id, BulletinFollower.topic == topic)
    if session.execute(gone.returning(BulletinFollower.id)).first() is not None:
        return False
    session.add(BulletinFollower(person_id=person_id, topic=topic))
    session.flush()
    return True


def _checked(words: str) -> str:
    body = checked(words)
    if body is None:
        raise BulletinTooLong(most=LONGEST)
    return body


def _deliver(session: Session, bulletin: Bulletin, author: Person, person: Person, now: datetime) -> None:
    place = organisations.affiliation_of(session, person_id=person.id)
    unit_id = place.unit_id if place is not None else None
    session.add(BulletinRead(bulletin_id=bulletin.id, person_id=person.id, unit_id=unit_id, delivered_at=now))
    enqueue(
        session,
        person_id=person.id,
        key=f"bulletin:{bulletin.id}:{person.id}",
        letter=letters.card(bulletin, author),
        now=now,
    )
