"""What can be asked of the rota: shifts, other days, absences, hours away. Swaps and presence have a file of their own.

Safe to race: whoever changes a worker's hours holds the worker's row. Asking twice changes nothing the second time.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from sqlalchemy import Select, delete, or_, select
from sqlalchemy.orm import Session

from bot.db import Row
from bot.duty.errors import AwayAlready, AwayThen, HoursUnclear, NotAColleague, RowGone, ShiftsOverlap
from bot.duty.tables import Absence, DutyException, HoursAway, Shift
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

_Kind = TypeVar("_Kind", bound=Row)


def lock_worker(session: Session, worker_id: int | None) -> Person:
    """The worker's row, nobody else's to change until this transaction ends.

    Raises:
        NotAColleague: there is no such person, or the person answers no families.
    """
    session.flush()
    person = session.get(Person, worker_id, with_for_update=True, populate_existing=True) if worker_id else None
    if person is None or person.role not in WORKER_ROLES:
        raise NotAColleague
    return person


def add_shift(
    session: Session,
    *,
    worker_id: int,
    weekday: int,
    begins: int,
    ends: int,
    valid_from: date,
    valid_to: date | None = None,
) -> Shift:
    """Put a stretch into a worker's week: a weekday (Monday is 0) and minutes of wall time.

    Raises:
        HoursUnclear: it does not end after it begins, within one day, or its last day is before its first.
        ShiftsOverlap: the worker is on shift then already; ``worker``, ``begins`` and ``ends`` tell when.
        NotAColleague: the person answers no families.
    """
    worker = lock_worker(session, worker_id)
    if not _fits(begins, ends) or (valid_to is not None and valid_to < valid_from):
        raise HoursUnclear
    other = session.scalar(_overlapping(worker_id, weekday, begins, ends, valid_from, valid_to))
    if other is not None:
        raise ShiftsOverlap(worker=worker.name, begins=clock(other.begins), ends=clock(other.ends))
    return _added(
        session,
        Shift(worker_id=worker_id, weekday=weekday, begins=begins, ends=ends, valid_from=valid_from, valid_to=valid_to),
    )


def _overlapping(worker_id: int, weekday: int, begins: int, ends: int, first: date, last: date | None) -> Select[Shift]:
    same_days = [or_(Shift.valid_to.is_(None), Shift.valid_to >= first)]
    if last is not None:
        same_days.append(Shift.valid_from <= last)
    same_hours = (Shift.begins < ends, Shift.ends > begins)
    return select(Shift).where(Shift.worker_id == worker_id, Shift.weekday == weekday, *same_hours, *same_days).limit(1)


def clear_shifts(session: Session) -> int:
    """Take every shift out of the rota; how many. Other days, absences and swaps stay."""
    count = len(session.scalars(select(Shift.id)).all())
    session.execute(delete(Shift))
    session.expire_all()
    return count


def close_day(session: Session, *, day: date) -> DutyException:
    """The desk is closed on a day."""
    return _exception(session, day, "closed", None, 0, 0)


def set_hours(session: Session, *, day: date, begins: int, ends: int) -> DutyException:
    """The desk is open on a day in these minutes of wall time, whatever the week or a holiday says; may be told twice a day.

    Raises:
        HoursUnclear: they do not end after they begin, within one day.
    """
    return _exception(session, day, "hours", None, begins, ends)


def add_extra(session: Session, *, worker_id: int, day: date, begins: int, ends: int) -> DutyException:
    """A worker has an extra shift on a day, a holiday or not.

    Raises:
        HoursUnclear: it does not end after it begins, within one day.
        ShiftsOverlap: the worker has another extra shift then.
        NotAColleague: the person answers no families.
    """
    worker = lock_worker(session, worker_id)
    others = session.scalars(
        select(DutyException).where(DutyException.day == day, DutyException.worker_id == worker_id)
    )
    for other in others:
        if (other.begins, other.ends) != (begins, ends) and other.begins < ends and begins < other.ends:
            raise ShiftsOverlap(worker=worker.name, begins=clock(other.begins), ends=clock(other.ends))
    return _exception(session, day, "extra", worker_id, begins, ends)


def _exception(session: Session, day: date, kind: str, worker_id: int | None, begins: int, ends: int) -> DutyException:
    if kind != "closed" and not _fits(begins, ends):
        raise HoursUnclear
    same = select(DutyException).where(
        DutyException.day == day, DutyException.kind == kind, DutyException.begins == begins, DutyException.ends == ends,
        DutyException.worker_id == worker_id if worker_id else DutyException.worker_id.is_(None),
    )  # fmt: skip
    there = session.scalars(same).first()
    row = DutyException(day=day, kind=kind, worker_id=worker_id, begins=begins, ends=ends)
    return there or _added(session, row)


def add_absence(
    session: Session, *, worker_id: int, first: date, last: date, kind: str, substitute_id: int | None = None
) -> Absence:
    """A worker is away from one day to another, for ``sick``, ``leave`` or ``other``, and perhaps somebody answers instead.

    The same days again are the same absence; another substitute takes the place of the first.

    Raises:
        HoursUnclear: the last day is before the first.
        AwayAlready: the worker is away on some of the days, but not on the same ones.
        NotAColleague: the person or the substitute answers no families, or they are one.
    """
    lock_worker(session, worker_id)
    if last < first:
        raise HoursUnclear
    if substitute_id is not None and (substitute_id == worker_id or not _answers(session, substitute_id)):
        raise NotAColleague
    there = session.scalars(
        select(Absence).where(Absence.worker_id == worker_id, Absence.first_day <= last, Absence.last_day >= first)
    ).first()
    if there is None:
        row = Absence(
            worker_id=worker_id, first_day=first, last_day=last, kind=kind, substitute_id=substitute_id
        )  # fmt: skip
        return _added(session, row)
    if (there.first_day, there.last_day) != (first, last):
        raise AwayAlready
    there.substitute_id = substitute_id
    session.flush()
    return there


def add_hours_away(session: Session, *, worker_id: int, day: date, begins: int, ends: int, kind: str) -> HoursAway:
    """A worker is away in these minutes of wall time of one day, for ``sick``, ``leave`` or ``other``; cases stay theirs.

    The same hours again are the same absence.

    Raises:
        HoursUnclear: they do not end after they begin, within one day.
        AwayThen: the worker is away on the whole day, or in other hours that overlap these.
        NotAColleague: the person answers no families.
    """
    lock_worker(session, worker_id)
    if not _fits(begins, ends):
        raise HoursUnclear
    whole = select(Absence.id).where(Absence.worker_id == worker_id, Absence.first_day <= day, Absence.last_day >= day)
    same_day = select(HoursAway).where(HoursAway.worker_id == worker_id, HoursAway.day == day)
    there = session.scalars(same_day.where(HoursAway.begins < ends, HoursAway.ends > begins)).first()
    if there is not None and (there.begins, there.ends) == (begins, ends):
        return there
    if there is not None or session.scalar(whole.limit(1)) is not None:
        raise AwayThen
    return _added(session, HoursAway(worker_id=worker_id, day=day, begins=begins, ends=ends, kind=kind))


def take_hours_back(session: Session, *, hours_id: int, worker_id: int | None = None) -> HoursAway:
    """The worker is there in these hours after all; ``worker_id`` takes back their own alone.

    Raises:
        RowGone: they are not in the rota any more, or are somebody else's.
    """
    row = session.get(HoursAway, hours_id)
    if row is None or worker_id not in (None, row.worker_id):
        raise RowGone
    session.delete(row)
    session.flush()
    return row


def take_back(session: Session, *, exception_id: int = 0, absence_id: int = 0) -> DutyException | Absence:
    """Take an exception or an absence out of the rota again.

    Raises:
        RowGone: it is not in the rota any more.
    """
    absence, exception = session.get(Absence, absence_id), session.get(DutyException, exception_id)
    row = exception if exception_id else absence
    if row is None:
        raise RowGone
    session.delete(row)
    session.flush()
    return row


def clock(minutes: int) -> str:
    """Minutes of wall time as the rota writes them: ``9`` or ``12.30``."""
    hour, minute = divmod(minutes, 60)
    return f"{hour}.{minute:02}" if minute else str(hour)


def _fits(begins: int, ends: int) -> bool:
    return 0 <= begins < ends <= 24 * 60


def _answers(session: Session, person_id: int) -> bool:
    person = session.get(Person, person_id)
    return person is not None and person.role in WORKER_ROLES


def _added(session: Session, row: _Kind) -> _Kind:
    session.add(row)
    session.flush()
    return row
