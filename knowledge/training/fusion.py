"""How much each channel counts, and what confidence is made of: fitted on logits of models that had not seen the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from knowledge.matching.analyse import Query, analyse
from knowledge.matching.index import Index
from knowledge.matching.postings import Floats
from knowledge.matching.rank import CHANNELS, channels, matching_rows, signals
from knowledge.training.examples import Example

#: gains of best and also fitting services, as in nDCG
_GAINS = {2: 3.0, 1: 1.0}
_RIDGE = 1e-3
#: what a topic counts more when several words told it, and how a text of many topics is damped; see the first version
_FIXED = {"several_words": 0.4, "many_topics": 0.5}


@dataclass(frozen=True)
class Seen:
    """An example with what each channel says of it (channels × services) and the model's logits."""

    example: Example
    query: Query
    logits: Floats
    found: Floats


def look(index: Index, examples: Sequence[Example], logits: Floats) -> list[Seen]:
    """What every channel says of every example."""
    queries = [analyse(one.text, index.lexicon, None, index.spelling) for one in examples]
    return [
        Seen(example, query, told, channels(query, index, told))
        for example, query, told in zip(examples, queries, logits, strict=True)
    ]


def fit_fusion(index: Index, seen: Sequence[Seen]) -> dict[str, float]:
    """Weights of the channels, none below zero: listwise softmax over the services of each text."""
    answered = [one for one in seen if one.example.labels]
    found = np.stack([one.found for one in answered]).astype(np.float32)
    wanted = np.stack([_gains(index, one.example) for one in answered])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = np.einsum("c,ncs->ns", weights.astype(np.float32), found)
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        sums = powers.sum(axis=1, keepdims=True)
        told = -(wanted * (scores - np.log(sums))).sum() / len(found)
        gradient = np.einsum("ns,ncs->c", powers / sums - wanted, found) / len(found)
        return float(told), gradient.astype(np.float64)

    start = np.ones(len(CHANNELS))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(CHANNELS))
    return {name: round(float(weight), 4) for name, weight in zip(CHANNELS, best.x, strict=True)} | _FIXED


def scores(seen: Seen, fusion: Mapping[str, float]) -> Floats:
    """The score of each service."""
    return np.array([fusion[name] for name in CHANNELS], dtype=np.float32) @ seen.found


def signals_of(index: Index, seen: Seen, fusion: Mapping[str, float]) -> dict[str, float]:
    """What the confidence would be made of."""
    rows = {position: matching_rows(seen.query.tokens[position], index) for position in seen.query.content}
    return signals(seen.query, index, seen.logits, seen.found, scores(seen, fusion), rows)


def fit_logistic(told: Sequence[Mapping[str, float]], wanted: Sequence[bool]) -> dict[str, float]:
    """Logistic regression with a little ridge; weights by the names of the signals, and the bias."""
    names = list(told[0])
    rows = np.array([[each[name] for name in names] + [1.0] for each in told])
    truth = np.array(wanted, dtype=np.float64)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total = rows @ weights
        sure = 1 / (1 + np.exp(-total))
        entropy = np.logaddexp(0, total) - truth * total
        ridge = _RIDGE * weights
        ridge[-1] = 0.0
        return float(entropy.mean() + 0.5 * (ridge * weights).sum()), rows.T @ (sure - truth) / len(rows) + ridge

    best = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B")
    return {name: round(float(weight), 4) for name, weight in zip([*names, "bias"], best.x, strict=True)}


def one_of_three(index: Index, seen: Seen, fusion: Mapping[str, float]) -> bool:
    """Whether one of the first three services is labelled."""
    best = np.argsort(-scores(seen, fusion), kind="stable")[:3]
    return bool({index.services[number].id for number in best} & {name for name, _ in seen.example.labels})


def _gains(index: Index, example: Example) -> Floats:
    places = {service.id: number for number, service in enumerate(index.services)}
    wanted = np.zeros(len(index.services), dtype=np.float32)
    for name, grade in example.labels:
        wanted[places[name]] = _GAINS[grade]
    return np.asarray(wanted / wanted.sum(), dtype=np.float32)
