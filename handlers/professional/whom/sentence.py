"""A free sentence of a professional: the card at once when that is sure, else up to three rows with their lines.

What is asked is searched and not kept.
"""

from __future__ import annotations

from bot.directory.loaded import Entry
from bot.organisations.queries import is_verified
from bot.outbox.letter import Letter, Names, Part
from handlers.family.buttons import EMERGENCY
from handlers.professional.duty import duty_card
from handlers.professional.whom.card import BROWSE, choices, shown
from handlers.professional.whom.words import named
from handlers.visit import Reply, Visit, say
from handlers.wording import lines
from knowledge.directory.finding import Findings
from knowledge.directory.model import Expert

#: From this severity on the duty card comes first and alone.
DANGER_FROM = 2


def on_words(visit: Visit, words: str) -> Reply:
    """What a sentence asks for; the duty card when it speaks of danger."""
    found = find(visit, words)
    if found.danger.severity >= DANGER_FROM:
        return say(duty_card(visit))
    return say(letter(visit, found) or nothing_found())


def find(visit: Visit, words: str) -> Findings:
    """Rows for a sentence; for those who came by an invitation only, for others nothing is looked up.

    Raises:
        PermissionError: the reader did not come by an invitation; a step that lets them here is wrong.
    """
    if not is_verified(visit.person):
        raise PermissionError
    return visit.directory.find(words, None, "", visit.now)


def letter(visit: Visit, found: Findings) -> Letter | None:
    """The card or the rows that were found; None when there are none."""
    entries = tuple(entry for row in found.rows if (entry := visit.directory.entry(row.id)))
    if not entries:
        return None
    if found.sure:
        return shown(visit, entries[0], others=entries[1:])
    rows = [lines(*_row(visit, entry)) for entry in entries]
    return Letter((Part("whom-choose"), *rows), buttons=(*choices(entries), (BROWSE, EMERGENCY)))


def nothing_found() -> Letter:
    """Nobody in the list answers to these words: the themes are one tap away."""
    return Letter((Part("whom-none"),), buttons=((BROWSE, EMERGENCY),))


def _row(visit: Visit, entry: Entry) -> list[Part]:
    first = visit.directory.card(entry, visit.now).first
    title = [] if isinstance(entry, Expert) else [Part("text", {"text": Names(entry.name)})]
    return [*title, *(named(visit, first) if first else [Part("whom-nobody")])]
