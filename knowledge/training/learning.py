"""From examples to a model: what is wanted of it, and how much each example counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.matching.analyse import analyse
from knowledge.matching.index import Index
from knowledge.matching.intents import PLACES, IntentModel, marks_of
from knowledge.matching.postings import Floats
from knowledge.training.examples import Example
from knowledge.training.softmax import small, train

#: how much each kind of example counts, and a service that also fits beside a best one
IMPORTANCE = {"catalogue": 0.3, "example": 1.0, "question": 1.5}
ALSO_FITS = 0.5


def learn(index: Index, examples: Sequence[Example]) -> IntentModel:
    """Train a model for an index's types with the index's lexicon; about a minute for ten thousand examples."""
    concepts = index.lexicon.concepts
    marks = [marks_of(analyse(one.text, index.lexicon), concepts) for one in examples]
    return small(train(marks, wanted(index, examples), importance(examples)), index.intents.types)


def untrained(types: Sequence[str]) -> IntentModel:
    """A model that knows the types and nothing else."""
    count = len(types) + 1
    nothing = np.zeros((PLACES, count), dtype=np.int8)
    return IntentModel(
        tuple(types), np.ones(PLACES, np.float32), nothing, np.ones(count, np.float32), np.zeros(count, np.float32)
    )


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
