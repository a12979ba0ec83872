"""What workers settle among themselves: a day's shifts given to a colleague, and one's own word: here, not here."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.duty.errors import DayIsOver, NoShiftThatDay, NotAColleague, SwapGone
from bot.duty.queries import rota
from bot.duty.rota import OnDuty, Rota
from bot.duty.rules import Opening, ServiceHours
from bot.duty.service import lock_worker
from bot.duty.tables import Presence, Swap

#: So long is somebody here who says so when neither the rota nor the desk's hours do; own choice.
HERE_FOR = timedelta(hours=2)


def propose_swap(
    session: Session, *, giver_id: int, taker_id: int, day: date, now: datetime, hours: ServiceHours
) -> Swap:
    """Offer one's shifts of a day to a colleague; nothing changes before the colleague takes them.

    An earlier offer of the day that waits for an answer is withdrawn.

    Raises:
        DayIsOver: the day is over.
        NoShiftThatDay: the worker is not on shift that day.
        NotAColleague: one of them answers no families, or they are one.
    """
    for worker_id in sorted({giver_id, taker_id}):
        lock_worker(session, worker_id)
    if giver_id == taker_id:
        raise NotAColleague
    if day < hours.day_of(now):
        raise DayIsOver
    if not any(worker == giver_id for _, _, worker in rota(session, now=now, hours=hours).shifts_of(day)):
        raise NoShiftThatDay
    _withdraw(session, giver_id, day, now)
    swap = Swap(day=day, giver_id=giver_id, taker_id=taker_id, state="proposed", proposed_at=now)
    session.add(swap)
    session.flush()
    return swap


def _withdraw(session: Session, giver_id: int, day: date, now: datetime) -> None:
    for swap in session.scalars(
        select(Swap).where(Swap.giver_id == giver_id, Swap.day == day, Swap.state == "proposed").with_for_update()
    ).all():
        swap.state, swap.answered_at = "declined", now
    session.flush()


def answer_swap(
    session: Session, *, swap_id: int, worker_id: int, takes: bool, now: datetime, hours: ServiceHours
) -> Swap:
    """The colleague takes the offered shifts, or does not. The same answer twice is one.

    Raises:
        SwapGone: there is no such offer to this worker, it was answered otherwise, or the day is over.
    """
    session.flush()
    swap = session.get(Swap, swap_id, with_for_update=True, populate_existing=True)
    answer = "taken" if takes else "declined"
    if swap is None or swap.taker_id != worker_id or swap.day < hours.day_of(now):
        raise SwapGone
    if swap.state != "proposed" and swap.state != answer:
        raise SwapGone
    if swap.state == "proposed":
        swap.state, swap.answered_at = answer, now
        session.flush()
    return swap


def say(session: Session, *, worker_id: int, here: bool, now: datetime, hours: ServiceHours) -> datetime:
    """The worker is here, or is not, from now until the moment that this gives, whatever the rota says.

    Not here: until the day ends. Here: as long as the worker's own shift goes on, else the desk's hours, else two hours.

    Raises:
        NotAColleague: the person answers no families.
    """
    lock_worker(session, worker_id)
    session.execute(delete(Presence).where(Presence.worker_id == worker_id))
    session.expire_all()
    standing = rota(session, now=now, hours=hours)
    ends_at = hours.day_ends_at(now)
    until = min(_here_until(standing, worker_id, now), ends_at) if here else ends_at
    if here and any(_covers(one, now) for one in standing.on_duty(hours.day_of(now)) if one.worker_id == worker_id):
        return until  # the rota says so already
    session.add(Presence(worker_id=worker_id, here=here, since=now, until=until))
    session.flush()
    return until


def _here_until(standing: Rota, worker_id: int, now: datetime) -> datetime:
    day = standing.hours.day_of(now)
    own = [one.ends_at for one in standing.on_duty(day) if one.worker_id == worker_id and _covers(one, now)]
    desk = [one.ends_at for one in standing.desk_openings(day) if _covers(one, now)]
    return next(iter([*own, *desk]), now + HERE_FOR)


def _covers(stretch: Opening | OnDuty, now: datetime) -> bool:
    return stretch.begins_at <= now < stretch.ends_at
