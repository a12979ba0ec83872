"""The benches run, and large catalogues are what they say."""

from __future__ import annotations

import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from tests.bench.large import enlarged
from tests.bench.speed import some_texts, speeds


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_a_large_catalogue_begins_with_the_real_one_and_has_different_services(catalogue: Catalogue) -> None:
    large = enlarged(catalogue, 1000)
    assert large.services[: len(catalogue.services)] == catalogue.services
    assert len(large.by_id) == 1000
    assert len({service.name["fi"] for service in large.services}) == 1000
    assert large == enlarged(catalogue, 1000)


def test_a_small_catalogue_is_a_part_of_the_real_one(catalogue: Catalogue) -> None:
    assert enlarged(catalogue, 20).services == catalogue.services[:20]


def test_every_system_is_timed_with_texts_that_differ() -> None:
    texts = some_texts()
    assert len(set(texts)) / len(texts) > 0.98
    found = dict(speeds(20, texts[:5]))
    assert {"koppi, matching", "koppi, with danger", "thefuzz WRatio, names"} <= set(found)
    assert all(speed["questions"] == 5 and 0 < speed["p50_ms"] <= speed["p99_ms"] for speed in found.values())
    assert found["koppi, matching"]["index_mb"] > 0
