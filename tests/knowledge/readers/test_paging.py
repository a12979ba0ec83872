"""Walking through pages: the pitfalls of fetching, each with its number in our study, and where a walk goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from knowledge.readers import read
from knowledge.readers.paging import PagingFailed, by_ids, headers, in_parts, pages, wanted_ids


def one_page(rows: Any, number: int, of: int) -> dict[str, Any]:
    return {"pageNumber": number, "pageSize": 100, "pageCount": of, "itemList": rows}


def answers(*pages_: Any) -> Any:
    def get(path: str, params: Mapping[str, str]) -> tuple[int, object]:
        return 200, pages_[int(params["page"]) - 1]

    return get


def test_1_a_null_list_past_the_last_page_ends_the_walk_and_before_it_stops_it() -> None:
    walked = list(pages(answers(one_page([{"id": "a"}], 1, 1)), "Service"))
    assert [page.rows for page in walked] == [({"id": "a"},)]
    assert [page.rows for page in pages(answers(one_page(None, 1, 0)), "Service")] == [()]
    with pytest.raises(PagingFailed, match="page 2") as failed:
        list(pages(answers(one_page([{"id": "a"}], 1, 3), one_page(None, 2, 3)), "Service"))
    assert failed.value.page == 2


def test_1_the_number_of_pages_is_read_from_each_page() -> None:
    walked = list(pages(answers(one_page([{"id": "a"}], 1, 9), one_page([{"id": "b"}], 2, 2)), "Service"))
    assert [page.number for page in walked] == [1, 2]


def test_2_an_entity_without_a_name_in_an_id_list_is_not_asked_for() -> None:
    assert wanted_ids(
        [{"id": "a", "name": "A"}, {"id": "b", "name": None}, {"id": "a", "name": "A"}, {"contentId": "c"}]
    ) == ["a", "c"]
    assert read("ptv11", [[{"id": "b", "name": None, "modified": "2020-01-01T00:00:00"}]]).problems == ()


def test_3_no_more_than_a_hundred_ids_are_asked_for_at_once() -> None:
    asked: list[list[str]] = []

    def get(path: str, params: Mapping[str, str]) -> tuple[int, object]:
        asked.append(params["guids"].split(","))
        return 200, [{"id": wanted} for wanted in asked[-1] if wanted != "7"]

    came = list(by_ids(get, "Service/list", [str(number) for number in range(250)]))
    assert [len(part) for part in asked] == [100, 100, 50]
    assert [missing for _, missing in came] == [["7"], [], []]
    with pytest.raises(ValueError, match="100"):
        list(in_parts(["a"], 101))


def test_19_a_walk_that_gets_fewer_rows_than_were_promised_does_not_end_well() -> None:
    def page(number: int, of: int, ids: list[str]) -> dict[str, Any]:
        return {
            "page": number,
            "pageSize": 2,
            "totalItems": 5,
            "totalPages": of,
            "items": [{"contentId": one} for one in ids],
        }

    whole = answers(page(1, 3, ["a", "b"]), page(2, 3, ["c", "d"]), page(3, 3, ["e"]))
    assert [len(found.rows) for found in pages(whole, "service/search")] == [2, 2, 1]
    with pytest.raises(PagingFailed, match="5 rows were promised"):
        list(pages(answers(page(1, 1, ["a", "b"])), "service/search"))


def test_19_an_id_on_two_pages_stops_the_walk() -> None:
    with pytest.raises(PagingFailed, match="again"):
        list(pages(answers(one_page([{"id": "a"}], 1, 2), one_page([{"id": "a"}], 2, 2)), "Service"))


def test_24_a_fault_of_the_other_side_may_be_asked_again_and_no_authorization_is_sent() -> None:
    with pytest.raises(PagingFailed, match="500") as failed:
        list(pages(lambda path, params: (500, {"errorMessage": "broken"}), "Service"))
    assert failed.value.again
    with pytest.raises(PagingFailed) as refused:
        list(pages(lambda path, params: (401, None), "Service"))
    assert not refused.value.again
    assert set(headers("koppi", " key ")) == {"User-Agent", "Accept", "x-api-key"}
    with pytest.raises(ValueError, match="line ends"):
        headers("koppi", "a\nb")


def test_a_walk_goes_on_from_the_page_where_it_stopped() -> None:
    listed = answers(one_page([{"id": "a"}], 1, 2), one_page([{"id": "b"}], 2, 2))
    assert [page.number for page in pages(listed, "Service", first=2, seen=["a"])] == [2]


def test_something_else_than_a_page_stops_the_walk() -> None:
    for other in (None, "", [], {"itemList": []}, "<html>"):
        with pytest.raises(PagingFailed):
            list(pages(lambda path, params, other=other: (200, other), "Service"))  # type: ignore[misc]
    with pytest.raises(PagingFailed, match="page 3 came"):
        list(pages(answers(one_page([{"id": "a"}], 3, 3)), "Service"))
