"""Cards and the duty group: what a group that came, went or moved is owed, and what is owed to workers without one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from bot.cases.moves import lock_case
from bot.cases.queue import cards, recipients
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, QueueCard
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue_edit
from bot.outbox.tables import OutgoingKind, OutgoingMessage, OutgoingStatus
from bot.people.rules import Role
from bot.people.tables import Person

_ON_THE_WAY = (OutgoingStatus.PENDING, OutgoingStatus.SENDING)
_NEVER_CAME = (OutgoingStatus.FAILED, OutgoingStatus.EXPIRED)
#: Nobody can count on it that such a card is in the group.
_NOT_SEEN_FOR_SURE = (*_NEVER_CAME, OutgoingStatus.UNSURE)
_LOST = exists().where(OutgoingMessage.key == QueueCard.key, OutgoingMessage.status.in_(_NOT_SEEN_FOR_SURE))


def owed(session: Session) -> list[int]:
    """Ids of the cases of the queue whose card is not where it belongs, in order.

    With a duty group in reach that is the group; without, what stands only in a group is owed to workers. So is what the
    group was sent and may never have got: the same card is not sent there twice.
    """
    session.flush()
    waiting = select(Case.id).where(Case.status == CaseStatus.NEW, Case.offered_times > 0).order_by(Case.id)
    groups = select(Person.id).where(Person.role == Role.DUTY_GROUP)
    to_workers = and_(QueueCard.reader_id.not_in(groups), QueueCard.key.startswith("card:"))
    group = recipients.living_group(session)
    if group is None:
        return list(session.scalars(waiting.where(_shown(QueueCard.reader_id.in_(groups)), ~_shown(to_workers))))
    in_group = QueueCard.reader_id == group.id
    in_private = and_(_shown(in_group), _shown(to_workers))
    return list(session.scalars(waiting.where(~_shown(in_group, ~_LOST), ~in_private)))


def _shown(*to: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(QueueCard.case_id == Case.id, QueueCard.offer == Case.offered_times, *to)


def pay(session: Session, *, case_id: int, now: datetime) -> bool:
    """Put the card of one case where it belongs now; whether any was put. Doing it twice puts it once."""
    case = lock_case(session, case_id)
    if case.id not in owed(session):
        return False
    readers = _readers(session, case, now)
    cards.put_all(session, case=case, readers=readers, now=now)
    session.flush()
    return bool(readers)


def _readers(session: Session, case: Case, now: datetime) -> list[Person]:
    """The group; where there is none, or its card of this offer got lost, the workers."""
    group = recipients.living_group(session)
    if group is None or session.scalar(_sent_to(case, group).limit(1)) is not None:
        return recipients.first_readers(session, case, now)
    return [group]


def _sent_to(case: Case, group: Person) -> Select[str]:
    offered = QueueCard.case_id == case.id, QueueCard.offer == case.offered_times
    return select(QueueCard.key).where(*offered, QueueCard.reader_id == group.id)


def pay_all(session: Session, *, now: datetime) -> int:
    """Put every card where it belongs now; how many cases it concerned."""
    return sum(pay(session, case_id=case_id, now=now) for case_id in owed(session))


def forget_old_chat(session: Session, *, group_id: int) -> None:
    """The group is in another chat: cards that arrived in the old one are lost; those on their way arrive in the new one."""
    session.flush()
    leaving = select(OutgoingMessage.key).where(
        OutgoingMessage.person_id == group_id, OutgoingMessage.status.in_(_ON_THE_WAY)
    )
    _forget(session, group_id, QueueCard.key.not_in(leaving))


def forget_unarrived(session: Session, *, group_id: int) -> None:
    """Cards that never came into the group are no cards: they are owed again."""
    session.flush()
    lost = select(OutgoingMessage.key).where(
        OutgoingMessage.person_id == group_id, OutgoingMessage.status.in_(_NEVER_CAME)
    )
    _forget(session, group_id, QueueCard.key.in_(lost))


def _forget(session: Session, group_id: int, which: ColumnElement[bool]) -> None:
    of_group = delete(QueueCard).where(QueueCard.reader_id == group_id, which)
    session.execute(of_group.execution_options(synchronize_session=False))


def renew(session: Session, *, group_id: int, now: datetime, since: datetime | None = None) -> None:
    """Bring the group's cards to what their cases are now; with ``since`` only those whose changes it missed since then."""
    missed = _missed(session, group_id) if since else None
    for card, case in _cards(session, group_id, since or now):
        if missed is None or card.key in missed:
            _edit(session, card, cards.letter_for(session, case, card), "anew", now)


def _missed(session: Session, group_id: int) -> set[str]:
    """Keys of the cards of which a change never arrived."""
    edits = select(OutgoingMessage.target).where(
        OutgoingMessage.person_id == group_id,
        OutgoingMessage.kind == OutgoingKind.EDIT,
        OutgoingMessage.status.in_(_NEVER_CAME),
    )
    return set(session.scalars(edits))


def put_away(session: Session, *, group_id: int, words: Letter, now: datetime) -> None:
    """This is the duty group no more: its cards lose their buttons and are followed no further."""
    for card, _case in _cards(session, group_id, now):
        _edit(session, card, words, "away", now)
    session.execute(
        delete(QueueCard).where(QueueCard.reader_id == group_id).execution_options(synchronize_session=False)
    )


def _cards(session: Session, group_id: int, since: datetime) -> Iterable[tuple[QueueCard, Case]]:
    """The group's cards of cases that are open, or were at a moment."""
    session.flush()
    alive = or_(Case.status != CaseStatus.CLOSED, Case.closed_at >= since)
    found = (
        select(QueueCard, Case).join(Case, Case.id == QueueCard.case_id).where(QueueCard.reader_id == group_id, alive)
    )
    return [(card, case) for card, case in session.execute(found.order_by(Case.id, QueueCard.offer))]


def _edit(session: Session, card: QueueCard, letter: Letter, why: str, now: datetime) -> None:
    enqueue_edit(
        session, person_id=card.reader_id, key=f"card-{why}:{card.key}:{now.timestamp() * 1000:.0f}", target=card.key,
        letter=letter, now=now, about=f"case:{card.case_id}",
    )  # fmt: skip
