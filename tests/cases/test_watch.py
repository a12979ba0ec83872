"""Dates are looked after: a reminder before, an honest word when one is missed, the queue when it is missed again."""

from __future__ import annotations

from datetime import timedelta

from bot.cases.rules import FOLLOW_UP_AFTER
from tests.cases.conftest import Story


def test_workers_are_reminded_once_of_a_case_that_nobody_claims(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "KANARIA")
    assert story.reminds() == 0
    story.pass_time(hours=3)
    assert [story.reminds(), story.reminds()] == [1, 0]
    for worker in (anna, ben):
        assert story.keys(worker, "message") == ["card-title", "queue-claim-soon"]
        assert story.letters(worker)[-1].buttons[0][0].ids == (case.id,)
        assert "KANARIA" not in story.everything_for(worker)


def test_an_urgent_case_rings_again_before_its_minutes_are_over(story: Story) -> None:
    anna = story.worker()
    story.opens(story.family(), "apua", urgent=True)
    story.pass_time(hours=3, minutes=49)
    assert story.reminds() == 0
    story.pass_time(minutes=1)
    assert story.reminds() == 1
    assert story.keys(anna, "message")[-1] == "queue-claim-soon"


def test_the_owner_alone_is_reminded_of_a_claimed_case(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=3)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna)[-1] == "owner-answer-soon"
    assert story.keys(ben, "message") == ["card-title"]
    assert story.keys(family) == ["family-claimed"]


def test_a_missed_promise_is_admitted_and_renewed_and_the_coordinator_hears_of_it(story: Story) -> None:
    anna, family = story.worker(), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.claims(anna, story.opens(family, "KANARIA"))
    story.pass_time(hours=4)
    assert [story.reminds(), story.reminds()] == [1, 0]
    case = story.case(case)
    assert (case.status, case.owner_id, case.promised_at) == ("open", anna, story.promised_at)
    late = story.letters(family)[-1]
    assert (late.parts[0].key, late.parts[0].args) == ("family-late", {"moment": story.promised_at})
    assert story.keys(anna)[-1] == "owner-answer-soon"
    assert story.keys(cai)[-1] == "coordinator-late"
    assert "KANARIA" not in story.everything_for(cai)


def test_an_owner_who_misses_two_promises_in_a_row_loses_the_case_to_the_queue(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=4)
    story.reminds()
    story.pass_time(hours=4)
    story.reminds()
    case = story.case(case)
    assert (case.status, case.owner_id, case.next_date) == ("new", None, story.promised_at)
    assert story.keys(ben, "message")[-1] == "card-title-returned"
    assert story.keys(family)[-1] == "family-released"


def test_an_answer_wipes_the_slate_clean(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=4)
    story.reminds()
    story.answers(anna, case, "Anteeksi, tässä olen")
    story.writes(family, "Kiitos")
    story.pass_time(hours=4)
    story.reminds()
    assert story.case(case).owner_id == anna


def test_a_case_that_nobody_claims_keeps_ringing_and_never_leaves_the_queue(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "apua")
    for _ in range(5):
        story.pass_time(hours=4)
        assert story.reminds() == 1
        assert story.case(case).next_date == story.promised_at
    assert story.case(case).status == "new"
    assert story.keys(family) == ["family-late"] * 5
    assert story.keys(anna, "message")[1:] == ["queue-claim-soon"] * 5


def test_the_owner_comes_back_to_a_silent_family_on_the_day_that_was_said(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "Kerro, miten menee")
    story.pass_time(seconds=FOLLOW_UP_AFTER.total_seconds() - 1)
    assert story.reminds() == 0
    story.pass_time(seconds=1)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna)[-1] == "owner-ask-family"
    assert story.case(case).next_date == story.now + timedelta(days=7)


def test_resolved_and_closed_cases_are_left_in_peace(story: Story) -> None:
    anna, family, other = story.worker(), story.family(), story.family()
    story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.closes(other, story.opens(other, "apua"))
    story.pass_time(days=30)
    assert story.reminds() == 0


def test_a_family_that_writes_on_does_not_put_off_what_its_worker_owes(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    promised_at = case.promised_at
    for _ in range(3):
        story.pass_time(hours=1)
        story.writes(family, "oletko siellä?")
    assert story.case(case).promised_at == promised_at
    assert [story.reminds(), story.reminds()] == [1, 0]
    story.pass_time(hours=1)
    story.writes(family, "hei?")
    story.reminds()
    assert story.keys(family)[-1] == "family-late"
    story.pass_time(hours=4)
    story.writes(family, "hei??")
    story.reminds()
    assert story.case(case).status == "new"
