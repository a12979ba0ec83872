"""Several people of a family in one case: each reads exactly the words that were meant for them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.cases import errors
from bot.cases import service as cases
from bot.cases.family import members
from bot.cases.words import post, sharing
from tests.cases.conftest import Story
from tests.cases.families import Household


def test_separated_parents_a_late_joiner_and_one_who_left_read_exactly_what_was_meant_for_them(story: Story) -> None:
    house = Household.opened(story)
    a, b = house.founder, house.joins()
    from_a, from_b = house.writes(a, "A-YKSI"), house.writes(b, "B-YKSI")
    house.answers("VAIN-A", a)
    only_b = house.answers("VAIN-B", b)
    both = house.answers("KAIKILLE")
    house.edits(a, from_a, "A-KAKSI")
    house.edits(b, from_b, "B-KAKSI")
    house.shares(b, from_b, "B-KAKSI")
    young = house.joins(relation="young")
    house.writes(young, "NUORI-YKSI")
    house.edits(b, from_b, "B-KOLME")
    house.edits(house.worker, both, "KAIKILLE-UUSI")
    house.edits(house.worker, only_b, "VAIN-B-UUSI")
    house.answers("VAIN-NUORI", young)
    house.leaves(b)
    house.edits(house.worker, both, "KAIKILLE-KOLMAS")
    house.answers("LOPUKSI")
    with pytest.raises(errors.MemberGone):
        story.do(
            cases.write_as_worker, case_id=house.case.id, worker_id=house.worker, body="x", origin="update:x", to=b
        )  # fmt: skip
    with pytest.raises(errors.MemberGone):
        story.edits(house.worker, only_b, "ei kenellekään")
    with pytest.raises(errors.MessageUnknown):
        story.edits(b, from_b, "ulkoa")
    assert house.wrong() == []


def test_an_edit_that_grows_a_message_gives_a_late_joiner_no_part_of_it(story: Story) -> None:
    house = Household.opened(story)
    message = house.answers("LYHYT", house.founder)
    shared = house.writes(house.founder, "OMA")
    b = house.joins()
    house.shares(house.founder, shared, "OMA")
    c = house.joins()
    for author, one in ((house.worker, message), (house.founder, shared)):
        story.edits(author, one, "KASVAA " * 550)
    assert "KASVAA" not in story.everything_for(c)
    assert story.everything_for(b).count("KASVAA") == 550


def test_a_plain_mix_up_would_be_seen(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the oracle above cannot pass because it looks at nothing."""
    real = post.family_copies

    def mixed_up(session: Any, case: Any, message: Any, readers: Any) -> Any:
        return real(session, case, message, members.family_of(session, case))

    house = Household.opened(story)
    house.joins()
    monkeypatch.setattr(post, "family_copies", mixed_up)
    house.answers("VAIN-AVAAJALLE", house.founder)
    assert house.wrong() == [f"VAIN-AVAAJALLE came to {house.people[1]}"]


def test_a_withdrawn_message_goes_from_everybody_who_has_it_also_from_who_has_left(story: Story) -> None:
    house = Household.opened(story)
    a, b, c = house.founder, house.joins(), house.joins()
    shared, both = house.writes(b, "JAETTU"), house.answers("KAIKILLE")
    house.shares(b, shared, "JAETTU")
    late = house.joins()
    house.leaves(b)
    house.leaves(c)
    assert house.withdraws(b, shared, "JAETTU") == {house.worker, a, c}
    assert house.withdraws(house.worker, both, "KAIKILLE") == {a, b, c}
    assert {one: len(house.taken_from(one)) for one in (house.worker, a, b, c, late)} == {
        house.worker: 1, a: 2, b: 1, c: 2, late: 0,
    }  # fmt: skip
    assert story.keys(a)[-2:] == ["shared-withdrew", "family-withdrew"]
    assert not {"shared-withdrew", "family-withdrew"} & {*story.keys(b), *story.keys(c), *story.keys(late)}
    assert house.wrong(late) == []


def test_only_an_own_message_is_shared_once_and_only_with_those_who_were_shown(story: Story) -> None:
    house = Household.opened(story)
    alone = house.writes(house.founder, "YKSIN")
    with pytest.raises(errors.NobodyElse), story.transaction() as session:
        sharing.may_share(session, message_id=alone.id, person_id=house.founder)
    b = house.joins()
    message, answer = house.writes(b, "B-OMA"), house.answers("VASTAUS")
    for person, one in ((house.founder, message), (b, answer), (house.worker, answer), (house.worker, message)):
        with pytest.raises(errors.MessageUnknown), story.transaction() as session:
            sharing.may_share(session, message_id=one.id, person_id=person)
    with story.transaction() as session:
        seen = sharing.may_share(session, message_id=message.id, person_id=b).stamp
    house.joins()
    with pytest.raises(errors.ReadersChanged):
        story.do(sharing.share_message, message_id=message.id, person_id=b, seen=seen)
    house.shares(b, message, "B-OMA")
    late = house.joins()
    story.do(sharing.share_message, message_id=message.id, person_id=b, seen="whatever")
    assert "B-OMA" not in story.everything_for(late)
    gone = house.writes(b, "PERUTTU")
    house.withdraws(b, gone, "PERUTTU")
    with pytest.raises(errors.MessageUnknown), story.transaction() as session:
        sharing.may_share(session, message_id=gone.id, person_id=b)
    assert house.wrong() == []


def test_nothing_of_several_is_seen_in_a_case_of_one(story: Story) -> None:
    house = Household.opened(story)
    house.writes(house.founder, "YKSI")
    story.answers(house.worker, house.case, "KAKSI")
    headers = {
        letter.parts[0].key for one in (house.worker, house.founder) for letter in story.letters(one) if letter.words
    }
    assert headers == {"relay-from-family", "relay-from-worker"}


def test_the_owner_and_the_next_one_see_who_wrote_and_for_whom_an_answer_was(story: Story) -> None:
    house = Household.opened(story)
    b = house.joins()
    house.writes(house.founder, "A")
    house.writes(b, "B")
    house.answers("VAIN-B", b)
    house.answers("KAIKILLE")
    heads = {letter.words: letter.parts[0] for letter in story.letters(b) if letter.words}
    assert heads["VAIN-B"].key == "relay-from-worker-to-you"
    assert heads["KAIKILLE"].key == "relay-from-worker-to-all"
    ben = story.worker("Ben L.")
    story.releases(house.worker, house.case)
    story.claims(ben, house.case)
    (head,) = [letter for letter in story.letters(ben) if letter.parts[0].key == "head-title"]
    assert head.parts[-1].key == "members-head"
    seen = {letter.words: letter.parts[0] for letter in story.letters(ben) if letter.words}
    assert [seen[word].key for word in ("A", "B", "VAIN-B", "KAIKILLE")] == [
        "relay-from-member", "relay-from-member", "relay-from-earlier-to", "relay-from-earlier",
    ]  # fmt: skip
    assert seen["B"].args["who"].by_language["fi"] == "vanhempi 2"  # type: ignore[union-attr]


def test_an_answer_that_nobody_is_named_for_goes_to_nobody(story: Story) -> None:
    house = Household.opened(story)
    house.joins()
    with pytest.raises(errors.AddresseeNeeded):
        story.answers(house.worker, house.case, "KENELLE")
    with pytest.raises(errors.MemberGone):
        house.answers("VIERAALLE", story.family())
    assert [message.body for message in story.messages(house.case)] == ["AVAUS"]
