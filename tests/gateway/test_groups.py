"""A group at the gate: it may move, shut the bot out and come back, and gets no more than it may in a minute."""

from __future__ import annotations

from typing import Any

import pytest

from bot.db import Database
from bot.emulator import groups
from bot.emulator.chats import Chat
from bot.gateway import addresses
from bot.gateway.pacing import Pace
from bot.outbox import service as outbox
from bot.outbox.letter import Letter
from bot.outbox.tables import OutgoingClass
from bot.people import service as people
from tests.gateway.conftest import Wire, open_wire

pytestmark = pytest.mark.anyio


def _group(wire: Wire, **how: Any) -> tuple[int, Chat]:
    """A group that the desk writes to: its id among persons, and its chat."""
    chat = wire.emulator.world.add_group("Päivystys", **{"bot_status": "member", **how})
    with wire.database.transaction() as session:
        person = people.new_person(session, language="fi", now=wire.clock.now())
        addresses.remember_person(session, person_id=person.id, chat_id=chat.chat_id)
    return person.id, chat


def _edit(wire: Wire, group_id: int, key: str, target: str, words: str) -> None:
    with wire.database.transaction() as session:
        outbox.enqueue_edit(
            session, person_id=group_id, key=key, target=target, letter=Letter((), words=words), now=wire.clock.now()
        )
    wire.sender.wake()


def _texts(chat: Chat) -> list[str]:
    return [message.text for message in chat.messages.values() if message.from_bot and message.text]


async def test_a_message_to_a_group_that_moved_arrives_once_in_the_new_chat(database: Database) -> None:
    async with open_wire(database) as wire:
        group_id, chat = _group(wire, supergroup=False)
        wire.write(group_id, "before", "ennen", OutgoingClass.CARD)
        await wire.until("before", "sent")
        new = groups.upgrade(wire.emulator.world, chat)
        wire.write(group_id, "a", "a", OutgoingClass.CARD)
        wire.write(group_id, "b", "b", OutgoingClass.CARD)
        await wire.until("b", "sent")
        assert _texts(chat) == ["ennen"]
        assert _texts(new) == ["a", "b"]
        assert wire.moved == [group_id]
        assert wire.undelivered == []


async def test_a_card_that_stayed_behind_is_never_taken_for_another_message_of_its_number(database: Database) -> None:
    async with open_wire(database) as wire:
        group_id, chat = _group(wire, supergroup=False)
        wire.write(group_id, "old", "vanha", OutgoingClass.CARD)
        await wire.until("old", "sent")
        number = next(iter(chat.messages))
        new = groups.upgrade(wire.emulator.world, chat)
        new.last_message_id = number - 1
        wire.write(group_id, "new", "uusi", OutgoingClass.CARD)
        await wire.until("new", "sent")
        assert new.messages[number].text == "uusi"
        _edit(wire, group_id, "edit-old", "old", "väärä")
        _edit(wire, group_id, "edit-new", "new", "oikea")
        await wire.until("edit-new", "sent")
        assert new.messages[number].text == "oikea"
        assert wire.row("edit-old").status == "sent"
        assert chat.messages[number].text == "vanha"


