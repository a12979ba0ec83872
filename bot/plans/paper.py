"""The page to print leaves as a file in the person's own chat; whoever holds it is whoever the person gives it to."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.i18n.translator import the_translator
from bot.outbox.service import enqueue_document
from bot.people.tables import Person
from bot.plans import letters, queries
from bot.plans.errors import PlanGone
from bot.plans.page import page
from bot.plans.tables import OwnPlan


def send_page(
    session: Session, *, plan_id: int, person_id: int, origin: str, today: date, zone: str, now: datetime
) -> OwnPlan:
    """Send the person their own plan as a page, also once the case is closed; the same ``origin`` twice is one file.

    Raises:
        PlanGone: it is somebody else's plan.
    """
    plan = session.get(OwnPlan, plan_id)
    if plan is None or plan.person_id != person_id:
        raise PlanGone
    language = session.get_one(Person, person_id).language
    written = page(queries.seen(session, plan, zone=zone), language, today)
    name = f"{the_translator().translate('plan-page-file', language)}.html"
    enqueue_document(
        session, person_id=person_id, key=f"plan-page:{origin}", letter=letters.page_sent(plan), name=name,
        content=written.encode(), now=now, about=f"case:{plan.case_id}",
    )  # fmt: skip
    return plan
