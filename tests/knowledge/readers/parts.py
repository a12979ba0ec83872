"""Invented documents of the published shapes, for the readers to read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from knowledge.readers import Entry, Reading, read

DATA = Path(__file__).parent / "data"
SERVICE = "11111111-0000-4000-8000-00000000000"
CHANNEL = "22222222-0000-4000-8000-00000000000"


def fixture(name: str) -> bytes:
    """A file of invented documents."""
    return (DATA / f"{name}.json").read_bytes()


def parsed(name: str) -> Any:
    """A file of invented documents, opened."""
    return json.loads(fixture(name))


def service(**own: Any) -> dict[str, Any]:
    """A small service in the shape of versions 8 to 11."""
    return {
        "id": f"{SERVICE}1",
        "serviceNames": [{"language": "fi", "value": "Kerho", "type": "Name"}],
        "organizations": [{"organization": {"id": "o", "name": "Suvannon kunta"}, "roleType": "Responsible"}],
        "publishingStatus": "Published",
        **own,
    }


def channel(kind: str, number: int = 1, **own: Any) -> dict[str, Any]:
    """A small channel in the shape of versions 8 to 11."""
    return {
        "id": f"{CHANNEL}{number}",
        "serviceChannelType": kind,
        "serviceChannelNames": [{"language": "fi", "value": "Kanava", "type": "Name"}],
        "publishingStatus": "Published",
        **own,
    }


def linked(*numbers: int) -> list[dict[str, Any]]:
    """Connections of a service to its channels."""
    return [{"serviceChannel": {"id": f"{CHANNEL}{number}", "name": "Kanava"}} for number in numbers]


def only(reading: Reading) -> Entry:
    """The one entry of a reading without problems."""
    assert reading.problems == ()
    assert len(reading.entries) == 1
    return reading.entries[0]


def read_11(*documents: Any) -> Entry:
    """The one entry that documents of versions 8 to 11 hold."""
    return only(read("ptv11", list(documents)))


def read_12(*documents: Any) -> Entry:
    """The one entry that documents of version 12 hold."""
    return only(read("ptv12", list(documents)))
