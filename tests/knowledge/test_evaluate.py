"""The figures of the matching, checked by hand on small examples, and the questions that come with the desk."""

from __future__ import annotations

import json
import math
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from knowledge.answer import Understanding, understand
from knowledge.catalogue import load_catalogue
from knowledge.danger import Danger
from knowledge.evaluate import BrokenQuestions, LabelledQuestion, Report, evaluate, read_questions
from knowledge.matching import Candidate, Decision, Match, build_index

QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"


def question(qid: str, *labels: tuple[str, int], lang: str = "fi") -> LabelledQuestion:
    relevant = [{"id": service_id, "grade": grade} for service_id, grade in labels]
    return LabelledQuestion.model_validate(
        {"qid": qid, "text": qid, "lang": lang, "relevant": relevant, "oos": not labels}
    )


def answers(**found: tuple[str, float, str]) -> Any:
    """A stand-in desk: question → (decision, confidence, ids best first)."""

    def reply(text: str) -> Understanding:
        decision, confidence, ids = found[text]
        ranked = tuple(Candidate(service_id, service_id, 1.0, ()) for service_id in ids.split())
        return Understanding("fi", Danger(), Match("fi", Decision(decision), ranked, confidence))

    return reply


def ticking() -> Any:
    steps = count()
    return lambda: next(steps) / 1000.0


def test_ranking_figures_are_as_worked_out_by_hand() -> None:
    report = evaluate(
        [question("a", ("x", 2), ("y", 1)), question("b", ("x", 2), ("z", 2))],
        answers(a=("answer", 0.9, "y x w v u"), b=("answer", 0.9, "w v x u t z")),
        ticking(),
    )
    ideal_a, found_a = 3 + 1 / math.log2(3), 1 + 3 / math.log2(3)
    ideal_b, found_b = 3 + 3 / math.log2(3), 3 / math.log2(4)
    assert report.overall["ndcg_at_5"] == pytest.approx((found_a / ideal_a + found_b / ideal_b) / 2)
    assert report.overall["recall_at_1"] == 0.0
    assert report.overall["recall_at_3"] == pytest.approx((1 + 1 / 2) / 2)
    assert report.overall["any_at_3"] == 1.0
    assert report.overall["first_right"] == 0.0
    assert report.overall["mrr"] == pytest.approx((1 / 2 + 1 / 3) / 2)


def test_a_confident_answer_with_nothing_right_in_it_counts_over_all_questions() -> None:
    report = evaluate(
        [question("a", ("x", 1)), question("b", ("x", 2)), question("c"), question("d")],
        answers(
            a=("answer", 0.9, "x y z"),
            b=("answer", 0.8, "w v u x"),
            c=("answer", 0.7, "w v u"),
            d=("choose", 0.6, "w v u"),
        ),
        ticking(),
    )
    assert report.overall["n"] == 4
    assert report.overall["wrong_but_confident"] == pytest.approx(2 / 4)


def test_confidence_separates_what_can_be_answered() -> None:
    report = evaluate(
        [question("a", ("x", 2)), question("b", ("x", 2)), question("c"), question("d")],
        answers(
            a=("answer", 0.9, "x"),
            b=("answer", 0.5, "x"),
            c=("hand_over", 0.5, "x"),
            d=("hand_over", 0.1, "x"),
        ),
        ticking(),
    )
    assert report.overall["oos_auroc"] == pytest.approx((1 + 1 + 0.5 + 1) / 4)


def test_figures_that_nothing_tells_are_none() -> None:
    report = evaluate([question("c")], answers(c=("hand_over", 0.5, "x")), ticking())
    assert report.overall["ndcg_at_5"] is None
    assert report.overall["oos_auroc"] is None
    json.dumps(report.summary(), allow_nan=False)


def test_languages_are_counted_apart_and_time_is_told() -> None:
    report = evaluate(
        [question("a", ("x", 2)), question("b", ("x", 2), lang="sv")],
        answers(a=("answer", 0.9, "x"), b=("answer", 0.9, "y")),
        ticking(),
    )
    assert report.by_language["fi"]["first_right"] == 1.0
    assert report.by_language["sv"]["first_right"] == 0.0
    assert report.latency_ms == {"p50": 1.0, "p99": 1.0}
    line = report.outcomes[0].line()
    assert line == {
        "qid": "a",
        "decision": "answer",
        "confidence": 0.9,
        "candidates": ["x"],
        "danger": 0,
        "elapsed_ms": 1.0,
    }


def test_broken_lines_are_all_named_by_their_numbers(tmp_path: Path) -> None:
    good = '{"qid": "a", "text": "t", "lang": "fi", "relevant": [], "oos": true}'
    file = tmp_path / "q.jsonl"
    file.write_text(f'{good}\n\n{{"qid": \n{good}\n{{"qid": "b", "lang": "fi"}}\n[]\n', encoding="utf-8")
    with pytest.raises(BrokenQuestions) as caught:
        read_questions(file)
    told = str(caught.value)
    assert "line 3: not JSON" in told
    assert "line 5: text" in told
    assert "line 6" in told
    assert "line 1" not in told


def test_a_line_that_is_not_utf_8_or_far_too_deep_is_named_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    good = json.dumps({"qid": "1", "text": "hei", "lang": "fi"}).encode()
    file.write_bytes(b"\xef\xbb\xbf" + b"\n".join([good, b'{"qid": "\xe4"}', b"[" * 200_000]))
    with pytest.raises(BrokenQuestions) as caught:
        read_questions(file)
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        "questions.jsonl, line 2", "questions.jsonl, line 3",
    ]  # fmt: skip


def test_the_questions_that_come_with_the_desk_can_be_read() -> None:
    questions = read_questions(QUESTIONS)
    assert len(questions) == 591
    known = load_catalogue().by_id
    assert {label.id for q in questions for label in q.relevant} <= set(known)


@pytest.fixture(scope="module")
def report() -> Report:
    index = build_index(load_catalogue())
    return evaluate(read_questions(QUESTIONS), lambda text: understand(text, index), perf_counter)


def test_the_model_remembers_what_it_learned_so_it_belongs_to_this_code(report: Report) -> None:
    # No measure of quality (docs/decisions/matching.md has those): a model of other features would fall far below.
    assert report.overall["n"] == 591
    assert (report.overall["ndcg_at_5"] or 0) >= 0.95
    assert (report.overall["oos_auroc"] or 0) >= 0.98


def test_at_least_ten_candidates_are_told_for_every_question(report: Report) -> None:
    assert min(len(outcome.candidates) for outcome in report.outcomes) >= 10


def test_a_question_is_understood_quickly(report: Report) -> None:
    # Measured 1–3 ms in the middle; the bound leaves room for a busy machine.
    assert report.latency_ms["p50"] < 25
