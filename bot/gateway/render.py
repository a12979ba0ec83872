"""A letter becomes a message: in the recipient's language, with Telegram's entities and keyboards as plain JSON.

Nobody's words ever pass through a markup parser: bold parts are entities with offsets in UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part, StartLink

#: Longest text of a message and of a toast, in UTF-16 units (Bot API: sendMessage, answerCallbackQuery).
LONGEST_TEXT, LONGEST_TOAST = 4096, 200

#: Puts a button's action and ids into at most 64 bytes of button data.
ButtonData = Callable[[str, tuple[int | str, ...]], str]


class Words(Protocol):
    """The translator as the renderer needs it."""

    def translate(self, key: str, language: str, args: Mapping[str, Any] = ..., /) -> str:
        """The text of a key in a language."""
        ...

    def moment(self, when: datetime, language: str, zone: ZoneInfo, /) -> str:
        """A moment as weekday, date and time in words."""
        ...


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as Telegram takes it."""

    text: str
    entities: list[dict[str, Any]]
    reply_markup: dict[str, Any] | None


class Renderer:
    """Puts letters into languages."""

    def __init__(
        self, words: Words, zone: ZoneInfo, button_data: ButtonData, bot_name: Callable[[], str] = lambda: "",
        takes_inline: Callable[[], bool] = lambda: True,
    ) -> None:  # fmt: skip
        self._words = words
        self._bot_name = bot_name
        self._takes_inline = takes_inline
        self._zone = zone
        self._button_data = button_data

    def render(self, letter: Letter, language: str, *, doubtful: bool = False) -> Rendered:
        """A letter in a language. A ``doubtful`` one may be the second copy, and says so."""
        parts = [*letter.parts, Part("may-come-twice")] if doubtful else letter.parts
        text, entities = "", []
        for part in parts:
            words = self.line(part, language)
            text += "\n\n" if text else ""
            if part.bold:
                entities.append({"type": "bold", "offset": utf16_length(text), "length": utf16_length(words)})
            text += words
        text = f"{text}\n{letter.words}" if letter.words and text else text + letter.words
        return Rendered(cut(text, LONGEST_TEXT), entities, self._markup(letter, language))

    def line(self, part: Part, language: str) -> str:
        """One paragraph in a language."""
        args = {name: self._arg(value, language) for name, value in part.args.items()}
        return self._words.translate(part.key, language, args)

    def _arg(self, value: Arg, language: str) -> str | int:
        if isinstance(value, datetime):
            return self._words.moment(value, language, self._zone)
        if isinstance(value, Names):
            return _name(value, language)
        if isinstance(value, Key):
            return self._words.translate(value.key, language, {})
        return self._start_link(value.token) if isinstance(value, StartLink) else value

    def _start_link(self, token: str) -> str:
        name = self._bot_name()
        return f"https://t.me/{name}?start={token}" if name else f"/start {token}"

    def _markup(self, letter: Letter, language: str) -> dict[str, Any] | None:
        if letter.buttons:
            rows = [[self._button(button, language) for button in row if self._works(button)] for row in letter.buttons]
            return {"inline_keyboard": [row for row in rows if row]}
        if letter.keyboard:
            keys = [[{"text": self._words.translate(key, language, {})} for key in row] for row in letter.keyboard]
            return {"keyboard": keys, "resize_keyboard": True, "is_persistent": True}
        return None

    def _works(self, button: Button) -> bool:
        """Telegram refuses a whole message for a search button of a bot that takes no inline questions."""
        return not button.search or self._takes_inline()

    def _button(self, button: Button, language: str) -> dict[str, Any]:
        label = self.line(Part(button.label, button.args), language)
        if button.url:
            return {"text": label, "url": button.url}
        if button.search:
            return {"text": label, "switch_inline_query_current_chat": ""}
        return {"text": label, "callback_data": self._button_data(button.action, button.ids)}


def _name(value: Names, language: str) -> str:
    by_language = value.by_language
    return by_language.get(language) or by_language.get("fi") or next(iter(by_language.values()), "")


def utf16_length(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, longest: int) -> str:
    """The text, cut with an ellipsis when it is longer than ``longest`` UTF-16 units."""
    if utf16_length(text) <= longest:
        return text
    kept = text[: longest - 1]
    while utf16_length(kept) > longest - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"
