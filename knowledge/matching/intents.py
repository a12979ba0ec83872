"""What kind of help a text asks for: a linear model over its letter groups, words and topics.

It was trained on example questions (``knowledge/training``). Its types are the services of the demonstration
catalogue and one for matters that no service answers; services of another catalogue are joined to types by their own
words when the index is built.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.analyse import Query
from knowledge.matching.lexicon import Concept
from knowledge.matching.postings import Floats, groups_of

_FILE = Path(__file__).parent.parent / "data" / "intents.npz"
#: marks fall into so many places by their checksum; twice as many told nothing more
PLACES = 1 << 15
#: how loud each kind of mark is: letter groups, words, beginnings, pairs, topics, speakers, ages, speaker × topic
LOUDNESS: Mapping[str, float] = {"g": 1.0, "w": 1.0, "p": 1.0, "b": 0.7, "c": 2.0, "s": 1.0, "a": 1.0, "x": 0.5}
#: how far the model's sharpness goes beyond a vector of length one
SHARPNESS = 10.0
_SHORTEST, _LONGEST = 2, 5
#: letters of a word's beginning, which most of its forms share
_BEGINNING = 5

Places = NDArray[np.int64]


@dataclass(frozen=True)
class IntentModel:
    """Weights of every mark for every type of help."""

    #: ids of services; the last type, for matters that no service answers, has no name here
    types: tuple[str, ...]
    #: rarity of each place
    rarity: Floats
    #: places × (types + 1), to be multiplied by ``scale`` of the type
    weights: NDArray[np.int8]
    scale: Floats
    bias: Floats
    #: checksums of the phrases of services that it learned, see :meth:`knows`
    learned: frozenset[int] = frozenset()
    #: folded words that several examples had: rightly spelt ones, nearly all of them
    words: tuple[str, ...] = ()

    def knows(self, service_id: str, phrase: Sequence[str]) -> bool:
        """Whether it learned that a phrase (folded words) is of a service."""
        return checksum(service_id, phrase) in self.learned

    def logits(self, marks: Mapping[str, float]) -> Floats:
        """How much speaks for each type, the last one being none of them (natural logarithms, unnormalised)."""
        places, loudness = placed(marks)
        strength = loudness * self.rarity[places]
        strength *= SHARPNESS / max(float(np.sqrt((strength * strength).sum())), 1e-9)
        said = strength @ self.weights[places] * self.scale + self.bias
        return np.asarray(said, dtype=np.float32)

    def types_of(self, texts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """For each list of folded words how surely it is of each type, rows of sum one; quick, for whole catalogues."""
        words = {word: number for number, word in enumerate(dict.fromkeys(word for text in texts for word in text))}
        said, length = self._of_words(list(words))
        result = np.zeros((len(texts), len(self.types)), dtype=np.float32)
        for row, text in enumerate(texts):
            numbers = [words[word] for word in dict.fromkeys(text)]
            loudness = SHARPNESS / math.sqrt(max(float(length[numbers].sum()), 1e-9))
            result[row] = shares(said[numbers].sum(axis=0) * loudness * self.scale + self.bias)[:-1]
        return result

    def _of_words(self, words: Sequence[str]) -> tuple[Floats, Floats]:
        said = np.zeros((len(words), len(self.scale)), dtype=np.float32)
        length = np.zeros(len(words), dtype=np.float32)
        for row, word in enumerate(words):
            places, loudness = placed(_marks_of_words([word]))
            strength = loudness * self.rarity[places]
            said[row] = strength @ self.weights[places]
            length[row] = (strength * strength).sum()
        return said, length


def checksum(service_id: str, phrase: Sequence[str]) -> int:
    """A number for a phrase of a service."""
    return crc32(f"{service_id}: {' '.join(phrase)}".encode())


def shares(logits: Floats) -> Floats:
    """Logits as shares of one."""
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)


def marks_of(query: Query, concepts: Sequence[Concept]) -> dict[str, float]:
    """Everything about a text that the model looks at, with its strength; the first letter tells the kind."""
    marks = _marks_of_words(query.tokens)
    names = {concepts[topic].id: hit.strength for topic, hit in query.topics.items()}
    marks |= {f"b{one[:_BEGINNING]} {two[:_BEGINNING]}": 1.0 for one, two in pairwise(query.tokens)}
    marks |= {f"c{name}": strength for name, strength in names.items()}
    marks |= {f"s{speaker}": 1.0 for speaker in query.speakers}
    marks |= {f"x{speaker}{name}": 1.0 for speaker in query.speakers for name in names}
    if query.ages is not None:
        marks[f"a{min(query.ages[0] // 4, 8)}"] = 1.0
    return marks


def _marks_of_words(tokens: Sequence[str]) -> dict[str, float]:
    groups = Counter(chain.from_iterable(groups_of(word, _SHORTEST, _LONGEST) for word in tokens))
    marks = {f"g{group}": 1.0 + math.log(times) if times > 1 else 1.0 for group, times in groups.items()}
    marks |= {f"w{word}": 1.0 for word in tokens}
    marks |= {f"p{word[:_BEGINNING]}": 1.0 for word in tokens}
    return marks


def placed(marks: Mapping[str, float]) -> tuple[Places, Floats]:
    """The place of each mark and its loudness; two marks may share a place."""
    places = np.array([crc32(mark.encode()) for mark in marks], dtype=np.int64) & (PLACES - 1)
    return places, np.array([LOUDNESS[mark[0]] * strength for mark, strength in marks.items()], dtype=np.float32)


@cache
def load_intents(path: Path | None = None) -> IntentModel:
    """Read a trained model; None is the one that comes with the desk."""
    with np.load(path or _FILE, allow_pickle=False) as stored:
        return IntentModel(
            types=tuple(str(name) for name in stored["types"]),
            rarity=stored["rarity"].astype(np.float32),
            weights=stored["weights"],
            scale=stored["scale"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
            learned=frozenset(stored["learned"].tolist()),
            words=tuple(stored["words"].tobytes().decode().split("\n")),
        )
