"""Local times that people agree on, over changes of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wall import NoSuchTime, TimeTwice, Wall, agreed, wall_of

HELSINKI = "Europe/Helsinki"


def test_a_time_that_the_clocks_skip_is_refused_with_the_next_one() -> None:
    with pytest.raises(NoSuchTime) as refused:
        agreed(datetime(2027, 3, 28, 3, 30), HELSINKI)
    assert refused.value.data == {"time": "03.30", "later": datetime(2027, 3, 28, 1, 30, tzinfo=UTC)}


def test_a_time_that_comes_twice_is_asked_about_and_then_clear() -> None:
    with pytest.raises(TimeTwice) as refused:
        agreed(datetime(2027, 10, 31, 3, 30), HELSINKI)
    first, second = datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    assert refused.value.data == {"first": first, "second": second}
    assert [agreed(datetime(2027, 10, 31, 3, 30), HELSINKI, fold).moment for fold in (0, 1)] == [first, second]


def test_days_before_keep_the_clock_time_over_a_change() -> None:
    monday = agreed(datetime(2027, 3, 29, 14, 30), HELSINKI)
    assert monday.moment == datetime(2027, 3, 29, 11, 30, tzinfo=UTC)
    assert monday.days_before(3) == datetime(2027, 3, 26, 12, 30, tzinfo=UTC)


def test_minutes_really_pass() -> None:
    before = Wall(datetime(2027, 3, 28, 2, 30), HELSINKI)
    assert before.after(60).local == datetime(2027, 3, 28, 4, 30)


def test_a_time_with_a_zone_is_no_local_time() -> None:
    with pytest.raises(ValueError, match="naive"):
        agreed(datetime(2027, 3, 28, 3, 30, tzinfo=UTC), HELSINKI)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)),
    st.sampled_from([HELSINKI, "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata"]),
)
def test_what_the_clocks_show_leads_back_to_the_moment(naive: datetime, zone: str) -> None:
    moment = naive.replace(tzinfo=UTC)
    wall = wall_of(moment, zone)
    assert wall.moment == moment
    assert wall.exists
    minute = wall_of(moment.replace(second=0, microsecond=0), zone)
    assert agreed(minute.local, zone, minute.fold).moment == minute.moment
    assert wall_of(wall.days_before(3), zone).local - (wall.local - timedelta(days=3)) in (
        timedelta(0), timedelta(hours=1), timedelta(minutes=30),
    )  # fmt: skip
