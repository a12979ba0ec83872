"""Days, hours and words of plans, with no database."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.plans.rules import (
    HOURS,
    Rhythm,
    in_reach,
    is_over,
    local_day,
    may_bring,
    moment_of,
    moved,
    next_day,
    one_line,
    role_in,
    valid_for,
)
from bot.wall import wall_of

ZONES = st.sampled_from(["Europe/Helsinki", "America/New_York"])
DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
#: The weeks around both changes of the clocks in 2027, and any day of five years.
CHANGES = st.dates(date(2027, 3, 25), date(2027, 3, 31)) | st.dates(date(2027, 10, 28), date(2027, 11, 3)) | DAYS
BEGINS = datetime(2027, 3, 20, tzinfo=UTC)
MOMENTS = st.integers(0, 235 * 24 * 60).map(lambda minutes: BEGINS + timedelta(minutes=minutes))


@given(day=CHANGES, hour=st.sampled_from(HOURS), zone=ZONES)
def test_a_task_is_planned_at_its_own_hour_and_never_at_night(day: date, hour: int, zone: str) -> None:
    moment = moment_of(day, hour, zone)
    assert wall_of(moment, zone).local == datetime.combine(day, time(hour))
    assert may_bring(moment, zone)


@given(moment=MOMENTS, zone=ZONES)
def test_what_may_be_brought_arrives_before_the_night(moment: datetime, zone: str) -> None:
    clock = wall_of(moment, zone).local
    assert may_bring(moment, zone) == (clock.hour >= 8 and (clock.hour, clock.minute) < (20, 50))
    if may_bring(moment, zone):
        latest = wall_of(moment + valid_for(moment, zone), zone).local
        assert (latest.date(), latest.hour, latest.minute) == (clock.date(), 21, 0)


@given(day=CHANGES, weekday=st.integers(1, 7))
def test_the_next_day_lies_ahead_and_a_weekly_one_falls_on_its_weekday(day: date, weekday: int) -> None:
    following = next_day(Rhythm.WEEKLY, weekday, day)
    assert following.isoweekday() == weekday
    assert timedelta(days=1) <= following - day <= timedelta(days=7)
    assert next_day(Rhythm.WEEKLY, weekday, following) - following == timedelta(days=7)
    for rhythm in (Rhythm.ONCE, Rhythm.THREE):
        assert next_day(rhythm, 0, day) - day == timedelta(days=1)


@given(due=DAYS, today=DAYS, days=st.sampled_from([1, 3, 7]))
def test_one_tap_always_brings_a_step_ahead(due: date, today: date, days: int) -> None:
    after = moved(due, days, today)
    assert after > today
    assert after - max(due, today) == timedelta(days=days)


def test_a_day_is_the_calendars_and_not_utcs() -> None:
    late = datetime(2027, 3, 27, 22, 30, tzinfo=UTC)
    assert local_day(late, "Europe/Helsinki") == date(2027, 3, 28)
    assert local_day(late, "America/New_York") == date(2027, 3, 27)


def test_reach_and_lateness_have_an_end() -> None:
    today = date(2027, 1, 1)
    assert in_reach(today, today)
    assert not in_reach(today - timedelta(days=1), today)
    assert not in_reach(today + timedelta(days=181), today)
    assert not is_over(today, today + timedelta(days=7))
    assert is_over(today, today + timedelta(days=8))


def test_words_say_who_does_it() -> None:
    assert role_in(" neuvola :  kutsuu\ntarkastukseen ") == ("neuvola", "kutsuu tarkastukseen")
    assert role_in("käyn klo 9") == ("", "käyn klo 9")
    assert role_in(f"{'x' * 41}: tekee")[0] == ""
    assert one_line("a\n  b") == "a b"
