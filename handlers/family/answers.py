"""What was found for a question, as a letter: at most three services, each with one next step and why it was found."""

from __future__ import annotations

from collections.abc import Sequence

from bot.outbox.letter import Button, Letter, Names, Part
from handlers.family.buttons import ALWAYS, EMERGENCY, HUMAN
from handlers.family.opening import opening
from handlers.family.services import button_word, step_of
from handlers.family.speech import in_own_or_marked, isolated, spoken
from handlers.visit import Visit
from handlers.wording import lines, short
from knowledge.matching import Candidate, Match
from knowledge.matching import Question as Asked
from knowledge.service import Service

#: Services on one screen (row R1).
SHOWN = 3
#: Below this confidence (0–1) even the closest services would only confuse; own choice, half of ``choose``.
CLOSEST_FROM = 0.15
#: A service that a word of the writer points to is shown beside the best one from this share of its score on (0–1),
#: another one from the second share on. Own choice, so that one shared word such as *lapsi* is not enough: of the
#: questions of ``tests/knowledge/data/questions.jsonl`` none loses its last fitting service by it.
NEAR_FROM, NEAR_WITHOUT_WORDS_FROM = 0.08, 0.15
#: After *none of these* so many of the next ones are looked at for other organisers; own choice.
WIDENED_TO = 6
#: Letters of a word that is worth showing as the reason of an answer; own choice.
TELLING_FROM = 3

Found = Sequence[tuple[Service, Candidate]]


def found(visit: Visit, match: Match, question_id: int, asked_in: str = "", shown: int = SHOWN) -> Letter:
    """The answer to a question that services fit; ``asked_in`` is a language in which the desk does not write."""
    close = near(match)[:shown]
    services = services_of(visit, close)
    if not services:
        return handed_over(visit, match, asked_in)
    lead = Part("answer-found", {"count": len(services)})
    return _listed(lead, paragraphs(visit, services, asked_in), services, question_id, len(close))


def more(visit: Visit, match: Match, question_id: int, seen: int, asked_in: str = "") -> Letter | None:
    """Other services after the ``seen`` ones of the first screen, those of other organisers first; None after that."""
    services = services_of(visit, _wider(visit, match, seen)) if seen <= SHOWN else []
    if not services:
        return None
    return _listed(Part("answer-more"), paragraphs(visit, services, asked_in), services, question_id, seen + SHOWN)


def all_seen() -> Letter:
    """Nothing more fits: a person, who gets what was written."""
    return Letter((Part("answer-all-seen"),), buttons=ALWAYS)


def handed_over(visit: Visit, match: Match, asked_in: str = "") -> Letter:
    """No sure answer: a person, and the closest services if some are near."""
    close = [one for one in match.ranked[: SHOWN - 1] if one.why] if match.confidence >= CLOSEST_FROM else []
    services = services_of(visit, close)
    closest = [Part("answer-closest"), *paragraphs(visit, services, asked_in)] if services else []
    return Letter((Part("answer-handed-over"), *closest), buttons=(*contacts(services), *ALWAYS))


def asked_back(visit: Visit, match: Match, question: Asked, question_id: int) -> Letter:
    """One short question with the answers as buttons: whom it is about, or which service is closest."""
    if question.key == "which-fits":
        rows = [_choice(service) for service, _ in services_of(visit, match.ranked[:SHOWN])]
        way_on = Button("button-none", "none", (question_id, SHOWN))
    else:
        rows = [(Button(f"option-{option}", "choice", (question_id, option)),) for option in question.options]
        way_on = Button("button-skip-question", "choice", (question_id, "any"))
    return Letter((Part(question.key),), buttons=(*rows, (way_on,), *ALWAYS))


def _choice(service: Service) -> tuple[Button]:
    return (Button("button-choice", "service", (button_word(service.id),), {"name": short(Names(service.name), 38)}),)


def near(match: Match) -> Sequence[Candidate]:
    """The best services, without those that are far behind the first: they would only confuse."""
    return [one for one in match.ranked[:SHOWN] if is_near(one, match.ranked[0])]


def is_near(one: Candidate, best: Candidate) -> bool:
    """Whether a service comes near enough to the best one to stand beside it."""
    return one.score >= (NEAR_FROM if one.why else NEAR_WITHOUT_WORDS_FROM) * best.score


def _wider(visit: Visit, match: Match, seen: int) -> list[Candidate]:
    """The next best to which the writer's words point, those of organisations that were not shown yet first."""
    shown = {_organisation(visit, one) for one in match.ranked[:seen]}
    following = [one for one in match.ranked[seen : seen + WIDENED_TO] if one.why]
    return sorted(following, key=lambda one: _organisation(visit, one) in shown)[:SHOWN]


def _organisation(visit: Visit, candidate: Candidate) -> str:
    service = visit.catalogue.service(candidate.service_id)
    return service.organisation.get("fi", "") if service else ""


def _listed(lead: Part, told: Sequence[Part], services: Found, question_id: int, seen: int) -> Letter:
    none = Button("button-none", "none", (question_id, seen))
    parts = (lead, *told, Part("answer-end"))
    return Letter(parts, buttons=(*contacts(services), (HUMAN,), (none,), (EMERGENCY,)))


def services_of(visit: Visit, candidates: Sequence[Candidate]) -> Found:
    """Services of candidates; one for crises only when a word of the writer pointed to it."""
    known = ((visit.catalogue.service(one.service_id), one) for one in candidates)
    return [(service, one) for service, one in known if service is not None and (one.why or not service.crisis)]


def paragraphs(visit: Visit, services: Found, asked_in: str = "") -> list[Part]:
    """For each service its name, what it is, the next step, whether somebody is there now, and why it was found."""
    return [
        part
        for number, (service, one) in enumerate(services, 1)
        for part in _paragraph(visit, number, service, one, asked_in)
    ]


def _paragraph(visit: Visit, number: int, service: Service, one: Candidate, asked_in: str) -> tuple[Part, Part]:
    name = Names(service.name) if service.summary else in_own_or_marked(service.name)
    title = Part("answer-service", {"number": number, "name": name}, bold=True)
    summary = Part("text", {"text": in_own_or_marked(service.summary, asked_in)})
    channel = service.next_channel
    hours = opening(visit, channel.hours) if channel else []
    why = [Part("answer-why", {"words": isolated(_telling(one.why))})] if one.why else []
    return title, lines(summary, step_of(service), *hours, spoken(service, asked_in), *why)


def _telling(words: Sequence[str]) -> Sequence[str]:
    """The words that say something; short ones such as *en* or *ja* only when there are no others."""
    return [word for word in words if len(word) >= TELLING_FROM] or words


def contacts(services: Found) -> list[tuple[Button]]:
    """A button with the contact details of each service."""
    return [
        (Button("button-contacts", "service", (button_word(service.id),),
                {"number": number, "name": short(Names(service.name))}),)
        for number, (service, _) in enumerate(services, 1)
    ]  # fmt: skip
