"""Keyboards: what Telegram accepts, and in what shape it keeps them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from bot.emulator.chats import Json
from bot.emulator.refusals import bad_request
from bot.emulator.wire import Given

#: bytes of UTF-8 that a button may carry
MOST_BUTTON_DATA_BYTES = 64
#: bytes of a whole keyboard; the inner server's limit is not published, this is on the safe side
MOST_MARKUP_BYTES = 10_000
#: what an inline button can do; exactly one of these
ACTIONS = (
    "callback_data", "url", "web_app", "login_url", "copy_text", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay",
)  # fmt: skip
NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def read_markup(given: Given) -> Json | None:
    """The keyboard that came with a call, checked; None if there is none or it is empty.

    Raises:
        TelegramRefusal: 400 with Telegram's reason.
    """
    markup = given.structure("reply_markup", called="reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if len(json.dumps(markup, ensure_ascii=False).encode()) > MOST_MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    if markup.get("keyboard"):
        return _reply_keyboard(markup)
    if markup.get("inline_keyboard"):
        return {"inline_keyboard": _inline_rows(markup["inline_keyboard"])}
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def read_inline(given: Given) -> Json | None:
    """The inline keyboard of an edit.

    Raises:
        TelegramRefusal: 400, it is another kind of keyboard or not acceptable.
    """
    markup = read_markup(given)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def _reply_keyboard(markup: Json) -> Json:
    rows = _rows(markup["keyboard"], 'Field "keyboard" must be an Array of Arrays')
    return markup | {"keyboard": [[_reply_button(button) for button in row] for row in rows]}


def _reply_button(button: Any) -> Json:
    shape = {"text": button} if isinstance(button, str) else button
    if not isinstance(shape, dict) or not isinstance(shape.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not shape["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return shape


def _inline_rows(given: Any) -> list[list[Json]]:
    rows = _rows(given, 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [[_inline_button(button) for button in row] for row in rows if row]


def _rows(given: Any, complaint: str) -> list[list[Any]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request(complaint)
    return given


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not _has_action(button):
        raise bad_request(NO_ACTION)
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if len(str(button.get("callback_data", "")).encode()) > MOST_BUTTON_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(str(button["url"]))
    return button


def _has_action(button: Json) -> bool:
    may_be_empty = ("switch_inline_query", "switch_inline_query_current_chat")
    return any(button.get(name) or (name in may_be_empty and name in button) for name in ACTIONS)


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg" or (parts.scheme in {"http", "https", "ton", "tonsite"} and _is_host(parts.netloc)):
        return
    reason = "Wrong HTTP URL" if parts.scheme in {"http", "https"} else "Unsupported URL protocol"
    raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")


def _is_host(netloc: str) -> bool:
    host = netloc.rpartition("@")[2].partition(":")[0]
    return "." in host.strip(".") and not any(character.isspace() for character in host)
