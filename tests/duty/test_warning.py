"""Coordinators hear of hours without anybody a week before, once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.duty import service, watch
from bot.outbox.letter import Names, from_json
from bot.outbox.tables import OutgoingMessage
from bot.people.rules import Role
from bot.people.tables import Person
from tests.duty.rotas import OFFICE, at
from tests.duty.test_on_shift import new_worker


def team(session: Session, now: datetime) -> tuple[int, int]:
    worker, coordinator = new_worker(session, "Anna", now), new_worker(session, "Kaisa", now)
    session.get_one(Person, coordinator).role = Role.COORDINATOR
    return worker, coordinator


def week(session: Session, worker: int, ends: int = 960, but: int = -1) -> None:
    for weekday in set(range(5)) - {but}:
        service.add_shift(
            session, worker_id=worker, weekday=weekday, begins=540, ends=ends, valid_from=date(2026, 1, 1)
        )


def warn(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        return watch.warn(session, now=now, hours=OFFICE)


def told(database: Database) -> list[tuple[int, str, str]]:
    with database.transaction() as session:
        found = []
        for row in session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id)):
            part = from_json(row.payload["letter"]).parts[0]
            gaps = part.args["gaps"]
            assert isinstance(gaps, Names)
            found.append((row.person_id, part.key, gaps.by_language["fi"]))
        return found


def test_a_gap_is_told_once_a_week_before(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        worker, coordinator = team(session, now)
        week(session, worker, but=1)
        service.add_shift(session, worker_id=worker, weekday=1, begins=540, ends=720, valid_from=date(2026, 1, 1))
    assert warn(database, now) == 1
    assert warn(database, now) == 0
    assert told(database) == [(coordinator, "duty-unstaffed", "ti 24.11. klo 12–16")]
    assert warn(database, at("2026-11-24 12:30")) == 1
    assert told(database)[1][2] == "ti 1.12. klo 12–16"
    assert warn(database, at("2026-11-24 13:30")) == 0


def test_a_new_absence_is_told_when_it_comes(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        worker, _ = team(session, now)
        week(session, worker)
    assert warn(database, now) == 0
    with database.transaction() as session:
        first = date(2026, 11, 26)
        service.add_absence(session, worker_id=worker, first=first, last=first, kind="sick")
    assert warn(database, now) == 1
    assert told(database)[0][2] == "to 26.11. klo 9–16"


def test_nobody_is_woken_at_night_and_holidays_are_no_gaps(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        worker, _ = team(session, now)
        week(session, worker, but=4)
    assert warn(database, at("2026-11-23 03:00")) == 0
    assert warn(database, at("2026-12-21 12:00")) == 0
    assert warn(database, at("2026-11-23 08:00")) == 1


def test_a_desk_without_a_rota_is_its_workers_own(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        team(session, now)
    assert warn(database, now) == 0


def test_a_rota_with_nobody_in_sight_is_told_as_such(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        worker, _ = team(session, now)
        week(session, worker)
        service.add_absence(
            session, worker_id=worker, first=now.date(), last=now.date() + timedelta(days=300), kind="leave"
        )
    assert warn(database, now) == 6
    assert told(database)[0][1] == "duty-nobody"
