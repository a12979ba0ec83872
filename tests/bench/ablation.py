"""What each part of the matcher is worth: the same questions, one part taken out at a time.

The models here are trained on the example questions only, so the labelled questions are new to every variant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from knowledge.answer import understand
from knowledge.catalogue import Catalogue
from knowledge.evaluation.outcomes import Desk
from knowledge.matching import Index, build_index
from knowledge.matching.lexicon import load_lexicon
from knowledge.training.examples import catalogue_examples, common_words, read_examples
from knowledge.training.learning import learn, untrained


def desks(catalogue: Catalogue) -> dict[str, Desk]:
    """The whole matcher and its variants, by what is missing; takes some minutes, most of them for training."""
    return {name: _desk(index) for name, index in _indexes(catalogue)}


def _desk(index: Index) -> Desk:
    return lambda text: understand(text, index)


def _indexes(catalogue: Catalogue) -> Iterator[tuple[str, Index]]:
    own, examples = catalogue_examples(catalogue), read_examples()
    types = [service.id for service in catalogue.services]
    bare = build_index(catalogue, intents=untrained(types, common_words(examples)))
    whole = replace(bare, intents=learn(bare, own, examples))
    yield "koppi, questions unseen", whole
    yield "– trained model", bare
    yield "– example questions", replace(bare, intents=learn(bare, own, []))
    wordless = _without_lexicon(bare)
    yield "– lexicon", replace(wordless, intents=learn(wordless, own, examples))
    unmended = replace(whole.spelling, known=frozenset(), words={})
    yield "– rapidfuzz", replace(whole, spelling=unmended)
    yield "– letter groups of the catalogue", _without_letters(whole)


def _without_lexicon(index: Index) -> Index:
    """An index whose lexicon finds nothing."""
    empty = replace(load_lexicon(), triggers=(), by_atom={}, exact={}, prefix={}, infix={})
    return replace(index, lexicon=empty)


def _without_letters(index: Index) -> Index:
    nothing = np.zeros_like(index.text.weights)
    return replace(index, text=replace(index.text, weights=nothing))
