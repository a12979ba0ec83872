"""Hours away, and a week that changes from a day on: what is refused, and what stays as it was before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.duty import exchange, files, service, weekly
from bot.duty.errors import (
    AwayThen,
    HoursUnclear,
    NotAColleague,
    RowGone,
    ShiftEnded,
    ShiftNotBegun,
    ShiftsOverlap,
)
from bot.duty.queries import rota, workers_on_shift
from bot.duty.tables import HoursAway, Shift
from bot.people.service import new_person
from tests.duty.rotas import OFFICE, at
from tests.duty.test_on_shift import new_worker

MONDAY, NEXT, LATER = date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)
NINE, NOON, TWO, SIXTEEN = 540, 720, 840, 960


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A transaction."""
    with database.transaction() as session:
        yield session


def add(session: Session, worker: int, begins: int = NINE, ends: int = SIXTEEN, **more: date) -> Shift:
    given = {"valid_from": date(2026, 1, 1), **more}
    return service.add_shift(session, worker_id=worker, weekday=0, begins=begins, ends=ends, **given)


def hours(session: Session, worker: int, day: date) -> list[tuple[int, int]]:
    standing = rota(session, now=at("2026-11-23 08:00"), hours=OFFICE)
    return [(begins, ends) for begins, ends, one in standing.shifts_of(day) if one == worker]


def away(session: Session, worker: int, begins: int = NOON, ends: int = TWO) -> HoursAway:
    return service.add_hours_away(session, worker_id=worker, day=MONDAY, begins=begins, ends=ends, kind="other")


def test_hours_away_are_noted_once_and_taken_back(session: Session, now: datetime) -> None:
    anna, bert = new_worker(session, "Anna", now), new_worker(session, "Bert", now)
    add(session, anna)
    first = away(session, anna)
    assert away(session, anna).id == first.id
    assert hours(session, anna, MONDAY) == [(NINE, NOON), (TWO, SIXTEEN)]
    assert [one.id for one in workers_on_shift(session, now=at("2026-11-23 13:00"), hours=OFFICE)] == []
    with pytest.raises(AwayThen):
        away(session, anna, NOON + 30, SIXTEEN)
    away(session, anna, TWO, SIXTEEN)
    with pytest.raises(RowGone):
        service.take_hours_back(session, hours_id=first.id, worker_id=bert)
    service.take_hours_back(session, hours_id=first.id, worker_id=anna)
    with pytest.raises(RowGone):
        service.take_hours_back(session, hours_id=first.id)
    assert hours(session, anna, MONDAY) == [(NINE, TWO)]


@pytest.mark.parametrize(("begins", "ends"), [(NOON, NINE), (NOON, NOON), (-1, NOON), (NOON, 1441)])
def test_hours_away_that_are_none_are_refused(session: Session, now: datetime, begins: int, ends: int) -> None:
    anna = new_worker(session, "Anna", now)
    with pytest.raises(HoursUnclear):
        away(session, anna, begins, ends)


def test_hours_away_need_a_worker_who_has_not_the_whole_day_off(session: Session, now: datetime) -> None:
    anna, family = new_worker(session, "Anna", now), new_person(session, language="fi", now=now).id
    service.add_absence(session, worker_id=anna, first=MONDAY, last=MONDAY, kind="leave")
    with pytest.raises(AwayThen):
        away(session, anna)
    with pytest.raises(NotAColleague):
        away(session, family)


def test_hours_away_come_in_with_a_file_and_go_out_again(database: Database, now: datetime) -> None:
    text = "kind;worker;hours;first;last;why\nabsence;Aino;12-14, 15-16;2026-11-24;2026-11-24;sick\n"
    with database.transaction() as session:
        new_worker(session, "Aino", now)
        exchange.bring_in(session, files.read(text, "csv"), today=MONDAY)
        assert sorted(session.scalars(select(HoursAway.begins))) == [NOON, 900]
        out = exchange.taken_out(session, today=MONDAY)
    for form in ("toml", "csv"):
        with database.transaction() as session:
            exchange.bring_in(session, files.read(files.written(out, form), form), today=MONDAY)
            assert exchange.taken_out(session, today=MONDAY) == out
    with pytest.raises(files.BrokenRota, match="hours away are of one day"):
        files.read(text.replace("24;sick", "25;sick"), "csv")
    with database.transaction() as session, pytest.raises(files.BrokenRota, match="line 2: is away then already"):
        exchange.bring_in(session, files.read(text.replace("12-14", "13-14"), "csv"), today=MONDAY)


def test_other_hours_count_from_their_day_on(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    shift = add(session, anna, valid_to=date(2026, 12, 31))
    changed = weekly.change_shift(session, shift_id=shift.id, begins=NOON, ends=SIXTEEN, since=NEXT)
    assert [hours(session, anna, day) for day in (MONDAY, NEXT)] == [[(NINE, SIXTEEN)], [(NOON, SIXTEEN)]]
    assert changed.valid_to == date(2026, 12, 31)
    with pytest.raises(ShiftEnded):
        weekly.change_shift(session, shift_id=shift.id, begins=NINE, ends=NOON, since=LATER)
    again = weekly.change_shift(session, shift_id=changed.id, begins=NINE, ends=NOON, since=NEXT)
    assert [one.id for one in weekly.week_of(session, worker_id=anna, today=NEXT)] == [again.id]


def test_a_change_never_makes_shifts_overlap_or_end_before_they_begin(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna = new_worker(session, "Anna", now)
        morning = add(session, anna, NINE, NOON).id
        add(session, anna, TWO, SIXTEEN)
    for refused, begins, ends in ((ShiftsOverlap, NINE, TWO + 1), (HoursUnclear, NOON, NINE)):
        with pytest.raises(refused), database.transaction() as session:
            weekly.change_shift(session, shift_id=morning, begins=begins, ends=ends, since=NEXT)
    with database.transaction() as session:
        assert [hours(session, anna, day) for day in (MONDAY, NEXT)] == [[(NINE, NOON), (TWO, SIXTEEN)]] * 2


def test_a_shift_ends_before_a_day_and_not_before_it_begins(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    shift, coming = add(session, anna, NINE, NOON), add(session, anna, TWO, SIXTEEN, valid_from=LATER)
    weekly.end_shift(session, shift_id=shift.id, since=NEXT)
    assert [hours(session, anna, day) for day in (MONDAY, NEXT)] == [[(NINE, NOON)], []]
    with pytest.raises(ShiftEnded):
        weekly.end_shift(session, shift_id=shift.id, since=LATER)
    with pytest.raises(ShiftNotBegun):
        weekly.end_shift(session, shift_id=coming.id, since=NEXT)
    weekly.end_shift(session, shift_id=coming.id, since=LATER)
    with pytest.raises(RowGone):
        weekly.end_shift(session, shift_id=coming.id, since=LATER)
    assert weekly.week_of(session, worker_id=anna, today=NEXT) == []
