"""Open now, until when, or from when: weeks, exceptions, holidays and clock changes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from knowledge.hours import HoursException, OpeningHours
from knowledge.openness import Openness, is_holiday, openness

_ZONE = ZoneInfo("Europe/Helsinki")
_OFFICE = OpeningHours.model_validate({"weekly": ["mon-fri 8:00-16:00"]})
_LINE = OpeningHours.model_validate({"weekly": ["mon-sun 9:00-21:00"]})
_ALWAYS = OpeningHours(around_the_clock=True)


def _at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=_ZONE)  # type: ignore[arg-type, misc]


def test_an_office_is_open_until_it_closes() -> None:
    assert openness(_OFFICE, _at(2026, 11, 23, 12)) == Openness(True, _at(2026, 11, 23, 16))


def test_an_office_opens_later_on_the_same_morning() -> None:
    assert openness(_OFFICE, _at(2026, 11, 23, 6, 30)) == Openness(False, _at(2026, 11, 23, 8))


def test_at_the_minute_of_closing_it_is_closed_and_opens_tomorrow() -> None:
    assert openness(_OFFICE, _at(2026, 11, 23, 16)) == Openness(False, _at(2026, 11, 24, 8))


def test_after_friday_comes_monday() -> None:
    assert openness(_OFFICE, _at(2026, 11, 27, 17)) == Openness(False, _at(2026, 11, 30, 8))


def test_unknown_hours_are_not_closed_hours() -> None:
    assert openness(None, _at(2026, 11, 23, 12)) is None
    assert openness(OpeningHours(), _at(2026, 11, 23, 12)) is None


def test_around_the_clock_has_no_closing_time() -> None:
    assert openness(_ALWAYS, _at(2026, 12, 25, 3)) == Openness(True, None)


def test_an_office_is_closed_on_a_public_holiday_and_opens_on_the_next_working_day() -> None:
    # Independence Day 2027 is a Monday.
    assert openness(_OFFICE, _at(2027, 12, 6, 12)) == Openness(False, _at(2027, 12, 7, 8))


def test_over_christmas_an_office_opens_when_the_holidays_are_past() -> None:
    assert openness(_OFFICE, _at(2026, 12, 23, 18)) == Openness(False, _at(2026, 12, 28, 8))


def test_midsummer_eve_and_easter_are_computed() -> None:
    assert openness(_OFFICE, _at(2027, 6, 25, 10)) == Openness(False, _at(2027, 6, 28, 8))
    assert openness(_OFFICE, _at(2027, 3, 26, 10)) == Openness(False, _at(2027, 3, 30, 8))


def test_a_line_that_answers_on_sundays_answers_on_holidays() -> None:
    assert openness(_LINE, _at(2026, 12, 25, 12)) == Openness(True, _at(2026, 12, 25, 21))


def test_a_channels_own_exception_wins_over_the_week_and_over_the_holiday() -> None:
    christmas = HoursException(first=date(2026, 12, 24), last=date(2026, 12, 24), opens=time(9), closes=time(12))
    shut = HoursException(first=date(2026, 11, 23), last=date(2026, 11, 24))
    hours = _OFFICE.model_copy(update={"exceptions": (christmas, shut)})
    assert openness(hours, _at(2026, 12, 24, 10)) == Openness(True, _at(2026, 12, 24, 12))
    assert openness(hours, _at(2026, 11, 23, 10)) == Openness(False, _at(2026, 11, 25, 8))


def test_hours_that_go_on_after_midnight_are_one_stretch() -> None:
    night = OpeningHours.model_validate({"weekly": ["fri 20:00-24:00", "sat 0:00-4:00"]})
    assert openness(night, _at(2026, 11, 27, 23, 59)) == Openness(True, _at(2026, 11, 28, 4))
    assert openness(night, _at(2026, 11, 28, 1)) == Openness(True, _at(2026, 11, 28, 4))


def test_a_lunch_break_is_told_as_the_next_opening() -> None:
    office = OpeningHours.model_validate({"weekly": ["mon 9:00-11:00", "mon 12:00-15:00"]})
    assert openness(office, _at(2026, 11, 23, 11, 30)) == Openness(False, _at(2026, 11, 23, 12))


def test_eight_oclock_stays_eight_oclock_when_the_clocks_change() -> None:
    assert openness(_OFFICE, _at(2027, 3, 26, 23)) is not None
    opens = openness(_OFFICE, _at(2026, 10, 24, 12))
    assert opens == Openness(False, _at(2026, 10, 26, 8))


def test_what_opens_only_in_three_weeks_is_not_promised() -> None:
    shut = HoursException(first=date(2026, 11, 1), last=date(2026, 12, 31))
    assert openness(_OFFICE.model_copy(update={"exceptions": (shut,)}), _at(2026, 11, 23, 12)) is None


@given(st.integers(0, 4_000_000).map(lambda minutes: _at(2024, 1, 1) + timedelta(minutes=minutes)))
def test_the_next_change_lies_ahead_and_no_office_opens_on_a_holiday(moment: datetime) -> None:
    found = openness(_OFFICE, moment)
    assert found is not None
    assert found.changes_at is not None
    assert found.changes_at > moment
    assert not is_holiday(found.changes_at.date())
