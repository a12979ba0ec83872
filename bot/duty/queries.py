"""The rota as it stands, in one question to the database, and who is on shift by it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Date,
    Integer,
    Row,
    String,
    bindparam,
    cast,
    exists,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from bot.config import DeskSettings
from bot.db import Database, UtcDateTime
from bot.duty.rota import Away, Here, OtherDay, PartAway, Rota, WeekShift
from bot.duty.rules import ServiceHours
from bot.duty.tables import Absence, DutyException, DutyGroup, HoursAway, Presence, Shift, Swap
from bot.people.queries import workers
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

_SINCE, _NOW = bindparam("since", type_=Date), bindparam("now", type_=UtcDateTime)


def _facts(what: str, one: Any, other: Any = None, number: Any = None, *more: Any) -> Any:
    """One kind of row in the common shape: what, two ids, a number, two minutes, two days, two moments and a word."""
    kinds: tuple[Any, ...] = (Integer, Integer, Date, Date, UtcDateTime, UtcDateTime, String(8))
    rest: list[Any] = [*more, *[None] * (len(kinds) - len(more))]
    ids = [cast(null(), Integer) if value is None else value for value in (one, other, number)]
    return select(
        literal(what, String(8)),
        *ids,
        *(cast(null(), kind) if value is None else value for value, kind in zip(rest, kinds, strict=True)),
    )


_EVERYTHING = union_all(
    _facts("worker", Person.id).where(Person.role.in_(WORKER_ROLES)),
    _facts("written", None).where(exists(select(Shift.id))),
    _facts(
        "shift", Shift.worker_id, None, Shift.weekday, Shift.begins, Shift.ends, Shift.valid_from, Shift.valid_to
    ).where(or_(Shift.valid_to.is_(None), Shift.valid_to >= _SINCE)),
    _facts(
        "other", DutyException.worker_id, None, None, DutyException.begins, DutyException.ends, DutyException.day,
        None, None, None, DutyException.kind,
    ).where(DutyException.day >= _SINCE),
    _facts(
        "away", Absence.worker_id, Absence.substitute_id, None, None, None, Absence.first_day, Absence.last_day
    ).where(Absence.last_day >= _SINCE),
    _facts("part", HoursAway.worker_id, None, None, HoursAway.begins, HoursAway.ends, HoursAway.day).where(
        HoursAway.day >= _SINCE
    ),
    _facts("given", Swap.giver_id, Swap.taker_id, None, None, None, Swap.day).where(
        Swap.day >= _SINCE, Swap.state == "taken"
    ),
    _facts(
        "here", Presence.worker_id, None, cast(Presence.here, Integer), None, None, None, None, Presence.since,
        Presence.until,
    ).where(Presence.until > _NOW),
)  # fmt: skip


def rota(session: Session, *, now: datetime, hours: ServiceHours) -> Rota:
    """The rota from this day on. One question; nothing is remembered from one transaction to the next."""
    session.flush()
    since = hours.day_of(now) - timedelta(days=1)
    rows = session.execute(_EVERYTHING, {"since": since, "now": now}).all()
    return _rota(hours, rows)


def _rota(hours: ServiceHours, rows: Iterable[Row[Any]]) -> Rota:
    kinds: dict[str, list[Any]] = {}
    for row in rows:
        kinds.setdefault(row[0], []).append(row[1:])
    others = tuple(OtherDay(day, kind, one, begins, ends) for one, _, _, begins, ends, day, _, _, _, kind in
                   kinds.get("other", ()))  # fmt: skip
    return Rota(
        hours=hours,
        workers=frozenset(row[0] for row in kinds.get("worker", ())),
        written="written" in kinds or any(other.kind == "extra" for other in others),
        shifts=tuple(WeekShift(row[0], *row[2:7]) for row in kinds.get("shift", ())),
        others=others,
        aways=tuple(Away(row[0], row[5], row[6], row[1]) for row in kinds.get("away", ())),
        parts_away=tuple(PartAway(row[0], row[5], row[3], row[4]) for row in kinds.get("part", ())),
        given={(row[5], row[0]): row[1] for row in kinds.get("given", ())},
        said={row[0]: Here(bool(row[2]), row[7], row[8]) for row in kinds.get("here", ())},
    )


def set_desk_hours(database: Database, hours: ServiceHours) -> None:
    """From now on every transaction knows the desk's service hours, see :func:`desk_hours`."""
    database.engine.update_execution_options(service_hours=hours)


def desk_hours(session: Session) -> ServiceHours:
    """The service hours of the desk whose database this is; the usual ones when nobody has told."""
    told: ServiceHours | None = session.connection().get_execution_options().get("service_hours")
    return told or ServiceHours.of(DeskSettings())


def workers_on_shift(session: Session, *, now: datetime, hours: ServiceHours) -> list[Person]:
    """Who is on shift at this moment, by id; nobody when the rota has nobody now.

    Without a rota it is everybody who answers families, at any hour, but for those who are away or said so.
    """
    on_shift = rota(session, now=now, hours=hours).workers_on_shift(now)
    return [worker for worker in workers(session) if worker.id in on_shift]


def duty_group(session: Session) -> DutyGroup | None:
    """The desk's duty group, in reach or not, if there is one."""
    return session.get(DutyGroup, 1, populate_existing=True)


def is_away(session: Session, *, worker_id: int, now: datetime) -> bool:
    """Whether an absence of the worker covers this day."""
    today = desk_hours(session).day_of(now)
    covers = (Absence.worker_id == worker_id, Absence.first_day <= today, Absence.last_day >= today)
    return session.scalar(select(Absence.id).where(*covers).limit(1)) is not None


def swaps_offered_to(session: Session, *, worker_id: int, today: date) -> list[Swap]:
    """Shifts of colleagues that wait for this worker's answer, in order of days."""
    offered = select(Swap).where(Swap.taker_id == worker_id, Swap.state == "proposed", Swap.day >= today)
    return list(session.scalars(offered.order_by(Swap.day, Swap.id)))


def hours_away_of(session: Session, worker_id: int, today: date) -> list[HoursAway]:
    """Hours of today and later in which a worker is away, in order."""
    own = select(HoursAway).where(HoursAway.worker_id == worker_id, HoursAway.day >= today)
    return list(session.scalars(own.order_by(HoursAway.day, HoursAway.begins)))
