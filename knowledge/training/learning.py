"""From examples to a model: what is wanted of it, and how much each example counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.matching.analyse import analyse
from knowledge.matching.index import Index
from knowledge.matching.intents import PLACES, IntentModel, checksum, marks_of
from knowledge.matching.normalise import fold, words
from knowledge.matching.postings import Floats
from knowledge.training.examples import Example, common_words, with_slips
from knowledge.training.softmax import small, train

#: how much each kind of example counts, and a service that also fits beside a best one
IMPORTANCE = {"catalogue": 0.3, "example": 1.0, "question": 1.5, "slip": 0.5}
ALSO_FITS = 0.5


def learn(index: Index, own: Sequence[Example], asked: Sequence[Example]) -> IntentModel:
    """Train a model for an index's types with the index's lexicon; some minutes for ten thousand examples."""
    examples = [*own, *asked, *with_slips(asked)]
    model = train(marks_of_all(index, examples), wanted(index, examples), importance(examples))
    return small(model, index.intents.types, learned(own), common_words(asked))


def marks_of_all(index: Index, examples: Sequence[Example]) -> list[dict[str, float]]:
    """What the model looks at in each example, read as a question would be."""
    read = (analyse(one.text, index.lexicon, None, index.spelling) for one in examples)
    return [marks_of(query, index.lexicon.concepts) for query in read]


def learned(examples: Sequence[Example]) -> frozenset[int]:
    """Checksums of the phrases of the catalogue."""
    return frozenset(checksum(name, words(fold(one.text))) for one in examples for name, _ in one.labels)


def untrained(types: Sequence[str], words: Sequence[str] = ()) -> IntentModel:
    """A model that knows the types and how words are spelt, and nothing else."""
    count = len(types) + 1
    nothing, ones = np.zeros((PLACES, count), dtype=np.int8), np.ones(count, np.float32)
    return IntentModel(tuple(types), np.ones(PLACES, np.float32), nothing, ones, 0 * ones, words=tuple(words))


def wanted(index: Index, examples: Sequence[Example]) -> Floats:
    """For each example how much of it each type is; the last type is none."""
    places = {name: number for number, name in enumerate(index.intents.types)}
    table = np.zeros((len(examples), len(places) + 1), dtype=np.float32)
    for row, example in enumerate(examples):
        for name, grade in example.labels:
            table[row, places[name]] = 1.0 if grade == 2 else ALSO_FITS
        table[row, -1] = not example.labels
    return np.asarray(table / table.sum(axis=1, keepdims=True), dtype=np.float32)


def importance(examples: Sequence[Example]) -> Floats:
    """How much each example counts."""
    return np.array([IMPORTANCE[example.source] for example in examples], dtype=np.float32)
