"""Puts what this room says into the outbox under keys that name the event: a replay says nothing twice."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.family import members
from bot.cases.rules import Side
from bot.cases.tables import Case, CaseMessage, Ownership
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue, enqueue_topic
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

_ABOUT_MESSAGE = re.compile(r"case:\d+/message:(\d+)", re.ASCII)


def about_case(case_id: int) -> str:
    """What a letter is about, or the topic it stands in, when that is a case."""
    return f"case:{case_id}"


def open_desk(session: Session, *, case: Case, ownership: Ownership, now: datetime) -> None:
    """Open the case's topic in the owner's chat and put the head of the case into it."""
    enqueue_topic(
        session,
        person_id=ownership.worker_id,
        topic=about_case(case.id),
        name=letters.topic_name(case),
        now=now,
    )
    enqueue(
        session,
        person_id=ownership.worker_id,
        key=f"head:{case.id}:{ownership.id}",
        letter=letters.case_head(case, members.inside(session, case)),
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
        topic=about_case(case.id),
    )


def tell_owner(session: Session, *, case: Case, event: str, letter: Letter, now: datetime) -> None:
    """Tell the owner, if there is one who still works here; ``event`` makes the key within the case."""
    if case.owner_id is None or session.get_one(Person, case.owner_id).role not in WORKER_ROLES:
        return
    enqueue(
        session,
        person_id=case.owner_id,
        key=f"owner:{case.id}:{event}",
        letter=letter,
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
        topic=about_case(case.id),
    )


def tell_family(session: Session, *, case: Case, event: str, letter: Letter, now: datetime) -> None:
    """Tell whoever opened the case, and nobody else of the family; ``event`` makes the key within the case."""
    tell_member(session, case=case, person_id=case.family_id, event=event, letter=letter, now=now)


def tell_member(session: Session, *, case: Case, person_id: int, event: str, letter: Letter, now: datetime) -> None:
    """Tell one person of the family."""
    whose = "" if person_id == case.family_id else f":{person_id}"
    key = f"family:{case.id}:{event}{whose}"
    enqueue(session, person_id=person_id, key=key, letter=letter, now=now, about=about_case(case.id))


def tell_everybody(
    session: Session, *, case: Case, event: str, letter: Letter, now: datetime, to_members: Letter | None = None
) -> None:
    """Tell everybody of the family what all may know: never what one of them wrote, nor what the matter is.

    Members read ``to_members`` where that is another letter.
    """
    tell_family(session, case=case, event=event, letter=letter, now=now)
    for one in members.present(session, case_id=case.id):
        said = to_members or letter
        tell_member(session, case=case, person_id=one.person_id, event=event, letter=said, now=now)


def tell_of_worker(session: Session, *, reader: Person, worker: Person, event: str, now: datetime) -> None:
    """Tell a coordinator that Telegram does not reach a worker."""
    enqueue(
        session,
        person_id=reader.id,
        key=f"{event}:{worker.id}:{reader.id}",
        letter=letters.worker_away(worker),
        now=now,
        klass=OutgoingClass.CARD,
    )


def tell_coordinators(session: Session, *, case: Case, owner: Person, now: datetime) -> None:
    """Tell those who look after the desk that an owner missed a promise; never what the case is about."""
    _tell_coordinators(session, case, owner, f"late:{case.version}", letters.late_notice(case, owner), now)


def _tell_coordinators(session: Session, case: Case, owner: Person, event: str, letter: Letter, now: datetime) -> None:
    for coordinator in coordinators(session):
        if coordinator.id not in (*members.family_ever(session, case), owner.id):
            _tell_worker(session, case, coordinator, event, letter, now)


def _tell_worker(session: Session, case: Case, worker: Person, event: str, letter: Letter, now: datetime) -> None:
    enqueue(
        session,
        person_id=worker.id,
        key=f"{event}:{case.id}:{worker.id}",
        letter=letter,
        now=now,
        klass=OutgoingClass.CARD,
        about=about_case(case.id),
    )


def tell_not_delivered(session: Session, *, about: str, recipient_id: int, key: str, now: datetime) -> None:
    """A relayed message did not arrive: its writer is told, and of a worker out of reach the coordinators too.

    ``about`` names the message as its letters do, ``key`` is the outbox key of what did not arrive. Each message is
    told of once, and what a former owner did not get is told to nobody.
    """
    found = _ABOUT_MESSAGE.fullmatch(about)
    message = session.get(CaseMessage, int(found[1])) if found else None
    case = session.get(Case, message.case_id) if message else None
    if message is None or case is None or message.withdrawn_at is not None:
        return
    if recipient_id == case.owner_id:
        _tell_worker_not_reached(session, case, message, now)
    elif members.is_in(session, case, recipient_id):
        _tell_family_not_reached(session, case, message, recipient_id, now)


def _tell_family_not_reached(
    session: Session, case: Case, message: CaseMessage, recipient_id: int, now: datetime
) -> None:
    """The worker who wrote it is told, else the owner; in a case of several also which of them was not reached."""
    writer = session.get_one(Person, message.author_id)
    by_worker = message.side == Side.WORKER and writer.role in WORKER_ROLES
    reader_id = writer.id if by_worker else case.owner_id
    if reader_id is None:
        return
    event, letter = f"undelivered:{message.id}", letters.family_not_reached(case)
    if members.ever(session, case_id=case.id):
        event = f"{event}:{recipient_id}"
        letter = letters.member_not_reached(case, members.name_of(session, case, recipient_id))
    _tell_worker(session, case, session.get_one(Person, reader_id), event, letter, now)


def _tell_worker_not_reached(session: Session, case: Case, message: CaseMessage, now: datetime) -> None:
    owner = session.get_one(Person, case.owner_id)
    letter = letters.family_notice("family-not-arrived", worker=letters.signature(owner))
    if members.is_in(session, case, message.author_id):
        event = f"undelivered:{message.id}"
        tell_member(session, case=case, person_id=message.author_id, event=event, letter=letter, now=now)
    letter = letters.worker_not_reached(case, owner)
    _tell_coordinators(session, case, owner, f"undelivered:{message.id}", letter, now)
