"""The contact list in a real browser: searched while typing, a row becomes its card, the list comes as a file to print."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from bot.demo.house import House
from bot.demo.people import OLD
from bot.demo.showing import furnished_house
from tests.browser import chromium, held_beside, overflows, phone, screenshot
from tests.handlers.chats import demonstration
from tests.walks.test_browser_story import POCKET, opened, press, sees

pytestmark = pytest.mark.browser


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A Chromium."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration."""
    with held_beside(furnished_house) as house:
        yield house


def test_the_list_follows_what_is_typed(browser: Browser, house: House) -> None:
    page, problems, people = opened(browser, house, POCKET), list[str](), demonstration().data.expert
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.get_by_role("tab", name=re.compile("Sanna")).click()
    professional = phone(page, "professional")
    professional.locator(".reply-keyboard").get_by_text("Keneltä kysyn").click()
    press(professional, "Etsi kirjoittamalla")
    field, rows = professional.get_by_label("Viesti", exact=True), professional.locator(".inline-choice")
    expect(field).to_have_value(f"@{house.emulator.world.bot['username']} ")
    expect(professional.locator(".inline-above")).to_be_visible()
    field.press_sequentially("nikotiinip")
    expect(rows.first).to_contain_text(demonstration().data.situation[OLD].name["fi"])
    screenshot(page, "whom-while-typing")
    assert not overflows(page, ".phone[data-role=professional]")
    rows.first.click()
    sees(professional, "Jos kukaan ei vastaa", "Tiedot vahvistamatta")
    expect(field).to_have_value("")
    expect(professional.locator(".inline-rows")).to_be_hidden()
    press(professional, "Etsi kirjoittamalla")
    field.press_sequentially("vuokko")
    expect(rows.first).to_contain_text(people["johtava_kuraattori"].direct_line)
    expect(professional.locator(".inline-rows")).not_to_contain_text(people["koulupsykologi"].direct_line)
    field.fill("")
    expect(professional.locator(".inline-rows")).to_be_hidden()
    professional.locator(".reply-keyboard").get_by_text("Keneltä kysyn").click()
    press(professional, "Lista paperille")
    press(professional, "Rantakoulu")
    sees(professional, "yhteydenottolista.html")
    page.context.close()
    assert problems == []
