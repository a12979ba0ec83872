"""A step back in the migrations gives up what the older tables cannot hold, and nothing else."""

from __future__ import annotations

from typing import Any

from alembic import command
from sqlalchemy import Connection, text

from bot.db import Database
from bot.db.migrate import alembic_config, foreign_keys_asleep

_NOON = "2026-11-23 12:00:00.000000"


def _insert(connection: Connection, table: str, **values: Any) -> None:
    columns, given = ", ".join(values), ", ".join(f":{name}" for name in values)
    connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({given})"), values)


def _person(connection: Connection, person_id: int) -> None:
    _insert(
        connection, "person", id=person_id, role="family", language="fi", name="", title="", created_at=_NOON,
        last_seen_at=_NOON,
    )  # fmt: skip


def _case(connection: Connection, case_id: int, family_id: int) -> None:
    _insert(
        connection, "cases", id=case_id, family_id=family_id, status="new", urgent=False, topic="", topic_names="{}",
        language="fi", interpreter="", opened_at=_NOON, next_action="answer", next_date=_NOON, promised_at=_NOON,
        reopened_times=0, offered_times=0, missed_times=0, watch_stage="", feedback_given=False, version=0,
    )  # fmt: skip


def _call(connection: Connection, case_id: int, by: int, ended_at: str | None = None) -> None:
    _insert(
        connection, "wished_call", case_id=case_id, phone="" if ended_at else f"04{by}", begins_at=_NOON, ends_at=_NOON,
        wished_at=_NOON, missed=0, shown_times=0, wished_by_id=by, ended_at=ended_at,
    )  # fmt: skip


def test_of_the_calls_of_several_in_a_case_that_of_whoever_opened_it_stays(empty_database_url: str) -> None:
    database = Database(empty_database_url)
    with foreign_keys_asleep(database), database.engine.begin() as connection:
        command.upgrade(alembic_config(connection), "0015")
    with database.engine.begin() as connection:
        for person_id in (1, 2, 3):
            _person(connection, person_id)
        for case_id, family_id in ((1, 1), (2, 3)):
            _case(connection, case_id, family_id)
        for case_id, by, ended_at in ((1, 2, _NOON), (1, 2, None), (1, 1, None), (2, 3, None)):
            _call(connection, case_id, by, ended_at)
    with foreign_keys_asleep(database), database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "0014")
    with database.engine.begin() as connection:
        kept = connection.execute(text("SELECT case_id, phone FROM wished_call ORDER BY id")).all()
    assert [tuple(one) for one in kept] == [(1, ""), (1, "041"), (2, "043")]
    database.close()
