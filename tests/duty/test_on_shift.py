"""Who is on shift, asked of the database."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import event
from sqlalchemy.orm import Session

from bot.db import Database
from bot.duty.queries import rota, workers_on_shift
from bot.duty.tables import Absence, DutyException, Presence, Shift, Swap
from bot.people.rules import Role
from bot.people.service import end_duty, new_person
from tests.duty.rotas import OFFICE

MONDAY = date(2026, 11, 23)
NINE, SIXTEEN = 9 * 60, 16 * 60


def new_worker(session: Session, name: str, now: datetime) -> int:
    person = new_person(session, language="fi", now=now)
    person.role, person.name = Role.WORKER, name
    session.flush()
    return person.id


def on_monday(worker_id: int, begins: int = NINE, ends: int = SIXTEEN) -> Shift:
    return Shift(worker_id=worker_id, weekday=0, begins=begins, ends=ends, valid_from=date(2026, 1, 1))


def names(session: Session, now: datetime) -> list[str]:
    return [worker.name for worker in workers_on_shift(session, now=now, hours=OFFICE)]


def test_without_a_rota_everybody_is_reachable_but_those_who_are_away(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna, bert, carl = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl"))
        new_person(session, language="fi", now=now)
        assert names(session, now) == ["Anna", "Bert", "Carl"]
        session.add(Absence(worker_id=bert, first_day=MONDAY, last_day=MONDAY, kind="sick"))
        session.add(Presence(worker_id=carl, here=False, since=now, until=now + timedelta(hours=1)))
        assert names(session, now) == ["Anna"]
        assert names(session, now + timedelta(days=1)) == ["Anna", "Bert", "Carl"]
        assert names(session, now + timedelta(hours=11)) == ["Anna", "Carl"]
        assert anna


def test_with_a_rota_only_those_whose_shift_it_is(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna, bert, carl, dora = (new_worker(session, name, now) for name in ("Anna", "Bert", "Carl", "Dora"))
        session.add_all([on_monday(anna), on_monday(bert), on_monday(carl, NINE, NINE + 30)])
        assert names(session, now) == ["Anna", "Bert"]
        session.add(Absence(worker_id=anna, first_day=MONDAY, last_day=MONDAY, kind="leave", substitute_id=dora))
        session.add(Swap(day=MONDAY, giver_id=bert, taker_id=carl, state="taken", proposed_at=now))
        assert names(session, now) == ["Carl", "Dora"]
        session.add(Presence(worker_id=bert, here=True, since=now - timedelta(hours=1), until=now + timedelta(hours=1)))
        assert names(session, now) == ["Bert", "Carl", "Dora"]
        assert names(session, now + timedelta(hours=5)) == []
        session.add(DutyException(day=MONDAY, kind="extra", worker_id=anna, begins=NINE, ends=20 * 60))
        assert names(session, now + timedelta(hours=5)) == ["Dora"]
        session.add(DutyException(day=MONDAY, kind="closed"))
        assert names(session, now + timedelta(hours=5)) == []


def test_who_answers_no_families_any_more_is_on_no_shift(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna = new_worker(session, "Anna", now)
        session.add(on_monday(anna))
        assert names(session, now) == ["Anna"]
        end_duty(session, person_id=anna)
        assert names(session, now) == []


def test_the_rota_is_one_question(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        anna = new_worker(session, "Anna", now)
        session.add_all([on_monday(anna), DutyException(day=MONDAY, kind="hours", begins=NINE, ends=NINE + 60)])
        session.flush()
        asked: list[str] = []
        event.listen(database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        found = rota(session, now=now, hours=OFFICE)
        assert len(asked) == 1
    assert [shift.weekday for shift in found.shifts] == [0]
    assert found.promise(now - timedelta(hours=3), 0.5) == now - timedelta(hours=2, minutes=30)
