"""Walks through the duty group: set, shown, taken from, moved, lost, left; never a word of a family in it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.cases.queries import queue
from bot.cases.tables import CaseMessage
from bot.db import Row
from bot.duty.tables import DutyGroup
from bot.emulator import groups
from bot.emulator.chats import Chat
from bot.inbox.tables import IncomingStatus, IncomingUpdate
from handlers.commands import _WORDS
from tests.walks.screens import account
from tests.walks.walkers import Walk, Walker
from tests.walks.words import TODAY, WORRY

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
async def without_a_group_in_the_end(walk: Walk) -> AsyncIterator[None]:
    """The next walk begins without a duty group, and nothing of a family, nor anybody's account, ever went into this one."""
    yield
    in_groups = [one.parameters for one in walk.requests if str(one.parameters.get("chat_id", "")).startswith("-")]
    assert in_groups
    sent = json.dumps(in_groups, ensure_ascii=False)
    words = [one for one in walk.written if len(one) > 10 and not one.startswith("/")]
    assert words or not any(walker.role == "family" for walker in walk.walkers)
    signs = [sign for walker in walk.walkers for sign in account(walker)]
    assert [one for one in [*words, *signs] if one in sent] == []
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        for found in session.scalars(select(DutyGroup)).all():
            session.delete(found)


async def _asks(walk: Walk) -> Walker:
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    return family


def _group(walk: Walk, *members: Walker, **how: object) -> Chat:
    people = [member.phone.person for member in members]
    given = {"bot_status": "member", **how}
    return walk.house.emulator.world.add_group("Salainen Sauna", people, **given)  # type: ignore[arg-type]


async def _sets(coordinator: Walker, chat: Chat) -> Walker:
    here = coordinator.in_group(chat)
    await here.says(f"/{_WORDS['group'][coordinator.language]}@{here.phone.world.bot['username']}")
    return here


async def _staffed(walk: Walk, **how: object) -> tuple[Walker, Walker, Walker, Chat]:
    """A coordinator, a worker, the coordinator looking at the duty group, and the group."""
    coordinator = await walk.worker("Cai", "koordinaattori", role="coordinator")
    worker = await walk.worker()
    chat = _group(walk, coordinator, worker, **how)
    here = await _sets(coordinator, chat)
    return coordinator, worker, here, chat


def _offered(here: Walker) -> list[int]:
    """The cases whose cards in the group can be pressed, in order."""
    buttons = [b for one in here.phone.from_bot for row in (one.markup or {}).get("inline_keyboard", []) for b in row]
    return sorted(int(b["callback_data"].split(":")[1]) for b in buttons if b["callback_data"].startswith("claim:"))


def _queue(walk: Walk) -> list[int]:
    with walk.house.koppi.database.transaction() as session:
        return sorted(case.id for case in queue(session))


async def test_a_group_is_set_and_a_case_is_taken_from_it(walk: Walk) -> None:
    coordinator, worker, here, chat = await _staffed(walk)
    assert here.reads("group-set", "group-what", "group-how", "group-members", "group-leaving", "group-speaks")
    worker.look_away()
    here.look_away()
    await _asks(walk)
    assert here.reads("card-title", "card-facts")
    assert not worker.new
    in_group = worker.in_group(chat)
    await in_group.presses("card-button-claim")
    assert in_group.reads("claimed-toast", "card-taken")
    assert worker.signature in in_group.news
    assert not in_group.buttons()
    assert worker.reads("head-title", "head-how")
    assert WORRY[walk.language] in worker.news
    await coordinator.says(f"/{_WORDS['staff'][walk.language]}")
    await coordinator.presses("group-button-page")
    assert coordinator.reads("group-page-set")
    with walk.house.koppi.database.transaction() as session:
        everything = [str(session.execute(select(table)).all()) for table in Row.metadata.sorted_tables]
    assert not any("Sauna" in rows for rows in everything)


