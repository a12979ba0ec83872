"""When the desk is open and by when it answers: weekends, holidays and both clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.duty.rules import ServiceHours
from bot.hours import parse_hours

HELSINKI = ZoneInfo("Europe/Helsinki")
OFFICE = {"mon": "9-16", "tue": "9-16", "wed": "9-16", "thu": "9-16", "fri": "9-15"}
DESK = ServiceHours(OFFICE)
DAY_AND_NIGHT = ServiceHours(dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "0-24"), country="FI")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes))


def at(written: str) -> datetime:
    """A moment in Helsinki's wall time."""
    return datetime.fromisoformat(written).replace(tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-23 08:59:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 15:59:59", True),
        ("2026-11-23 16:00", False),
        ("2026-11-21 12:00", False),
        ("2026-11-24 00:00", False),
    ],
)
def test_the_desk_opens_and_closes_by_the_wall_clock(moment: str, is_open: bool) -> None:
    assert DESK.is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    "holiday",
    [
        "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
        "2026-06-19", "2026-12-24", "2026-12-25", "2027-03-26", "2027-03-29", "2027-05-06", "2027-06-25",
    ],
)  # fmt: skip
def test_the_desk_rests_on_finnish_holidays_and_their_eves(holiday: str) -> None:
    assert date.fromisoformat(holiday).weekday() < 5
    assert not DESK.is_open(at(f"{holiday} 12:00"))


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("2026-11-23 10:00", "2026-11-23 10:00"),
        ("2026-11-23 00:00", "2026-11-23 09:00"),
        ("2026-11-20 15:00", "2026-11-23 09:00"),
        ("2026-12-23 16:00", "2026-12-28 09:00"),
        ("2027-03-25 16:30", "2027-03-30 09:00"),
        ("2026-06-18 16:00", "2026-06-22 09:00"),
    ],
)
def test_the_next_opening_skips_weekends_and_holidays(asked: str, opens: str) -> None:
    assert DESK.next_opening(at(asked)) == at(opens)


@pytest.mark.parametrize(
    ("asked", "hours", "promised"),
    [
        ("2026-11-23 10:00", 4, "2026-11-23 14:00"),
        ("2026-11-23 15:00", 4, "2026-11-24 12:00"),
        ("2026-11-20 14:30", 1, "2026-11-23 09:30"),
        ("2026-11-20 22:00", 4, "2026-11-23 13:00"),
        ("2026-11-23 09:00", 7, "2026-11-23 16:00"),
        ("2026-12-23 15:00", 4, "2026-12-28 12:00"),
        ("2027-03-25 15:00", 8, "2027-03-30 16:00"),
        ("2026-06-18 15:30", 2, "2026-06-22 10:30"),
        ("2026-11-23 23:59:59", 0, "2026-11-24 09:00"),
    ],
)
def test_a_promise_counts_only_hours_of_service(asked: str, hours: float, promised: str) -> None:
    assert DESK.promise(at(asked), hours) == at(promised)


def test_after_the_clocks_go_forward_monday_still_begins_at_nine() -> None:
    promised = DESK.promise(at("2026-03-27 14:00"), 2)
    assert promised == at("2026-03-30 10:00")
    assert promised - DESK.promise(at("2026-03-27 14:00"), 1) == timedelta(days=2, hours=18)


def test_after_the_clocks_go_back_monday_still_begins_at_nine() -> None:
    assert DESK.promise(at("2026-10-23 14:00"), 2) == at("2026-10-26 10:00")
    assert DESK.next_opening(at("2026-10-24 12:00")).astimezone(UTC).hour == 7


def test_on_the_day_of_a_clock_change_an_hour_of_service_is_sixty_minutes() -> None:
    forward, back = at("2026-03-29 00:30"), at("2026-10-25 00:30")
    assert DAY_AND_NIGHT.promise(forward, 5) - forward.astimezone(UTC) == timedelta(hours=5)
    assert DAY_AND_NIGHT.promise(back, 5) - back.astimezone(UTC) == timedelta(hours=5)
    assert DAY_AND_NIGHT.promise(forward, 5).astimezone(HELSINKI).hour == 6
    assert DAY_AND_NIGHT.promise(back, 5).astimezone(HELSINKI).hour == 4


def test_opening_in_the_hour_that_does_not_exist_is_opening_an_hour_later() -> None:
    night = ServiceHours({"sun": "3.30-8"})
    assert night.next_opening(at("2026-03-28 12:00")) == at("2026-03-29 04:30")
    assert night.next_opening(at("2026-04-11 12:00")) == at("2026-04-12 03:30")


def test_a_lunch_break_is_no_service() -> None:
    desk = ServiceHours({"mon": "9-11.30, 12:30-16"})
    assert not desk.is_open(at("2026-11-23 12:00"))
    assert desk.promise(at("2026-11-23 11:00"), 1) == at("2026-11-23 13:00")


def test_hours_may_run_until_midnight() -> None:
    desk = ServiceHours({"mon": "20-24", "tue": "0-2"})
    assert desk.is_open(at("2026-11-23 23:59"))
    assert desk.promise(at("2026-11-23 23:00"), 2) == at("2026-11-24 01:00")


@pytest.mark.parametrize("written", ["9", "16-9", "9-9", "9-25", "9.60-12", "nine-ten", "9-12,11-13", "٩-١٦"])
def test_hours_that_are_no_hours_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match="service hours"):
        parse_hours(written)


@pytest.mark.parametrize("weekly", [{}, {"mon": ""}, {"mon": "  ", "sun": ""}, {"ma": "9-16"}])
def test_a_week_that_could_keep_no_promise_is_refused(weekly: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        ServiceHours(weekly)


def test_a_promise_beyond_sight_is_refused_rather_than_guessed() -> None:
    with pytest.raises(ValueError, match="in sight"):
        DESK.promise(at("2026-11-23 10:00"), 1000)


@settings(max_examples=150, deadline=None)
@given(moment=moments, hours=st.floats(0.25, 40))
def test_a_promise_is_never_made_for_a_time_when_nobody_is_there(moment: datetime, hours: float) -> None:
    promised = DESK.promise(moment, hours)
    local = promised.astimezone(HELSINKI)
    assert promised > moment
    assert promised.utcoffset() == timedelta(0)
    assert local.weekday() < 5
    assert not DESK.is_holiday(local.date())
    assert DESK.is_open(promised - timedelta(seconds=1))


@settings(max_examples=80, deadline=None)
@given(moment=moments, hours=st.floats(0.25, 20), later=st.integers(0, 200))
def test_who_asks_later_is_never_promised_earlier(moment: datetime, hours: float, later: int) -> None:
    assert DESK.promise(moment + timedelta(hours=later), hours) >= DESK.promise(moment, hours)
