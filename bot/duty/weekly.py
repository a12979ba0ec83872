"""A worker's week changes from a day on: shifts get other hours or end; what was before stays as it was."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.duty import service
from bot.duty.errors import RowGone, ShiftEnded, ShiftNotBegun
from bot.duty.tables import Shift


def week_of(session: Session, *, worker_id: int, today: date) -> list[Shift]:
    """The worker's shifts that are not over, by weekday and hour."""
    still = select(Shift).where(Shift.worker_id == worker_id, or_(Shift.valid_to.is_(None), Shift.valid_to >= today))
    return list(session.scalars(still.order_by(Shift.weekday, Shift.begins, Shift.valid_from, Shift.id)))


def change_shift(session: Session, *, shift_id: int, begins: int, ends: int, since: date) -> Shift:
    """Give a shift other hours from a day on, in minutes of wall time, for as long as it would have gone on.

    Raises:
        RowGone: it is not in the rota any more.
        ShiftEnded: it ends before that day.
        HoursUnclear: it would not end after it begins, within one day.
        ShiftsOverlap: the worker is on shift then already.
        NotAColleague: the worker answers no families any more.
    """
    row = _locked(session, shift_id)
    if row.valid_to is not None and row.valid_to < since:
        raise ShiftEnded
    since, last, weekday, worker_id = max(since, row.valid_from), row.valid_to, row.weekday, row.worker_id
    cut(session, row, since)
    return service.add_shift(
        session, worker_id=worker_id, weekday=weekday, begins=begins, ends=ends, valid_from=since, valid_to=last
    )


def end_shift(session: Session, *, shift_id: int, since: date) -> None:
    """From a day on the shift is no more; a shift that would begin on that very day never was.

    Raises:
        RowGone: it is not in the rota any more.
        ShiftEnded: it ends before that day.
        ShiftNotBegun: it begins after that day.
        NotAColleague: the worker answers no families any more.
    """
    row = _locked(session, shift_id)
    if row.valid_to is not None and row.valid_to < since:
        raise ShiftEnded
    if since < row.valid_from:
        raise ShiftNotBegun
    cut(session, row, since)


def cut(session: Session, row: Shift, since: date) -> None:
    """Let a shift end before a day; one of which nothing is left goes."""
    if since <= row.valid_from:
        session.delete(row)
    else:
        row.valid_to = since - timedelta(days=1)
    session.flush()


def _locked(session: Session, shift_id: int) -> Shift:
    """The shift, with its worker held, as everybody does who changes the worker's hours."""
    known = session.get(Shift, shift_id)
    if known is None:
        raise RowGone
    service.lock_worker(session, known.worker_id)
    row = session.scalars(
        select(Shift).where(Shift.id == shift_id).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise RowGone
    return row
