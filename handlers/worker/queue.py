"""The queue as a worker sees it, and taking a case: urgency, topic, language, waiting time, never a word of content."""

from __future__ import annotations

from bot.cases import queries
from bot.cases import service as cases
from bot.cases.letters import topic_of
from bot.cases.tables import Case
from bot.outbox.letter import Arg, Button, Key, Letter, Part
from handlers.places import number_in
from handlers.promises import promise, promise_in
from handlers.visit import Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE

#: Cases on one screen.
SHOWN = 5


def on_queue(visit: Visit) -> Reply:
    """Who waits, urgent ones first, then the longest waiting."""
    return say(_queue(visit))


def on_claim(visit: Visit) -> Reply:
    """Take the koppi; the room tells everybody who has to know."""
    case_id = visit.event.action.number()
    waiting = visit.session.get(Case, case_id)
    promised_at = promise_in(visit, waiting) if waiting else promise(visit)
    cases.claim_case(visit.session, case_id=case_id, worker_id=visit.person.id, now=visit.now, promised_at=promised_at)
    toast = Part("claimed-toast", {"number": case_id})
    if number_in(visit.about, "case"):
        return Reply(toast=toast)
    return Reply([_queue(visit)], toast=toast, replaces=True)


def _queue(visit: Visit) -> Letter:
    waiting = queries.queue(visit.session)
    if not waiting:
        return Letter((Part("queue-empty"),), buttons=((OWN,), (QUEUE,)))
    shown = waiting[:SHOWN]
    rest = [Part("queue-rest", {"count": len(waiting) - SHOWN})] if len(waiting) > SHOWN else []
    parts = (Part("queue-title", {"count": len(waiting)}, bold=True), *(_line(case) for case in shown), *rest)
    return Letter(parts, buttons=tuple((_claim(case),) for case in shown))


def _line(case: Case) -> Part:
    facts: dict[str, Arg] = {
        "number": case.id,
        "topic": topic_of(case),
        "language": Key(f"case-language-{case.language}"),
        "since": case.opened_at,
        "moment": case.promised_at or case.opened_at,
    }
    return Part("queue-line-urgent" if case.urgent else "queue-line", facts)


def _claim(case: Case) -> Button:
    return Button("queue-claim", "claim", (case.id,), {"number": case.id})
