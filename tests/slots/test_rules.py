"""Free times by a plan: never twice, never at night by a slip, never across a change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.appointments.slots.errors import PlanUnclear, TooManyDays
from bot.appointments.slots.parsing import days_in, week_in
from bot.appointments.slots.rules import Around, Plan, Slot, Taken, WeekHours, free_slots, nearest
from bot.wall import wall_of

HELSINKI = "Europe/Helsinki"
#: A Monday at noon in Helsinki.
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
#: The nights in which clocks change, a day before.
CHANGES = (datetime(2027, 3, 27, 10, tzinfo=UTC), datetime(2027, 10, 30, 10, tzinfo=UTC))
WORKING = tuple(WeekHours(day, 9 * 60, 12 * 60) for day in range(5))


def local(slots: list[Slot]) -> list[str]:
    """Free times as the clocks show them."""
    return [f"{one.wall.local:%d.%m. %H.%M}" for one in slots]


def test_a_week_is_cut_into_times_with_breaks_between() -> None:
    plan = Plan(HELSINKI, (WeekHours(1, 540, 690), WeekHours(1, 780, 900)), minutes=45, buffer=15, ahead=7)
    assert local(free_slots(plan, MONDAY, Around())) == [
        "24.11. 09.00", "24.11. 10.00", "24.11. 13.00", "24.11. 14.00",
    ]  # fmt: skip


def test_neither_too_soon_nor_too_far_ahead() -> None:
    plan = Plan(HELSINKI, (WeekHours(0, 540, 1020),), notice=3, ahead=7)
    assert local(free_slots(plan, MONDAY, Around())) == [
        "23.11. 15.00", "23.11. 16.00", "30.11. 09.00", "30.11. 10.00", "30.11. 11.00", "30.11. 12.00",
    ]  # fmt: skip


def test_what_is_taken_keeps_its_distance() -> None:
    plan = Plan(HELSINKI, (WeekHours(1, 540, 720),), minutes=30, buffer=0, ahead=7)
    begins = datetime(2026, 11, 24, 8, tzinfo=UTC)
    taken = Taken(begins, begins + timedelta(minutes=30))
    assert local(free_slots(plan, MONDAY, Around([taken]))) == [
        "24.11. 09.00", "24.11. 09.30", "24.11. 10.30", "24.11. 11.00", "24.11. 11.30",
    ]  # fmt: skip
    wide = Plan(HELSINKI, (WeekHours(1, 540, 720),), minutes=30, buffer=10, ahead=7)
    assert local(free_slots(wide, MONDAY, Around([taken]))) == ["24.11. 09.00", "24.11. 11.00"]


def test_a_full_day_has_no_more_times_than_it_may() -> None:
    plan = Plan(HELSINKI, (WeekHours(1, 540, 720),), most=1, ahead=7)
    begins = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert free_slots(plan, MONDAY, Around([Taken(begins, begins + timedelta(hours=1))])) == []
    assert len(free_slots(plan, MONDAY, Around([Taken(begins, begins + timedelta(hours=1), of_host=False)]))) == 3


def test_a_day_by_itself_goes_before_week_and_holiday() -> None:
    independence = date(2026, 12, 6)
    week = (WeekHours(6, 540, 600),)
    rests = Around(rests=lambda day: day == independence)
    assert local(free_slots(Plan(HELSINKI, week, ahead=14), MONDAY, rests)) == ["29.11. 09.00"]
    opened = Plan(HELSINKI, week, {independence: ((600, 660),), date(2026, 11, 29): ()}, ahead=14)
    assert local(free_slots(opened, MONDAY, rests)) == ["06.12. 10.00"]


def test_hours_away_are_not_free() -> None:
    plan = Plan(HELSINKI, (WeekHours(1, 540, 720),), ahead=7)
    assert local(free_slots(plan, MONDAY, Around(away=lambda _day: [(590, 610)]))) == ["24.11. 11.00"]


def test_a_group_has_room_until_it_is_full() -> None:
    plan = Plan(HELSINKI, (WeekHours(1, 540, 600),), capacity=3, ahead=7)
    begins = datetime(2026, 11, 24, 7, tzinfo=UTC)
    for room, left in ((3, [3]), (1, [1]), (0, [])):
        taken = Taken(begins, begins + timedelta(hours=1), 7, room)
        found = free_slots(plan, MONDAY, Around([taken]))
        assert [(one.room, one.appointment_id) for one in found] == [(one, 7) for one in left]
    kept = Around([Taken(begins, begins + timedelta(hours=1), 7, 2)], kept={begins: 2})
    assert free_slots(plan, MONDAY, kept) == []


def test_the_nearest_ones_are_shown_in_order() -> None:
    slots = free_slots(Plan(HELSINKI, WORKING, ahead=7), MONDAY, Around())
    near = nearest(slots, datetime(2026, 11, 25, 8, tzinfo=UTC), 3)
    assert local(near) == ["25.11. 09.00", "25.11. 10.00", "25.11. 11.00"]


@pytest.mark.parametrize("now", CHANGES)
def test_a_night_of_clock_change_has_only_real_times(now: datetime) -> None:
    plan = Plan(HELSINKI, (WeekHours(6, 0, 480),), minutes=30, notice=0, ahead=2)
    shown = [one[-5:] for one in local(free_slots(plan, now, Around()))]
    assert "03.00" not in shown
    assert "03.30" not in shown
    assert {"02.00", "04.00", "07.30"} <= set(shown)
    assert ("02.30" in shown) == (now == CHANGES[1])


stretches = st.builds(
    lambda day, begins, length: WeekHours(day, begins, min(begins + length, 1440)),
    st.integers(0, 6), st.integers(0, 1380), st.integers(15, 600),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    week=st.lists(stretches, max_size=6),
    minutes=st.sampled_from((15, 30, 45, 60, 90)),
    buffer=st.sampled_from((0, 10, 30)),
    most=st.integers(0, 3),
    start=st.sampled_from(CHANGES),
    later=st.integers(0, 60 * 30),
    busy=st.lists(st.tuples(st.integers(0, 60 * 72), st.integers(10, 240)), max_size=4),
    away=st.tuples(st.integers(0, 1439), st.integers(1, 300)),
    zone=st.sampled_from((HELSINKI, "America/New_York", "Australia/Lord_Howe")),
)
def test_free_times_hold_what_they_promise(
    week: list[WeekHours], minutes: int, buffer: int, most: int, start: datetime, later: int,
    busy: list[tuple[int, int]], away: tuple[int, int], zone: str,
) -> None:  # fmt: skip
    """Around both changes of the clocks, for several zones: inside the hours, real, apart, and never taken."""
    now = start + timedelta(minutes=later)
    plan = Plan(zone, tuple(week), minutes=minutes, buffer=buffer, most=most, notice=1, ahead=4)
    taken = [Taken(start + timedelta(minutes=at), start + timedelta(minutes=at + lasts)) for at, lasts in busy]
    gone = (away[0], min(sum(away), 1440))
    slots = free_slots(plan, now, Around(taken, away=lambda _day: [gone]))
    assert [one.begins_at for one in slots] == sorted({one.begins_at for one in slots})
    for one in slots:
        begins, ends = one.wall.local, wall_of(one.ends_at, zone).local
        assert one.wall.exists
        assert not one.wall.comes_twice
        assert ends - begins == timedelta(minutes=minutes)
        assert now + timedelta(hours=1) <= one.begins_at <= now + timedelta(days=4)
        at = begins.hour * 60 + begins.minute
        hours = plan.stretches(begins.date(), rests=False)
        assert any(first <= at and at + minutes <= last for first, last in hours)
        assert not (gone[0] < at + minutes and at < gone[1])
        for other in taken:
            apart = timedelta(minutes=buffer)
            assert one.ends_at + apart <= other.begins_at or other.ends_at + apart <= one.begins_at
        held = sum(wall_of(other.begins_at, zone).local.date() == begins.date() for other in taken)
        assert not most or held < most
    for one, after in pairwise(slots):
        assert after.begins_at >= one.ends_at


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ma-to 9-12, 13-15.30", {0: "540-720 780-930", 1: "540-720 780-930", 2: "540-720 780-930", 3: "540-720 780-930"}),
        ("Ma, ke ja pe klo 9–11; to 13.15-14", {0: "540-660", 2: "540-660", 4: "540-660", 3: "795-840"}),
        ("mån-tors 9-12 och 13-15, fre 9:30-11", {**dict.fromkeys(range(4), "540-720 780-900"), 4: "570-660"}),
        ("mon–wed 9-12; fri 10-11.", {**dict.fromkeys(range(3), "540-720"), 4: "600-660"}),
        ("arkisin 8-16", dict.fromkeys(range(5), "480-960")),
        ("su-ma 10-12", {6: "600-720", 0: "600-720"}),
        ("Tisdagar 9-10\ntorsdagar 12-13", {1: "540-600", 3: "720-780"}),
    ],
)  # fmt: skip
def test_a_week_in_a_sentence(text: str, days: dict[int, str]) -> None:
    found: dict[int, list[str]] = {}
    for one in week_in(text):
        found.setdefault(one.weekday, []).append(f"{one.begins}-{one.ends}")
    assert {day: " ".join(hours) for day, hours in found.items()} == days


@pytest.mark.parametrize(
    "text", ["", "ma", "9-12", "ma 12-9", "ma 9-25", "foo 9-12", "ma 9-12, 11-13", "ma-foo 9-12", "ma 33.14.", "ma - 9"]
)
def test_what_is_no_week(text: str) -> None:
    with pytest.raises(PlanUnclear):
        week_in(text)


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "first", "count", "hours"),
    [
        ("12.12. poissa", date(2026, 12, 12), 1, ()),
        ("3.1. 10-12", date(2027, 1, 3), 1, ((600, 720),)),
        ("24.12.-2.1. borta", date(2026, 12, 24), 10, ()),
        ("12.12.2026 klo 9-10", date(2026, 12, 12), 1, ((540, 600),)),
        ("12.12. away", date(2026, 12, 12), 1, ()),
        ("12.12.: 9-10, 12.30-14", date(2026, 12, 12), 1, ((540, 600), (750, 840))),
    ],
)
def test_other_days_in_a_sentence(text: str, first: date, count: int, hours: tuple[tuple[int, int], ...]) -> None:
    days, found = days_in(text, TODAY)
    assert (days[0], len(days), found) == (first, count, hours)


def test_a_day_becomes_usual_again() -> None:
    assert days_in("12.12. tavallinen", TODAY) == ([date(2026, 12, 12)], None)


@pytest.mark.parametrize("text", ["33.14. poissa", "12.12.", "12.12. ehkä", "1.1.2020 poissa", "12.12. 12-9", "poissa"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(PlanUnclear):
        days_in(text, TODAY)


def test_a_whole_year_is_no_exception() -> None:
    with pytest.raises(TooManyDays):
        days_in("1.1.-31.12. poissa", TODAY)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_no_words_break_the_reading(text: str) -> None:
    for read in (week_in, lambda words: days_in(words, TODAY)):
        try:
            read(text)
        except (PlanUnclear, TooManyDays):
            continue
