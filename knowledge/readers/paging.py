"""Walking through the pages of a catalogue's interface: every page once, none missing, none twice.

Pure: the caller gives ``get``, waits between tries and keeps the number of the page to go on from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge.readers.shapes import Fields, fields, is_fields, rows, text

#: path and parameters in, status and parsed JSON out
Get = Callable[[str, Mapping[str, str]], tuple[int, object]]
#: how many ids one call of ``list?guids=`` takes (PTV, versions 8–11); version 12 takes a comma list too
MOST_IDS = 100
#: answers after which the same question may be asked again
_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
#: names of the rows, the page's number, the number of pages and of rows: PTV 8–11, PTV 12, HSDS
_ENVELOPES = (
    ("itemList", "pageNumber", "pageCount", ""),
    ("items", "page", "totalPages", "totalItems"),
    ("contents", "page_number", "total_pages", "total_items"),
)


@dataclass(frozen=True)
class Page:
    """One page: its number from 1, how many there are by its own words, and its rows."""

    number: int
    of: int
    rows: tuple[Fields, ...]
    #: how many rows all pages have together, where the interface tells it
    total: int | None = None


class PagingFailed(Exception):
    """The walk could not go on; what came before is whole, and the walk can begin again from ``page``."""

    def __init__(self, page: int, reason: str, *, status: int = 200) -> None:
        super().__init__(f"page {page}: {reason}")
        self.page = page
        self.reason = reason
        self.status = status

    @property
    def again(self) -> bool:
        """Whether asking once more may help: too many questions, or a fault of the other side."""
        return self.status in _AGAIN


def pages(
    get: Get, path: str, params: Mapping[str, str] | None = None, *, first: int = 1, seen: Iterable[str] = ()
) -> Iterator[Page]:
    """Walk through pages from the first one asked for; ``seen`` are the ids of pages that came before it.

    The number of pages is read anew from each page, for it changes with the catalogue.

    Raises:
        PagingFailed: an error came instead of a page, a page before the last one is empty, another page came than
            was asked for, an id is on two pages, or at the end there are fewer rows than were promised.
    """
    known, number = set(seen), first
    while True:
        page = _page(get, path, {**(params or {}), "page": str(number)}, number)
        if page.number != number:
            raise PagingFailed(number, f"page {page.number} came instead")
        ids = [found for row in page.rows if (found := id_of(row))]
        if known & set(ids) or len(set(ids)) < len(ids):
            raise PagingFailed(number, "an id of an earlier page is on this page again")
        known |= set(ids)
        if page.rows or page.of <= number:
            yield page
        if number >= page.of:
            _check_whole(page, known)
            return
        if not page.rows:
            raise PagingFailed(number, f"is empty although there are {page.of} pages")
        number += 1


def id_of(row: Fields) -> str:
    """The id of a row: ``id``, or ``contentId`` in version 12."""
    return text(row.get("id")) or text(row.get("contentId"))


def wanted_ids(listed: Iterable[Fields]) -> list[str]:
    """Ids of an id list that can be asked for: one whose name is null is there but cannot be had."""
    return list(
        dict.fromkeys(id_of(row) for row in listed if id_of(row) and not ("name" in row and row["name"] is None))
    )


def in_parts(ids: Iterable[str], size: int = MOST_IDS) -> Iterator[list[str]]:
    """Ids, each once, in lists that one call takes.

    Raises:
        ValueError: the size is not between 1 and what a call takes.
    """
    if not 1 <= size <= MOST_IDS:
        raise ValueError(f"a call takes 1–{MOST_IDS} ids")
    each = list(dict.fromkeys(ids))
    for start in range(0, len(each), size):
        yield each[start : start + size]


def by_ids(
    get: Get, path: str, ids: Iterable[str], params: Mapping[str, str] | None = None
) -> Iterator[tuple[list[Fields], list[str]]]:
    """Whole documents by their ids (``list?guids=``), part by part, each with the ids that did not come.

    Raises:
        PagingFailed: an error came instead of documents; its page is the number of the part, from 1.
    """
    for number, part in enumerate(in_parts(ids), start=1):
        status, told = get(path, {**(params or {}), "guids": ",".join(part)})
        if status != 200 or not isinstance(told, list):
            raise PagingFailed(number, _reason(status, told), status=status)
        came = rows(told)
        yield came, [wanted for wanted in part if wanted not in {id_of(row) for row in came}]


def services_of_municipality(code: str) -> tuple[str, dict[str, str]]:
    """Path and parameters of all services of a municipality (versions 8–11), those of the whole country included.

    Without being asked the interface leaves out the services of the whole country and the texts of general
    descriptions.

    Raises:
        ValueError: the code is not three digits.
    """
    if len(code) != 3 or not code.isdecimal():
        raise ValueError("the code of a municipality is three digits")
    return f"Service/list/area/Municipality/code/{code}", {"includeWholeCountry": "true", "serviceWithGD": "true"}


def headers(program: str, api_key: str = "") -> dict[str, str]:
    """Headers for every call: who asks, and the key of version 12. Never ``Authorization``: a bad one answers 500.

    Raises:
        ValueError: the key has blanks or line ends in it.
    """
    if any(sign.isspace() or not sign.isprintable() for sign in api_key.strip()):
        raise ValueError("the key has blanks or line ends in it")
    key = {"x-api-key": api_key.strip()} if api_key.strip() else {}
    return {"User-Agent": program, "Accept": "application/json", **key}


def _page(get: Get, path: str, params: Mapping[str, str], number: int) -> Page:
    status, told = get(path, params)
    if status != 200:
        raise PagingFailed(number, _reason(status, told), status=status)
    for listed, own, of, total in _ENVELOPES:
        if is_fields(told) and listed in told and of in told:
            return Page(_whole(told.get(own), number), _whole(told.get(of), 0), tuple(rows(told[listed])),
                        _whole(told.get(total), -1) if total in told else None)  # fmt: skip
    raise PagingFailed(number, "this is not a page")


def _check_whole(page: Page, known: set[str]) -> None:
    if page.total is not None and len(known) < page.total:
        raise PagingFailed(page.number, f"{page.total} rows were promised and {len(known)} came")


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise


def _reason(status: int, told: object) -> str:
    if status == 200:
        return "this is not a list of documents"
    detail = text(fields(told).get("errorMessage")) or text(fields(told).get("detail"))
    return f"answered {status}" + (f" ({detail[:200]})" if detail else "")
