"""Where things stand: what was asked, who has it, what happens next and when; never the words that were written."""

from __future__ import annotations

from collections.abc import Callable

from bot.cases.letters import signature
from bot.cases.queries import open_case_of
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.contact.queries import open_cases_of_family
from bot.outbox.letter import Buttons, Letter, Names, Part
from bot.people.tables import Person
from handlers.family import contact, membership, wishes
from handlers.family.buttons import ALWAYS, EMERGENCY
from handlers.plans.news import plan_button
from handlers.times.list import next_time
from handlers.visit import Reply, Visit, say


def on_status(visit: Visit) -> Reply:
    """Topic, owner, next step and date, on one screen (row R12)."""
    reply = _screen(visit, lambda case: (topic(case), *standing(visit, case)), _wishes)
    reply.letters[0] = next_time(visit, reply.letters[0])
    return reply


def _wishes(visit: Visit, case: Case) -> Buttons:
    return *plan_button(visit), *wishes.buttons(visit, case), *membership.invite_button(case)


def on_who(visit: Visit) -> Reply:
    """Who has the koppi, in the same words as always (row R18)."""
    nobody = Letter((Part("who-nobody"),), buttons=ALWAYS)
    return _screen(visit, lambda case: standing(visit, case), lambda _visit, _case: (), nobody)


def _screen(
    visit: Visit,
    told: Callable[[Case], tuple[Part, ...]],
    wishes_in: Callable[[Visit, Case], Buttons],
    nobody: Letter | None = None,
) -> Reply:
    """One open case whole, several with a line each, else what came of the last one."""
    cases = open_cases_of_family(visit.session, family_id=visit.person.id)
    joined = open_case_of(visit.session, person_id=visit.person.id) if not cases else None
    if joined is not None:
        return _for_member(visit, joined)
    if not cases:
        return say(contact.result(visit) or nobody or _nothing_open(visit))
    case, *others = cases
    if others:
        return say(contact.several(visit, cases))
    parts = (*told(case), *contact.going_on(visit, case), *membership.others(visit, case))
    return Reply([Letter(parts, buttons=contact.buttons(visit, wishes_in(visit, case)))], about=f"case:{case.id}")


def _for_member(visit: Visit, case: Case) -> Reply:
    """For who joined: who has it, what is next and who else is in; neither the topic nor what others wished."""
    parts = (
        Part("member-status"), *standing(visit, case), *contact.place_and_handover(visit, case),
        *membership.others(visit, case),
    )  # fmt: skip
    buttons = membership.member_buttons(case, (*plan_button(visit), *wishes.call_buttons(visit, case)))
    return Reply([Letter(parts, buttons=buttons)], about=f"case:{case.id}")


def on_ask(visit: Visit) -> Reply:
    """Ask about the open case: simply write."""
    case = open_case_of(visit.session, person_id=visit.person.id)
    if case is None:
        return say(_nothing_open(visit))
    return Reply([Letter((Part("human-write-now"),), buttons=((EMERGENCY,),))], about=f"case:{case.id}")


def topic(case: Case) -> Part:
    """What the case is about, as the catalogue names it."""
    if not case.topic_names:
        return Part("status-topic-none")
    return Part("status-topic", {"topic": Names(case.topic_names)})


def standing(visit: Visit, case: Case) -> tuple[Part, ...]:
    """Who has the case and what happens next; what was wished and planned is for whoever opened it."""
    if case.status == CaseStatus.RESOLVED:
        return (Part("status-resolved"),)
    if visit.person.id != case.family_id:
        return _holder(visit, case), _next(case, "member-next-family"), *wishes.own_call(visit, case)
    return _holder(visit, case), *wishes.told(visit, case, _next(case))


def owner_of(visit: Visit, case: Case) -> Person | None:
    """The worker who has the case, or None in the queue."""
    return visit.session.get(Person, case.owner_id) if case.owner_id else None


def _holder(visit: Visit, case: Case) -> Part:
    owner = owner_of(visit, case)
    return Part("status-owner", {"name": signature(owner)}) if owner else Part("status-queue")


def _next(case: Case, pending: str = "status-next-family") -> Part:
    date = case.promised_at or case.next_date or case.opened_at
    return Part(pending if case.status == CaseStatus.PENDING else "status-next-answer", {"moment": date})


def _nothing_open(visit: Visit) -> Letter:
    return contact.result(visit) or Letter((Part("status-none"),), buttons=ALWAYS)
