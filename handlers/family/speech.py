"""In which language somebody asked, which texts exist in it, and in which languages a service speaks (row R80)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Letter, Names, Part
from handlers.language import FEWEST_WORDS
from knowledge.service import Service

#: Languages that are understood in questions but in which the desk does not write.
UNDERSTOOD = ("ru", "uk", "ar", "so", "se")
#: Letters of scripts that are written from right to left.
_FROM_RIGHT = re.compile("[\u0590-\u08ff]")
#: Their scripts tell them apart from the first word on; the others need some words to be sure.
_BY_SCRIPT = frozenset({"ru", "uk", "ar"})


def foreign(language: str, text: str) -> str:
    """The language of a question in which the desk does not write; empty for the desk's own, or when not sure."""
    sure = language in _BY_SCRIPT or len(text.split()) >= FEWEST_WORDS
    return language if language in UNDERSTOOD and sure else ""


def note(asked_in: str) -> list[Letter]:
    """For a foreign question: in its language, that it was understood and in which language the answer is.

    A letter of its own: an Arabic line at the top would turn the whole answer round, from right to left.
    """
    return [Letter((Part(f"understood-{asked_in}"),))] if asked_in else []


def isolated(words: Sequence[str]) -> str:
    """The writer's words in a row; those written from right to left do not turn the line round (Unicode isolates)."""
    return ", ".join(f"\u2068{word}\u2069" if _FROM_RIGHT.search(word) else word for word in words)


def in_own_or_marked(texts: Mapping[str, str], asked_in: str = "") -> Names:
    """A text of the catalogue in the language of the question or the reader's; another one with a mark."""
    own = texts.get(asked_in, "") if asked_in else ""
    return Names({language: own or _in_or_marked(texts, language) for language in LANGUAGES})


def _in_or_marked(texts: Mapping[str, str], language: str) -> str:
    found = next((other for other in (language, *LANGUAGES) if texts.get(other)), "")
    if not found or found == language:
        return texts.get(language, "")
    return f"{texts[found]} {the_translator().translate(f'only-in-{found}', language)}"


def spoken(service: Service, asked_in: str = "") -> Part:
    """In which languages the service speaks, for readers whose own is not among them; else nothing."""
    return Part("text", {"text": Names({language: _spoken(service, asked_in or language, language)
                                        for language in LANGUAGES})})  # fmt: skip


def _spoken(service: Service, wanted: str, language: str) -> str:
    if not service.languages or wanted in service.languages:
        return ""
    named = [_name_of(code, language) for code in service.languages]
    return the_translator().translate("service-languages", language, {"languages": ", ".join(named)})


def _name_of(code: str, language: str) -> str:
    key = f"spoken-{code}"
    return the_translator().translate(key, language) if the_translator().has(key, language) else code
