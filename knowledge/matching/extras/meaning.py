"""Nearness of meaning by a sentence-embedding model on this machine: ``pip install koppi[meaning]`` and a folder.

The folder holds ``tokenizer.json`` and ``model.onnx``. Nothing is ever downloaded and no text leaves the machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.extras import ExtraMissing
from knowledge.matching.postings import Floats

#: longer texts are cut; sentence models are trained on texts about so long
MOST_TOKENS = 128
#: so many texts go through the model at once
_AT_ONCE = 32
#: inputs of sentence models that we can fill
_KNOWN_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})

Tokens = NDArray[np.int64]


class SentenceModel:
    """A tokenizer and a network; the mean of a text's tokens, brought to length one, is its vector."""

    def __init__(self, tokenizer: Any, session: Any) -> None:
        self._tokenizer = tokenizer
        self._session = session
        self._inputs = [one.name for one in session.get_inputs()]
        #: vectors of the last catalogue, so that an edited entry does not mean that all are read anew
        self._remembered: dict[str, Floats] = {}

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Texts × dimensions; rows of length one, zeros for a text without tokens."""
        return np.stack([self._remembered[text] if text in self._remembered else v for text, v in self._each(texts)])
