"""Canned answers, internal notes, words that wait, what a worker set for a case, wished calls and telephone contacts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row

_STILL_WISHED = text("ended_at IS NULL")


class CannedAnswer(Row):
    """A prepared text by language: everybody's at the desk, or one worker's own."""

    __tablename__ = "canned_answer"
    personal = "not exported; a tool of the work; own ones go with the worker"

    #: A short word, such as ``have-read``.
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    #: Whose own it is; empty: everybody's at the desk.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: What stands on its button, by language.
    titles: Mapped[dict[str, Any]]
    #: Its words by language, with variables such as ``{nimi}``.
    texts: Mapped[dict[str, Any]]
    #: A starting answer that the desk does not want: kept, so that it stays away.
    removed: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]


class CaseNote(Row):
    """What a worker wrote down about a case for those who have it; never shown in the family's chat."""

    __tablename__ = "case_note"
    personal = "exported by a person who has read it through first; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: ``[[update id, words], …]``: one entry for each message that it was written in.
    parts: Mapped[list[Any]] = mapped_column(JSON)
    #: Names the first message that it was made of, such as ``words:12``.
    origin: Mapped[str] = mapped_column(String(60), unique=True)
    written_at: Mapped[datetime]

    __table_args__ = (Index("ix_case_note_case_id", "case_id", "id"),)

    @property
    def body(self) -> str:
        """The whole note."""
        return "\n".join(words for _, words in self.parts)


class AwaitedWords(Row):
    """A worker was asked for words about a case, or wrote them and has not yet said what becomes of them."""

    __tablename__ = "awaited_words"
    personal = "not exported; words go when they are kept, sent or put away, a day at most; goes with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: The case in whose topic, or in reply to whose message, they were written; empty when outside every case.
    written_in_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: What they were asked for: ``note`` …
    kind: Mapped[str] = mapped_column(String(16))
    #: What they are about beside the case, such as the name of a canned answer.
    subject: Mapped[str] = mapped_column(String(40), default="")
    asked_at: Mapped[datetime]
    #: Until when words are taken as the answer.
    until: Mapped[datetime]
    #: As in ``CaseNote.parts``; empty as long as nothing was written.
    parts: Mapped[list[Any]] = mapped_column(JSON)

    @property
    def body(self) -> str:
        """All words so far."""
        return "\n".join(words for _, words in self.parts)


class CaseTag(Row):
    """A short word from the desk's own list that a case was marked with."""

    __tablename__ = "case_tag"
    personal = "exported; kept and erased with the case; counted without the case"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(24), primary_key=True, index=True)
    set_at: Mapped[datetime]


class CasePlan(Row):
    """What the owner said to do next, and by when; the family sees it."""

    __tablename__ = "case_plan"
    personal = "exported; kept and erased with the case"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: ``call``, ``write``, ``find-out``, ``wait`` or ``snooze``.
    step: Mapped[str] = mapped_column(String(16))
    due: Mapped[datetime] = mapped_column(index=True)
    set_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]


class WishedCall(Row):
    """Somebody of a family wants to be called: when, and on which number as long as it is needed."""

    __tablename__ = "wished_call"
    personal = "exported; the number goes with the call or after 7 days; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    #: Whose call and number it is; nobody else of the family sees either.
    wished_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: Empty when it is not needed any more.
    phone: Mapped[str] = mapped_column(String(24))
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    wished_at: Mapped[datetime]
    #: How often nobody answered.
    missed: Mapped[int] = mapped_column(default=0)
    #: The owner whom it was shown to last, so that the next one sees it too.
    shown_to_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: How often it was shown; names the messages that show it.
    shown_times: Mapped[int] = mapped_column(default=0)
    reminded_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("ended_at IS NULL OR phone = ''", name="number_goes_with_the_call"),
        Index(
            "uq_wished_call_one_of_person",
            "case_id",
            "wished_by_id",
            unique=True,
            sqlite_where=_STILL_WISHED,
            postgresql_where=_STILL_WISHED,
        ),
    )


class PhoneContact(Row):
    """One call to the desk's telephone: its matter, area and outcome, and nobody's name."""

    __tablename__ = "phone_contact"
    personal = "nobody's: no person, no words, no number"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    day: Mapped[date] = mapped_column(index=True)
    #: A concept of the lexicon, such as ``sleep``, or ``other``.
    topic: Mapped[str] = mapped_column(String(40))
    #: A municipality as the catalogue writes it, or ``other``.
    area: Mapped[str] = mapped_column(String(40))
    outcome: Mapped[str] = mapped_column(String(16))
    logged_at: Mapped[datetime]
    #: Names the press it came from, so that a replay counts once.
    origin: Mapped[str] = mapped_column(String(60), unique=True)


class Responsibility(Row):
    """Who does what by when in a case: the family, the worker, or others."""

    __tablename__ = "responsibility"
    personal = "exported; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    #: ``family``, ``worker`` or ``others``.
    doer: Mapped[str] = mapped_column(String(8))
    body: Mapped[str] = mapped_column(String(120))
    due: Mapped[date | None]
    #: Which side wrote it down: ``family`` or ``worker``.
    added_by: Mapped[str] = mapped_column(String(8))
    accepted_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    #: Names the words it was made of.
    origin: Mapped[str] = mapped_column(String(60), unique=True)

    __table_args__ = (
        CheckConstraint("doer IN ('family', 'worker', 'others')", name="doer_known"),
        Index("ix_responsibility_case_id", "case_id", "id"),
    )
