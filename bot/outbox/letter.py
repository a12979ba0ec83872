"""What can be said to a person, before it has a language: a letter of translated parts, foreign words and buttons.

A letter is stored as JSON in the outbox and put into the recipient's language when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as _field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Names:
    """A name that differs by language, such as a service's: ``{"fi": "Neuvola", "sv": "Rådgivningen"}``."""

    by_language: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Key:
    """A variable that is itself a translated text."""

    key: str


@dataclass(frozen=True, slots=True)
class StartLink:
    """The address that opens this bot with a token, such as an invitation's; the bot's name is known when it leaves."""

    token: str


#: A variable of a text: words, a number, a moment (shown as weekday, date and time), or one of the classes above.
Arg = str | int | datetime | Names | Key | StartLink


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: a Fluent key with its variables."""

    key: str
    args: Mapping[str, Arg] = _field(default_factory=dict)
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a letter. ``label`` is a Fluent key; what a press means is ``action`` with ``ids``, never evidence.

    ``ids`` are numbers or short words (service ids, language codes); the whole stays within Telegram's 64 bytes.
    With ``url`` the button opens an address and has no action. With ``search`` it writes the bot's name into the writing
    field of this chat, so that what is typed after it is an inline question; it is left out where the bot takes none.
    """

    label: str
    action: str = ""
    ids: tuple[int | str, ...] = ()
    args: Mapping[str, Arg] = _field(default_factory=dict)
    url: str = ""
    search: bool = False


#: Rows of buttons under a letter.
Buttons = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Paragraphs in the desk's own words, then somebody's own words verbatim, then buttons.

    ``words`` is foreign text: shown as plain text, never parsed for markup. ``keyboard`` holds rows of Fluent keys for
    the keyboard below the writing field; ``()`` leaves the keyboard as it is.
    """

    parts: tuple[Part, ...]
    words: str = ""
    buttons: Buttons = ()
    keyboard: tuple[tuple[str, ...], ...] = ()


def letter(key: str, /, *, buttons: Buttons = (), words: str = "", **args: Arg) -> Letter:
    """A letter of one paragraph."""
    return Letter((Part(key, args),), words=words, buttons=buttons)


def to_json(value: Letter) -> dict[str, Any]:
    """A letter as JSON for the outbox."""
    return {
        "parts": [[part.key, _args_to_json(part.args), part.bold] for part in value.parts],
        "words": value.words,
        "buttons": [[_button_to_json(button) for button in row] for row in value.buttons],
        "keyboard": [list(row) for row in value.keyboard],
    }


def from_json(stored: Mapping[str, Any]) -> Letter:
    """A letter as it was put into the outbox."""
    return Letter(
        parts=tuple(Part(key, _args_from_json(args), bold) for key, args, bold in stored["parts"]),
        words=stored["words"],
        buttons=tuple(tuple(_button_from_json(button) for button in row) for row in stored["buttons"]),
        keyboard=tuple(tuple(row) for row in stored["keyboard"]),
    )


def _button_to_json(button: Button) -> list[Any]:
    told = [button.label, button.action, list(button.ids), _args_to_json(button.args), button.url]
    # A desk of the version before reads what waits in the outbox, too: it knows five things of a button.
    return [*told, True] if button.search else told


def _button_from_json(stored: list[Any]) -> Button:
    label, action, ids, args, url, *search = stored
    return Button(label, action, tuple(ids), _args_from_json(args), url, bool(search))


def _args_to_json(args: Mapping[str, Arg]) -> dict[str, Any]:
    return {name: _arg_to_json(value) for name, value in args.items()}


def _arg_to_json(value: Arg) -> Any:
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, Names):
        return {"names": dict(value.by_language)}
    if isinstance(value, Key):
        return {"key": value.key}
    if isinstance(value, StartLink):
        return {"start": value.token}
    return value


def _args_from_json(stored: Mapping[str, Any]) -> dict[str, Arg]:
    return {name: _arg_from_json(value) for name, value in stored.items()}


def _arg_from_json(value: Any) -> Arg:
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    if "moment" in value:
        return datetime.fromisoformat(value["moment"])
    if "names" in value:
        return Names(value["names"])
    if "start" in value:
        return StartLink(value["start"])
    return Key(value["key"])
