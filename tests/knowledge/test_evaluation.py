"""What the measuring adds to the figures: intervals, misses, typing errors, baselines, the weight of an index."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.evaluate import LabelledQuestion, Outcome, evaluate_ranker, misses, read_questions
from knowledge.evaluation.baselines import BaselineMissing, baselines, fuzzy
from knowledge.evaluation.baselines.letters import tf_idf
from knowledge.evaluation.baselines.texts import whole_text
from knowledge.evaluation.figures import figures
from knowledge.evaluation.intervals import DRAWS, draws, intervals, loss
from knowledge.evaluation.typos import one_typo, with_typos
from knowledge.evaluation.weight import bytes_of, weigh

QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"


def question(qid: str, *labels: tuple[str, int], register: str = "") -> LabelledQuestion:
    relevant = [{"id": service_id, "grade": grade} for service_id, grade in labels]
    fields = {"qid": qid, "text": qid, "lang": "fi", "register": register, "relevant": relevant, "oos": not labels}
    return LabelledQuestion.model_validate(fields)


def outcome(asked: LabelledQuestion, decision: str, confidence: float, found: str) -> Outcome:
    ids = tuple(found.split())
    return Outcome(asked, decision, confidence, ids, () if decision == "hand_over" else ids[:3], 0, 1.0)


RIGHT = question("right", ("x", 2))
NOBODY = question("nobody")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_accuracy_at_the_working_threshold_weighs_both_kinds_of_questions_alike() -> None:
    kept = [outcome(RIGHT, decision, 0.5, "x") for decision in ("answer", "choose", "answer", "hand_over")]
    found = figures([*kept, outcome(NOBODY, "hand_over", 0.1, "x"), outcome(NOBODY, "choose", 0.2, "x")])
    assert found["in_scope_kept"] == pytest.approx(3 / 4)
    assert found["oos_handed_over"] == pytest.approx(1 / 2)
    assert found["oos_accuracy"] == pytest.approx((3 / 4 + 1 / 2) / 2)


def test_a_right_service_among_three_is_told_apart_from_an_acceptable_one() -> None:
    asked = question("a", ("x", 2), ("y", 1))
    found = figures([outcome(asked, "answer", 0.9, "u v x"), outcome(asked, "answer", 0.9, "u v y x")])
    assert found["right_at_3"] == pytest.approx(1 / 2)
    assert found["any_at_3"] == 1.0


def test_registers_are_counted_apart() -> None:
    questions = [question("a", ("x", 2), register="teen"), question("b", ("x", 2), register="long"), NOBODY]
    report = evaluate_ranker(questions, lambda text: [("x" if text == "a" else "y", 0.5)], lambda: 0.0)
    assert set(report.by_register) == {"teen", "long"}
    assert report.by_register["teen"]["first_right"] == 1.0
    assert report.by_register["long"]["first_right"] == 0.0


def test_an_interval_holds_its_figure_and_is_the_same_every_time() -> None:
    dice = Random(1)
    asked = [outcome(RIGHT, "answer", dice.random(), dice.choice(["x", "y"])) for _ in range(100)]
    asked += [outcome(NOBODY, "answer", dice.random() / 2, "x") for _ in range(40)]
    found, value = intervals(asked), figures(asked)
    assert found == intervals(asked)
    for name, interval in found.items():
        assert interval is not None, name
        assert interval[0] <= (value[name] or 0.0) <= interval[1], name
    low, high = found["first_right"] or (0.0, 0.0)
    # 1.96 standard deviations of a share near one half over a hundred questions, on both sides.
    assert high - low == pytest.approx(2 * 1.96 * 0.05, rel=0.15)


def test_an_interval_over_nothing_is_none() -> None:
    assert set(intervals([]).values()) == {None}
    assert intervals([outcome(RIGHT, "answer", 0.9, "x")])["oos_auroc"] is None


def test_every_draw_has_as_many_questions_as_were_asked() -> None:
    drawn = draws(7)
    assert drawn.shape == (DRAWS, 7)
    assert set(drawn.sum(axis=1)) == {7.0}


def test_a_loss_is_what_the_same_questions_lose() -> None:
    before = [
        outcome(RIGHT, "answer", 0.9, "x"),
        outcome(RIGHT, "answer", 0.9, "x"),
        outcome(NOBODY, "choose", 0.1, ""),
    ]
    after = [outcome(RIGHT, "answer", 0.9, "x"), outcome(RIGHT, "answer", 0.9, "y"), outcome(NOBODY, "choose", 0.1, "")]
    lost, interval = loss(before, after)
    assert lost == pytest.approx(0.5)
    assert interval == (0.0, 1.0)
    with pytest.raises(ValueError, match="same questions"):
        loss(before, after[::-1])


def test_misses_are_what_went_wrong_and_the_surest_comes_first() -> None:
    asked = [
        outcome(question("fine", ("x", 2)), "answer", 0.99, "y x"),
        outcome(question("unsure", ("x", 2), ("y", 1)), "choose", 0.5, "y z u x"),
        outcome(question("sure", ("x", 2)), "answer", 0.9, "y z u x"),
        outcome(question("told nobody knows"), "hand_over", 0.95, "y"),
        outcome(question("shown though nobody knows"), "choose", 0.6, "y"),
    ]
    found = misses(asked, 10)
    assert [miss.qid for miss in found] == ["sure", "shown though nobody knows", "unsure"]
    assert found[2].wanted == ("x", "y")
    assert found[2].found == ("y", "z", "u")
    assert misses(asked, 1) == found[:1]
    assert misses(asked, 0) == []


def test_nearly_every_question_gets_an_error_and_always_the_same_one() -> None:
    questions = read_questions(QUESTIONS)
    misspelt = with_typos(questions, 2)
    assert misspelt == with_typos(questions, 2)
    changed = [first for first, second in zip(questions, misspelt, strict=True) if first.text != second.text]
    assert len(changed) / len(questions) >= 0.97
    assert [one.relevant for one in misspelt] == [one.relevant for one in questions]
    with pytest.raises(ValueError):
        with_typos(questions, 0)


@given(st.text(max_size=80), st.integers())
def test_an_error_is_small_and_never_fails(text: str, seed: int) -> None:
    changed = one_typo(text, Random(seed))
    assert abs(len(changed) - len(text)) <= 1
    assert changed == one_typo(text, Random(seed))
    assert (changed != text) == any(sum(map(str.isalpha, word)) >= 4 for word in text.split(" "))


def test_every_kind_of_error_is_made() -> None:
    made = {one_typo("äiti väsynyt", Random(seed)) for seed in range(400)}
    assert "äitiväsynyt" in made
    assert "aiti väsynyt" in made
    assert "äiti väsyynyt" in made
    assert "äiti väsnyt" in made
    assert "äiti väysnyt" in made
    assert "äiti väsy nyt" in made
    assert "äiti väsynyr" not in made, "the last letter has no error of its own"
    assert {"äiti väsymyt", "äiti väsybyt"} & made


@pytest.mark.parametrize("name", list(baselines()))
def test_a_baseline_finds_services_by_their_names(name: str, catalogue: Catalogue) -> None:
    rank = baselines()[name](catalogue)
    some = catalogue.services[::10]
    found = [[service_id for service_id, _ in rank(service.name["fi"])[:3]] for service in some]
    hits = sum(service.id in ids for service, ids in zip(some, found, strict=True))
    assert hits >= 0.8 * len(some)
    scores = [score for _, score in rank("lapsi ei nuku öisin")]
    assert scores == sorted(scores, reverse=True)
    assert 0 < len(scores) <= 10


@pytest.mark.parametrize("name", list(baselines()))
@pytest.mark.parametrize("text", ["", " ", '"', "' OR 1=1 --", "*", "🧸", "NEAR(", "a" * 3000])
def test_a_baseline_takes_any_text(name: str, text: str, catalogue: Catalogue) -> None:
    found = baselines()[name](Catalogue(services=catalogue.services[:5]))(text)
    assert len(found) <= 5


def test_the_same_words_have_a_cosine_of_one(catalogue: Catalogue) -> None:
    service = catalogue.services[3]
    first, score = tf_idf(catalogue)(whole_text(service))[0]
    assert first == service.id
    assert score == pytest.approx(1.0, abs=1e-4)


def test_a_library_that_is_missing_is_named(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "thefuzz.process", None)
    with pytest.raises(BaselineMissing, match="thefuzz"):
        fuzzy.thefuzz_wratio(catalogue)


def test_what_is_referred_to_twice_weighs_once() -> None:
    array = np.zeros(10_000, dtype=np.float32)
    once, twice = bytes_of([array]), bytes_of([array, array])
    assert 40_000 < once < 42_000
    assert twice - once < 100
    assert bytes_of([array[:10], array[5:]]) < 42_000
    assert bytes_of(np.frombuffer(bytes(40_000), dtype=np.int32)) > 40_000


def test_building_is_timed() -> None:
    times: Any = iter([1.0, 3.5])
    weight = weigh(lambda: "x" * 1000, lambda: next(times))
    assert weight.build_seconds == 2.5
    assert 1000 < weight.size_bytes < 1200
