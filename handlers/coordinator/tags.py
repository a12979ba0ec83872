"""What the month's cases were marked with, as counts alone."""

from __future__ import annotations

from datetime import date

from bot.casework import queries
from bot.casework.rules import TOLD_FROM
from bot.outbox.letter import Part
from handlers.visit import Visit

#: Tags on one screen; the desk's own list is shorter.
_SHOWN = 20


def tags_of_month(visit: Visit, month: date) -> list[Part]:
    """A paragraph with the month's tags and how many cases have them; nothing when no case was marked."""
    found = queries.tags_of_month(visit.session, month=month, zone=visit.settings.desk.zone)[:_SHOWN]
    told = ", ".join(f"{tag} {count or f'<{TOLD_FROM}'}" for tag, count in found)
    return [Part("spots-tags", {"tags": told})] if told else []
