"""Softmax regression with soft targets: the one model that is trained, by L-BFGS over sparse rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from knowledge.matching.intents import PLACES, SHARPNESS, IntentModel, placed
from knowledge.matching.postings import Floats

#: weight of the squares of all weights; a tenth and ten times as much told nothing more
_RIDGE = 2e-6
_STEPS = 25


@dataclass(frozen=True)
class Trained:
    """Weights of full precision."""

    rarity: Floats
    weights: Floats
    bias: Floats

    def logits(self, marks: Sequence[Mapping[str, float]]) -> Floats:
        """Rows of texts, columns of types, the last one for none."""
        return np.asarray(_rows(marks, self.rarity) @ self.weights * SHARPNESS + self.bias, dtype=np.float32)


def train(marks: Sequence[Mapping[str, float]], wanted: Floats, importance: Floats) -> Trained:
    """Learn to tell the types (columns of ``wanted``, rows of sum one) from the marks of texts."""
    rarity = _rarity(marks)
    rows = _rows(marks, rarity)
    size = (PLACES + 1, wanted.shape[1])
    loss = _Loss(rows, wanted, importance, size)
    found = minimize(
        loss, np.zeros(size[0] * size[1]), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 6}
    )
    weights = found.x.reshape(size).astype(np.float32)
    return Trained(rarity, weights[:-1], weights[-1])


def small(trained: Trained, types: Sequence[str], learned: frozenset[int], words: Sequence[str]) -> IntentModel:
    """The model with weights of eight bits."""
    scale = np.maximum(np.abs(trained.weights).max(axis=0) / 127, 1e-9).astype(np.float32)
    weights = np.rint(trained.weights / scale).astype(np.int8)
    return IntentModel(tuple(types), trained.rarity, weights, scale, trained.bias, learned, tuple(words))


class _Loss:
    """Cross entropy and its gradient."""

    def __init__(self, rows: Any, wanted: Floats, importance: Floats, size: tuple[int, int]) -> None:
        self._rows, self._columns = rows, rows.T.tocsr()
        self._wanted, self._importance, self._size = wanted, importance / importance.sum(), size

    def __call__(self, flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(self._size).astype(np.float32)
        logits = self._rows @ weights[:-1] * SHARPNESS + weights[-1]
        logits -= logits.max(axis=1, keepdims=True)
        powers = np.exp(logits)
        sums = powers.sum(axis=1, keepdims=True)
        told = -(self._importance[:, None] * self._wanted * (logits - np.log(sums))).sum()
        error = (powers / sums - self._wanted) * self._importance[:, None]
        gradient = np.empty_like(weights)
        gradient[:-1] = self._columns @ error * SHARPNESS + _RIDGE * weights[:-1]
        gradient[-1] = error.sum(axis=0)
        return float(told + 0.5 * _RIDGE * (weights[:-1] ** 2).sum()), gradient.ravel().astype(np.float64)


def _table(marks: Sequence[Mapping[str, float]]) -> Any:
    found = [placed(each) for each in marks]
    starts = np.concatenate([[0], np.cumsum([len(places) for places, _ in found])])
    places = np.concatenate([places for places, _ in found])
    table = csr_matrix((np.concatenate([loud for _, loud in found]), places, starts), shape=(len(marks), PLACES))
    table.sum_duplicates()
    return table


def _rarity(marks: Sequence[Mapping[str, float]]) -> Floats:
    having = np.bincount(_table(marks).indices, minlength=PLACES)
    return (np.log((1 + len(marks)) / (1 + having)) + 1).astype(np.float32)


def _rows(marks: Sequence[Mapping[str, float]], rarity: Floats) -> Any:
    table = _table(marks).multiply(rarity[None, :]).tocsr()
    length = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(length, 1e-9)) @ table).tocsr().astype(np.float32)
