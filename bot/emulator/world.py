"""The state of the small world that the bot lives in: chats, people, messages and the queue of updates.

No HTTP and no refusals here: the methods of the Bot API and the phones act on it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.clock import Clock
from bot.emulator.chats import Chat, Json, Message, Person
from bot.emulator.detection import find_entities
from bot.emulator.files import Files
from bot.emulator.queue import CALLBACK_KEPT_SECONDS, UpdateQueue

#: offsets that keep the webhook order of different kinds of updates apart, in units of 2³³
KEY_UNIT = 1 << 33
#: with history switched off a chat remembers only its newest messages
REMEMBERED_WITHOUT_HISTORY = 20
#: the numbering of supergroups on the wire starts below this
SUPERGROUP_BASE = -1_000_000_000_000


@dataclass(slots=True)
class Press:
    """A pressed button whose query the bot has not answered."""

    query_id: str
    chat_id: int
    user_id: int
    at: float


@dataclass(slots=True)
class Question:
    """Something typed after the bot's name, and the results once the bot gave them."""

    person: Person
    text: str
    results: list[Json] | None = None
    is_personal: bool = False
    #: seconds for which Telegram keeps the answer
    cache_time: float = 300
    #: the button above the results
    button: Json | None = None
    asked_at: float = 0.0


@dataclass(slots=True)
class Toast:
    """What the bot said in answer to a pressed button."""

    number: int
    text: str
    alert: bool


