"""Cuts long words into parts that Telegram takes, so that nothing of them is lost.

Telegram counts UTF-16 code units, of which an astral character (most emoji) has two; 4,096 fit into a message.
"""

from __future__ import annotations

import unicodedata

#: UTF-16 units in one part; leaves room for the lines that the desk puts above the words.
PART_UNITS = 3500
#: Where words are cut, the best place first.
_BORDERS = ("\n\n", "\n", ". ", "! ", "? ", " ")
#: What belongs to the character before it: joiner, variation selectors, skin tones, tags of flags.
_JOINER = "\u200d"
_CLINGING = (("\ufe00", "\ufe0f"), ("\U0001f3fb", "\U0001f3ff"), ("\U000e0020", "\U000e007f"))
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
#: Nobody's character is longer than this; a longer chain is cut like any text.
_LONGEST_CHARACTER = 40


def utf16_units(words: str) -> int:
    """How long Telegram says the words are."""
    return len(words) + sum(character > "\uffff" for character in words)


def split_words(words: str, limit: int = PART_UNITS) -> list[str]:
    """The words in parts of at most ``limit`` UTF-16 units, at least one; joined they are the words again.

    Cuts at the end of a paragraph, a line, a sentence or a word in the later half of a part, else between
    characters, never inside one that is written with several code points.
    """
    parts = []
    while utf16_units(words) > limit:
        cut = _best_cut(words, _how_many_fit(words, limit))
        parts.append(words[:cut])
        words = words[cut:]
    return [*parts, words]


def _how_many_fit(words: str, limit: int) -> int:
    units = 0
    for place, character in enumerate(words):
        units += 1 + (character > "\uffff")
        if units > limit:
            return place
    return len(words)


def _best_cut(words: str, fitting: int) -> int:
    for border in _BORDERS:
        found = words.rfind(border, fitting // 2, fitting)
        if found >= 0:
            return found + len(border)
    return _between_characters(words, fitting)


def _between_characters(words: str, fitting: int) -> int:
    earliest = max(1, fitting - _LONGEST_CHARACTER)
    for place in range(fitting, earliest - 1, -1):
        if not _inside_character(words, place):
            return place
    return fitting


def _inside_character(words: str, place: int) -> bool:
    before, after = words[place - 1], words[place]
    if _JOINER in (before, after) or unicodedata.combining(after):
        return True
    if any(first <= after <= last for first, last in _CLINGING):
        return True
    return _is_flag_letter(after) and _flag_letters_before(words, place) % 2 == 1


def _is_flag_letter(character: str) -> bool:
    return _FLAG_LETTERS[0] <= character <= _FLAG_LETTERS[1]


def _flag_letters_before(words: str, place: int) -> int:
    start = place
    while start and _is_flag_letter(words[start - 1]):
        start -= 1
    return place - start
