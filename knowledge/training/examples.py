"""What is learned from: example questions with the services that answer them, and the catalogue's own words."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random

from knowledge.catalogue import Catalogue
from knowledge.evaluation.typos import one_typo
from knowledge.matching.normalise import fold, words
from knowledge.service import Service

FOLDER = Path(__file__).parent / "examples"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
#: two questions with so much of their letter groups of three in common (0–1, Jaccard) are learned or tested together
_NEAR_FROM = 0.4
#: a word in so many examples is rightly spelt
_SEVERAL = 3


@dataclass(frozen=True)
class Example:
    """A text and the services that answer it: 2 best, 1 also; none when no service does."""

    text: str
    labels: tuple[tuple[str, int], ...]
    #: "example", "question" (of the labelled questions of the tests), "slip" (one of these misspelt) or "catalogue"
    source: str
    language: str = "fi"


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """Every example question of the folder's JSON lines, each text once."""
    found: dict[str, Example] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels = tuple(sorted(row["labels"].items()))
            found.setdefault(fold(row["text"]), Example(row["text"], labels, "example", row["language"]))
    return list(found.values())


def read_questions(file: Path) -> list[Example]:
    """The labelled questions of a file, in its order."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Example(row["text"], tuple((one["id"], one["grade"]) for one in row["relevant"]), "question", row["lang"])
        for row in rows
    ]


def catalogue_examples(catalogue: Catalogue) -> list[Example]:
    """Names, words and sentences of every service, each leading to it."""
    return [
        Example(text, ((service.id, 2),), "catalogue") for service in catalogue.services for text in _texts(service)
    ]


def _texts(service: Service) -> Iterator[str]:
    yield from service.name.values()
    yield from service.summary.values()
    for listed in (service.keywords, service.everyday):
        for phrases in listed.values():
            yield from phrases
    for description in service.description.values():
        yield from _SENTENCE.split(description)


def with_slips(examples: Sequence[Example]) -> list[Example]:
    """A second copy of every example with one or two slips of the finger, always the same ones."""
    return [replace(one, text=_slipped(one.text), source="slip") for one in examples]


def _slipped(text: str) -> str:
    dice = Random(text)
    for _ in range(dice.randint(1, 2)):
        text = one_typo(text, dice)
    return text


def common_words(examples: Sequence[Example]) -> tuple[str, ...]:
    """Folded words that several examples have, so that hardly any of them is misspelt."""
    having = Counter(word for one in examples for word in set(words(fold(one.text))))
    return tuple(sorted(word for word, times in having.items() if times >= _SEVERAL))


def folds(examples: Sequence[Example], count: int) -> list[int]:
    """A fold for each example; questions that resemble each other share theirs."""
    numbers = [int(sha256(example.text.encode()).hexdigest(), 16) % count for example in examples]
    asked = [n for n, example in enumerate(examples) if example.source == "question"]
    groups = {n: _groups(examples[n].text) for n in asked}
    for place, one in enumerate(asked):
        for other in asked[:place]:
            if _alike(groups[one], groups[other]):
                numbers[one] = numbers[other]
                break
    return numbers


def _groups(text: str) -> set[str]:
    folded = fold(text)
    return {folded[at : at + 3] for at in range(len(folded) - 2)}


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _NEAR_FROM * max(len(one | other), 1)
