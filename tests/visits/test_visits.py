"""Visiting rounds: periods, boards, suggested days, reminders, and who may plan."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.config import DeskSettings
from bot.db import Database
from bot.duty.rules import ServiceHours
from bot.people.tables import Person
from bot.visits import queries, rules, service
from bot.visits.errors import NotADayOfRound, NoUnits, VisitGone
from bot.visits.tables import UnitVisit, VisitRound
from tests.organisations.colleagues import Colleagues

HOURS = ServiceHours.of(DeskSettings())


@pytest.fixture
def story(database: Database) -> Colleagues:
    """A desk without people, on Tuesday 1.9.2026 at noon."""
    return Colleagues(database, datetime(2026, 9, 1, 9, 0, tzinfo=UTC))


def _defines(story: Colleagues, by: int, kind: str = "term", team_id: int | None = None) -> VisitRound:
    today = HOURS.day_of(story.now)
    with story.transaction() as session:
        return service.define(session, by=by, kind=kind, unit_kind="school", team_id=team_id, today=today)


def _visits(story: Colleagues, round_: VisitRound, person_id: int) -> list[UnitVisit]:
    with story.transaction() as session:
        person = session.get_one(Person, person_id)
        return [one for one, _ in queries.board(session, round_=session.get_one(VisitRound, round_.id), person=person)]


def _plans(story: Colleagues, visit: UnitVisit, by: int, day: date) -> None:
    story.do(service.plan, visit_id=visit.id, by=by, day=day, hours=HOURS)


def _comes(story: Colleagues, day: date) -> int:
    story.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)
    return int(story.do(service.look_after, hours=HOURS))


@pytest.mark.parametrize(
    ("kind", "day", "begins", "ends"),
    [
        ("year", date(2026, 8, 1), date(2026, 8, 1), date(2027, 7, 31)),
        ("year", date(2026, 7, 31), date(2025, 8, 1), date(2026, 7, 31)),
        ("term", date(2026, 12, 31), date(2026, 8, 1), date(2026, 12, 31)),
        ("term", date(2027, 1, 1), date(2027, 1, 1), date(2027, 7, 31)),
    ],
)
def test_school_years_and_terms(kind: str, day: date, begins: date, ends: date) -> None:
    assert rules.period(kind, day) == (begins, ends)


def test_a_suggested_day_is_a_working_day_with_the_fewest_visits() -> None:
    today, ends = date(2026, 12, 14), date(2026, 12, 31)
    assert rules.suggested(today, ends, [], HOURS) == [date(2026, 12, 21)]
    assert rules.suggested(today, ends, [date(2026, 12, 21)], HOURS) == [date(2026, 12, 22)]
    days = rules.suggested(today, ends, [], HOURS, 10)
    assert days == [date(2026, 12, day) for day in (21, 22, 23, 28, 29, 30, 31)]
    assert rules.suggested(date(2026, 12, 28), ends, [], HOURS) == []


def test_coordinators_define_and_the_unit_the_team_and_they_plan(story: Colleagues) -> None:
    kaisa, school, team = story.coordinator(), story.unit("koulu"), story.unit("tiimi", "team")
    teacher, visitor = story.professional("Sanna", school), story.professional("Pekka", team)
    stranger = story.professional("Outi", story.unit("paivakoti", "daycare"))
    with pytest.raises(VisitGone):
        _defines(story, teacher)
    round_ = _defines(story, kaisa, team_id=team)
    (visit,) = _visits(story, round_, kaisa)
    assert [len(_visits(story, round_, one)) for one in (visitor, teacher, stranger)] == [1, 1, 0]
    _plans(story, visit, visitor, date(2026, 9, 15))
    assert [len(story.keys(one, f"visit:{visit.id}:planned")) for one in (teacher, visitor, kaisa)] == [1, 0, 0]
    for day in (date(2026, 8, 31), date(2026, 9, 13), date(2027, 1, 4)):
        with pytest.raises(NotADayOfRound):
            _plans(story, visit, teacher, day)
    with pytest.raises(VisitGone):
        _plans(story, visit, stranger, date(2026, 9, 16))
    story.leaves(visitor)
    with pytest.raises(VisitGone):
        _plans(story, visit, visitor, date(2026, 9, 16))


def test_a_round_needs_units(story: Colleagues) -> None:
    with pytest.raises(NoUnits):
        _defines(story, story.coordinator())


def test_a_visit_is_brought_up_a_week_and_a_day_before_once_each(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    teacher = story.professional("Sanna", school)
    (visit,) = _visits(story, _defines(story, kaisa), kaisa)
    _plans(story, visit, kaisa, date(2026, 9, 15))
    for day in range(2, 16):
        _comes(story, date(2026, 9, day))
        _comes(story, date(2026, 9, day))
    expected = [f"visit:{visit.id}:remind:2026-09-15:{left}:{teacher}" for left in (7, 1)]
    assert story.keys(teacher, f"visit:{visit.id}:remind") == expected


def test_missing_units_get_different_days_sixty_days_before_the_end_and_once(story: Colleagues) -> None:
    kaisa = story.coordinator()
    schools = [story.unit(f"koulu{number}") for number in range(3)]
    teachers = [story.professional(f"Opettaja {number}", school) for number, school in enumerate(schools)]
    round_ = _defines(story, kaisa)
    first, second, third = _visits(story, round_, kaisa)
    with story.transaction() as session:
        service.done(session, visit_id=third.id, by=kaisa, today=date(2026, 9, 2))
    assert _comes(story, date(2026, 10, 31)) == 0
    assert _comes(story, date(2026, 11, 1)) == 2
    assert [_comes(story, date(2026, 11, day)) for day in (1, 2, 3)] == [0, 0, 0]
    suggested = {one.id: one.suggested_on for one in _visits(story, round_, kaisa)}
    assert suggested[first.id] != suggested[second.id]
    assert suggested[third.id] is None
    keys = [story.keys(one, "visit:") for one in teachers]
    assert [len(one) for one in keys] == [1, 1, 0]


def test_a_planned_day_that_goes_by_makes_the_unit_missing_again(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    story.professional("Sanna", school)
    (visit,) = _visits(story, _defines(story, kaisa), kaisa)
    _plans(story, visit, kaisa, date(2026, 11, 10))
    assert _comes(story, date(2026, 11, 11)) == 1
    (after,) = _visits(story, _round(story, visit), kaisa)
    assert (after.planned_on, after.suggested_on) == (None, date(2026, 11, 18))
    assert _comes(story, date(2026, 11, 12)) == 0


def _round(story: Colleagues, visit: UnitVisit) -> VisitRound:
    with story.transaction() as session:
        return session.get_one(VisitRound, visit.round_id)
