"""Which services a text asks for: normalise → analyse → index → rank → decide, each step a file.

Each step takes what the step before it gives and can be replaced alone; the index is never changed after
building.
"""

from __future__ import annotations

from knowledge.catalogue import Area
from knowledge.matching.analyse import analyse
from knowledge.matching.ask import Question
from knowledge.matching.decide import SHOWN, Candidate, Decision, Match, Thresholds, decide
from knowledge.matching.index import Index, build_index
from knowledge.matching.rank import rank

__all__ = [
    "SHOWN",
    "Candidate",
    "Decision",
    "Index",
    "Match",
    "Question",
    "Thresholds",
    "build_index",
    "match",
]


def match(
    text: str,
    index: Index,
    language: str | None = None,
    area: Area | None = None,
    thresholds: Thresholds | None = None,
) -> Match:
    """Find the services that a text asks for, best first, and how sure that is.

    ``language`` overrides the detected one. ``area`` leaves out services that are not offered there.
    """
    query = analyse(text, index.lexicon, language, index.spelling)
    return decide(query, rank(query, index, area), index, thresholds or Thresholds())
