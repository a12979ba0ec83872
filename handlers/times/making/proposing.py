"""Proposed times: the worker adds up to three and sends them, the family picks one or says that none suits."""

from __future__ import annotations

from bot.appointments import queries
from bot.appointments.drafts import service as drafts
from bot.appointments.proposals import letters
from bot.appointments.proposals import service as proposals
from bot.appointments.tables import Appointment
from bot.casework.errors import ToolGone
from bot.outbox.letter import Letter, Part
from handlers.times.agreed import agreed_now
from handlers.times.making.sentence import ask_sentence, on_button
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import screen


def on_add(visit: Visit) -> Reply:
    """Keep the time that was read, and ask for another one.

    Raises:
        SameChoice: it stands among them already.
        ToolGone: nothing was read.
    """
    draft = on_button(visit)
    if not draft.local or drafts.may_mean(draft, visit.now):
        raise ToolGone
    drafts.add_choice(visit.session, draft)
    return ask_sentence(visit, draft, "times-ask-another")


def on_send(visit: Visit) -> Reply:
    """Send the times to the family, which picks one.

    Raises:
        Refusal: one of them cannot be proposed, see ``bot/appointments/proposals/errors.py``.
        ToolGone: they were sent already, or one is not settled.
    """
    draft = on_button(visit)
    if drafts.may_mean(draft, visit.now):
        raise ToolGone
    proposal = proposals.propose(
        visit.session, case_id=draft.case_id, worker_id=visit.person.id,
        person_ids=drafts.person_ids(visit.session, draft), choices=drafts.choices_of(draft),
        origin=f"draft:{draft.id}:{draft.stamp}", now=visit.now,
    )  # fmt: skip
    drafts.drop(visit.session, worker_id=visit.person.id)
    lines = [Part("times-line", {"moment": one.begins_at, "minutes": one.minutes}) for one in proposal.choices]
    until = Part("times-waiting", {"moment": proposal.expires_at})
    return screen(visit, proposal.case_id, Part("times-sent"), *lines, until, back="agree")


def on_pick(visit: Visit) -> Reply:
    """The family picks a time: it is agreed.

    Raises:
        ProposalGone: another time was picked, nothing suited, or it holds no more.
        ChoiceOver: this time has begun by now.
    """
    choice, appointment = proposals.pick(
        visit.session, choice_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now
    )
    twice = [Part("times-picked-twice")] if _is_twice(visit, appointment) else []
    return _instead(agreed_now(visit, appointment, *twice), choice.proposal.case_id)


def on_none(visit: Visit) -> Reply:
    """None of the times suits.

    Raises:
        ProposalGone: it is settled already.
    """
    proposal = proposals.none_suits(
        visit.session, proposal_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now
    )
    return _instead(letters.noted_none(), proposal.case_id)


def _is_twice(visit: Visit, appointment: Appointment) -> bool:
    """Whether whoever picked has another time then."""
    begins, ends = appointment.begins_at, appointment.ends_at
    own = queries.times_of(visit.session, person_id=visit.person.id, now=visit.now)
    return any(one.id != appointment.id and one.begins_at < ends and one.ends_at > begins for one in own)


def _instead(letter: Letter, case_id: int) -> Reply:
    return Reply([letter], replaces=True, about=f"case:{case_id}")
