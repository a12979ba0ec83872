"""What an owner does for one contact: a summary, the own worker, and what a new owner reads of an earlier case."""

from __future__ import annotations

from bot.cases.moves import lock_case_of_worker
from bot.cases.tables import Case
from bot.casework.tables import AwaitedWords
from bot.contact import queries, service
from bot.outbox.letter import Button, Letter, Part
from handlers.visit import Reply, Visit
from handlers.worker import queue
from handlers.worker.tools.awaiting import ask

#: What can be done together with others in a case, by the name of its action.
TOGETHER = ("handover", "kutsu", "family", "guide", "own-worker-offer", "summary")


def on_claim(visit: Visit) -> Reply:
    """Take the koppi, and read about the family's earlier case when there is one."""
    reply = queue.on_claim(visit)
    case = visit.session.get(Case, visit.event.action.number())
    if case is not None and case.owner_id == visit.person.id:
        service.tell_earlier(visit.session, case=case, now=visit.now)
    return reply


def on_together(visit: Visit) -> Reply:
    """What can be done together with others in a case.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    rows = tuple((Button(f"together-button-{deed}", deed, (case.id,)),) for deed in TOGETHER)
    asked = Letter((Part("together", {"number": case.id}),), buttons=rows)
    return Reply([asked], about=f"case:{case.id}", topic=visit.topic)


def on_own_worker(visit: Visit) -> Reply:
    """Offer to be the family's own worker; the family is asked.

    Raises:
        OtherOwnWorker: another worker is.
    """
    own = service.ask_own_worker(
        visit.session, case_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    key = "own-worker-is" if own.state == "agreed" else "own-worker-asked"
    return Reply([Letter((Part(key),))], topic=visit.topic)


def on_summary(visit: Visit) -> Reply:
    """Ask for the summary, showing the one that there is."""
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    reply = ask(visit, "summary", case.id, "summary-ask")
    written = queries.summary_of(visit.session, case_id=case.id)
    if written:
        reply.letters.insert(0, Letter((Part("summary-now", {"number": case.id}),), words=written))
    return reply


def summary_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """Keep the confirmed summary."""
    service.write_summary(
        visit.session, case_id=asked.case_id, worker_id=visit.person.id, body=asked.body.strip(), now=visit.now
    )
    return Reply([Letter((Part("summary-kept", {"number": asked.case_id}),))], replaces=True)
