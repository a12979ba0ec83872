"""Whether two words are forms of one: Finnish puts endings on nearly everything."""

from __future__ import annotations

#: letters that two forms of one word share at least
STEM = 4


def same_stem(token: str, word: str) -> float:
    """How surely two words are forms of one (0–1): they share a beginning and differ only in a short ending.

    >>> same_stem("kuraattorille", "kuraattori"), same_stem("koira", "koulu")
    (0.8, 0.0)
    """
    shorter = min(len(token), len(word))
    if shorter < STEM or token[:STEM] != word[:STEM]:
        return 0.0
    shared = next((n for n in range(shorter) if token[n] != word[n]), shorter)
    if shared >= max(STEM, shorter - 2) and max(len(token), len(word)) - shared <= 4:
        return 0.8
    return 0.5 if shared == len(word) and shared >= 5 else 0.0
