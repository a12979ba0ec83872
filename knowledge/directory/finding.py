"""Finds rows of the contact list by a free sentence: situations by the families' matching in an index of their own,
people by their names, organisations, places and topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from knowledge.catalogue import Catalogue
from knowledge.danger import Danger, look_for_danger
from knowledge.directory import beginnings
from knowledge.directory.beginnings import Beginnings
from knowledge.directory.model import DirectoryData, Expert, Situation
from knowledge.matching import Index, build_index, match
from knowledge.matching.language import small_words
from knowledge.matching.normalise import fold, tidy, words
from knowledge.service import Kind, NextStep, Organiser, Service, StepKind, SupportLevel

#: A screen shows so many rows.
SHOWN = 3
#: The best row is sure when its share of what speaks for the first three is at least this (0–1).
SURE_FROM = 0.5
#: – and its share of what speaks for all rows at least this.
LEAST_SHARE = 0.3
#: Below this confidence (0–1) of the matching nothing is shown. Chosen on the odd rows of the trial.
SHOWN_FROM = 0.1
#: So many rows stand in the list that changes while somebody types: situations, and people.
TYPED_SITUATIONS, TYPED_PEOPLE = 6, 3
#: How much the words that a row has count beside what the matching makes of the sentence, while it is being typed.
#: Own choice: on the odd rows of the trial anything from 0.3 to 2.5 does the same.
_WORDS_COUNT = 1.0
#: Weekdays as people write them, Monday first.
_DAYS = (
    ("maanantai", "mandag", "monday"), ("tiistai", "tisdag", "tuesday"), ("keskiviikko", "onsdag", "wednesday"),
    ("torstai", "torsdag", "thursday"), ("perjantai", "fredag", "friday"), ("lauantai", "lordag", "saturday"),
    ("sunnuntai", "sondag", "sunday"),
)  # fmt: skip
#: Rows with a smaller share than this are not worth a line on the screen; chosen on the odd rows of the trial.
_WORTH_SHOWING = 0.02
#: How much a word tells of somebody: their name, where they work, what they do; own choice.
_NAME, _PLACE, _WORD = 1.0, 0.6, 0.5
#: What a word in its very form tells more than another form of it; own choice.
_EXACT = 0.1
#: Shortest word that names somebody, and how many of its letters are compared: Finnish names are inflected.
_LEAST_LETTERS, _STEM = 3, 4
#: So many letters may be added to a name: *Nikolle* is Niko, *nikotiini* is not.
_LONGEST_ENDING = 4


@dataclass(frozen=True)
class Row:
    """One row that may fit: ``kind`` is ``situation`` or ``expert``; ``score`` is its share, 0–1."""

    kind: str
    id: str
    score: float


@dataclass(frozen=True)
class Findings:
    """At most three rows, best first; ``sure``: the first may be shown at once."""

    rows: tuple[Row, ...]
    sure: bool
    danger: Danger


@dataclass(frozen=True)
class FoundIn:
    """The list prepared for searching; it never changes."""

    situations: Index | None
    #: beginnings of folded words → the words, experts of whom they tell, and how much (a name tells most)
    people: Mapping[str, Sequence[tuple[str, str, float]]] = field(default_factory=dict)
    beginnings: Beginnings = field(default_factory=lambda: beginnings.build({}))

    def find(self, text: str, language: str | None = None, *, hidden: Iterable[str] = ()) -> Findings:
        """Rows for a sentence in any language; ``hidden`` ids are left out."""
        gone = set(hidden)
        named, whole = self._people(text, gone)
        rows = named if whole else [*self._situations(text, language, gone), *named]
        rows = rows[:SHOWN]
        sure = bool(rows) and ((whole and len(named) == 1) or (not whole and _is_sure(rows)))
        return Findings(tuple(rows), sure, look_for_danger(text))

    def while_typing(self, text: str, language: str | None = None, *, hidden: Iterable[str] = ()) -> Findings:
        """Rows for the beginning of a sentence, best first, with no least confidence: a wrong row costs a glance."""
        gone = set(hidden)
        named, whole = self._people(text, gone)
        people, rows = named[:TYPED_PEOPLE], self._begun(text, language, gone)[:TYPED_SITUATIONS]
        is_name = whole and named[0].score >= _NAME
        return Findings(tuple([*people, *rows] if is_name else [*rows, *people]), False, look_for_danger(text))

    def _begun(self, text: str, language: str | None, gone: set[str]) -> list[Row]:
        said = [word for word in _words(text) if word not in _little()]
        if self.situations is None or not said:
            return []
        told = self.beginnings.told_by(said)
        whole = " ".join([*text.split()[:-1], self._last_word(text)])
        meant = {one.service_id: one.score for one in match(whole, self.situations, language).ranked if one.why}
        scores = {row: meant.get(row, 0.0) + _WORDS_COUNT * told.get(row, 0.0) for row in {*told, *meant} - gone}
        ranked = sorted(scores, key=lambda row: (-scores[row], row))
        return [Row("situation", row, scores[row]) for row in ranked if scores[row] >= _WORTH_SHOWING]

    def _last_word(self, text: str) -> str:
        last = text.split()[-1]
        folded = _words(last)
        return self.beginnings.completed(folded[0]) if len(folded) == 1 else last

    def _situations(self, text: str, language: str | None, gone: set[str]) -> list[Row]:
        if self.situations is None:
            return []
        found = match(text, self.situations, language)
        ranked = [one for one in found.ranked if one.service_id not in gone and one.why and one.score >= _WORTH_SHOWING]
        ranked = ranked[:SHOWN]
        if found.confidence < SHOWN_FROM:
            return []
        return [Row("situation", one.service_id, one.score) for one in ranked]

    def _people(self, text: str, gone: set[str]) -> tuple[list[Row], bool]:
        """People whom the words name, and whether every word is about them."""
        wanted = [word for word in _words(text) if word not in _little()]
        scores: dict[str, float] = defaultdict(float)
        told: dict[str, int] = defaultdict(int)
        for word in dict.fromkeys(wanted):
            for expert_id, weight in self._told_by(word).items():
                scores[expert_id] += weight
                told[expert_id] += 1
        ranked = sorted((one for one in scores if one not in gone), key=lambda one: (-scores[one], one))
        whole = bool(ranked) and told[ranked[0]] == len(set(wanted))
        best = [one for one in ranked if scores[one] == scores[ranked[0]] or not whole]
        strong = best if whole else [one for one in best if scores[one] >= _NAME]
        return [Row("expert", one, min(1.0, scores[one])) for one in strong[:SHOWN]], whole

    def _told_by(self, word: str) -> dict[str, float]:
        """Experts of whom one word tells, and how much."""
        best: dict[str, float] = {}
        for known, expert_id, weight in self.people.get(word[:_STEM], ()):
            if _same_word(word, known):
                told = weight + (_EXACT if word == known else 0.0)
                best[expert_id] = max(told, best.get(expert_id, 0.0))
        return best


def build(data: DirectoryData, services: Mapping[str, Service] | None = None) -> FoundIn:
    """Prepare a list for searching; ``services`` lend their keywords to the situations that name them."""
    rows = tuple(_as_service(row, services or {}) for row in data.situations)
    known = {row.id: [word for word in map(fold, _label_words(row)) if word not in _little()] for row in rows}
    index = build_index(Catalogue(services=rows)) if rows else None
    return FoundIn(index, _people_index(data), beginnings.build(known))


def on_site_days(text: str) -> set[int]:
    """Weekdays (0 = Monday) that a text names."""
    said = _words(text)
    return {day for day, names in enumerate(_DAYS) for name in names if any(word.startswith(name) for word in said)}


def is_about(data: DirectoryData, expert: Expert, text: str) -> bool:
    """Whether every word of a text, weekdays and small words apart, tells of somebody; true for an empty text."""
    days = [name for names in _DAYS for name in names]
    said = [word for word in _words(text) if word not in _little() and not word.startswith(tuple(days))]
    told = {word for line, _ in _told_of(data, expert) for word in _words(line)}
    return all(any(_same_word(word, known) for known in told) for word in said)


def _as_service(row: Situation, services: Mapping[str, Service]) -> Service:
    """A situation as the matching knows it, in an index that families' questions never meet."""
    lent = [services[one] for one in row.services if one in services]
    keywords = {
        language: tuple(dict.fromkeys(
            [*row.everyday.get(language, ()), *(word for one in lent for word in one.keywords.get(language, ())[:3])]
        ))
        for language in ("fi", "sv", "en")
    }  # fmt: skip
    return Service(
        id=row.id, name=row.name, everyday=row.everyday, keywords=keywords, organiser=Organiser.OTHER,
        organisation={"fi": "–"}, kind=Kind.ADVICE, support_level=SupportLevel.EVERYDAY,
        next_step=NextStep(kind=StepKind.ASK_FOR_YOU),
    )  # fmt: skip


