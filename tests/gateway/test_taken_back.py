"""What is taken back while it is on its way is not sent again, and only a room that believes it arrived hears of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.gateway import addresses
from bot.gateway.ledger import Due, Result, Undelivered, came_back_taken, recover, settle, take_due
from bot.outbox import service as outbox
from bot.outbox.dropping import drop_unsent, withdraw
from bot.outbox.letter import Letter
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people import service as people

TakeBack = Callable[[Session, int], int]
ComesBack = Callable[[Database, Due, datetime], list[Undelivered]]


def _withdraw(session: Session, _person_id: int) -> int:
    return withdraw(session, keys=["card"])


def _drop(session: Session, person_id: int) -> int:
    return drop_unsent(session, person_id=person_id, keep=())


def _card(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=now)
        addresses.remember_person(session, person_id=person.id, chat_id=77)
        outbox.enqueue(session, person_id=person.id, key="card", letter=Letter((), words="sanat"), now=now)
    return person.id


def _take(database: Database, now: datetime) -> tuple[list[Due], list[Result]]:
    with database.transaction() as session:
        return take_due(session, now=now, limit=5, resting=[], may_leave=lambda _due: True)


def _row(database: Database) -> OutgoingMessage:
    with database.transaction() as session:
        return session.scalars(select(OutgoingMessage)).one()


def _sender_dies(database: Database, _due: Due, now: datetime) -> list[Undelivered]:
    with database.transaction() as session:
        return recover(session, now=now, only_expired_leases=False)


def _is_told_to_wait(database: Database, due: Due, now: datetime) -> list[Undelivered]:
    results = [Result(due, OutgoingStatus.PENDING, "slow", due_at=now)]
    with database.transaction() as session:
        settle(session, results=results, now=now)
        return came_back_taken(session, results=results)


@pytest.mark.parametrize("take_back", [_withdraw, _drop])
@pytest.mark.parametrize("comes_back", [_sender_dies, _is_told_to_wait])
def test_what_is_taken_back_on_its_way_is_not_sent_again(
    database: Database, now: datetime, take_back: TakeBack, comes_back: ComesBack
) -> None:
    person_id = _card(database, now)
    (due,), _ = _take(database, now)
    with database.transaction() as session:
        assert take_back(session, person_id) == 0
    assert _row(database).status == OutgoingStatus.SENDING
    (heard,) = comes_back(database, due, now)
    assert (heard.key, heard.status, heard.taken_back) == ("card", OutgoingStatus.EXPIRED, True)
    assert (_row(database).status, _row(database).reason, _row(database).payload) == ("expired", "withdrawn", {})
    assert _take(database, now + timedelta(minutes=5)) == ([], [])


@pytest.mark.parametrize("comes_back", [_sender_dies, _is_told_to_wait])
def test_what_nobody_took_back_is_sent_again(database: Database, now: datetime, comes_back: ComesBack) -> None:
    _card(database, now)
    (due,), _ = _take(database, now)
    assert comes_back(database, due, now) == []
    (again,), _ = _take(database, now)
    assert again.payload == due.payload


def test_what_was_taken_back_and_arrived_all_the_same_counts_as_sent(database: Database, now: datetime) -> None:
    person_id = _card(database, now)
    (due,), _ = _take(database, now)
    with database.transaction() as session:
        _withdraw(session, person_id)
    with database.transaction() as session:
        settle(session, results=[Result(due, OutgoingStatus.SENT, message_id=5)], now=now)
    assert _row(database).status == OutgoingStatus.SENT
