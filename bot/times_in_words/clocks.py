"""Times of day in a sentence: digits, clock words, ranges and parts of the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from re import Match

from bot.times_in_words.errors import EndsBeforeStart, NoSuchClock
from bot.times_in_words.grammar import Grammar, any_of
from bot.times_in_words.scan import CLOCK, DAY, PART, Scan, word

#: Office hours, local: of two readings twelve hours apart the one within them is taken.
FIRST_HOUR, LAST_HOUR = 7, 20
#: An end in the other half of the day is believed up to so many minutes after the start: 11–1.
_LONGEST_TURN = 360
_SUFFIX = r"(?:\s*(?P<{0}>[ap]\.?m\b\.?))?"
_DIGITS = r"(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?" + _SUFFIX.format("x")
_RANGE = (
    r"(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?" + _SUFFIX.format("x") + r"\s*[-–—]\s*"
    r"(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?" + _SUFFIX.format("x2") + r"(?![\d:]|\.\d)"
)
_READ = re.compile(_DIGITS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A time of day as it was said: ``hour`` 0–24, and whether the hour can mean only itself."""

    hour: int
    minute: int
    exact: bool
    spoken: bool = False
    half: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """When something begins and ends (None if not said), in minutes after midnight; ``guessed``: by office hours."""

    begins: int
    ends: int | None
    guessed: bool


@dataclass(slots=True)
class Clocks:
    """Every time of day in a sentence; ``ranges`` have two ends."""

    ranges: list[tuple[Said, Said]]
    single: list[Said]
    part: str = ""

    @property
    def several(self) -> bool:
        """Whether more than one time was said."""
        return len({(said.hour, said.minute) for said in self.single} | {first.hour for first, _ in self.ranges}) > 1


def find(scan: Scan, grammar: Grammar, is_later: bool) -> Clocks:
    """Take the times of day out of a sentence whose plain dates were taken.

    Raises:
        NoSuchClock: digits after a marker or with a colon are no time of day.
    """
    later = scan.take(word(grammar.later), PART)
    part = "later" if later or is_later else "morning" if scan.take(word(grammar.morning), PART) else ""
    found = Clocks(_ranges(scan, grammar), [], part)
    for reader in (_spoken, _marked, _written):
        found.single += reader(scan, grammar)
    if not scan.has(CLOCK):
        found.single += pair(scan, dated=scan.has(DAY))
    found.single.sort(key=lambda said: said.at)
    return found


def beside_a_day(scan: Scan, found: Clocks) -> None:
    """Take a number beside a day, if nothing else is a time: ``ti 14``."""
    if scan.has(CLOCK):
        return
    lead = rf"(?:(?<=[{DAY}{PART}])|(?<=[{DAY}{PART}][ ,])|(?<=[{DAY}{PART}], )|(?<=^))"
    beside = rf"{lead}(?P<h>\d{{1,2}})(?![\w:/-]|\.\s?\w)"
    before = rf"(?<![\w.:/-])(?P<h>\d{{1,2}})(?=\s+[{PART}])"
    found.single += [_of(match) for match in (scan.take(beside, CLOCK) or scan.take(before, CLOCK))[:1]]


def decide(found: Clocks, grammar_language: str) -> Clock | None:
    """The time that the words mean, or None without any.

    Raises:
        EndsBeforeStart: the end is not after the start.
    """
    if found.ranges:
        return _range(found.ranges[0], found.part, grammar_language)
    if not found.single:
        return None
    begins, guessed = _minutes(found.single[0], found.part, grammar_language)
    return Clock(begins, None, guessed)


