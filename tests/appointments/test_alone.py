"""A worker is away or gone: those who look after the desk hear of the times that nobody holds, and can call them off."""

from __future__ import annotations

from datetime import date

import pytest

from bot.appointments import alone, hosting
from bot.appointments import service as appointments
from bot.appointments.errors import TimeUnknown
from bot.appointments.tables import Appointment
from bot.cases import absences
from bot.config import DeskSettings
from bot.duty.tables import Absence, HoursAway
from bot.people.service import end_duty
from tests.appointments.conftest import Times


@pytest.fixture
def chief(times: Times) -> int:
    """A coordinator."""
    return times.story.worker("Kerttu", role="coordinator")


def test_on_a_sick_day_the_coordinator_gets_todays_times_in_one_message(times: Times, chief: int) -> None:
    times.books(2026, 12, 1, 9, 0)
    times.books(2026, 12, 1, 14, 30)
    times.books(2026, 12, 9, 14, 30)
    times.at(2026, 12, 1, 7, 30)
    assert times.story.do(alone.tell) == 0
    _absent(times)
    assert times.story.do(alone.tell) == 2
    assert times.story.do(alone.tell) == 0
    assert times.story.keys(chief, "message").count("times-alone") == 1
    letter = next(one for one in times.story.letters(chief) if one.parts[0].key == "times-alone")
    assert [part.key for part in letter.parts] == ["times-alone", *["times-alone-line"] * 2, "times-alone-how"]
    assert "vauva" not in times.story.everything_for(chief)


def test_with_a_substitute_the_times_are_the_substitutes_and_nobody_else_is_told(times: Times, chief: int) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    other = times.story.worker("Eero")
    times.at(2026, 12, 1, 7, 30)
    _absent(times, substitute_id=other)
    assert times.story.do(alone.tell) == 0
    assert times.story.do(hosting.due) == [times.held.case.id]
    times.story.do(hosting.take_over, case_id=times.held.case.id)
    assert times.now(appointment).host_id == other
    assert "times-alone" not in times.story.keys(chief)


def test_a_case_in_the_queue_has_its_next_times_told_once_and_who_takes_it_has_them(times: Times, chief: int) -> None:
    appointment = times.books(2026, 11, 24, 14, 30)
    times.at(2026, 11, 23, 12, 0)
    times.story.releases(times.held.worker, times.held.case)
    assert times.story.do(alone.tell) == 1
    assert times.story.do(alone.tell) == 0
    times.story.claims(chief, times.held.case)
    times.story.do(hosting.take_over, case_id=times.held.case.id)
    assert (times.now(appointment).host_id, times.now(appointment).alone_at) == (chief, None)


def test_at_night_nobody_is_told_and_before_the_weekend_mondays_times_are(times: Times, chief: int) -> None:
    times.books(2026, 11, 30, 9, 0)
    times.story.releases(times.held.worker, times.held.case)
    times.at(2026, 11, 26, 12, 0)
    assert times.story.do(alone.tell) == 0
    times.at(2026, 11, 26, 23, 0)
    assert times.story.do(alone.tell) == 0
    times.at(2026, 11, 27, 12, 0)
    assert times.story.do(alone.tell) == 1


def test_some_hours_away_concern_the_times_in_them(times: Times, chief: int) -> None:
    inside, outside = times.books(2026, 12, 1, 9, 0), times.books(2026, 12, 1, 14, 30)
    with times.story.transaction() as session:
        session.add(HoursAway(worker_id=times.held.worker, day=date(2026, 12, 1), begins=480, ends=600, kind="other"))
    times.at(2026, 12, 1, 7, 30)
    assert times.story.do(alone.tell) == 1
    assert times.now(inside).alone_at is not None
    assert times.now(outside).alone_at is None


def test_whoever_is_back_holds_the_time_again(times: Times, chief: int) -> None:
    appointment = times.books(2026, 12, 1, 9, 0)
    with times.story.transaction() as session:
        away = HoursAway(worker_id=times.held.worker, day=date(2026, 12, 1), begins=480, ends=600, kind="other")
        session.add(away)
    times.at(2026, 12, 1, 7, 30)
    assert times.story.do(alone.tell) == 1
    with times.story.transaction() as session:
        session.delete(session.get_one(HoursAway, away.id))
    assert times.story.do(alone.tell) == 0
    assert times.now(appointment).alone_at is None
    with pytest.raises(TimeUnknown):
        _cancels(times, appointment, chief)


def test_a_time_of_a_closed_case_whose_holder_works_here_no_more_is_told_too(times: Times, chief: int) -> None:
    times.books(2026, 11, 24, 14, 30)
    times.story.closes(times.held.family, times.held.case)
    with times.story.transaction() as session:
        end_duty(session, person_id=times.held.worker)
    times.at(2026, 11, 23, 12, 0)
    assert times.story.do(alone.tell) == 1
    assert "times-alone" in times.story.keys(chief)


def test_whoever_is_told_can_call_it_off_and_nobody_else(times: Times, chief: int) -> None:
    appointment = times.books(2026, 11, 24, 14, 30)
    stranger = times.story.worker("Eero")
    times.at(2026, 11, 23, 12, 0)
    with pytest.raises(TimeUnknown):
        _cancels(times, appointment, chief)
    times.story.releases(times.held.worker, times.held.case)
    times.story.do(alone.tell)
    with pytest.raises(TimeUnknown):
        _cancels(times, appointment, stranger)
    _cancels(times, appointment, chief)
    assert not times.now(appointment).holds
    assert "time-cancelled" in times.story.keys(times.held.family)


def test_without_a_coordinator_the_other_workers_are_told_but_never_a_worker_of_the_family(times: Times) -> None:
    times.books(2026, 11, 24, 14, 30)
    other = times.story.worker("Eero")
    times.at(2026, 11, 23, 12, 0)
    times.story.releases(times.held.worker, times.held.case)
    times.story.do(alone.tell)
    assert "times-alone" in times.story.keys(other)
    assert "times-alone" not in times.story.keys(times.held.family)


def _absent(times: Times, substitute_id: int | None = None) -> None:
    day = date(2026, 12, 1)
    with times.story.transaction() as session:
        absence = Absence(
            worker_id=times.held.worker, first_day=day, last_day=day, substitute_id=substitute_id,
            kind="sick",
        )  # fmt: skip
        session.add(absence)
        session.flush()
        absences.came_in(session, absence=absence, now=times.story.now, desk=DeskSettings())


def _cancels(times: Times, appointment: Appointment, worker_id: int) -> None:
    times.story.do(
        appointments.cancel, appointment_id=appointment.id, worker_id=worker_id, seen=times.now(appointment).version
    )
