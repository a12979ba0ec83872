"""Times that repeat: the clock time stays over both changes of the clocks, holidays are asked about, one message for all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.appointments import answering, service
from bot.appointments.errors import TimeCancelled, TimeIsOver, TimeMoved, TimeUnknown
from bot.appointments.rules import FURTHEST
from bot.appointments.series import service as series
from bot.appointments.series.rules import MOST, Every, Oddity, Rhythm, after_first, at
from bot.appointments.tables import Appointment
from bot.reminders.tables import Upcoming
from bot.wall import Wall, wall_of
from tests.slots.conftest import Timed
from tests.slots.test_races import at_once, replicas

__all__ = ["replicas"]

HELSINKI = "Europe/Helsinki"
#: Tuesday at ten in Helsinki.
TUESDAY = datetime(2026, 11, 24, 8, tzinfo=UTC)


def local(first: Wall, rhythm: Rhythm) -> list[str]:
    """What follows, as the clocks show it."""
    return [f"{one.wall.local:%d.%m.%Y %H.%M}" for one in after_first(first, rhythm)]


def test_every_week_every_other_week_and_monthly_on_a_weekday() -> None:
    first = Wall(datetime.fromisoformat("2026-11-24T10:00"), HELSINKI)
    assert local(first, Rhythm(Every.WEEK, 3)) == ["01.12.2026 10.00", "08.12.2026 10.00"]
    assert local(first, Rhythm(Every.TWO_WEEKS, 3)) == ["08.12.2026 10.00", "22.12.2026 10.00"]
    assert local(first, Rhythm(Every.MONTH, 3)) == ["22.12.2026 10.00", "26.01.2027 10.00"]
    fifth = Wall(datetime.fromisoformat("2026-11-30T10:00"), HELSINKI)
    assert local(fifth, Rhythm(Every.MONTH, 3)) == ["28.12.2026 10.00", "25.01.2027 10.00"]
    assert local(first, Rhythm(Every.WEEK, until=date(2026, 12, 8))) == ["01.12.2026 10.00", "08.12.2026 10.00"]
    assert local(first, Rhythm(Every.WEEK, until=date(2026, 11, 24))) == []


def test_what_the_clocks_skip_is_moved_openly_and_the_next_one_is_not() -> None:
    first = Wall(datetime.fromisoformat("2027-03-21T03:30"), HELSINKI)
    found = after_first(first, Rhythm(Every.WEEK, 3))
    assert [(f"{one.wall.local:%d.%m. %H.%M}", one.oddity) for one in found] == [
        ("28.03. 04.30", Oddity.SKIPPED), ("04.04. 03.30", Oddity.NONE),
    ]  # fmt: skip


def test_what_the_clocks_show_twice_is_the_first_of_them() -> None:
    first = Wall(datetime.fromisoformat("2027-10-24T03:30"), HELSINKI)
    (found,) = after_first(first, Rhythm(Every.WEEK, 2))
    assert (found.oddity, found.wall.moment) == (Oddity.TWICE, datetime(2027, 10, 31, 0, 30, tzinfo=UTC))


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 5 * 365 * 96).map(lambda one: datetime.fromisoformat("2026-01-01T00:00") + one * timedelta(minutes=15)),
    st.sampled_from(Every), st.integers(1, 60), st.none() | st.integers(0, 900),
    st.sampled_from((HELSINKI, "America/New_York")),
)  # fmt: skip
def test_the_clock_time_and_the_weekday_stay(
    begins: datetime, every: Every, count: int, days: int | None, zone: str
) -> None:
    until = (begins + timedelta(days=days)).date() if days is not None else None
    first = at(begins, zone).wall
    found = after_first(first, Rhythm(every, count, until))
    assert len(found) <= min(count, MOST) - 1 or not found
    walls = [one.wall for one in found]
    assert [one.moment for one in walls] == sorted({one.moment for one in walls})
    for one in found:
        assert one.wall.exists
        assert first.moment < one.wall.moment <= first.moment + FURTHEST
        assert until is None or one.wall.local.date() <= until
        assert one.oddity is Oddity.SKIPPED or one.wall.local.time() == first.local.time()
        assert one.wall.local.weekday() == first.local.weekday()


def _series(story: Timed, worker: int, count: int = 4, **more: Any) -> list[Appointment]:
    first = story.books(worker, story.held(worker), TUESDAY)
    given: dict[str, Any] = {"rhythm": Rhythm(Every.WEEK, count), "holidays": True, **more}
    story.do(series.repeat, appointment_id=first.id, worker_id=worker, seen=0, **given)
    return story.times()


def _family(story: Timed, time: Appointment) -> int:
    return int(story.time(time.id).participants[0].person_id)


def test_each_time_of_a_series_is_its_own_and_the_family_hears_once(story: Timed) -> None:
    worker = story.worker()
    times = _series(story, worker)
    assert [one.begins_at for one in times] == [TUESDAY + timedelta(weeks=week) for week in range(4)]
    assert {one.series_id for one in times} == {times[0].id}
    assert len({one.uid for one in times}) == 4
    family = _family(story, times[0])
    assert story.keys(family).count("series-agreed") == 1
    assert story.keys(family).count("time-agreed") == 1
    with story.transaction() as session:
        about = list(session.scalars(select(Upcoming.about).order_by(Upcoming.begins_at)))
    assert about == [f"appointment:{one.id}" for one in times]
    with pytest.raises(series.AlreadyRepeats):
        story.do(
            series.repeat, appointment_id=times[1].id, worker_id=worker, seen=0, rhythm=Rhythm(Every.WEEK, 3),
            holidays=True,
        )  # fmt: skip


def test_holidays_are_left_out_or_kept(story: Timed) -> None:
    """From the 24th of November each month: Christmas Eve week has holidays on Thursdays and Fridays."""
    worker = story.worker()
    first = story.books(worker, story.held(worker), datetime(2026, 12, 18, 8, tzinfo=UTC))
    for holidays, days in ((True, ["25.12", "01.01"]), (False, ["08.01"])):
        with story.transaction() as session:
            found = series.proposed(
                session, session.get_one(Appointment, first.id), Rhythm(Every.WEEK, 4), holidays=holidays
            )
        assert set(days) <= {f"{one.wall.local:%d.%m}" for one in found}
        assert ("25.12" in {f"{one.wall.local:%d.%m}" for one in found}) is holidays
    story.do(
        series.repeat, appointment_id=first.id, worker_id=worker, seen=0, rhythm=Rhythm(Every.WEEK, 4), holidays=False
    )
    assert [f"{wall_of(one.begins_at, HELSINKI).local:%d.%m}" for one in story.times()] == ["18.12", "08.01"]


def test_a_series_over_both_clock_changes_keeps_its_hour(story: Timed) -> None:
    worker = story.worker()
    first = story.books(worker, story.held(worker), datetime(2027, 3, 23, 8, tzinfo=UTC))
    story.do(
        series.repeat, appointment_id=first.id, worker_id=worker, seen=0, rhythm=Rhythm(Every.MONTH, 9), holidays=True
    )
    times = story.times()
    assert {one.local[-5:] for one in times} == {"10:00"}
    assert {one.begins_at.hour for one in times} == {8, 7}


def test_one_is_moved_alone_and_the_others_stay(story: Timed) -> None:
    worker = story.worker()
    times = _series(story, worker)
    story.do(
        service.move_to, appointment_id=times[1].id, worker_id=worker, seen=0, minutes=60,
        wall=wall_of(times[1].begins_at + timedelta(hours=1), HELSINKI),
    )  # fmt: skip
    assert [one.version for one in story.times()] == [0, 1, 0, 0]


def test_all_that_follow_are_moved_together_and_told_once(story: Timed) -> None:
    worker = story.worker()
    times = _series(story, worker)
    family = _family(story, times[0])
    local = datetime.fromisoformat("2026-12-03T14:30")
    story.do(series.move_following, appointment_id=times[1].id, worker_id=worker, seen=0, local=local)
    moved = story.times()
    assert [one.local for one in moved] == [
        "2026-11-24T10:00", "2026-12-03T14:30", "2026-12-10T14:30", "2026-12-17T14:30",
    ]  # fmt: skip
    assert [one.version for one in moved] == [0, 1, 1, 1]
    assert [one.uid for one in moved] == [one.uid for one in times]
    assert story.keys(family).count("series-moved") == 1
    assert "time-moved-to" not in story.keys(family)
    with story.transaction() as session:
        found = session.scalars(select(Upcoming).order_by(Upcoming.begins_at)).all()
        assert [(one.version, one.local) for one in found] == [(one.version, one.local) for one in moved]


def test_following_ones_called_off_leave_the_earlier(story: Timed) -> None:
    worker = story.worker()
    times = _series(story, worker)
    family = _family(story, times[0])
    story.do(answering.call_off_own, appointment_id=times[3].id, person_id=family, seen=0)
    story.do(series.cancel_following, appointment_id=times[1].id, worker_id=worker, seen=0)
    assert [one.id for one in story.times()] == [times[0].id]
    assert story.keys(family).count("series-cancelled") == 1
    with story.transaction() as session:
        assert session.query(Upcoming).count() == 1
    with pytest.raises(TimeCancelled):
        story.do(series.cancel_following, appointment_id=times[1].id, worker_id=worker, seen=0)


def test_what_is_not_as_it_was_or_not_theirs_is_left_alone(story: Timed) -> None:
    worker, other = story.worker(), story.worker("Eero")
    times = _series(story, worker)
    with pytest.raises(TimeUnknown):
        story.do(series.cancel_following, appointment_id=times[0].id, worker_id=other, seen=0)
    with pytest.raises(TimeMoved):
        story.do(series.cancel_following, appointment_id=times[0].id, worker_id=worker, seen=7)
    with pytest.raises(TimeIsOver):
        story.do(
            series.move_following, appointment_id=times[0].id, worker_id=worker, seen=0,
            local=datetime.fromisoformat("2026-11-20T10:00"),
        )  # fmt: skip
    single = story.books(worker, story.held(worker), TUESDAY + timedelta(hours=3))
    with pytest.raises(series.NothingFollows):
        story.do(
            series.repeat, appointment_id=single.id, worker_id=worker, seen=0, rhythm=Rhythm(Every.WEEK, 1),
            holidays=True,
        )  # fmt: skip
    assert len(story.times()) == 5


def test_two_presses_at_once_make_one_series(story: Timed, replicas: list[Any]) -> None:
    worker = story.worker()
    first = story.books(worker, story.held(worker), TUESDAY)

    def repeat(database: Any) -> str:
        try:
            with database.transaction() as session:
                series.repeat(
                    session, appointment_id=first.id, worker_id=worker, seen=0, rhythm=Rhythm(Every.WEEK, 4),
                    holidays=True, now=story.now,
                )  # fmt: skip
        except series.AlreadyRepeats:
            return "already"
        return "made"

    assert sorted(at_once(replicas, [repeat] * 4)) == ["already"] * 3 + ["made"]
    assert len(story.times()) == 4
