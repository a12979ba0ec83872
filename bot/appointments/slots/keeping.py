"""Free times that are kept for whoever waits: held for somebody now, or about to be offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from bot.appointments.slots.tables import Waiting, WaitingOffer


def held_by_others(session: Session, *, host_id: int, person_id: int) -> Mapping[datetime, int]:
    """How many places of a worker's times others hold an offer of, by the moment they begin."""
    held = (
        select(WaitingOffer.begins_at)
        .join(Waiting, Waiting.id == WaitingOffer.waiting_id)
        .where(WaitingOffer.host_id == host_id, WaitingOffer.state == "open", Waiting.person_id != person_id)
    )
    return Counter(session.scalars(held))


def kept_for_others(session: Session, *, host_id: int, person_id: int) -> Callable[[datetime], bool]:
    """Whether a time that begins at a moment is about to be offered to somebody who has waited longer."""
    waiting = in_line(session, host_id=host_id)
    own = next((place for place, one in enumerate(waiting) if one.person_id == person_id), len(waiting))
    before = [one for one in waiting[:own] if not _holds(session, one)]
    return lambda moment: any(wants(one, moment) for one in before)


def in_line(session: Session, *, host_id: int) -> list[Waiting]:
    """Who waits for a worker's time, the longest first."""
    waiting = select(Waiting).where(Waiting.host_id == host_id, Waiting.state == "waiting")
    return list(session.scalars(waiting.order_by(Waiting.joined_at, Waiting.id)))


def wants(waiting: Waiting, begins_at: datetime) -> bool:
    """Whether somebody waits for a time that begins then, and has not let it pass."""
    return begins_at <= waiting.until and minutes_of(begins_at) not in waiting.seen


def minutes_of(moment: datetime) -> int:
    """A moment as the list of those that were let pass has it."""
    return int(moment.timestamp()) // 60


def settle(session: Session, *, host_id: int, person_id: int) -> None:
    """Somebody has a time of a worker: they wait for none of it any more."""
    own = select(Waiting.id).where(
        Waiting.host_id == host_id, Waiting.person_id == person_id, Waiting.state == "waiting"
    )
    ids = list(session.scalars(own))
    held = WaitingOffer.waiting_id.in_(ids), WaitingOffer.state == "open"
    session.execute(update(WaitingOffer).where(*held).values(state="declined"))
    session.execute(update(Waiting).where(Waiting.id.in_(ids)).values(state="done"))


def _holds(session: Session, waiting: Waiting) -> bool:
    holds = exists().where(WaitingOffer.waiting_id == waiting.id, WaitingOffer.state == "open")
    return bool(session.scalar(select(holds)))
