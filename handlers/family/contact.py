"""Who has my matter, in one screen: what else goes on in it, the own worker, and matters that are done (rows R12, R48)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cases.letters import signature, topic_of
from bot.cases.queries import place_in_queue
from bot.cases.tables import Case
from bot.contact import queries, service
from bot.contact.rules import WISHES
from bot.errors import Stale
from bot.handover.queries import running
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.people.tables import Person
from handlers.family import invited
from handlers.family.buttons import ALWAYS, ASK, EMERGENCY, STATUS
from handlers.visit import Reply, Visit, say


class WishUnknown(Stale):
    """A button with a wish that the desk does not know any more."""

    key = "stale-general"


def going_on(visit: Visit, case: Case) -> list[Part]:
    """What else goes on in an open case: its place in the queue, a handover, invitations, the own worker; a line for each."""
    return [*place_and_handover(visit, case), *invited.lines(visit, case), *_own_worker(visit, case)]


def place_and_handover(visit: Visit, case: Case) -> list[Part]:
    """What everybody in the case may know of that."""
    return [*_place(visit, case), *_handover(visit, case)]


def _place(visit: Visit, case: Case) -> list[Part]:
    place = place_in_queue(visit.session, case=case)
    return [Part("status-place", {"place": place})] if place else []


def _handover(visit: Visit, case: Case) -> list[Part]:
    """A handover is told from when the new worker took it; before that it is the workers' own talk."""
    handover = running(visit.session, case_id=case.id)
    if handover is None or handover.taken_at is None:
        return []
    old, new = (visit.session.get_one(Person, one) for one in (handover.from_id, handover.to_id))
    return [Part("status-handover", {"worker": signature(old), "other": signature(new)})]


def _own_worker(visit: Visit, case: Case) -> list[Part]:
    own = queries.own_worker(visit.session, family_id=case.family_id)
    if own is None:
        return []
    return [Part("status-own-worker", {"worker": signature(visit.session.get_one(Person, own.worker_id))})]


def buttons(visit: Visit, more: Buttons = ()) -> Buttons:
    """Ask about it, wish for another own worker where there is one, ``more`` that fits the screen, and help now."""
    own = queries.own_worker(visit.session, family_id=visit.person.id)
    wish = ((Button("own-worker-button-change", "own-worker-wish"),),) if own is not None else ()
    return ((ASK,), *wish, *more, (EMERGENCY,))


def several(visit: Visit, cases: Sequence[Case]) -> Letter:
    """Several open matters, a line for each."""
    lines = tuple(_line(visit, case) for case in cases)
    return Letter((Part("status-several", {"count": len(cases)}), *lines), buttons=buttons(visit))


def _line(visit: Visit, case: Case) -> Part:
    facts: dict[str, Arg] = {"topic": topic_of(case), "moment": case.next_date or case.opened_at}
    if case.owner_id is None:
        return Part("status-line-queue", facts)
    return Part("status-line-owner", {**facts, "name": signature(visit.session.get_one(Person, case.owner_id))})


def result(visit: Visit) -> Letter | None:
    """What came of the last matter, for 30 days after its end; None when there is none."""
    case = queries.shown_result(visit.session, family_id=visit.person.id, now=visit.now)
    if case is None or case.closed_at is None:
        return None
    facts: dict[str, Arg] = {"topic": topic_of(case), "moment": case.closed_at}
    former = queries.last_owner(visit.session, case)
    who = [Part("status-result-worker", {"name": signature(former)})] if former and former.name else []
    return Letter((Part("status-result", facts), *who, Part("status-closed")), buttons=ALWAYS)


def on_own_worker(visit: Visit) -> Reply:
    """The family says whether the worker may be its own."""
    agrees = visit.event.action.word(1) == "yes"
    service.answer_own_worker(
        visit.session, own_id=visit.event.action.number(), family_id=visit.person.id, agrees=agrees, now=visit.now
    )
    said = Part("own-worker-yes" if agrees else "own-worker-no")
    return say(Letter((said,), buttons=((STATUS,), (EMERGENCY,))), replaces=True)


def on_wish(visit: Visit) -> Reply:
    """Why another own worker, if the family wants to say; then those who can help hear it.

    Raises:
        NothingAsked: the family has no own worker.
        WishUnknown: the wish on the button is not one of ours.
    """
    wish = visit.event.action.word()
    if not wish:
        rows = tuple((Button(f"own-worker-wish-button-{one}", "own-worker-wish", (one,)),) for one in WISHES)
        return say(Letter((Part("own-worker-wish-why"),), buttons=(*rows, (EMERGENCY,))))
    if wish not in WISHES:
        raise WishUnknown
    service.wish_change(visit.session, family_id=visit.person.id, wish=wish, now=visit.now)
    return say(Letter((Part("own-worker-wish-heard"),), buttons=((STATUS,), (EMERGENCY,))), replaces=True)
