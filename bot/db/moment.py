"""The database's own clock, for leases: replicas may disagree about the time, the database does not."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

_QUESTION = {
    "sqlite": text("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')"),
    "postgresql": text("SELECT clock_timestamp()"),
}


def database_now(session: Session) -> datetime:
    """This moment by the database's clock, aware, in UTC."""
    answer = session.execute(_QUESTION[session.get_bind().dialect.name]).scalar_one()
    moment = datetime.fromisoformat(answer) if isinstance(answer, str) else answer
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
