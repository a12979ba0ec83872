"""Internal notes of a case: for whoever has it, never for the family's chat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.moves import lock_case_of_worker
from bot.casework.errors import ToolGone
from bot.casework.tables import AwaitedWords, CaseNote


def keep_note(session: Session, *, words: AwaitedWords, now: datetime) -> CaseNote:
    """Keep words as a note of the case that they were asked for.

    Raises:
        NotYourCase: the worker has the case no more, or with ``CaseInQueue`` nobody has.
        CaseIsClosed: it is closed.
    """
    lock_case_of_worker(session, words.case_id, words.worker_id)
    note = CaseNote(
        case_id=words.case_id, author_id=words.worker_id, parts=list(words.parts), origin=f"words:{words.parts[0][0]}",
        written_at=now,
    )  # fmt: skip
    session.add(note)
    session.flush()
    return note


def change_note(session: Session, *, first: int, worker_id: int, update_id: int, body: str) -> CaseNote | None:
    """Put an edited message in its place in the note that was made of it; None when there is no such note.

    Raises:
        NotYourCase: the worker has the case no more, or with ``CaseInQueue`` nobody has.
        CaseIsClosed: it is closed.
    """
    note = session.scalar(select(CaseNote).where(CaseNote.origin == f"words:{first}"))
    if note is None or note.author_id != worker_id or all(number != update_id for number, _ in note.parts):
        return None
    lock_case_of_worker(session, note.case_id, worker_id)
    note.parts = [[number, body if number == update_id else words] for number, words in note.parts]
    session.flush()
    return note


def notes_of(session: Session, *, case_id: int, worker_id: int) -> list[CaseNote]:
    """The notes of the worker's own case, oldest first.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    lock_case_of_worker(session, case_id, worker_id)
    return list(session.scalars(select(CaseNote).where(CaseNote.case_id == case_id).order_by(CaseNote.id)))


def erase_note(session: Session, *, note_id: int, worker_id: int) -> int:
    """Erase a note of the worker's own case; the case's number.

    Raises:
        ToolGone: there is no such note any more.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
    """
    note = session.get(CaseNote, note_id)
    if note is None:
        raise ToolGone
    lock_case_of_worker(session, note.case_id, worker_id)
    session.delete(note)
    session.flush()
    return note.case_id
