"""An open event in a real browser, in Finnish: signed up for, full, talked about beforehand, and called off for all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page

from bot.demo.house import House
from tests.browser import chromium, held_beside
from tests.walks.hands import Hand, begins, fits_a_thumb, hand, local_now, page_of, passes_until, peopled_house
from tests.walks.test_events import EVENTS, OWN_WORDS, PLACE, TITLE, WISH, written

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the module."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    """The demonstration in Finnish, with two families and a coordinator."""
    with held_beside(lambda: peopled_house("fi", families=2, coordinator=True)) as house:
        yield house


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page; nothing in it fails."""
    with page_of(browser, house) as page:
        yield page


def test_a_coffee_is_full_talked_about_and_called_off(page: Page, house: House, browser: Browser) -> None:
    first, second, host = (hand(page, house, name) for name in ("family", "family-2", "coordinator"))
    coffee = (local_now(house) + timedelta(days=7)).replace(hour=8, minute=30, second=0, microsecond=0)
    _makes(host, coffee)
    host.keeps("event-card")
    _signs_up(first, "event-button-come")
    first.sees("event-signed-up", "event-own-coming")
    fits_a_thumb(browser, house, "family", "event-signed-up-narrow")
    _wishes(first)
    _signs_up(second, "event-button-wait")
    second.sees("event-in-line", "event-own-waiting")
    passes_until(page, house, coffee.replace(hour=10) - timedelta(days=2))
    _writes_the_agenda(host)
    passes_until(page, house, coffee.replace(hour=15) - timedelta(days=1))
    first.sees("event-agenda", "event-agenda-topic", "event-agenda-own")
    first.keeps("event-agenda")
    _calls_off(host)
    for family in (first, second):
        family.sees("event-cancelled")
        family.press("event-button-next")
        family.sees("event-page")


def _makes(host: Hand, coffee: datetime) -> None:
    """A weekly coffee with one seat, made in a few sentences and published."""
    host.says(EVENTS["fi"])
    host.press("event-button-new")
    host.sees("event-ask-new")
    host.says(TITLE["fi"])
    for field, words, shown in (
        ("time", written(coffee), "8.30"),
        ("place", PLACE["fi"], PLACE["fi"]),
        ("capacity", "1", host.text("event-card-seats", seats=1)),
    ):
        host.press(f"event-button-edit-{field}")
        host.sees(f"event-ask-{field}")
        host.says(words)
        host.reads(shown)
    host.press("event-button-edit-repeat")
    host.press("event-button-repeat-weekly")
    host.sees("event-repeat-weekly", "event-card-next", "event-card-ready")
    host.press("event-button-publish")
    host.sees("event-published")


def _signs_up(family: Hand, button: str) -> None:
    begins(family)
    family.says(EVENTS["fi"])
    family.sees("events-title")
    family.press_under("events-title")
    family.sees("event-page")
    family.press(button)


def _wishes(family: Hand) -> None:
    """What to talk about: shown back, then sent without a name."""
    family.press("event-button-wish")
    family.sees("event-ask-wish")
    family.says(WISH["fi"])
    family.sees("event-wish-shown")
    family.keeps("event-wish")
    family.press("event-button-wish-send")
    family.sees("event-wish-sent")


def _writes_the_agenda(host: Hand) -> None:
    host.sees("event-agenda-ask", "event-wish-line")
    host.keeps("event-agenda-host")
    host.press("event-button-wish-take")
    host.press("event-button-agenda-write")
    host.sees("event-ask-agenda")
    host.says(OWN_WORDS["fi"])
    host.sees("event-agenda-confirm")
    host.press("event-button-agenda-yes")
    host.sees("event-agenda-ready")


def _calls_off(host: Hand) -> None:
    """The coming time only, after a second press."""
    host.says(EVENTS["fi"])
    host.press("event-button-own")
    host.press_under("event-mine")
    host.press("event-button-times")
    host.sees("event-times", "event-times-line")
    host.keeps("event-times")
    host.press_under("event-times")
    host.press("event-button-cancel")
    host.sees("event-cancel-sure")
    host.press("event-button-cancel-yes")
    host.sees("event-cancelled-noted")
    host.keeps("event-cancelled-host")
