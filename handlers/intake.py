"""A Telegram update becomes an Event. Telegram's own classes end here."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from telegram import CallbackQuery, ChatMember, ChatMemberRestricted, Message, Update

from handlers.actions import parse_data
from handlers.visit import Action, Event, EventKind

#: Longest text that the desk takes from one message; Telegram's own limit.
LONGEST_TEXT = 4096
#: Longest inline question (Bot API, InlineQuery).
LONGEST_QUERY = 256
_COMMAND = re.compile(r"/([A-Za-z0-9_äöåÄÖÅ]{1,32})(?:@\w+)?(?:\s+(.*))?\Z", re.DOTALL)
#: A command that names the bot for which it is.
_NAMED = re.compile(r"/[^\s@]+@(\w+)")
#: The link at the end of a message that a chosen row became; see ``handlers/professional/opening.py``.
_OPENS = re.compile(r"\?start=(who-\w{1,59})\Z", re.ASCII)
#: Left and right marks that mixed writing needs, and the joiners of emoji and Persian words.
_KEPT_FORMAT = frozenset("\u200c\u200d\u200e\u200f")
_MEDIA = (
    "sticker", "photo", "voice", "video", "video_note", "audio", "animation", "document", "contact", "location", "venue",
    "poll", "dice", "story",
)  # fmt: skip


def text_event(update: Update) -> Event:
    """Somebody wrote: words, a command, or something that the desk cannot use."""
    message = _message(update)
    text = clean(message.text or "")
    if _is_chosen_row(update):
        return _chosen(update, text)
    if not text:
        return _event(update, EventKind.UNUSABLE, media=_media(message), text=clean(message.caption or ""))
    if found := _COMMAND.match(text):
        return _event(update, EventKind.COMMAND, command=found[1].lower(), argument=(found[2] or "").strip())
    return _event(update, EventKind.TEXT, text=text)


def edit_event(update: Update) -> Event:
    """Somebody changed a message of their own."""
    message = _message(update)
    if _is_chosen_row(update):
        return other_event(update)
    return _event(update, EventKind.EDIT, text=clean(message.text or message.caption or ""))


def press_event(update: Update) -> Event:
    """Somebody pressed a button; data that we did not write is an action without a name.

    So is whatever is pressed under a message sent through us into another chat: such messages have no buttons.
    """
    query = update.callback_query
    assert query is not None
    chat_id = query.message.chat.id if query.message else query.from_user.id
    return Event(
        update_id=update.update_id, kind=EventKind.PRESS, chat_id=chat_id, user_id=query.from_user.id,
        message_id=query.message.message_id if query.message else 0, query_id=query.id,
        action=_action_of(query), language_code=query.from_user.language_code or "",
    )  # fmt: skip


def _action_of(query: CallbackQuery) -> Action:
    return (None if query.inline_message_id else parse_data(query.data or "")) or Action("")


def inline_event(update: Update) -> Event:
    """Somebody typed after the bot's name in any chat."""
    query = update.inline_query
    assert query is not None
    text = " ".join(clean(query.query[:LONGEST_QUERY]).split())
    return Event(
        update_id=update.update_id, kind=EventKind.INLINE, chat_id=0, user_id=query.from_user.id, text=text,
        query_id=query.id, language_code=query.from_user.language_code or "",
    )  # fmt: skip


def _chosen(update: Update, text: str) -> Event:
    """A row of ours, chosen in the chat with us: as if its link had been opened; any other asks nothing."""
    found = _OPENS.search(text)
    return _event(update, EventKind.COMMAND, command="start", argument=found[1]) if found else other_event(update)


def _is_chosen_row(update: Update) -> bool:
    """Whether a message is a row that we offered ourselves: nobody asked anything with it."""
    via = _message(update).via_bot
    return via is not None and via.id == update.get_bot().id


