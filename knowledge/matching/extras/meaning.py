"""Nearness of meaning by a sentence-embedding model on this machine: ``pip install koppi[meaning]`` and a folder.

The folder holds ``tokenizer.json`` and ``model.onnx``. Nothing is ever fetched and no text leaves the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.matching.extras import ExtraMissing, Meaning
from knowledge.matching.postings import Floats

#: longer texts are cut; sentence models are trained on texts of about this length
MOST_TOKENS = 128
#: so many texts go through the model at once
_AT_ONCE = 32
#: inputs of a model that we can fill
_KNOWN_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})


class SentenceModel:
    """A tokenizer and a network; the mean of a text's tokens, brought to length one, is its vector."""

    def __init__(self, tokenizer: Any, session: Any) -> None:
        self._tokenizer = tokenizer
        self._session = session
        self._inputs = [one.name for one in session.get_inputs()]
        self._output = session.get_outputs()[0].name
        #: the last catalogue's, so that one edited entry does not cost reading all of them anew
        self._remembered: dict[str, Floats] = {}
        self._probe()

    def vector(self, text: str) -> Floats:
        """A question's vector of length one, zeros for a text without tokens."""
        return np.asarray(self._embedded([text])[0], dtype=np.float32)

    def table(self, texts: Sequence[str]) -> Floats:
        """A catalogue's vectors: texts × dimensions. Only texts that the last catalogue did not have are read."""
        known = self._remembered
        new = [text for text in dict.fromkeys(texts) if text not in known]
        found = known | dict(zip(new, self._embedded(new), strict=True))
        table = np.array([found[text] for text in texts], dtype=np.float32).reshape(len(texts), self._dimensions)
        self._remembered = dict(zip(texts, table, strict=True))
        return table

    def _probe(self) -> None:
        """Try the longest text and the last word of the tokenizer now rather than on a family's question."""
        if "input_ids" not in self._inputs or not _KNOWN_INPUTS.issuperset(self._inputs):
            raise ValueError(f"its inputs are {', '.join(self._inputs)}")
        last = max(self._tokenizer.get_vocab().values(), default=0)
        self._dimensions = self._run([[last] * MOST_TOKENS, [0]]).shape[1]
        self._tokenizer.enable_truncation(max_length=MOST_TOKENS)
        self._tokenizer.no_padding()

    def _embedded(self, texts: Sequence[str]) -> Floats:
        # A lone half of a surrogate pair is no text to the tokenizer.
        plain = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        rows = [encoding.ids for encoding in self._tokenizer.encode_batch(plain)]
        vectors = np.zeros((len(rows), self._dimensions), dtype=np.float32)
        # Texts of one length together: the short ones are not filled up to the longest.
        order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            vectors[some] = self._run([rows[number] for number in some])
        return vectors

    def _run(self, rows: Sequence[Sequence[int]]) -> Floats:
        """Vectors for rows of token numbers."""
        shape = (len(rows), max(1, *(len(row) for row in rows)))
        ids, mask = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for place, row in enumerate(rows):
            ids[place, : len(row)], mask[place, : len(row)] = row, 1
        filled = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros(shape, dtype=np.int64)}
        (said,) = self._session.run([self._output], {name: filled[name] for name in self._inputs})
        return _of_length_one(_pooled(np.nan_to_num(np.asarray(said, dtype=np.float32)), mask.astype(np.float32)))


def _pooled(said: Floats, mask: Floats) -> Floats:
    """Texts × tokens × dimensions as the mean over each text's tokens; what is pooled already stays."""
    if said.ndim == 2 and len(said) == len(mask):
        return said
    if said.ndim != 3 or said.shape[:2] != mask.shape:
        raise ValueError(f"its first output has the shape {said.shape}")
    counts = np.maximum(mask.sum(axis=1, keepdims=True), 1.0)
    return np.asarray((said * mask[:, :, None]).sum(axis=1) / counts, dtype=np.float32)


def _of_length_one(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def load_meaning(folder: Path) -> Meaning:
    """Open the model in a folder and try it.

    Raises:
        ExtraMissing: a library or a file is not there, or the files are not those of a model that we can use.
    """
    try:
        tokenizers, onnxruntime = import_module("tokenizers"), import_module("onnxruntime")
    except ImportError as error:
        raise ExtraMissing(f"{error.name or 'a library'} is not installed: pip install koppi[meaning]") from None
    missing = [name for name in ("tokenizer.json", "model.onnx") if not (folder / name).is_file()]
    if missing:
        raise ExtraMissing(f"{folder} has no {' and no '.join(missing)}")
    try:
        tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        return SentenceModel(tokenizer, _session(onnxruntime, folder / "model.onnx"))
    except Exception as error:  # each of the libraries has its own kinds, some of them plain exceptions
        raise ExtraMissing(f"{folder} holds no sentence model that we can use: {_first_line(error)}") from None


def _session(onnxruntime: Any, file: Path) -> Any:
    options = onnxruntime.SessionOptions()
    # One question is little work, and the desk's other threads need the processors too.
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
