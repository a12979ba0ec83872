"""The emergency card of last resort: words held in memory from the start, so that no fault can take them away.

The desk shows it when the database or anything else fails; in ordinary times the card with the county's own numbers
is made in ``handlers/family/danger.py``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import bot.i18n
from bot.i18n.translator import supported_language

_CARD = tomllib.loads(
    (Path(bot.i18n.__file__).parent / "emergency.toml").read_text(encoding="utf-8"),
)
_TEXT: dict[str, str] = {language: text.strip() for language, text in _CARD["text"].items()}
_WORDS = frozenset(word.casefold() for word in _CARD["words"])
#: The action of every emergency button.
EMERGENCY_ACTION = "emergency"


def emergency_text(language_code: str) -> str:
    """The card in the language of a Telegram language code, such as ``sv-FI``; never empty, never fails."""
    return _TEXT[supported_language(language_code)]


def is_emergency_press(text_or_data: str) -> bool:
    """Whether somebody asked for the emergency card: the button's data, its words, or the command, in any language."""
    asked = text_or_data.strip().casefold().removeprefix("/").partition("@")[0].strip(" !.")
    return asked in _WORDS or asked == EMERGENCY_ACTION
