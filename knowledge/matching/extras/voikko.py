"""Base forms and compound parts of Finnish words by Voikko: ``pip install koppi[voikko]`` and a Finnish dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from threading import Lock
from typing import Any, Protocol

from knowledge.matching.extras import ExtraMissing, Lemmas
from knowledge.matching.normalise import words

#: base forms within ``+työn(työ)+teki(tehdä)+jä(+jä)``; those with a plus are endings
_BASES = re.compile(r"\((?!\+)([^()]+)\)")
#: shorter parts tell nothing
_SHORTEST = 2


class Analyser(Protocol):
    """What we need of ``libvoikko.Voikko``."""

    def analyze(self, word: str) -> Sequence[Mapping[str, Any]]:
        """Every reading of a word."""


def load_voikko() -> Lemmas:
    """Open Voikko with its Finnish dictionary.

    Raises:
        ExtraMissing: the Python package, the system's library or the dictionary is not there.
    """
    try:
        library = import_module("libvoikko")
    except ImportError:
        raise ExtraMissing("libvoikko is not installed: pip install koppi[voikko]") from None
    try:
        # Asked before opening: an instance that could not be opened complains when it is thrown away.
        languages = {found.language for found in library.Voikko.listDicts()}
        return lemmas_of(_opened(library.Voikko, languages))
    except OSError:
        raise ExtraMissing("the system has no library libvoikko (package libvoikko1)") from None
    except library.VoikkoException as error:
        raise ExtraMissing(f"Voikko does not open: {error}") from None


def _opened(voikko: Callable[[str], Analyser], languages: Iterable[str]) -> Analyser:
    if not any(language.split("-")[0] == "fi" for language in languages):
        raise ExtraMissing("Voikko has no Finnish dictionary (package voikko-fi)")
    return voikko("fi")


def lemmas_of(analyser: Analyser) -> Lemmas:
    """Base forms and compound parts from every reading of a word, each once.

    An instance of Voikko serves one thread at a time, and the desk asks from several.
    """
    lock = Lock()

    def lemmas(word: str) -> list[str]:
        with lock:
            readings = analyser.analyze(word)
        found = (form for reading in readings for form in _forms(reading))
        return list(dict.fromkeys(form for form in found if len(form) >= _SHORTEST))

    return lemmas


def _forms(reading: Mapping[str, Any]) -> list[str]:
    written = [str(reading.get("BASEFORM", "")), *_BASES.findall(str(reading.get("WORDBASES", "")))]
    # A hyphen separates words here as it does everywhere in the matcher.
    return [word for form in written for word in words(form)]
