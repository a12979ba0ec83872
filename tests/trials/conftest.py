"""What every trial may ask for: a way to tell its figures."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

#: Tells a figure of a trial; all of them are printed at the end of the run.
Tell = Callable[[str], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A trial that was asked to be long may take as long as it takes."""
    if any(name.startswith("KOPPI_TRIAL_") for name in os.environ):
        for item in items:
            item.add_marker(pytest.mark.timeout(0))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Note a sentence with figures, to be printed when all tests have run."""

    def note(sentence: str) -> None:
        request.node.user_properties.append(("figures", sentence))

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the trials measured, also when they ran in other processes."""
    reports = [report for each in terminalreporter.stats.values() for report in each]
    figures = [
        value for report in reports for name, value in getattr(report, "user_properties", ()) if name == "figures"
    ]
    if figures:
        terminalreporter.section("figures of the trials")
        for sentence in dict.fromkeys(figures):
            terminalreporter.write_line(sentence)
