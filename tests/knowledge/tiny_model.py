"""A sentence model of a few words, made of real parts: a tokenizer file and a network file, as a real one has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save_model
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

#: Words that no catalogue has, and the words of labels that mean the same.
SAME: Mapping[str, Sequence[str]] = {
    "qworp": ("velkaneuvonta", "velka", "velat", "velkaantuminen", "talousneuvonta"),
    "vlimtz": ("puheterapia", "puheterapeutti", "puhe", "puheterapiaa"),
}
_INTEGERS, _FLOATS = TensorProto.INT64, TensorProto.FLOAT


def make_tokenizer(folder: Path) -> dict[str, int]:
    """Write ``tokenizer.json`` and give the numbers of its words; 0 is for all that it does not know."""
    words = ["[UNK]", *(word for strange, others in SAME.items() for word in (strange, *others))]
    numbers = {word: number for number, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    return numbers


def make_model(
    folder: Path, *, inputs: Sequence[str] = ("input_ids", "attention_mask"), words: int | None = None,
    pooled: bool = False,
) -> None:  # fmt: skip
    """Write both files; words of one meaning have one vector, and unknown words none."""
    numbers = make_tokenizer(folder)
    table = np.zeros((words or len(numbers), len(SAME)), dtype=np.float32)
    for meaning, (strange, others) in enumerate(SAME.items()):
        for word in (strange, *others):
            if numbers[word] < len(table):
                table[numbers[word], meaning] = 1.0
    looked_up = helper.make_node("Gather", ["table", inputs[0]], ["looked_up"])
    axes = [1] if pooled else [3]
    last = (
        helper.make_node("ReduceMean", ["looked_up"], ["said"], axes=axes, keepdims=0)
        if pooled
        else helper.make_node("Identity", ["looked_up"], ["said"])
    )
    shape: list[str | int | None] = ["texts", len(SAME)] if pooled else ["texts", "tokens", len(SAME)]
    graph = helper.make_graph(
        [looked_up, last],
        "tiny",
        [helper.make_tensor_value_info(name, _INTEGERS, ["texts", "tokens"]) for name in inputs],
        [helper.make_tensor_value_info("said", _FLOATS, shape)],
        [numpy_helper.from_array(table, "table")],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    save_model(made, str(folder / "model.onnx"))
