"""A worker leaves, and no family is left behind."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.cases import departures
from bot.cases.errors import OnlyForWorkers
from bot.cases.history import history
from bot.cases.queries import own_cases, owners
from bot.cases.tables import Case
from bot.people.service import end_duty
from tests.cases.conftest import Story


def _what(story: Story, case: Case) -> list[str]:
    with story.transaction() as session:
        return [row.what for row in history(session, case_id=case.id)]


def test_the_substitute_gets_everything_and_the_family_hears_who_and_by_when(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.writes(family, "ja vielä")
    story.pass_time(hours=1)
    assert story.leaves(anna, ben, "away") == 1
    case = story.case(case)
    assert (case.status, case.owner_id) == ("open", ben)
    assert story.words(ben) == ["apua", "ja vielä"]
    told = story.letters(family)[-1].parts[0]
    assert told.key == "family-substitute-answers"
    assert told.args["worker"] == "Ben L., perheohjaaja"
    assert told.args["moment"] == case.promised_at == case.next_date
    with story.transaction() as session:
        had = [(own.worker_id, own.reason) for own in owners(session, case_id=case.id)]
    assert had == [(anna, "away"), (ben, "")]
    assert _what(story, case)[-1] == "substituted"


def test_a_promise_that_can_be_kept_stands_and_one_that_cannot_is_openly_corrected(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    given = case.promised_at
    story.pass_time(hours=1)
    story.leaves(anna, ben)
    assert story.case(case).promised_at == given
    story.pass_time(hours=5)
    story.leaves(ben, anna)
    assert story.case(case).promised_at == story.promised_at
    assert _what(story, case)[-1] == "corrected"


def test_without_a_substitute_the_cases_go_to_the_queue(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    taken = story.claims(anna, story.opens(family, "apua"))
    answered = story.claims(anna, story.opens(story.family(), "apua"))
    story.answers(anna, answered, "Hei")
    assert story.leaves(anna) == 2
    assert {story.case(case).status for case in (taken, answered)} == {"new"}
    assert story.keys(family)[-1] == "family-released"
    assert "card-title-returned" in story.keys(ben)


def test_a_resolved_case_goes_to_the_substitute_as_it_is(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.leaves(anna, ben)
    assert (story.case(case).status, story.case(case).owner_id) == ("resolved", ben)
    assert story.keys(family)[-1] == "family-substitute"
    story.writes(family, "Vielä yksi asia")
    assert (story.case(case).status, story.case(case).owner_id) == ("open", ben)


def test_a_resolved_case_without_a_substitute_opens_into_the_queue(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    assert story.leaves(anna, reason="away") == 0
    assert (story.case(case).status, story.case(case).owner_id) == ("resolved", anna)
    story.writes(family, "Vielä yksi asia")
    assert (story.case(case).status, story.case(case).owner_id) == ("new", None)


def test_whoever_is_back_before_the_family_writes_goes_on(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.leaves(anna, reason="away")
    with story.transaction() as session:
        departures.come_back(session, worker_id=anna)
    story.writes(family, "Vielä yksi asia")
    assert (story.case(case).status, story.case(case).owner_id) == ("open", anna)


def test_nobody_becomes_the_worker_of_their_own_family(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    own = story.claims(anna, story.opens(ben, "apua"))
    other = story.claims(anna, story.opens(story.family(), "apua"))
    assert story.leaves(anna, ben) == 2
    assert (story.case(own).status, story.case(other).owner_id) == ("new", ben)


@pytest.mark.parametrize("who", ["same", "family"])
def test_somebody_who_cannot_be_a_substitute_is_none(story: Story, who: str) -> None:
    anna = story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    story.leaves(anna, anna if who == "same" else story.family())
    assert story.case(case).status == "new"


def test_leaving_twice_is_leaving_once(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    story.claims(anna, story.opens(family, "apua"))
    assert [story.leaves(anna, ben), story.leaves(anna, ben)] == [1, 0]
    assert story.keys(family).count("family-substitute-answers") == 1


def test_a_claim_during_the_removal_leaves_no_case_with_somebody_who_is_gone(story: Story) -> None:
    """Without the lock on the worker's row PostgreSQL would let the claim believe that the worker stays."""
    anna, family = story.worker(), story.family()
    case = story.opens(family, "apua")
    with ThreadPoolExecutor(1) as thread:
        with story.transaction() as session:
            departures.leave(
                session, worker_id=anna, reason="removed", now=story.now, promise=lambda _case: story.promised_at
            )
            end_duty(session, person_id=anna)
            claiming = thread.submit(story.claims, anna, case)
            with pytest.raises(TimeoutError):
                claiming.result(timeout=0.5)
        with pytest.raises(OnlyForWorkers):
            claiming.result(timeout=30)
    assert story.case(case).status == "new"
    with story.transaction() as session:
        assert own_cases(session, worker_id=anna) == []
