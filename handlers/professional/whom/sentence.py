"""A free sentence of a professional: the card at once when that is sure, else up to three rows with their lines.

What is asked is searched and not kept.
"""

from __future__ import annotations

from bot.directory import queries
from bot.organisations.queries import is_verified
from bot.outbox.letter import Letter, Part
from bot.people.rules import BY_INVITATION
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.professional.upkeep.buttons import WISH
from handlers.professional.whom.card import BROWSE, choices, row, shown
from handlers.visit import Reply, Visit, say
from handlers.wording import lines
from knowledge.directory.finding import Findings

#: After *Keneltä kysyn* the next words are a sentence of this kind, also while a case is open. Danger has been heard before.
KIND = Kind("whom-sentence", whose=lambda role: role in BY_INVITATION, back=BROWSE, hears_danger=False)


def on_text(visit: Visit) -> Reply:
    """The sentence after *Keneltä kysyn*; words that find nobody may be tried again."""
    reply = on_words(visit, visit.event.text)
    if not any(part.key == "whom-none" for letter in reply.letters for part in letter.parts):
        words.leave(visit, KIND)
    return reply


def on_words(visit: Visit, sentence: str) -> Reply:
    """What a sentence asks for. Words of danger never come here: they have been answered before any step."""
    return say(letter(visit, find(visit, sentence)) or nothing_found())


def find(visit: Visit, sentence: str) -> Findings:
    """Rows for a sentence; for those who came by an invitation only, for others nothing is looked up.

    Raises:
        PermissionError: the reader did not come by an invitation; a step that lets them here is wrong.
    """
    if not is_verified(visit.person):
        raise PermissionError
    area = queries.area_of(visit.session, loaded=visit.directory, person_id=visit.person.id)
    return visit.directory.find(sentence, None, area, visit.now)


def letter(visit: Visit, found: Findings) -> Letter | None:
    """The card or the rows that were found; None when there are none."""
    entries = tuple(entry for row in found.rows if (entry := visit.directory.entry(row.id)))
    if not entries:
        return None
    if found.sure:
        return shown(visit, entries[0], others=entries[1:])
    rows = [lines(*row(visit, entry)) for entry in entries]
    return Letter((Part("whom-choose"), *rows), buttons=(*choices(entries), (BROWSE, EMERGENCY)))


def nothing_found() -> Letter:
    """Nobody in the list answers to these words: the themes are one tap away, and so is the wish for a row."""
    return Letter((Part("whom-none"),), buttons=((BROWSE, WISH), (EMERGENCY,)))
