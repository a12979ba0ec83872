"""Train the model, fit the fusion and the confidence, print honest figures, write the two files of the matcher.

``python -m knowledge.training QUESTIONS.jsonl [--dry-run]``. The labelled questions are learned from too, but every
figure that is printed comes from models that had not seen the question, nor one that resembles it.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from rich.console import Console

from knowledge.catalogue import load_catalogue
from knowledge.matching.index import Index, build_index
from knowledge.matching.intents import IntentModel
from knowledge.matching.postings import Floats
from knowledge.training.examples import (
    Example,
    catalogue_examples,
    common_words,
    folds,
    read_examples,
    read_questions,
    with_slips,
)
from knowledge.training.fusion import Seen, fit_fusion, fit_logistic, look, one_of_three, scores, signals_of
from knowledge.training.learning import importance, learn, marks_of_all, untrained, wanted
from knowledge.training.softmax import train

out = Console(width=140)
DATA = Path(__file__).parents[1] / "data"
FOLDS = 5
#: shares of all questions at which the wrong but confident are printed
_ANSWERED = (0.98, 0.95, 0.92, 0.9, 0.88, 0.85, 0.8, 0.75, 0.7, 0.65)


def main(questions: Path, *, dry_run: bool) -> None:
    """Train and tell."""
    catalogue = load_catalogue()
    own, examples = catalogue_examples(catalogue), [*read_examples(), *read_questions(questions)]
    types = [service.id for service in catalogue.services]
    index = build_index(catalogue, intents=untrained(types, common_words(examples)))
    out.print(f"{len(own)} texts of the catalogue, {len(examples)} questions")
    seen = look(index, examples, unseen_logits(index, own, examples))
    weights = fit(index, [one for one in seen if one.example.source == "example"])
    tell(index, seen, weights)
    if not dry_run:
        write(learn(index, own, examples), weights)


def unseen_logits(index: Index, own: Sequence[Example], asked: Sequence[Example]) -> Floats:
    """Logits of every example by a model of the other folds."""
    examples = [*own, *asked, *with_slips(asked)]
    marks, goals, weights = marks_of_all(index, examples), wanted(index, examples), importance(examples)
    fold = np.array([*[-1] * len(own), *folds(asked, FOLDS) * 2])
    result = np.zeros((len(asked), goals.shape[1]), dtype=np.float32)
    for number in range(FOLDS):
        rows = np.flatnonzero(fold != number)
        model = train([marks[row] for row in rows], goals[rows], weights[rows])
        tested = np.flatnonzero(fold[: len(own) + len(asked)] == number)
        result[tested - len(own)] = model.logits([marks[row] for row in tested])
        out.print(f"fold {number + 1} of {FOLDS}")
    return result


def fit(index: Index, seen: Sequence[Seen]) -> dict[str, dict[str, float]]:
    """Weights of fusion and confidence."""
    fusion = fit_fusion(index, seen)
    told = [signals_of(index, one, fusion) for one in seen]
    served = fit_logistic(told, [bool(one.example.labels) for one in seen])
    right = fit_logistic(told, [one_of_three(index, one, fusion) for one in seen])
    return {"fusion": fusion, "served": served, "right": right}


def tell(index: Index, seen: Sequence[Seen], weights: Mapping[str, Mapping[str, float]]) -> None:
    """Print how good the unseen questions were answered, by language, and what a threshold would cost."""
    asked = [one for one in seen if one.example.source == "question"]
    languages = dict.fromkeys(one.example.language for one in asked)
    for name in ("all", *languages):
        chosen = [one for one in asked if one.example.labels and name in ("all", one.example.language)]
        gained = [_ndcg(index, one, weights["fusion"]) for one in chosen]
        three = [one_of_three(index, one, weights["fusion"]) for one in chosen]
        first = [_first_is_best(index, one, weights["fusion"]) for one in chosen]
        out.print(
            f"{name}: n {len(chosen)}, nDCG@5 {np.mean(gained):.3f}, any@3 {np.mean(three):.3f},"
            f" first right {np.mean(first):.3f}"
        )
    sure = np.array([_confidence(signals_of(index, one, weights["fusion"]), weights) for one in asked])
    served = np.array([bool(one.example.labels) for one in asked])
    right = np.array([one_of_three(index, one, weights["fusion"]) for one in asked])
    better = [(sure[served] > low).mean() + (sure[served] == low).mean() / 2 for low in sure[~served]]
    out.print(f"AUROC {np.mean(better):.3f}")
    for share in _ANSWERED:
        threshold = float(np.quantile(sure, 1 - share))
        answered = sure >= threshold
        out.print(
            f"threshold {threshold:.3f}: answers {answered[served].mean():.3f} of what services answer and"
            f" {answered[~served].mean():.3f} of the rest, wrong but confident {(answered & ~right).mean():.3f}"
        )


def _first_is_best(index: Index, seen: Seen, fusion: Mapping[str, float]) -> bool:
    best = int(np.argmax(scores(seen, fusion)))
    return (index.services[best].id, 2) in seen.example.labels


def _confidence(told: Mapping[str, float], weights: Mapping[str, Mapping[str, float]]) -> float:
    both = 1.0
    for name in ("served", "right"):
        total = weights[name]["bias"] + sum(weights[name][signal] * value for signal, value in told.items())
        both /= 1 + math.exp(-total)
    return math.sqrt(both)


def _ndcg(index: Index, seen: Seen, fusion: Mapping[str, float]) -> float:
    grades = dict(seen.example.labels)
    best = np.argsort(-scores(seen, fusion), kind="stable")[:5]
    gains = [{2: 3, 1: 1}.get(grades.get(index.services[number].id, 0), 0) for number in best]
    ideal = sorted(({2: 3, 1: 1}[grade] for grade in grades.values()), reverse=True)[:5]
    return _discounted(gains) / _discounted(ideal)


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def write(model: IntentModel, weights: Mapping[str, Mapping[str, float]]) -> None:
    """Write both files of the matcher."""
    np.savez_compressed(
        DATA / "intents.npz",
        types=np.array(model.types),
        rarity=model.rarity.astype(np.float16),
        weights=model.weights,
        scale=model.scale,
        bias=model.bias,
        learned=np.array(sorted(model.learned), dtype=np.int64),
        words=np.frombuffer("\n".join(model.words).encode(), dtype=np.uint8),
    )
    (DATA / "weights.json").write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(Path(arguments[0]), dry_run="--dry-run" in sys.argv)
