"""Calendars in a real browser: the file is on the phone and can be kept, the address answers until it is removed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.demo.house import House
from bot.demo.showing import furnished_house
from bot.wall import Wall, wall_of
from tests.browser import chromium, held_beside, phone, screenshot
from tests.calendar.readers import HELSINKI, Program, as_icalendar_reads
from tests.walks.test_browser_story import opened, press, reach_a_person, sees

pytestmark = pytest.mark.browser

DESK = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    with held_beside(furnished_house) as house:
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    page = opened(browser, house, DESK)
    yield page
    page.context.close()


def books(house: House) -> Appointment:
    """The worker agrees a time in nine days."""
    koppi = house.koppi
    now = koppi.clock.now()
    day = wall_of(now + timedelta(days=9), HELSINKI).local
    wall = Wall(datetime(day.year, day.month, day.day, 14, 30), HELSINKI)  # noqa: DTZ001
    with koppi.database.transaction() as session:
        case = session.scalars(select(Case)).one()
        assert case.owner_id is not None
        return service.book(
            session, case_id=case.id, worker_id=case.owner_id, person_ids=[case.family_id], wall=wall, minutes=60,
            details=Details(place="Perhekeskus Kaisla", address="Koulukatu 1"), now=now,
        )  # fmt: skip


def moves(house: House, time: Appointment) -> None:
    """The worker moves the time by two days."""
    koppi = house.koppi
    wall = Wall(time.wall.local + timedelta(days=2), HELSINKI)
    with koppi.database.transaction() as session:
        service.move_to(session, appointment_id=time.id, worker_id=time.host_id or 0, wall=wall, minutes=60, seen=0,
                        now=koppi.clock.now())  # fmt: skip


def kept(page: Page, folder: Path) -> bytes:
    """The newest file on the family's phone, kept on the machine as a phone does."""
    with page.expect_download() as download:
        phone(page).get_by_role("link", name="tapaaminen.ics").last.click()
    assert download.value.suggested_filename == "tapaaminen.ics"
    download.value.save_as(folder / "tapaaminen.ics")
    return (folder / "tapaaminen.ics").read_bytes()


def test_a_time_goes_into_a_calendar_and_moves_there(page: Page, house: House, tmp_path: Path) -> None:
    family, program = phone(page), Program()
    reach_a_person(family, phone(page, "worker"))
    time = books(house)
    sees(family, "Aika on sovittu", "Koulukatu 1")
    press(family, "Kalenteriin")
    sees(family, "Avaa tiedosto")
    program.open(kept(page, tmp_path))
    screenshot(family.locator(".device"), "calendar-file")
    assert program.shown() == {time.calendar_uid: (time.begins_at, timedelta(hours=1))}
    moves(house, time)
    sees(family, "Aika on nyt", "Aikasi muuttui")
    expect(family.get_by_role("link", name="tapaaminen.ics")).to_have_count(2)
    program.open(kept(page, tmp_path))
    assert program.shown() == {time.calendar_uid: (time.begins_at + timedelta(days=2), timedelta(hours=1))}


def test_an_address_is_made_asked_and_removed(page: Page, house: House) -> None:
    family = phone(page)
    reach_a_person(family, phone(page, "worker"))
    books(house)
    sees(family, "Aika on sovittu")
    press(family, "Kalenteriin")
    press(family, "Oma kalenteriosoite")
    sees(family, "Jokainen, jolla on osoite, näkee aikasi.")
    press(family, "Tee kalenteriosoite")
    sees(family, "Tässä on kalenteriosoitteesi")
    screenshot(family.locator(".device"), "calendar-address")
    address = family.locator(".message.theirs", has_text="/calendar/").last.get_by_role("link").first
    where = address.get_attribute("href")
    assert where is not None
    assert where.startswith(f"{house.emulator.base_url}/calendar/")
    found = page.request.get(where)
    assert (found.status, len(as_icalendar_reads(found.body()))) == (200, 1)
    press(family, "Poista osoite")
    sees(family, "Kalenteri, jossa vanha osoite on, ei enää saa uusia aikoja eikä muutoksia.")
    screenshot(family.locator(".device"), "calendar-address-sure")
    assert page.request.get(where).status == 200
    press(family, "Kyllä, poista osoite")
    sees(family, "Osoite on poistettu")
    assert page.request.get(where).status == 404
