"""Groups: who hears what, who is told of whom, and how a group can be lost."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator import groups
from bot.emulator.chats import Chat
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


@pytest.fixture
def group(emulator: Emulator, family: Phone) -> Chat:
    return emulator.world.add_group("Päivystys", [family.person], bot_status="member")


async def updates(wire: Wire) -> list[dict[str, Any]]:
    _, body = await wire("getUpdates")
    found: list[dict[str, Any]] = body["result"]
    return found


async def refusal(wire: Wire, chat: Chat) -> str:
    status, body = await wire("sendMessage", chat_id=chat.chat_id, text="a")
    return f"{status} {body['description']}"


async def test_a_bot_in_privacy_mode_hears_only_what_is_meant_for_it(
    wire: Wire, emulator: Emulator, group: Chat, family: Phone
) -> None:
    here = family.at(group)
    _, sent = await wire("sendMessage", chat_id=group.chat_id, text="Uusi asia")
    here.say("keskenämme")
    here.say("/jono")
    here.say("hei @koppi_bot")
    here.say("otan", reply_to=sent["result"]["message_id"])
    heard = [update["message"]["text"] for update in await updates(wire)]
    assert heard == ["/jono", "hei @koppi_bot", "otan"]
    group.bot_status = "administrator"
    here.say("nyt kuulet")
    assert (await updates(wire))[-1]["message"]["text"] == "nyt kuulet"


async def test_the_bot_is_told_when_it_is_added_and_removed(
    wire: Wire, emulator: Emulator, group: Chat, family: Phone
) -> None:
    for status in ("administrator", "kicked"):
        groups.set_bot_status(emulator.world, group, family.person, status)
    standings = [u["my_chat_member"]["new_chat_member"]["status"] for u in await updates(wire)]
    assert standings == ["administrator", "kicked"]
    assert await refusal(wire, group) == "403 Forbidden: bot was kicked from the supergroup chat"


async def test_members_are_told_of_only_when_asked_for(wire: Wire, emulator: Emulator, group: Chat) -> None:
    group.bot_status = "administrator"
    eino = emulator.world.add_person("Eino")
    groups.join(emulator.world, group, eino)
    assert [set(u) - {"update_id"} for u in await updates(wire)] == [{"message"}]
    await wire("getUpdates", offset=-1, allowed_updates=["chat_member"])
    groups.leave(emulator.world, group, eino)
    change = (await updates(wire))[-1]["chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "left")


async def test_only_an_administrator_is_told_of_members_and_everybody_in_the_group_sees_who_was_taken_out(
    wire: Wire, emulator: Emulator, group: Chat, family: Phone
) -> None:
    eino = emulator.world.add_person("Eino")
    await wire("getUpdates", allowed_updates=["message", "chat_member"])
    groups.join(emulator.world, group, eino)
    groups.take_out(emulator.world, group, family.person, eino)
    assert ["chat_member" in update for update in await updates(wire)] == [False, False]
    assert (await updates(wire))[-1]["message"]["left_chat_member"]["id"] == eino.user_id
    group.bot_status = "administrator"
    groups.join(emulator.world, group, eino)
    groups.take_out(emulator.world, group, family.person, eino)
    change = (await updates(wire))[-1]["chat_member"]
    assert (change["from"]["id"], change["new_chat_member"]["status"]) == (family.id, "kicked")


async def test_a_group_that_became_a_supergroup_tells_its_new_number(
    wire: Wire, emulator: Emulator, family: Phone
) -> None:
    old = emulator.world.add_group("Pieni", [family.person], supergroup=False)
    new = groups.upgrade(emulator.world, old)
    status, body = await wire("sendMessage", chat_id=old.chat_id, text="a")
    assert (status, body["parameters"]) == (400, {"migrate_to_chat_id": new.chat_id})
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert (await wire("sendMessage", chat_id=new.chat_id, text="a"))[0] == 200
    first, second = (update["message"] for update in await updates(wire))
    assert first["migrate_to_chat_id"] == new.chat_id
    assert second["migrate_from_chat_id"] == old.chat_id


async def test_a_group_can_be_lost_in_several_ways(wire: Wire, emulator: Emulator, group: Chat) -> None:
    group.bot_status = "restricted"
    said = await refusal(wire, group)
    assert said == "400 Bad Request: not enough rights to send text messages to the chat"
    group.bot_status = "member"
    assert (await wire("leaveChat", chat_id=group.chat_id))[0] == 200
    assert await refusal(wire, group) == "403 Forbidden: bot is not a member of the supergroup chat"
    basic = emulator.world.add_group("Pieni", supergroup=False)
    groups.delete_group(emulator.world, basic)
    assert await refusal(wire, basic) == "403 Forbidden: the group chat was deleted"


async def test_the_bot_may_ask_who_is_who(wire: Wire, emulator: Emulator, group: Chat, family: Phone) -> None:
    _, chat = await wire("getChat", chat_id=group.chat_id)
    assert (chat["result"]["type"], chat["result"]["title"]) == ("supergroup", "Päivystys")
    for user_id, expected in ((family.id, "creator"), (emulator.world.bot["id"], "member")):
        _, member = await wire("getChatMember", chat_id=group.chat_id, user_id=user_id)
        assert member["result"]["status"] == expected
    stranger = emulator.world.add_person("Eino")
    _, member = await wire("getChatMember", chat_id=group.chat_id, user_id=stranger.user_id)
    assert member["result"]["status"] == "left"
    _, count = await wire("getChatMemberCount", chat_id=group.chat_id)
    assert count["result"] == 2
    _, heads = await wire("getChatAdministrators", chat_id=group.chat_id)
    assert [head["user"]["id"] for head in heads["result"]] == [family.id]


async def test_a_member_may_delete_only_its_own_messages(wire: Wire, group: Chat, family: Phone) -> None:
    theirs = family.at(group).say("/hei")
    _, body = await wire("deleteMessage", chat_id=group.chat_id, message_id=theirs)
    assert body["description"] == "Bad Request: message can't be deleted"
    group.bot_status = "administrator"
    assert (await wire("deleteMessage", chat_id=group.chat_id, message_id=theirs))[0] == 200


async def test_an_administrator_is_shown_with_its_rights(wire: Wire, emulator: Emulator, group: Chat) -> None:
    group.bot_status = "administrator"
    bot_id = emulator.world.bot["id"]
    _, member = await wire("getChatMember", chat_id=group.chat_id, user_id=bot_id)
    assert member["result"]["can_manage_topics"] is True
