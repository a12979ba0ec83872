"""Looks ahead for hours without anybody and tells coordinators, a week before, once. For a ticker."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.duty.queries import rota
from bot.duty.rota import Rota
from bot.duty.rules import Opening, ServiceHours
from bot.duty.tables import UnstaffedTold
from bot.duty.wording import stretch
from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Button, Letter, Names, Part
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators

#: How far ahead coordinators are warned.
AHEAD = timedelta(days=7)
#: They are told in the day time only, by wall time.
_FROM_HOUR, _TO_HOUR = 7, 20


def warn(session: Session, *, now: datetime, hours: ServiceHours) -> int:
    """Tell coordinators of hours of service of the next week without anybody on shift, of each stretch once; how many."""
    if not _FROM_HOUR <= now.astimezone(ZoneInfo(hours.zone)).hour < _TO_HOUR:
        return 0
    standing = rota(session, now=now, hours=hours)
    today = hours.day_of(now)
    session.execute(delete(UnstaffedTold).where(UnstaffedTold.day < today - timedelta(days=1)))
    if not standing.workers or not (standing.written or standing.aways or standing.parts_away):
        return 0  # a desk without a rota is its workers' own
    told = {(day, begins) for day, begins in session.execute(select(UnstaffedTold.day, UnstaffedTold.begins))}
    gaps = [gap for gap in standing.gaps(today, today + AHEAD, now) if _name(gap, hours) not in told]
    if gaps:
        _tell(session, standing, gaps, now)
    return len(gaps)


def _name(gap: Opening, hours: ServiceHours) -> tuple[date, int]:
    """What a stretch is known by: its day and when it begins."""
    local = gap.begins_at.astimezone(ZoneInfo(hours.zone))
    return local.date(), local.hour * 60 + local.minute


def _tell(session: Session, standing: Rota, gaps: list[Opening], now: datetime) -> None:
    names = sorted({_name(gap, standing.hours) for gap in gaps})
    for day, begins in names:
        session.merge(UnstaffedTold(day=day, begins=begins))
    session.flush()
    zone = ZoneInfo(standing.hours.zone)
    told = {language: "\n".join(stretch(gap, zone, language) for gap in gaps) for language in LANGUAGES}
    key = "duty-unstaffed" if standing.has_somebody(now) else "duty-nobody"
    letter = Letter((Part(key, {"gaps": Names(told)}),), buttons=((Button("duty-button-rota", "rota"),),))
    event = f"unstaffed:{names[0][0].isoformat()}:{names[0][1]}:{now.date().isoformat()}"
    for one in coordinators(session):
        enqueue(
            session, person_id=one.id, key=f"{event}:{one.id}", letter=letter, now=now, klass=OutgoingClass.CARD
        )  # fmt: skip
