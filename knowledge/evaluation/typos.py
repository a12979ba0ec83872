"""Typing errors put into questions, always the same ones, to see how much they cost.

The errors are those of hurried thumbs: the key beside, ä and ö without dots, a letter left out, doubled or
changed with its neighbour, a word split in two, two words run together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from knowledge.evaluation.questions import LabelledQuestion

#: the Finnish keyboard, row by row; other scripts get every error but this one
_KEYS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_WITHOUT_DOTS = str.maketrans("äöåÄÖÅ", "aoaAOA")
#: shortest word that an error is put into: one in a shorter word changes its meaning
_SHORTEST = 4
_SEED = "typos"


def with_typos(questions: Sequence[LabelledQuestion], most: int) -> list[LabelledQuestion]:
    """Each question with one to ``most`` typing errors; the same questions get the same errors every time.

    Raises:
        ValueError: ``most`` is less than one.
    """
    if most < 1:
        raise ValueError("at least one typing error is needed")
    return [question.model_copy(update={"text": _misspelt(question, most)}) for question in questions]


def _misspelt(question: LabelledQuestion, most: int) -> str:
    dice = Random(f"{_SEED}:{question.qid}")
    text = question.text
    for _ in range(dice.randint(1, most)):
        text = one_typo(text, dice)
    return text


def one_typo(text: str, dice: Random) -> str:
    """The text with one typing error; unchanged only when no word of it is long enough."""
    words = text.split(" ")
    places = [place for place, word in enumerate(words) if sum(map(str.isalpha, word)) >= _SHORTEST]
    for place in dice.sample(places, len(places)):
        for error in dice.sample(_ERRORS, len(_ERRORS)):
            changed = error(words, place, dice)
            if changed != text:
                return changed
    return text


def _replaced(words: Sequence[str], place: int, word: str) -> str:
    return " ".join([*words[:place], word, *words[place + 1 :]])


def _inner(word: str, dice: Random) -> int:
    """The place of a letter after the first: people seldom miss the first one."""
    return dice.randrange(1, len(word) - 1)


def _key_beside(words: Sequence[str], place: int, dice: Random) -> str:
    word, at = words[place], _inner(words[place], dice)
    row = next((row for row in _KEYS if word[at].lower() in row), "")
    key = row.find(word[at].lower())
    beside = [row[near] for near in (key - 1, key + 1) if row and 0 <= near < len(row)]
    return _replaced(words, place, word[:at] + dice.choice(beside) + word[at + 1 :] if beside else word)


def _without_dots(words: Sequence[str], place: int, dice: Random) -> str:
    return _replaced(words, place, words[place].translate(_WITHOUT_DOTS))


def _left_out(words: Sequence[str], place: int, dice: Random) -> str:
    word, at = words[place], _inner(words[place], dice)
    return _replaced(words, place, word[:at] + word[at + 1 :])


def _changed_places(words: Sequence[str], place: int, dice: Random) -> str:
    word, at = words[place], _inner(words[place], dice)
    return _replaced(words, place, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def _doubled(words: Sequence[str], place: int, dice: Random) -> str:
    word, at = words[place], _inner(words[place], dice)
    return _replaced(words, place, word[:at] + word[at] + word[at:])


def _split(words: Sequence[str], place: int, dice: Random) -> str:
    word = words[place]
    at = dice.randrange(2, len(word) - 1)
    return _replaced(words, place, f"{word[:at]} {word[at:]}")


def _run_together(words: Sequence[str], place: int, dice: Random) -> str:
    joined = "".join(words[place : place + 2])
    return " ".join([*words[:place], joined, *words[place + 2 :]])


_ERRORS: Sequence[Callable[[Sequence[str], int, Random], str]] = (
    _key_beside,
    _without_dots,
    _left_out,
    _changed_places,
    _doubled,
    _split,
    _run_together,
)
