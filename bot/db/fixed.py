"""Words that stand in a statement themselves instead of beside it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, String, literal_column


def fixed(word: str) -> ColumnElement[str]:
    """A word of our own, written into the statement: only then is an index for rows with that word used.

    An index such as ``WHERE status = 'new'`` is of no use to a statement that is told ``new`` beside its text, because it
    is planned before the word is known.

    Raises:
        ValueError: it is more than one plain word.
    """
    if not (word.isascii() and word.isidentifier()):
        raise ValueError("only a plain word stands in a statement itself")
    return literal_column(f"'{word}'", String)
