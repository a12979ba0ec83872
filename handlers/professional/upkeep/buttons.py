"""Buttons with which a reader tells that an entry is not right."""

from __future__ import annotations

from bot.gaps.rules import sign
from bot.outbox.letter import Button, Buttons
from bot.upkeep.rules import REPORTS, What

#: For a row that the contact list lacks.
WISH = Button("upkeep-button-wish", "upkeep-wish")


def report_buttons(kind: str, entry_id: str, *, number_of: str = "") -> Buttons:
    """What a reader can report of an entry; on a card of the contact list the number is that of the expert shown there."""
    about = dict.fromkeys(REPORTS, (kind, entry_id))
    if number_of:
        about[What.NUMBER] = ("expert", number_of)
    return (
        tuple(Button(f"upkeep-report-{one}", "report", (one.value, of, sign(id_))) for one, (of, id_) in about.items()),
    )
