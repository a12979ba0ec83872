"""Gap notes, words of questions without their questions, and what coordinators decided about both.

No row here leads to a person: ids are drawn at random, moments are days, and words come from the desk's own vocabulary
(``docs/decisions/blind-spots.md``).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Date, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Row


class GapNote(Row):
    """Somebody asked for something that the desk could not answer: about what, whom and in which language."""

    __tablename__ = "gap_note"
    personal = "none: no person, no text, no moment; kept a year"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    #: How it was seen: ``nothing_found``, ``none_fits`` or ``no_service``.
    seen: Mapped[str] = mapped_column(String(14))
    #: Id of a matter of life in the lexicon; empty when the words told none.
    topic: Mapped[str] = mapped_column(String(60), default="")
    #: Municipality or county; empty when it is not known.
    area: Mapped[str] = mapped_column(String(60), default="")
    #: ``child``, ``young`` or ``adult``; empty when the words told none.
    age_group: Mapped[str] = mapped_column(String(6), default="")
    language: Mapped[str] = mapped_column(String(8))
    #: A few words of the desk's vocabulary, in the order of the alphabet.
    words: Mapped[list[str]] = mapped_column(JSON)
    day: Mapped[date] = mapped_column(Date, index=True)

    __table_args__ = (
        CheckConstraint("seen IN ('nothing_found', 'none_fits', 'no_service')", name="seen_known"),
        CheckConstraint("age_group IN ('', 'child', 'young', 'adult')", name="age_group_known"),
    )


class GapMark(Row):
    """Something has been noted already, such as ``question:12``; it does not say which note it became."""

    __tablename__ = "gap_mark"
    personal = "not exported, it holds no words; kept 40 days, longer than the question that it names"

    subject: Mapped[str] = mapped_column(String(60), primary_key=True)
    day: Mapped[date] = mapped_column(Date, index=True)


class UnknownWord(Row):
    """How many different people wrote a word that neither the catalogue nor the lexicon knows, by month.

    Bound to no note and to no other word. Shown only from ``rules.UNKNOWN_FROM`` people on.
    """

    __tablename__ = "gap_unknown_word"
    personal = "none: a word alone; a rare one is kept two months, one that many wrote four"

    #: First day of the month.
    month: Mapped[date] = mapped_column(Date, primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    word: Mapped[str] = mapped_column(String(40), primary_key=True)
    people: Mapped[int]


class AskedWords(Row):
    """The known words of one question that was answered, for trying out changes of the catalogue."""

    __tablename__ = "gap_asked_words"
    personal = "none: words of the desk's vocabulary in the order of the alphabet; kept 90 days"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(8))
    words: Mapped[list[str]] = mapped_column(JSON)
    day: Mapped[date] = mapped_column(Date, index=True)


class CatalogueDecision(Row):
    """What a coordinator decided about a blind spot or about two entries that look alike; the last one holds."""

    __tablename__ = "gap_decision"
    personal = "a coordinator's work; exported as decision and date; the name goes with the coordinator"

    #: ``gap`` or ``overlap``.
    about: Mapped[str] = mapped_column(String(8), primary_key=True)
    #: A cluster's key, or the ids of both services with a line between them.
    subject: Mapped[str] = mapped_column(String(140), primary_key=True)
    #: ``do``, ``watch`` or ``no`` for a gap, ``different`` for an overlap.
    decision: Mapped[str] = mapped_column(String(10))
    #: What the decision was made on, such as the words that two entries shared.
    evidence: Mapped[dict[str, Any]]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    decided_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("about IN ('gap', 'overlap')", name="about_known"),
        CheckConstraint("decision IN ('do', 'watch', 'no', 'different')", name="decision_known"),
    )
