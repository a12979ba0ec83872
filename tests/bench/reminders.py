"""What a look for due reminders costs, with few and with a million agreed times in the database."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from sqlalchemy import insert, text
from sqlalchemy.dialects import postgresql, sqlite

from bot.clock import monotonic
from bot.db import Database
from bot.db.migrate import migrate
from bot.people.tables import Person
from bot.reminders import service
from bot.reminders.tables import Reminder, Upcoming
from tests.postgres import NoPostgres, remove_folder, start_postgres

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
FEW, MANY = 1_000, 1_000_000
DUE, LOOKS = 100, 200
_CHUNK = 20_000
_PEOPLE = 1_000


def fill(database: Database, times: int) -> None:
    """So many times in the coming two years with two reminders each; ``DUE`` of the reminders are due."""
    with database.transaction() as session:
        session.execute(insert(Person), [
            {"id": number + 1, "role": "family", "language": "fi", "name": "", "title": "", "created_at": NOW}
            for number in range(_PEOPLE)
        ])  # fmt: skip
    for first in range(0, times, _CHUNK):
        numbers = range(first + 1, min(first + _CHUNK, times) + 1)
        with database.transaction() as session:
            session.execute(insert(Upcoming), [_upcoming(number) for number in numbers])
            session.execute(insert(Reminder), [row for number in numbers for row in _reminders(number)])
    with database.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def _begins(number: int) -> datetime:
    return NOW + timedelta(days=4, minutes=number % 1_000_000)


def _upcoming(number: int) -> dict[str, object]:
    begins = _begins(number)
    return {
        "id": number, "about": f"appointment:{number}", "person_id": number % _PEOPLE + 1, "version": 0,
        "begins_at": begins, "local": begins.strftime("%Y-%m-%dT%H:%M"), "zone": "Etc/UTC", "fold": 0, "agreed_at": NOW,
    }  # fmt: skip


def _reminders(number: int) -> Iterator[dict[str, object]]:
    for place, (offset, days) in enumerate((("3d", 3), ("1d", 1))):
        due_at = NOW if number <= DUE and offset == "3d" else _begins(number) - timedelta(days=days)
        yield {"id": 2 * number + place, "upcoming_id": number, "version": 0, "offset": offset, "due_at": due_at,
               "status": "waiting", "tries": 0}  # fmt: skip


def looks(database: Database) -> tuple[float, float]:
    """How long a look that finds ``DUE`` takes, median and 95th percentile, in milliseconds."""
    took = []
    for _ in range(LOOKS):
        with database.transaction() as session:
            began = monotonic()
            found = service.due(session, now=NOW)
            took.append((monotonic() - began) * 1000)
            assert len(found) == DUE
    cuts = quantiles(took, n=100)
    return cuts[49], cuts[94]


def plan(database: Database) -> str:
    """How the database finds what is due."""
    dialect = database.engine.dialect.name
    question = service.due_query(now=NOW, limit=service.BATCH)
    made = sqlite.dialect() if dialect == "sqlite" else postgresql.dialect()
    words = str(question.compile(dialect=made, compile_kwargs={"literal_binds": True}))
    if dialect == "sqlite":
        words = words.replace("+00:00'", "'")
    explain = "EXPLAIN QUERY PLAN " if dialect == "sqlite" else "EXPLAIN "
    with database.engine.connect() as connection:
        rows = connection.exec_driver_sql(explain + words.replace("%", "%%")).all()
    return "\n".join(str(row[-1]) for row in rows)


def memory_mb(url: str) -> float:
    """The memory of a process that has looked a hundred times, in megabytes."""
    words = "import sys; from tests.bench.reminders import look_and_tell; look_and_tell(sys.argv[1])"
    told = subprocess.run([sys.executable, "-c", words, url], check=True, capture_output=True, text=True)
    return float(told.stdout)


def look_and_tell(url: str) -> None:
    """Look a hundred times and print the memory that this process has then, in megabytes (Linux)."""
    database = Database(url)
    for _ in range(100):
        with database.transaction() as session:
            service.due(session, now=NOW)
    resident = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    sys.stdout.write(f"{int(resident.split()[1]) / 1024:.1f}")
    database.close()


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """Addresses of two empty databases of each kind that there is here, by a name."""
    with TemporaryDirectory() as folder:
        urls = {f"sqlite {size}": f"sqlite:///{Path(folder) / f'{size}.sqlite3'}" for size in (FEW, MANY)}
        try:
            server = start_postgres()
        except NoPostgres:
            yield urls
            return
        yield urls | {f"postgresql {size}": server.new_database() for size in (FEW, MANY)}
        server.stop()
        remove_folder(server)


def figures(url: str, times: int) -> dict[str, str]:
    """Everything about one database with so many times in it."""
    database = Database(url)
    migrate(database)
    fill(database, times)
    median, slow = looks(database)
    told = {"p50 ms": f"{median:.2f}", "p95 ms": f"{slow:.2f}", "plan": plan(database)}
    database.close()
    return told | {"memory MB": f"{memory_mb(url):.0f}"}
