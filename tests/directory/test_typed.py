"""What people type for hours, days away and words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory.rules import EditRefused
from bot.directory.typed import MOST_WORDS, away_in, week_in, words_in

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("ma–to 9–11, pe 12.30–14", ["mon-thu 9:00-11:00", "fri 12:30-14:00"]),
        ("ma, ke ja pe klo 9-12", ["mon 9:00-12:00", "wed 9:00-12:00", "fri 9:00-12:00"]),
        ("Mon-Thu 9-11 and 13-15", ["mon-thu 9:00-11:00", "mon-thu 13:00-15:00"]),
        ("mån–tors kl. 9–11\nfre 12.30–14", ["mon-thu 9:00-11:00", "fri 12:30-14:00"]),
        ("tiistaisin 9-10", ["tue 9:00-10:00"]),
        ("lö 10–24", ["sat 10:00-24:00"]),
    ],
)
def test_a_week_is_read_as_people_write_it(text: str, spans: list[str]) -> None:
    assert week_in(text) == spans


@pytest.mark.parametrize(
    "text", ["", "9-12", "ma", "lapsi 9-10", "ma 12-9", "ma 9-11 x 3", "ma 9-25", "m 9-10", "ma 9-11, 10-12"]
)
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(EditRefused):
        week_in(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("21.12.–6.1.", (date(2026, 12, 21), date(2027, 1, 6), "")),
        ("21.12.2026 - 6.1.2027 Matti Meikäläinen", (date(2026, 12, 21), date(2027, 1, 6), "Matti Meikäläinen")),
        ("20.11.–30.11., Matti", (date(2026, 11, 20), date(2026, 11, 30), "Matti")),
        ("24.12.", (date(2026, 12, 24), date(2026, 12, 24), "")),
    ],
)
def test_days_away_are_read_with_who_answers_meanwhile(text: str, read: tuple[date, date, str]) -> None:
    assert away_in(text, TODAY) == read


@pytest.mark.parametrize(
    "text", ["", "huomenna", "31.2.", "1.1.2020–2.1.2020", "6.1.2027–21.12.2026", "1.1.2027–1.1.2030", "1.1. 2.1. 3.1."]
)
def test_what_are_no_days_to_come_is_refused(text: str) -> None:
    with pytest.raises(EditRefused):
        away_in(text, TODAY)


def test_words_stand_between_commas_and_are_few() -> None:
    assert words_in("lintsaa,  ei tule kouluun\nlintsaa;poissa") == ["lintsaa", "ei tule kouluun", "poissa"]
    for text in (" , ", "x" * 41, ",".join(str(n) for n in range(MOST_WORDS + 1))):
        with pytest.raises(EditRefused):
            words_in(text)
