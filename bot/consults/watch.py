"""What happens to consultations because time passes: escalation, givers-back who left, days of return."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.consults import letters, offering, service
from bot.consults.rules import ConsultStatus, Outcome
from bot.consults.tables import Consult
from bot.duty.rules import ServiceHours
from bot.organisations.queries import is_verified
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person


def due(session: Session, now: datetime) -> list[int]:
    """Consultations that nobody took in time, or whose taker works here no more, by id."""
    is_due = (Consult.promised_at <= now) | (Consult.widens_at <= now)
    late = (Consult.status == ConsultStatus.WAITING) & (Consult.stage == 0) & is_due
    gone = (Consult.status == ConsultStatus.OPEN) & Person.role.not_in(BY_INVITATION)
    found = select(Consult.id).outerjoin(Person, Person.id == Consult.claimed_by_id).where(or_(late, gone))
    return list(session.scalars(found.order_by(Consult.id)))


def look_at(session: Session, *, consult_id: int, now: datetime, hours: ServiceHours, within: float) -> bool:
    """Ask others too, those who look after the desk, or anew; whether anything changed. Says nothing twice."""
    consult = offering.lock(session, consult_id)
    promised_at = hours.promise(now, within)
    if consult.status == ConsultStatus.WAITING and consult.stage == 0:
        return _escalate(session, consult, now, promised_at) or _widen(session, consult, now)
    taker = session.get(Person, consult.claimed_by_id) if consult.claimed_by_id else None
    if consult.status == ConsultStatus.OPEN and (taker is None or not is_verified(taker)):
        service.give_back(session, consult, now, promised_at)
        return True
    return False


def _escalate(session: Session, consult: Consult, now: datetime, promised_at: datetime) -> bool:
    if consult.promised_at is None or consult.promised_at > now:
        return False
    missed = int(consult.promised_at.timestamp())
    offering.put_cards_away(session, consult, now)
    consult.stage, consult.promised_at = 1, promised_at
    offering.offer(session, consult, now)
    offering.tell(session, consult, consult.asker_id, f"late:{missed}", letters.late(consult), now)
    return True


def _widen(session: Session, consult: Consult, now: datetime) -> bool:
    if consult.widens_at is None or consult.widens_at > now:
        return False
    offering.widen(session, consult, now)
    return True


def returning(session: Session, *, now: datetime, hours: ServiceHours, today: date) -> int:
    """Remind askers of matters that were to be taken up again today, in hours of service; how many."""
    if not hours.is_open(now):
        return 0
    wanted = select(Consult).where(
        Consult.outcome == Outcome.RETURN, Consult.return_on <= today, Consult.reminded.is_(False)
    )
    found = session.scalars(wanted.order_by(Consult.id).with_for_update(skip_locked=True)).all()
    for consult in found:
        consult.reminded = True
        if is_verified(session.get_one(Person, consult.asker_id)):
            offering.tell(session, consult, consult.asker_id, "return", letters.again(consult), now)
    return len(found)
