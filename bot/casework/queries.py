"""What was set for cases, and counts without anybody; nothing here changes anything."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.history import Happening
from bot.cases.queries import case_story
from bot.cases.rules import CaseStatus, Side
from bot.cases.tables import Case, CaseHistory
from bot.casework import letters
from bot.casework.rules import DANGER_COUNTS, TOLD_FROM, Step
from bot.casework.tables import CasePlan, CaseTag, PhoneContact, WishedCall
from bot.outbox.letter import Part
from bot.people.tables import Person
from knowledge.danger import look_for_danger


def tags_of(session: Session, *, case_id: int) -> list[str]:
    """The case's tags, by name."""
    return list(session.scalars(select(CaseTag.tag).where(CaseTag.case_id == case_id).order_by(CaseTag.tag)))


def tag_counts(session: Session, *, since: datetime, until: datetime) -> dict[str, int]:
    """How many cases were marked with each tag in a time; no case and no person is named."""
    counted = (
        select(CaseTag.tag, func.count().label("cases"))
        .where(CaseTag.set_at >= since, CaseTag.set_at < until)
        .group_by(CaseTag.tag)
        .order_by(CaseTag.tag)
    )
    return {row.tag: row.cases for row in session.execute(counted)}


def tags_of_month(session: Session, *, month: date, zone: ZoneInfo) -> list[tuple[str, int]]:
    """Tags of a local month with how many cases were marked with them, most first; 0 stands for fewer than five.

    Those of fewer than five come last by name, so that their order tells nothing either.
    """
    begins = datetime.combine(month, time(), zone)
    ends = datetime.combine((month + timedelta(days=31)).replace(day=1), time(), zone)
    counts = tag_counts(session, since=begins, until=ends)
    told = [(tag, count if count >= TOLD_FROM else 0) for tag, count in counts.items()]
    return sorted(told, key=lambda one: (-one[1], one[0]))


def plan_of(session: Session, case: Case, now: datetime) -> CasePlan | None:
    """What the present owner said to do next, as long as it stands.

    It stands until its moment, while the same worker has the case; an answer in writing fulfils *I write*, and the
    family's own words end a rest.
    """
    plan = session.get(CasePlan, case.id)
    if plan is None or plan.worker_id != case.owner_id or plan.due <= now or case.status == CaseStatus.RESOLVED:
        return None
    if plan.step == "snooze":
        return plan if case.status == CaseStatus.PENDING and case.next_date == plan.due else None
    return None if plan.step == Step.WRITE and _answered_since(session, case, plan.set_at) else plan


def _answered_since(session: Session, case: Case, moment: datetime) -> bool:
    answered = select(CaseHistory.id).where(
        CaseHistory.case_id == case.id, CaseHistory.what == Happening.ANSWERED, CaseHistory.at > moment
    )
    return session.scalar(answered.limit(1)) is not None


def set_for(session: Session, case: Case, now: datetime) -> tuple[Part, ...]:
    """What was set for a case, as lines below its head."""
    parts = [*members.inside(session, case)]
    if tags := tags_of(session, case_id=case.id):
        parts.append(Part("casework-head-tags", {"tags": ", ".join(tags)}))
    plan = plan_of(session, case, now)
    if plan is not None:
        parts.append(letters.planned(plan, session.get_one(Person, plan.worker_id)))
    return tuple(parts)


def danger_lately(session: Session, *, case_id: int, now: datetime) -> bool:
    """Whether the family wrote of danger today or now within the last day."""
    story = case_story(session, case_id=case_id)
    lately = [one for one in story if one.side == Side.FAMILY and now - one.sent_at < DANGER_COUNTS]
    return any(look_for_danger(one.body).severity >= 2 for one in lately)


def wished_call_of(session: Session, *, case_id: int, person_id: int) -> WishedCall | None:
    """The call that a person wishes in a case and nobody has settled."""
    wished = select(WishedCall).where(WishedCall.case_id == case_id, WishedCall.ended_at.is_(None))
    return session.scalar(wished.where(WishedCall.wished_by_id == person_id))


def wished_calls(session: Session, *, case_id: int) -> list[WishedCall]:
    """Every call that is wished in a case and nobody has settled, one for each person at most."""
    wished = select(WishedCall).where(WishedCall.case_id == case_id, WishedCall.ended_at.is_(None))
    return list(session.scalars(wished.order_by(WishedCall.id)))


def contacts_of_month(session: Session, *, begins: date, ends: date) -> Counter[str]:
    """Telephone contacts from a day until before another, by matter; nobody's name is there to be counted."""
    counted = (
        select(PhoneContact.topic, func.count().label("calls"))
        .where(PhoneContact.day >= begins, PhoneContact.day < ends)
        .group_by(PhoneContact.topic)
    )
    return Counter({row.topic: row.calls for row in session.execute(counted)})


def cases_opened(session: Session, *, since: datetime, until: datetime) -> int:
    """How many cases were opened in a time."""
    opened = select(func.count()).where(Case.opened_at >= since, Case.opened_at < until)
    return session.scalar(opened) or 0
