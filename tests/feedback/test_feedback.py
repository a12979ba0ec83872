"""Asked once, never after danger, and the answer leads back to nobody."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from sqlalchemy import inspect, select

from bot.cases.tables import Case
from bot.feedback.rules import month_of
from bot.feedback.service import AlreadyAnswered, ask, ask_all, give
from bot.feedback.tables import Feedback
from bot.people.service import set_language
from tests.cases.conftest import Story, story

__all__ = ["story"]


def _closed(story: Story, **more: object) -> Case:
    family = story.family()
    return story.closes(family, story.claims(story.worker(), story.opens(family, "apua", **more)))


def _questions(story: Story, case: Case) -> int:
    return story.keys(case.family_id, "message").count("feedback-ask")


def test_a_closed_case_is_asked_about_once(story: Story) -> None:
    case = _closed(story)
    asked = [story.do(ask, case_id=case.id, person_id=case.family_id) for _ in range(3)]
    assert asked == [True, False, False]
    assert _questions(story, case) == 1
    (row,) = story.letters(case.family_id, "message")[-1].buttons
    assert [(button.action, button.ids) for button in row] == [
        ("feedback", (case.id, answer)) for answer in ("yes", "partly", "no")
    ]


def test_after_an_urgent_case_nobody_is_asked(story: Story) -> None:
    case = _closed(story, urgent=True)
    assert not story.do(ask, case_id=case.id, person_id=case.family_id)
    assert story.do(ask_all) == 0
    assert _questions(story, case) == 0


def test_a_case_that_goes_on_is_not_asked_about(story: Story) -> None:
    family = story.family()
    case = story.opens(family, "apua")
    assert not story.do(ask, case_id=case.id, person_id=family)


def test_another_familys_case_cannot_be_asked_or_answered_about(story: Story) -> None:
    case, stranger = _closed(story), story.family()
    assert not story.do(ask, case_id=case.id, person_id=stranger)
    story.do(ask, case_id=case.id, person_id=case.family_id)
    with pytest.raises(AlreadyAnswered):
        story.do(give, case_id=case.id, person_id=stranger, answer="no")


def test_the_ticker_asks_about_every_closed_case_once(story: Story) -> None:
    closed = [_closed(story) for _ in range(3)]
    story.do(ask, case_id=closed[0].id, person_id=closed[0].family_id)
    assert story.do(ask_all) == 2
    assert story.do(ask_all) == 0
    assert [_questions(story, case) for case in closed] == [1, 1, 1]


def test_an_answer_is_kept_once_with_month_and_language_only(story: Story) -> None:
    case = _closed(story)
    story.do(ask, case_id=case.id, person_id=case.family_id)
    with story.transaction() as session:
        set_language(session, person_id=case.family_id, language="sv")
    story.do(give, case_id=case.id, person_id=case.family_id, answer="partly")
    with pytest.raises(AlreadyAnswered):
        story.do(give, case_id=case.id, person_id=case.family_id, answer="yes")
    with story.transaction() as session:
        (kept,) = session.scalars(select(Feedback))
        assert (kept.month, kept.answer, kept.language) == ("2026-11", "partly", "sv")


def test_an_answer_to_what_was_not_asked_is_not_kept(story: Story) -> None:
    case = _closed(story)
    with pytest.raises(AlreadyAnswered):
        story.do(give, case_id=case.id, person_id=case.family_id, answer="yes")
    with pytest.raises(ValueError, match="five stars"):
        story.do(give, case_id=case.id, person_id=case.family_id, answer="five stars")


def test_an_answer_leads_back_to_nobody(story: Story) -> None:
    columns = {column.key: column for column in inspect(Feedback).columns}
    assert set(columns) == {"id", "month", "answer", "language"}
    assert not any(column.foreign_keys for column in columns.values())
    cases_answered = [_closed(story) for _ in range(12)]
    for case in cases_answered:
        story.do(ask, case_id=case.id, person_id=case.family_id)
        story.do(give, case_id=case.id, person_id=case.family_id, answer="yes")
    with story.transaction() as session:
        ids = session.scalars(select(Feedback.id).order_by(Feedback.id)).all()
    assert len(set(ids)) == 12
    assert max(b - a for a, b in pairwise(ids)) > 1_000_000


def test_closing_by_itself_and_asking_go_together(story: Story) -> None:
    family, anna = story.family(), story.worker()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.pass_time(days=15)
    assert story.closes_silent() == 1
    assert story.do(ask_all) == 1
    assert story.keys(family)[-2:] == ["family-closed-quietly", "feedback-ask"]
    assert story.case(case).feedback_asked_at == story.now


def test_a_month_ends_at_midnight_in_finland() -> None:
    assert month_of(datetime(2026, 11, 30, 21, 59, tzinfo=UTC)) == "2026-11"
    assert month_of(datetime(2026, 11, 30, 22, 0, tzinfo=UTC)) == "2026-12"
