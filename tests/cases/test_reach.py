"""People whom Telegram does not reach: a task for the worker, told once, and nobody waits for somebody who cannot hear."""

from __future__ import annotations

from datetime import timedelta

from bot.cases import invariant, reach
from tests.cases.conftest import Story


def test_a_family_that_shut_the_bot_out_becomes_a_task_told_once(story: Story) -> None:
    anna, family = story.worker(), story.family()
    story.claims(anna, story.opens(family, "apua"))
    for _ in range(3):
        story.do(reach.lost, person_id=family)
    assert story.keys(anna).count("owner-family-away") == 1
    story.do(reach.found, person_id=family)
    story.do(reach.found, person_id=family)
    assert story.keys(anna).count("owner-family-back") == 1
    story.pass_time(minutes=1)
    story.do(reach.lost, person_id=family)
    assert story.keys(anna).count("owner-family-away") == 2


def test_whoever_takes_the_case_of_such_a_family_hears_it_too(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.opens(family, "apua")
    story.do(reach.lost, person_id=family)
    story.claims(anna, case)
    assert "owner-family-away" in story.keys(anna)
    story.leaves(anna, ben)
    assert "owner-family-away" in story.keys(ben)


def test_reminders_stop_but_the_case_keeps_its_owner_and_a_date(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.do(reach.lost, person_id=family)
    before = len(story.keys(anna))
    for _ in range(4):
        story.pass_time(hours=1)
        story.reminds()
    assert story.keys(anna)[before:] == ["owner-family-away"]
    assert story.keys(family) == ["family-claimed"]
    case = story.case(case)
    assert (case.status, case.owner_id, case.next_date) == ("open", anna, story.now + timedelta(days=7))
    with story.transaction() as session:
        assert invariant.broken(session, now=story.now) == {}


def test_of_a_worker_whom_telegram_does_not_reach_the_coordinators_hear_once(story: Story) -> None:
    anna = story.worker()
    cai = story.worker("Cai M.", role="coordinator")
    for _ in range(2):
        story.do(reach.lost, person_id=anna)
    assert story.keys(cai) == ["coordinator-worker-away"]


def test_urgent_cases_of_such_a_worker_go_on_to_others_and_the_rest_stays(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    urgent = story.claims(anna, story.opens(family, "apua", urgent=True))
    calm = story.claims(anna, story.opens(story.family(), "apua"))
    story.do(reach.lost, person_id=anna)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert (story.case(urgent).status, story.case(calm).owner_id) == ("new", anna)
    assert story.keys(family)[-1] == "family-released"
    assert story.keys(ben, "message")[-1] == "card-title-urgent"
    assert story.keys(anna, "message").count("card-title-urgent") == 1


def test_a_case_is_offered_to_those_who_can_be_reached(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    story.do(reach.lost, person_id=anna)
    story.opens(story.family(), "apua")
    assert (story.keys(anna), story.keys(ben)) == ([], ["card-title"])


def test_when_nobody_can_be_reached_the_case_waits_with_everybody(story: Story) -> None:
    anna = story.worker()
    story.do(reach.lost, person_id=anna)
    story.opens(story.family(), "apua")
    assert story.keys(anna) == ["card-title"]
