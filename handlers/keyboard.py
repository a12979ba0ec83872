"""The keyboard below the writing field, and how its words are known again when they come back as text."""

from __future__ import annotations

from functools import cache

from bot.i18n.translator import LANGUAGES, in_every_language
from bot.people.keyboard import Keyboard, keyboard_for

__all__ = ["Keyboard", "is_one_of", "keyboard_for", "pressed"]

#: What each key of the keyboard asks for: a command and its argument.
_MEANS: dict[str, tuple[str, str]] = {
    "keyboard-emergency": ("emergency", ""),
    "keyboard-human": ("human", ""),
    "keyboard-queue": ("queue", ""),
    "keyboard-own": ("own", ""),
    **{f"keyboard-{language}": ("language", language) for language in LANGUAGES},
}
#: The same for those who came by an invitation; from a family these are words like any others.
_MEANS_TO_PROFESSIONALS: dict[str, tuple[str, str]] = {
    "keyboard-whom": ("whom", ""),
    "keyboard-here": ("here", ""),
    "keyboard-consult": ("consult", ""),
}


def pressed(text: str, *, by_professional: bool = False) -> tuple[str, str] | None:
    """The command and argument of a keyboard button that came back as text, in whichever language; else None."""
    written = text.strip().casefold()
    return _words(False).get(written) or (_words(True).get(written) if by_professional else None)


def is_one_of(text: str, key: str) -> bool:
    """Whether a text is one of the phrases of a key, in whichever language; its end marks do not count."""
    return " ".join(text.casefold().split()).strip(" .!?") in _phrases(key)


@cache
def _phrases(key: str) -> frozenset[str]:
    return frozenset(phrase.strip() for text in in_every_language(key).values() for phrase in text.split("|"))


@cache
def _words(of_professionals: bool) -> dict[str, tuple[str, str]]:
    keys = _MEANS_TO_PROFESSIONALS if of_professionals else _MEANS
    return {text.casefold(): means for key, means in keys.items() for text in in_every_language(key).values()}
