"""*Tarjoa aikoja*: the owner of a case lets its family pick one of the own free times."""

from __future__ import annotations

from bot.appointments.slots import plans, service
from bot.appointments.slots.queries import free_of
from bot.cases.family import members
from bot.cases.tables import Case
from bot.outbox.letter import Button, Buttons, Part
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import done, own_case, screen


def on_offer(visit: Visit) -> Reply:
    """Show what would be offered, and to whom it can be.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = own_case(visit)
    plan = plans.plan_of(visit.session, worker_id=visit.person.id)
    if plan is None:
        return screen(visit, case.id, Part("week-plan-none"), rows=((Button("week-plan-button", "week-plan"),),))
    slots = free_of(visit.session, host_id=visit.person.id, now=visit.now)
    sees = Part("slots-offer-sees" if slots else "slots-offer-waits", {"number": case.id})
    first = (
        Part("week-plan-free", {"count": len(slots), "moment": slots[0].begins_at})
        if slots
        else Part("week-plan-nothing-free")
    )
    return screen(
        visit, case.id, sees, first, rows=(*_to_whom(visit, case), (Button("week-plan-button", "week-plan"),))
    )


def on_send(visit: Visit) -> Reply:
    """Offer the free times to whom the button names.

    Raises:
        NotYourCase, CaseIsClosed: as in :func:`on_offer`.
        NobodyToMeet: they are not in the case any more.
        NoPlan: there is nothing to offer.
    """
    case = own_case(visit)
    person_id = members.person_of(visit.session, case, visit.event.action.number(1))
    service.offer_in_case(visit.session, case_id=case.id, worker_id=visit.person.id, person_id=person_id, now=visit.now)
    return done(visit, case.id, "slots-offered")


def _to_whom(visit: Visit, case: Case) -> Buttons:
    family = members.family_of(visit.session, case)
    if len(family) == 1:
        return ((Button("slots-button-offer", "slot-offer-send", (case.id, members.FOUNDER)),),)
    return tuple(_button_to(visit, case, one) for one in family)


def _button_to(visit: Visit, case: Case, person_id: int) -> tuple[Button, ...]:
    who = members.name_of(visit.session, case, person_id)
    ids = (case.id, members.number_of(visit.session, case, person_id))
    return (Button("slots-button-offer-to", "slot-offer-send", ids, {"who": who}),)
