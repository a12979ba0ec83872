"""Inserts that respect a key that is there already; each database writes them its own way."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session


@cache
def _insert(dialect: str, table: Table) -> Any:
    """The dialect's own insert; only the dialect in use is loaded."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


@cache
def _ignoring(dialect: str, table: Table, key: str) -> Any:
    return _insert(dialect, table).on_conflict_do_nothing(index_elements=[key])


@cache
def _replacing(dialect: str, table: Table, keys: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    statement = _insert(dialect, table)
    new = {column: statement.excluded[column] for column in columns}
    return statement.on_conflict_do_update(index_elements=list(keys), set_=new)


def insert_or_ignore(session: Session, table: Table, key: str, rows: Any) -> None:
    """Insert rows; one whose ``key`` is there already is left as it is."""
    connection = session.connection()
    connection.execute(_ignoring(connection.dialect.name, table, key), rows)


def insert_or_replace(
    session: Session, table: Table, keys: tuple[str, ...], columns: tuple[str, ...], rows: Any
) -> None:
    """Insert rows; one whose ``keys`` are there already gets the new values of ``columns``."""
    connection = session.connection()
    connection.execute(_replacing(connection.dialect.name, table, keys, columns), rows)
