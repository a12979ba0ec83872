"""Walks of a family with several people in one case: link, joining, private words, an answer to one, sharing, leaving."""

from __future__ import annotations

import re

import pytest

from bot.cases.family.joining import LINK_PREFIX
from tests.walks.together import STATUS, WHO, professional, with_worker
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, NOW, THANKS, WORRY

pytestmark = pytest.mark.anyio

#: What the second parent writes for the worker alone.
OWN = {
    "fi": "olen huolissani siitä, miten meillä puhutaan",
    "sv": "jag är orolig för hur vi talar med varandra hemma",
    "en": "I am worried about how we talk to one another at home",
}
CHANGED = {
    "fi": "olen huolissani siitä, miten iltaisin puhutaan",
    "sv": "jag är orolig för hur vi talar på kvällarna",
    "en": "I am worried about how we talk in the evenings",
}


def link_in(walker: Walker) -> str:
    """What stands after ``start=`` in the newest link on a screen."""
    text = next(one.text for one in reversed(walker.phone.from_bot) if LINK_PREFIX in one.text)
    found = re.search(rf"{LINK_PREFIX}[\w-]+", text)
    assert found is not None
    return found[0]


async def joined(walk: Walk, family: Walker, relation: str = "parent") -> Walker:
    """Somebody comes in by a link of whoever opened the case."""
    await family.says(STATUS[walk.language])
    await family.presses("member-button-invite")
    assert family.reads("member-link", "member-link-how")
    other = await walk.family(started=False)
    await other.starts(link_in(family))
    await other.presses("join-button-yes")
    await other.presses(f"relation-button-{relation}")
    return other


