"""What the sender takes is what stands in the outbox: nothing is changed or taken back between its look and its taking."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from bot.db import Database
from bot.gateway import addresses
from bot.gateway.ledger import Due, take_due
from bot.outbox import service as outbox
from bot.outbox.dropping import drop_unsent
from bot.outbox.letter import Letter, from_json
from bot.outbox.rewriting import rewrite_waiting
from bot.people import service as people

#: How long a change may try to get between the look and the taking.
PATIENCE_SECONDS = 0.5


def _rewrite(session: Session, _person_id: int) -> bool:
    return rewrite_waiting(session, key="card", letter=Letter((), words="uusi"))


def _drop(session: Session, person_id: int) -> bool:
    return drop_unsent(session, person_id=person_id, keep=()) == 1


def _card(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=now)
        addresses.remember_person(session, person_id=person.id, chat_id=77)
        outbox.enqueue(session, person_id=person.id, key="card", letter=Letter((), words="vanha"), now=now)
    return person.id


def _taken(database: Database, now: datetime, may_leave: Callable[[Due], bool] = lambda _due: True) -> list[str]:
    with database.transaction() as session:
        taken, _ = take_due(session, now=now, limit=5, resting=[], may_leave=may_leave)
    return [from_json(due.payload["letter"]).words for due in taken]


@pytest.mark.parametrize("change", [_rewrite, _drop])
def test_a_change_that_was_said_to_have_worked_never_meets_old_words_on_their_way(
    database: Database, now: datetime, change: Callable[[Session, int], bool]
) -> None:
    person_id, changed = _card(database, now), list[Future[bool]]()

    def meanwhile() -> bool:
        with database.transaction() as session:
            return change(session, person_id)

    with ThreadPoolExecutor(1) as threads:

        def looked(_due: Due) -> bool:
            changed.append(threads.submit(meanwhile))
            wait(changed, timeout=PATIENCE_SECONDS)
            return True

        assert _taken(database, now, looked) == ["vanha"]
        assert [one.result(timeout=30) for one in changed] == [False]


@pytest.mark.postgresql
def test_what_is_being_changed_waits_for_the_next_look_and_holds_nobody_up(postgresql_url: str, now: datetime) -> None:
    database = Database(postgresql_url)
    person_id = _card(database, now)
    with database.transaction() as session:
        assert _rewrite(session, person_id)
        assert _taken(database, now) == []
    assert _taken(database, now) == ["uusi"]
    database.close()
