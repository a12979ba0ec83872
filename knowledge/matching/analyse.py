"""Second step: what a text says: its words, the matters of life in it, who is speaking and of what age."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.matching.language import detect_language, small_words
from knowledge.matching.lexicon import NO, Hit, Lexicon
from knowledge.matching.normalise import fold, shorten, tidy, words
from knowledge.matching.spelling import Spelling

_AGE = re.compile(
    r"(?<!\d)(\d{1,2})(?:[.,]5)? ?-?"
    r"(?:v\b|vee\b|vuotia|vuotta|vuotis|veeta|ar\b|arig|year|yr|yo\b|лет|год|рок|سن)"
)
_ARABIC_CLITICS = re.compile(r"^(?:وال|بال|لل|ال|و|ب|ل)(?=\w{3,})")


@dataclass(frozen=True)
class Query:
    """A text as the ranker needs it."""

    #: as written, tidied and shortened
    text: str
    language: str
    surfaces: tuple[str, ...]
    #: folded words, in step with ``surfaces``
    tokens: tuple[str, ...]
    #: words that carry meaning, as positions
    content: tuple[int, ...]
    #: topic → how surely it is there and the positions that told it
    topics: Mapping[int, Hit]
    #: years of age of the person whom it is about, when the text tells
    ages: tuple[int, int] | None
    speakers: frozenset[str]
    #: how much of the text is about matters that no service of ours answers, 0–1
    elsewhere: float


def analyse(text: str, lexicon: Lexicon, language: str | None = None, spelling: Spelling | None = None) -> Query:
    """Read a text: its language, words (mended where ``spelling`` knows how), topics, ages and speaker."""
    plain = shorten(tidy(text))
    written = words(plain)
    folded = [fold(surface) for surface in written]
    tokens, surfaces = spelling.mended(folded, written) if spelling else (folded, written)
    detected = language or detect_language(plain)
    hits = lexicon.find(*_as_triggers(tokens))
    by_kind = {kind: [h for h in hits if lexicon.concepts[h.concept].kind == kind] for kind in _KINDS}
    return Query(
        text=plain,
        language=detected,
        surfaces=tuple(surfaces),
        tokens=tuple(tokens),
        content=tuple(p for p, token in enumerate(tokens) if token not in _function_words()),
        topics=_strongest(by_kind["topic"], len(tokens)),
        ages=_told_age(plain) or _ages(lexicon, by_kind["stage"]),
        speakers=frozenset(lexicon.concepts[hit.concept].id for hit in by_kind["speaker"]),
        elsewhere=_share(by_kind["elsewhere"], len(tokens)),
    )


_KINDS = ("topic", "stage", "speaker", "elsewhere")


def _as_triggers(tokens: Sequence[str]) -> tuple[list[str], list[tuple[str, int]]]:
    """Words as the lexicon reads them, and for each a second form with how many letters are no news.

    The second form is an Arabic word without its clitics, else the word joined with its neighbour:
    ``päivä hoito`` → ``paivahoito``. All ways of saying no become one word, so that a trigger needs only one.
    """
    single = ["ei" if token in NO else token for token in tokens]
    following = [*single[1:], ""][: len(single)]
    return single, [_second_form(a, b) for a, b in zip(single, following, strict=True)]


def _second_form(token: str, following: str) -> tuple[str, int]:
    if "\u0600" <= token[0] <= "\u06ff":
        bare = _ARABIC_CLITICS.sub("", token)
        return (bare, 0) if bare != token else ("", 0)
    return (token + following, len(token)) if len(token) > 2 and len(following) > 2 else ("", 0)


def _strongest(hits: Iterable[Hit], count: int) -> dict[int, Hit]:
    best: dict[int, Hit] = {}
    for hit in hits:
        # Positions past the text are joined neighbours: bring them back to the first of the two.
        placed = Hit(hit.concept, hit.strength, tuple(p if p < count else p - count for p in hit.positions))
        old = best.get(hit.concept)
        if old is None or (placed.strength, len(placed.positions)) > (old.strength, len(old.positions)):
            best[hit.concept] = placed
    return best


def _told_age(text: str) -> tuple[int, int] | None:
    ages = [int(found) for found in _AGE.findall(fold(text))]
    return (min(ages), max(ages)) if ages else None


def _ages(lexicon: Lexicon, hits: Iterable[Hit]) -> tuple[int, int] | None:
    told = [lexicon.concepts[hit.concept].ages for hit in hits]
    ages = [age for age in told if age is not None]
    return (min(low for low, _ in ages), max(high for _, high in ages)) if ages else None


def _share(hits: Iterable[Hit], count: int) -> float:
    places = {p % max(count, 1) for hit in hits for p in hit.positions}
    return len(places) / count if count else 0.0


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for listed in small_words().values() for word in listed if word not in _TELLING)


#: small words of the language lists that still say what a text is about
_TELLING_WORDS = (
    "lapsi lapsen poika tyttö vauva koulu äiti isä apua barn barnet barnen dotter son skola skolan hjälp kid "
    "kids child children baby school help daughter support ilmo ilmaha carruur carruurta dugsi dugsiga lacag "
    "guri isbitaal dhakhtar xanaanada мужа ребенок ребенка сын дочь муж школа школе дитина дитини син донька "
    "чоловік mánná mánáid veahki skuvla hooyo aabo aabbe cunugga помощь допомога"
)
_TELLING = frozenset(_TELLING_WORDS.split())
