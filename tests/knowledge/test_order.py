"""Among equals everyday support comes first, and organisations and peers are not buried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import build_index, match
from knowledge.matching.ask import fits_stage, question_for
from knowledge.matching.order import is_third_sector, offer_order
from knowledge.service import NextStep, Organiser, Service, StepKind, SupportLevel

_QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def _service(
    name: str, level: str = "everyday", organiser: str = "county", ages: tuple[int | None, int | None] = (None, None)
) -> Service:
    return Service(
        id=name, name={"fi": name}, organiser=Organiser(organiser), organisation={"fi": "x"}, kind="support",
        support_level=SupportLevel(level), next_step=NextStep(kind=StepKind.ASK_FOR_YOU), age_from=ages[0],
        age_to=ages[1],
    )  # fmt: skip


def _ordered(*found: tuple[Service, float]) -> list[str]:
    return [one.id for one, _ in offer_order(found, lambda pair: pair[0], lambda pair: pair[1], 3)]


def test_everyday_support_comes_before_special_care_when_both_fit_equally() -> None:
    assert _ordered((_service("clinic", "special"), 1.0), (_service("school"), 0.97)) == ["school", "clinic"]


def test_special_care_stays_first_when_it_fits_clearly_better() -> None:
    assert _ordered((_service("clinic", "special"), 1.0), (_service("school"), 0.8)) == ["clinic", "school"]


def test_equals_of_one_level_keep_the_order_of_their_scores() -> None:
    assert _ordered((_service("a"), 1.0), (_service("b"), 0.99), (_service("c"), 0.98)) == ["a", "b", "c"]


def test_services_without_any_score_are_left_as_they_were() -> None:
    assert _ordered((_service("a", "special"), 0.0), (_service("b"), 0.0)) == ["a", "b"]


def test_a_near_service_of_an_organisation_takes_the_last_shown_place() -> None:
    county = [(_service(f"county{place}"), 1.0 - 0.2 * place) for place in range(4)]
    assert _ordered(*county, (_service("peers", organiser="ngo"), 0.5))[2] == "peers"


def test_a_far_service_of_an_organisation_does_not_push_out_a_better_one() -> None:
    county = [(_service(f"county{place}"), 1.0 - 0.2 * place) for place in range(4)]
    assert _ordered(*county, (_service("peers", organiser="ngo"), 0.3))[2] == "county2"


def test_nothing_is_added_or_lost_by_the_order(catalogue: Catalogue) -> None:
    found = [(service, 1.0 / (1 + place // 5)) for place, service in enumerate(catalogue.services)]
    assert sorted(_ordered(*found)) == sorted(service.id for service in catalogue.services)


def test_organisations_are_shown_as_often_as_they_are_relevant_minus_ten_points(catalogue: Catalogue) -> None:
    """Row R11, on every labelled question that services answer."""
    index, relevant, shown = build_index(catalogue), [], []
    for line in _QUESTIONS.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        if question["oos"]:
            continue
        wanted = (catalogue.service(one["id"]) for one in question["relevant"])
        relevant += [is_third_sector(service) for service in wanted if service]
        found = match(question["text"], index).ranked[:3]
        shown += [is_third_sector(catalogue.by_id[one.service_id]) for one in found]
    assert sum(relevant) > 200
    assert sum(shown) / len(shown) >= sum(relevant) / len(relevant) - 0.10


def test_whom_it_is_about_is_asked_when_the_answer_changes_what_comes_first() -> None:
    small, teen = _service("small", ages=(0, 6)), _service("teen", ages=(13, 17))
    question = question_for([(small, 1.0), (teen, 0.9)], age_is_known=False, shown=3)
    assert question.key == "who-is-it-for"
    assert question.options == ("child", "young")


def test_whom_it_is_about_is_not_asked_when_the_text_told_it() -> None:
    small, teen = _service("small", ages=(0, 6)), _service("teen", ages=(13, 17))
    assert question_for([(small, 1.0), (teen, 0.9)], age_is_known=True, shown=3).key == "which-fits"


def test_whom_it_is_about_is_not_asked_when_all_are_for_everybody() -> None:
    question = question_for([(_service("a"), 1.0), (_service("b"), 0.9)], age_is_known=False, shown=3)
    assert question.key == "which-fits"
    assert question.options == ("a", "b")


@pytest.mark.parametrize(
    ("ages", "stages"),
    [((0, 6), "child"), ((0, 17), "child young"), ((15, 28), "young adult"), ((18, None), "adult"),
     ((None, None), "child young adult"), ((6, 13), "child"), ((0, 18), "child young")],
)  # fmt: skip
def test_a_service_is_for_the_stages_that_share_years_with_it(ages: tuple[int | None, int | None], stages: str) -> None:
    service = _service("one", ages=ages)
    assert " ".join(stage for stage in ("child", "young", "adult") if fits_stage(service, stage)) == stages
