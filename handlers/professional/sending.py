"""What becomes of words that were typed, shown back and confirmed: each kind goes to the room that asked for it."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.professional.bulletins import asking, writing
from handlers.professional.typed import Deed, take
from handlers.professional.upkeep import wish
from handlers.visit import Reply, Visit

_DEEDS: Mapping[str, Deed] = {
    "bulletin": writing.sent, "bulletin-question": asking.asked, "bulletin-answer": asking.answered,
    "wish": wish.sent,
}  # fmt: skip


def on_send(visit: Visit) -> Reply:
    """The words on the screen are right.

    Raises:
        TypedGone: others were written, or it was too long ago.
    """
    typed = take(visit)
    return _DEEDS[typed.what](visit, typed.subject, typed.text)
