"""The books of the sender: take what is due, write down what became of it. Plain functions in one transaction each.

A row goes ``pending → sending → sent``. Only one sender drains the outbox at a time (``bot/db/leadership.py``), and it takes
a row in the moment before its request leaves, so only rows in flight are ever in doubt. A result counts only under the
fence with which the row was taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Select, Table, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from bot.db.fixed import fixed
from bot.db.moment import database_now
from bot.db.upsert import insert_or_replace
from bot.gateway.addresses import move_chat
from bot.gateway.tables import Address, TelegramMessage, Topic
from bot.outbox.rules import LEASE, may_outlive_the_sender
from bot.outbox.service import VALID_FOR
from bot.outbox.tables import (
    IS_PENDING,
    IS_UNFINISHED,
    TAKEN_BACK,
    OutgoingClass,
    OutgoingKind,
    OutgoingMessage,
    OutgoingStatus,
)
from bot.people.tables import Person

#: A message whose topic is gone again and again leaves outside it after so many tries.
TOPIC_TRIES = 3
_ROW = cast(Table, OutgoingMessage.__table__)
_MESSAGES = cast(Table, TelegramMessage.__table__)
_TAKE = (
    _ROW.update()
    .where(_ROW.c.id == bindparam("row_id"))
    .values(
        status=OutgoingStatus.SENDING,
        fence=_ROW.c.fence + 1,
        tries=_ROW.c.tries + 1,
        lease_until=bindparam("lease"),
    )
)
_SETTLE = (
    _ROW.update()
    .where(_ROW.c.id == bindparam("row_id"), _ROW.c.fence == bindparam("under_fence"), _ROW.c.status == "sending")
    .values(
        status=bindparam("new_status"), reason=bindparam("new_reason"), due_at=bindparam("new_due_at"),
        unsure_times=bindparam("new_unsure_times"), sent_at=bindparam("new_sent_at"), lease_until=None,
    )
)  # fmt: skip
#: What was taken back while it was on its way, and would be sent again, ends here.
_END_TAKEN_BACK = (
    _ROW.update()
    .where(_ROW.c.id == bindparam("row_id"), _ROW.c.status == "pending", _ROW.c.valid_until <= TAKEN_BACK)
    .values(status=OutgoingStatus.EXPIRED, reason="withdrawn", payload={})
)
#: Words that have left, or never will, are not kept.
_SETTLE_AND_ERASE = _SETTLE.values(payload={})


def _due() -> Select[Any]:
    """Messages whose time has come and whose turn it is; urgent ones wait for no turn and no rest.

    On PostgreSQL they stay locked until they are taken, so that nobody writes anew or takes back what is about to leave;
    what somebody is just changing is left for the next look. SQLite has one writer.
    """
    row, earlier = OutgoingMessage, aliased(OutgoingMessage)
    waits_behind = exists().where(
        earlier.person_id == row.person_id,
        func.coalesce(earlier.chat_id, 0) == func.coalesce(row.chat_id, 0),
        earlier.id < row.id,
        earlier.priority.between(1, row.priority),
        earlier.status.in_((fixed(OutgoingStatus.PENDING), fixed(OutgoingStatus.SENDING))),
    )
    chat_id = func.coalesce(row.chat_id, Address.chat_id)
    in_turn = and_(~waits_behind, chat_id.not_in(bindparam("resting", expanding=True)))
    return (
        select(row.id, row.key, row.person_id, row.kind, row.klass, row.payload, row.about, row.topic, row.target,
               row.fence + 1, row.tries + 1, row.unsure_times, row.due_at, row.valid_until, Person.language,
               chat_id, and_(Address.unreachable_since.is_not(None), row.chat_id.is_(None)), row.chat_id.is_not(None))
        .join(Person, Person.id == row.person_id)
        .join(Address, Address.person_id == row.person_id)
        .where(IS_PENDING, row.due_at <= bindparam("now"), or_(row.priority == 0, in_turn))
        .order_by(row.priority, row.id)
        .limit(bindparam("most"))
        .with_for_update(of=row, skip_locked=True)
    )  # fmt: skip


_DUE = _due()


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose time has come, with everything needed to send it."""

    id: int
    key: str
    person_id: int
    kind: str
    klass: str
    payload: dict[str, Any]
    about: str
    topic: str
    target: str
    fence: int
    tries: int
    unsure_times: int
    due_at: datetime
    valid_until: datetime
    language: str
    chat_id: int
    unreachable: bool
    #: Whether it goes to another chat than the person's own, which says nothing of the person.
    elsewhere: bool = False
    #: Telegram's id of the message that an edit or a deletion concerns, 0 when it never arrived.
    target_id: int = 0
    thread_id: int = 0

    @property
    def urgent(self) -> bool:
        """Whether it waits for nothing."""
        return self.klass == OutgoingClass.URGENT


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that did not arrive, or may not have, and is not tried again."""

    key: str
    person_id: int
    klass: str
    about: str
    #: The person's chat takes no messages.
    unreachable: bool = False
    status: OutgoingStatus = OutgoingStatus.UNSURE
    #: It was taken back while it was on its way, and came back: whoever took it back meant it not to arrive.
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a message."""

    due: Due
    status: OutgoingStatus
    reason: str = ""
    #: When it may be tried again.
    due_at: datetime | None = None
    unsure_times: int = 0
    message_id: int = 0
    #: The topic that was opened.
    thread_id: int = 0
    #: The person's other messages wait until then as well.
    chat_rests_until: datetime | None = None
    unreachable: bool = False
    topic_gone: bool = False
    #: The number that the group has now; the message goes there.
    moved_to: int = 0


