"""Times are agreed, moved and called off; everybody who comes hears of it, and only what holds is reminded of."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.appointments import aftermath, answering, service
from bot.appointments.errors import (
    DetailTooLong,
    NobodyToMeet,
    TimeCancelled,
    TimeIsOver,
    TimeMoved,
    TimeTooFar,
    TimeUnknown,
    TooLong,
)
from bot.appointments.rules import Attendance
from bot.cases.errors import NotYourCase
from bot.cases.history import Happening, history
from bot.jobs import reminding
from bot.reminders import service as reminders
from bot.reminders.rules import Offset
from tests.appointments.conftest import CENTRE, Times, at


def test_an_agreed_time_is_told_with_everything_that_helps_and_answers_the_family(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    told = times.story.letters(times.held.family)[-1]
    assert [part.key for part in told.parts] == [
        "time-agreed", "time-place", "time-address", "time-directions", "time-bring", "time-support", "time-changes",
    ]  # fmt: skip
    assert told.parts[0].args["moment"] == at(2026, 12, 1, 14, 30).moment
    assert told.parts[0].args["worker"] == "Anna K., perheohjaaja"
    case = times.held.now()
    assert (case.promised_at, case.next_date, case.status) == (None, at(2026, 12, 2, 15, 15).moment, "pending")
    with times.story.transaction() as session:
        happened = [row.what for row in history(session, case_id=case.id)]
    assert happened[-2:] == [Happening.APPOINTED, Happening.ANSWERED]


def test_reminders_are_written_with_the_time_and_said_once_each(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    assert times.waiting() == ["3d 28.11. 14.30", "1d 30.11. 14.30"]
    times.at(2026, 11, 28, 14, 29)
    assert times.ticks() == 0
    times.at(2026, 11, 28, 14, 30)
    assert [times.ticks(), times.ticks()] == [1, 0]
    times.at(2026, 11, 30, 14, 31)
    assert [times.ticks(), times.ticks()] == [1, 0]
    first, second = times.reminded()
    assert "time-directions" in first
    assert "time-directions" not in second
    assert "time-place" in second
    assert [row.priority for row in times.reminders()] == [2, 2]


def test_a_moved_time_takes_its_reminders_along_and_what_has_not_left_comes_back(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 28, 14, 30)
    times.ticks()
    times.moves(appointment, 2026, 12, 8, 10, 0)
    assert [row.status for row in times.reminders()] == ["expired"]
    assert times.waiting() == ["3d 05.12. 10.00", "1d 07.12. 10.00"]
    assert times.story.keys(times.held.family)[-1] == "time-moved-to"
    moved = times.now(appointment)
    assert (moved.version, moved.uid) == (1, appointment.uid)


def test_a_time_that_is_called_off_is_reminded_of_no_more(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.cancels(appointment, "Sairastuin.")
    assert times.waiting() == []
    told = times.story.letters(times.held.family)[-1]
    assert [part.key for part in told.parts] == ["time-cancelled", "time-cancel-reason", "time-new-offer"]
    with pytest.raises(TimeCancelled):
        times.presses(answering.come, appointment)


def test_the_family_answers_and_the_worker_hears_it_once(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.presses(answering.come, appointment)
    times.presses(answering.come, appointment)
    assert times.story.keys(times.held.worker).count("time-told-coming") == 1
    times.presses(answering.ask_to_move, appointment)
    assert times.story.keys(times.held.worker)[-1] == "time-told-moving"
    assert times.now(appointment).holds
    assert len(times.waiting()) == 2


def test_a_family_calls_off_and_may_do_so_late(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.at(2026, 12, 1, 14, 25)
    times.presses(answering.call_off_own, appointment)
    off = times.now(appointment)
    assert (off.holds, off.version) == (False, 1)
    assert times.waiting() == []
    assert times.story.keys(times.held.worker)[-1] == "time-told-cannot"


def test_an_old_button_says_that_the_time_moved(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.moves(appointment, 2026, 12, 8, 10, 0)
    with pytest.raises(TimeMoved):
        times.presses(answering.come, appointment, seen=0)
    with pytest.raises(TimeMoved):
        times.presses(answering.call_off_own, appointment, seen=0)
    assert times.coming(appointment).attendance == Attendance.ASKED


def test_nobody_answers_for_others_and_others_change_nothing(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    stranger, colleague = times.story.family(), times.story.worker("Ben L.")
    with pytest.raises(TimeUnknown):
        times.story.do(answering.come, appointment_id=appointment.id, person_id=stranger, seen=0)
    with pytest.raises(TimeUnknown):
        times.story.do(service.cancel, appointment_id=appointment.id, worker_id=colleague, seen=0)
    with pytest.raises(NotYourCase):
        times.books(2026, 12, 2, 9, 0, worker_id=colleague)
    with pytest.raises(NobodyToMeet):
        times.books(2026, 12, 2, 9, 0, person_ids=[stranger])
    with pytest.raises(NobodyToMeet):
        times.books(2026, 12, 2, 9, 0, person_ids=[])


def test_times_that_cannot_be_are_refused_and_nothing_is_written(times: Times) -> None:
    for bad, error in [((2026, 11, 22, 9, 0), TimeIsOver), ((2029, 12, 1, 9, 0), TimeTooFar)]:
        with pytest.raises(error):
            times.books(*bad)
    for minutes in (0, -30, 481):
        with pytest.raises(TooLong):
            times.books(2026, 12, 1, 9, 0, minutes=minutes)
    with pytest.raises(DetailTooLong):
        times.books(2026, 12, 1, 9, 0, details=replace(CENTRE, place="x" * 301))
    assert times.waiting() == []
    assert "time-agreed" not in times.story.keys(times.held.family)


def test_the_same_origin_twice_is_one_time(times: Times) -> None:
    first = times.books(2026, 12, 1, 14, 30, origin="update:77")
    second = times.books(2026, 12, 1, 14, 30, origin="update:77")
    assert first.id == second.id
    assert times.story.keys(times.held.family).count("time-agreed") == 1


def test_changed_details_are_told_and_reminded_of_anew(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.presses(answering.come, appointment)
    times.story.do(
        service.change_details, appointment_id=appointment.id, worker_id=times.held.worker,
        details=replace(CENTRE, place="Etänä"), seen=0,
    )  # fmt: skip
    assert times.story.keys(times.held.family)[-1] == "time-details-changed"
    assert times.coming(appointment).attendance == Attendance.COMING
    assert len(times.waiting()) == 2


def test_downtime_late_reminders_go_only_while_they_help(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    times.at(2026, 12, 1, 13, 29)
    assert times.ticks() == 2
    assert len(times.reminders("pending")) == 1  # the one of three days before is overtaken by the later one
    times.books(2026, 12, 9, 14, 30)
    times.at(2026, 12, 9, 13, 31)
    times.ticks()
    assert len(times.reminders("pending")) == 1
    assert times.story.keys(times.held.worker)[-1] == "time-told-late"


def test_what_is_late_at_night_waits_for_the_morning(times: Times) -> None:
    times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 30, 23, 0)
    times.ticks()
    assert times.reminders() == []
    assert times.waiting() == ["1d 01.12. 08.00"]
    times.at(2026, 12, 1, 8, 0)
    times.ticks()
    assert len(times.reminders("pending")) == 1


def test_what_is_late_at_night_before_an_early_time_is_dropped_and_the_worker_told(times: Times) -> None:
    times.books(2026, 12, 1, 8, 30)
    times.at(2026, 11, 30, 23, 0)
    times.ticks()
    assert times.waiting() == []
    assert times.reminders() == []
    assert times.story.keys(times.held.worker)[-1] == "time-told-late"


def test_a_reminder_may_leave_only_by_day_and_before_its_last_call(times: Times) -> None:
    times.books(2026, 12, 1, 21, 0)
    times.at(2026, 11, 30, 20, 30)
    times.ticks()
    (row,) = [one for one in times.reminders() if one.status == "pending"]
    assert row.valid_until == at(2026, 11, 30, 21, 0).moment


def test_one_may_choose_other_reminders_or_none(times: Times) -> None:
    times.books(2026, 12, 10, 14, 30)
    wanted = {Offset.WEEK, Offset.TWO_HOURS}
    times.story.do(reminders.set_offsets, person_id=times.held.family, offsets=wanted)
    assert times.waiting() == ["7d 03.12. 14.30", "2h 10.12. 12.30"]
    times.at(2026, 12, 3, 14, 30)
    times.ticks()
    times.story.do(reminders.set_offsets, person_id=times.held.family, offsets=set())
    assert times.waiting() == []
    assert [row.status for row in times.reminders()] == ["expired"]
    times.books(2026, 12, 20, 14, 30)
    assert times.waiting() == []


def test_a_wish_changed_in_between_says_nothing_twice(times: Times) -> None:
    times.books(2026, 12, 10, 14, 30)
    times.at(2026, 12, 7, 14, 30)
    times.ticks()
    for wanted in ({Offset.DAY}, {Offset.DAY, Offset.THREE_DAYS}, {Offset.THREE_DAYS, Offset.DAY, Offset.TWO_HOURS}):
        times.story.do(reminders.set_offsets, person_id=times.held.family, offsets=wanted)
    assert times.waiting() == ["1d 09.12. 14.30", "2h 10.12. 12.30"]
    assert len(times.reminders("pending")) == 1


def test_the_place_hides_behind_a_tap_and_a_discreet_reminder_says_only_when(times: Times) -> None:
    family = times.held.family
    times.story.do(reminders.set_privacy, person_id=family, hides_place=True)
    times.books(2026, 12, 1, 14, 30)
    assert "Perhekeskus" not in times.story.everything_for(family)
    times.at(2026, 11, 28, 14, 30)
    times.ticks()
    assert times.reminded() == ["time-remind time-remind-stop"]
    times.story.do(reminders.set_privacy, person_id=family, discreet=True)
    times.at(2026, 11, 30, 14, 30)
    times.ticks()
    assert times.reminded()[-1] == "time-remind-discreet time-remind-stop"
    assert "Perhekeskus" not in times.story.everything_for(family)


def test_the_owner_is_who_hears_after_the_case_changed_hands(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    ben = times.story.worker("Ben L.")
    times.story.releases(times.held.worker, times.held.case)
    times.story.claims(ben, times.held.case)
    times.presses(answering.come, appointment)
    assert times.story.keys(ben)[-1] == "time-told-coming"
    times.story.do(service.cancel, appointment_id=appointment.id, worker_id=ben, seen=0)
    assert not times.now(appointment).holds


def test_a_case_is_looked_at_again_a_working_day_after_its_moved_time(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.moves(appointment, 2026, 12, 8, 10, 0, minutes=60)
    assert times.held.now().next_date == at(2026, 12, 9, 11, 0).moment
    assert times.now(appointment).ends_at - times.now(appointment).begins_at == timedelta(hours=1)


def test_a_moved_time_answers_what_the_family_asked(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.presses(answering.ask_to_move, appointment)
    times.story.writes(times.held.family, "perjantaina olisi parempi")
    assert times.held.now().promised_at is not None
    times.moves(appointment, 2026, 12, 4, 10, 0)
    assert times.held.now().promised_at is None
    assert times.held.now().status == "pending"


def test_what_is_over_or_has_nobody_left_is_not_moved(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    times.at(2026, 12, 1, 14, 40)
    times.story.do(aftermath.missed, participant_id=times.coming(appointment).id, worker_id=times.held.worker)
    for deed in (lambda: times.moves(appointment, 2026, 12, 3, 10, 0), lambda: times.cancels(appointment)):
        with pytest.raises(TimeIsOver):
            deed()
    later = times.books(2026, 12, 4, 10, 0)
    times.at(2026, 12, 4, 11, 0)
    with pytest.raises(TimeIsOver):
        times.moves(later, 2026, 12, 5, 10, 0)


def test_a_colleague_who_changes_a_time_is_told_of_to_its_host(times: Times) -> None:
    appointment = times.books(2026, 12, 1, 14, 30)
    ben = times.story.worker("Ben L.")
    times.story.releases(times.held.worker, times.held.case)
    times.story.claims(ben, times.held.case)
    times.story.do(service.cancel, appointment_id=appointment.id, worker_id=ben, seen=0)
    assert times.story.keys(times.held.worker)[-1] == "time-told-cancelled-by"
    assert "time-told-cancelled-by" not in times.story.keys(ben)


def test_a_reminder_of_an_older_time_that_comes_back_is_not_handed_out_again(times: Times) -> None:
    booked = times.books(2026, 12, 1, 14, 30)
    times.at(2026, 11, 30, 14, 30)
    times.ticks()
    key = times.reminders()[-1].key
    times.moves(booked, 2026, 12, 20, 14, 30)
    waits, told = times.waiting(), times.story.keys(times.held.worker)
    for status, unreachable in (("expired", False), ("unsure", False), ("failed", True)):
        times.story.do(reminding.came_back, key=key, status=status, unreachable=unreachable)
    assert times.waiting() == waits
    times.cancels(booked)
    times.story.do(reminding.came_back, key=key, status="expired", unreachable=False)
    assert times.waiting() == []
    assert [one for one in times.story.keys(times.held.worker) if one not in told] == []
