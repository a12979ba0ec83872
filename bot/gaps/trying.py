"""What a new everyday word would change: past questions asked again, before and after, without touching anything.

The questions are words without sentences, so their answers are near to what families would get, not the same. Only the
services that such questions bring up are compared, so that a large catalogue does not keep anybody waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from knowledge.catalogue import Catalogue, Service
from knowledge.matching import SHOWN, Decision, Index, Match, build_index, match
from knowledge.matching.extras import NO_EXTRAS, Extras
from knowledge.matching.normalise import fold, words

#: Questions that are asked again at most, and services that are compared at most: together under half a second.
_MOST_QUESTIONS, _MOST_SERVICES = 40, 60
#: Letters that a question's word and the new word share at least for the question to be asked again.
_SHARED_LETTERS = 4

#: A past question: its language and its words.
Asked = tuple[str, tuple[str, ...]]
#: Finds services for a text in a language.
Find = Callable[[str, str], Match]


@dataclass(frozen=True)
class Trial:
    """What would be different."""

    #: How many past questions have to do with the words.
    questions: int
    #: Words of the questions that would get the service first and do not get it first now.
    gained: tuple[tuple[str, ...], ...]
    #: Ids of services that are a sure answer now and would come after the changed one.
    lost: tuple[str, ...]


def with_everyday(service: Service, language: str, added: Iterable[str]) -> Service:
    """The service as it would be with more everyday words."""
    before = service.everyday.get(language, ())
    everyday = {**service.everyday, language: tuple(dict.fromkeys((*before, *added)))}
    return service.model_copy(update={"everyday": everyday})


def try_out(
    catalogue: Catalogue, find: Find, service: Service, language: str, added: Sequence[str], asked: Sequence[Asked],
    extras: Extras = NO_EXTRAS,
) -> Trial:  # fmt: skip
    """Ask past questions again as if the service had the added words; ``find`` is how they are answered now.

    ``extras`` are the optional parts of the matching that the desk answers with.
    """
    concerned = [one for one in asked if _concerns(one[1], added)][:_MOST_QUESTIONS]
    if not concerned:
        return Trial(0, (), ())
    some = _compared(catalogue, find, service, concerned)
    changed = [with_everyday(one, language, added) if one.id == service.id else one for one in some]
    before, after = (build_index(Catalogue(services=tuple(services)), extras=extras) for services in (some, changed))
    gained, lost = [], []
    for spoken, question in concerned:
        old, new = (_first(question, spoken, one) for one in (before, after))
        if new == service.id != old:
            gained.append(question)
            lost += _sure(find(_text(question), spoken), old)
    return Trial(len(concerned), tuple(gained), tuple(lost))


def _concerns(question: Sequence[str], added: Sequence[str]) -> bool:
    new = {token[:_SHARED_LETTERS] for phrase in added for token in words(fold(phrase)) if len(token) >= 3}
    return any(fold(word)[:_SHARED_LETTERS] in new for word in question)


def _compared(catalogue: Catalogue, find: Find, service: Service, asked: Sequence[Asked]) -> list[Service]:
    """The changed service, those that the questions bring up now, and others, so that rare words are still rare."""
    ids = dict.fromkeys([service.id])
    for spoken, question in asked:
        ids |= dict.fromkeys(one.service_id for one in find(_text(question), spoken).ranked[: 2 * SHOWN] if one.why)
    ids |= dict.fromkeys(one.id for one in catalogue.services[:_MOST_SERVICES])
    found = [service if one == service.id else catalogue.service(one) for one in list(ids)[:_MOST_SERVICES]]
    return [one for one in found if one is not None]


def _first(question: Sequence[str], language: str, index: Index) -> str:
    """The best service for a question's words; empty when no word points to it."""
    ranked = match(_text(question), index, language).ranked
    return ranked[0].service_id if ranked and ranked[0].why else ""


def _sure(now: Match, first: str) -> list[str]:
    return [first] if now.decision is Decision.ANSWER and now.ranked[0].service_id == first else []


def _text(question: Sequence[str]) -> str:
    return " ".join(word.strip("*") for word in question)
