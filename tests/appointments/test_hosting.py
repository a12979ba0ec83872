"""A case changes hands: its coming times go with it, and everybody knows who will be there."""

from __future__ import annotations

from datetime import timedelta

from bot.appointments import calendar, hosting, queries
from bot.appointments import service as appointments
from bot.appointments.tables import Appointment
from bot.outbox.letter import from_json
from tests.appointments.conftest import Times, at


def test_whoever_takes_the_case_next_holds_its_coming_times(times: Times) -> None:
    first = times.books(2026, 12, 1, 14, 30)
    second = times.books(2026, 12, 3, 9, 0)
    other = times.story.worker("Eero")
    times.story.releases(times.held.worker, times.held.case)
    assert times.story.do(hosting.due) == []
    times.story.claims(other, times.held.case)
    assert times.story.do(hosting.due) == [times.held.case.id]
    assert _taken_over(times) == 2
    assert (times.story.do(hosting.due), _taken_over(times)) == ([], 0)
    assert [times.now(one).host_id for one in (first, second)] == [other, other]
    assert times.story.keys(other, "message").count("times-now-yours") == 1
    assert times.story.keys(times.held.family, "message").count("times-held-by") == 1
    lines = [part.key for one in times.story.letters(other) for part in one.parts]
    assert lines.count("times-now-yours-line") == 2


def test_the_versions_stay_so_that_every_button_of_the_family_still_works(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    other = times.story.worker("Eero")
    times.story.leaves(times.held.worker, substitute_id=other, reason="absent")
    assert _taken_over(times) == 1
    assert times.now(appointment).version == appointment.version
    assert times.waiting() == ["3d 28.11. 14.30", "1d 30.11. 14.30"]
    times.at(2026, 11, 28, 14, 31)
    times.ticks()
    reminder = from_json(times.reminders("pending")[0].payload["letter"])
    assert "Eero" in str(reminder.parts[0].args["worker"])


def test_a_time_that_is_over_or_called_off_stays_with_whoever_held_it(times: Times) -> None:
    over, off = times.books(2026, 11, 24, 9, 0), times.books(2026, 12, 1, 14, 30)
    times.cancels(off)
    times.at(2026, 11, 25, 9, 0)
    other = times.story.worker("Eero")
    times.story.leaves(times.held.worker, substitute_id=other)
    assert times.story.do(hosting.due) == []
    assert _taken_over(times) == 0
    assert [times.now(one).host_id for one in (over, off)] == [times.held.worker] * 2


def test_a_group_stays_with_its_host(times: Times) -> None:
    with times.story.transaction() as session:
        group = appointments.new_appointment(
            session, host_id=times.held.worker, wall=at(2026, 12, 1, 14, 30), minutes=60, capacity=4,
            details=times_details(), now=times.story.now,
        )  # fmt: skip
        case = appointments.lock_case(session, times.held.case.id)
        appointments.join(session, group, person_id=times.held.family, case=case, now=times.story.now)
    other = times.story.worker("Eero")
    times.story.leaves(times.held.worker, substitute_id=other)
    assert times.story.do(hosting.due) == []
    assert _taken_over(times) == 0
    assert times.now(group).host_id == times.held.worker


def test_what_overlaps_with_a_time_of_the_new_holder_is_said(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    other = times.story.worker("Eero")
    another = times.story.opens(times.story.family(), "toinen asia")
    times.story.claims(other, another)
    times.story.do(
        appointments.book, case_id=another.id, worker_id=other, person_ids=[another.family_id],
        wall=at(2026, 12, 1, 14, 0), minutes=60, details=times_details(),
    )  # fmt: skip
    times.story.leaves(times.held.worker, substitute_id=other)
    assert _taken_over(times) == 1
    lines = [part.key for one in times.story.letters(other) for part in one.parts]
    assert "times-now-yours-clash" in lines


def test_a_time_leaves_the_calendar_of_whoever_holds_it_no_more(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    with times.story.transaction() as session:
        known = session.get_one(Appointment, appointment.id)
        calendar.give_file(
            session, appointment=known, person_id=times.held.worker, key="file", now=times.story.now
        )  # fmt: skip
    other = times.story.worker("Eero")
    times.story.leaves(times.held.worker, substitute_id=other)
    assert _taken_over(times) == 1
    assert "calendar-file-cancelled" in times.story.keys(times.held.worker, "document")


def test_the_new_holder_has_it_in_the_list_of_the_day(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    other = times.story.worker("Eero")
    times.story.leaves(times.held.worker, substitute_id=other)
    _taken_over(times)
    day = appointment.begins_at - timedelta(hours=8)
    with times.story.transaction() as session:
        held = queries.times_of_host(session, host_id=other, begins=day, ends=day + timedelta(hours=16))
        assert [one.id for one in held] == [appointment.id]


def times_details() -> appointments.Details:
    """Nothing beside the moment."""
    return appointments.Details()


def _taken_over(times: Times) -> int:
    return len(times.story.do(hosting.take_over, case_id=times.held.case.id))
