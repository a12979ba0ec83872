"""When somebody is reminded: never at night, never too late, never twice close together."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.reminders.rules import DEFAULT, SPACING, Offset, is_quiet, plan, quiet_begins, quiet_ends
from bot.wall import Wall, agreed

HELSINKI = "Europe/Helsinki"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
#: Both changes of the clocks of 2026–2030 in the zones below, and days around holidays: the nearness matters, not the day.
EDGES = [
    datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2027, 3, 28), datetime(2027, 10, 31), datetime(2028, 3, 26),
    datetime(2028, 10, 29), datetime(2029, 3, 25), datetime(2029, 10, 28), datetime(2030, 3, 31), datetime(2030, 10, 27),
    datetime(2027, 3, 14), datetime(2027, 11, 7), datetime(2027, 4, 4), datetime(2027, 10, 3), datetime(2026, 12, 24),
    datetime(2027, 1, 1), datetime(2027, 3, 26), datetime(2027, 6, 25), datetime(2028, 2, 29), datetime(2026, 12, 6),
]  # fmt: skip


@st.composite
def beginnings(draw: st.DrawFn) -> Wall:
    """Random local times, most of them near a change of the clocks or a holiday."""
    zone = draw(st.sampled_from([HELSINKI, "America/St_Johns", "Australia/Lord_Howe"]))
    near = st.builds(
        lambda edge, minutes: edge + timedelta(minutes=minutes), st.sampled_from(EDGES), st.integers(-12000, 12000)
    )
    anywhere = st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31))
    local = draw(st.one_of(near, anywhere)).replace(second=0, microsecond=0)
    wall = Wall(local, zone, draw(st.integers(0, 1)))
    return wall if wall.exists else Wall(local + timedelta(hours=2), zone)


offsets = st.sets(st.sampled_from(list(Offset)))


@given(beginnings(), offsets, st.floats(0, 15 * 24))
@example(Wall(datetime(2027, 3, 29, 7, 30), HELSINKI), set(Offset), 400.0)
@example(Wall(datetime(2027, 10, 31, 3, 30), HELSINKI, 1), set(Offset), 400.0)
def test_no_reminder_is_at_night_after_its_beginning_or_too_close(
    begins: Wall, chosen: set[Offset], hours_ahead: float
) -> None:
    agreed_at = begins.moment - timedelta(hours=hours_ahead)
    planned = plan(begins, chosen, agreed_at)
    for one in planned:
        assert not is_quiet(one.due_at, begins.zone)
        assert agreed_at + SPACING <= one.due_at <= begins.moment - timedelta(hours=1)
    assert len({one.offset for one in planned}) == len(planned)
    assert {one.offset for one in planned} <= chosen
    for earlier, later in pairwise(planned):
        assert later.due_at - earlier.due_at >= SPACING


@given(beginnings())
def test_who_agrees_long_before_gets_both_usual_reminders(begins: Wall) -> None:
    assert [one.offset for one in plan(begins, DEFAULT, LONG_AGO)] == [Offset.THREE_DAYS, Offset.DAY]


@given(beginnings())
def test_a_day_before_is_the_same_clock_time_the_day_before(begins: Wall) -> None:
    (one,) = plan(begins, [Offset.DAY], LONG_AGO)
    local = one.due_at.astimezone(ZoneInfo(begins.zone)).replace(tzinfo=None)
    wished = begins.local - timedelta(days=1)
    if not wished.time() < time(8) and not wished.time() >= time(21):
        assert local == wished
    else:
        assert abs(local - wished) <= timedelta(hours=12)


@pytest.mark.parametrize(
    ("begins", "offset", "due"),
    [
        ((2027, 3, 29, 14, 30), Offset.DAY, (2027, 3, 28, 14, 30)),  # the clocks changed that night
        ((2027, 4, 1, 14, 30), Offset.WEEK, (2027, 3, 25, 14, 30)),
        ((2026, 12, 1, 22, 0), Offset.DAY, (2026, 11, 30, 20, 30)),  # due at 22: the same evening
        ((2026, 12, 1, 12, 0), Offset.TWO_HOURS, (2026, 12, 1, 10, 0)),
        (
            (2026, 12, 1, 9, 0),
            Offset.TWO_HOURS,
            (2026, 11, 30, 20, 30),
        ),  # due at 7, begins before 10: the evening before
        ((2026, 12, 1, 7, 30), Offset.DAY, (2026, 11, 29, 20, 30)),
        ((2026, 12, 1, 0, 30), Offset.DAY, (2026, 11, 29, 20, 30)),
    ],
)
def test_quiet_hours_move_a_reminder(begins: tuple[int, ...], offset: Offset, due: tuple[int, ...]) -> None:
    (one,) = plan(agreed(datetime(*begins), HELSINKI), [offset], LONG_AGO)  # type: ignore[arg-type]
    assert one.due_at.astimezone(ZoneInfo(HELSINKI)).replace(tzinfo=None) == datetime(*due)  # type: ignore[arg-type]


def test_what_is_agreed_late_gets_only_reminders_that_make_sense() -> None:
    begins = agreed(datetime(2026, 12, 3, 14, 0), HELSINKI)
    all_of_them = list(Offset)
    assert [one.offset for one in plan(begins, all_of_them, begins.moment - timedelta(hours=23))] == [Offset.TWO_HOURS]
    assert plan(begins, DEFAULT, begins.moment - timedelta(hours=23)) == []
    assert [one.offset for one in plan(begins, DEFAULT, begins.moment - timedelta(hours=50))] == [Offset.DAY]
    assert plan(begins, all_of_them, begins.moment - timedelta(minutes=90)) == []


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)), st.sampled_from([HELSINKI, "Australia/Lord_Howe"]))
def test_nights_end_and_begin(naive: datetime, zone: str) -> None:
    moment = naive.replace(tzinfo=UTC)
    assert not is_quiet(quiet_ends(moment, zone), zone)
    assert moment <= quiet_ends(moment, zone) <= moment + timedelta(hours=13)
    assert is_quiet(quiet_begins(moment, zone), zone)
    assert moment < quiet_begins(moment, zone) <= moment + timedelta(hours=25)
