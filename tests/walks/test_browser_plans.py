"""A plan in a real browser, on a desk and on a narrow phone: written together, moved with a thumb, brought by the clock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from bot.demo.house import House
from bot.demo.showing import furnished_house
from tests.browser import chromium, held_beside, phone, screenshot, write
from tests.walks.test_browser_story import DESK, POCKET, THUMB_PIXELS, opened, press, reach_a_person, sees

pytestmark = pytest.mark.browser

GOAL, STEP, TASK = "Nukun yöt paremmin", "varaan ajan terveysasemalle", "Käy kymmenen minuuttia ulkona"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the module."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration."""
    with held_beside(furnished_house) as house:
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page; nothing in it fails."""
    page, problems = opened(browser, house, DESK), []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.context.close()
    assert problems == []


def test_a_plan_is_made_moved_and_brought(page: Page) -> None:
    family, worker = phone(page), phone(page, "worker")
    reach_a_person(family, worker)
    _writes_a_plan(worker)
    sees(family, "Suunnitelmassasi on uutta.")
    press(family, "Oma suunnitelma")
    sees(family, GOAL, STEP, "enintään yhden päivässä", TASK)
    _shows(family, "plan-desk")
    press(family, "+1 vk")
    sees(family, "Uusi päivä")
    press(family, "Tavoite 1")
    press(family, "✓ 1 tehty")
    sees(family, "Hyvä! Askel on otettu")
    press(family, "Suunnitelmaan")
    press(family, "Tulostettava sivu")
    sees(family, "oma-suunnitelma.html")
    page.get_by_role("button", name="Siirrä kelloa päivä eteenpäin").click()
    sees(family, "Pieni välitehtävä", TASK, "Vastauksesi näkee Aino, perheohjaaja")
    _shows(family, "plan-task")
    press(family, "Tein")
    sees(family, "Hienoa, teit tämän")


def test_every_button_of_a_plan_is_large_enough_for_a_thumb(page: Page, browser: Browser, house: House) -> None:
    family, worker = phone(page), phone(page, "worker")
    reach_a_person(family, worker)
    _writes_a_plan(worker)
    small = browser.new_context(viewport=POCKET, has_touch=True, is_mobile=True).new_page()  # type: ignore[arg-type]
    small.goto(house.emulator.base_url)
    write(phone(small), "/suunnitelma")
    sees(phone(small), GOAL)
    press(phone(small), "Tavoite 1")
    sees(phone(small), "Tavoite 1: ")
    buttons = phone(small).locator(".message.theirs").last.locator(".inline-button")
    boxes = [buttons.nth(place).bounding_box() for place in range(buttons.count())]
    assert len(boxes) >= 8
    assert all(box is not None and min(box["height"], box["width"]) >= THUMB_PIXELS for box in boxes)
    assert all(box is not None and box["x"] >= 0 and box["x"] + box["width"] <= POCKET["width"] for box in boxes)
    _shows(phone(small), "plan-narrow")
    small.context.close()


def _writes_a_plan(worker: Locator) -> None:
    """The owner writes a goal, a step and an in-between task, each shown back first."""
    write(worker, "/suunnitelma")
    press(worker, "Lisää tavoite")
    write(worker, GOAL)
    press(worker, "Kirjaa tavoitteeksi")
    press(worker, "Tavoite 1")
    press(worker, "Lisää askel: hän itse")
    press(worker, "Viikon päästä")
    write(worker, STEP)
    press(worker, "Kirjaa askeleeksi")
    sees(worker, "Askel on suunnitelmassa.")
    press(worker, "Suunnitelmaan")
    press(worker, "Lisää välitehtävä")
    press(worker, "Huomenna")
    press(worker, "klo 9")
    write(worker, TASK)
    press(worker, "Ajoita välitehtäväksi")
    sees(worker, "Välitehtävä on ajoitettu.")
    _shows(worker, "plan-worker")


def _shows(shown: Locator, name: str) -> None:
    shown.locator(".message.theirs").last.evaluate("message => message.scrollIntoView()")
    screenshot(shown.page.locator("body"), name)