async def test_who_may_not_take_reads_so_over_the_screen_and_the_group_reads_nothing(walk: Walk) -> None:
    _, worker, here, chat = await _staffed(walk)
    stranger = await walk.family()
    await _asks(walk)
    here.look_away()
    outside = stranger.in_group(chat)
    await outside.presses("card-button-claim")
    assert outside.news == outside.text("group-for-workers")
    assert walk.house.emulator.world.toasts[stranger.phone.id].alert
    assert not here.new
    worker.phone.block()
    await walk.calm()
    inside = worker.in_group(chat)
    await inside.presses("card-button-claim")
    assert inside.news == inside.text("group-open-private")
    worker.phone.block(False)
    await walk.calm()
    await inside.presses("card-button-claim")
    assert inside.reads("claimed-toast")
    await here.presses_at(here.message(inside.signature or "Aino"), worker.data("release").replace("release", "claim"))
    assert here.reads("refused-already-claimed")
    await here.presses_at(here.message("Aino"), "own")
    assert here.reads("group-old-button")


async def test_only_a_coordinator_sets_a_group_and_words_in_it_go_nowhere(walk: Walk) -> None:
    coordinator, worker, here, chat = await _staffed(walk, bot_status="administrator")
    inside = worker.in_group(chat)
    family = await _asks(walk)
    await inside.presses("card-button-claim")
    family.look_away()
    for command in ("queue", "own", "group"):
        await inside.says(f"/{_WORDS[command][walk.language]}")
        assert inside.news == inside.text("group-write-privately")
    assert not await inside.says(WORRY[walk.language])
    assert not await inside.replies("Aino", WORRY[walk.language])
    assert not family.new
    assert not await inside.says("/jono@other_bot")
    with walk.house.koppi.database.transaction() as session:
        handled = IncomingUpdate.status == IncomingStatus.DONE
        assert set(session.scalars(select(IncomingUpdate.body).where(handled))) == {""}
        words = select(CaseMessage).where(CaseMessage.body == WORRY[walk.language], CaseMessage.side == "worker")
        assert session.scalars(words).all() == []
    another = worker.in_group(_group(walk, worker, coordinator))
    await another.says(f"/{_WORDS['group'][walk.language]}")
    assert another.news == another.text("group-refusal")
    await here.says(f"/{_WORDS['group'][walk.language]}")
    assert here.reads("group-already")


async def test_another_group_takes_the_place_only_when_a_coordinator_confirms(walk: Walk) -> None:
    coordinator, worker, here, _ = await _staffed(walk)
    await _asks(walk)
    chat = _group(walk, coordinator, worker)
    other = await _sets(coordinator, chat)
    assert other.reads("group-replace-ask")
    here.look_away()
    inside = worker.in_group(chat)
    await inside.presses("group-button-replace")
    assert inside.reads("group-for-coordinators")
    assert not here.new
    await other.presses("group-button-replace")
    assert other.reads("group-set", "card-title")
    assert here.reads("group-no-more", "group-card-away")
    assert not here.buttons()
    other.look_away()
    here.look_away()
    await _asks(walk)
    assert other.reads("card-title")
    assert not here.new
    await other.presses("group-button-replace")
    assert other.reads("group-already")


async def test_the_group_changes_its_language_and_is_let_go(walk: Walk) -> None:
    coordinator, worker, here, chat = await _staffed(walk)
    await _asks(walk)
    wanted = "sv" if walk.language != "sv" else "en"
    inside = worker.in_group(chat)
    await inside.presses(f"keyboard-{wanted}")
    assert inside.reads("group-for-coordinators")
    await here.presses(f"keyboard-{wanted}")
    here.language = wanted
    assert here.reads("group-speaks", "card-facts")
    worker.look_away()
    await coordinator.says(f"/{_WORDS['group'][walk.language]}")
    await coordinator.presses("group-button-let-go")
    assert coordinator.reads("group-check-let-go")
    here.look_away()
    await coordinator.presses("group-button-yes")
    assert coordinator.reads("group-let-go-done")
    assert here.reads("group-no-more", "group-card-away")
    assert worker.reads("card-title")
    await coordinator.says(f"/{_WORDS['group'][walk.language]}")
    assert coordinator.reads("group-page-none")
    here.look_away()
    await _asks(walk)
    assert not here.new


