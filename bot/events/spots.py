"""The month's blind spots for an agenda: at most five matters that enough people asked about (row R9)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.events.rules import SPOTS_FROM, SPOTS_SHOWN
from bot.events.tables import Occurrence
from bot.gaps import queries as gaps
from bot.gaps.rules import month_begin
from bot.outbox.letter import Names, Part
from knowledge.matching.lexicon import load_lexicon


def spots_of_month(session: Session, occurrence: Occurrence) -> Part | None:
    """What was asked and not answered in the month of a time, with counts; None when nothing was asked often enough."""
    month = month_begin(occurrence.wall.local.date())
    # what professionals could not book is for the desk and for no agenda
    found = [one for one in gaps.spots_of_month(session, month=month) if ":" not in one.topic]
    often = [one for one in found if one.count >= SPOTS_FROM]
    named = [(one.word or _matter(one.topic), one.count) for one in often if one.word or one.topic]
    if not named:
        return None
    told = ", ".join(f"{name} {count}" for name, count in named[:SPOTS_SHOWN])
    return Part("event-agenda-spots", {"words": Names({"fi": told})})


def _matter(topic: str) -> str:
    """A matter of life as the lexicon calls it, in Finnish."""
    concept = next((one for one in load_lexicon().concepts if one.id == topic), None)
    return concept.terms[0] if concept is not None and concept.terms else topic.replace("_", " ")
