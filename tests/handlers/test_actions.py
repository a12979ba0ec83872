"""Button data is written and read in one place and never longer than Telegram takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.actions import ButtonTooLong, format_data, parse_data
from handlers.family.services import button_word
from handlers.visit import Action

_NAMES = st.from_regex(r"[a-z][a-z-]{0,20}", fullmatch=True)
_IDS = st.one_of(st.integers(0, 10**12), st.from_regex(r"[a-z0-9][a-z0-9_.-]{0,11}", fullmatch=True))


def test_a_button_is_a_name_and_its_ids() -> None:
    assert format_data("claim", (12,)) == "claim:12"
    assert parse_data("claim:12") == Action("claim", ("12",))
    assert parse_data("human") == Action("human")


@given(_NAMES, st.lists(_IDS, max_size=2))
def test_what_is_written_is_read_back(name: str, ids: list[int | str]) -> None:
    assert parse_data(format_data(name, ids)) == Action(name, tuple(str(part) for part in ids))


def test_a_button_that_telegram_would_refuse_is_a_fault_when_it_is_built() -> None:
    with pytest.raises(ButtonTooLong):
        format_data("service", ("a" * 60,))


@pytest.mark.parametrize("ids", [("two words",), ("a:b",), ("",), ("ä",)])
def test_ids_that_could_not_be_read_back_are_refused(ids: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        format_data("service", ids)


@given(st.text(max_size=80))
def test_nothing_that_comes_in_breaks_the_reading(data: str) -> None:
    action = parse_data(data)
    assert action is None or format_data(action.name, action.ids) == data


@pytest.mark.parametrize("data", ["", "Claim:12", "claim:", "claim:12\n", "claim::1", ":1", "x" * 65, "claim:12 ", "1"])
def test_foreign_data_is_no_action(data: str) -> None:
    assert parse_data(data) is None


def test_a_long_service_id_still_fits_into_a_button() -> None:
    long_id = "x" * 64
    assert len(format_data("service", (button_word(long_id),))) <= 64
    assert button_word(long_id) != button_word("x" * 63 + "y")
