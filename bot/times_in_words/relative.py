"""Distances in time (*kahden viikon päästä*, *om tre dagar*, *in two weeks*), which dateparser knows in every language.

The library takes a third of a second to be imported, and so waits until a sentence has such words.
"""

from __future__ import annotations

from datetime import date, datetime, time


def day_after(count: int, unit: str, language: str, today: date) -> date | None:
    """The day that lies so many days, weeks or months after today, or None if the words are not known."""
    import dateparser

    phrase = {"fi": f"{count} {unit} päästä", "sv": f"om {count} {unit}", "en": f"in {count} {unit}"}[language]
    settings = {"RELATIVE_BASE": datetime.combine(today, time(12)), "PARSERS": ["relative-time"]}
    found = dateparser.parse(phrase, languages=[language], settings=settings)
    return None if found is None else found.date()
