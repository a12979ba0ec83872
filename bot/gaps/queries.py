"""Reads for the lists of coordinators."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.gaps.rules import UNKNOWN_FROM, Cluster, Note, Spot, clusters, next_month, spots
from bot.gaps.tables import AskedWords, CatalogueDecision, GapNote, UnknownWord

#: Questions on which a change is tried out, the newest first; more would keep others waiting. Own choice.
TRIED_AT_MOST = 400


def spots_of_month(session: Session, *, month: date) -> list[Spot]:
    """The blind spots of the month that begins on a day."""
    rows = session.scalars(select(GapNote).where(GapNote.day >= month, GapNote.day < next_month(month)))
    return spots([_note(row) for row in rows])


def clusters_of_all(session: Session) -> tuple[list[Cluster], int]:
    """The clusters of every note that is kept, and how many notes are in none of them."""
    return clusters((row.day, _note(row)) for row in session.scalars(select(GapNote)))


def _note(row: GapNote) -> Note:
    return Note(row.topic, row.area, row.age_group, row.language, tuple(row.words))


def unknown_words(session: Session, *, since: date) -> list[tuple[str, str, int]]:
    """Words that many people wrote and nobody knows, as word, language and how many people, most first."""
    people = func.sum(UnknownWord.people)
    counted = (
        select(UnknownWord.word, UnknownWord.language, people)
        .where(UnknownWord.month >= since)
        .group_by(UnknownWord.word, UnknownWord.language)
        .having(people >= UNKNOWN_FROM)
        .order_by(people.desc(), UnknownWord.word)
    )
    return [(word, language, int(count)) for word, language, count in session.execute(counted)]


def decision_on(session: Session, *, about: str, subject: str) -> CatalogueDecision | None:
    """What was decided, if anything."""
    return session.get(CatalogueDecision, (about, subject))


def subjects_decided(session: Session, *, about: str) -> frozenset[str]:
    """Everything that has a decision."""
    return frozenset(session.scalars(select(CatalogueDecision.subject).where(CatalogueDecision.about == about)))


def asked(session: Session) -> list[tuple[str, tuple[str, ...]]]:
    """Languages and words of past questions, answered and not, newest first."""
    answered = select(AskedWords.day, AskedWords.language, AskedWords.words)
    missed = select(GapNote.day, GapNote.language, GapNote.words)
    rows = [
        row
        for table, day in ((answered, AskedWords.day), (missed, GapNote.day))
        for row in session.execute(table.order_by(day.desc()).limit(TRIED_AT_MOST)).all()
    ]
    newest = sorted(rows, key=lambda row: row[0], reverse=True)[:TRIED_AT_MOST]
    return [(language, tuple(words)) for _, language, words in newest if words]