class World:
    """Everything that exists; one bot. Times are seconds since 1970 by the given clock."""

    def __init__(
        self,
        clock: Clock,
        *,
        random: Random,
        bot_id: int,
        bot_username: str = "koppi_bot",
        bot_name: str = "Koppi",
        topics_enabled: bool = False,
        history: bool = True,
    ) -> None:
        self.clock = clock
        self.random = random
        self.bot: Json = {"id": bot_id, "is_bot": True, "first_name": bot_name, "username": bot_username}
        self.topics_enabled = topics_enabled
        self.reads_all_group_messages = False
        self.supports_inline = True
        self.history = history
        self.queue = UpdateQueue(random)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.toasts: dict[int, Toast] = {}
        self.files = Files(random)
        #: (scope key, language) → commands; see ``methods/commands.py``
        self.commands: dict[tuple[str, str], list[Json]] = {}
        #: names and descriptions that the bot gave itself, by (what, language)
        self.profile: dict[tuple[str, str], str] = {}
        #: what people typed after the bot's name, by query id
        self.questions: dict[str, Question] = {}
        #: answers that Telegram keeps: what was typed and by whom, 0 for everybody → until when, and the answer
        self.kept_answers: dict[tuple[str, int], tuple[float, Question]] = {}
        self.version = 0
        self.on_effect: Callable[[str, Message | Press, Json], None] | None = None
        self._watchers: set[asyncio.Event] = set()
        self._last_message_id = random.randint(100, 5_000)
        self._last_number = 0

    def now(self) -> float:
        """Seconds since 1970."""
        return self.clock.now().timestamp()

    def number(self) -> int:
        """A number nobody else has in this world."""
        self._last_number += 1
        return self._last_number

    # -- watching ---------------------------------------------------------------------------------------

    def touch(self) -> None:
        """Tell everyone who watches that something changed."""
        self.version += 1
        for watcher in self._watchers:
            watcher.set()

    async def changed_after(self, version: int) -> int:
        """Wait until the world is newer than ``version`` and tell its version."""
        event = asyncio.Event()
        self._watchers.add(event)
        try:
            while self.version <= version:
                event.clear()
                await event.wait()
            return self.version
        finally:
            self._watchers.discard(event)

    # -- who is there -----------------------------------------------------------------------------------

    def add_person(
        self, name: str, *, language_code: str = "fi", started: bool = True, username: str | None = None
    ) -> Person:
        """A new account, with its (perhaps not yet opened) private chat with the bot."""
        user_id = self._free_id(100_000_000, 7_000_000_000)
        person = Person(user_id, name, language_code, username)
        self.people[user_id] = person
        self.chats[user_id] = Chat(user_id, "private", name, username, started=started)
        self.touch()
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        supergroup: bool = True,
        is_forum: bool = False,
        bot_status: str = "administrator",
    ) -> Chat:
        """A group with the bot in it; the first member owns it."""
        low = self._free_id(1_000_000_000, 3_000_000_000)
        chat_id = SUPERGROUP_BASE - low if supergroup else -low
        chat = Chat(chat_id, "supergroup" if supergroup else "group", title, is_forum=is_forum)
        chat.bot_status = bot_status
        # a supergroup's first message says that it exists; a forum's General topic has that number
        chat.last_message_id = 1
        for index, person in enumerate(members):
            chat.members[person.user_id] = "member" if index else "creator"
        self.chats[chat_id] = chat
        self.touch()
        return chat

    def _free_id(self, low: int, high: int) -> int:
        while True:
            number = self.random.randint(low, high)
            if number not in self.chats:
                return number

    # -- messages ---------------------------------------------------------------------------------------

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count for themselves; everything else shares the bot's own numbering."""
        if chat.kind == "supergroup":
            chat.last_message_id += 1
            return chat.last_message_id
        self._last_message_id += 1
        return self._last_message_id

    def post(
        self,
        chat: Chat,
        sender: Json,
        content: Json,
        *,
        thread_id: int | None = None,
        reply_to: Message | None = None,
        markup: Json | None = None,
        protected: bool = False,
    ) -> Message:
        """Put a message into a chat."""
        message = Message(
            self.next_message_id(chat), chat, sender, int(self.now()), content,
            thread_id, reply_to, markup, None, protected,
        )  # fmt: skip
        chat.messages[message.message_id] = message
        if not self.history and len(chat.messages) > REMEMBERED_WITHOUT_HISTORY:
            del chat.messages[next(iter(chat.messages))]
        self.touch()
        return message

    def tell_bot(self, kind: str, message: Message) -> None:
        """Queue a message for the bot as ``message`` or ``edited_message``."""
        self.queue.add(kind, message.as_json(), key=message.chat.chat_id, now=self.now())

    def announce(self, chat: Chat, sender: Json, service: Json, *, thread_id: int | None = None) -> Message:
        """Post a service message; the bot is told of these even when it caused them."""
        message = self.post(chat, sender, service, thread_id=thread_id)
        self.tell_bot("message", message)
        return message

    def take_back(self, message: Message) -> None:
        """Remove a message from the chat of everyone."""
        message.chat.messages.pop(message.message_id, None)
        self.touch()

    def record_effect(self, method: str, subject: Message | Press, details: Json) -> None:
        """Tell the log, if there is one, what has just become true."""
        if self.on_effect is not None:
            self.on_effect(method, subject, details)

    # -- buttons ----------------------------------------------------------------------------------------

    def press(self, message: Message, person: Person, data: str) -> Press:
        """A person presses an inline button; the bot has 150 seconds to hear of it."""
        now = self.now()
        press = Press(str(self.random.getrandbits(62)), message.chat.chat_id, person.user_id, now)
        self.presses[press.query_id] = press
        body: Json = {
            "id": press.query_id,
            "from": person.as_json(),
            "message": message.as_json(),
            "chat_instance": str(self._chat_instance(message.chat)),
            "data": data,
        }
        key = person.user_id + 3 * KEY_UNIT
        self.queue.add("callback_query", body, key=key, now=now, kept=CALLBACK_KEPT_SECONDS)
        self.touch()
        return press

    def _chat_instance(self, chat: Chat) -> int:
        return Random(f"{self.bot['id']}:{chat.chat_id}").getrandbits(62)

    def take_press(self, query_id: str, *, lifetime: float) -> Press | None:
        """The unanswered press, once; nothing if unknown, answered or older than ``lifetime`` seconds."""
        press = self.presses.pop(query_id, None)
        return press if press is not None and self.now() - press.at <= lifetime else None

    # -- membership -------------------------------------------------------------------------------------

    def tell_my_status(self, chat: Chat, person: Person, old: str, new: str) -> None:
        """Queue ``my_chat_member``: the bot was blocked, added, removed or promoted."""
        bot = dict(self.bot)
        body = self._status_change(chat, person, bot, old, new)
        self.queue.add("my_chat_member", body, key=chat.chat_id + 5 * KEY_UNIT, now=self.now())
        self.touch()

    def tell_member_status(self, chat: Chat, actor: Person, member: Person, old: str, new: str) -> None:
        """Queue ``chat_member``: somebody joined or left a group; only administrators are told, if they asked."""
        if chat.bot_status not in {"administrator", "creator"}:
            return
        body = self._status_change(chat, actor, member.as_json(), old, new)
        self.queue.add("chat_member", body, key=member.user_id + 6 * KEY_UNIT, now=self.now())
        self.touch()

    def _status_change(self, chat: Chat, actor: Person, subject: Json, old: str, new: str) -> Json:
        return {
            "chat": chat.as_json(),
            "from": actor.as_json(),
            "date": int(self.now()),
            "old_chat_member": member_shape(subject, old),
            "new_chat_member": member_shape(subject, new),
        }


#: rights that an administrator has here, as the Bot API lists them
ADMINISTRATOR_RIGHTS = (
    "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
    "can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
    "can_send_welcome_messages",
)  # fmt: skip


#: what a member who is restricted may not do here, as the Bot API lists it
RESTRICTIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def member_shape(user: Json, status: str) -> Json:
    """The ``ChatMember`` object of a user with a status."""
    shape: Json = {"user": user, "status": status}
    if status == "administrator":
        shape |= dict.fromkeys(ADMINISTRATOR_RIGHTS, True) | {"is_anonymous": False}
    elif status == "creator":
        shape["is_anonymous"] = False
    elif status == "restricted":
        shape |= dict.fromkeys(RESTRICTIONS, False) | {"is_member": True, "until_date": 0}
    elif status == "kicked":
        shape["until_date"] = 0
    return shape


def content_of(text: str, entities: list[Json] | None = None) -> Json:
    """The content of a text message; commands, links and the like are marked as Telegram marks them."""
    marks = find_entities(text, entities)
    content: dict[str, Any] = {"text": text}
    if marks:
        content["entities"] = marks
    return content
