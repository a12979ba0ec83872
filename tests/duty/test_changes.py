"""What can be asked of the rota, what it refuses, and what stays as it was then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.db import Database
from bot.duty import service, swaps
from bot.duty.errors import (
    AwayAlready,
    DayIsOver,
    HoursUnclear,
    NoShiftThatDay,
    NotAColleague,
    RowGone,
    ShiftsOverlap,
    SwapGone,
)
from bot.duty.queries import rota, swaps_offered_to, workers_on_shift
from bot.duty.rota import Rota
from bot.duty.tables import Absence, DutyException, Presence, Shift, Swap
from bot.people.service import new_person
from tests.duty.rotas import OFFICE, at
from tests.duty.test_on_shift import new_worker

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
NINE, NOON, SIXTEEN = 540, 720, 960


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A transaction."""
    with database.transaction() as session:
        yield session


def add(session: Session, worker_id: int, begins: int = NINE, ends: int = SIXTEEN, **more: date) -> Shift:
    given = {"valid_from": date(2026, 1, 1), **more}
    return service.add_shift(session, worker_id=worker_id, weekday=0, begins=begins, ends=ends, **given)


def standing(session: Session, now: datetime) -> Rota:
    return rota(session, now=now, hours=OFFICE)


def test_shifts_of_one_worker_never_overlap(session: Session, now: datetime) -> None:
    anna, bert = new_worker(session, "Anna", now), new_worker(session, "Bert", now)
    add(session, anna, NINE, NOON)
    add(session, anna, NOON, SIXTEEN)
    add(session, bert)
    with pytest.raises(ShiftsOverlap) as refused:
        add(session, anna, NOON - 30, NOON + 30)
    assert refused.value.data == {"worker": "Anna", "begins": "9", "ends": "12"}
    assert session.scalar(select(func.count(Shift.id))) == 3


