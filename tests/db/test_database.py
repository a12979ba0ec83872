"""A commit is a promise, work that shares one stands or falls alone, and the tables are what the migrations make."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from bot.db import Database, Row
from bot.db.leadership import Leadership
from bot.db.migrate import DatabaseIsNewer, foreign_keys_asleep, migrate
from bot.people.home import set_municipality
from bot.people.service import new_person
from tests.house.reading import import_tables

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def make_numbers(database: Database) -> None:
    with database.transaction() as session:
        session.execute(text("DROP TABLE IF EXISTS numbers"))
        session.execute(text("CREATE TABLE numbers (number INTEGER PRIMARY KEY)"))


def numbers(database: Database) -> list[int]:
    with database.transaction() as session:
        return list(session.execute(text("SELECT number FROM numbers ORDER BY number")).scalars())


def put(number: int, *, then_fail: bool = False) -> object:
    def work(session: Session) -> int:
        session.execute(text("INSERT INTO numbers VALUES (:number)"), {"number": number})
        if then_fail:
            raise RuntimeError(number)
        return number

    return work


def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    make_numbers(database)
    with pytest.raises(RuntimeError), database.transaction() as session:
        put(1, then_fail=True)(session)  # type: ignore[operator]
    assert numbers(database) == []


def test_work_at_the_same_time_stands_or_falls_alone(database: Database) -> None:
    make_numbers(database)

    async def all_at_once() -> list[object]:
        works = [put(number, then_fail=number % 3 == 0) for number in range(30)]
        return await asyncio.gather(*(database.run(work) for work in works), return_exceptions=True)  # type: ignore[arg-type]

    outcomes = asyncio.run(all_at_once())
    assert [isinstance(outcome, RuntimeError) for outcome in outcomes] == [n % 3 == 0 for n in range(30)]
    assert numbers(database) == [n for n in range(30) if n % 3]


def test_work_that_the_database_refuses_does_not_take_others_with_it(database: Database) -> None:
    make_numbers(database)

    async def twice_each() -> list[object]:
        works = [put(number // 2) for number in range(20)]
        return await asyncio.gather(*(database.run(work) for work in works), return_exceptions=True)  # type: ignore[arg-type]

    outcomes = asyncio.run(twice_each())
    assert sum(isinstance(outcome, IntegrityError) for outcome in outcomes) == 10
    assert numbers(database) == list(range(10))


def test_read_then_write_loses_nothing(database: Database) -> None:
    with database.transaction() as session:
        session.execute(text("DROP TABLE IF EXISTS counter"))
        session.execute(text("CREATE TABLE counter (value INTEGER)"))
        session.execute(text("INSERT INTO counter VALUES (0)"))

    def add_one(session: Session) -> None:
        lock = "" if database.dialect == "sqlite" else " FOR UPDATE"
        value = session.execute(text(f"SELECT value FROM counter{lock}")).scalar_one()
        session.execute(text("UPDATE counter SET value = :value"), {"value": value + 1})

    async def many() -> None:
        await asyncio.gather(*(database.run(add_one) for _ in range(200)))

    asyncio.run(many())
    with database.transaction() as session:
        assert session.execute(text("SELECT value FROM counter")).scalar_one() == 200


def test_sqlite_is_set_so_that_a_commit_is_on_disk(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.transaction() as session:
        found = {name: session.execute(text(f"PRAGMA {name}")).scalar() for name in
                 ("journal_mode", "synchronous", "foreign_keys", "secure_delete")}  # fmt: skip
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    database.close()


@pytest.fixture
def empty(empty_database_url: str) -> Iterator[Database]:
    """A database without any table."""
    database = Database(empty_database_url)
    yield database
    database.close()


def test_the_migrations_make_the_tables_that_the_code_knows(empty: Database) -> None:
    import_tables()
    before, newest = migrate(empty)
    assert (before, newest > "0001") == ("", True)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Row.metadata) == []
    assert migrate(empty) == (newest, newest)


def test_a_table_that_is_made_anew_keeps_what_belongs_to_it(empty: Database) -> None:
    migrate(empty)
    with empty.transaction() as session:
        person = new_person(session, language="fi", now=NOON)
        set_municipality(session, person_id=person.id, municipality="564", now=NOON)
    with foreign_keys_asleep(empty), empty.engine.begin() as connection:
        context = MigrationContext.configure(connection)
        with Operations(context).batch_alter_table("person", recreate="auto") as batch:
            batch.create_check_constraint("born", "id > 0")
    with empty.transaction() as session:
        assert session.execute(text("SELECT municipality FROM home")).scalars().all() == ["564"]
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(text("INSERT INTO home VALUES (77, '564', '2026-11-22')"))


def test_a_database_of_a_newer_version_is_left_alone(empty: Database) -> None:
    migrate(empty)
    with empty.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseIsNewer):
        migrate(empty)


def test_only_one_process_leads(empty: Database) -> None:
    other = Database(empty.engine.url.render_as_string(hide_password=False))
    first, second = Leadership(empty, "poller"), Leadership(other, "poller")
    assert first.take()
    assert not second.take()
    assert first.renew()
    first.give_up()
    assert second.take()
    second.give_up()
    other.close()


def test_a_database_that_koppi_does_not_run_on_is_refused() -> None:
    with pytest.raises(ValueError, match="SQLite or PostgreSQL"):
        Database("mysql://somewhere/koppi")


def test_every_table_says_what_becomes_of_personal_data() -> None:
    import_tables()
    without = [mapper.class_.__name__ for mapper in Row.registry.mappers if not getattr(mapper.class_, "personal", "")]
    assert without == []


def test_no_table_has_a_column_that_judges_people() -> None:
    import_tables()
    words = ("risk", "zone", "score")
    columns = [f"{table.name}.{column.name}" for table in Row.metadata.sorted_tables for column in table.columns]
    columns = [column.replace("time_zone", "") for column in columns]  # of a clock, not of a person
    assert [column for column in columns if any(word in column for word in words)] == []


def test_work_that_postgresql_gives_up_for_anothers_sake_is_done_again_in_silence(postgresql_url: str) -> None:
    """Two pieces of work lock two rows in opposite order: one is given up, done again, and nobody hears of it."""
    database = Database(postgresql_url)
    make_numbers(database)
    with database.transaction() as session:
        session.execute(text("INSERT INTO numbers VALUES (1), (2)"))
    both_hold_one, tries = Barrier(2), Counter[str]()

    def lock(name: str, *order: int) -> Callable[[Session], str]:
        def work(session: Session) -> str:
            tries[name] += 1
            for number in order:
                session.execute(text("SELECT number FROM numbers WHERE number = :n FOR UPDATE"), {"n": number})
                if number == order[0] and tries[name] == 1:
                    both_hold_one.wait(timeout=30)
            return name

        return work

    async def both() -> list[str]:
        return list(await asyncio.gather(database.run(lock("up", 1, 2)), database.run(lock("down", 2, 1))))

    assert asyncio.run(both()) == ["up", "down"]
    assert sum(tries.values()) == 3
    database.close()


def test_work_that_is_given_up_for_ever_fails_in_the_end(postgresql_url: str) -> None:
    database = Database(postgresql_url)
    tries: list[int] = []

    def hopeless(session: Session) -> None:
        tries.append(1)
        session.execute(text("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$"))

    with pytest.raises(OperationalError):
        asyncio.run(database.run(hopeless))
    assert len(tries) == 4
    database.close()


def test_a_transaction_within_a_transaction_is_an_error_and_no_standstill(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.transaction() as session:
        with pytest.raises(RuntimeError, match="open in this thread already"), database.transaction():
            pass
        session.execute(text("SELECT 1"))
    with database.transaction() as session:
        assert session.execute(text("SELECT 1")).scalar() == 1
    database.close()
