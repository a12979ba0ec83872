"""Cards and the duty group: one card there instead of many in private, and where they go when the group does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.cases.queries import queue
from bot.cases.tables import Case, QueueCard
from bot.config import DeskSettings
from bot.db import Database
from bot.duty.queries import rota, workers_on_shift
from bot.duty.rules import ServiceHours
from bot.dutygroup import service as dutygroup
from bot.dutygroup.errors import NoDutyGroup, OnlyCoordinatorsSetGroups
from bot.outbox.tables import OutgoingMessage
from bot.people.queries import colleagues, coordinators, workers
from bot.staff import service as staff
from bot.staff.queries import members
from tests.cases.grouped import Grouped


@pytest.fixture
def story(database: Database, now: Any) -> Grouped:
    """A desk without people."""
    return Grouped(database, now)


def test_a_case_is_shown_once_in_the_group_and_in_no_private_chat(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    story.opens(story.family(), "KANARIA")
    assert story.keys(group) == ["group-set", "card-title"]
    assert story.keys(anna) == story.keys(cai) == []
    assert "KANARIA" not in story.everything_for(group)


def test_an_urgent_case_rings_in_private_chats_too(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    story.opens(story.family(), "KANARIA", urgent=True)
    assert story.keys(group)[1:] == story.keys(anna) == story.keys(cai) == ["card-title-urgent"]


def test_stages_are_told_in_private_as_without_a_group(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    story.opens(story.family(), "KANARIA")
    story.pass_time(hours=3)
    assert story.reminds() == 1
    assert story.keys(anna, "message") == ["queue-claim-soon"]
    assert "queue-claim-soon" not in story.keys(group)


def test_a_card_says_who_took_the_case_when_it_came_back_and_when_it_was_closed(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group, family = story.group(cai), story.family()
    case = story.opens(family, "KANARIA")
    story.arrives(group)
    story.claims(anna, case)
    taken = story.letters(group, "edit")[-1]
    assert (taken.parts[0].key, taken.parts[0].args["worker"], taken.buttons) == (
        "card-taken",
        "Anna K., perheohjaaja",
        (),
    )
    story.arrives(group)
    story.releases(anna, case)
    assert story.keys(group, "message")[-1] == "card-title-returned"
    story.arrives(group)
    story.closes(family, case)
    assert story.keys(group, "edit")[-2:] == ["card-closed", "card-closed"]
    assert "KANARIA" not in story.everything_for(group)


def test_a_card_that_still_waits_for_its_turn_is_written_anew_and_edits_overtake_each_other(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.claims(anna, case)
    assert story.keys(group) == ["group-set", "card-taken"]
    story.arrives(group)
    for _ in range(3):
        story.releases(anna, story.case(case))
        story.claims(anna, story.case(case))
    waiting = [row for row in story.outbox(group, "edit") if row.status == "pending"]
    assert len(waiting) == len({row.target for row in waiting}) == 1


def test_waiting_cases_come_into_a_group_that_is_set_once(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    cases = [story.opens(story.family(), "KANARIA").id for _ in range(3)]
    group = story.group(cai)
    assert story.cards(group) == cases
    assert story.keys(anna) == ["card-title"] * 3
    assert not story.binds(group, cai)
    assert story.pays() == 0
    assert story.keys(group) == ["group-set", *["card-title"] * 3]


@pytest.mark.parametrize("again", [1, 3])
def test_when_the_group_is_lost_its_cards_come_in_private_and_coordinators_hear_of_it_once(
    story: Grouped, again: int
) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    for _ in range(again):
        story.do(dutygroup.lost, group_id=group)
        story.pays()
        story.pass_time(seconds=1)
    assert story.keys(anna) == ["card-title"]
    assert story.keys(cai) == ["group-told-lost", "card-title"]
    other = story.opens(story.family(), "KANARIA")
    assert story.cards(anna) == [case.id, other.id]
    assert story.cards(group) == [case.id]


@pytest.mark.parametrize("end", ["failed", "expired", "unsure"])
def test_a_card_that_may_never_have_come_into_the_group_comes_in_private_once(story: Grouped, end: str) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    seen = story.opens(story.family(), "KANARIA")
    story.arrives(group)
    assert story.pays() == 0
    case = story.opens(story.family(), "KANARIA")
    assert story.pays() == 0
    story.arrives(group, status=end)
    assert [story.pays(), story.pays()] == [1, 0]
    assert story.cards(anna) == story.cards(cai) == [case.id]
    assert story.keys(group, "message").count("card-title") == 2
    story.claims(anna, case)
    assert "card-taken" in story.keys(cai, "edit")
    assert story.cards(group) == [seen.id, case.id]


def test_a_card_that_got_lost_comes_into_the_group_when_it_is_back(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.arrives(group, status="failed")
    story.pays()
    story.do(dutygroup.lost, group_id=group)
    story.pass_time(minutes=1)
    story.do(dutygroup.back, group_id=group)
    assert [story.pays(), story.pays()] == [1, 0]
    assert [row.about for row in story.outbox(group, "message") if row.status == "pending"] == [f"case:{case.id}"]
    assert story.keys(anna, "message") == ["card-title"]


def test_a_group_that_is_back_gets_what_it_missed(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    seen, never = story.opens(story.family(), "KANARIA"), story.opens(story.family(), "KANARIA")
    story.arrives(group)
    with story.transaction() as session:
        key = select(QueueCard.key).where(QueueCard.case_id == never.id)
        lost = update(OutgoingMessage).where(OutgoingMessage.key.in_(key))
        session.execute(lost.values(status="failed"), execution_options={"synchronize_session": False})
    story.do(dutygroup.lost, group_id=group)
    story.pays()
    story.claims(anna, seen)
    story.arrives(group, status="failed")
    later = story.opens(story.family(), "KANARIA")
    story.pass_time(minutes=1)
    story.do(dutygroup.back, group_id=group)
    story.pays()
    waiting = [row for row in story.outbox(group) if row.status == "pending"]
    assert [(row.kind, row.about) for row in waiting] == [
        ("edit", f"case:{seen.id}"), ("message", f"case:{never.id}"), ("message", f"case:{later.id}")
    ]  # fmt: skip
    assert story.keys(cai)[-1] == "group-told-back"
    story.do(dutygroup.back, group_id=group)
    assert story.pays() == 0


def test_in_another_chat_fresh_cards_are_put_and_what_is_on_its_way_is_not_doubled(story: Grouped) -> None:
    cai = story.worker("Cai", role="coordinator")
    group = story.group(cai)
    arrived = story.opens(story.family(), "KANARIA")
    story.arrives(group)
    leaving = story.opens(story.family(), "KANARIA")
    story.do(dutygroup.moved, group_id=group)
    assert [story.pays(), story.pays()] == [1, 0]
    assert story.cards(group) == [arrived.id, leaving.id]
    waiting = [row.about for row in story.outbox(group) if row.status == "pending"]
    assert waiting == [f"case:{leaving.id}", f"case:{arrived.id}"]
    assert "group-told-back" not in story.keys(cai)


def test_another_group_takes_the_place_and_the_first_one_loses_its_buttons(story: Grouped) -> None:
    cai, dan = story.worker("Cai", role="coordinator"), story.worker("Dan", role="coordinator")
    first = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.arrives(first)
    second = story.group(dan)
    assert story.cards(second) == [case.id]
    assert story.cards(first) == []
    assert story.keys(first)[-2:] == ["group-card-away", "group-no-more"]
    assert story.keys(cai) == ["group-told-set"]
    story.pass_time(seconds=5)
    story.binds(first, cai)
    assert story.cards(first) == [case.id]
    assert story.keys(first, "message")[-1] == "card-title"
    assert [row.status for row in story.outbox(first, "message")][-1] == "pending"


def test_without_the_group_everything_is_private_again(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.do(dutygroup.let_go, by=cai)
    assert story.cards(anna) == story.cards(cai) == [case.id]
    story.opens(story.family(), "KANARIA")
    assert story.cards(group) == []
    with pytest.raises(NoDutyGroup):
        story.do(dutygroup.let_go, by=cai)


@pytest.mark.parametrize(
    "ask", [dutygroup.let_go, lambda session, **what: dutygroup.speak(session, language="sv", **what)]
)
def test_only_coordinators_set_let_go_and_choose(story: Grouped, ask: Callable[..., Any]) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    with pytest.raises(OnlyCoordinatorsSetGroups):
        story.group(anna)
    story.group(cai)
    with pytest.raises(OnlyCoordinatorsSetGroups):
        story.do(ask, by=anna)


def test_the_language_of_the_group_is_that_of_whoever_set_it_until_it_is_changed(story: Grouped) -> None:
    cai = story.worker("Cai", role="coordinator")
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.arrives(group)
    story.do(dutygroup.speak, by=cai, language="sv")
    assert [row.about for row in story.outbox(group, "edit")] == [f"case:{case.id}"]
    assert story.keys(group, "message")[-1] == "group-speaks"


def test_whoever_let_go_sees_the_card_in_the_group_and_is_not_offered_it_again_in_private(story: Grouped) -> None:
    cai, anna = story.worker("Cai", role="coordinator"), story.worker()
    story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    story.claims(anna, case)
    story.releases(anna, case)
    before = len(story.outbox(anna, "message"))
    story.pass_time(minutes=31)
    story.reminds()
    assert len(story.outbox(anna, "message")) == before


def test_a_group_is_nobody(story: Grouped) -> None:
    cai = story.worker("Cai", role="coordinator")
    group = story.group(cai)
    hours = ServiceHours.of(DeskSettings())
    with story.transaction() as session:
        lists = [*workers(session), *coordinators(session), *colleagues(session), *members(session),
                 *workers_on_shift(session, now=story.now, hours=hours)]  # fmt: skip
        assert group not in {one.id for one in lists}
        assert group not in rota(session, now=story.now, hours=hours).workers
    with pytest.raises(staff.NotStaff):
        story.do(staff.remove, person_id=group, by=cai, promise=lambda _case: story.promised_at)


def test_a_group_takes_no_case(story: Grouped) -> None:
    cai = story.worker("Cai", role="coordinator")
    group = story.group(cai)
    case = story.opens(story.family(), "KANARIA")
    with pytest.raises(Exception, match="refused-only-for-workers"):
        story.claims(group, case)
    with story.transaction() as session:
        assert [one.id for one in queue(session)] == [case.id]
        assert session.get_one(Case, case.id).owner_id is None
