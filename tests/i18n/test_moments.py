"""Moments, numbers and languages are said as people say them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n.translator import Translator, supported_language

HELSINKI = ZoneInfo("Europe/Helsinki")
MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
TEXTS = Translator()


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "maanantaina 23.11. klo 9.00"), ("sv", "måndag 23.11 kl. 9.00"), ("en", "Monday 23 November at 9:00")],
)
def test_a_moment_has_its_weekday_date_and_local_time(language: str, said: str) -> None:
    assert TEXTS.moment(MONDAY, language, HELSINKI) == said


@pytest.mark.parametrize(
    ("language", "said"), [("fi", "tänään klo 9.00"), ("sv", "i dag kl. 9.00"), ("en", "today at 9:00")]
)
def test_a_moment_of_today_is_called_so(language: str, said: str) -> None:
    assert TEXTS.moment(MONDAY, language, HELSINKI, now=datetime(2026, 11, 22, 22, 30, tzinfo=UTC)) == said


def test_tomorrow_is_counted_in_local_days() -> None:
    late = datetime(2026, 11, 22, 21, 59, tzinfo=UTC)
    assert TEXTS.moment(MONDAY, "fi", HELSINKI, now=late) == "huomenna klo 9.00"


def test_the_repeated_hour_of_autumn_is_said_as_clocks_show_it() -> None:
    before = TEXTS.moment(datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "fi", HELSINKI)
    after = TEXTS.moment(datetime(2027, 10, 31, 1, 30, tzinfo=UTC), "fi", HELSINKI)
    assert before == after == "sunnuntaina 31.10. klo 3.30"


def test_a_large_case_number_is_not_cut_into_groups() -> None:
    assert TEXTS.translate("sent-to-case", "fi", {"number": 12345}) == "Lähetetty asiaan 12345."


@pytest.mark.parametrize(
    ("code", "language"), [("fi", "fi"), ("sv-FI", "sv"), ("en_GB", "en"), ("", "fi"), ("ru", "en"), ("SV", "sv")]
)
def test_a_person_is_first_greeted_in_the_language_of_their_telegram(code: str, language: str) -> None:
    assert supported_language(code) == language
