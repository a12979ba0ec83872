"""A small web server that plays the national catalogue, versions 11 and 12, and HSDS: pages, and what can go wrong.

The shapes are the published ones; every service, channel and organisation is invented.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Query = Mapping[str, list[str]]
Answer = tuple[int, Any, dict[str, str]]
#: Services on one page.
PAGE = 3
ORGANISATION = "99999999-0000-4000-8000-000000000001"


def service_id(number: int) -> str:
    """The id of the service with this number."""
    return f"00000000-0000-4000-8000-{number:012}"


def channel_id(number: int) -> str:
    """The id of its telephone."""
    return f"11111111-0000-4000-8000-{number:012}"


@dataclass
class Play:
    """What the server knows and how it misbehaves; tests change it while it runs."""

    services: list[int] = field(default_factory=lambda: list(range(1, 11)))
    archived: list[int] = field(default_factory=list)
    #: names other than the usual ones
    names: dict[int, str] = field(default_factory=dict)
    #: answers to give before the right ones, by the piece of the path that they are for
    instead: list[tuple[str, Answer | bytes]] = field(default_factory=list)
    #: changes a right answer before it is given
    spoil: Callable[[str, Any], Any] = lambda _path, told: told
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def name(self, number: int) -> str:
        """What the service is called."""
        return self.names.get(number, f"Perhetupa {number}")

    def count(self, piece: str) -> int:
        """How many questions had this in them."""
        return sum(piece in one for one in self.asked)

    def count_page(self, number: int) -> int:
        """How many questions were for a page with this number."""
        return sum(parse_qs(urlsplit(one).query).get("page") == [str(number)] for one in self.asked)

    def answer(self, path: str, query: Query) -> Answer | bytes:
        """The answer to one question."""
        for place, (piece, given) in enumerate(self.instead):
            if piece in path:
                del self.instead[place]
                return given
        status, told = _routed(self, path, query)
        return status, self.spoil(path, told), {}


def _routed(play: Play, path: str, query: Query) -> tuple[int, Any]:
    version, _, rest = path.strip("/").partition("/")
    routes = {"v11": _v11, "v12": _v12, "hsds": _hsds}
    told = routes[version](play, rest, query) if version in routes else None
    return (200, told) if told is not None else (404, {"errorMessage": "not found"})


def _page(rows: list[Any], query: Query) -> tuple[int, list[Any], int]:
    number = int(query.get("page", ["1"])[0])
    return number, rows[(number - 1) * PAGE : number * PAGE], max(1, -(-len(rows) // PAGE))


def _v11(play: Play, path: str, query: Query) -> Any:
    if path.startswith("Service/list/area/"):
        return _v11_page([_v11_service(play, number) for number in play.services], query)
    if path == "Service" or path.startswith("Service/area/"):
        gone = query.get("status", ["Published"])[0]
        listed = play.services if gone == "Published" else play.archived if gone == "Archived" else []
        chosen = listed if "date" not in query or gone != "Published" else [n for n in listed if n in play.names]
        return _v11_page([{"id": service_id(number), "name": play.name(number)} for number in chosen], query)
    guids = query.get("guids", [""])[0].split(",")
    if len(guids) > 100:
        return None
    if path == "Service/serviceWithGD/list":
        return [_v11_service(play, n) for n in play.services if service_id(n) in guids]
    if path == "ServiceChannel/list":
        return [_v11_channel(number) for number in play.services if channel_id(number) in guids]
    return [_v11_organisation()] if path == "Organization/list" else None


def _v11_page(rows: list[Any], query: Query) -> dict[str, Any]:
    number, shown, count = _page(rows, query)
    return {"pageNumber": number, "pageSize": PAGE, "pageCount": count, "itemList": shown or None}


def _v11_service(play: Play, number: int) -> dict[str, Any]:
    return {
        "id": service_id(number), "type": "Service", "publishingStatus": "Published",
        "serviceNames": [{"language": "fi", "value": play.name(number), "type": "Name"}],
        "serviceDescriptions": [{"language": "fi", "value": "Apua arkeen.", "type": "Summary"}],
        "areaType": "Nationwide", "areas": [], "languages": ["fi"], "keywords": [], "requirements": [],
        "serviceChannels": [{"serviceChannel": {"id": channel_id(number), "name": "Neuvonta"}}],
        "organizations": [{"organization": {"id": ORGANISATION, "name": "Suvantomaa"}, "roleType": "Responsible"}],
        "modified": "2026-11-01T09:35:58.293984",
    }  # fmt: skip


def _v11_channel(number: int) -> dict[str, Any]:
    phone = {"type": "Phone", "number": f"00012345{number:02}", "isFinnishServiceNumber": True, "language": "fi"}
    return {
        "id": channel_id(number), "serviceChannelType": "Phone", "organizationId": ORGANISATION,
        "serviceChannelNames": [{"language": "fi", "value": "Neuvonta", "type": "Name"}],
        "phoneNumbers": [phone], "serviceHours": [], "publishingStatus": "Published", "languages": ["fi"],
    }  # fmt: skip


def _v11_organisation() -> dict[str, Any]:
    names = [{"language": "fi", "value": "Suvantomaan hyvinvointialue", "type": "Name"}]
    return {"id": ORGANISATION, "organizationType": "RegionalOrganization", "organizationNames": names}


def _v12(play: Play, path: str, query: Query) -> Any:
    if path == "service/search":
        changed = "publishedAtOrAfter" in query
        nationwide = query.get("areaType", [""])[0]
        chosen = [n for n in play.services if not changed or n in play.names]
        rows = [_v12_service(play, number) for number in chosen]
        return _v12_page([] if nationwide == "WholeCountryExceptAland" else rows, query)
    if path == "service/archived":
        return _v12_page([{"contentId": service_id(number)} for number in play.archived], query)
    if path == "connection/search":
        wanted = query.get("serviceContentIds", [])
        return _v12_page([_v12_connection(n) for n in play.services if service_id(n) in wanted], query)
    place, _, ids = path.partition("/")
    if place == "service-channel":
        return [_v12_channel(number) for number in play.services if channel_id(number) in ids.split(",")]
    return [_v12_organisation()] if place == "organization" else None


def _v12_page(rows: list[Any], query: Query) -> dict[str, Any]:
    number, shown, count = _page(rows, query)
    return {"page": number, "pageSize": PAGE, "totalItems": len(rows), "totalPages": count, "items": shown}


def _v12_service(play: Play, number: int) -> dict[str, Any]:
    return {
        "contentId": service_id(number), "organizationContentId": ORGANISATION, "serviceType": "Service",
        "generalDescriptionContentId": None, "targetGroups": ["KR1.2"], "serviceClasses": ["P3.7"],
        "ontologyTerms": [], "chargeType": "Free", "serviceLanguages": ["fi"], "area": {"areaType": "WholeCountry"},
        "publishedAt": "2026-11-01T09:35:58Z",
        "languageVersions": {"fi": {"name": play.name(number), "summary": "Apua arkeen.", "alternativeName": ""}},
    }  # fmt: skip


def _v12_connection(number: int) -> dict[str, Any]:
    return {"serviceContentId": service_id(number), "channelContentId": channel_id(number), "languageVersions": {}}


def _v12_channel(number: int) -> dict[str, Any]:
    phone = {"type": "DomesticPhone", "number": f"00012345{number:02}", "dialCode": None, "chargeType": "Free"}
    return {
        "contentId": channel_id(number), "serviceChannelType": "TelephoneService",
        "organizationContentId": ORGANISATION, "serviceLanguages": ["fi"],
        "languageVersions": {"fi": {"name": "Neuvonta", "phoneNumbers": [phone]}},
    }  # fmt: skip


def _v12_organisation() -> dict[str, Any]:
    versions = {"fi": {"name": "Suvantomaan hyvinvointialue"}}
    return {"contentId": ORGANISATION, "organizationType": "RegionalOrganization", "languageVersions": versions}


def _hsds(play: Play, path: str, query: Query) -> Any:
    if path != "services":
        return None
    number, shown, count = _page([_hsds_service(play, n) for n in play.services], query)
    return {
        "total_items": len(play.services), "total_pages": count, "page_number": number, "size": len(shown),
        "contents": shown,
    }  # fmt: skip


def _hsds_service(play: Play, number: int) -> dict[str, Any]:
    return {
        "id": service_id(number), "name": play.name(number), "status": "active", "description": "Apua arkeen.",
        "organization": {"id": ORGANISATION, "name": "Suvantomaan hyvinvointialue"},
        "phones": [{"id": channel_id(number), "number": f"00012345{number:02}"}],
    }  # fmt: skip


@contextmanager
def playing(play: Play) -> Iterator[str]:
    """Serve until the block ends; gives the address, to which ``/v11``, ``/v12`` or ``/hsds`` is added."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            play.asked.append(self.path)
            play.headers.append(dict(self.headers))
            split = urlsplit(self.path)
            given = play.answer(split.path, parse_qs(split.query))
            status, told, headers = (200, given, {}) if isinstance(given, bytes) else given
            body = told if isinstance(told, bytes) else json.dumps(told).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