async def test_a_link_tells_what_joining_means_and_nothing_of_the_case(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await family.says(STATUS[walk.language])
    await family.presses("member-button-invite")
    other = await walk.family(started=False)
    await other.starts(link_in(family))
    assert other.reads("join-asked", "join-worker", "join-private", "join-nobody-named", "join-leave")
    assert worker.signature in other.news
    assert not other.phone.sees(WORRY[walk.language])
    await other.presses("join-button-no")
    assert other.reads("join-declined")
    await other.starts(link_in(family))
    for one in (family, worker):
        one.look_away()
    await other.presses("join-button-yes")
    assert other.reads("joined", "join-relation")
    assert family.reads("member-joined-told")
    assert worker.reads("owner-member-joined")
    await other.presses("relation-button-young")
    assert other.reads("relation-kept")
    late = await walk.family(started=False)
    await late.starts(link_in(family))
    assert late.reads("refused-join-link")
    await other.starts(link_in(family))
    assert other.reads("stale-already-in")
    await family.says(WHO[walk.language])
    assert family.reads("member-others")
    assert family.text("member-is-young") in family.news


async def test_separated_parents_write_for_the_worker_alone_and_get_their_own_answers(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    family.look_away()
    await other.says(OWN[walk.language])
    assert other.reads("passed-on")
    assert other.offers("member-button-share", "button-withdraw")
    assert OWN[walk.language] in worker.news
    assert f"{worker.text('member-parent', number=2)}" in worker.news
    assert not family.news
    await worker.replies(OWN[walk.language], ANSWER[walk.language])
    assert worker.reads("sent-to-member")
    assert ANSWER[walk.language] in other.news
    assert other.reads("relay-from-worker-to-you")
    assert not family.phone.sees(ANSWER[walk.language])
    await worker.replies(WORRY[walk.language], GREETING[walk.language])
    assert family.phone.sees(GREETING[walk.language])
    assert not other.phone.sees(GREETING[walk.language])
    assert not other.phone.sees(WORRY[walk.language])


async def test_words_without_a_reply_wait_to_hear_for_whom_they_are(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    await worker.says(ANSWER[walk.language])
    assert worker.reads("draft-whom")
    await worker.presses("draft-send")
    assert worker.reads("member-whom")
    assert not family.phone.sees(ANSWER[walk.language])
    stale = worker.new[-1], worker.data("send-to")
    await worker.presses("member-button-send-all")
    assert worker.reads("sent-to-all")
    for one in (family, other):
        assert one.phone.sees(ANSWER[walk.language])
    sent = worker.new[-1].message_id
    await worker.presses_at(*stale)
    assert worker.reads("draft-gone")
    await worker.says(THANKS[walk.language], reply_to=sent)
    assert worker.reads("sent-to-all")
    assert other.phone.sees(THANKS[walk.language])


async def test_one_message_is_shared_after_a_look_at_who_gets_it(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    await other.says(OWN[walk.language])
    family.look_away()
    await other.presses("member-button-share")
    assert other.reads("share-who", "share-only-this")
    assert other.text("member-founder") in other.news
    await other.presses("member-button-share-no")
    assert other.reads("share-not-done")
    assert not family.news
    await other.presses("member-button-share")
    await other.presses("member-button-share-yes")
    assert other.reads("share-done")
    assert family.reads("relay-shared")
    assert OWN[walk.language] in family.news
    assert worker.reads("owner-member-shared")
    await other.edits(OWN[walk.language], CHANGED[walk.language])
    assert family.phone.sees(CHANGED[walk.language])
    await other.presses("button-withdraw")
    assert other.reads("withdrawn")
    assert not family.phone.sees(CHANGED[walk.language])
    assert family.reads("shared-withdrew")


async def test_a_member_sees_who_has_it_and_leaves(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    await other.says(OWN[walk.language])
    await other.says(STATUS[walk.language])
    assert other.reads("member-status", "status-owner", "status-next-answer", "member-others")
    assert worker.signature in other.news
    await other.presses("member-button-leave")
    assert other.reads("member-leave-sure")
    await other.presses("member-button-leave-yes")
    assert other.reads("member-left")
    assert worker.reads("owner-member-left")
    await worker.replies(OWN[walk.language], ANSWER[walk.language])
    assert worker.reads("member-whom-gone", "member-whom")
    assert not other.phone.sees(ANSWER[walk.language])
    await worker.presses(worker.text("member-button-send", who=worker.text("member-founder")))
    assert family.phone.sees(ANSWER[walk.language])
    await other.says(STATUS[walk.language])
    assert other.reads("status-none")


async def test_the_owner_asks_somebody_in_and_takes_somebody_out(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await worker.presses("case-button-together")
    await worker.presses("together-button-family")
    assert worker.reads("members-title", "members-none", "members-how")
    await worker.presses("members-button-link-founder")
    assert worker.reads("members-link-sent")
    assert family.reads("member-link")
    await worker.presses("members-button-link")
    assert worker.reads("members-link")
    other = await walk.family(started=False)
    await other.starts(link_in(worker))
    await other.presses("join-button-yes")
    await other.presses("relation-button-grandparent")
    await worker.presses("case-button-together")
    await worker.presses("together-button-family")
    assert worker.text("member-grandparent", number=2) in worker.news
    await worker.presses("members-button-remove")
    assert worker.reads("members-remove-sure")
    await worker.presses("members-button-remove-yes")
    assert worker.reads("members-removed")
    assert other.reads("member-removed")
    await other.says(STATUS[walk.language])
    assert other.reads("status-none")


async def test_the_end_of_a_case_is_told_to_everybody_and_only_who_opened_it_can_end_it(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-resolve")
    assert family.offers("case-button-close")
    assert other.reads("member-resolved")
    assert not other.offers("case-button-close")
    await other.presses("button-status")
    assert other.reads("status-resolved")
    await family.presses("case-button-close")
    assert other.reads("member-closed")
    assert other.offers("button-human")
    assert not other.reads("feedback-ask")
    await other.says(STATUS[walk.language])
    assert other.reads("status-none")


async def test_whoever_cannot_join_hears_a_way_out(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await family.says(STATUS[walk.language])
    await family.presses("member-button-invite")
    own = await walk.family()
    await own.says(WORRY[walk.language])
    await own.presses("button-human")
    await own.starts(link_in(family))
    assert own.reads("refused-join-own-case")
    assert own.offers("button-status")
    liisa = await professional(walk)
    for one in (liisa, worker):
        await one.starts(link_in(family))
        assert one.reads("refused-join-staff")
    await family.starts(link_in(family))
    assert family.reads("stale-already-in")


async def test_danger_is_heard_from_a_member_and_on_the_way_in(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family, "young")
    family.look_away()
    await other.says(NOW[walk.language])
    assert other.reads("danger-now") or "112" in other.news
    assert worker.reads("owner-urgent")
    assert NOW[walk.language] in worker.news
    assert not family.news
    await family.says(STATUS[walk.language])
    await family.presses("member-button-invite")
    guest = await walk.family(started=False)
    await guest.starts(link_in(family))
    await guest.says(NOW[walk.language])
    assert "112" in guest.news
    await guest.presses("join-button-yes")
    assert guest.reads("refused-join-own-case")


async def test_a_member_wishes_a_call_that_the_others_never_see(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family, "young")
    family.look_away()
    await other.says(STATUS[walk.language])
    await other.presses("call-button-wish")
    await other.presses_at(other.new[-1], other.data("call-slot"))
    await other.says("040 123 4567")
    assert other.reads("call-noted")
    assert worker.reads("call-by", "call-wished")
    assert worker.text("member-young", number=2) in worker.news
    await other.says(STATUS[walk.language])
    assert other.reads("status-call")
    assert not family.news
    await family.says(STATUS[walk.language])
    assert not family.reads("status-call")
    await worker.presses("call-button-done")
    assert other.reads("call-told-done")
    assert not family.reads("call-told-done")
