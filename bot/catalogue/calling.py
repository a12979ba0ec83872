"""Asking a live source: patiently, politely, and never twice for a page that an unfinished import has read."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import httpx
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from bot.catalogue.tables import CatalogueImport, CataloguePage
from bot.db import Database

#: One question is asked at most so many times.
TRIES = 5
#: Seconds before the second try; each further pause is twice as long, and none is longer than the longest.
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_SECONDS_TO_ANSWER = 60.0


class SourceSilent(Exception):
    """The source gave no answer that could be used, however often it was asked; the words say which and why."""


@dataclass(frozen=True)
class LiveSource:
    """A catalogue on the web."""

    url: str
    form: str
    area: str = ""
    key: str = field(default="", repr=False)
    contact: str = ""
    #: of the texts, where the form does not tell it
    language: str = "fi"

    def client(self) -> httpx.Client:
        """A client that says who asks. It follows no redirect, which might lead the key elsewhere."""
        headers = {"User-Agent": f"Koppi ({self.contact})" if self.contact else "Koppi", "Accept": "application/json"}
        if self.key:
            headers["x-api-key"] = self.key
        base = self.url if self.url.endswith("/") else f"{self.url}/"
        return httpx.Client(base_url=base, headers=headers, timeout=_SECONDS_TO_ANSWER)


class KeptPages:
    """Pages of one import that are on disk already; without an import nothing is kept."""

    def __init__(self, database: Database, import_id: int | None, now: Callable[[], datetime]) -> None:
        self._database = database
        self._import_id = import_id
        self._now = now

    def find(self, request: str) -> bytes | None:
        """The body that answered a request before."""
        if self._import_id is None:
            return None
        with self._database.transaction() as session:
            page = session.get(CataloguePage, (self._import_id, request))
            return None if page is None else zlib.decompress(page.body)

    def keep(self, request: str, body: bytes) -> None:
        """Remember an answer, and that the import lives."""
        if self._import_id is None:
            return
        with self._database.transaction() as session:
            session.merge(CataloguePage(import_id=self._import_id, request=request, body=zlib.compress(body)))
            self._show_life(session)

    def drop(self) -> None:
        """Forget every page: they do not fit together."""
        with self._database.transaction() as session:
            session.execute(delete(CataloguePage).where(CataloguePage.import_id == self._import_id))

    def _show_life(self, session: Session) -> None:
        alive = update(CatalogueImport).where(CatalogueImport.id == self._import_id)
        session.execute(alive.values(alive_at=self._now()))


@dataclass
class Caller:
    """Asks for paths of a source and gives status and parsed JSON, as the walkers of pages want it."""

    client: httpx.Client
    kept: KeptPages
    pause: Callable[[float], None]
    #: called after each answer
    on_answer: Callable[[], None]
    #: whether a list is given by repeating the parameter (PTV 12) or with commas (PTV 8–11)
    repeats: bool = False

    def get(self, path: str, params: Mapping[str, str]) -> tuple[int, object]:
        """Answer a walker from what is kept or from the source.

        Raises:
            SourceSilent: no usable answer came.
        """
        request = hashlib.sha256(json.dumps([path, sorted(params.items())]).encode()).hexdigest()
        body = self.kept.find(request)
        if body is not None:
            return 200, json.loads(body)
        status, told, answer = self._ask(path, params)
        if status == 200:
            self.kept.keep(request, answer)
        self.on_answer()
        return status, told

    def _ask(self, path: str, params: Mapping[str, str]) -> tuple[int, object, bytes]:
        reason, seconds = "", FIRST_PAUSE
        for tried in range(TRIES):
            if tried:
                self.pause(min(seconds, LONGEST_PAUSE))
                seconds *= 2
            try:
                response = self.client.get(path, params=self._listed(params))
            except httpx.HTTPError as error:
                reason = type(error).__name__
                continue
            if response.status_code in _AGAIN:
                reason, seconds = f"answered {response.status_code}", _wait_of(response, seconds)
                continue
            try:
                return response.status_code, _parsed(response), response.content
            except ValueError:
                reason = "answered what is not JSON"
        raise SourceSilent(f"{path}: {reason}, {TRIES} times")

    def _listed(self, params: Mapping[str, str]) -> list[tuple[str, str | int | float | bool | None]]:
        if not self.repeats:
            return list(params.items())
        return [(name, part) for name, value in params.items() for part in value.split(",")]


def _parsed(response: httpx.Response) -> object:
    """The answer as JSON; of an error whatever it is."""
    if response.status_code != 200:
        return {}
    return json.loads(response.content)


def _wait_of(response: httpx.Response, otherwise: float) -> float:
    """For how many seconds the source wants to be left alone."""
    wanted = response.headers.get("Retry-After", "")
    return float(wanted) if wanted.isdecimal() else otherwise
