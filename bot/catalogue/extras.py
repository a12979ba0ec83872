"""Opens the optional parts of the matching that the settings ask for."""

from __future__ import annotations

from pathlib import Path

from bot.config import ConfigProblems, MatchingSettings
from knowledge.matching.extras import ExtraMissing, Extras, Lemmas, Meaning
from knowledge.matching.extras.meaning import load_meaning
from knowledge.matching.extras.voikko import load_voikko


def open_extras(settings: MatchingSettings) -> Extras:
    """The optional parts, opened and tried; without any in the settings no library is looked for.

    Raises:
        bot.config.ConfigProblems: some of them cannot be used; all of them are told.
    """
    problems: list[str] = []
    lemmas: Lemmas | None = None
    meaning: Meaning | None = None
    try:
        lemmas = load_voikko() if settings.voikko else None
    except ExtraMissing as missing:
        problems.append(f"matching.voikko: {missing}")
    try:
        meaning = load_meaning(Path(settings.embedding_folder)) if settings.embedding_folder else None
    except ExtraMissing as missing:
        problems.append(f"matching.embedding_folder: {missing}")
    if problems:
        raise ConfigProblems(problems)
    return Extras(lemmas, meaning, settings.meaning_weight)
