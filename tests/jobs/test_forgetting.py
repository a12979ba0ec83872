"""Each table keeps its rows as long as it says, and no longer: time passes, the tickers come round, the rows are gone."""

from __future__ import annotations

import asyncio
import re
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases.tables import ActiveCase, Case, Draft, LetGo, QueueCard
from bot.casework.tables import AwaitedWords, CannedAnswer, WishedCall
from bot.config import DeskSettings
from bot.db import Database, Row
from bot.duty.tables import Absence, DutyException, HoursAway, Presence, Shift, Swap, UnstaffedTold
from bot.jobs.tickers import tick, tickers
from bot.people.rules import Role
from bot.people.tables import Invitation, Person
from bot.staff import service as staff
from bot.staff.rules import Deed
from bot.staff.tables import StaffEvent
from tests.cases.conftest import Story
from tests.cases.test_watch import Stopped
from tests.house.reading import import_tables

#: So many days a row that is over today stays, as its table says.
KEPT_DAYS: dict[type[Row], int] = {
    Shift: 365, DutyException: 365, Absence: 365, HoursAway: 365, Swap: 365, Presence: 1, UnstaffedTold: 1,
    Draft: 1, Invitation: 365, LetGo: 1, QueueCard: 1, ActiveCase: 1, StaffEvent: 730, AwaitedWords: 1,
}  # fmt: skip
#: Those whose row stays and loses something of it instead.
LOSES = {WishedCall}


def ticks(database: Database, clock: Stopped) -> None:
    """Let every ticker that forgets come round, as the desk does it."""
    for ticker in tickers(DeskSettings()):
        if ticker.name.startswith("forget-"):
            asyncio.run(tick(database, clock, ticker, lambda: None))


def count(database: Database) -> dict[str, int]:
    with database.transaction() as session:
        return {
            table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0 for table in KEPT_DAYS
        }


def rows_that_end_today(session: Session, today: date, anna: int, bert: int, case: int, clock: Stopped) -> None:
    now, hours = clock.now(), {"begins": 540, "ends": 960}
    session.add_all([
        Shift(worker_id=anna, weekday=0, valid_from=today, valid_to=today, **hours),
        DutyException(day=today, kind="extra", worker_id=anna, **hours),
        Absence(worker_id=anna, first_day=today, last_day=today, kind="sick"),
        HoursAway(worker_id=anna, day=today, kind="other", **hours),
        Swap(day=today, giver_id=anna, taker_id=bert, state="declined", proposed_at=now),
        Presence(worker_id=anna, here=True, since=now - timedelta(hours=1), until=now),
        UnstaffedTold(day=today, begins=540),
        Draft(worker_id=anna, body="luonnos", origin="update:1", written_at=now),
        Invitation(token_hash="x", role="worker", name="Anna", title="", created_at=now, expires_at=now),
        LetGo(case_id=case, worker_id=anna),
        QueueCard(key="card:x", case_id=case, offer=1, reader_id=anna),
        ActiveCase(worker_id=anna, case_id=case),
        StaffEvent(what=Deed.JOINED, at=now, person_id=anna),
        AwaitedWords(worker_id=anna, case_id=case, kind="note", asked_at=now, until=now, parts=[]),
    ])  # fmt: skip


def test_rows_go_when_their_tables_say_so(database: Database, now: datetime) -> None:
    clock = Stopped(now)
    story = Story(database, clock.now())
    anna, bert, family = story.worker(), story.worker("Bert L."), story.family()
    case = story.opens(family, "apua")
    story.closes(family, case)
    today = clock.now().astimezone(DeskSettings().zone).date()
    with database.transaction() as session:
        for table in (LetGo, QueueCard, ActiveCase, Invitation):
            session.query(table).delete()
        rows_that_end_today(session, today, anna, bert, case.id, clock)
    assert set(count(database).values()) == {1}
    began = now
    for hours in sorted(24 * kept + more for kept in set(KEPT_DAYS.values()) for more in (-1, 25)):
        clock.moment = began + timedelta(hours=hours)
        ticks(database, clock)
        expected = {table.__tablename__: int(hours < 24 * kept) for table, kept in KEPT_DAYS.items()}
        assert count(database) == expected, f"after {hours} hours"


def test_what_goes_on_is_never_forgotten(database: Database, now: datetime) -> None:
    clock = Stopped(now)
    story = Story(database, clock.now())
    anna = story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    with database.transaction() as session:
        session.add(Shift(worker_id=anna, weekday=0, begins=540, ends=960, valid_from=date(2020, 1, 1)))
        session.add(LetGo(case_id=case.id, worker_id=anna))
    clock.moment += timedelta(days=5000)
    ticks(database, clock)
    kept = count(database)
    assert (kept["shift"], kept["let_go"]) == (1, 1)
    with database.transaction() as session:
        assert session.get(Case, case.id) is not None


def test_own_answers_go_when_their_worker_stops(database: Database, now: datetime) -> None:
    clock = Stopped(now)
    story = Story(database, clock.now())
    kaisa, anna = story.worker("Kaisa", role="coordinator"), story.worker()
    with database.transaction() as session:
        for name, owner in (("own", anna), ("desk", None)):
            session.add(CannedAnswer(name=name, owner_id=owner, titles={}, texts={}, changed_at=clock.now()))
    story.do(staff.remove, person_id=anna, by=kaisa, promise=lambda _case: story.promised_at)
    with database.transaction() as session:
        assert session.scalars(select(CannedAnswer.name)).all() == ["desk"]
        assert session.get_one(Person, anna).role == Role.FAMILY


@pytest.mark.parametrize("room", ["duty", "staff", "casework", "handover", "contact", "partners", "cases", "people"])
def test_every_table_that_names_a_time_is_looked_after(room: str) -> None:
    import_tables()
    named = {
        mapper.class_
        for mapper in Row.registry.mappers
        if mapper.class_.__module__ == f"bot.{room}.tables"
        and re.search(r"\b(a|two|\d+) (days?|years?)\b", mapper.class_.personal)
    }
    assert named <= {*KEPT_DAYS, *LOSES}
