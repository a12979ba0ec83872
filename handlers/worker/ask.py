"""What the desk would answer and why: for a worker, with the certainty, the scores and the words that told it."""

from __future__ import annotations

from bot.cases import queries
from bot.cases.words import worktable
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.family.answers import contacts
from handlers.visit import Reply, Visit, say
from handlers.wording import lines
from handlers.worker.buttons import OWN, QUEUE
from knowledge.matching import Candidate, Match
from knowledge.service import Service

#: Services that a worker sees: more than a family, because a worker chooses among them.
SHOWN = 5


def on_ask(visit: Visit) -> Reply:
    """``/kysy words``: what these words find; without words, what the family wrote in the case in hand."""
    text = visit.event.argument.strip() or _written_in_hand(visit)
    if not text:
        return say(Letter((Part("why-empty"),), buttons=((QUEUE,), (OWN,))))
    return say(reasons(visit, visit.catalogue.understand(text).match))


def reasons(visit: Visit, match: Match) -> Letter:
    """What the desk would do with a question, how sure it is, and each service with its score and words."""
    decision = Part(f"why-decision-{match.decision}".replace("_", "-"), {"confidence": round(100 * match.confidence)})
    known = ((visit.catalogue.service(one.service_id), one) for one in match.ranked[:SHOWN])
    services = [(service, one) for service, one in known if service is not None]
    told = [part for number, pair in enumerate(services, 1) for part in _candidate(number, *pair)]
    buttons: list[tuple[Button, ...]] = [*contacts(services)]
    return Letter((decision, *told), buttons=(*buttons, (QUEUE, OWN)))


def _candidate(number: int, service: Service, one: Candidate) -> tuple[Part, Part]:
    score = round(100 * one.score)
    why = Part("why-score", {"score": score, "words": ", ".join(one.why)})
    why = why if one.why else Part("why-score-only", {"score": score})
    return Part("why-candidate", {"number": number, "name": Names(service.name)}, bold=True), lines(why)


def _written_in_hand(visit: Visit) -> str:
    """The family's words of the case in hand, which the worker has read already; empty when there is none."""
    case = worktable.active_case(visit.session, worker_id=visit.person.id)
    story = queries.case_story(visit.session, case_id=case.id) if case else []
    return "\n".join(message.body for message in story if message.side == "family" and message.body)
