"""What was found for a question, as a letter: at most three services, each with one next step and why it was found."""

from __future__ import annotations

from collections.abc import Sequence

from bot.outbox.letter import Button, Letter, Names, Part
from handlers.family.buttons import ALWAYS, EMERGENCY, HUMAN
from handlers.family.services import button_word, only_in_finnish, step_of
from handlers.visit import Visit
from handlers.wording import lines, short
from knowledge.matching import Candidate, Match
from knowledge.matching import Question as Asked
from knowledge.service import Service

#: Services on one screen (row R1).
SHOWN = 3
#: Below this confidence (0–1) even the closest services would only confuse; own choice, half of ``choose``.
CLOSEST_FROM = 0.15
#: A service is shown beside the best one from this share of its score (0–1). Of the 455 questions of
#: ``tests/knowledge/data/questions.jsonl`` that are answered, none loses its last fitting service by it; 0.5 loses one.
NEAR_FROM = 0.4
#: Letters of a word that is worth showing as the reason of an answer; own choice.
TELLING_FROM = 3

_Found = list[tuple[Service, Candidate]]


def found(visit: Visit, match: Match, question_id: int) -> Letter:
    """The answer to a question that services fit."""
    near = _near(match)
    services = _services(visit, near)
    if not services:
        return handed_over(visit, match)
    return _listed(Part("answer-found", {"count": len(services)}), services, question_id, len(near))


def more(visit: Visit, match: Match, question_id: int, seen: int) -> Letter:
    """The next three services after the ``seen`` ones of the first screen, and after those a person."""
    services = _services(visit, match.ranked[seen : seen + SHOWN]) if seen <= SHOWN else []
    if not services:
        return Letter((Part("answer-all-seen"),), buttons=ALWAYS)
    return _listed(Part("answer-more"), services, question_id, seen + SHOWN)


def handed_over(visit: Visit, match: Match) -> Letter:
    """No sure answer: a person, and the closest services if some are near."""
    near = [one for one in match.ranked[: SHOWN - 1] if one.why] if match.confidence >= CLOSEST_FROM else []
    services = _services(visit, near)
    closest = [Part("answer-closest"), *_paragraphs(services)] if services else []
    return Letter((Part("answer-handed-over"), *closest), buttons=(*_contacts(services), *ALWAYS))


def asked_back(visit: Visit, match: Match, question: Asked, question_id: int) -> Letter:
    """One short question with the answers as buttons: whom it is about, or which service is closest."""
    if question.key == "which-fits":
        rows = [_choice(service) for service, _ in _services(visit, match.ranked[:SHOWN])]
    else:
        rows = [(Button(f"option-{option}", "choice", (question_id, option)),) for option in question.options]
    none = Button("button-none", "none", (question_id, SHOWN if question.key == "which-fits" else 0))
    return Letter((Part(question.key),), buttons=(*rows, (none,), *ALWAYS))


def _choice(service: Service) -> tuple[Button]:
    return (Button("button-choice", "service", (button_word(service.id),), {"name": short(Names(service.name), 38)}),)


def _near(match: Match) -> Sequence[Candidate]:
    """The best services, without those that are far behind the first: they would only confuse."""
    best = match.ranked[0].score if match.ranked else 0.0
    return [one for one in match.ranked[:SHOWN] if one.score >= NEAR_FROM * best]


def _listed(lead: Part, services: _Found, question_id: int, seen: int) -> Letter:
    none = Button("button-none", "none", (question_id, seen))
    parts = (lead, *_paragraphs(services), Part("answer-end"))
    return Letter(parts, buttons=(*_contacts(services), (HUMAN,), (none,), (EMERGENCY,)))


def _services(visit: Visit, candidates: Sequence[Candidate]) -> _Found:
    """Services of candidates; one for crises only when a word of the writer pointed to it."""
    known = ((visit.catalogue.service(one.service_id), one) for one in candidates)
    return [(service, one) for service, one in known if service is not None and (one.why or not service.crisis)]


def _paragraphs(services: _Found) -> list[Part]:
    return [part for number, (service, one) in enumerate(services, 1) for part in _paragraph(number, service, one)]


def _paragraph(number: int, service: Service, candidate: Candidate) -> tuple[Part, Part]:
    why = [Part("answer-why", {"words": ", ".join(_telling(candidate.why))})] if candidate.why else []
    title = Part("answer-service", {"number": number, "name": Names(service.name)}, bold=True)
    return title, lines(only_in_finnish(service.summary), step_of(service), *why)


def _telling(words: Sequence[str]) -> Sequence[str]:
    """The words that say something; short ones such as *en* or *ja* only when there are no others."""
    return [word for word in words if len(word) >= TELLING_FROM] or words


def _contacts(services: _Found) -> list[tuple[Button]]:
    return [
        (Button("button-contacts", "service", (button_word(service.id),),
                {"number": number, "name": short(Names(service.name))}),)
        for number, (service, _) in enumerate(services, 1)
    ]  # fmt: skip