def membership_event(update: Update) -> Event:
    """The person let the bot in or shut it out."""
    change = update.my_chat_member
    assert change is not None
    private = change.chat.id == change.from_user.id
    if change.new_chat_member.status in ("kicked", "left"):
        kind = EventKind.BLOCKED if private else EventKind.GROUP_LOST
    else:
        kind = EventKind.UNBLOCKED if private else _standing(change.new_chat_member)
    return Event(update.update_id, kind, change.chat.id, change.from_user.id)


def _standing(bot: ChatMember) -> EventKind:
    may_speak = not isinstance(bot, ChatMemberRestricted) or (bot.is_member and bot.can_send_messages)
    return EventKind.GROUP_BACK if may_speak else EventKind.GROUP_LOST


def member_event(update: Update) -> Event:
    """Somebody's standing in a group changed; only that they are in it no more concerns the desk."""
    change = update.chat_member
    assert change is not None
    if not _is_in(change.old_chat_member) or _is_in(change.new_chat_member):
        return other_event(update)
    return _left(update, change.chat.id, change.new_chat_member.user.id)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in ("left", "kicked")


def _left(update: Update, chat_id: int, user_id: int) -> Event:
    return Event(update.update_id, EventKind.GROUP_LEFT, chat_id, user_id, other_id=user_id)


def service_event(update: Update) -> Event:
    """Telegram says in a chat what happened to it: the group became a supergroup, somebody left."""
    message = _message(update)
    chat_id, number = message.chat.id, update.update_id
    if message.migrate_to_chat_id:
        return Event(number, EventKind.GROUP_MOVED, chat_id, chat_id, other_id=message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        return Event(number, EventKind.GROUP_MOVED, message.migrate_from_chat_id, chat_id, other_id=chat_id)
    gone = message.left_chat_member
    if gone is not None and not gone.is_bot:
        return _left(update, chat_id, gone.id)
    return other_event(update)


def group_event(update: Update) -> Event:
    """Somebody called the bot in a group, where it says only one line; a command for another bot is not for us."""
    text = clean(_message(update).text or "")
    found, named = _COMMAND.match(text), _NAMED.match(text)
    if found is None or (named and named[1].lower() != update.get_bot().username.lower()):
        return other_event(update)
    return _event(update, EventKind.GROUP, command=found[1].lower())


def other_event(update: Update) -> Event:
    """Something that needs no answer."""
    user, chat = update.effective_user, update.effective_chat
    return Event(update.update_id, EventKind.OTHER, chat.id if chat else 0, user.id if user else 0)


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message is not None
    return message


def _event(update: Update, kind: EventKind, **more: Any) -> Event:
    message, user = _message(update), update.effective_user
    replied = message.reply_to_message
    thread_id = message.message_thread_id or 0
    is_reply = replied is not None and replied.message_id != thread_id and not replied.forum_topic_created
    return Event(
        update_id=update.update_id, kind=kind, chat_id=message.chat.id, user_id=user.id if user else 0,
        message_id=message.message_id, reply_to=replied.message_id if replied and is_reply else 0, thread_id=thread_id,
        language_code=(user.language_code if user else "") or "", **more,
    )  # fmt: skip


def _media(message: Message) -> str:
    return next((kind for kind in _MEDIA if getattr(message, kind, None)), "empty")


def clean(text: str) -> str:
    """Text without characters that only deceive the eye or break a database.

    Control characters, overrides of writing direction, zero-width spaces, tags and lone surrogates go, and heaps of
    combining marks are cut to three; line breaks, emoji joiners and direction marks stay.
    """
    kept: list[str] = []
    marks = 0
    for character in text[:LONGEST_TEXT]:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks > 3 or category == "Cs" or (category == "Cf" and character not in _KEPT_FORMAT):
            continue
        if category == "Cc" and character not in "\n\t":
            continue
        kept.append(character)
    cleaned = "".join(kept)
    return cleaned.strip() if any(not _is_invisible(character) for character in cleaned) else ""


def _is_invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Mn", "Zs") or character == "\u3164"
