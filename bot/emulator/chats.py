"""Who and what is in the world: people, chats, topics, messages; and their shapes on the wire."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    """A Telegram account of a human being."""

    user_id: int
    first_name: str
    language_code: str = "fi"
    username: str | None = None
    deactivated: bool = False

    def as_json(self) -> Json:
        """The ``User`` object."""
        user: Json = {"id": self.user_id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True)
class Topic:
    """A thread with a name of its own inside a chat."""

    thread_id: int
    name: str
    icon_color: int
    closed: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat with the bot, a group or a supergroup, and everything said in it."""

    chat_id: int
    kind: str
    name: str
    username: str | None = None
    is_forum: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    #: user id → "creator", "administrator", "member", "left" or "kicked"; groups only
    members: dict[int, str] = field(default_factory=dict)
    #: what the bot is here; in a private chat "member", or "kicked" when the person blocked it
    bot_status: str = "member"
    #: private chats: the person has opened the chat with the bot
    started: bool = True
    #: the group was deleted by its owner
    deleted: bool = False
    migrated_to: int | None = None
    #: the keyboard under the writing line, as the bot sent it
    keyboard: Json | None = None
    #: seconds since 1970 until which the bot is shown as writing
    typing_until: float = 0.0
    #: supergroups number their messages themselves; private chats and groups share the bot's numbering
    last_message_id: int = 0

    @property
    def is_private(self) -> bool:
        """Whether the chat is between the bot and one person."""
        return self.kind == "private"

    def remove_topic(self, thread_id: int) -> None:
        """Take a topic and its messages out of the chat.

        Raises:
            KeyError: there is no such topic.
        """
        del self.topics[thread_id]
        for message in [m for m in self.messages.values() if m.thread_id == thread_id]:
            del self.messages[message.message_id]

    def as_json(self) -> Json:
        """The ``Chat`` object."""
        chat: Json = {"id": self.chat_id, "type": self.kind}
        chat["first_name" if self.is_private else "title"] = self.name
        if self.username:
            chat["username"] = self.username
        if self.is_forum:
            chat["is_forum"] = True
        return chat


@dataclass(slots=True, eq=False)
class Message:
    """One message as it stands now; ``content`` is replaced, never changed, by an edit."""

    message_id: int
    chat: Chat
    sender: Json
    date: int
    content: Json
    thread_id: int | None = None
    reply_to: Message | None = None
    #: the inline keyboard
    markup: Json | None = None
    edit_date: int | None = None
    protected: bool = False

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    @property
    def text(self) -> str:
        """The text or the caption, or nothing."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    def as_json(self, *, with_reply: bool = True) -> Json:
        """The ``Message`` object; the message it replies to is shown without its own."""
        shape: Json = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.as_json(),
            "date": self.date,
        }
        if self.thread_id is not None:
            shape |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if with_reply and self.reply_to is not None:
            shape["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        if self.edit_date is not None:
            shape["edit_date"] = self.edit_date
        if self.protected:
            shape["has_protected_content"] = True
        shape |= self.content
        if self.markup is not None:
            shape["reply_markup"] = self.markup
        return shape
