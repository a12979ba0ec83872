"""A time and a day of an event as a maker writes them, by the one reader of times; what is left open or over is refused.

What the reader took of two is shown with weekday, date and hour on the card, or in the question before a move, before
anybody else sees it.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime

from bot.errors import Refusal
from bot.events.errors import EventIsOver, NotATime, TooFar
from bot.events.rules import MOST_MINUTES, USUAL_MINUTES
from bot.people.rules import LANGUAGES
from bot.times_in_words.doubts import Doubt
from bot.times_in_words.errors import InThePast, NothingRead, TooFarAhead
from bot.times_in_words.sentence import Sentence, read_sentence
from bot.wall import Wall, agreed

#: What the reader says of a sentence in general, as it is said of events; its other refusals say what was read.
_SAID: dict[type[Refusal], type[Refusal]] = {NothingRead: NotATime, InThePast: EventIsOver, TooFarAhead: TooFar}
#: What no card can show, because nothing or too much was said.
_OPEN = frozenset({Doubt.NO_DATE, Doubt.NO_TIME, Doubt.SEVERAL_DATES, Doubt.SEVERAL_TIMES})


def time_in(text: str, *, now: datetime, zone: str, language: str) -> tuple[Wall, int]:
    """A local time and how many minutes it lasts.

    Raises:
        NotATime: the words are none, may mean several, or say more than a time.
        EventIsOver, TooFar: it has passed, or is years away.
        NoSuchTime, TimeTwice: the clocks change just then.
        Refusal: what was said cannot be, see ``bot/times_in_words/errors.py``.
    """
    found = _read(text, now, zone, language)
    if found.local is None or found.doubts & _OPEN:
        raise NotATime
    minutes = USUAL_MINUTES if found.minutes is None else found.minutes
    if not 0 < minutes <= MOST_MINUTES:
        raise NotATime
    return agreed(found.local, zone), minutes


def day_in(text: str, *, now: datetime, zone: str, language: str) -> date:
    """A day alone; without a year it is the next one.

    Raises:
        NotATime: the words are none, may mean several, or say more than a day.
        EventIsOver: it has passed.
        Refusal: what was said cannot be, see ``bot/times_in_words/errors.py``.
    """
    found = _read(text, now, zone, language)
    if found.day is None or found.doubts & _OPEN != {Doubt.NO_TIME}:
        raise NotATime
    return found.day


def _read(text: str, now: datetime, zone: str, language: str) -> Sentence:
    """What was read in the writer's language, or in another one, if nothing is left over that would be taken for a place.

    Raises:
        NotATime, EventIsOver, TooFar, Refusal: as above.
    """
    try:
        found = read_sentence(text, now=now, zone=zone, language=language)
    except Refusal as refusal:
        if type(refusal) in _SAID:
            raise _SAID[type(refusal)] from refusal
        raise
    if not (found.place or found.link):
        return found
    return _elsewhere(text, now, zone, language)


def _elsewhere(text: str, now: datetime, zone: str, language: str) -> Sentence:
    for other in (one for one in LANGUAGES if one != language):
        with suppress(Refusal):
            found = read_sentence(text, now=now, zone=zone, language=other)
            if not (found.place or found.link):
                return found
    raise NotATime
