"""What the desk asks at every turn finds its rows by the indexes made for it, however much has gone through the tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from bot.db import Database
from bot.db.fixed import fixed
from bot.gateway import ledger
from bot.inbox import service as inbox
from bot.outbox.dropping import drop_unsent
from bot.outbox.letter import letter
from bot.outbox.service import enqueue_edit
from bot.people.service import new_person


def plans(database: Database, work: Callable[[Session], Any]) -> list[str]:
    """How SQLite finds the rows of each statement of some work, as it tells it."""
    asked: list[tuple[str, Any]] = []
    with database.transaction() as session:
        connection = session.connection()
        event.listen(
            connection, "before_cursor_execute",
            lambda _connection, _cursor, statement, values, *_: asked.append((statement, values)),
        )  # fmt: skip
        work(session)
        driver = connection.connection.driver_connection
        assert driver is not None
        found = [
            row[-1] for words, values in list(asked) for row in driver.execute(f"EXPLAIN QUERY PLAN {words}", values)
        ]
        session.rollback()
    return found


@pytest.fixture
def database(sqlite_url: str) -> Any:
    """A database on SQLite, which tells its plans in plain words."""
    database = Database(sqlite_url)
    yield database
    database.close()


def _edits(session: Session, now: datetime) -> None:
    person = new_person(session, language="fi", now=now)
    enqueue_edit(session, person_id=person.id, key="e", target="t", letter=letter("stale-button"), now=now)


def _take_due(session: Session, now: datetime) -> None:
    ledger.take_due(session, now=now, limit=5, resting=[], may_leave=lambda _due: True)


@pytest.mark.parametrize(
    ("work", "index"),
    [
        (lambda session, now: inbox.next_updates(session, now=now, limit=5), "ix_incoming_update_new_in_order"),
        (_take_due, "ix_outgoing_message_waiting"),
        (
            lambda session, now: ledger.recover(session, now=now, only_expired_leases=False),
            "ix_outgoing_message_unfinished",
        ),
        (lambda session, now: drop_unsent(session, person_id=1, keep=[]), "ix_outgoing_message_unfinished"),
        (_edits, "ix_outgoing_message_unfinished"),
    ],
)
def test_what_waits_is_found_by_the_index_of_what_waits(
    database: Database, now: datetime, work: Callable[[Session, datetime], Any], index: str
) -> None:
    found = plans(database, lambda session: work(session, now))
    assert [plan for plan in found if index in plan], found
    whole_tables = ("SCAN outgoing_message", "SCAN incoming_update")
    assert not [plan for plan in found if plan.startswith(whole_tables) and "INDEX" not in plan]
    assert not [plan for plan in found if "ix_outgoing_message_person" in plan]


@pytest.mark.parametrize("words", ["", "two words", "it's", "a'b", "päällä"])
def test_only_a_plain_word_stands_in_a_statement(words: str) -> None:
    with pytest.raises(ValueError):
        fixed(words)
