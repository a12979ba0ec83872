"""Somebody's hands on a phone of the page: they see and press by the keys of texts, so a walk goes in any language."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from playwright.sync_api import Browser, Locator, Page, expect

from bot.demo.house import House
from bot.demo.showing import furnished_house
from bot.emulator.phone import Phone
from bot.i18n.translator import the_translator
from bot.wall import wall_of
from tests.browser import screenshot, write
from tests.walks.test_browser_story import DESK, POCKET, THUMB_PIXELS, opened
from tests.walks.walkers import pieces
from tests.walks.words import WORRY

HELSINKI = "Europe/Helsinki"


@dataclass(frozen=True)
class Hand:
    """A phone on a page, in the language that the desk speaks to it."""

    shown: Locator
    language: str

    def sees(self, *keys: str) -> None:
        """Wait until each of these texts stands in a message of the desk, whatever its variables are."""
        for key in keys:
            expect(_with(self.shown.locator(".message.theirs .text"), self._words(key)).last).to_be_attached()

    def reads(self, *words: str) -> None:
        """Wait until the desk's newest message has these words."""
        for one in words:
            expect(self.newest).to_contain_text(one)

    def text(self, key: str, **args: str | int) -> str:
        """A text in the hand's language."""
        return the_translator().translate(key, self.language, args)

    def press(self, key: str) -> None:
        """Press the newest button that has this text."""
        self.buttons(key).last.click()

    def press_under(self, key: str, place: int = 0) -> str:
        """Press a button of the newest message with this text, the first one or that at this place; gives its label."""
        message = _with(self.shown.locator(".message.theirs"), self._words(key)).last
        button = message.locator(".inline-button").nth(place)
        label = button.inner_text()
        button.click()
        return label

    def says(self, words: str) -> None:
        """Write and send."""
        write(self.shown, words)

    def offers_no(self, key: str) -> None:
        """Wait until no button has this text."""
        expect(self.buttons(key)).to_have_count(0)

    def buttons(self, key: str) -> Locator:
        """Every button that has this text."""
        buttons, label = self.shown.locator(".inline-button"), self.text(key)
        if self._words(key) == [label]:
            return buttons.filter(has_text=re.compile(rf"^\s*{re.escape(label)}\s*$"))
        return _with(buttons, self._words(key))

    @property
    def newest(self) -> Locator:
        """The desk's newest message."""
        return self.shown.locator(".message.theirs").last

    def keeps(self, name: str) -> None:
        """A picture of the newest message on its phone, where pictures are kept."""
        self.newest.locator(".text, .inline-button").last.scroll_into_view_if_needed()
        screenshot(self.shown.locator(".device"), name)

    def _words(self, key: str) -> list[str]:
        return [line for piece in pieces(key, self.language) for line in piece.split("\n") if line.strip()]


def _with(found: Locator, words: list[str]) -> Locator:
    for one in words:
        found = found.filter(has_text=one)
    return found


@contextmanager
def page_of(browser: Browser, house: House) -> Iterator[Page]:
    """The page with everybody's phones; nothing in it fails."""
    page, problems = opened(browser, house, DESK), list[str]()
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.context.close()
    assert problems == []


@asynccontextmanager
async def peopled_house(language: str, families: int = 1, *, coordinator: bool = False) -> AsyncIterator[House]:
    """The demonstration in a language, with so many families and perhaps a coordinator."""
    async with furnished_house(language=language) as house:
        for number in range(2, families + 1):
            house.add_family(f"family-{number}", f"Perhe {number}", language)
        if coordinator:
            house.add_worker("coordinator", "Kaisa", "koordinaattori", language, role="coordinator")
        yield house


def hand(page: Page, house: House, name: str) -> Hand:
    """The hands of whoever has the phone of this name in the house."""
    phone = house.phones[name]
    return Hand(page.locator(f".phone[data-phone='{phone.id}']"), _language_of(phone))


def begins(family: Hand) -> None:
    """A family opens the bot."""
    family.shown.locator(".start-bar .start").first.click()
    family.sees("welcome-who")


def reaches(family: Hand, worker: Hand) -> None:
    """A family writes its worry and gets the worker."""
    before = worker.buttons("case-button-tools").count()
    begins(family)
    family.says(WORRY[family.language])
    family.press("button-human")
    worker.press("card-button-claim")
    family.sees("family-claimed")
    expect(worker.buttons("case-button-tools")).to_have_count(before + 1)


def opens_tools(worker: Hand, case: int) -> None:
    """The owner of the case that came last, which has this number, opens its tools."""
    worker.press("case-button-tools")
    worker.reads(worker.text("tools-title", number=case))


def local_now(house: House) -> datetime:
    """What the clocks on the walls of the desk show, without a zone."""
    return wall_of(house.koppi.clock.now(), HELSINKI).local


def passes_until(page: Page, house: House, wanted: datetime) -> None:
    """Move the demonstration's clock as the page's buttons do, to this local time, which lies ahead."""
    ahead = wanted - local_now(house)
    assert ahead > timedelta(0)
    page.request.post(f"{house.emulator.base_url}/emulator/clock", data={"minutes": ahead.total_seconds() / 60})


def fits_a_thumb(browser: Browser, house: House, name: str, shot: str) -> None:
    """On a narrow phone every button of somebody's newest message is large, whole and within the screen."""
    context = browser.new_context(viewport=POCKET, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(house.emulator.base_url)
    small = hand(page, house, name)
    page.locator(f"[role=tab][aria-controls='panel-{house.phones[name].id}']").tap()
    expect(small.newest).to_be_visible()
    small.keeps(shot)
    script = """(all, least) => all.filter(e => {
      const box = e.getBoundingClientRect()
      const small = Math.min(box.height, box.width) < least
      return small || box.left < 0 || box.right > innerWidth || e.scrollWidth > e.clientWidth
    }).map(e => e.innerText)"""
    buttons = small.newest.locator(".inline-button")
    assert buttons.count() >= 1
    assert buttons.evaluate_all(script, THUMB_PIXELS) == []
    context.close()


def _language_of(phone: Phone) -> str:
    return phone.person.language_code or "fi"