def shown(minutes: int) -> str:
    """Minutes after midnight as on a clock."""
    return time(minutes // 60 % 24, minutes % 60).strftime("%H.%M")


def pair(scan: Scan, dated: bool) -> list[Said]:
    """Take ``14.30`` without any marker where it is a time of day rather than a date.

    Raises:
        NoSuchClock: it is neither.
    """
    found = scan.take(word(r"(?P<h>\d{1,2})\.(?P<m>\d{2})(?!\.?\d)"), CLOCK, lambda match: _is_clock(match, dated))
    return [_of(match) for match in found]


def _is_clock(match: Match[str], dated: bool) -> bool:
    hour, minute = int(match["h"]), int(match["m"])
    possible = hour < 24 and minute <= 59
    could_be_date = 1 <= hour <= 31 and 1 <= minute <= 12 and not match["m"].startswith("00")
    if not possible and not could_be_date:
        raise NoSuchClock(written=match[0])
    return possible and (not could_be_date or minute % 5 == 0 or dated)


def _ranges(scan: Scan, grammar: Grammar) -> list[tuple[Said, Said]]:
    beside = rf"(?P<after>[{DAY}{PART}][\s,]*)|(?P<start>^\s*)|(?P<plain>(?<![\w.:/-]))"
    lead = rf"(?:(?P<marker>{word(grammar.marker)}\s*)|{beside})"
    digits = scan.take(lead + _RANGE, CLOCK, _is_range)
    words = scan.take(word(grammar.between), CLOCK)
    return [(_of(match), _of(match, "2")) for match in digits] + [_between(match, grammar) for match in words]


def _is_range(match: Match[str]) -> bool:
    if not (match["marker"] or match["after"] or match["start"]):
        return bool((match["m"] and match["m2"]) or match["x2"])
    return True


def _between(match: Match[str], grammar: Grammar) -> tuple[Said, Said]:
    said = match.groupdict()
    return _word(said["first"] or said["first2"], grammar), _word(said["last"] or said["last2"], grammar)


def _word(written: str, grammar: Grammar) -> Said:
    hour = grammar.numbers.get(written.lower())
    if hour is not None:
        return Said(hour, 0, exact=False, spoken=True)
    digits = _READ.match(written)
    return _of(digits) if digits else Said(12, 0, exact=True)


def _spoken(scan: Scan, grammar: Grammar) -> list[Said]:
    noon = [Said(12, 0, exact=True, at=match.start()) for match in scan.take(word(grammar.noon), CLOCK)]
    return noon + [_phrase(match, grammar) for match in scan.take(word(grammar.spoken), CLOCK)]


def _phrase(match: Match[str], grammar: Grammar) -> Said:
    """Half, quarter and minutes past or to an hour."""
    said = match.groupdict()
    word_of_hour = said["hour"] or said["hour2"]
    hour = grammar.numbers.get(word_of_hour.lower()) or int(word_of_hour)
    minutes = hour * 60 + _offset(said, grammar)
    return Said(minutes // 60 % 24, minutes % 60, exact=hour > 12, spoken=True, at=match.start())


def _offset(said: dict[str, str | None], grammar: Grammar) -> int:
    """Minutes after (or before) the hour that was named."""
    half = 30 if grammar.half_is_past else -30
    minutes = half if said.get("half") or said.get("hour2") else 0
    if count := said["count"]:
        sign = -1 if re.fullmatch(grammar.before, said["way"] or "", re.IGNORECASE) else 1
        minutes += sign * (grammar.counts.get(count.lower()) or int(re.sub(r"\D", "", count)))
    return minutes


def _marked(scan: Scan, grammar: Grammar) -> list[Said]:
    """After *klo*, *at* and the like, with a colon, or with am and pm."""
    after = rf"(?:\s+(?:{grammar.after_hour}))?" if grammar.after_hour else ""
    marked = scan.take(rf"{word(grammar.marker)}\s*{_DIGITS}(?![\d:]|\.\d){after}", CLOCK)
    colon = scan.take(word(rf"(?P<h>\d{{1,2}}):(?P<m>\d\d){_SUFFIX.format('x')}"), CLOCK)
    half = scan.take(word(r"(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?\s*(?P<x>[ap]\.?m\b\.?)"), CLOCK)
    numbers = any_of(grammar.numbers)
    tail = rf"|(?P<tail>{numbers}|\d{{1,2}})\s*{grammar.after_hour}" if grammar.after_hour else ""
    words = scan.take(word(rf"(?:{grammar.marker})\s+(?P<hour>{numbers}){tail}"), CLOCK)
    return [_of(match) for match in (*marked, *colon, *half)] + [_named(match, grammar) for match in words]


def _named(match: Match[str], grammar: Grammar) -> Said:
    said = match.groupdict()
    written = said["hour"] or said["tail"] or ""
    hour = grammar.numbers.get(written.lower())
    return Said(hour or int(written), 0, exact=False, spoken=True, at=match.start())


def _written(scan: Scan, grammar: Grammar) -> list[Said]:
    """A number in the case that means an hour."""
    found = scan.take(word(rf"(?P<hour>{grammar.hours})"), CLOCK)
    return [
        Said(grammar.numbers[match["hour"].lower()], 0, exact=False, spoken=True, at=match.start()) for match in found
    ]


def _of(match: Match[str], end: str = "") -> Said:
    """Digits as a time of day.

    Raises:
        NoSuchClock: there is no such time.
    """
    said = match.groupdict()
    hour, minute = int(match[f"h{end}"]), int(said.get(f"m{end}") or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise NoSuchClock(written=match[0].strip(f" ,{DAY}{PART}"))
    half = (said.get(f"x{end}") or "")[:1].lower()
    exact = match[f"h{end}"].startswith("0") or hour > 12 or hour == 0
    return Said(hour, minute, exact, spoken=False, half=half, at=match.start())


def _minutes(said: Said, part: str, language: str) -> tuple[int, bool]:
    """Minutes after midnight, and whether the half of the day was chosen by office hours."""
    plain = said.hour * 60 + said.minute
    if said.half:
        return (said.hour % 12 + (12 if said.half == "p" else 0)) * 60 + said.minute, False
    if said.exact or said.hour == 12 or part == "morning":
        return plain, False
    if part == "later":
        return plain + 12 * 60, False
    if plain < FIRST_HOUR * 60:
        return plain + 12 * 60, True
    loose = said.spoken or (language == "en" and not said.minute)
    return plain, loose and plain + 12 * 60 <= LAST_HOUR * 60


def _range(ends: tuple[Said, Said], part: str, language: str) -> Clock:
    first, last = ends
    if last.half and not first.half and not first.exact:
        first = Said(first.hour, first.minute, first.exact, half=_half_before(first, last))
    begins, guessed = _minutes(first, part, language)
    until, guessed_end = _minutes(last, part, language)
    if until <= begins and not last.exact and not last.half and 0 < until + 12 * 60 - begins <= _LONGEST_TURN:
        until += 12 * 60
    if until <= begins:
        raise EndsBeforeStart(start=shown(begins), end=shown(until))
    return Clock(begins, until, guessed or (guessed_end and not first.exact))


def _half_before(first: Said, last: Said) -> str:
    """The half of the day of a start whose end has one: ``2 to 3 pm``, but ``11 to 1 pm``."""
    return "a" if last.half == "p" and first.hour % 12 > last.hour % 12 else last.half
