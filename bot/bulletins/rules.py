"""How long a bulletin is and when it is brought up again; no database, no clock."""

from __future__ import annotations

from datetime import timedelta

#: Letters of a bulletin (domain, row R22); a question and its answer are as long at most.
LONGEST = 600
#: An unread bulletin is brought up once, after so long (domain, row R22).
NUDGE_AFTER = timedelta(days=7)
#: Later nobody is reminded of it any more: it is not news. Own choice.
NUDGE_UNTIL = timedelta(days=30)
#: So long bulletins are kept: a school year and the beginning of the next. Own choice.
KEPT = timedelta(days=400)


def checked(words: str) -> str | None:
    """Words as they are sent, or None when they are none or more than ``LONGEST``."""
    kept = "\n".join(" ".join(line.split()) for line in words.strip().splitlines())
    return kept if 0 < len(kept) <= LONGEST else None
