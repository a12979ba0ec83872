"""Words that a worker was asked for: bound to one case, shown back, and nothing becomes of them before a press.

The trap that this guards: what stands in a case's topic, or replies to its messages, goes to the family. A note written
there must never go; an answer written there must never end as a note. So whoever was asked and writes is always asked
back, also when it took longer than ten minutes, and wherever it was written.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.cases.moves import lock_case_of_worker
from bot.casework.errors import WordsGone
from bot.casework.rules import FORGOTTEN_AFTER, WAITS
from bot.casework.tables import AwaitedWords


def ask(session: Session, *, worker_id: int, case_id: int, kind: str, now: datetime, subject: str = "") -> AwaitedWords:
    """Wait for the worker's words about a case for ten minutes; what was asked before is not waited for any more.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    lock_case_of_worker(session, case_id, worker_id)
    drop(session, worker_id=worker_id)
    asked = AwaitedWords(
        worker_id=worker_id, case_id=case_id, kind=kind, subject=subject, asked_at=now, until=now + WAITS, parts=[]
    )
    session.add(asked)
    session.flush()
    return asked


def drop(session: Session, *, worker_id: int) -> bool:
    """Wait for nothing, and forget words that wait; whether there was anything."""
    found = _of(session, worker_id)
    if found is not None:
        session.delete(found)
        session.flush()
    return found is not None


def waiting(session: Session, *, worker_id: int, now: datetime) -> AwaitedWords | None:
    """What the worker was asked for in the last day and has not settled yet."""
    found = _of(session, worker_id)
    return found if found is not None and now - found.asked_at < FORGOTTEN_AFTER else None


def takes(asked: AwaitedWords, written_in: int, now: datetime) -> bool:
    """Whether words that were written in a case (0: in none) are to be asked back about.

    The first ones are, wherever they stand. Later ones belong to them when they stand in the same place and come within
    ten minutes; elsewhere they are what words there always are.
    """
    if not asked.parts:
        return written_in != 0 or now <= asked.until
    return (asked.written_in_id or 0) == written_in and now <= asked.until


def add(
    session: Session, asked: AwaitedWords, *, update_id: int, body: str, written_in: int, now: datetime
) -> AwaitedWords:
    """Keep words until the worker says what becomes of them; the same update twice is kept once."""
    if all(number != update_id for number, _ in asked.parts):
        asked.parts = [*asked.parts, [update_id, body]]
    asked.written_in_id = written_in or None
    session.flush()
    return asked


def change(session: Session, *, worker_id: int, update_id: int, body: str) -> AwaitedWords | None:
    """Put an edited text in place of what waits; None when it waits no more."""
    found = _of(session, worker_id)
    if found is None or all(number != update_id for number, _ in found.parts):
        return None
    found.parts = [[number, body if number == update_id else words] for number, words in found.parts]
    session.flush()
    return found


def take(session: Session, *, worker_id: int, first: int, last: int) -> AwaitedWords:
    """Hand over the words that the worker saw when pressing, once; the updates of the first and last name them.

    Raises:
        WordsGone: they are settled already, or something else was written since.
    """
    found = _of(session, worker_id)
    if found is None or not found.parts or (found.parts[0][0], found.parts[-1][0]) != (first, last):
        raise WordsGone
    session.delete(found)
    session.flush()
    return found


def origin_of(words: AwaitedWords) -> str:
    """The name under which what becomes of words is kept once: that of the message, or of the first of several."""
    return f"{'update' if len(words.parts) == 1 else 'words'}:{words.parts[0][0]}"


def _of(session: Session, worker_id: int) -> AwaitedWords | None:
    own = select(AwaitedWords).where(AwaitedWords.worker_id == worker_id).with_for_update()
    return session.scalar(own.execution_options(populate_existing=True))


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete what nobody settled within a day; how many."""
    old = delete(AwaitedWords).where(AwaitedWords.asked_at <= now - FORGOTTEN_AFTER).returning(AwaitedWords.id)
    return len(session.execute(old).all())
