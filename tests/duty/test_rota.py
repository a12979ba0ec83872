"""The rota without a database: what counts on a day, what is promised, and both clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import WEEKDAYS, DeskSettings
from bot.duty.rota import Away, Here, OtherDay, PartAway, Rota, WeekShift
from bot.duty.rules import ServiceHours
from tests.duty.rotas import HELSINKI, OFFICE, at, day, rota, shifts

NIGHT = ServiceHours({"sun": "0-24"})


def clocks(found: Rota, on: str) -> list[str]:
    """Who is on shift on a day, by the wall clock."""
    return [
        f"{one.worker_id} {one.begins_at.astimezone(HELSINKI):%H:%M}-{one.ends_at.astimezone(HELSINKI):%H:%M}"
        for one in found.on_duty(day(on))
    ]


def test_a_week_with_lunch_breaks_and_two_workers() -> None:
    desk = rota(shifts(1, "mon", "9-12, 12.30-16"), shifts(2, "mon tue", "12-16"))
    assert clocks(desk, "2026-11-23") == ["1 09:00-12:00", "2 12:00-16:00", "1 12:30-16:00"]
    assert clocks(desk, "2026-11-24") == ["2 12:00-16:00"]
    assert clocks(desk, "2026-11-25") == []
    assert desk.workers_on_shift(at("2026-11-23 12:10")) == {2}
    assert desk.workers_on_shift(at("2026-11-23 12:30")) == {1, 2}
    assert not desk.is_live(at("2026-11-24 10:00"))
    assert desk.promise(at("2026-11-23 15:30"), 1) == at("2026-11-24 12:30")


def test_shifts_count_from_their_first_day_to_their_last() -> None:
    desk = rota(shifts(1, "mon", "9-16", day("2026-11-30"), day("2026-12-07")))
    assert [clocks(desk, f"2026-{written}") for written in ("11-23", "11-30", "12-07", "12-14")] == [
        [], ["1 09:00-16:00"], ["1 09:00-16:00"], []
    ]  # fmt: skip


def test_holidays_rest_and_eves_end_early_unless_the_day_says_otherwise() -> None:
    week = shifts(1, "mon tue wed thu fri", "9-16")
    assert clocks(rota(week), "2027-03-25") == ["1 09:00-14:00"]
    assert clocks(rota(week), "2026-12-31") == ["1 09:00-14:00"]
    assert clocks(rota(week), "2027-03-26") == []
    opened = OtherDay(day("2027-03-26"), "hours", None, 10 * 60, 12 * 60)
    assert clocks(rota(week, others=(opened,)), "2027-03-26") == ["1 10:00-12:00"]
    extra = OtherDay(day("2027-03-26"), "extra", 1, 8 * 60, 9 * 60)
    assert clocks(rota(week, others=(extra,)), "2027-03-26") == ["1 08:00-09:00"]
    closed = OtherDay(day("2027-03-26"), "closed", None, 0, 0)
    assert clocks(rota(week, others=(opened, extra, closed)), "2027-03-26") == []
    assert rota(week, others=(opened,)).gaps(day("2027-03-25"), day("2027-03-26"), at("2027-03-25 08:00")) == []


@pytest.mark.parametrize("written", ["2026-12-31", "2027-03-25", "2027-04-30", "2027-12-31"])
def test_the_settings_end_these_eves_early(written: str) -> None:
    hours = ServiceHours.of(DeskSettings())
    assert hours.stretches_of(day(written)) == [(9 * 60, 14 * 60)]
    assert ServiceHours.of(DeskSettings(eves_end="")).stretches_of(day(written)) == [(9 * 60, 16 * 60)]


def test_hours_away_leave_a_gap_in_the_middle_of_a_shift() -> None:
    dentist = PartAway(1, day("2026-11-23"), 12 * 60, 14 * 60)
    desk = rota(shifts(1, "mon tue", "9-16"), parts_away=(dentist,))
    assert clocks(desk, "2026-11-23") == ["1 09:00-12:00", "1 14:00-16:00"]
    assert clocks(desk, "2026-11-24") == ["1 09:00-16:00"]
    assert desk.gaps(day("2026-11-23"), day("2026-11-23"), at("2026-11-23 08:00")) == [
        (at("2026-11-23 12:00"), at("2026-11-23 14:00"))
    ]
    assert desk.promise(at("2026-11-23 11:00"), 2) == at("2026-11-23 15:00")
    assert desk.workers_on_shift(at("2026-11-23 13:59")) == frozenset()
    assert desk.workers_on_shift(at("2026-11-23 14:00")) == {1}


def test_without_a_rota_hours_away_are_hours_without_the_worker() -> None:
    noon = PartAway(1, day("2026-11-23"), 12 * 60, 24 * 60)
    desk = rota(written=False, workers=frozenset({1, 2}), parts_away=(noon,))
    assert desk.workers_on_shift(at("2026-11-23 11:59")) == {1, 2}
    assert desk.workers_on_shift(at("2026-11-23 12:00")) == {2}
    alone = rota(written=False, workers=frozenset({1}), parts_away=(noon,))
    assert alone.promise(at("2026-11-23 11:00"), 2) == at("2026-11-24 10:00")


def test_whoever_took_the_shift_is_away_in_their_own_hours_only() -> None:
    mine, theirs = PartAway(1, day("2026-11-23"), 9 * 60, 10 * 60), PartAway(2, day("2026-11-23"), 15 * 60, 16 * 60)
    given_ = {(day("2026-11-23"), 1): 2}
    desk = rota(shifts(1, "mon", "9-16"), workers=frozenset({1, 2}), given=given_, parts_away=(mine, theirs))
    assert clocks(desk, "2026-11-23") == ["2 09:00-15:00"]


def test_a_substitute_answers_and_the_substitutes_substitute() -> None:
    sick = Away(1, day("2026-11-23"), day("2026-11-24"), 2)
    week = shifts(1, "mon tue wed", "9-16")
    assert clocks(rota(week, aways=(sick,), workers=frozenset({1, 2})), "2026-11-23") == ["2 09:00-16:00"]
    both = (sick, Away(2, day("2026-11-23"), day("2026-11-23"), 3))
    desk = rota(week, aways=both, workers=frozenset({1, 2, 3}))
    assert [clocks(desk, f"2026-11-{one}") for one in (23, 24, 25)] == [
        ["3 09:00-16:00"], ["2 09:00-16:00"], ["1 09:00-16:00"]
    ]  # fmt: skip
    circle = (Away(1, day("2026-11-23"), day("2026-11-23"), 2), Away(2, day("2026-11-23"), day("2026-11-23"), 1))
    assert clocks(rota(week, aways=circle, workers=frozenset({1, 2})), "2026-11-23") == []


def test_a_swap_gives_the_whole_day_and_both_ways() -> None:
    weeks = (shifts(1, "mon", "9-12"), shifts(2, "mon", "12-16"))
    given_away = {(day("2026-11-23"), 1): 2, (day("2026-11-23"), 2): 1}
    assert clocks(rota(*weeks, given=given_away), "2026-11-23") == ["2 09:00-12:00", "1 12:00-16:00"]
    assert clocks(rota(*weeks, given=given_away), "2026-11-30") == ["1 09:00-12:00", "2 12:00-16:00"]


def test_what_a_worker_says_of_this_day_counts() -> None:
    week = shifts(1, "mon", "9-16")
    gone = Here(False, at("2026-11-23 11:00"), at("2026-11-24 00:00"))
    assert clocks(rota(week, said={1: gone}), "2026-11-23") == ["1 09:00-11:00"]
    came = Here(True, at("2026-11-23 17:00"), at("2026-11-23 19:00"))
    assert clocks(rota(week, said={1: came}), "2026-11-23") == ["1 09:00-16:00", "1 17:00-19:00"]
    assert rota(week, said={1: came}).promise(at("2026-11-23 17:30"), 1) == at("2026-11-23 18:30")


def test_gaps_are_hours_of_service_without_anybody() -> None:
    desk = rota(shifts(1, "mon", "9-12, 12.30-16"), shifts(1, "tue", "8-12"), shifts(2, "wed thu fri", "7-20"))
    found = desk.gaps(day("2026-11-23"), day("2026-11-29"), at("2026-11-22 12:00"))
    assert [(gap.begins_at, gap.ends_at) for gap in found] == [
        (at("2026-11-23 12:00"), at("2026-11-23 12:30")),
        (at("2026-11-24 12:00"), at("2026-11-24 16:00")),
    ]


def test_without_a_rota_the_desks_hours_count_and_absences_with_them() -> None:
    nobody = Rota(OFFICE)
    assert nobody.promise(at("2026-11-23 10:00"), 4) == at("2026-11-23 14:00")
    assert not nobody.is_live(at("2026-11-23 10:00"))
    one = Rota(OFFICE, workers=frozenset({1}))
    assert one.is_live(at("2026-11-23 10:00"))
    away = Rota(OFFICE, workers=frozenset({1}), aways=(Away(1, day("2026-11-23"), day("2026-11-24"), None),))
    assert away.promise(at("2026-11-23 10:00"), 4) == at("2026-11-25 13:00")
    assert away.workers_on_shift(at("2026-11-23 10:00")) == frozenset()


@pytest.mark.parametrize(
    "desk",
    [
        rota(written=True),
        rota(shifts(1, "mon", "9-16"), workers=frozenset()),
        rota(shifts(1, "mon", "9-16", until=day("2026-01-01"))),
        rota(shifts(1, "mon", "9-16"), aways=(Away(1, day("2026-01-01"), day("2029-01-01"), None),)),
    ],
)  # fmt: skip
def test_a_rota_with_nobody_in_sight_promises_by_the_desks_hours_and_claims_nobody(desk: Rota) -> None:
    noon = at("2026-11-23 12:00")
    assert not desk.has_somebody(noon)
    assert desk.promise(noon, 4) == at("2026-11-23 16:00")
    assert desk.next_opening(at("2026-11-23 20:00")) == at("2026-11-24 09:00")
    assert not desk.is_live(noon)
    assert desk.workers_on_shift(noon) == frozenset()


def test_a_promise_is_given_even_when_the_desk_rests_for_months() -> None:
    rest = tuple(OtherDay(date(2026, 11, 23) + timedelta(days=ahead), "closed", None, 0, 0) for ahead in range(100))
    desk = Rota(OFFICE, workers=frozenset({1}), others=rest)
    assert desk.promise(at("2026-11-23 12:00"), 4) == at("2027-03-03 13:00")
    little = Rota(ServiceHours({"mon": "9-10"}), workers=frozenset({1}))
    assert little.promise(at("2026-11-23 12:00"), 80) > at("2027-01-01 00:00")


def test_on_the_night_when_clocks_go_forward_an_hour_is_missing_and_none_is_promised() -> None:
    open_all_day = (OtherDay(day("2027-03-28"), "hours", None, 0, 24 * 60),)  # it is Easter Sunday
    facts = {"hours": NIGHT, "workers": frozenset({1}), "written": True, "others": open_all_day}
    desk = Rota(**facts, shifts=tuple(shifts(1, "sun", "0-8")))  # type: ignore[arg-type]
    (one,) = desk.on_duty(day("2027-03-28"))
    assert one.ends_at - one.begins_at == timedelta(hours=7)
    assert desk.promise(at("2027-03-28 00:00"), 5) == at("2027-03-28 06:00")
    skipped = Rota(**facts, shifts=tuple(shifts(1, "sun", "3-4")))  # type: ignore[arg-type]
    assert skipped.on_duty(day("2027-03-28")) == []
    assert len(skipped.on_duty(day("2027-04-04"))) == 1


def test_on_the_night_when_clocks_go_back_an_hour_comes_twice_and_both_count() -> None:
    desk = Rota(NIGHT, written=True, workers=frozenset({1}), shifts=tuple(shifts(1, "sun", "0-8")))
    (one,) = desk.on_duty(day("2027-10-31"))
    assert one.ends_at - one.begins_at == timedelta(hours=9)
    assert desk.promise(at("2027-10-31 00:00"), 5) == at("2027-10-31 04:00")


@pytest.mark.parametrize(("friday", "monday"), [("2027-03-25 13:00", "2027-03-30 10:00"),
                                                ("2027-10-29 15:00", "2027-11-01 10:00")])  # fmt: skip
def test_after_a_clock_change_nine_stays_nine(friday: str, monday: str) -> None:
    assert rota(shifts(1, "mon tue wed thu fri", "9-16")).promise(at(friday), 2) == at(monday)


# -- whatever the rota is --------------------------------------------------------------------------------

_days = st.integers(0, 120).map(lambda ahead: date(2027, 2, 15) + timedelta(days=ahead))
_hours = st.tuples(st.integers(0, 95), st.integers(1, 40)).map(lambda p: (p[0] * 15, min(1440, (p[0] + p[1]) * 15)))
_shift = st.builds(
    lambda worker, weekday, hours: WeekShift(worker, weekday, *hours, date(2020, 1, 1), None),
    st.integers(1, 4), st.integers(0, 6), _hours,
)  # fmt: skip
_other = st.one_of(
    st.builds(lambda d: OtherDay(d, "closed", None, 0, 0), _days),
    st.builds(lambda d, h: OtherDay(d, "hours", None, *h), _days, _hours),
    st.builds(lambda d, w, h: OtherDay(d, "extra", w, *h), _days, st.integers(1, 4), _hours),
)
_away = st.builds(
    lambda w, d, length, s: Away(w, d, d + timedelta(days=length), s if s != w else None),
    st.integers(1, 4), _days, st.integers(0, 30), st.integers(1, 4),
)  # fmt: skip
_part = st.builds(lambda w, d, h: PartAway(w, d, *h), st.integers(1, 4), _days, _hours)
_rotas = st.builds(
    lambda rows, others, aways, given_, written, parts: Rota(
        OFFICE, frozenset({1, 2, 3, 4}), written, tuple(rows), tuple(others), tuple(aways),
        {(d, giver): taker for d, giver, taker in given_ if giver != taker}, parts_away=tuple(parts),
    ),
    st.lists(_shift, max_size=8), st.lists(_other, max_size=6), st.lists(_away, max_size=4),
    st.lists(st.tuples(_days, st.integers(1, 4), st.integers(1, 4)), max_size=4), st.booleans(),
    st.lists(_part, max_size=4),
)  # fmt: skip
_moments = st.integers(0, 120 * 24 * 12).map(
    lambda five: datetime(2027, 2, 15, tzinfo=UTC) + timedelta(minutes=5 * five)
)


@settings(max_examples=150, deadline=None)
@given(desk=_rotas, now=_moments)
def test_openings_come_in_order_and_never_overlap(desk: Rota, now: datetime) -> None:
    found = list(desk.openings(now))[:60]
    assert all(one.begins_at < one.ends_at and one.ends_at > now for one in found)
    assert all(earlier.ends_at <= later.begins_at for earlier, later in pairwise(found))
    assert all(one.begins_at.utcoffset() == timedelta(0) for one in found)


@settings(max_examples=150, deadline=None)
@given(desk=_rotas, now=_moments, hours=st.floats(0.25, 20), later=st.integers(0, 300))
def test_a_promise_lies_in_an_opening_and_is_never_earlier_for_who_asks_later(
    desk: Rota, now: datetime, hours: float, later: int
) -> None:
    promised = desk.promise(now, hours)
    assert promised > now
    assert any(one.begins_at < promised <= one.ends_at for one in desk.openings(now))
    assert desk.promise(now + timedelta(hours=later), hours) >= promised


@settings(max_examples=150, deadline=None)
@given(desk=_rotas, now=_moments)
def test_who_is_on_shift_is_never_away_and_live_means_somebody(desk: Rota, now: datetime) -> None:
    on = desk.workers_on_shift(now)
    assert not any(desk.away(worker, desk.hours.day_of(now)) for worker in on)
    if desk.is_live(now):
        assert on
    if desk.written:
        assert desk.is_live(now) == bool(on)


@settings(max_examples=100, deadline=None)
@given(desk=_rotas, now=_moments)
def test_gaps_and_shifts_never_meet(desk: Rota, now: datetime) -> None:
    today = desk.hours.day_of(now)
    staffed = [one for ahead in range(7) for one in desk.staffed(today + timedelta(days=ahead))]
    for gap in desk.gaps(today, today + timedelta(days=6), now):
        assert all(one.ends_at <= gap.begins_at or gap.ends_at <= one.begins_at for one in staffed)
    assert set(WEEKDAYS) >= set(desk.hours.weekly)


@settings(max_examples=60, deadline=None)
@given(now=_moments, others=st.lists(_other.filter(lambda other: other.kind != "extra"), max_size=5))
def test_the_short_way_for_a_desk_without_a_rota_is_the_long_way(now: datetime, others: list[OtherDay]) -> None:
    short = Rota(OFFICE, frozenset({1, 2}), others=tuple(others))
    far = (Away(2, date(2040, 1, 1), date(2040, 1, 1), None),)
    long = Rota(OFFICE, frozenset({1, 2}), others=tuple(others), aways=far)
    for ahead in range(10):
        on = short.hours.day_of(now) + timedelta(days=ahead)
        assert short.staffed(on) == long.staffed(on)
    assert short.promise(now, 4) == long.promise(now, 4)