async def test_what_was_said_to_a_group_by_its_number_follows_it_too(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, _ = wire.meet()
        chat = wire.emulator.world.add_group("Naapurit", supergroup=False, bot_status="member")
        new = groups.upgrade(wire.emulator.world, chat)
        with database.transaction() as session:
            outbox.enqueue(
                session, person_id=person_id, key="line", letter=Letter((), words="rivi"), now=wire.clock.now(),
                chat_id=chat.chat_id,
            )  # fmt: skip
        wire.sender.wake()
        await wire.until("line", "sent")
        assert _texts(new) == ["rivi"]
        assert wire.moved == []


async def test_where_the_new_number_is_known_already_the_old_address_is_dead(database: Database) -> None:
    async with open_wire(database) as wire:
        group_id, chat = _group(wire, supergroup=False)
        new = groups.upgrade(wire.emulator.world, chat)
        with database.transaction() as session:
            other = people.new_person(session, language="fi", now=wire.clock.now())
            addresses.remember_person(session, person_id=other.id, chat_id=new.chat_id)
        wire.write(group_id, "a", "a", OutgoingClass.CARD)
        await wire.until("a", "failed")
        assert _texts(new) == []
        assert [(one.person_id, one.unreachable) for one in wire.undelivered] == [(group_id, True)]


@pytest.mark.parametrize("status", ["kicked", "left", "restricted"])
async def test_a_group_in_which_the_bot_may_not_speak_is_out_of_reach(database: Database, status: str) -> None:
    async with open_wire(database) as wire:
        group_id, chat = _group(wire)
        chat.bot_status = status
        wire.write(group_id, "a", "a", OutgoingClass.CARD)
        await wire.until("a", "failed")
        assert [one.unreachable for one in wire.undelivered] == [True]


async def test_a_forum_is_spoken_to_in_its_general_topic_and_a_closed_one_is_not_tried_for_ever(
    database: Database,
) -> None:
    async with open_wire(database) as wire:
        group_id, chat = _group(wire, is_forum=True)
        wire.write(group_id, "a", "a", OutgoingClass.CARD)
        await wire.until("a", "sent")
        assert [message.thread_id for message in chat.messages.values() if message.from_bot] == [None]
        real = wire.sender._delivery._telegram.call

        async def closed(method: str, **parameters: object) -> object:
            from telegram.error import BadRequest

            if method == "sendMessage":
                raise BadRequest("TOPIC_CLOSED")
            return await real(method, **parameters)

        wire.sender._delivery._telegram.call = closed  # type: ignore[method-assign, assignment]
        wire.write(group_id, "b", "b", OutgoingClass.CARD)
        row = await wire.until("b", "failed")
        assert row.tries == 1
        assert wire.undelivered[-1].unreachable


async def test_an_answer_to_a_press_reaches_whoever_shut_the_private_chat(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        group_id, chat = _group(wire)
        wire.write(group_id, "card", "kortti", OutgoingClass.CARD)
        await wire.until("card", "sent")
        with database.transaction() as session:
            addresses.mark_unreachable(session, person_id=person_id, now=wire.clock.now())
        press = phone.at(chat).press_at(next(iter(chat.messages)), "claim:1")
        with database.transaction() as session:
            outbox.enqueue_answer(
                session, person_id=person_id, key="answer", query_id=press.query_id, toast=None, alert=False,
                now=wire.clock.now(),
            )  # fmt: skip
        wire.sender.wake()
        await wire.until("answer", "sent")
        assert press.query_id not in wire.emulator.world.presses


async def test_a_burst_of_cards_and_edits_keeps_to_the_pace_of_a_group(database: Database) -> None:
    pace = Pace(per_second=1000, private_chat_seconds=0.0, group_per_minute=20)
    async with open_wire(database, pace) as wire:
        group_id, chat = _group(wire)
        person_id, phone = wire.meet()
        for number in range(12):
            wire.write(group_id, f"card{number}", f"asia {number}", OutgoingClass.CARD)
        await wire.until("card11", "sent")
        for turn in range(5):
            for number in range(12):
                _edit(wire, group_id, f"edit{number}:{turn}", f"card{number}", f"asia {number}, tila {turn}")
        wire.write(person_id, "private", "yksityisesti")
        await wire.until("private", "sent")
        in_group = [one for one in wire.emulator.requests if str(one.parameters.get("chat_id")) == str(chat.chat_id)]
        assert len(in_group) <= 20
        assert len(phone.from_bot) == 1
        waiting = [wire.row(f"edit{number}:{turn}").status for number in range(12) for turn in range(4)]
        assert "pending" not in waiting
