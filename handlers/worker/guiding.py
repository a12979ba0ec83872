"""The owner guided the family to a service: which one, found by words."""

from __future__ import annotations

from datetime import timedelta

from bot.cases.moves import lock_case_of_worker
from bot.casework.tables import AwaitedWords
from bot.errors import Refusal
from bot.gaps.rules import sign
from bot.outbox.letter import Button, Letter, Names, Part
from bot.partners import guiding
from handlers.visit import Reply, Visit
from handlers.wording import short
from handlers.worker.tools.awaiting import ask

#: Services on one screen.
SHOWN = 5


class NothingFound(Refusal):
    """No service fits the words."""

    key = "guide-nothing-found"


def on_guide(visit: Visit) -> Reply:
    """Ask for words of the service.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    return ask(visit, "guide", case.id, "guide-ask")


def words_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """Show the services that a word points to; without any, ask for other words."""
    pointed = [one for one in visit.catalogue.understand(asked.body).match.ranked if one.why][:SHOWN]
    found = [service for one in pointed if (service := visit.catalogue.service(one.service_id)) is not None]
    if not found:
        return ask(visit, "guide", asked.case_id, "guide-nothing-found")
    rows = tuple(
        (Button("button-choice", "guided", (asked.case_id, sign(one.id)), {"name": short(Names(one.name), 38)}),)
        for one in found
    )
    shown = Letter((Part("guide-which", {"number": asked.case_id}),), buttons=rows)
    return Reply([shown], about=f"case:{asked.case_id}", topic=visit.topic)


def on_guided(visit: Visit) -> Reply:
    """Note the service; a crisis service is noted without its name, because others may see the family's screen (R74).

    Raises:
        NothingFound: the catalogue has no such service any more.
    """
    case_id, word = visit.event.action.number(), visit.event.action.word(1)
    service = next((one for one in visit.catalogue.catalogue.services if sign(one.id) == word), None)
    if service is None:
        raise NothingFound
    days = visit.settings.desk.ask_after_guiding_days
    guidance = guiding.guide(
        visit.session, case_id=case_id, worker_id=visit.person.id, service_id=service.id,
        names={} if service.crisis else service.name, now=visit.now, ask_at=visit.now + timedelta(days=days),
    )  # fmt: skip
    noted = Part("guided", {"service": Names(service.name), "moment": guidance.ask_at or visit.now})
    return Reply([Letter((noted,))], replaces=True, about=f"case:{case_id}")
