"""The queue as a worker sees it, and taking a case: urgency, topic, language, waiting time, never a word of content."""

from __future__ import annotations

from bot.appointments import hosting
from bot.cases import queries
from bot.cases import service as cases
from bot.cases.interpreting import spoken_in
from bot.cases.letters import fit_hints, topic_of
from bot.cases.queue import skills
from bot.cases.tables import Case
from bot.consults import wishes
from bot.outbox.letter import Arg, Button, Key, Letter, Part
from handlers.coordinator.months import today
from handlers.places import number_in
from handlers.promises import promise, promise_in
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import waited
from handlers.worker.buttons import OWN, QUEUE
from handlers.worker.pages import page_of


def on_queue(visit: Visit) -> Reply:
    """Who waits: urgent ones first, then by what was promised, then the longest waiting."""
    turned = visit.event.kind is EventKind.PRESS and bool(visit.event.action.ids)
    return say(_queue(visit, visit.event.action.number()), replaces=turned)


def on_claim(visit: Visit) -> Reply:
    """Take the koppi; the room tells everybody who has to know."""
    case_id = visit.event.action.number()
    waiting = visit.session.get(Case, case_id)
    promised_at = promise_in(visit, waiting) if waiting else promise(visit)
    cases.claim_case(visit.session, case_id=case_id, worker_id=visit.person.id, now=visit.now, promised_at=promised_at)
    hosting.take_over(visit.session, case_id=case_id, now=visit.now)
    wishes.tell_owner(visit.session, case_id=case_id, now=visit.now, today=today(visit))
    toast = Part("claimed-toast", {"number": case_id})
    if number_in(visit.about, "case"):
        return Reply(toast=toast)
    return Reply([_queue(visit)], toast=toast, replaces=True)


def _queue(visit: Visit, number: int = 0) -> Letter:
    waiting = queries.queue(visit.session)
    if not waiting:
        return Letter((Part("queue-empty"),), buttons=((OWN,), (QUEUE,)))
    page = page_of(waiting, number)
    lines = [part for case in page.shown for part in _lines(visit, case)]
    parts = (Part("queue-title", {"count": len(waiting)}, bold=True), *lines, *page.line())
    return Letter(parts, buttons=(*((_claim(case),) for case in page.shown), *page.buttons("queue")))


def _lines(visit: Visit, case: Case) -> list[Part]:
    """A case as it waits, and why it fits this worker."""
    facts: dict[str, Arg] = {
        "number": case.id,
        "topic": topic_of(case),
        "language": spoken_in(case),
        "waited": waited(case.opened_at, visit.now),
        "moment": case.promised_at or case.opened_at,
    }
    line = Part("queue-line-urgent" if case.urgent else "queue-line", facts)
    fits = fit_hints(case, skills.hint(visit.session, case=case, worker_id=visit.person.id))
    return [line, *(Part("queue-fits", {"number": case.id, "why": Key(fit.key)}) for fit in fits)]


def _claim(case: Case) -> Button:
    return Button("queue-claim", "claim", (case.id,), {"number": case.id})
