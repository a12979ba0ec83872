"""How often a case changed hands is counted from what happened to it, and the third time is not passed over."""

from __future__ import annotations

import pytest

from bot.cases.history import history
from bot.cases.tables import Case
from bot.handover import watch
from bot.handover.errors import NothingToExplain
from bot.handover.queries import changes_of
from bot.handover.rules import human_changes
from tests.handover.conftest import Handing


@pytest.mark.parametrize(
    ("owners", "changes"), [([], 0), ([1], 0), ([1, 1], 0), ([1, 2], 1), ([1, 2, 2, 1], 2), ([1, None, 2, 3, 1], 3)]
)
def test_only_another_person_is_a_change(owners: list[int | None], changes: int) -> None:
    assert human_changes(owners) == changes


def _changed(story: Handing, case: Case, *workers: int) -> None:
    for worker in workers:
        story.claims(worker, case)
        story.releases(worker, case)


def _count(story: Handing, case: Case) -> int:
    with story.transaction() as session:
        return changes_of(session, case_id=case.id)


def test_a_claim_and_a_handover_count_alike(story: Handing) -> None:
    anna, ben, cai = story.worker(), story.worker("Ben L."), story.worker("Cai M.")
    case = story.opens(story.family(), "apua")
    _changed(story, case, anna, anna, ben)
    assert _count(story, case) == 1
    story.claims(ben, case)
    handover = story.proposes(ben, case, cai)
    story.takes(cai, handover)
    assert _count(story, case) == 1
    story.family_letter_is(handover, "sent")
    story.ticks()
    assert _count(story, case) == 2


def test_the_third_change_is_told_once_and_answered_with_one_word(story: Handing) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.opens(family, "KANARIA")
    _changed(story, case, anna, ben, anna)
    assert story.do(watch.notice_changes) == 0
    story.claims(ben, case)
    with pytest.raises(NothingToExplain):
        story.do(watch.explain_changes, case_id=case.id, worker_id=ben, reason="meeting")
    assert [story.do(watch.notice_changes), story.do(watch.notice_changes)] == [1, 0]
    assert story.letters(cai)[-1].parts[0].args == {"number": case.id, "count": 3}
    assert story.keys(ben)[-1] == "many-changes-owner"
    assert "KANARIA" not in story.everything_for(cai)
    story.do(watch.explain_changes, case_id=case.id, worker_id=ben, reason="meeting")
    with pytest.raises(NothingToExplain):
        story.do(watch.explain_changes, case_id=case.id, worker_id=ben, reason="skill")
    with story.transaction() as session:
        said = [one.reason for one in history(session, case_id=case.id) if one.what == "explained"]
    assert said == ["meeting"]
    story.releases(ben, case)
    story.claims(anna, case)
    assert story.do(watch.notice_changes) == 0


def test_a_word_that_is_no_reason_explains_nothing(story: Handing) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "apua")
    _changed(story, case, anna, ben, anna)
    story.claims(ben, case)
    story.do(watch.notice_changes)
    with pytest.raises(NothingToExplain):
        story.do(watch.explain_changes, case_id=case.id, worker_id=ben, reason="muu")
