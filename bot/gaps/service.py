"""What can be asked of the room: note a gap, keep a question's words, decide, and forget what is old."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.orm import Session

from bot.db import Row
from bot.db.upsert import insert_or_ignore, insert_or_replace
from bot.gaps.rules import (
    ASKED_KEPT_DAYS,
    MARKS_KEPT_DAYS,
    NOTES_KEPT_DAYS,
    RARE_WORDS_KEPT_DAYS,
    UNKNOWN_FROM,
    WORDS_KEPT_DAYS,
    Seen,
    month_begin,
)
from bot.gaps.tables import AskedWords, CatalogueDecision, GapMark, GapNote, UnknownWord
from bot.gaps.vocabulary import Remains

#: Bits of a row's id, drawn at random so that the order of rows tells nothing.
_ID_BITS = 62


def mark(session: Session, *, subject: str, day: date) -> bool:
    """Remember that a subject was seen; False when it was seen before."""
    if session.scalar(select(GapMark.subject).where(GapMark.subject == subject)) is not None:
        return False
    insert_or_ignore(session, _table(GapMark), "subject", [{"subject": subject, "day": day}])
    return True


def marks_of(session: Session, *, subject: str) -> int:
    """How many marks begin with a subject, such as ``question:12:none:``."""
    return session.scalar(select(func.count()).where(GapMark.subject.startswith(subject, autoescape=True))) or 0


def note_gap(session: Session, *, subject: str, seen: Seen, remains: Remains, area: str, day: date) -> bool:
    """Note that something could not be answered; the same subject counts once. Whether it was noted now.

    ``subject`` names where it was seen, such as ``question:12``; the note itself does not lead back to it.
    """
    if not mark(session, subject=f"gap:{subject}", day=day):
        return False
    session.add(
        GapNote(
            id=secrets.randbits(_ID_BITS), seen=seen, topic=remains.topic, area=area, age_group=remains.age_group,
            language=remains.language, words=list(remains.words), day=day,
        )
    )  # fmt: skip
    session.flush()
    return True


def count_unknown(session: Session, *, words: tuple[str, ...], language: str, day: date) -> None:
    """Count words that nobody knows for one person; who wrote them before is left out by the caller."""
    for word in words:
        key = {"month": month_begin(day), "language": language, "word": word}
        insert_or_replace(session, _table(UnknownWord), tuple(key), ("word",), [{**key, "people": 0}])
        session.execute(
            update(UnknownWord)
            .where(*(getattr(UnknownWord, name) == value for name, value in key.items()))
            .values(people=UnknownWord.people + 1)
            .execution_options(synchronize_session=False)
        )


def keep_asked(session: Session, *, subject: str, remains: Remains, day: date) -> None:
    """Keep the known words of an answered question for trying out changes; the same subject is kept once."""
    if remains.words and mark(session, subject=f"asked:{subject}", day=day):
        row = AskedWords(
            id=secrets.randbits(_ID_BITS), language=remains.language, words=list(remains.words), day=day
        )  # fmt: skip
        session.add(row)
        session.flush()


def decide(
    session: Session,
    *,
    about: str,
    subject: str,
    decision: str,
    by: int,
    now: datetime,
    evidence: Mapping[str, Any] | None = None,
) -> None:
    """Keep what was decided about a blind spot or a pair; a new decision takes the place of the old one."""
    row = {
        "about": about, "subject": subject, "decision": decision, "evidence": dict(evidence or {}),
        "decided_by_id": by, "decided_at": now,
    }  # fmt: skip
    columns = ("decision", "evidence", "decided_by_id", "decided_at")
    insert_or_replace(session, _table(CatalogueDecision), ("about", "subject"), columns, [row])


def undecide(session: Session, *, about: str, subject: str) -> None:
    """Take a decision back."""
    row = session.get(CatalogueDecision, (about, subject))
    if row is not None:
        session.delete(row)
        session.flush()


def forget_old(session: Session, *, day: date) -> int:
    """Delete what has been kept long enough; how many rows."""
    old = (
        delete(GapNote).where(GapNote.day < day - timedelta(days=NOTES_KEPT_DAYS)),
        delete(GapMark).where(GapMark.day < day - timedelta(days=MARKS_KEPT_DAYS)),
        delete(AskedWords).where(AskedWords.day < day - timedelta(days=ASKED_KEPT_DAYS)),
        delete(UnknownWord).where(UnknownWord.month < day - timedelta(days=WORDS_KEPT_DAYS)),
        delete(UnknownWord).where(
            UnknownWord.month < day - timedelta(days=RARE_WORDS_KEPT_DAYS), UnknownWord.people < UNKNOWN_FROM
        ),
    )
    results = [session.execute(statement.execution_options(synchronize_session=False)) for statement in old]
    return sum(max(getattr(result, "rowcount", 0), 0) for result in results)


def _table(row: type[Row]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table
