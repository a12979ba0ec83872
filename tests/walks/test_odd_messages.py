"""What else comes in: pictures, nothing, too much, markup, strange letters, forged and old buttons, groups."""

from __future__ import annotations

import pytest

from bot.emulator import groups
from tests.walks.walkers import Walk
from tests.walks.words import ANSWER, GREETING, NOW, WORRY

pytestmark = pytest.mark.anyio

#: Words that look like markup, and names too.
MARKUP = "<b>ab</b> & *cd* _ef_ [gh](https://example.invalid) `x` {name} &amp; </i>"
#: Arabic with a hidden override of direction, an invisible letter, emoji of several signs.
STRANGE = "طفلي لا ينام \u202eabc\u202c 👩\u200d👧\u200d👦 e\u0301"
#: Data that no button of the desk has, or that somebody changed by hand.
FORGED = ["", "claim", "claim:0", "claim:999999999999999999999", "claim:x:1", "close:-1", "service:../../etc", "xyz:1",
          "feedback:1:maybe", "choice:1:old", "none:abc", "withdraw:1", "withdraw-question:1", "reopen:1", "misread:77",
          "language:xx", "release-reason:1:because", "send:1:1", "\u0000", "ä" * 32]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("photo", "unusable-photo"),
        ("voice", "unusable-voice"),
        ("document", "unusable-document"),
        ("sticker", "unusable"),
    ],
)
async def test_what_is_not_text_gets_a_kind_word_and_a_way_on(walk: Walk, kind: str, key: str) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.sends(kind)
    assert family.reads(key)
    assert family.offers("button-human", "button-emergency")
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await family.sends(kind)
    assert family.reads(key)
    await worker.sends(kind)
    assert worker.reads("message-empty")


async def test_words_under_a_picture_are_heard_and_changed_like_any_others(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.sends("photo", caption=GREETING[walk.language])
    assert family.reads("unusable-words-read")
    assert GREETING[walk.language] in worker.news
    await family.sends("photo", caption=NOW[walk.language])
    assert "112" in family.news
    assert not family.reads("unusable-words-read")


async def test_a_message_of_nothing_visible_is_answered_too(walk: Walk) -> None:
    family = await walk.family()
    await family.says("\u200b\u2060\u00ad")
    assert family.reads("unusable")


@pytest.mark.parametrize("words", ["ä" * 4096, "👨‍👩‍👧 " * 450, "sana " * 819], ids=["letters", "emoji", "words"])
async def test_the_longest_message_arrives_whole_both_ways(walk: Walk, words: str) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.says(words)
    assert worker.reads("relay-part")
    assert _whole(words) in _whole(
        "".join(message.text.partition("\n\n")[2].partition("\n")[2] for message in worker.new)
    )
    family.look_away()
    await worker.replies(words[:40], words)
    assert _whole(words) in _whole(
        "".join(message.text.partition("\n\n")[2].partition("\n")[2] for message in family.new)
    )


def _whole(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("words", [MARKUP, STRANGE], ids=["markup", "strange letters"])
async def test_words_and_names_stay_as_they_are(walk: Walk, words: str) -> None:
    family, worker = await walk.family(), await walk.worker("<b>Åsa</b> & *Co*", "_ohjaaja_ [x](y)")
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    assert "<b>Åsa</b> & *Co*, _ohjaaja_ [x](y)" in family.news
    await family.says(words)
    shown = words.replace("\u202e", "").replace("\u202c", "")
    assert shown in worker.news
    await worker.replies(shown, words)
    assert shown in family.news
    marked = {entity["type"]: entity["offset"] for entity in family.message(shown).content["entities"]}
    assert marked["bold"] == 0
    assert not {"italic", "code", "pre", "text_link", "strikethrough"} & set(marked)


async def test_forged_buttons_do_nothing_and_are_answered(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    stranger = await walk.family()
    await stranger.says(WORRY[walk.language])
    await stranger.presses("button-human")
    for walker in (family, worker):
        for data in FORGED:
            await walker.presses_at(walker.phone.from_bot[0], data)
            assert walker.news, data
    case = stranger.case()
    assert case is not None
    assert (case.status, case.owner_id) == ("new", None)


async def test_a_button_of_another_role_is_refused_with_a_way_on(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    case = family.case()
    assert case is not None
    for data in (f"claim:{case.id}", f"resolve:{case.id}", "queue", "own", f"release:{case.id}"):
        await family.presses_at(family.phone.from_bot[-1], data)
        assert family.reads("of-another-role")
        assert family.offers("button-status", "button-emergency")
    await family.says("/jono")
    assert family.reads("not-for-you")
    for data in (f"close:{case.id}", "human", f"feedback:{case.id}:yes"):
        await worker.presses_at(worker.phone.from_bot[-1], data)
        assert worker.reads("of-another-role")
        assert worker.offers("keyboard-queue", "keyboard-own")
    assert case.status == "new"


async def test_the_case_of_another_family_stays_closed_to_its_buttons(walk: Walk) -> None:
    family, stranger, worker = await walk.family(), await walk.family(), await walk.worker()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await worker.presses("case-button-resolve")
    case = family.case()
    assert case is not None
    for data in (f"close:{case.id}", f"reopen:{case.id}"):
        await stranger.presses_at(stranger.phone.from_bot[0], data)
        assert stranger.reads("stale-case-unknown", "menu")
        assert stranger.offers("button-human", "button-emergency")
    again = family.case()
    assert again is not None
    assert again.status == "resolved"


async def test_ancient_buttons_of_a_family_lead_on(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(WORRY[walk.language])
    answer = family.new[-1]
    data = (
        [button["callback_data"] for row in answer.markup["inline_keyboard"] for button in row] if answer.markup else []
    )
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await family.says(GREETING[walk.language])
    withdraw = family.data("withdraw")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    for one in [*data, withdraw, withdraw]:
        await family.presses_at(answer, one)
        assert family.news, one
    assert family.reads("stale-message-unknown")


async def test_in_a_group_it_says_one_line_and_only_when_called(walk: Walk) -> None:
    family, other = await walk.family(), await walk.family()
    world = walk.house.emulator.world
    chat = world.add_group("Naapurit", [family.phone.person, other.phone.person], bot_status="left")
    groups.set_bot_status(world, chat, family.phone.person, "member")
    await walk.calm()
    in_group = family.in_group(chat)
    assert not in_group.phone.from_bot
    await in_group.says(WORRY[walk.language])
    assert not in_group.phone.from_bot
    await in_group.says(f"/start@{world.bot['username']}")
    assert [message.text for message in in_group.phone.from_bot] == [in_group.text("group-refusal")]
    await in_group.says(f"/{'hata'}@{world.bot['username']}")
    assert len(in_group.phone.from_bot) == 2
    groups.set_bot_status(world, chat, family.phone.person, "kicked")
    await walk.calm()
    await family.says(GREETING[walk.language])
    assert family.news
