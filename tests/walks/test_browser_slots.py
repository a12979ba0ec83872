"""Free times and proposals in a real browser, in Swedish: a week in a tap, a family that picks, three times of which one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.demo.house import House
from tests.browser import chromium, held_beside
from tests.walks.hands import Hand, fits_a_thumb, hand, opens_tools, page_of, peopled_house, reaches
from tests.walks.test_times_making import SECOND, SENTENCE, THIRD
from tests.walks.timed import TIMES

pytestmark = pytest.mark.browser

#: Where the second of three proposed times stands among the buttons.
SECOND_BUTTON = 1


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the module."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration in Swedish."""
    with held_beside(lambda: peopled_house("sv")) as house:
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page; nothing in it fails."""
    with page_of(browser, house) as page:
        yield page


def test_free_times_are_offered_and_of_three_proposed_ones_the_family_picks_one(
    page: Page, house: House, browser: Browser
) -> None:
    family, worker = hand(page, house, "family"), hand(page, house, "worker")
    reaches(family, worker)
    _plans_a_week(worker)
    fits_a_thumb(browser, house, "worker", "slots-plan-narrow")
    opens_tools(worker, 1)
    worker.press("tools-button-slots")
    worker.sees("slots-offer-sees", "week-plan-free")
    worker.press("slots-button-offer")
    worker.sees("slots-offered")
    family.sees("slots-days")
    fits_a_thumb(browser, house, "family", "slots-days-narrow")
    family.press_under("slots-days")
    family.sees("slots-times")
    family.keeps("slots-times")
    family.press_under("slots-times")
    family.sees("time-agreed")
    family.keeps("slots-agreed")
    worker.sees("slots-told-taken")
    _proposes(worker)
    family.sees("times-proposed", "times-proposed-until", "times-write-what-suits")
    fits_a_thumb(browser, house, "family", "proposals-narrow")
    chosen = family.press_under("times-proposed", SECOND_BUTTON)
    family.sees("time-agreed")
    expect(family.shown.locator(".inline-button", has_text=chosen)).to_have_count(0)
    family.offers_no("times-button-none")
    worker.sees("times-told-picked")
    worker.keeps("proposals-worker")


def _plans_a_week(worker: Hand) -> None:
    """A ready week, then a shorter time of its own."""
    worker.says(TIMES[worker.language])
    worker.press("week-plan-button")
    worker.sees("week-plan-none-how")
    worker.press("week-plan-button-start-1")
    worker.sees("week-plan-title", "week-plan-free")


def _proposes(worker: Hand) -> None:
    """Three sentences, each shown back, then one message to the family."""
    opens_tools(worker, 1)
    worker.press("tools-button-times")
    worker.press("times-button-propose")
    worker.sees("times-ask-propose")
    _writes(worker, SENTENCE, 1)
    for number, sentence in enumerate((SECOND, THIRD), 2):
        worker.press("times-button-add")
        worker.sees("times-ask-another")
        _writes(worker, sentence, number)
    worker.keeps("proposals-three")
    worker.press("times-button-send")
    worker.sees("times-sent")


def _writes(worker: Hand, sentence: Mapping[str, str], number: int) -> None:
    """One more proposed time, confirmed; now there are so many of them to send."""
    worker.says(sentence[worker.language])
    worker.press("words-button-time")
    worker.reads(worker.text("times-button-send", count=number))
