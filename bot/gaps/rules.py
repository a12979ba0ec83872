"""How notes become blind spots, what may be shown of them, and what can be decided; no database, no clock."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

#: A count is shown from so many questions on; below it only that it is below. Own choice.
COUNT_FROM = 3
#: A word that the vocabulary does not know is shown from so many people on (domain, row R10: never with n < 5).
UNKNOWN_FROM = 5
#: A cluster stands in a file from so many questions on: a file leaves the desk, and what it tells is crossed, so less
#: is told of few than in the lists. Own choice.
EXPORTED_FROM = 5
#: Days for which notes, marks and words of questions are kept.
NOTES_KEPT_DAYS, MARKS_KEPT_DAYS, ASKED_KEPT_DAYS = 365, 40, 90
#: Days for which a word is kept that few people wrote, and one that many wrote.
RARE_WORDS_KEPT_DAYS, WORDS_KEPT_DAYS = 62, 124
#: Words shown of one blind spot.
_MOST_WORDS = 8


class Seen(StrEnum):
    """How a gap was seen."""

    NOTHING_FOUND = "nothing_found"  #: no service was near enough
    NONE_FITS = "none_fits"  #: the family said twice that none of these fits
    NO_SERVICE = "no_service"  #: a worker says that there is no such service


class Decision(StrEnum):
    """What people decided to do about a blind spot or an overlap."""

    DO = "do"  #: something is done about it
    WATCH = "watch"  #: it is looked at again
    NO = "no"  #: nothing is done
    DIFFERENT = "different"  #: the two entries are not the same


@dataclass(frozen=True)
class Note:
    """One gap note as the rules see it."""

    topic: str
    area: str
    age_group: str
    language: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Spot:
    """A blind spot: notes about the same matter. Only counts of at least ``COUNT_FROM`` stand in the lists."""

    #: ``topic:…``, ``word:…`` or ``other``.
    key: str
    count: int
    words: tuple[tuple[str, int], ...] = ()
    age_groups: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    areas: tuple[tuple[str, int], ...] = ()
    #: The language of most notes.
    language: str = "fi"

    @property
    def topic(self) -> str:
        """Id of the matter of life, empty when it is told by a word or by nothing."""
        return self.key.removeprefix("topic:") if self.key.startswith("topic:") else ""

    @property
    def word(self) -> str:
        """The word that holds the notes together, empty when a topic does."""
        return self.key.removeprefix("word:") if self.key.startswith("word:") else ""


def spots(notes: Sequence[Note]) -> list[Spot]:
    """Blind spots, the largest first; notes without a topic stand under the word that most of them share."""
    by_key: dict[str, list[Note]] = defaultdict(list)
    common = Counter(word for note in notes if not note.topic for word in note.words)
    for note in notes:
        by_key[_key(note, common)].append(note)
    found = [_spot(key, together) for key, together in by_key.items()]
    return sorted(found, key=lambda spot: (-spot.count if spot.count >= COUNT_FROM else 0, spot.key))


def _key(note: Note, common: Counter[str]) -> str:
    if note.topic:
        return f"topic:{note.topic}"
    word = min(note.words, key=lambda one: (-common[one], one), default="")
    return f"word:{word}" if word and common[word] >= 2 else "other"


def _spot(key: str, notes: Sequence[Note]) -> Spot:
    languages = Counter(note.language for note in notes)
    return Spot(
        key=key,
        count=len(notes),
        words=_enough(word for note in notes for word in note.words if word.isalpha())[:_MOST_WORDS],
        age_groups=_enough(note.age_group for note in notes if note.age_group),
        languages=_enough(note.language for note in notes),
        areas=_enough(note.area for note in notes if note.area),
        language=min(languages, key=lambda one: (-languages[one], one)),
    )


def _enough(values: Iterable[str], at_least: int = COUNT_FROM) -> tuple[tuple[str, int], ...]:
    counted = sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((value, count) for value, count in counted if count >= at_least)


@dataclass(frozen=True)
class Cluster:
    """Notes about one matter, from one area, of one age group and in one language, never fewer than ``EXPORTED_FROM``."""

    topic: str
    area: str
    age_group: str
    language: str
    count: int
    #: Days of its first and its last question.
    first: date
    last: date
    #: Known words that at least ``EXPORTED_FROM`` of its questions have, most of them first.
    words: tuple[str, ...]


def clusters(notes: Iterable[tuple[date, Note]]) -> tuple[list[Cluster], int]:
    """Clusters of notes with their days, the largest first, and how many notes stand in none because theirs is too small."""
    by_cell: dict[tuple[str, ...], list[tuple[date, Note]]] = defaultdict(list)
    for day, note in notes:
        by_cell[note.topic, note.area, note.age_group, note.language].append((day, note))
    told = [_cluster(together) for together in by_cell.values() if len(together) >= EXPORTED_FROM]
    left_out = sum(len(together) for together in by_cell.values() if len(together) < EXPORTED_FROM)
    return sorted(told, key=lambda one: (-one.count, one.topic, one.area, one.age_group, one.language)), left_out


def _cluster(together: Sequence[tuple[date, Note]]) -> Cluster:
    days, note = sorted(day for day, _ in together), together[0][1]
    words = _enough((word for _, one in together for word in one.words if word.isalpha()), EXPORTED_FROM)
    return Cluster(
        note.topic, note.area, note.age_group, note.language, len(together), days[0], days[-1],
        tuple(word for word, _ in words[:_MOST_WORDS]),
    )  # fmt: skip


def sign(text: str) -> str:
    """A short name of a text for a button: ten hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def pair_subject(first: str, second: str) -> str:
    """The name under which a decision about two services is kept, whichever is named first."""
    return "|".join(sorted((first, second)))


def month_begin(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The first day of the month after."""
    return (month_begin(month) + timedelta(days=32)).replace(day=1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return (month_begin(month) - timedelta(days=1)).replace(day=1)
