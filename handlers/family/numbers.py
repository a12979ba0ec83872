"""Telephone numbers for the cards: the helplines that fit each language, and the county's own."""

from __future__ import annotations

from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Arg, Names, Part
from handlers.visit import Visit
from handlers.wording import said_in

#: What is shown when a number is missing; in the code, so that it can never be missing itself.
EMERGENCY_NUMBER = "112"
#: The crisis line that fits a language, by its id in the helplines.
_CRISIS = {"fi": "mieli_fi", "sv": "mieli_sv", "en": "mieli_ar_en"}


def numbers(visit: Visit) -> dict[str, Arg]:
    """The variables of the cards: ``social``, ``crisis``, ``nollalinja``, ``children``, ``poison`` and ``phone``."""
    return {
        "social": visit.settings.desk.social_emergency_phone or EMERGENCY_NUMBER,
        "crisis": _crisis(visit),
        "nollalinja": _number(visit, "nollalinja"),
        "children": _children(visit),
        "poison": _number(visit, "myrkytystieto"),
        "phone": visit.settings.desk.phone,
    }


def _number(visit: Visit, helpline_id: str) -> str:
    line = visit.catalogue.helplines.line(helpline_id)
    return line.number if line else EMERGENCY_NUMBER


def _children(visit: Visit) -> Names:
    """The line for children; in Swedish it has a number of its own."""
    line, number = visit.catalogue.helplines.line("mll_lapset"), _number(visit, "mll_lapset")
    swedish = line.other_number if line else None
    own = f"{swedish[:4]} {swedish[4:6]} {swedish[6:]}" if swedish else number
    return Names({language: own if language == "sv" else number for language in LANGUAGES})


def _crisis(visit: Visit) -> Names:
    """The line in the reader's language, then the one that answers day and night."""
    return Names({language: _crisis_in(visit, language) for language in LANGUAGES})


def _crisis_in(visit: Visit, language: str) -> str:
    always = said_in(Part("crisis-always", {"number": _number(visit, _CRISIS["fi"])}), language)
    if _CRISIS[language] == _CRISIS["fi"]:
        return always
    own = said_in(Part("crisis-own", {"number": _number(visit, _CRISIS[language])}), language)
    return f"{own}, {always}"
