"""Walks of calendars: a time is taken, moves, is called off; an address is made, asked, renewed and removed."""

from __future__ import annotations

from datetime import datetime, timedelta

import httpx
import pytest

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.wall import Wall, wall_of
from tests.calendar.readers import HELSINKI, Program, as_icalendar_reads, as_vobject_reads
from tests.walks.together import with_worker
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

PLACE = Details(place="Kaisla", address="Koulukatu 1")


def some_day(walk: Walk, days: int) -> Wall:
    """Half past two, so many days from now."""
    today = wall_of(walk.house.koppi.clock.now(), HELSINKI).local
    return Wall(datetime(today.year, today.month, today.day, 14, 30) + timedelta(days=days), HELSINKI)  # noqa: DTZ001


async def booked(walk: Walk, family: Walker, worker: Walker, days: int = 9) -> Appointment:
    """The worker agrees a time with the family."""
    case = family.case()
    assert case is not None
    koppi = walk.house.koppi
    family.look_away()
    with koppi.database.transaction() as session:
        time = service.book(
            session, case_id=case.id, worker_id=worker.person(session).id, person_ids=[case.family_id],
            wall=some_day(walk, days), minutes=60, details=PLACE, now=koppi.clock.now(),
        )  # fmt: skip
    koppi.sender.wake()
    await walk.calm()
    return time


async def changed(walk: Walk, family: Walker, worker: Walker, time: Appointment, days: int = 0) -> None:
    """The worker moves a time to another day, or with no days calls it off."""
    koppi = walk.house.koppi
    family.look_away()
    with koppi.database.transaction() as session:
        seen = session.get_one(Appointment, time.id).version
        who = {
            "appointment_id": time.id,
            "worker_id": worker.person(session).id,
            "seen": seen,
            "now": koppi.clock.now(),
        }
        if days:
            service.move_to(session, wall=some_day(walk, days), minutes=30, **who)
        else:
            service.cancel(session, **who)
    koppi.sender.wake()
    await walk.calm()


def new_files(walker: Walker) -> list[bytes]:
    """The calendar files that came since the person last did something."""
    files = walker.phone.world.files
    ids = [one.content["document"]["file_id"] for one in walker.new if "document" in one.content]
    found = [files.get(one) for one in ids]
    assert all(one is not None and one.name == f"{walker.text('calendar-file')}.ics" for one in found)
    return [one.body for one in found if one is not None]


async def test_a_time_is_taken_into_a_calendar_and_its_changes_follow_by_themselves(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    program = Program()
    time = await booked(walk, family, worker)
    assert family.reads("time-agreed")
    assert family.offers("calendar-button-take")
    assert new_files(family) == []
    await family.presses("calendar-button-take")
    assert family.reads("calendar-file-taken")
    (file,) = new_files(family)
    program.open(file)
    (seen,) = as_icalendar_reads(file)
    assert (seen.summary, seen.place) == (family.text("calendar-summary"), "Kaisla, Koulukatu 1")
    assert program.shown() == {time.calendar_uid: (some_day(walk, 9).moment, timedelta(hours=1))}

    await changed(walk, family, worker, time, days=12)
    assert family.reads("time-moved-to", "calendar-file-changed")
    (file,) = new_files(family)
    program.open(file)
    assert program.shown() == {time.calendar_uid: (some_day(walk, 12).moment, timedelta(minutes=30))}

    await changed(walk, family, worker, time)
    assert family.reads("time-cancelled", "calendar-file-cancelled")
    assert family.offers("calendar-button-out")
    (file,) = new_files(family)
    program.open(file)
    assert program.shown() == {}
    assert "document" not in str([one.content for one in worker.new])


async def test_the_family_calls_it_off_and_it_goes_out_of_the_calendar(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    program = Program()
    await booked(walk, family, worker)
    await family.presses("calendar-button-take")
    (file,) = new_files(family)
    program.open(file)
    await family.presses("time-button-cancel")
    await family.presses("time-button-cancel-sure")
    assert family.reads("time-cancelled-own", "calendar-file-cancelled")
    (file,) = new_files(family)
    program.open(file)
    assert program.shown() == {}


async def ask(address: str, **headers: str) -> httpx.Response:
    """What a calendar program is answered at an address."""
    async with httpx.AsyncClient(headers=headers, trust_env=False) as client:
        return await client.get(address)


def address_in(walker: Walker) -> str:
    """The address that stands in the news."""
    return next(word for word in walker.news.split() if word.startswith("http"))


async def test_a_calendar_asks_at_a_private_address_until_it_is_removed(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    time = await booked(walk, family, worker)
    await family.presses("calendar-button-take")
    await family.presses("calendar-button-address")
    assert family.reads("calendar-none", "calendar-who-sees", "calendar-stop")
    await family.presses("calendar-button-make")
    assert family.reads("calendar-made", "calendar-who-sees", "calendar-once")
    address = address_in(family)

    first = await ask(address)
    (seen,) = as_vobject_reads(first.content)
    assert (first.status_code, seen.uid, seen.begins) == (200, time.calendar_uid, some_day(walk, 9).moment)
    assert (await ask(address, **{"If-None-Match": first.headers["etag"]})).status_code == 304
    await changed(walk, family, worker, time, days=12)
    (moved,) = as_vobject_reads((await ask(address)).content)
    assert (moved.sequence, moved.begins) == (1, some_day(walk, 12).moment)
    await changed(walk, family, worker, time)
    assert as_vobject_reads((await ask(address)).content) == []

    await family.presses("calendar-button-address")
    assert family.reads("calendar-has", "calendar-asked")
    assert address not in family.news
    await family.presses("calendar-button-renew")
    assert family.reads("calendar-renew-sure", "calendar-sure-programs")
    await family.presses("calendar-button-keep")
    assert family.reads("calendar-has")
    assert (await ask(address)).status_code == 200
    await family.presses("calendar-button-renew")
    await family.presses("calendar-button-renew-sure")
    renewed = address_in(family)
    assert [(await ask(one)).status_code for one in (address, renewed)] == [404, 200]
    await family.presses("calendar-button-revoke")
    assert family.reads("calendar-revoke-sure", "calendar-sure-programs")
    await family.presses("calendar-button-revoke-sure")
    assert family.reads("calendar-revoked")
    assert (await ask(renewed)).status_code == 404


async def test_a_hidden_place_is_in_no_calendar(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await booked(walk, family, worker)
    await family.presses_at(family.new[-1], "remind-wishes")
    await family.presses("remind-button-place")
    await family.presses("calendar-button-take")
    (file,) = new_files(family)
    assert b"Kaisla" not in file
    assert b"Koulukatu" not in file
    assert as_icalendar_reads(file)[0].private == "PRIVATE"


async def test_the_worker_takes_the_same_time_into_a_calendar(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    time = await booked(walk, family, worker)
    await worker.presses_at(worker.phone.from_bot[-1], f"time-open:{time.id}")
    await worker.presses("calendar-button-take")
    (file,) = new_files(worker)
    assert [seen.uid for seen in as_icalendar_reads(file)] == [time.calendar_uid]
    worker.look_away()
    await family.presses("time-button-cancel")
    await family.presses("time-button-cancel-sure")
    assert worker.reads("time-told-cannot", "calendar-file-cancelled")
