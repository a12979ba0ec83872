"""What a professional is reminded of when a question speaks of danger (row R75): guidance, never a takeover."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from handlers.family.buttons import ALWAYS
from handlers.family.numbers import numbers
from handlers.visit import Visit


def duty_card(visit: Visit) -> Letter:
    """112, the social emergency duty that also consults, and the duty to report that stays with its person."""
    return Letter((Part("danger-pro", {"social": numbers(visit)["social"]}),), buttons=ALWAYS)