def take_due(
    session: Session, *, now: datetime, limit: int, resting: Sequence[int], may_leave: Callable[[Due], bool]
) -> tuple[list[Due], list[Result]]:
    """Take the messages that leave now. Also gives those that will never leave: expired or to nobody."""
    asked = {"now": now, "resting": list(resting), "most": limit}
    found = [Due(*row) for row in session.connection().execute(_DUE, asked)]
    hopeless = [result for due in found if (result := _hopeless(due, now))]
    leaving = [due for due in found if not _hopeless(due, now) and may_leave(due)]
    _mark_sending(session, [due.id for due in leaving] + [result.due.id for result in hopeless])
    taken = [_with_places(due, targets, topics) for targets, topics in [_places(session, leaving)] for due in leaving]
    return taken, hopeless


def _hopeless(due: Due, now: datetime) -> Result | None:
    if due.valid_until <= now:
        return Result(due, OutgoingStatus.EXPIRED, "too late", unsure_times=due.unsure_times)
    if due.unreachable and due.kind != OutgoingKind.ANSWER:
        return Result(due, OutgoingStatus.FAILED, "unreachable", unsure_times=due.unsure_times, unreachable=True)
    return None


def _mark_sending(session: Session, row_ids: list[int]) -> None:
    if row_ids:
        lease = database_now(session) + LEASE
        session.connection().execute(_TAKE, [{"row_id": row_id, "lease": lease} for row_id in row_ids])


def _places(session: Session, leaving: list[Due]) -> tuple[dict[tuple[str, int], int], dict[tuple[int, str], int]]:
    """Telegram's ids of the messages and topics that these messages concern.

    A message counts only in the chat in which it is: a group that moved left its messages behind, and their numbers are
    those of others now.
    """
    targets = [due.target for due in leaving if due.target]
    topics = [due.topic for due in leaving if due.topic]
    message_ids, thread_ids = {}, {}
    if targets:
        found = select(TelegramMessage.outgoing_key, TelegramMessage.chat_id, TelegramMessage.message_id)
        rows = session.execute(found.where(TelegramMessage.outgoing_key.in_(targets)))
        message_ids = {(row.outgoing_key, row.chat_id): row.message_id for row in rows}
    if topics:
        opened = select(Topic.person_id, Topic.about, Topic.thread_id).where(Topic.about.in_(topics))
        thread_ids = {(person_id, about): thread_id for person_id, about, thread_id in session.execute(opened)}
    return message_ids, thread_ids


def _with_places(due: Due, targets: dict[tuple[str, int], int], topics: dict[tuple[int, str], int]) -> Due:
    if not due.target and not due.topic and "message_id" not in due.payload:
        return due
    values = {name: getattr(due, name) for name in Due.__slots__}
    values["target_id"] = targets.get((due.target, due.chat_id), 0) or int(due.payload.get("message_id", 0))
    values["thread_id"] = topics.get((due.person_id, due.topic), 0)
    return Due(**values)


def settle(session: Session, *, results: Iterable[Result], now: datetime) -> list[int]:
    """Write down what became of messages; gives the ids of the groups that have moved."""
    results = list(results)
    for statement, wanted in ((_SETTLE, True), (_SETTLE_AND_ERASE, False)):
        if rows := [_settled(one, now) for one in results if _is_kept(one) is wanted]:
            session.connection().execute(statement, rows)
    if again := [{"row_id": one.due.id} for one in results if one.status is OutgoingStatus.PENDING]:
        session.connection().execute(_END_TAKEN_BACK, again)
    if arrived := [_telegram_message(result, now) for result in results if result.message_id]:
        insert_or_replace(session, _MESSAGES, ("chat_id", "message_id"), ("about", "outgoing_key"), arrived)
    for result in results:
        if result.thread_id or result.topic_gone or result.unreachable or result.chat_rests_until:
            _settle_surroundings(session, result, now)
    moves = {result.due.chat_id: result.moved_to for result in results if result.moved_to}
    moved = [move_chat(session, old_chat_id=old, new_chat_id=new, now=now) for old, new in moves.items()]
    return [person_id for person_id in moved if person_id is not None]


