"""Months on buttons and screens: ``2026-11``."""

from __future__ import annotations

import re
from datetime import date

from bot.consult_times.rules import GAP_PREFIX
from bot.gaps.rules import month_begin
from bot.i18n.translator import LANGUAGES, the_translator
from bot.organisations.rules import theme_key
from bot.outbox.letter import Names
from handlers.visit import Visit
from knowledge.matching.lexicon import load_lexicon

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


def today(visit: Visit) -> date:
    """The local day."""
    return visit.now.astimezone(visit.settings.desk.zone).date()


def month_of(visit: Visit, word: str) -> date:
    """The first day of the month that a button's word names, else of this month."""
    found = _MONTH.fullmatch(word)
    return date(int(found[1]), int(found[2]), 1) if found else month_begin(today(visit))


def month_word(month: date) -> str:
    """A month as it stands in a button."""
    return f"{month.year}-{month.month:02}"


def day_in_words(day: date) -> str:
    """A day as forms and letters write it here: ``31.12.2026``."""
    return f"{day.day}.{day.month}.{day.year}"


def topic_name(topic: str) -> Names:
    """A matter of life as the catalogue's subject words call it; in Finnish, which the lexicon is written in."""
    if topic.startswith(GAP_PREFIX):
        return _consultation(topic.removeprefix(GAP_PREFIX))
    concept = next((one for one in load_lexicon().concepts if one.id == topic), None)
    return Names({"fi": concept.terms[0] if concept is not None and concept.terms else topic.replace("_", " ")})


def _consultation(topic: str) -> Names:
    """That no time for a consultation about a topic was free soon, in every language."""
    words, key = the_translator(), theme_key(topic)
    told = {one: words.translate("consult-times-gap", one, {"topic": words.translate(key, one)}) for one in LANGUAGES}
    return Names(told)
