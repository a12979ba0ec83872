"""The zone in a file is right for years: judged by a reader that knows only the file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.writing import calendar_file
from tests.calendar.readers import HELSINKI, entry, happenings, zone_in

ZONES = (
    HELSINKI, "America/Sao_Paulo", "Asia/Kolkata", "Australia/Sydney", "Africa/Casablanca", "Europe/Dublin",
    "Australia/Lord_Howe", "UTC",
)  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=60, deadline=None)
@given(wall=st.datetimes(datetime(2027, 1, 1), datetime(2035, 12, 31, 23)), weeks=st.integers(0, 500))
def test_the_zone_of_a_file_says_what_the_world_says(zone: str, wall: datetime, weeks: int) -> None:
    first = datetime(2027, 1, 1, 12, 0)
    reader = zone_in(calendar_file([entry(begins=first, zone=zone)], method="PUBLISH", language="fi", hides_place=True))
    for one in (wall, first + timedelta(weeks=weeks)):
        if one.year < 2036 and not _is_odd(one, zone):
            assert one.replace(tzinfo=reader).utcoffset() == one.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def _is_odd(wall: datetime, zone: str) -> bool:
    """Whether the wall showed it twice or never, which readers take differently."""
    first, second = (wall.replace(tzinfo=ZoneInfo(zone), fold=fold).utcoffset() for fold in (0, 1))
    return first != second


@pytest.mark.parametrize(
    ("begins", "count", "summer"),
    [(datetime(2027, 3, 16, 14, 30), 4, 2), (datetime(2027, 10, 12, 14, 30), 5, 3), (datetime(2027, 1, 5, 14, 30), 52, 31)],
)  # fmt: skip
def test_a_series_keeps_its_time_on_the_wall_over_the_clock_changes(begins: datetime, count: int, summer: int) -> None:
    weekly = entry(begins=begins, rrule=f"FREQ=WEEKLY;COUNT={count}")
    moments = happenings(calendar_file([weekly], method="REQUEST", language="fi", hides_place=True))
    walls = [moment.astimezone(ZoneInfo(HELSINKI)).replace(tzinfo=None) for moment in moments]
    assert walls == [begins + timedelta(weeks=week) for week in range(count)]
    assert sum(moment.hour == 11 for moment in moments) == summer


def test_days_that_fall_out_of_a_series_are_not_in_it_and_a_moved_one_says_which_it_was() -> None:
    begins, moved = datetime(2027, 3, 16, 14, 30), datetime(2027, 3, 30, 14, 30)
    gone = begins + timedelta(weeks=1)
    weekly = entry(begins=begins, rrule="FREQ=WEEKLY;COUNT=4", exdates=(gone,))
    other = entry(version=1, begins=datetime(2027, 3, 31, 9, 0), recurrence_id=moved)
    file = calendar_file([weekly], method="REQUEST", language="fi", hides_place=True)
    assert len(happenings(file)) == 3
    both = calendar_file([weekly, other], method="REQUEST", language="fi", hides_place=True)
    assert b"RECURRENCE-ID;TZID=Europe/Helsinki:20270330T143000" in both


def test_a_yearly_rule_is_written_for_ever_where_there_is_one() -> None:
    def file(zone: str) -> bytes:
        return calendar_file([entry(zone=zone)], method="REQUEST", language="fi", hides_place=True)

    assert b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in file(HELSINKI)
    assert b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in file(HELSINKI)
    assert b"DAYLIGHT" not in file("America/Sao_Paulo")
    assert b"RDATE" in file("Africa/Casablanca")
    far = zone_in(file(HELSINKI))
    assert datetime(2090, 7, 1, 12, tzinfo=far).utcoffset() == timedelta(hours=3)
    assert datetime(2090, 12, 1, 12, tzinfo=far).astimezone(UTC).hour == 10
