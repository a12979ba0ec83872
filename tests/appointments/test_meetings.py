"""Meetings for each closed case: whom they count, which months are hidden, and where the figure goes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.appointments import meetings
from bot.appointments.meetings import Month, Trend, trend
from bot.appointments.tables import Appointment, Participant
from bot.cases.tables import Case
from tests.appointments.conftest import Times

HELSINKI = ZoneInfo("Europe/Helsinki")


def _months(newer: tuple[int, int], older: tuple[int, int]) -> list[Month]:
    return [Month(date(2026, 12 - number, 1), *(newer if number < 3 else older)) for number in range(6)]


@pytest.mark.parametrize(
    ("newer", "older", "told"),
    [
        ((5, 10), (10, 10), Trend.FEWER), ((10, 10), (5, 10), Trend.MORE), ((10, 10), (10, 10), Trend.SAME),
        ((0, 10), (10, 10), Trend.FEWER), ((10, 1), (10, 10), Trend.UNKNOWN), ((1, 10), (10, 10), Trend.UNKNOWN),
    ],
)  # fmt: skip
def test_the_direction_compares_two_quarters_and_says_nothing_of_few(
    newer: tuple[int, int], older: tuple[int, int], told: Trend
) -> None:
    assert trend(_months(newer, older)) == told


def test_a_meeting_has_three_people_was_not_called_off_and_belongs_to_its_local_month(times: Times) -> None:
    with_two, with_three, called_off = (times.books(2026, 12, day, 10, 0) for day in (1, 2, 3))
    times.cancels(called_off)
    another = times.story.family()
    with times.story.transaction() as session:
        for one in (with_three, called_off):
            session.add(Participant(appointment_id=one.id, person_id=another, case_id=times.held.case.id))
        # In Helsinki this is the first minute of December, in UTC still November.
        begins = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
        ends = {"begins_at": begins, "ends_at": begins + timedelta(hours=1)}
        session.execute(update(Appointment).where(Appointment.id == with_three.id).values(**ends))
        session.execute(update(Case).values(status="closed", closed_at=begins))
    with times.story.transaction() as session:
        found = meetings.months_back(session, now=datetime(2027, 1, 10, tzinfo=UTC), zone=HELSINKI)
    assert with_two.id != with_three.id
    assert [(one.first, one.meetings, one.closed) for one in found[:2]] == [
        (date(2026, 12, 1), 1, 1), (date(2026, 11, 1), 0, 0),
    ]  # fmt: skip
    assert found[0].is_small
