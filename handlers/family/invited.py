"""The family and those whom its worker invites: reading the exact text, saying yes or no, and whether it got through."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.cases.tables import Case
from bot.errors import Stale
from bot.outbox.letter import Letter, Part
from bot.partners import answering, guiding, queries
from bot.partners.rules import Arrival, KutsuState
from bot.partners.tables import Guidance
from handlers.family.buttons import ALWAYS, EMERGENCY, STATUS
from handlers.promises import promise, promise_in
from handlers.visit import Reply, Visit, say

#: Invitations on one screen.
SHOWN = 3


class AnswerUnknown(Stale):
    """A button with an answer that nobody was asked for."""

    key = "stale-general"


def lines(visit: Visit, case: Case) -> list[Part]:
    """How the case's invitations stand, a line for each, the newest ones (row R5)."""
    told = queries.told_of(visit.session, case_id=case.id)[-SHOWN:]
    return [Part(f"status-kutsu-{KutsuState(one.state)}", {"who": one.invitee_name}) for one in told]


def on_approve(visit: Visit) -> Reply:
    """This very text may be sent."""
    kutsu = answering.approve(visit.session, **_which(visit))
    body = queries.body_of(visit.session, kutsu)
    approved = Letter((Part("family-kutsu-approved"),), words=body, buttons=((STATUS,), (EMERGENCY,)))
    return Reply([approved], replaces=True, about=f"case:{kutsu.case_id}")


def on_change(visit: Visit) -> Reply:
    """Other words are wanted; the next message tells the worker which."""
    kutsu = answering.want_changes(visit.session, **_which(visit))
    return Reply(
        [Letter((Part("family-kutsu-changes"),), buttons=((STATUS,), (EMERGENCY,)))], replaces=True,
        about=f"case:{kutsu.case_id}",
    )  # fmt: skip


def on_stop(visit: Visit) -> Reply:
    """Nobody is invited."""
    kutsu = answering.stop(visit.session, **_which(visit))
    return Reply(
        [Letter((Part("family-kutsu-stopped"),), buttons=((STATUS,), (EMERGENCY,)))], replaces=True,
        about=f"case:{kutsu.case_id}",
    )  # fmt: skip


def _which(visit: Visit) -> dict[str, Any]:
    """The invitation and the version of its text that the button stood under."""
    action = visit.event.action
    ids = {"kutsu_id": action.number(), "version": action.number(1)}
    return {**ids, "family_id": visit.person.id, "now": visit.now}


def on_arrival(visit: Visit) -> Reply:
    """Did you get through?

    Raises:
        AnswerUnknown: the answer on the button is not one of ours.
    """
    said, guidance_id = visit.event.action.word(1), visit.event.action.number()
    if said not in list(Arrival):
        raise AnswerUnknown
    known = visit.session.get(Guidance, guidance_id)
    case = visit.session.get(Case, known.case_id) if known is not None else None
    days = visit.settings.desk.ask_after_guiding_days
    guiding.answer(
        visit.session, guidance_id=guidance_id, family_id=visit.person.id, said=said, now=visit.now,
        promised_at=promise_in(visit, case) if case is not None else promise(visit),
        ask_again_at=visit.now + timedelta(days=days),
    )  # fmt: skip
    buttons = ALWAYS if said == Arrival.YES else ((STATUS,), (EMERGENCY,))
    return say(Letter((Part(f"family-arrival-{said}"),), buttons=buttons), replaces=True)
