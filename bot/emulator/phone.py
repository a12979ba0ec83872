"""A person with Telegram open: what they can do, and what they see.

To be used in the event loop that the emulator runs in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from bot.emulator.chats import Chat, Json, Message, Person, Topic
from bot.emulator.files import CAPTIONED, MEDIA_KINDS, ONE_POINT_PNG, media_content
from bot.emulator.groups import bot_hears
from bot.emulator.queue import CALLBACK_KEPT_SECONDS
from bot.emulator.world import KEY_UNIT, Press, Question, World, content_of


class NothingToPress(AssertionError):
    """No button like that is on the screen; the message lists those that are."""


class Phone:
    """One person's Telegram, showing one chat with the bot."""

    def __init__(self, world: World, person: Person, *, role: str, label: str, chat: Chat | None = None) -> None:
        self.world = world
        self.person = person
        self.role = role
        self.label = label
        self.chat = chat if chat is not None else world.chats[person.user_id]
        #: addresses of link buttons that were pressed
        self.opened: list[str] = []
        #: the newest question after the bot's name, by its id
        self.asked = ""

    @property
    def id(self) -> int:
        """The person's user id, which is also the number of their private chat."""
        return self.person.user_id

    def at(self, chat: Chat) -> Phone:
        """The same person looking at a group."""
        return Phone(self.world, self.person, role=self.role, label=self.label, chat=chat)

    # -- doing ------------------------------------------------------------------------------------------

    def say(self, text: str, *, reply_to: int | None = None, thread_id: int | None = None) -> int:
        """Write to the chat and tell the message's number."""
        return self._send(content_of(text), reply_to, thread_id).message_id

    def send_media(
        self,
        kind: str,
        *,
        caption: str = "",
        name: str = "",
        body: bytes = ONE_POINT_PNG,
        size: int | None = None,
        thread_id: int | None = None,
    ) -> int:
        """Send a photo, sticker, voice message, document or video; ``size`` in bytes may be claimed.

        Raises:
            ValueError: no such kind.
        """
        if kind not in MEDIA_KINDS:
            raise ValueError(f"unknown kind of media: {kind}")
        content = media_content(self.world.files.store(kind, name, body, size=size))
        if caption and kind in CAPTIONED:
            content["caption"] = caption
        return self._send(content, None, thread_id).message_id

    def start(self, payload: str = "") -> int:
        """Open the bot by its link and press start; ``payload`` is what the link carries."""
        self.chat.started = True
        if self.chat.bot_status == "kicked":
            self.block(False)
        return self.say(f"/start {payload}".strip())

    def edit(self, message_id: int, text: str) -> None:
        """Change one of one's own messages."""
        message = self.chat.messages[message_id]
        if message.sender["id"] != self.id:
            raise ValueError("only one's own messages can be changed")
        message.content = content_of(text)
        message.edit_date = int(self.world.now())
        self._tell("edited_message", message)
        self.world.touch()

    def block(self, blocked: bool = True) -> None:
        """Block the bot, or let it write again."""
        old, new = self.chat.bot_status, "kicked" if blocked else "member"
        if old == new:
            return
        self.chat.bot_status = new
        self.world.tell_my_status(self.chat, self.person, old, new)

    def press(self, wanted: str) -> Press | int | None:
        """Press the newest button whose label contains ``wanted`` or whose data is ``wanted``.

        Exact labels win over parts of them, buttons under messages over those under the writing line. A link
        back to the bot opens it; other links are noted in ``opened``. A button that begins a search asks at once, as
        Telegram does when it has written the bot's name.

        Raises:
            NothingToPress: there is none.
        """
        for fits in (_exactly, _partly):
            for message, button in self._inline_buttons():
                if fits(button, wanted):
                    return self._press_inline(message, button)
            for button in self._keyboard_buttons():
                if fits(button, wanted):
                    return self._press_keyboard(button["text"])
        raise NothingToPress(f"no button {wanted!r}; there are: {self.buttons}")

    def _press_keyboard(self, label: str) -> int:
        if self.chat.keyboard and self.chat.keyboard.get("one_time_keyboard"):
            self.chat.keyboard = None
        return self.say(label)

    def press_at(self, message_id: int, data: str) -> Press:
        """Press the button with this data under one message; a button that is gone can still be pressed late.

        Raises:
            KeyError: the chat has no such message.
        """
        return self.world.press(self.chat.messages[message_id], self.person, data)

    def delete_topic(self, thread_id: int) -> None:
        """Delete a topic with everything in it; the bot is not told.

        Raises:
            KeyError: there is no such topic.
        """
        self.chat.remove_topic(thread_id)
        self.world.touch()

    def _press_inline(self, message: Message, button: Json) -> Press | int | None:
        if "callback_data" in button:
            return self.world.press(message, self.person, button["callback_data"])
        if "url" in button:
            return self.open_link(button["url"])
        if "switch_inline_query_current_chat" in button:
            self.ask_inline(button["switch_inline_query_current_chat"])
        return None

    def open_link(self, url: str) -> int | None:
        """Follow a link; one that leads to the bot opens it with its payload."""
        self.opened.append(url)
        parts = urlsplit(url if "://" in url else f"https://{url}")
        if parts.netloc.removeprefix("www.") != "t.me" or parts.path.strip("/") != self.world.bot["username"]:
            return None
        return self.start("".join(parse_qs(parts.query).get("start", [])))

    def _send(self, content: Json, reply_to: int | None, thread_id: int | None) -> Message:
        target = self.chat.messages.get(reply_to) if reply_to else None
        if self.chat.is_forum and thread_id and target is None:
            target = self.chat.messages.get(thread_id)
        message = self.world.post(self.chat, self.person.as_json(), content, thread_id=thread_id, reply_to=target)
        self._tell("message", message)
        return message

    def _tell(self, kind: str, message: Message) -> None:
        if bot_hears(self.world, message):
            self.world.tell_bot(kind, message)

    def ask_inline(self, text: str) -> str:
        """Type something after the bot's name and tell the question's id; an answer that Telegram kept comes at once."""
        query_id, now = str(self.world.random.getrandbits(62)), self.world.now()
        self.asked = query_id
        question = self.world.questions[query_id] = Question(self.person, text, asked_at=now)
        for whose in (self.id, 0):
            until, kept = self.world.kept_answers.get((text, whose), (0.0, question))
            if now < until:
                question.results, question.button = kept.results, kept.button
                return query_id
        body = {"id": query_id, "from": self.person.as_json(), "query": text, "offset": ""}
        body["chat_type"] = self._chat_type
        self.world.queue.add("inline_query", body, key=self.id + 2 * KEY_UNIT, now=now, kept=CALLBACK_KEPT_SECONDS)
        return query_id

    @property
    def _chat_type(self) -> str:
        """Telegram calls the private chat with the bot itself ``sender``."""
        return "sender" if self.chat.is_private else self.chat.kind

    def choose_inline(self, query_id: str, result_id: str) -> int:
        """Send one of the results that the bot gave into the chat that is open, as a message of one's own.

        Raises:
            KeyError: there is no such result.
        """
        results = {result["id"]: result for result in self.world.questions[query_id].results or ()}
        text = results[result_id]["input_message_content"]["message_text"]
        return self._send(content_of(text) | {"via_bot": self.world.bot}, None, None).message_id

    def press_inline_button(self, query_id: str) -> int:
        """Press the button above the results: the bot opens with what the button carries.

        Raises:
            NothingToPress: there is none.
        """
        button = self.world.questions[query_id].button
        if button is None:
            raise NothingToPress("there is no button above the results")
        return self.start(button["start_parameter"])

    # -- seeing -----------------------------------------------------------------------------------------

    @property
    def messages(self) -> list[Message]:
        """Everything on the screen, oldest first."""
        return list(self.chat.messages.values())

    @property
    def from_bot(self) -> list[Message]:
        """What the bot has written and not taken back, oldest first."""
        return [message for message in self.chat.messages.values() if message.from_bot]

    @property
    def last(self) -> Message | None:
        """The bot's newest message."""
        return next(reversed(self.from_bot), None)

    @property
    def topics(self) -> list[Topic]:
        """The chat's topics."""
        return list(self.chat.topics.values())

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the keyboard under the writing line, row by row."""
        rows = self.chat.keyboard["keyboard"] if self.chat.keyboard else []
        return [[button["text"] for button in row] for row in rows]

    @property
    def buttons(self) -> list[str]:
        """The labels of every button that can be pressed, newest message first."""
        inline = [button["text"] for _, button in self._inline_buttons()]
        return inline + [button["text"] for button in self._keyboard_buttons()]

    @property
    def toast(self) -> str:
        """The notice that answered the last press, or nothing."""
        toast = self.world.toasts.get(self.id)
        return toast.text if toast else ""

    def sees(self, text: str) -> bool:
        """Whether the bot's words on the screen contain ``text``."""
        return any(text in message.text for message in self.from_bot)

    async def wait_for(self, text: str, timeout: float = 5.0) -> Message:  # noqa: ASYNC109
        """Wait until the bot's words contain ``text`` and give the newest such message.

        Raises:
            TimeoutError: it did not come within ``timeout`` seconds; the error tells what is seen instead.
        """
        try:
            async with asyncio.timeout(timeout):
                while (found := self._newest_with(text)) is None:
                    await self.world.changed_after(self.world.version)
                return found
        except TimeoutError:
            seen = [message.text for message in self.from_bot[-3:]]
            raise TimeoutError(f"{self.label} waited for {text!r} and sees {seen}") from None

    def _newest_with(self, text: str) -> Message | None:
        return next((message for message in reversed(self.from_bot) if text in message.text), None)

    def _inline_buttons(self) -> Iterator[tuple[Message, Json]]:
        for message in reversed(self.from_bot):
            for row in (message.markup or {}).get("inline_keyboard", []):
                for button in row:
                    yield message, button

    def _keyboard_buttons(self) -> Iterator[Json]:
        for row in self.chat.keyboard["keyboard"] if self.chat.keyboard else []:
            yield from row


def _exactly(button: Json, wanted: str) -> bool:
    return wanted in (button["text"], button.get("callback_data"))


def _partly(button: Json, wanted: str) -> bool:
    return wanted in button["text"]
