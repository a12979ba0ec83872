"""Which pages of a live source make a catalogue: services of an area first, then everything they point to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from knowledge.readers import Reading, ReadingProblem, read
from knowledge.readers.paging import Get, by_ids, id_of, in_parts, pages, wanted_ids
from knowledge.readers.shapes import Fields, fields, rows, text

#: Changes are asked for from so long before the last import: version 12 learns of some 1.5 hours late.
SLACK = {"ptv12": timedelta(hours=3), "ptv11": timedelta(hours=2), "hsds": timedelta(hours=2)}
#: Ids in one question of version 12.
_IDS_IN_PATH, _IDS_IN_FILTER = 50, 20
_AREA_TYPES = {3: "Municipality", 2: "WellbeingServiceCounties"}
_FILTERS = {3: "municipalities", 2: "wellbeingServicesCounties"}
#: Services of the whole country are for everybody and are asked for on purpose.
_WHOLE_COUNTRY = ("WholeCountry", "WholeCountryExceptAland")


@dataclass
class Walk:
    """What a walk has found."""

    documents: list[object] = field(default_factory=list)
    #: ids that were listed and did not come when they were asked for
    missing: list[str] = field(default_factory=list)
    archived: list[str] = field(default_factory=list)


def read_live(form: str, get: Get, *, area: str = "", since: datetime | None = None, language: str = "fi") -> Reading:
    """Read a live source; ``since`` a moment only what changed after it and what was archived.

    ``language`` is that of the texts where the form does not tell it.

    Raises:
        knowledge.readers.paging.PagingFailed: a page is missing, comes twice or is none.
        bot.catalogue.calling.SourceSilent: the source does not answer.
    """
    walk = Walk()
    _WALKS[form](walk, get, area, None if since is None else since - SLACK[form])
    found = read(form, walk.documents, language=language)
    problems = (*found.problems, *(ReadingProblem(one, "is listed but did not come") for one in walk.missing))
    return replace(found, problems=problems, archived=(*found.archived, *walk.archived))


def _walk_ptv11(walk: Walk, get: Get, area: str, since: datetime | None) -> None:
    services = list(_services_ptv11(walk, get, area, since))
    channels = _pointed(services, "serviceChannels", "serviceChannel")
    organisations = _pointed(services, "organizations", "organization")
    walk.documents += services
    for path, ids in (("ServiceChannel/list", channels), ("Organization/list", organisations)):
        for came, _missing in by_ids(get, path, ids):
            walk.documents += came
    if since is not None:
        for status in ("Archived", "Withdrawn"):
            gone = {"date": _moment(since), "status": status}
            walk.archived += [id_of(row) for page in pages(get, "Service", gone) for row in page.rows]


def _services_ptv11(walk: Walk, get: Get, area: str, since: datetime | None) -> Iterator[Fields]:
    """Whole services: an area's come as such, others by their ids."""
    at = f"area/{_AREA_TYPES[len(area)]}/code/{area}" if area else ""
    around = {"includeWholeCountry": "true"} if area else {}
    if area and since is None:
        for page in pages(get, f"Service/list/{at}", {**around, "serviceWithGD": "true"}):
            yield from page.rows
        return
    wanted = around if since is None else {**around, "date": _moment(since)}
    listed = [row for page in pages(get, f"Service/{at}" if at else "Service", wanted) for row in page.rows]
    for came, missing in by_ids(get, "Service/serviceWithGD/list", wanted_ids(listed)):
        walk.missing += missing
        yield from came


def _pointed(services: Iterable[Fields], listed: str, what: str) -> list[str]:
    """Ids of what services point to, each once."""
    found = (id_of(fields(row.get(what))) for service in services for row in rows(service.get(listed)))
    return list(dict.fromkeys(one for one in found if one))


def _walk_ptv12(walk: Walk, get: Get, area: str, since: datetime | None) -> None:
    services = {id_of(row): row for row in _services_ptv12(get, area, since)}
    connections = [row for part in in_parts(services, _IDS_IN_FILTER) for row in _connections(get, part)]
    walk.documents += [*services.values(), *connections]
    wanted = {
        "service-channel": (text(row.get("channelContentId")) for row in connections),
        "organization": (text(row.get("organizationContentId")) for row in services.values()),
        "general-description": (text(row.get("generalDescriptionContentId")) for row in services.values()),
    }
    for path, ids in wanted.items():
        walk.documents += _at_path(get, path, ids)
    walk.documents += _labels(get, list(services.values()))
    if since is not None:
        gone = {"archivedAtOrAfter": _moment(since), "pageSize": "100"}
        walk.archived += [id_of(row) for page in pages(get, "service/archived", gone) for row in page.rows]


def _services_ptv12(get: Get, area: str, since: datetime | None) -> Iterator[Fields]:
    searches: list[dict[str, str]] = [{}]
    if area:
        searches = [{_FILTERS[len(area)]: area}, *({"areaType": kind} for kind in _WHOLE_COUNTRY)]
    changed = {"publishedAtOrAfter": _moment(since)} if since is not None else {}
    for search in searches:
        for page in pages(get, "service/search", {**search, **changed, "pageSize": "100"}):
            yield from page.rows


def _connections(get: Get, services: list[str]) -> Iterator[Fields]:
    """Connections of services. They have no id of their own: the walker is given one to count them by."""

    def numbered(path: str, params: Mapping[str, str]) -> tuple[int, object]:
        status, told = get(path, params)
        listed = [{**row, "id": f"{row.get('serviceContentId')} {row.get('channelContentId')}"}
                  for row in rows(fields(told).get("items"))]  # fmt: skip
        return status, {**fields(told), "items": listed}

    wanted = {"serviceContentIds": ",".join(services), "pageSize": "100"}
    for page in pages(numbered, "connection/search", wanted):
        for row in page.rows:
            yield {name: value for name, value in row.items() if name != "id"}


def _at_path(get: Get, path: str, ids: Iterable[str]) -> Iterator[object]:
    """Documents by their ids in the path; what is not there any more does not come."""
    for part in in_parts((one for one in ids if one), _IDS_IN_PATH):
        status, told = get(f"{path}/{','.join(part)}", {})
        if status == 200:
            yield told


def _labels(get: Get, services: list[Fields]) -> Iterator[object]:
    """Names of the classes and subject words that services have as codes; without them less is found, not wrongly."""
    for path, parameter, name in (
        ("service-classes", "codes", "serviceClasses"),
        ("ontology-terms", "uris", "ontologyTerms"),
    ):
        used = [text(code) for service in services for code in _listed(service.get(name))]
        for part in in_parts((code for code in used if code), _IDS_IN_FILTER):
            status, told = get(path, {parameter: ",".join(part)})
            if status == 200:
                yield told


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _walk_hsds(walk: Walk, get: Get, area: str, since: datetime | None) -> None:
    wanted = {"per_page": "100", "full": "true"}
    if since is not None:
        wanted["modified_after"] = _moment(since)
    walk.documents += [row for page in pages(get, "services", wanted) for row in page.rows]


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


_WALKS: dict[str, Callable[[Walk, Get, str, datetime | None], None]] = {
    "ptv11": _walk_ptv11,
    "ptv12": _walk_ptv12,
    "hsds": _walk_hsds,
}
LIVE_FORMS = tuple(_WALKS)
