"""Read a time, its length and its place from one sentence.

What is read is a suggestion: whoever asks shows it back and asks about every ``Doubt``. What cannot be is refused
with words that say what was read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from bot.errors import Refusal
from bot.times_in_words import calendar_days, clocks, days, lengths, places
from bot.times_in_words.doubts import Doubt
from bot.times_in_words.english import ENGLISH
from bot.times_in_words.errors import InThePast, NothingRead, TooFarAhead
from bot.times_in_words.finnish import FINNISH
from bot.times_in_words.scan import OTHER, Scan
from bot.times_in_words.swedish import SWEDISH
from bot.wall import TimeTwice, Wall, agreed

_GRAMMARS = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}
_LINK = r"https?://[^\s<>\x01-\x04]*[^\s<>.,;:!?)\x01-\x04]"
#: Nothing is agreed further ahead.
FURTHEST = relativedelta(years=2)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was read. ``day`` or ``at`` is None only with the doubt that says so; ``at`` is local wall time.

    ``minutes`` is the length, from an end or a length that was said. ``place`` is whatever words were left.
    """

    day: date | None
    at: time | None
    minutes: int | None
    place: str
    link: str
    doubts: frozenset[Doubt]

    @property
    def local(self) -> datetime | None:
        """The wall time, naive, where both day and time are known."""
        return datetime.combine(self.day, self.at) if self.day is not None and self.at is not None else None


def read_sentence(text: str, *, now: datetime, zone: str, language: str) -> Sentence:
    """Read a sentence in the reader's language; what is whole only in another of the three is read in that.

    Args:
        text: the words as written.
        now: aware, UTC.
        zone: the IANA name of the zone in which the time is agreed.
        language: fi, sv or en.

    Raises:
        Refusal: one of ``errors.py``, or ``bot.wall.NoSuchTime``.
    """
    try:
        own = _read(text, now, zone, language)
    except NothingRead:
        return _read_elsewhere(text, now, zone, language) or _nothing()
    return own if own.local is not None else _read_elsewhere(text, now, zone, language) or own


def completed(found: Sentence, *, day: date, at: time, now: datetime, zone: str) -> Sentence:
    """A sentence with the day or the time that it left out, such as those of an earlier one.

    Raises:
        Refusal: as in :func:`read_sentence`.
    """
    doubts = found.doubts - {Doubt.NO_DATE, Doubt.NO_TIME}
    whole = replace(found, day=found.day or day, at=found.at if found.at is not None else at, doubts=doubts)
    return _checked(whole, now.astimezone(ZoneInfo(zone)), zone)


def _nothing() -> Sentence:
    raise NothingRead


def _read_elsewhere(text: str, now: datetime, zone: str, language: str) -> Sentence | None:
    """The sentence in the first of the other languages in which it is whole."""
    for other in (one for one in _GRAMMARS if one != language):
        try:
            found = _read(text, now, zone, other)
        except Refusal:
            continue
        if found.local is not None:
            return found
    return None


def _read(text: str, now: datetime, zone: str, language: str) -> Sentence:
    grammar, scan, here = _GRAMMARS[language], Scan(text), now.astimezone(ZoneInfo(zone))
    links = [match[0] for match in scan.take(_LINK, OTHER)]
    said = days.find(scan, grammar, here.date(), language)
    minutes = lengths.find(scan, grammar)
    heard = clocks.find(scan, grammar, said.later)
    days.take_pairs(scan, said)
    clocks.beside_a_day(scan, heard)
    clock = clocks.decide(heard, language)
    is_over = clock is not None and clock.begins <= here.hour * 60 + here.minute
    day, doubts = calendar_days.decide(said, here.date(), is_over, language)
    doubts |= _doubts(day, clock, heard.several)
    place = places.place_in(scan, grammar)
    found = _sentence(day, clock, minutes, place, links[0] if links else "", doubts)
    return _checked(found, here, zone)


def _doubts(day: date | None, clock: clocks.Clock | None, several: bool) -> set[Doubt]:
    if day is None and clock is None:
        raise NothingRead
    seen = {
        Doubt.NO_DATE: day is None,
        Doubt.NO_TIME: clock is None,
        Doubt.SEVERAL_TIMES: several,
        Doubt.HALF_DAY: clock is not None and clock.guessed,
    }
    return {doubt for doubt, holds in seen.items() if holds}


def _sentence(
    day: date | None, clock: clocks.Clock | None, minutes: int | None, place: str, link: str, doubts: set[Doubt]
) -> Sentence:
    if clock is None:
        return Sentence(day, None, minutes, place, link, frozenset(doubts))
    if clock.begins >= 24 * 60 and day is not None:
        day += timedelta(days=1)
    length = clock.ends - clock.begins if clock.ends is not None else minutes
    at = time(clock.begins // 60 % 24, clock.begins % 60)
    return Sentence(day, at, length, place, link, frozenset(doubts))


def _checked(found: Sentence, here: datetime, zone: str) -> Sentence:
    """The sentence if its time can be.

    Raises:
        InThePast: it is over.
        TooFarAhead: it is more than two years away.
        NoSuchTime: the clocks jump over it.
    """
    if found.day is not None and found.day < here.date():
        raise InThePast(moment=Wall(datetime.combine(found.day, found.at or time(12)), zone).moment)
    if found.local is None:
        return found
    moment = found.local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if moment <= here.astimezone(UTC):
        raise InThePast(moment=moment)
    if moment > here + FURTHEST:
        raise TooFarAhead(moment=moment)
    return _walled(found, zone)


def _walled(found: Sentence, zone: str) -> Sentence:
    """The sentence with a doubt where the clocks show its time twice.

    Raises:
        NoSuchTime: the clocks jump over it.
    """
    assert found.local is not None
    try:
        agreed(found.local, zone)
    except TimeTwice:
        return replace(found, doubts=found.doubts | {Doubt.TWICE})
    return found
