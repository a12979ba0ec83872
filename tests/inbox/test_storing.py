"""Updates come in whole, once, in order, and a broken one never stands in the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.db import Database
from bot.inbox import service as inbox
from bot.inbox.rules import TRIES, read_envelope
from bot.inbox.tables import IncomingUpdate

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def message(update_id: int, person: int, text: str = "hei") -> dict[str, Any]:
    return {"update_id": update_id, "message": {"chat": {"id": person}, "from": {"id": person}, "text": text}}


def press(update_id: int, person: int) -> dict[str, Any]:
    return {"update_id": update_id, "callback_query": {"id": "1", "from": {"id": person}, "data": "claim:1"}}


def store(database: Database, *raw_updates: Any) -> int:
    with database.transaction() as session:
        return inbox.store(session, raw_updates=raw_updates, now=NOW)


def next_ids(database: Database, *busy: str, now: datetime = NOW) -> list[int]:
    with database.transaction() as session:
        return [waiting.update_id for waiting in inbox.next_updates(session, now=now, limit=10, busy=busy)]


def finish(database: Database, update_id: int) -> None:
    with database.transaction() as session:
        held = inbox.lock(session, update_id=update_id)
        assert held is not None
        inbox.finish(session, row_id=held.id)


def test_the_same_update_twice_is_one_update(database: Database) -> None:
    store(database, message(7, 1), message(7, 1))
    store(database, message(7, 1, "again"))
    assert next_ids(database) == [7]


def test_one_senders_updates_wait_for_one_another_and_others_do_not_wait(database: Database) -> None:
    store(database, message(1, 1), message(2, 1), message(3, 2))
    assert next_ids(database) == [1, 3]
    finish(database, 1)
    assert next_ids(database) == [2, 3]


def test_a_press_waits_behind_the_same_persons_message(database: Database) -> None:
    store(database, message(1, 1), press(2, 1))
    assert next_ids(database) == [1]


def test_a_busy_sender_is_left_alone(database: Database) -> None:
    store(database, message(1, 1), message(2, 2))
    assert next_ids(database, "1") == [2]


def test_order_is_that_of_arrival_even_when_numbers_begin_anew(database: Database) -> None:
    store(database, message(900, 1))
    store(database, message(5, 1))
    assert next_ids(database) == [900]
    finish(database, 900)
    assert next_ids(database) == [5]


def test_a_handled_update_keeps_its_number_and_loses_its_body(database: Database) -> None:
    store(database, message(1, 1, "a secret"))
    finish(database, 1)
    with database.transaction() as session:
        row = session.query(IncomingUpdate).one()
        assert (row.status, row.body) == ("done", "")
        assert inbox.lock(session, update_id=1) is None
    store(database, message(1, 1, "a secret"))
    assert next_ids(database) == []


def test_an_update_without_a_number_goes_to_the_dead_letters_and_the_next_one_proceeds(database: Database) -> None:
    assert store(database, {"message": {}}, "not even JSON", {"update_id": "7"}, message(8, 1)) == 3
    assert next_ids(database) == [8]


def test_after_a_failure_the_sender_waits_and_after_the_fifth_the_update_is_dead(database: Database) -> None:
    store(database, message(1, 1), message(2, 1), message(3, 2))
    with database.transaction() as session:
        row_id = inbox.next_updates(session, now=NOW, limit=1)[0].id
        assert not inbox.put_off(session, row_id=row_id, reason="KeyError", now=NOW)
    assert next_ids(database) == [3], "the sender's next message does not overtake"
    assert next_ids(database, now=NOW + timedelta(seconds=1)) == [1, 3]
    with database.transaction() as session:
        died = [inbox.put_off(session, row_id=row_id, reason="KeyError", now=NOW) for _ in range(TRIES - 1)]
    assert died == [False] * (TRIES - 2) + [True]
    assert next_ids(database) == [2, 3]


def test_it_is_known_whether_more_words_wait(database: Database) -> None:
    store(database, message(1, 1), message(2, 1), message(3, 1, "/start"))
    with database.transaction() as session:
        waits = [held.more_text_waits for number in (1, 2, 3) if (held := inbox.lock(session, update_id=number))]
    assert waits == [True, False, False]


def test_numbers_of_handled_updates_are_forgotten_when_they_cannot_come_again(database: Database) -> None:
    store(database, message(1, 1), message(2, 2))
    finish(database, 1)
    with database.transaction() as session:
        assert inbox.forget_handled(session, now=NOW + timedelta(days=7)) == 0
        assert inbox.forget_handled(session, now=NOW + timedelta(days=9)) == 1
    assert next_ids(database, now=NOW + timedelta(days=9)) == [2]


@pytest.mark.parametrize("text", ["\ud800 half a character", "nul \x00 inside", "‮ backwards", "🧸" * 4096])
def test_any_text_can_be_stored(database: Database, text: str) -> None:
    store(database, message(1, 1, text))
    assert next_ids(database) == [1]


@pytest.mark.parametrize("raw", [None, [], 7, {"update_id": True}, {"update_id": -1}, {"update_id": 2**63}])
def test_what_has_no_readable_number_has_no_envelope(raw: Any) -> None:
    assert read_envelope(raw) is None


def test_a_sender_is_the_chat_of_a_message_and_the_person_of_a_press() -> None:
    in_group = {"update_id": 1, "message": {"chat": {"id": -100}, "from": {"id": 5}}}
    assert [read_envelope(raw).sender for raw in (message(1, 7), press(2, 7), in_group)] == ["7", "7", "-100"]  # type: ignore[union-attr]
