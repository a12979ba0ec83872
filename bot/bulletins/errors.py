"""What can go wrong with bulletins, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class BulletinTooLong(Refusal):
    """A bulletin, a question or an answer has more letters than fit, or none."""

    key = "bulletin-too-long"


class NobodyReads(Refusal):
    """Nobody works at the unit, or follows the topic, that was chosen."""

    key = "bulletin-nobody"


class BulletinGone(Stale):
    """There is no such bulletin or question, or it is not this person's to read or answer."""

    key = "bulletin-gone"
