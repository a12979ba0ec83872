"""Topics in private chats and in forums, and what Telegram says when they are used wrongly."""

from __future__ import annotations

import pytest

from bot.emulator.chats import Chat
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


@pytest.fixture
def forum(emulator: Emulator, family: Phone) -> Chat:
    return emulator.world.add_group("Päivystys", [family.person], is_forum=True)


async def topic(wire: Wire, chat_id: int, name: str = "Asia 7") -> int:
    _, body = await wire("createForumTopic", chat_id=chat_id, name=name)
    number = body["result"]["message_thread_id"]
    assert isinstance(number, int)
    return number


async def description(wire: Wire, method: str, **parameters: object) -> str:
    _, body = await wire(method, **parameters)
    return str(body.get("description"))


async def test_a_message_goes_into_its_topic(wire: Wire, family: Phone) -> None:
    thread_id = await topic(wire, family.id)
    _, sent = await wire("sendMessage", chat_id=family.id, text="hei", message_thread_id=thread_id)
    assert sent["result"]["message_thread_id"] == thread_id
    assert sent["result"]["is_topic_message"] is True
    assert [t.name for t in family.topics] == ["Asia 7"]
    family.say("vastaus", thread_id=thread_id)
    _, updates = await wire("getUpdates")
    created, answer = (update["message"] for update in updates["result"])
    assert created["forum_topic_created"]["name"] == "Asia 7"
    assert created["from"]["is_bot"] is True
    assert answer["message_thread_id"] == thread_id


async def test_a_private_chat_has_topics_only_when_they_are_on(wire: Wire, emulator: Emulator, family: Phone) -> None:
    emulator.world.topics_enabled = False
    said = await description(wire, "createForumTopic", chat_id=family.id, name="a")
    assert said == "Bad Request: the chat is not a forum"
    _, me = await wire("getMe")
    assert me["result"]["has_topics_enabled"] is False


@pytest.mark.parametrize("thread_id", [1, 999_999])
async def test_a_topic_that_is_not_there_takes_no_message(wire: Wire, family: Phone, thread_id: int) -> None:
    said = await description(wire, "sendMessage", chat_id=family.id, text="a", message_thread_id=thread_id)
    assert said == "Bad Request: message thread not found"


async def test_a_deleted_topic_is_gone_with_what_was_in_it(wire: Wire, family: Phone) -> None:
    thread_id = await topic(wire, family.id)
    await wire("sendMessage", chat_id=family.id, text="hei", message_thread_id=thread_id)
    assert (await wire("deleteForumTopic", chat_id=family.id, message_thread_id=thread_id))[0] == 200
    assert family.from_bot == []
    said = await description(wire, "sendMessage", chat_id=family.id, text="a", message_thread_id=thread_id)
    assert said == "Bad Request: message thread not found"
    said = await description(wire, "deleteForumTopic", chat_id=family.id, message_thread_id=thread_id)
    assert said == "Bad Request: TOPIC_ID_INVALID"


async def test_a_person_may_delete_a_topic_without_the_bot_hearing(wire: Wire, family: Phone) -> None:
    thread_id = await topic(wire, family.id)
    await wire("getUpdates", offset=-1)
    family.delete_topic(thread_id)
    _, updates = await wire("getUpdates")
    assert len(updates["result"]) == 1
    said = await description(wire, "sendMessage", chat_id=family.id, text="a", message_thread_id=thread_id)
    assert said == "Bad Request: message thread not found"


async def test_a_topic_is_renamed_closed_and_opened_once(wire: Wire, forum: Chat) -> None:
    thread_id = await topic(wire, forum.chat_id)
    where = {"chat_id": forum.chat_id, "message_thread_id": thread_id}
    assert (await wire("editForumTopic", **where, name="Asia 8"))[0] == 200
    said = await description(wire, "editForumTopic", **where, name="Asia 8")
    assert said == "Bad Request: TOPIC_NOT_MODIFIED"
    assert (await wire("closeForumTopic", **where))[0] == 200
    assert await description(wire, "closeForumTopic", **where) == "Bad Request: TOPIC_NOT_MODIFIED"
    assert (await wire("reopenForumTopic", **where))[0] == 200
    _, updates = await wire("getUpdates")
    kinds = [next(k for k in u["message"] if k.startswith("forum_topic")) for u in updates["result"]]
    assert kinds == [
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]


async def test_a_closed_topic_takes_nothing_from_a_mere_member(wire: Wire, forum: Chat) -> None:
    thread_id = await topic(wire, forum.chat_id)
    await wire("closeForumTopic", chat_id=forum.chat_id, message_thread_id=thread_id)
    forum.bot_status = "member"
    said = await description(wire, "sendMessage", chat_id=forum.chat_id, text="a", message_thread_id=thread_id)
    assert said == "Bad Request: TOPIC_CLOSED"
    said = await description(wire, "createForumTopic", chat_id=forum.chat_id, name="a")
    assert said == "Bad Request: not enough rights to create a topic"


async def test_a_topic_needs_a_forum_and_a_name(wire: Wire, emulator: Emulator, forum: Chat) -> None:
    plain = emulator.world.add_group("Tiimi")
    basic = emulator.world.add_group("Pieni", supergroup=False)
    for chat, expected in ((plain, "the chat is not a forum"), (basic, "the chat is not a supergroup forum")):
        said = await description(wire, "createForumTopic", chat_id=chat.chat_id, name="a")
        assert said == f"Bad Request: {expected}"
    said = await description(wire, "createForumTopic", chat_id=forum.chat_id, name=" ")
    assert said == "Bad Request: name must be non-empty"


async def test_topics_of_private_chats_cannot_be_closed(wire: Wire, family: Phone) -> None:
    thread_id = await topic(wire, family.id)
    said = await description(wire, "closeForumTopic", chat_id=family.id, message_thread_id=thread_id)
    assert said == "Bad Request: the chat is not a supergroup forum"


async def test_in_a_forum_a_person_answers_to_the_topics_first_message(wire: Wire, forum: Chat, family: Phone) -> None:
    thread_id = await topic(wire, forum.chat_id)
    family.at(forum).say("hei", thread_id=thread_id)
    _, updates = await wire("getUpdates", offset=-1)
    assert updates["result"][0]["message"]["reply_to_message"]["message_id"] == thread_id
