"""What can be asked of consultations: begin, write, send, take, give back, end. Every call asks again who may."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from bot.consults import letters, offering, queries
from bot.consults.errors import ConsultGone, OwnConsult, PermissionNotGood, TakenByOther, WordsTooLong
from bot.consults.rules import LONGEST_WORDS, Alone, ConsultStatus, Mode, Outcome, purpose_of
from bot.consults.tables import Consult, ConsultMessage, Permission
from bot.masking import NO_NAMES, KnownNames, mask
from bot.organisations.queries import is_verified
from bot.organisations.rules import TOPICS
from bot.people.tables import Person


def begin(
    session: Session, *, asker_id: int, mode: str, topic: str, now: datetime, today: date,
    permission_id: int | None = None, entry_id: str = "",
) -> Consult:  # fmt: skip
    """The mode and the topic are chosen, perhaps from an entry of the contact list; an earlier draft of the asker goes.

    Raises:
        ConsultGone: the person does not work here, or there is no such topic.
        PermissionNotGood: the permission is not the asker's, not for this, or not good today.
    """
    _verified(session, asker_id)
    if topic not in TOPICS:
        raise ConsultGone
    forget_draft(session, asker_id=asker_id)
    consult = Consult(
        asker_id=asker_id, mode=Mode(mode), topic=topic, permission_id=permission_id, entry_id=entry_id, created_at=now
    )
    if (consult.mode == Mode.PERMISSION) != _is_permission_of(session, permission_id, asker_id, topic):
        raise PermissionNotGood
    may_go_on(session, consult, today)
    session.add(consult)
    session.flush()
    return consult


def forget_draft(session: Session, *, asker_id: int) -> None:
    """What the asker began and never sent goes, words and all."""
    drafts = delete(Consult).where(Consult.asker_id == asker_id, Consult.status == ConsultStatus.DRAFT)
    session.execute(drafts.execution_options(synchronize_session="fetch"))


def write(
    session: Session, *, consult_id: int, writer_id: int, body: str, origin: str, now: datetime, today: date,
    names: KnownNames = NO_NAMES,
) -> ConsultMessage:  # fmt: skip
    """Keep words for their writer to look at; earlier ones that were not sent go. Nobody else sees them yet.

    Raises:
        ConsultGone: it is not the writer's, or it has ended.
        PermissionNotGood: the permission does not hold any more; nothing is kept.
        WordsTooLong: there are more than 3000 characters.
    """
    consult = _of(session, consult_id, writer_id)
    may_go_on(session, consult, today)
    if len(body) > LONGEST_WORDS:
        raise WordsTooLong(count=LONGEST_WORDS)
    drop_unsent(session, consult_id=consult_id, writer_id=writer_id)
    kept = mask(body, names).text if consult.mode == Mode.ANONYMOUS else body
    message = ConsultMessage(consult_id=consult_id, sender_id=writer_id, body=kept, origin=origin, written_at=now)
    session.add(message)
    session.flush()
    return message


def drop_unsent(session: Session, *, consult_id: int, writer_id: int) -> None:
    """The writer's words that were not sent go."""
    unsent = delete(ConsultMessage).where(
        ConsultMessage.consult_id == consult_id, ConsultMessage.sender_id == writer_id, ConsultMessage.sent_at.is_(None)
    )
    session.execute(unsent.execution_options(synchronize_session="fetch"))


def send(
    session: Session, *, message_id: int, writer_id: int, now: datetime, today: date, promised_at: datetime,
    alone: Alone | None = None,
) -> Consult:  # fmt: skip
    """The words go on their way: to whom it is offered when somebody takes it, or to the other of the two.

    A question is offered to ``alone`` first when there is such a person and it is not the asker's own entry.

    Raises:
        ConsultGone: the words are gone or not the writer's, or it has ended.
        PermissionNotGood: the permission does not hold any more.
    """
    message = session.get(ConsultMessage, message_id)
    if message is None or message.sender_id != writer_id:
        raise ConsultGone
    consult = _of(session, message.consult_id, writer_id)
    session.refresh(message)
    if not message.body:
        raise ConsultGone
    may_go_on(session, consult, today)
    if message.sent_at is None:
        message.sent_at = now
        if consult.status == ConsultStatus.DRAFT:
            _ask(session, consult, now, promised_at, alone)
        _pass_on(session, consult, message, now)
    return consult


def _ask(session: Session, consult: Consult, now: datetime, promised_at: datetime, alone: Alone | None) -> None:
    consult.status, consult.promised_at = ConsultStatus.WAITING, promised_at
    if alone is None or alone.person_id == consult.asker_id:
        offering.offer(session, consult, now)
    else:
        offering.offer_to_one(session, consult, alone, now)


def _pass_on(session: Session, consult: Consult, message: ConsultMessage, now: datetime) -> None:
    if consult.status == ConsultStatus.OPEN and consult.claimed_by_id is not None:
        reader = consult.claimed_by_id if message.sender_id == consult.asker_id else consult.asker_id
        _show(session, consult, message, reader, now)
    session.flush()


def _show(session: Session, consult: Consult, message: ConsultMessage, reader_id: int, now: datetime) -> None:
    sender = session.get(Person, message.sender_id) if message.sender_id else None
    shown = letters.words(consult, message, sender, reader_id)
    key = offering.tell(session, consult, reader_id, f"message:{message.id}:{consult.offers}", shown, now)
    message.copies = [*message.copies, key]