def came_back_taken(session: Session, *, results: Iterable[Result]) -> list[Undelivered]:
    """Of results that are settled: what would be sent again, had nobody taken it back meanwhile."""
    again = [one.due.id for one in results if one.status is OutgoingStatus.PENDING]
    if not again:
        return []
    ended = select(OutgoingMessage).where(OutgoingMessage.id.in_(again), OutgoingMessage.valid_until <= TAKEN_BACK)
    rows = session.scalars(ended.order_by(OutgoingMessage.id).execution_options(populate_existing=True))
    return [_undelivered(row) for row in rows if row.status == OutgoingStatus.EXPIRED]


def _undelivered(row: OutgoingMessage) -> Undelivered:
    status = OutgoingStatus(row.status)
    return Undelivered(
        row.key, row.person_id, row.klass, row.about, status=status, taken_back=row.valid_until <= TAKEN_BACK
    )


def _is_kept(result: Result) -> bool:
    """Whether the words are needed again: they have not left, or are the name of a topic that may have to be reopened."""
    return result.status is OutgoingStatus.PENDING or result.due.kind == OutgoingKind.TOPIC


def _settled(result: Result, now: datetime) -> dict[str, Any]:
    return {
        "row_id": result.due.id, "under_fence": result.due.fence, "new_status": result.status, "new_reason": result.reason,
        "new_due_at": result.due_at or result.due.due_at, "new_unsure_times": result.unsure_times,
        "new_sent_at": now if result.status is OutgoingStatus.SENT else None,
    }  # fmt: skip


def _telegram_message(result: Result, now: datetime) -> dict[str, Any]:
    due = result.due
    key = due.target if due.kind == OutgoingKind.EDIT and due.target else due.key
    return {
        "chat_id": due.chat_id,
        "message_id": result.message_id,
        "about": due.about,
        "sent_at": now,
        "outgoing_key": key,
    }


def _settle_surroundings(session: Session, result: Result, now: datetime) -> None:
    due = result.due
    if result.thread_id:
        session.merge(Topic(person_id=due.person_id, about=due.topic, thread_id=result.thread_id))
    if result.topic_gone:
        _open_topic_again(session, due, now)
    if result.unreachable and not due.unreachable:
        _mark_unreachable(session, due.person_id, now)
    if result.chat_rests_until:
        later = update(OutgoingMessage).where(
            OutgoingMessage.person_id == due.person_id,
            func.coalesce(OutgoingMessage.chat_id, 0) == (due.chat_id if due.elsewhere else 0),
            IS_UNFINISHED,
            IS_PENDING,
            OutgoingMessage.due_at < result.chat_rests_until,
        )
        session.execute(later.values(due_at=result.chat_rests_until))


def _open_topic_again(session: Session, due: Due, now: datetime) -> None:
    """A topic was deleted: it is opened once more before the message goes, and after some tries the message goes without."""
    gone = session.get(Topic, (due.person_id, due.topic))
    if gone is None or gone.thread_id != due.thread_id:
        return
    session.delete(gone)
    opening = update(OutgoingMessage).where(
        OutgoingMessage.person_id == due.person_id,
        OutgoingMessage.topic == due.topic,
        OutgoingMessage.kind == OutgoingKind.TOPIC,
    )
    if due.tries < TOPIC_TRIES:
        again = {"status": OutgoingStatus.PENDING, "due_at": now, "valid_until": now + VALID_FOR}
        session.execute(opening.values(again), execution_options={"synchronize_session": False})


def _mark_unreachable(session: Session, person_id: int, now: datetime) -> None:
    session.execute(update(Address).where(Address.person_id == person_id).values(unreachable_since=now))


def recover(session: Session, *, now: datetime, only_expired_leases: bool) -> list[Undelivered]:
    """Give rows that a stopped sender had in flight their next step: once more, marked, or unsure for good.

    With ``only_expired_leases`` only those whose lease has run out by the database's clock. Gives the messages that
    stay unsure, and those that were taken back meanwhile, which end here.
    """
    query = select(OutgoingMessage).where(IS_UNFINISHED, OutgoingMessage.status == OutgoingStatus.SENDING)
    if only_expired_leases:
        query = query.where(OutgoingMessage.lease_until < database_now(session))
    rows = list(
        session.execute(query.order_by(OutgoingMessage.person_id, OutgoingMessage.id).with_for_update()).scalars()
    )
    for row in rows:
        _recover_row(row, now)
    return [_undelivered(row) for row in rows if row.status in (OutgoingStatus.UNSURE, OutgoingStatus.EXPIRED)]


def _recover_row(row: OutgoingMessage, now: datetime) -> None:
    row.unsure_times += 1
    again = may_outlive_the_sender(row.klass, row.unsure_times)
    row.status = OutgoingStatus.PENDING if again else OutgoingStatus.UNSURE
    row.fence += 1
    row.lease_until, row.due_at, row.reason = None, min(row.due_at, now), "sender stopped"
    if row.valid_until <= TAKEN_BACK:
        row.status, row.reason, row.payload = OutgoingStatus.EXPIRED, "withdrawn", {}