@pytest.mark.parametrize("told_first", [True, False], ids=["by its message", "by the refusal"])
async def test_a_group_that_became_a_supergroup_goes_on(walk: Walk, told_first: bool) -> None:
    coordinator, worker, _, chat = await _staffed(walk, supergroup=False)
    walk.may_be_refused |= {"sendMessage", "editMessageText"}
    first = await _asks(walk)
    world = walk.house.emulator.world
    new = groups.upgrade(world, chat, is_forum=True)
    if told_first:
        await walk.calm()
    else:
        world.queue.clear()
    inside = worker.in_group(new)
    inside.look_away()
    second = await _asks(walk)
    await walk.time_passes(seconds=6)
    assert _offered(inside) == _queue(walk)
    assert first.case() is not None
    assert second.case() is not None
    assert not coordinator.phone.sees(coordinator.text("group-told-lost"))
    await inside.presses("card-button-claim")
    assert inside.reads("claimed-toast", "card-taken")
    assert _offered(inside) == _queue(walk)
    with walk.house.koppi.database.transaction() as session:
        assert worker.person(session).role == "worker"


@pytest.mark.parametrize("how", ["kicked", "deleted", "restricted"])
async def test_when_the_bot_is_thrown_out_cases_come_in_private_until_it_is_put_back(walk: Walk, how: str) -> None:
    coordinator, worker, here, chat = await _staffed(walk)
    world = walk.house.emulator.world
    await _asks(walk)
    for one in (coordinator, worker):
        one.look_away()
    if how == "kicked":
        groups.set_bot_status(world, chat, coordinator.phone.person, "kicked")
    else:
        walk.may_be_refused |= {"sendMessage"}
        chat.deleted, chat.bot_status = how == "deleted", "restricted" if how == "restricted" else chat.bot_status
        await _asks(walk)
    await walk.calm()
    await walk.time_passes(seconds=6)
    assert worker.reads("card-title")
    assert coordinator.reads("group-told-lost")
    told = [one for one in coordinator.phone.from_bot if one.text == coordinator.text("group-told-lost")]
    await worker.presses("card-button-claim")
    await _asks(walk)
    assert worker.reads("card-title")
    assert len([one for one in coordinator.phone.from_bot if one.text == told[0].text]) == len(told) == 1
    for one in (coordinator, worker, here):
        one.look_away()
    chat.deleted = False
    groups.set_bot_status(world, chat, coordinator.phone.person, "member")
    await walk.calm()
    assert coordinator.reads("group-told-back")
    assert here.reads("card-title")
    assert _offered(here) == _queue(walk)
    worker.look_away()
    await _asks(walk)
    assert not worker.new


@pytest.mark.parametrize("status", ["member", "administrator"])
async def test_who_leaves_the_group_or_is_taken_out_of_it_works_here_no_more(walk: Walk, status: str) -> None:
    coordinator, worker, here, chat = await _staffed(walk, bot_status=status)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    world = walk.house.emulator.world
    groups.join(world, chat, other.phone.person)
    family = await _asks(walk)
    await worker.in_group(chat).presses("card-button-claim")
    for one in (coordinator, worker, family, here):
        one.look_away()
    groups.leave(world, chat, worker.phone.person)
    await walk.calm()
    assert worker.reads("staff-left-group-you")
    assert coordinator.reads("staff-told-left-group")
    assert coordinator.offers("staff-button-invite-again")
    assert family.reads("family-released")
    assert here.reads("card-title-returned")
    case = family.case()
    assert case is not None
    assert case.owner_id is None
    late = worker.in_group(chat)
    await late.presses("card-button-claim")
    assert late.reads("group-for-workers")
    groups.take_out(world, chat, coordinator.phone.person, other.phone.person)
    await walk.calm()
    await other.says(f"/{_WORDS['queue'][walk.language]}")
    assert other.reads("not-for-you")
    coordinator.look_away()
    groups.leave(world, chat, coordinator.phone.person)
    await walk.calm()
    assert coordinator.reads("group-last-coordinator")
    await coordinator.says(f"/{_WORDS['queue'][walk.language]}")
    assert coordinator.reads("queue-title")


async def test_an_urgent_case_rings_in_private_too_and_every_card_follows(walk: Walk) -> None:
    _, worker, here, _ = await _staffed(walk)
    family = await _asks(walk)
    worker.look_away()
    here.look_away()
    await family.says(TODAY[walk.language])
    await family.presses("button-human")
    assert here.reads("card-title-urgent")
    assert worker.reads("card-title-urgent")
    await worker.presses("card-button-claim")
    taken = [one for one in here.phone.from_bot if here.text("card-button-claim") in str(one.markup)]
    assert not taken
    assert here.reads("card-taken")
