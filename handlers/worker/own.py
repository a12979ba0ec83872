"""A worker's own cases: what is due when, which one is in hand, and how a case ends or goes back."""

from __future__ import annotations

from bot.appointments import queries as queries_of_times
from bot.appointments.letters import MOST_OPENED, moment_button
from bot.cases import queries, reach
from bot.cases import service as cases
from bot.cases.family import members
from bot.cases.interpreting import spoken_in
from bot.cases.letters import case_buttons, topic_of
from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import CaseEvent, CaseStatus, next_status
from bot.cases.tables import Case
from bot.cases.words import worktable
from bot.cases.words.unanswered import unanswered
from bot.errors import Stale
from bot.outbox.letter import Button, Buttons, Letter, Part
from handlers.noting import note_no_service
from handlers.plans import news
from handlers.promises import promise_in
from handlers.visit import EventKind, Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE, RELEASE_REASONS, SKILLS
from handlers.worker.pages import page_of


class ReasonUnknown(Stale):
    """A button with a reason that the desk does not know any more."""

    key = "stale-general"


#: On the button that ends a case though somebody in it waits.
_ANYWAY = "anyway"


def on_own(visit: Visit) -> Reply:
    """The worker's cases with their next dates, page by page; a tap takes one in hand."""
    turned = visit.event.kind is EventKind.PRESS and bool(visit.event.action.ids)
    return say(_own(visit, visit.event.action.number()), replaces=turned)


def _own(visit: Visit, number: int) -> Letter:
    own = queries.own_cases(visit.session, worker_id=visit.person.id)
    if not own:
        return Letter((Part("own-none"),), buttons=((QUEUE,), (SKILLS,)))
    in_hand = worktable.active_case(visit.session, worker_id=visit.person.id)
    page = page_of(own, number)
    lines = tuple(part for case in page.shown for part in (_line(case, in_hand), *_task(visit, case)))
    rows = tuple((Button("own-take-in-hand", "active", (case.id,), {"number": case.id}),) for case in page.shown)
    parts = (Part("own-title", bold=True), *lines, *page.line())
    return Letter(parts, buttons=(*rows, *page.buttons("own"), (SKILLS,)))


def on_active(visit: Visit) -> Reply:
    """Take a case in hand: it is offered first when words have no case."""
    case = worktable.set_active_case(visit.session, worker_id=visit.person.id, case_id=visit.event.action.number())
    in_hand = Letter((Part("own-in-hand", {"number": case.id, "topic": topic_of(case)}),), buttons=case_buttons(case))
    return Reply([in_hand], about=f"case:{case.id}")


def on_release(visit: Visit) -> Reply:
    """Ask why the case goes back, if it can.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseMoved: it is resolved.
    """
    case_id = visit.event.action.number()
    case = lock_case_of_worker(visit.session, case_id, visit.person.id)
    next_status(case.status, CaseEvent.RELEASE)
    rows = tuple((Button(f"reason-{why}", "release-reason", (case_id, why)),) for why in RELEASE_REASONS)
    keep = Button("release-keep", "active", (case_id,))
    return _about(visit, case_id, Letter((Part("release-why", {"number": case_id}),), buttons=(*rows, (keep,))))


def on_release_reason(visit: Visit) -> Reply:
    """Give the case back to the queue with a reason.

    Raises:
        ReasonUnknown: the reason on the button is not one of ours.
    """
    case_id, reason = visit.event.action.number(), visit.event.action.word(1)
    if reason not in RELEASE_REASONS:
        raise ReasonUnknown
    case = lock_case_of_worker(visit.session, case_id, visit.person.id)
    cases.release_case(
        visit.session, case_id=case_id, worker_id=visit.person.id, reason=reason, now=visit.now,
        promised_at=promise_in(visit, case),
    )  # fmt: skip
    return say(Letter((Part("released", {"number": case_id}),), buttons=((QUEUE,), (OWN,))), replaces=True)


def on_resolve(visit: Visit) -> Reply:
    """The matter is well, thinks the worker; the family is asked. While one of several waits, it takes a second press."""
    case_id = visit.event.action.number()
    case = lock_case_of_worker(visit.session, case_id, visit.person.id)
    waiting = [members.name_of(visit.session, case, one) for one in unanswered(visit.session, case)]
    if waiting and visit.event.action.word(1) != _ANYWAY:
        anyway = Button("resolve-button-anyway", "resolve", (case_id, _ANYWAY))
        asked = Part("resolve-waits", {"number": case_id, "who": members.in_words(waiting)})
        return _about(visit, case_id, Letter((asked,), buttons=((anyway,),)))
    cases.resolve_case(
        visit.session, case_id=case_id, worker_id=visit.person.id, now=visit.now,
        close_after_days=visit.settings.desk.close_resolved_after_days,
    )  # fmt: skip
    missing = Button("no-service-button", "no-service", (case_id,))
    times, opened = _times_ahead(visit, case_id)
    said = Letter((Part("resolved", {"number": case_id}), *times), buttons=(*opened, (OWN,), (missing,)))
    return _about(visit, case_id, said)


def _times_ahead(visit: Visit, case_id: int) -> tuple[tuple[Part, ...], Buttons]:
    """What was agreed and is still ahead when a case ends: it holds, and each time opens from here."""
    times = queries_of_times.times_of_case(visit.session, case_id=case_id, now=visit.now)
    if not times:
        return (), ()
    lines = (Part("times-now-yours-line", {"moment": one.begins_at, "minutes": one.minutes}) for one in times)
    opened = tuple((moment_button(one),) for one in times[:MOST_OPENED])
    return (Part("times-hold-after", {"count": len(times)}), *lines), opened


def on_no_service(visit: Visit) -> Reply:
    """There is no service for the matter of a case: noted without its words (row R10).

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    noted = Part("no-service-noted" if note_no_service(visit, case) else "no-service-noted-before")
    return _about(visit, case.id, Letter((noted,), buttons=((OWN,),)))


def _task(visit: Visit, case: Case) -> tuple[Part, ...]:
    """What the worker has to do about a case elsewhere, and whom the family needs to be understood."""
    needed = (Part("own-interpreter", {"number": case.id, "language": spoken_in(case)}),) if case.interpreter else ()
    return (*_not_reached(visit, case), *needed, *news.in_own_cases(visit, case))


def _not_reached(visit: Visit, case: Case) -> tuple[Part, ...]:
    away = [one for one in members.family_of(visit.session, case) if reach.is_away(visit.session, one)]
    if not members.ever(visit.session, case_id=case.id):
        return (Part("own-family-away", {"number": case.id}),) if away else ()
    names = [members.name_of(visit.session, case, one) for one in away]
    return tuple(Part("own-member-away", {"number": case.id, "who": name}) for name in names)


def _line(case: Case, in_hand: Case | None) -> Part:
    kind = "family" if case.status == CaseStatus.PENDING else "answer"
    key = f"own-line-{kind}-in-hand" if in_hand is not None and in_hand.id == case.id else f"own-line-{kind}"
    moment = case.next_date or case.opened_at
    return Part(key, {"number": case.id, "topic": topic_of(case), "moment": moment})


def _about(visit: Visit, case_id: int, said: Letter) -> Reply:
    return Reply([said], about=f"case:{case_id}", topic=visit.topic)