def claim(session: Session, *, consult_id: int, person_id: int, now: datetime, today: date) -> Consult:
    """Take a consultation that was offered; of many at once exactly one does. The winner's second press changes nothing.

    Raises:
        ConsultGone: the person does not work here, was not asked, or it is over.
        OwnConsult: it is the person's own question.
        TakenByOther: somebody was quicker.
        PermissionNotGood: the family's permission does not hold any more.
    """
    _verified(session, person_id)
    consult = offering.lock(session, consult_id)
    if consult.asker_id == person_id:
        raise OwnConsult
    if consult.status == ConsultStatus.OPEN and consult.claimed_by_id == person_id:
        return consult
    if consult.status != ConsultStatus.WAITING:
        raise TakenByOther if consult.status == ConsultStatus.OPEN else ConsultGone
    if person_id not in consult.asked:
        raise ConsultGone
    may_go_on(session, consult, today)
    _take(session, consult, person_id, now)
    return consult


def take_by_booking(session: Session, consult: Consult, person_id: int, now: datetime) -> None:
    """A locked consultation that waits is taken for somebody who can be booked and whose time the asker picked.

    Raises:
        TakenByOther: somebody was quicker.
    """
    _verified(session, person_id)
    _take(session, consult, person_id, now)


def _take(session: Session, consult: Consult, person_id: int, now: datetime) -> None:
    won = session.execute(
        update(Consult)
        .where(Consult.id == consult.id, Consult.status == ConsultStatus.WAITING)
        .values(status=ConsultStatus.OPEN, claimed_by_id=person_id, claimed_at=now)
        .returning(Consult.id)
        .execution_options(synchronize_session=False)
    ).first()
    if won is None:
        raise TakenByOther
    session.refresh(consult)
    offering.put_cards_away(session, consult, now)
    taker = session.get_one(Person, person_id)
    offering.tell(session, consult, consult.asker_id, f"taken:{consult.offers}", letters.taken(consult, taker), now)
    for message in queries.messages(session, consult_id=consult.id):
        _show(session, consult, message, person_id, now)


def release(session: Session, *, consult_id: int, person_id: int, now: datetime, promised_at: datetime) -> Consult:
    """Whoever took it gives it back; others are asked anew.

    Raises:
        ConsultGone: it is not theirs, or it has ended.
    """
    consult = _of(session, consult_id, person_id)
    if consult.claimed_by_id != person_id or consult.status != ConsultStatus.OPEN:
        raise ConsultGone
    give_back(session, consult, now, promised_at)
    return consult


def give_back(session: Session, consult: Consult, now: datetime, promised_at: datetime) -> None:
    """A locked consultation is offered again, and its asker hears it."""
    consult.status, consult.claimed_by_id, consult.claimed_at = ConsultStatus.WAITING, None, None
    consult.promised_at, consult.stage = promised_at, 0
    offering.offer(session, consult, now)
    offering.tell(session, consult, consult.asker_id, f"back:{consult.offers}", letters.gone(consult), now)


def end(
    session: Session, *, consult_id: int, person_id: int, outcome: str, now: datetime, return_on: date | None = None
) -> Consult:
    """One of the three ends; only the asker can go on with an invitation, because only they know the parent.

    Raises:
        ConsultGone: it is not the person's, has ended or was never sent, or this is no end.
    """
    consult = _of(session, consult_id, person_id)
    is_end = outcome in set(Outcome) and (outcome == Outcome.RETURN) == (return_on is not None)
    if not is_end or consult.status == ConsultStatus.DRAFT:
        raise ConsultGone
    if outcome == Outcome.KUTSU and person_id != consult.asker_id:
        raise ConsultGone
    offering.put_cards_away(session, consult, now)
    consult.status, consult.outcome, consult.return_on, consult.ended_at = ConsultStatus.ENDED, outcome, return_on, now
    session.flush()
    other = consult.claimed_by_id if person_id == consult.asker_id else consult.asker_id
    if other is not None:
        offering.tell(session, consult, other, "ended", letters.ended(consult), now)
    return consult


def _of(session: Session, consult_id: int, person_id: int) -> Consult:
    if queries.of_person(session, consult_id=consult_id, person_id=person_id) is None:
        raise ConsultGone
    consult = offering.lock(session, consult_id)
    if consult.status == ConsultStatus.ENDED or person_id not in (consult.asker_id, consult.claimed_by_id):
        raise ConsultGone
    return consult


def _verified(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None or not is_verified(person):
        raise ConsultGone
    return person


def may_go_on(session: Session, consult: Consult, today: date) -> None:
    """Let words, or a time, of a consultation pass: always in anonymous mode.

    Raises:
        PermissionNotGood: the family's permission does not hold any more.
    """
    if not queries.holds(session, consult, today):
        raise PermissionNotGood


def _is_permission_of(session: Session, permission_id: int | None, asker_id: int, topic: str) -> bool:
    permission = session.get(Permission, permission_id) if permission_id is not None else None
    return permission is not None and permission.asker_id == asker_id and permission.purpose == purpose_of(topic)