def _label_words(row: Service) -> Iterable[str]:
    listed = [
        phrase for by_language in (row.everyday, row.keywords) for some in by_language.values() for phrase in some
    ]
    return (word for phrase in (*row.name.values(), *listed) for word in words(tidy(phrase)))


def _is_sure(rows: list[Row]) -> bool:
    whole = sum(row.score for row in rows)
    return rows[0].score >= LEAST_SHARE and rows[0].score / whole >= SURE_FROM


def _people_index(data: DirectoryData) -> dict[str, list[tuple[str, str, float]]]:
    found: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
    for expert in data.experts:
        told = {(word, weight) for text, weight in _told_of(data, expert) for word in _words(text)}
        for word, weight in sorted(told):
            found[word[:_STEM]].append((word, expert.id, weight))
    return dict(found)


def _same_word(written: str, known: str) -> bool:
    """Whether one may be a form of the other: only their last two letters, or a short ending, differ."""
    shorter = min(len(written), len(known))
    if len(written) - len(known) > _LONGEST_ENDING:
        return False
    return written[: max(_LEAST_LETTERS, shorter - 2)] == known[: max(_LEAST_LETTERS, shorter - 2)]


def _told_of(data: DirectoryData, expert: Expert) -> Iterable[tuple[str, float]]:
    yield expert.name, _NAME
    organisation, unit = data.organisation.get(expert.organisation), data.unit.get(expert.unit or "")
    for texts in (organisation.name if organisation else {}, unit.name if unit else {}):
        yield from ((text, _PLACE) for text in texts.values())
    yield from ((text, _WORD) for text in expert.role.values())
    yield from ((word, _WORD) for listed in expert.words.values() for word in listed)
    for site in expert.on_site:
        yield from ((text, _PLACE) for text in site.place.values())
        yield from ((name, _WORD) for name in _DAYS[site.weekday])


def _words(text: str) -> list[str]:
    return [folded for word in words(tidy(text)) if len(folded := fold(word)) >= _LEAST_LETTERS]


@cache
def _little() -> frozenset[str]:
    return frozenset(fold(word) for listed in small_words().values() for word in listed)
