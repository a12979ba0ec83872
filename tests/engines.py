"""Lets every database of a test session know the statements that an earlier one compiled.

Each test has a fresh database with an engine of its own, and compiling the same statements anew took a quarter of the
time of all tests. A desk has one engine for its whole life; this gives tests what a desk has.
"""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from bot.db import transaction
from bot.db.engine import open_engine


def share_compiled_statements(patch: pytest.MonkeyPatch) -> None:
    """From now on, engines of one dialect share what they compile."""
    first: dict[str, Engine] = {}

    def open_sharing(url: str) -> Engine:
        engine = open_engine(url)
        known = first.setdefault(engine.dialect.name, engine)
        if not hasattr(known.dialect, "server_version_info"):  # it never saw its database
            first[engine.dialect.name] = engine
        elif known is not engine:
            engine.dialect, engine._compiled_cache = known.dialect, known._compiled_cache
        return engine

    patch.setattr(transaction, "open_engine", open_sharing)
