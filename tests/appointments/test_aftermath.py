"""A time is over: nobody is blamed, nobody is forgotten, and the worker has a task with a day."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from bot.app import tell_undelivered
from bot.appointments import aftermath
from bot.appointments.errors import NotOver, TimeUnknown
from bot.appointments.rules import Attendance
from bot.appointments.tables import Appointment
from bot.casework.queries import plan_of
from bot.gateway.ledger import Undelivered
from bot.jobs import reminding
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.reminders.tables import Upcoming, ZoneRules
from tests.appointments.conftest import Times, at, local


def _over(times: Times, *when: int) -> Appointment:
    appointment = times.books(*when)
    times.story.now = appointment.ends_at
    for found in times.story.do(aftermath.over):
        times.story.do(aftermath.ask, appointment_id=found)
    return appointment


def test_the_worker_is_asked_once_how_it_went(times: Times) -> None:
    appointment = _over(times, 2026, 12, 1, 14, 30)
    assert times.story.do(aftermath.ask, appointment_id=appointment.id) is False
    assert times.story.keys(times.held.worker).count("time-how") == 1
    times.story.do(aftermath.came, participant_id=times.coming(appointment).id, worker_id=times.held.worker)
    assert times.coming(appointment).attendance == Attendance.CAME
    assert "time-missed" not in times.story.keys(times.held.family)


def test_a_missed_time_is_an_offer_and_a_task_in_two_working_days(times: Times) -> None:
    appointment = _over(times, 2026, 12, 3, 14, 30)  # a Thursday: two working days later it is Tuesday, Monday not
    participant = times.coming(appointment).id
    for _ in range(2):
        times.story.do(aftermath.missed, participant_id=participant, worker_id=times.held.worker)
    told = times.story.letters(times.held.family)[-1]
    assert [part.key for part in told.parts] == ["time-missed", "time-missed-new"]
    assert _task(times, participant) == "time-task"
    assert "time-task" not in times.story.keys(times.held.worker), (
        "who noted it reads the task in place of the question"
    )
    case = times.held.now()
    with times.story.transaction() as session:
        plan = plan_of(session, case, times.story.now)
    assert plan is not None
    assert local(plan.due) == "07.12. 15.15"


def test_after_two_missed_times_another_way_is_looked_for(times: Times) -> None:
    for day in (1, 8):
        appointment = _over(times, 2026, 12, day, 14, 30)
        times.story.do(
            aftermath.missed, participant_id=times.coming(appointment).id, worker_id=times.held.worker
        )  # fmt: skip
    assert [part.key for part in times.story.letters(times.held.family)[-1].parts] == [
        "time-missed",
        "time-missed-again",
    ]
    assert _task(times, times.coming(appointment).id) == "time-task-again"


def test_who_holds_the_time_hears_what_the_owner_noted_and_a_closed_case_has_no_task(times: Times) -> None:
    appointment, other = _over(times, 2026, 12, 1, 14, 30), times.story.worker("Ben L.")
    times.story.leaves(times.held.worker, substitute_id=other)
    participant = times.coming(appointment).id
    times.story.do(aftermath.missed, participant_id=participant, worker_id=other)
    assert times.story.keys(times.held.worker).count("time-task") == 1
    times.story.closes(times.held.family, times.held.case)
    assert _task(times, participant) == "time-missed-closed"


def test_a_time_that_has_not_begun_cannot_be_missed_and_strangers_say_nothing(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    participant, colleague = times.coming(appointment).id, times.story.worker("Ben L.")
    with pytest.raises(NotOver):
        times.story.do(aftermath.missed, participant_id=participant, worker_id=times.held.worker)
    times.story.now = appointment.ends_at
    with pytest.raises(TimeUnknown):
        times.story.do(aftermath.missed, participant_id=participant, worker_id=colleague)
    with pytest.raises(TimeUnknown):
        times.story.do(aftermath.missed, participant_id=0, worker_id=times.held.worker)


def _task(times: Times, participant_id: int) -> str:
    with times.story.transaction() as session:
        return aftermath.task_of(session, participant_id).parts[0].key


def _comes_back(times: Times, status: OutgoingStatus, *, unreachable: bool = False) -> None:
    (row,) = times.reminders("pending")
    with times.story.transaction() as session:
        gone = update(OutgoingMessage).where(OutgoingMessage.id == row.id)
        session.execute(gone.values(status=status))
        undelivered = Undelivered(row.key, row.person_id, row.klass, row.about, unreachable, status)
        tell_undelivered(session, undelivered, times.story.now)


def test_a_family_that_takes_no_messages_becomes_the_owners_task(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 30, 14, 30)
    times.ticks()
    _comes_back(times, OutgoingStatus.FAILED, unreachable=True)
    assert "time-told-away" in times.story.keys(times.held.worker)


def test_a_reminder_that_could_not_leave_by_day_tries_again_in_the_morning(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 30, 20, 59)
    times.ticks()
    times.at(2026, 11, 30, 21, 0)
    _comes_back(times, OutgoingStatus.EXPIRED)
    assert times.waiting() == ["1d 01.12. 08.00"]
    times.at(2026, 12, 1, 8, 0)
    times.ticks()
    assert len(times.reminders("pending")) == 1


def test_nobody_can_tell_whether_it_arrived_and_it_is_not_said_again(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 30, 14, 30)
    times.ticks()
    _comes_back(times, OutgoingStatus.UNSURE)
    assert times.waiting() == []
    assert times.story.keys(times.held.worker)[-1] == "time-told-unsure"


def test_new_rules_of_a_zone_move_moments_and_never_what_was_agreed(times: Times) -> None:
    """As if Helsinki had been an hour off when the time was agreed."""
    appointment = times.books(2026, 12, 1, 14, 30)
    wrong = at(2026, 12, 1, 15, 30).moment
    with times.story.transaction() as session:
        session.execute(update(Appointment).values(begins_at=wrong, ends_at=at(2026, 12, 1, 16, 15).moment))
        session.execute(update(Upcoming).values(begins_at=wrong))
        reminding.keep_right(session, "Europe/Helsinki", times.story.now)
    with times.story.transaction() as session:
        session.execute(update(ZoneRules).values(rules="older"))
    steps = [
        times.story.do(lambda session, now: reminding.keep_right(session, "Europe/Helsinki", now)) for _ in range(4)
    ]
    assert steps == [1, 1, 1, 0]  # times, events, reminders
    assert times.now(appointment).begins_at == at(2026, 12, 1, 14, 30).moment
    with times.story.transaction() as session:
        assert session.query(Upcoming).one().begins_at == at(2026, 12, 1, 14, 30).moment
    assert times.waiting() == ["3d 28.11. 14.30", "1d 30.11. 14.30"]
