"""From the first tap to the right person's line: sixty sentences of professionals in haste, at most twenty seconds.

A scripted professional taps *Keneltä kysyn*, reads, types; the time ends when the line is on the screen. The sentences were
written before anybody saw the words of the contact list. What missed among the odd rows was looked at then. The first three
rows were seen before, and some words were widened everywhere: the even rows are not quite untouched.

Three ways: the sentence sent as a message, the list that changes while it is typed, and three taps. While typing, the
professional looks up after each word from the second on (a first word seldom tells anything, and in the middle of a word
nobody looks up), pays for every look at rows that changed and have not the line, and knows nothing in advance.
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import monotonic
from bot.directory.rules import sign
from handlers.professional.danger import is_danger
from handlers.professional.inline import Lists
from handlers.professional.inline import rows as inline_rows
from tests.handlers.chats import Chat, House, demonstration
from tests.handlers.conftest import catalogue, house

__all__ = ["catalogue", "house"]

#: Seconds of a tap (own choice) and to read a screen (own choice), and letters a second typed on a phone with two thumbs
#: (Palin et al. 2019, How do people type on mobile devices?: 36 words a minute).
TAP, READ, LETTERS_A_SECOND = 1.5, 2.0, 3.0
#: Seconds of a look at the rows above the keyboard when they have changed, and how many are seen there; own choice.
LOOK, SEEN_ROWS = 1.5, 3
#: The word after which the first look is.
FIRST_LOOK = 2
LONGEST_SECONDS, MOST_MESSAGES = 20.0, 3
_LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class Row:
    """A sentence, and the situations that answer it."""

    number: int
    language: str
    text: str
    right: tuple[str, ...]


@dataclass
class Tried:
    """How a row went: seconds until a right line was on the screen (None: it never was), and messages of the bot."""

    row: Row
    seconds: float | None = None
    messages: int = 0

    @property
    def counts(self) -> bool:
        """Whether it was soon enough and in few enough messages."""
        return self.seconds is not None and self.seconds <= LONGEST_SECONDS and self.messages <= MOST_MESSAGES


def rows() -> list[Row]:
    """The sixty."""
    with Path(__file__).with_name("situations.toml").open("rb") as file:
        listed = tomllib.load(file)["row"]
    return [Row(n, one["language"], one["text"], tuple(one["right"])) for n, one in enumerate(listed, start=1)]


def right_lines(row: Row) -> set[str]:
    """Direct lines of whom the right situations name first."""
    data = demonstration().data
    return {data.expert[data.situation[one].first].direct_line for one in row.right}


def typed(professional: Chat, row: Row) -> Tried:
    """Tap, read the themes, type the sentence."""
    tried, began = Tried(row), monotonic()
    professional.command("whom")
    tried.messages += len(professional.reply.letters)
    said = professional.says(row.text)
    tried.messages += len(professional.reply.letters)
    if any(line in said for line in right_lines(row)):
        tried.seconds = TAP + READ + len(row.text) / LETTERS_A_SECOND + monotonic() - began
    return tried


def offered(house: House, text: str, language: str) -> list[str]:
    """What stands above the keyboard, the danger card first when the words are of danger."""
    found = inline_rows(Lists(house.directory, house.catalogue), text, language, "", house.now)
    danger = ["112"] if is_danger(text) else []
    return [*danger, *(f"{row.title} {row.description}" for row in found)][:SEEN_ROWS]


def searched(professional: Chat, row: Row) -> Tried:
    """Tap, read, tap *Etsi kirjoittamalla*, type and look until the line is there."""
    tried, seconds, before = Tried(row), 2 * TAP + READ, list[str]()
    professional.command("whom")
    tried.messages += len(professional.reply.letters)
    assert any(button.search for button in professional.buttons())
    said = row.text.split()
    for place in range(1, len(said) + 1):
        seconds += (len(said[place - 1]) + (place > 1)) / LETTERS_A_SECOND
        if place < min(FIRST_LOOK, len(said)):
            continue
        began = monotonic()
        seen = offered(professional.house, " ".join(said[:place]), row.language)
        seconds += monotonic() - began
        if any(line in one for line in right_lines(row) for one in seen):
            tried.seconds = seconds
            return tried
        seconds, before = seconds + (LOOK if seen != before else 0.0), seen
    return tried


def browsed(professional: Chat, row: Row) -> Tried:
    """Tap, read, tap the theme, read, tap the situation; the list of situations takes the place of the themes."""
    tried, began, situation = Tried(row), monotonic(), demonstration().data.situation[row.right[0]]
    professional.command("whom")
    tried.messages += len(professional.reply.letters)
    for action, word in (("whom-theme", situation.theme), ("whom-row", sign(situation.id))):
        assert any(button.action == action and button.ids == (word,) for button in professional.buttons())
        said = professional.presses(action, word)
        tried.messages += 0 if professional.reply.replaces else len(professional.reply.letters)
    if any(line in said for line in right_lines(row)):
        tried.seconds = 3 * TAP + 2 * READ + monotonic() - began
    return tried


def told(name: str, tries: list[Tried]) -> str:
    """One line of figures."""
    found, counted = [one for one in tries if one.seconds is not None], [one for one in tries if one.counts]
    seconds = sorted(one.seconds or 0.0 for one in found)
    middle, longest = (seconds[len(seconds) // 2], seconds[-1]) if seconds else (0.0, 0.0)
    return (
        f"{name}: {len(found)} found, {len(counted)} within {LONGEST_SECONDS:.0f} s of {len(tries)}; "
        f"median {middle:.1f} s, longest {longest:.1f} s"
    )


@pytest.mark.timeout(280)
def test_nine_of_ten_reach_the_right_line(house: House) -> None:
    by_language = {one: house.worker("Sanna", "opettaja", one, role="professional") for one in _LANGUAGES}
    words, taps, looks = [], [], []
    for row in rows():
        house.later(minutes=10)
        words.append(typed(by_language[row.language], row))
        taps.append(browsed(by_language[row.language], row))
        looks.append(searched(by_language[row.language], row))
    danger = [one for one in words if is_danger(one.row.text)]
    calm = [one for one in words if one not in danger]
    figures: list[str] = []
    for name, tries in (
        ("typed and sent", words), ("typed and sent, odd rows", words[::2]), ("typed and sent, even rows", words[1::2]),
        ("typed and sent, without the duty card", calm), ("while typing", looks),
        ("while typing, odd rows", looks[::2]), ("while typing, even rows", looks[1::2]), ("three taps", taps),
    ):  # fmt: skip
        figures.append(told(name, tries))
    figures.append(f"not found while typing: {[one.row.number for one in looks if one.seconds is None]}")
    figures.append(f"late while typing: {[one.row.number for one in looks if one.seconds and not one.counts]}")
    figures.append(
        f"with the last look paid too: {sum((one.seconds or 99) + LOOK <= LONGEST_SECONDS for one in looks)}"
    )
    figures.append(f"not found by words: {[one.row.number for one in words if one.seconds is None]}")
    figures.append(f"duty card instead: {[one.row.number for one in danger]}")
    figures.append(
        f"too long to type: {[one.row.number for one in words if one.seconds is not None and not one.counts]}"
    )
    sys.stdout.write("\n".join(["", *figures, ""]))
    assert sum(one.seconds is not None for one in calm) >= 0.9 * len(calm)
    assert sum(one.seconds is not None for one in words[1::2]) >= 0.8 * len(words[1::2])
    assert sum(one.counts for one in taps) >= 54
    assert sum(one.counts for one in looks) >= 54
