"""Promises by the rota: kept while somebody is there, corrected openly when it changes, told when the day ends."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.cases import absences, promises
from bot.cases.history import Happening, history
from bot.cases.promises import Promises
from bot.cases.queue import closing, waits
from bot.cases.queue.lines import lines_open
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.duty import service
from bot.duty.tables import Absence
from bot.outbox.letter import Names
from knowledge.helplines import load_helplines
from tests.cases.conftest import Story
from tests.duty.rotas import at

DESK = DeskSettings()
HELPLINES = load_helplines()
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def on_mondays(story: Story, worker: int, hours: str = "9-16", weekday: int = 0) -> None:
    begins, ends = (int(hour) * 60 for hour in hours.split("-"))
    with story.transaction() as session:
        service.add_shift(
            session, worker_id=worker, weekday=weekday, begins=begins, ends=ends, valid_from=date(2026, 1, 1)
        )


def asks(story: Story, urgent: bool = False) -> tuple[int, Case]:
    family = story.family()
    with story.transaction() as session:
        given = Promises(session, story.now, DESK)
        promised_at = given.urgent() if urgent else given.ordinary()
    from bot.cases import service as cases

    case = story.do(
        cases.open_case, family_id=family, bodies=[], language="fi", topic="", topic_names={}, urgent=urgent,
        promised_at=promised_at,
    )  # fmt: skip
    return family, case


def sick(story: Story, worker: int, first: date = MONDAY, last: date = MONDAY, substitute: int | None = None) -> int:
    with story.transaction() as session:
        absence = service.add_absence(
            session, worker_id=worker, first=first, last=last, kind="sick", substitute_id=substitute
        )
        return absences.came_in(session, absence=absence, now=story.now, desk=DESK)


def sweeps(story: Story) -> int:
    return int(story.do(closing.sweep, desk=DESK, helplines=HELPLINES))


def moments(story: Story, case: Case, *kinds: Happening) -> list[tuple[str, datetime | None]]:
    with story.transaction() as session:
        return [(one.what, one.moment) for one in history(session, case_id=case.id) if one.what in kinds]


def test_sick_leave_moves_a_promise_and_the_family_is_told_once(story: Story) -> None:
    worker = story.worker()
    on_mondays(story, worker)
    on_mondays(story, worker, weekday=1)
    family, case = asks(story)
    assert story.case(case).promised_at == at("2026-11-23 16:00")
    assert sick(story, worker) == 1
    later = story.case(case)
    assert later.promised_at == later.next_date == at("2026-11-24 13:00")
    assert story.keys(family)[-1] == "promise-moved"
    assert moments(story, case, Happening.PROMISED, Happening.CORRECTED) == [
        ("promised", at("2026-11-23 16:00")), ("corrected", at("2026-11-24 13:00")),
    ]  # fmt: skip
    assert sick(story, worker) == 0
    assert story.keys(family).count("promise-moved") == 1


def test_a_promise_that_somebody_can_still_keep_stands(story: Story) -> None:
    anna, bert = story.worker(), story.worker("Bert")
    on_mondays(story, anna)
    on_mondays(story, bert)
    family, case = asks(story)
    assert sick(story, anna) == 0
    assert story.case(case).promised_at == at("2026-11-23 16:00")
    assert "promise-moved" not in story.keys(family)


def test_a_substitute_keeps_the_promise(story: Story) -> None:
    anna, bert = story.worker(), story.worker("Bert")
    on_mondays(story, anna)
    _, case = asks(story)
    assert sick(story, anna, substitute=bert) == 0
    assert story.case(case).promised_at == at("2026-11-23 16:00")


def test_a_closed_day_moves_promises_of_owners_too(story: Story) -> None:
    worker = story.worker()
    on_mondays(story, worker)
    on_mondays(story, worker, weekday=1)
    family, case = asks(story)
    story.claims(worker, case)
    story.do(lambda session, now: service.close_day(session, day=MONDAY))
    assert story.do(promises.correct, desk=DESK) == 1
    assert story.case(case).promised_at == at("2026-11-24 13:00")
    assert story.keys(family)[-1] == "promise-moved"


def test_the_cases_of_who_is_away_today_go_back_and_of_who_is_away_tomorrow_do_not_yet(story: Story) -> None:
    anna, bert = story.worker(), story.worker("Bert")
    for weekday in (0, 1):
        on_mondays(story, anna, weekday=weekday)
        on_mondays(story, bert, weekday=weekday)
    _, first = asks(story)
    _, second = asks(story)
    story.claims(anna, first)
    story.claims(bert, second)
    sick(story, anna)
    sick(story, bert, TUESDAY, TUESDAY)
    assert (story.case(first).owner_id, story.case(second).owner_id) == (None, bert)
    assert story.do(absences.begin_due, desk=DESK) == 0
    story.now = at("2026-11-24 00:10")
    assert story.do(absences.begin_due, desk=DESK) == 1
    assert story.do(absences.begin_due, desk=DESK) == 0
    assert story.case(second).owner_id is None
    with story.transaction() as session:
        assert all(one.begun_at is not None for one in session.scalars(select(Absence)))


@pytest.mark.parametrize("with_rota", [False, True])
def test_a_promise_is_given_when_nobody_is_in_sight(story: Story, with_rota: bool) -> None:
    worker = story.worker()
    if with_rota:
        on_mondays(story, worker)
    with story.transaction() as session:
        service.add_absence(session, worker_id=worker, first=MONDAY, last=date(2027, 12, 31), kind="leave")
    _, case = asks(story)
    assert case.promised_at == at("2026-11-23 16:00")


def test_when_the_day_ends_everybody_who_waits_is_told_once(story: Story) -> None:
    worker = story.worker()
    on_mondays(story, worker)
    on_mondays(story, worker, weekday=1)
    family, case = asks(story)
    story.now = at("2026-11-23 15:59")
    assert sweeps(story) == 0
    story.now = at("2026-11-23 16:01")
    assert sweeps(story) == 1
    assert sweeps(story) == 0
    later = story.case(case)
    assert later.promised_at == at("2026-11-24 13:00")
    parts = story.letters(family, "message")[-1].parts
    assert [part.key for part in parts] == ["promise-closing", "promise-by", "promise-lines"]
    assert parts[0].args["moment"] == at("2026-11-24 09:00")
    assert parts[1].args["moment"] == at("2026-11-24 13:00")
    assert story.reminds() == 0
    story.now = at("2026-11-24 16:01")
    assert sweeps(story) == 1


def test_who_was_promised_tomorrow_today_is_not_told_again(story: Story) -> None:
    story.worker()
    story.now = at("2026-11-23 15:00")
    family, _ = asks(story)
    story.now = at("2026-11-23 20:00")
    asks(story)
    assert sweeps(story) == 0
    assert "promise-closing" not in story.keys(family)


def test_nobody_is_told_whose_case_has_an_owner_or_on_a_day_without_service(story: Story) -> None:
    worker = story.worker()
    _, case = asks(story)
    story.claims(worker, case)
    story.now = at("2026-11-23 17:00")
    assert sweeps(story) == 0
    asks(story)
    story.now = at("2026-11-28 12:00")
    assert sweeps(story) == 0


def test_the_typical_wait_needs_five_answers_and_is_their_median(story: Story) -> None:
    worker = story.worker()
    waited = lambda: story.do(waits.typical_wait)  # noqa: E731
    for hours in (1, 9, 2, 8):
        family, case = asks(story)
        story.claims(worker, case)
        story.pass_time(hours=hours)
        story.answers(worker, case, "Hei")
        story.answers(worker, case, "Vielä")
        story.closes(family, case)
    asks(story)
    assert waited() is None
    _, case = asks(story)
    story.claims(worker, case)
    story.pass_time(hours=5)
    story.answers(worker, case, "Hei")
    assert waited() == timedelta(hours=5)
    story.pass_time(days=31)
    assert waited() is None


@pytest.mark.parametrize(
    ("hours", "key", "count"),
    [(0.2, "wait-hour", None), (1, "wait-hour", None), (1.1, "wait-hours", 2), (20, "wait-hours", 20),
     (21, "wait-days", 1), (50, "wait-days", 3)],
)  # fmt: skip
def test_a_wait_is_never_told_shorter_than_it_was(hours: float, key: str, count: int | None) -> None:
    said = waits.in_words(timedelta(hours=hours))
    assert (said.key, said.args.get("count")) == (key, count)


def lines(moment: str, **desk: Any) -> Names:
    told = lines_open(HELPLINES, DeskSettings(**desk), at(moment)).args["lines"]
    assert isinstance(told, Names)
    return told


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_at_every_hour_two_lines_answer_in_every_language(hour: int, language: str) -> None:
    assert len(lines(f"2026-12-25 {hour:02}:30").by_language[language].splitlines()) >= 2


def test_lines_with_hours_are_shown_in_their_hours_only() -> None:
    assert "09 2525 0112" in lines("2026-11-23 17:00").by_language["sv"]
    assert "09 2525 0112" not in lines("2026-11-23 21:00").by_language["sv"]
    assert "09 2525 0113" in lines("2026-11-25 18:00").by_language["en"]
    assert "09 2525 0113" not in lines("2026-11-27 12:00").by_language["en"]
    assert "000 123" in lines("2026-11-23 21:00", social_emergency_phone="000 123").by_language["fi"]


def _resolved_before_an_absence(story: Story) -> tuple[int, int, Case]:
    worker, family = story.worker(), story.family()
    case = story.claims(worker, story.opens(family, "apua"))
    story.resolves(worker, case)
    sick(story, worker)
    return worker, family, case


def test_a_resolved_case_waits_for_nobody_who_is_away_today(story: Story) -> None:
    _, family, case = _resolved_before_an_absence(story)
    story.reopens(family, case)
    assert (story.case(case).status, story.case(case).owner_id) == ("new", None)


def test_a_resolved_case_goes_on_with_its_worker_who_is_back(story: Story) -> None:
    worker, family, case = _resolved_before_an_absence(story)
    story.pass_time(days=1)
    story.reopens(family, case)
    assert (story.case(case).status, story.case(case).owner_id) == ("open", worker)
