"""Who answers families no more has no shifts to come, also after coming back; what colleagues promised stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.duty import service, swaps
from bot.duty.leaving import end_all
from bot.duty.queries import rota
from bot.duty.tables import Absence, DutyException, HoursAway, Presence, Shift, Swap
from bot.people.rules import Role
from bot.people.tables import Person
from tests.duty.rotas import OFFICE
from tests.duty.test_on_shift import new_worker

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
NINE, NOON, SIXTEEN = 540, 720, 960


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A transaction."""
    with database.transaction() as session:
        yield session


def week(
    session: Session, worker: int, begins: int = NINE, ends: int = SIXTEEN, since: date = date(2026, 1, 1)
) -> None:
    for weekday in range(5):
        service.add_shift(session, worker_id=worker, weekday=weekday, begins=begins, ends=ends, valid_from=since)


def on(session: Session, now: datetime, day: date) -> list[tuple[int, int, int]]:
    return rota(session, now=now, hours=OFFICE).shifts_of(day)


def leaves(session: Session, worker: int, now: datetime) -> None:
    session.get_one(Person, worker).role = Role.FAMILY
    session.flush()
    for _ in range(2):
        end_all(session, worker_id=worker, now=now)


def gives(session: Session, giver: int, taker: int, day: date, now: datetime) -> None:
    swap = swaps.propose_swap(session, giver_id=giver, taker_id=taker, day=day, now=now, hours=OFFICE)
    swaps.answer_swap(session, swap_id=swap.id, worker_id=taker, takes=True, now=now, hours=OFFICE)


def test_nothing_comes_back_with_the_worker(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    week(session, anna)
    service.add_extra(session, worker_id=anna, day=TUESDAY, begins=SIXTEEN, ends=1080)
    service.add_absence(session, worker_id=anna, first=date(2026, 11, 20), last=MONDAY, kind="sick")
    service.add_absence(session, worker_id=anna, first=TUESDAY, last=WEDNESDAY, kind="leave")
    service.add_hours_away(session, worker_id=anna, day=date(2026, 11, 26), begins=NINE, ends=NOON, kind="other")
    swaps.say(session, worker_id=anna, here=True, now=now, hours=OFFICE)
    leaves(session, anna, now)
    session.get_one(Person, anna).role = Role.WORKER
    session.flush()
    for table in (DutyException, HoursAway, Presence):
        assert session.scalars(select(table)).all() == []
    assert session.scalars(select(Absence.last_day)).all() == [date(2026, 11, 22)]
    assert set(session.scalars(select(Shift.valid_to))) == {date(2026, 11, 22)}
    assert [on(session, now, day) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [[], [], []]


def test_shifts_to_come_were_never_there(session: Session, now: datetime) -> None:
    anna = new_worker(session, "Anna", now)
    week(session, anna, since=MONDAY)
    leaves(session, anna, now)
    assert session.scalars(select(Shift)).all() == []


def test_who_took_a_shift_or_answers_instead_keeps_it(session: Session, now: datetime) -> None:
    anna, bert, carl = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl"))
    week(session, anna)
    service.add_extra(session, worker_id=carl, day=WEDNESDAY, begins=NINE, ends=NOON)
    gives(session, anna, bert, TUESDAY, now)
    service.add_absence(session, worker_id=anna, first=WEDNESDAY, last=WEDNESDAY, kind="leave", substitute_id=carl)
    before = [on(session, now, day) for day in (TUESDAY, WEDNESDAY)]
    assert before == [[(NINE, SIXTEEN, bert)], [(NINE, SIXTEEN, carl)]]
    leaves(session, anna, now)
    assert [on(session, now, day) for day in (TUESDAY, WEDNESDAY)] == before
    assert session.scalars(select(Swap)).all() == []


def test_who_gave_a_shift_does_not_get_it_back_unasked(session: Session, now: datetime) -> None:
    anna, bert, carl = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl"))
    week(session, bert, NINE, NOON)
    week(session, carl, NOON, SIXTEEN)
    gives(session, bert, anna, TUESDAY, now)
    gives(session, carl, bert, TUESDAY, now)
    service.add_absence(session, worker_id=carl, first=WEDNESDAY, last=WEDNESDAY, kind="leave", substitute_id=anna)
    leaves(session, anna, now)
    assert on(session, now, TUESDAY) == [(NOON, SIXTEEN, bert)]
    assert on(session, now, WEDNESDAY) == [(NINE, NOON, bert)]
    session.get_one(Person, anna).role = Role.WORKER
    session.flush()
    assert on(session, now, TUESDAY) == [(NOON, SIXTEEN, bert)]
    assert on(session, now, WEDNESDAY) == [(NINE, NOON, bert)]
