"""Whoever is in a case no more comes to none of its times, and nobody reminds them."""

from __future__ import annotations

from bot.appointments import leaving
from bot.appointments.rules import Attendance
from bot.cases.family import joining
from tests.appointments.conftest import Times


def test_who_leaves_a_case_is_reminded_of_none_of_its_times(times: Times) -> None:
    member = _joins(times)
    both = times.books(2026, 12, 1, 14, 30, person_ids=[times.held.family, member])
    alone = times.books(2026, 12, 2, 14, 30, person_ids=[member])
    times.story.do(joining.leave, person_id=member)
    assert times.story.do(leaving.due) == [times.held.case.id]
    assert times.story.do(leaving.end_times_of_gone, case_id=times.held.case.id) == 2
    assert times.story.do(leaving.due) == []
    assert times.story.do(leaving.end_times_of_gone, case_id=times.held.case.id) == 0
    assert times.now(both).holds
    assert not times.now(alone).holds
    assert [one.attendance for one in times.now(both).participants] == [Attendance.ASKED, Attendance.CANNOT]
    assert times.waiting() == ["3d 28.11. 14.30", "1d 30.11. 14.30"]
    assert times.story.keys(times.held.worker).count("time-told-left") == 2


def _joins(times: Times) -> int:
    link = times.story.do(joining.link_of_founder, case_id=times.held.case.id, family_id=times.held.family)
    person_id = times.story.family()
    times.story.do(joining.join, token=link.start.removeprefix(joining.LINK_PREFIX), person_id=person_id)
    return person_id
