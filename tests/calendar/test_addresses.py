"""A private address shows one person's times to whoever has it, and nothing to anybody once it is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.calendar import addresses
from bot.calendar.rules import Entry
from bot.calendar.subscription import Subscription
from bot.clock import MovableClock
from bot.db import Database
from bot.people.service import new_person
from bot.web.calendars import Calendars
from tests.calendar.readers import as_icalendar_reads, as_vobject_reads, entry
from tests.conftest import MONDAY_NOON

NOW = MONDAY_NOON
WRONG = "A" * 43


class Desk:
    """A database with two people, a door, and what rooms above would know of their times."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.times: dict[int, list[Entry]] = {}
        self.hidden: set[int] = set()
        self.now = NOW
        with database.transaction() as session:
            self.first, self.second = (new_person(session, language=one, now=NOW).id for one in ("fi", "sv"))
        subscription = Subscription((self.entries_of,), lambda session, person: person in self.hidden, "Suvantomaa")
        calendars = Calendars(database, MovableClock(), subscription.file_behind)
        transport = httpx.ASGITransport(calendars.application())
        self.client = httpx.AsyncClient(transport=transport, base_url="https://koppi.example")

    def entries_of(self, session: Session, person_id: int, now: datetime) -> Sequence[Entry]:
        return self.times.get(person_id, [])

    def make(self, person_id: int) -> str:
        with self.database.transaction() as session:
            return addresses.make(session, person_id=person_id, now=self.now)

    def revoke(self, person_id: int) -> bool:
        with self.database.transaction() as session:
            return addresses.revoke(session, person_id=person_id, now=self.now)

    async def ask(self, token: str, **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.get(f"/calendar/{token}.ics", headers=named)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


pytestmark = pytest.mark.anyio


async def test_a_calendar_program_gets_the_times_of_the_person_and_of_nobody_else(desk: Desk) -> None:
    desk.times = {desk.first: [entry("b"), entry("a", place="Kaisla")], desk.second: [entry("c")]}
    answer = await desk.ask(desk.make(desk.first))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert [seen.uid for seen in as_icalendar_reads(answer.content)] == ["a", "b"]
    assert [seen.uid for seen in as_vobject_reads((await desk.ask(desk.make(desk.second))).content)] == ["c"]
    assert "private" in answer.headers["cache-control"]
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_the_file_is_in_the_persons_language_and_keeps_places_to_itself_where_they_are_hidden(desk: Desk) -> None:
    desk.times = {desk.second: [entry(place="Kaisla")]}
    token = desk.make(desk.second)
    (open_one,) = as_icalendar_reads((await desk.ask(token)).content)
    assert (open_one.summary, open_one.place) == ("Möte", "Kaisla")
    desk.hidden.add(desk.second)
    hidden = (await desk.ask(token)).content
    assert b"Kaisla" not in hidden
    assert b"Suvantomaa" not in hidden


async def test_what_has_not_changed_is_not_sent_again(desk: Desk) -> None:
    desk.times = {desk.first: [entry()]}
    token = desk.make(desk.first)
    first = await desk.ask(token)
    tag = first.headers["etag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        same = await desk.ask(token, if_none_match=known)
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    desk.times[desk.first] = [entry(version=1)]
    changed = await desk.ask(token, if_none_match=tag)
    assert (changed.status_code, changed.headers["etag"] == tag) == (200, False)


async def test_a_head_tells_the_same_without_the_file(desk: Desk) -> None:
    token = desk.make(desk.first)
    whole, head = await desk.ask(token), await desk.client.head(f"/calendar/{token}.ics")
    assert head.content == b""
    assert {name: head.headers[name] for name in ("etag", "content-length", "content-type")} == {
        name: whole.headers[name] for name in ("etag", "content-length", "content-type")
    }


async def test_an_address_taken_back_is_as_if_it_had_never_been(desk: Desk) -> None:
    token = desk.make(desk.first)
    never = await desk.ask(WRONG)
    assert (await desk.ask(token)).status_code == 200
    assert desk.revoke(desk.first)
    assert not desk.revoke(desk.first)
    gone = await desk.ask(token, if_none_match="*")
    assert (gone.status_code, gone.content, dict(gone.headers)) == (404, never.content, dict(never.headers))


async def test_a_new_address_takes_the_place_of_the_old_one(desk: Desk) -> None:
    old, other = desk.make(desk.first), desk.make(desk.second)
    desk.revoke(desk.first)
    new = desk.make(desk.first)
    assert [(await desk.ask(token)).status_code for token in (old, new, other)] == [404, 200, 200]


@pytest.mark.parametrize(
    "path",
    [
        "", ".ics", "x", f"{WRONG}", f"{WRONG}.ICS", f"{WRONG}.ics/", f"{WRONG}.ics.ics", "../healthz", "%00.ics",
        "%ff%fe.ics", "%F0%9F%98%80.ics", "a" * 8000 + ".ics", "' OR 1=1 --.ics", "%2e%2e%2f.ics", "a/b/c.ics", "?.ics",
        "%E2%80%A8.ics", "🐘.ics",
    ],
)  # fmt: skip
async def test_whatever_else_is_asked_is_not_there(desk: Desk, path: str) -> None:
    desk.make(desk.first)
    answer = await desk.client.get(f"https://koppi.example/calendar/{path}")
    assert answer.status_code == 404
    assert answer.text == "Not Found"


async def test_nothing_but_reading_is_possible(desk: Desk) -> None:
    token = desk.make(desk.first)
    for method in ("POST", "PUT", "DELETE", "PROPFIND"):
        assert (await desk.client.request(method, f"/calendar/{token}.ics")).status_code in (404, 405)
    assert (await desk.client.get("/")).status_code == 404


async def test_the_address_itself_is_kept_nowhere_and_is_long(desk: Desk) -> None:
    tokens = {desk.make(desk.first) for _ in range(20)}
    assert len(tokens) == 20
    assert {len(token) for token in tokens} == {43}
    with desk.database.transaction() as session:
        kept = str(session.execute(text("SELECT * FROM calendar_address")).all())
    assert not [token for token in tokens if token in kept]


async def test_when_a_program_asked_is_noted_to_the_hour(desk: Desk) -> None:
    token = desk.make(desk.first)
    for minutes in (0, 30, 61):
        with desk.database.transaction() as session:
            addresses.whose(session, token=token, now=NOW + timedelta(minutes=minutes))
            row = addresses.address_of(session, person_id=desk.first)
            assert row is not None
            assert row.polled_at == NOW + timedelta(minutes=61 if minutes == 61 else 0)


async def test_a_person_who_goes_takes_the_address_along(desk: Desk) -> None:
    token = desk.make(desk.first)
    with desk.database.transaction() as session:
        session.execute(text("DELETE FROM person WHERE id = :id"), {"id": desk.first})
    assert (await desk.ask(token)).status_code == 404


async def test_without_a_database_programs_are_told_to_come_again(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    desk = Desk(database)
    token = desk.make(desk.first)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE calendar_address")
    assert (await desk.ask(token)).status_code == 503
    database.close()
