"""A real Chromium for the tests that look at pages, and asyncio things that run beside it.

Playwright's plain interface occupies the test's own thread, so whatever the page talks to runs in another.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractAsyncContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

Thing = TypeVar("Thing")

NAMES = ("chromium", "chromium-browser", "google-chrome")
#: nothing but the page under test: no other traffic, no sandbox or graphics card that a container lacks
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
BEGIN_SECONDS = 20.0
#: How long something may take to appear, on a machine that runs every test at once.
PATIENCE_MS = 20_000


def chromium_path() -> str | None:
    """Where Chromium is: KOPPI_CHROMIUM if set, else the first found on the path, else None."""
    named = os.environ.get("KOPPI_CHROMIUM")
    return named or next((found for found in map(shutil.which, NAMES) if found), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium; the test is skipped, with the reason, where there is none."""
    path = chromium_path()
    if path is None:
        pytest.skip(f"no Chromium here: set KOPPI_CHROMIUM or install one of {', '.join(NAMES)}")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def screenshot(page: Page | Locator, name: str) -> Path | None:
    """Keep a picture of the page or a part of it as ``name``.png in the folder KOPPI_SHOTS; do nothing without one."""
    folder = os.environ.get("KOPPI_SHOTS")
    if not folder:
        return None
    path = Path(folder) / f"{re.sub(r'[^a-z0-9-]+', '-', name.lower())}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    return path


def phone(page: Page, role: str = "family") -> Locator:
    """The phones of one role on the emulator's page."""
    return page.locator(f".phone[data-role={role}]")


def write(phone: Locator, text: str) -> None:
    """Write a message on a phone and send it."""
    field = phone.get_by_label("Viesti", exact=True)
    field.fill(text)
    field.press("Enter")


def newest(phone: Locator) -> Locator:
    """The bot's newest message on a phone."""
    return phone.locator(".message.theirs").last


def overflows(page: Page, selector: str) -> bool:
    """Whether something in the first such element sticks out sideways."""
    return bool(page.locator(selector).first.evaluate("e => e.scrollWidth > e.clientWidth + 1"))


@contextmanager
def held_beside(make: Callable[[], AbstractAsyncContextManager[Thing]]) -> Iterator[Thing]:
    """Hold what ``make`` makes open in an event loop in a thread of its own, from entry to exit in one task.

    Raises:
        Exception: whatever went wrong in that thread, at entry or at exit.
    """
    entered: Future[tuple[Thing, Callable[[], object]]] = Future()
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(asyncio.run, _hold(make, entered))
        first: list[Future[Any]] = [entered, running]
        wait(first, BEGIN_SECONDS, FIRST_COMPLETED)
        if running.done():
            running.result()
        thing, end = entered.result(0)
        try:
            yield thing
        finally:
            if not running.done():
                end()
            running.result(BEGIN_SECONDS)


async def _hold(
    make: Callable[[], AbstractAsyncContextManager[Thing]],
    entered: Future[tuple[Thing, Callable[[], object]]],
) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with make() as thing:
        entered.set_result((thing, lambda: loop.call_soon_threadsafe(ended.set)))
        await ended.wait()
