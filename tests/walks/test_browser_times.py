"""An agreed time in a real browser: made by a sentence, reminded of as the clock is moved, answered with one tap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page

from bot.demo.house import House
from bot.demo.showing import furnished_house
from bot.duty.rules import ServiceHours
from bot.wall import wall_of
from tests.browser import chromium, held_beside, phone, screenshot, write
from tests.walks.test_browser_story import DESK, POCKET, THUMB_PIXELS, opened, press, reach_a_person, sees

pytestmark = pytest.mark.browser

_FORWARD = "Siirrä kelloa päivä eteenpäin"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the module."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration, on a morning when the desk is open: nobody is reminded at night."""
    with held_beside(furnished_house) as house:
        koppi = house.koppi
        hours, now = ServiceHours.of(koppi.settings.desk), koppi.clock.now()
        closed = next(now + timedelta(hours=n) for n in range(200) if not hours.is_open(now + timedelta(hours=n)))
        koppi.clock.move_forward(hours.next_opening(closed) - now)  # type: ignore[attr-defined]
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page; nothing in it fails."""
    page, problems = opened(browser, house, DESK), []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.context.close()
    assert problems == []


def test_a_time_is_agreed_reminded_of_and_answered(page: Page, house: House, browser: Browser) -> None:
    family, worker = phone(page), phone(page, "worker")
    reach_a_person(family, worker)
    _agrees(worker, house, days=5)
    sees(family, "Aika on sovittu", "Perhekeskus")
    _shows(family, "time-agreed")
    for _ in range(3):
        page.get_by_role("button", name=_FORWARD).click()
    sees(family, "Hei! Sinulla on aika", "Perhekeskus", "Muistutuksia voi vaihtaa")
    _shows(family, "time-reminder")
    small = browser.new_context(viewport=POCKET, has_touch=True, is_mobile=True).new_page()  # type: ignore[arg-type]
    small.goto(house.emulator.base_url)
    _is_for_thumbs(phone(small))
    small.context.close()
    press(family, "Tulen")
    sees(family, "Kiitos! Nähdään")
    sees(worker, "tulee:")
    write(family, "/ajat")
    sees(family, "Olet kertonut, että tulet.")
    _shows(family, "time-list")
    write(worker, "/ajat")
    _shows(worker, "time-worker-day")
    for _ in range(3):
        page.get_by_role("button", name=_FORWARD).click()
    sees(worker, "Miten aika")
    press(worker, "Jäi väliin")
    sees(family, "Se ei haittaa, sellaista sattuu.")
    _shows(family, "time-missed")


def _agrees(worker: Locator, house: House, days: int) -> None:
    """The owner writes the time as a sentence, sees it in full words and agrees."""
    day = wall_of(house.koppi.clock.now(), house.koppi.settings.desk.time_zone).local + timedelta(days=days)
    press(worker, "Työkalut")
    press(worker, "Ajat")
    press(worker, "Sovi aika")
    sees(worker, "Kirjoita aika lauseena")
    write(worker, f"{day.day}.{day.month}. klo 12 Perhekeskus")
    press(worker, "Tämä on aika")
    sees(worker, "Perhekeskus", "Perhe ei ole vielä saanut tietoa.")
    _shows(worker, "time-understood")
    press(worker, "Sovitaan")
    sees(worker, "Aika on sovittu, ja perhe sai tiedon.")


def _is_for_thumbs(shown: Locator) -> None:
    """Every button of the newest message is large enough and within the screen."""
    buttons = shown.locator(".message.theirs").last.locator(".inline-button")
    boxes = [buttons.nth(place).bounding_box() for place in range(buttons.count())]
    assert len(boxes) >= 3
    assert all(box is not None and min(box["height"], box["width"]) >= THUMB_PIXELS for box in boxes)
    assert all(box is not None and box["x"] >= 0 and box["x"] + box["width"] <= POCKET["width"] for box in boxes)
    _shows(shown, "time-reminder-narrow")


def _shows(shown: Locator, name: str) -> None:
    shown.locator(".message.theirs").last.evaluate("message => message.scrollIntoView()")
    screenshot(shown.page.locator("body"), name)
