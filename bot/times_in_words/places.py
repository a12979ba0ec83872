"""Where: the words that are left when the time has been taken out."""

from __future__ import annotations

import re

from bot.times_in_words.grammar import Grammar
from bot.times_in_words.scan import Scan, compiled

_EDGE = " ,;:–—-\n\t"


def place_in(scan: Scan, grammar: Grammar) -> str:
    """What is left, without the small words that led to the time."""
    pieces = [_bare(piece, grammar) for piece in scan.left()]
    return ", ".join(piece for piece in pieces if re.search(r"\w", piece))


def _bare(piece: str, grammar: Grammar) -> str:
    """A piece without idle words at its edges."""
    before, after = "", piece
    while before != after:
        before = after
        after = after.strip(_EDGE).removeprefix(".").removeprefix(")").removesuffix("(").strip(_EDGE)
        after = compiled(rf"^(?:{grammar.idle}|{grammar.idle_before})(?!\w)|(?<!\w)(?:{grammar.idle_after})$").sub(
            "", after
        )
    return re.sub(r"(?<=\w{4})[.!]$", "", after)