def test_shifts_that_follow_one_another_in_time_do_not_overlap(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    add(session, anna, valid_to=date(2026, 11, 29))
    add(session, anna, valid_from=date(2026, 11, 30), valid_to=date(2026, 12, 31))
    with pytest.raises(ShiftsOverlap):
        add(session, anna, valid_from=date(2026, 12, 31))
    with pytest.raises(HoursUnclear):
        add(session, anna, valid_from=date(2027, 2, 1), valid_to=date(2027, 1, 1))


@pytest.mark.parametrize(("begins", "ends"), [(NOON, NINE), (NINE, NINE), (-5, NINE), (NINE, 1441)])
def test_hours_that_are_none_are_refused(session: Session, now: datetime, begins: int, ends: int) -> None:
    anna = new_worker(session, "Anna", now)
    with pytest.raises(HoursUnclear):
        add(session, anna, begins, ends)
    with pytest.raises(HoursUnclear):
        service.set_hours(session, day=MONDAY, begins=begins, ends=ends)


def test_the_schema_refuses_what_the_service_never_writes(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna = new_worker(session, "Anna", now)
    for row in (
        Shift(worker_id=anna, weekday=7, begins=0, ends=1, valid_from=MONDAY),
        Shift(worker_id=anna, weekday=0, begins=9, ends=9, valid_from=MONDAY),
        DutyException(day=MONDAY, kind="extra", begins=0, ends=1),
        DutyException(day=MONDAY, kind="closed", begins=0, ends=1),
        Absence(worker_id=anna, first_day=TUESDAY, last_day=MONDAY, kind="sick"),
        Swap(day=MONDAY, giver_id=anna, taker_id=anna, state="proposed", proposed_at=now),
    ):
        with pytest.raises(IntegrityError), database.transaction() as session:
            session.add(row)


def test_only_who_answers_families_is_in_the_rota(session: Session, now: datetime) -> None:
    anna, family = new_worker(session, "Anna", now), new_person(session, language="fi", now=now).id
    for refused in (
        lambda: add(session, family),
        lambda: add(session, 0),
        lambda: service.add_extra(session, worker_id=family, day=MONDAY, begins=NINE, ends=NOON),
        lambda: service.add_absence(
            session, worker_id=anna, first=MONDAY, last=MONDAY, kind="sick", substitute_id=family
        ),
        lambda: service.add_absence(
            session, worker_id=anna, first=MONDAY, last=MONDAY, kind="sick", substitute_id=anna
        ),
        lambda: swaps.propose_swap(session, giver_id=anna, taker_id=family, day=MONDAY, now=now, hours=OFFICE),
    ):
        with pytest.raises(NotAColleague):
            refused()


def test_other_days_are_written_once_and_taken_back(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    for _ in range(2):
        closed = service.close_day(session, day=MONDAY)
        service.set_hours(session, day=TUESDAY, begins=NINE, ends=NOON)
        service.add_extra(session, worker_id=anna, day=TUESDAY, begins=NINE, ends=NOON)
    assert session.scalar(select(func.count(DutyException.id))) == 3
    with pytest.raises(ShiftsOverlap):
        service.add_extra(session, worker_id=anna, day=TUESDAY, begins=NOON - 1, ends=SIXTEEN)
    service.take_back(session, exception_id=closed.id)
    with pytest.raises(RowGone):
        service.take_back(session, exception_id=closed.id)


def test_an_absence_is_written_once_and_its_substitute_can_change(session: Session, now: datetime) -> None:
    anna, bert = new_worker(session, "Anna", now), new_worker(session, "Bert", now)
    first = service.add_absence(session, worker_id=anna, first=MONDAY, last=TUESDAY, kind="leave")
    again = service.add_absence(session, worker_id=anna, first=MONDAY, last=TUESDAY, kind="leave", substitute_id=bert)
    assert first.id == again.id
    assert again.substitute_id == bert
    with pytest.raises(AwayAlready):
        service.add_absence(session, worker_id=anna, first=TUESDAY, last=TUESDAY, kind="sick")
    with pytest.raises(HoursUnclear):
        service.add_absence(session, worker_id=bert, first=TUESDAY, last=MONDAY, kind="sick")


def test_a_swap_changes_nothing_before_it_is_taken(session: Session, now: datetime) -> None:
    anna, bert, carl = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl"))
    add(session, anna)
    swap = swaps.propose_swap(session, giver_id=anna, taker_id=bert, day=MONDAY, now=now, hours=OFFICE)
    assert standing(session, now).workers_on_shift(now) == {anna}
    assert swaps_offered_to(session, worker_id=bert, today=MONDAY) == [swap]
    with pytest.raises(SwapGone):
        swaps.answer_swap(session, swap_id=swap.id, worker_id=carl, takes=True, now=now, hours=OFFICE)
    for _ in range(2):
        swaps.answer_swap(session, swap_id=swap.id, worker_id=bert, takes=True, now=now, hours=OFFICE)
    assert standing(session, now).workers_on_shift(now) == {bert}
    with pytest.raises(SwapGone):
        swaps.answer_swap(session, swap_id=swap.id, worker_id=bert, takes=False, now=now, hours=OFFICE)
    with pytest.raises(NoShiftThatDay):
        swaps.propose_swap(session, giver_id=anna, taker_id=carl, day=MONDAY, now=now, hours=OFFICE)


def test_a_newer_offer_takes_the_place_of_an_older_one(session: Session, now: datetime) -> None:
    anna, bert, carl = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl"))
    add(session, anna)
    older = swaps.propose_swap(session, giver_id=anna, taker_id=bert, day=MONDAY, now=now, hours=OFFICE)
    newer = swaps.propose_swap(session, giver_id=anna, taker_id=carl, day=MONDAY, now=now, hours=OFFICE)
    with pytest.raises(SwapGone):
        swaps.answer_swap(session, swap_id=older.id, worker_id=bert, takes=True, now=now, hours=OFFICE)
    swaps.answer_swap(session, swap_id=newer.id, worker_id=carl, takes=False, now=now, hours=OFFICE)
    assert standing(session, now).workers_on_shift(now) == {anna}
    with pytest.raises(DayIsOver):
        swaps.propose_swap(session, giver_id=anna, taker_id=bert, day=date(2026, 11, 16), now=now, hours=OFFICE)
    later = swaps.propose_swap(session, giver_id=anna, taker_id=bert, day=MONDAY, now=now, hours=OFFICE)
    with pytest.raises(SwapGone):
        swaps.answer_swap(
            session, swap_id=later.id, worker_id=bert, takes=True, now=now + timedelta(days=1), hours=OFFICE
        )


def test_here_and_not_here(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    add(session, anna)
    on = lambda moment: [one.id for one in workers_on_shift(session, now=moment, hours=OFFICE)]  # noqa: E731
    assert swaps.say(session, worker_id=anna, here=False, now=now, hours=OFFICE) == at("2026-11-24 00:00")
    assert on(now) == []
    assert on(now + timedelta(days=7)) == [anna]
    assert swaps.say(session, worker_id=anna, here=True, now=now, hours=OFFICE) == at("2026-11-23 16:00")
    assert on(now) == [anna]
    assert session.get(Presence, anna) is None
    evening = at("2026-11-23 18:00")
    assert on(evening) == []
    assert swaps.say(session, worker_id=anna, here=True, now=evening, hours=OFFICE) == at("2026-11-23 20:00")
    assert on(evening) == [anna]
    assert on(at("2026-11-23 20:00")) == []
    late = at("2026-11-23 23:30")
    assert swaps.say(session, worker_id=anna, here=True, now=late, hours=OFFICE) == at("2026-11-24 00:00")
