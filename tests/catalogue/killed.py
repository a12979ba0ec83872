"""An import in a process of its own, which tells where it is and waits there to be killed.

``python -m tests.catalogue.killed URL STAGE``: ``STAGE`` is how many statements of the import have run when it stops, or
``after`` for one that ends.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event

from bot.catalogue.importing import import_reading
from bot.db import Database
from tests.catalogue.conftest import a_service, reading

#: The catalogue that the import would put in place of the old one.
NEWER = tuple(a_service(f"n{number}", f"Uusi {number}") for number in range(1, 30))


def import_until(url: str, stage: str) -> None:
    """Import the newer catalogue, stopping for ever at a stage."""
    database = Database(url)
    statements = 0

    def wait_here(*_: Any) -> None:
        nonlocal statements
        statements += 1
        if stage.isdigit() and statements > int(stage):
            stand_still()

    event.listen(database.engine, "before_cursor_execute", wait_here)
    if stage == "commit":
        event.listen(database.engine, "commit", stand_still)
    with database.transaction() as session:
        import_reading(session, reading(*NEWER), source="ptv", full=True, now=datetime(2026, 11, 24, tzinfo=UTC))
    stand_still()


def stand_still(*_: Any) -> None:
    """Say that the stage is reached, and wait."""
    sys.stdout.write("here\n")
    sys.stdout.flush()
    time.sleep(120)


if __name__ == "__main__":
    import_until(sys.argv[1], sys.argv[2])
