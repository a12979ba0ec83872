"""The waiting list in a real browser, in English: a full day, somebody who waits, a time that becomes free and is held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import select

from bot.appointments.slots import plans
from bot.appointments.slots.parsing import week_in
from bot.cases.tables import Case
from bot.demo.house import House
from tests.browser import chromium, held_beside
from tests.walks.hands import Hand, fits_a_thumb, hand, local_now, opens_tools, page_of, peopled_house, reaches
from tests.walks.timed import TIMES

pytestmark = pytest.mark.browser

#: The only free time: noon to one, in minutes from midnight, some days from now.
NOON, DAYS = ((720, 780),), 4


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the module."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration in English, with two families."""
    with held_beside(lambda: peopled_house("en", families=2)) as house:
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page; nothing in it fails."""
    with page_of(browser, house) as page:
        yield page


def test_a_time_that_is_called_off_is_held_for_who_waits(page: Page, house: House, browser: Browser) -> None:
    first, second, worker = (hand(page, house, name) for name in ("family", "family-2", "worker"))
    reaches(first, worker)
    _has_one_free_time(house)
    _offers(worker, 1, "slots-offer-sees")
    first.press_under("slots-days")
    first.press_under("slots-times")
    first.sees("time-agreed")
    reaches(second, worker)
    _offers(worker, 2, "slots-offer-waits")
    second.sees("slots-full", "slots-full-how")
    fits_a_thumb(browser, house, "family-2", "waiting-full-narrow")
    second.press("waiting-button-join")
    second.sees("waiting-joined", "waiting-how")
    first.press("time-button-cancel")
    first.press("time-button-cancel-sure")
    first.sees("time-cancelled-own", "time-new-offer")
    first.keeps("waiting-cancelled")
    page.locator("[data-minutes='15']").click()
    second.sees("waiting-offer", "waiting-held")
    fits_a_thumb(browser, house, "family-2", "waiting-offer-narrow")
    second.press("waiting-button-take")
    second.sees("time-agreed")
    second.keeps("waiting-taken")
    worker.sees("slots-told-taken")
    second.says(TIMES["en"])
    second.sees("times-list-line")
    second.keeps("waiting-list")


def _has_one_free_time(house: House) -> None:
    """The worker can be met for one hour only."""
    koppi = house.koppi
    now, day = koppi.clock.now(), (local_now(house) + timedelta(days=DAYS)).date()
    with koppi.database.transaction() as session:
        worker_id = session.scalars(select(Case.owner_id)).one()
        assert worker_id is not None
        plans.set_week(session, worker_id=worker_id, week=week_in("su 0-1"), now=now)
        plans.set_days(session, worker_id=worker_id, days=_days_around(day), hours=(), now=now)
        plans.set_days(session, worker_id=worker_id, days=[day], hours=NOON, now=now)


def _days_around(day: date) -> list[date]:
    return [day + timedelta(days=ahead) for ahead in range(-7, 60)]


def _offers(worker: Hand, case: int, sees: str) -> None:
    """The owner of the newest case offers what is free."""
    opens_tools(worker, case)
    worker.press("tools-button-slots")
    worker.sees(sees)
    worker.press("slots-button-offer")
    worker.sees("slots-offered")
