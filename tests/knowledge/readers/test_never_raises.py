"""A bad entity is a problem and never an error: documents changed in any way are still read."""

from __future__ import annotations

import contextlib
import copy
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.readers import Document, read
from knowledge.readers.paging import PagingFailed, pages
from tests.knowledge.readers.parts import fixture, parsed

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(
        ["25:99:00", "0000-00-00", "9999-12-31T23:59:59Z", "fi", "\x00", "http://", "+", "Monday", "Published"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
QUICK = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
FIXTURES = {name: parsed(name) for name in ("ptv11", "ptv12", "hsds")}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in places(item, (*path, key)))]


PLACES = {name: places(document)[1:] for name, document in FIXTURES.items()}


def changed(name: str, changes: list[tuple[int, Any]]) -> Any:
    document = copy.deepcopy(FIXTURES[name])
    for chosen, instead in changes:
        *path, last = PLACES[name][chosen % len(PLACES[name])]
        owner = document
        try:
            for step in path:
                owner = owner[step]
            owner[last] = instead
        except (TypeError, KeyError, IndexError):
            continue
    return document


@QUICK
@given(
    name=st.sampled_from(sorted(FIXTURES)),
    changes=st.lists(st.tuples(st.integers(0, 100_000), ANYTHING), min_size=1, max_size=6),
)
def test_changed_documents_are_read_without_an_error(name: str, changes: list[tuple[int, Any]]) -> None:
    reading = read(name, [changed(name, changes)])
    for entry in reading.entries:
        assert entry.service.name["fi"]
        assert len(entry.digest) == 64
        assert json.loads(entry.raw)


@QUICK
@given(
    name=st.sampled_from(["ptv11", "ptv12", "hsds", "toml", "csv", "xlsx"]),
    body=ANYTHING | st.binary(max_size=60) | st.binary(max_size=40).map(lambda tail: b"PK\x03\x04" + tail),
    file=st.sampled_from(["", "services.csv", "a.json"]),
)
def test_anything_at_all_is_read_without_an_error(name: str, body: Any, file: str) -> None:
    reading = read(name, [Document(file, body)])
    assert all(problem.reason for problem in reading.problems)


@QUICK
@given(cut=st.integers(0, 20_000), name=st.sampled_from(sorted(FIXTURES)))
def test_a_document_that_ends_in_the_middle_is_a_problem(cut: int, name: str) -> None:
    whole = fixture(name)
    reading = read(name, [Document("cut.json", whole[: cut % (len(whole) - 2)])])
    assert reading.entries == ()
    assert len(reading.problems) == 1
    assert reading.problems[0].where == "cut.json"


@QUICK
@given(told=ANYTHING, status=st.integers(0, 999))
def test_a_walk_ends_in_pages_or_in_its_own_failure(told: Any, status: int) -> None:
    with contextlib.suppress(PagingFailed):
        assert [page.number for page in pages(lambda path, params: (status, told), "Service")] == [1]


def test_one_bad_service_does_not_stop_the_others() -> None:
    good = FIXTURES["ptv11"]["itemList"][0]
    nameless = {**good, "id": "bad", "serviceNames": []}
    reading = read("ptv11", [[nameless, good]])
    assert [entry.source_id for entry in reading.entries] == [good["id"]]
    assert [(problem.source_id, "name" in problem.reason) for problem in reading.problems] == [("bad", True)]
