"""Pictures, stickers, voice messages and files: kindly, why not, and how else."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from handlers.family.buttons import ALWAYS
from handlers.visit import Reply, Visit, say

_SAID = {
    "photo": "unusable-photo", "video": "unusable-photo", "video_note": "unusable-photo", "animation": "unusable-photo",
    "voice": "unusable-voice", "audio": "unusable-voice", "document": "unusable-document",
}  # fmt: skip


def on_unusable(visit: Visit) -> Reply:
    """Never silence: a person or a few words."""
    return say(Letter((Part(_SAID.get(visit.event.media, "unusable")),), buttons=ALWAYS))
