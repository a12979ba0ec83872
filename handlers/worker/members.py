"""The owner and the people of a family in one case: who is in, links for others, and taking somebody out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.appointments.leaving import end_times_of_gone
from bot.cases.errors import MemberGone
from bot.cases.family import joining, members
from bot.cases.moves import lock_case_of_worker
from bot.cases.tables import Case, CaseMember
from bot.casework.marking import refresh_head
from bot.casework.service import end_calls_of_gone
from bot.outbox.letter import Button, Letter, Part, StartLink
from bot.outbox.tables import OutgoingClass
from handlers.visit import Reply, Visit


def on_members(visit: Visit) -> Reply:
    """Who is in the case.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = _own(visit)
    inside = members.present(visit.session, case_id=case.id)
    lines = [Part("members-line", {"who": members.called(one), "moment": one.consented_at}) for one in inside]
    links = (
        (Button("members-button-link", "family-link", (case.id,)),),
        (Button("members-button-link-founder", "family-link-to", (case.id,)),),
    )
    remove = tuple(
        (Button("members-button-remove", "family-remove", (case.id, one.number), {"who": members.called(one)}),)
        for one in inside
    )
    parts = (
        Part("members-title", {"number": case.id}, bold=True), *(lines or [Part("members-none")]), Part("members-how")
    )  # fmt: skip
    return _said(visit, case, Letter(parts, buttons=(*links, *remove)))


def on_link(visit: Visit) -> Reply:
    """A link for the owner to send on.

    Raises:
        TooManyLinks: five wait already.
    """
    case = _own(visit)
    link = joining.link_of_owner(visit.session, case_id=case.id, worker_id=visit.person.id, now=visit.now)
    shown = Part("members-link", {"number": case.id, "link": StartLink(link.start), "moment": link.until})
    reply = _said(visit, case, Letter((shown,)))
    reply.klass = OutgoingClass.CREDENTIAL
    return reply


def on_link_founder(visit: Visit) -> Reply:
    """A link in the chat of whoever opened the case.

    Raises:
        TooManyLinks: five wait already.
    """
    case = _own(visit)
    joining.send_link_to_founder(visit.session, case_id=case.id, worker_id=visit.person.id, now=visit.now)
    return _said(visit, case, Letter((Part("members-link-sent"),)))


def on_remove(visit: Visit) -> Reply:
    """Is the owner sure?

    Raises:
        MemberGone: nobody in the case has the number on the button.
    """
    case = _own(visit)
    member = _inside(visit, case)
    yes = Button("members-button-remove-yes", "family-remove-yes", (case.id, member.number))
    back = Button("button-back", "family", (case.id,))
    asked = Part("members-remove-sure", {"number": case.id, "who": members.called(member)})
    return _said(visit, case, Letter((asked,), buttons=((yes,), (back,))))


def on_remove_yes(visit: Visit) -> Reply:
    """Take the member out.

    Raises:
        MemberGone: nobody in the case has the number on the button.
    """
    case = _own(visit)
    member = joining.remove(
        visit.session, case_id=case.id, worker_id=visit.person.id, number=visit.event.action.number(1), now=visit.now
    )
    end_calls_of_gone(visit.session, case_id=case.id, now=visit.now)
    end_times_of_gone(visit.session, case_id=case.id, now=visit.now)
    refresh_head(visit.session, case, visit.now)
    gone = Part("members-removed", {"number": case.id, "who": members.called(member)})
    reply = _said(visit, case, Letter((gone,)))
    reply.replaces = True
    return reply


def _own(visit: Visit) -> Case:
    return lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)


def _inside(visit: Visit, case: Case) -> CaseMember:
    number = visit.event.action.number(1)
    found = [one for one in members.present(visit.session, case_id=case.id) if one.number == number]
    if not found:
        raise MemberGone
    return found[0]


def _said(visit: Visit, case: Case, said: Letter) -> Reply:
    return Reply([said], about=f"case:{case.id}", topic=visit.topic)


WORKER_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "family": on_members, "family-link": on_link, "family-link-to": on_link_founder, "family-remove": on_remove,
    "family-remove-yes": on_remove_yes,
}  # fmt: skip
