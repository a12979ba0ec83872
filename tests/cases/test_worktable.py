"""The case in a worker's hand, and words that wait for a case."""

from __future__ import annotations

import pytest

from bot.cases import errors
from bot.cases.words.worktable import active_case, clear_active_case, keep_draft, set_active_case, take_draft
from tests.cases.conftest import Story


def _in_hand(story: Story, worker_id: int) -> int | None:
    with story.transaction() as session:
        case = active_case(session, worker_id=worker_id)
        return case.id if case else None


def _take_in_hand(story: Story, worker_id: int, case_id: int) -> None:
    with story.transaction() as session:
        set_active_case(session, worker_id=worker_id, case_id=case_id)


def test_a_worker_has_one_case_in_hand_at_a_time(story: Story) -> None:
    anna = story.worker()
    first, second = (story.claims(anna, story.opens(story.family(), "apua")) for _ in range(2))
    assert _in_hand(story, anna) is None
    for case in (first, second):
        _take_in_hand(story, anna, case.id)
        assert _in_hand(story, anna) == case.id
    with story.transaction() as session:
        clear_active_case(session, worker_id=anna)
    assert _in_hand(story, anna) is None


def test_only_ones_own_case_can_be_taken_in_hand(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "apua")
    with pytest.raises(errors.CaseInQueue):
        _take_in_hand(story, anna, case.id)
    story.claims(ben, case)
    with pytest.raises(errors.NotYourCase):
        _take_in_hand(story, anna, case.id)


def test_a_case_that_is_given_away_or_closed_leaves_the_hand(story: Story) -> None:
    anna, family = story.worker(), story.family()
    given_away = story.claims(anna, story.opens(story.family(), "apua"))
    _take_in_hand(story, anna, given_away.id)
    story.releases(anna, given_away)
    assert _in_hand(story, anna) is None
    closed = story.claims(anna, story.opens(family, "apua"))
    _take_in_hand(story, anna, closed.id)
    story.closes(family, closed)
    assert _in_hand(story, anna) is None


def test_the_latest_words_wait_and_are_handed_over_once(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    story.do(keep_draft, worker_id=anna, body="ensin", origin="update:1")
    story.do(keep_draft, worker_id=anna, body="sitten", origin="update:2")
    story.do(keep_draft, worker_id=ben, body="toisen", origin="update:3")
    with story.transaction() as session:
        draft = take_draft(session, worker_id=anna)
        assert draft is not None
        assert (draft.body, draft.origin, draft.written_at) == ("sitten", "update:2", story.now)
    with story.transaction() as session:
        assert take_draft(session, worker_id=anna) is None
        assert take_draft(session, worker_id=ben) is not None
