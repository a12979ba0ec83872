"""``multipart/form-data``, as far as Telegram's clients use it."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARAMETER = re.compile(r';\s*(name|filename)="((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    body: bytes


def boundary_of(content_type: str) -> bytes:
    """The boundary in a content type, or nothing."""
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    return found.group(1).encode("latin-1") if found else b""


def parse_multipart(body: bytes, boundary: bytes) -> tuple[dict[str, str], dict[str, Upload]]:
    """Fields and files of a multipart body."""
    fields: dict[str, str] = {}
    files: dict[str, Upload] = {}
    if not boundary:
        return fields, files
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:]:
        head, gap, content = part.partition(b"\r\n\r\n")
        if not gap:
            continue
        names = dict(PARAMETER.findall(head.decode("utf-8", "replace")))
        if "filename" in names:
            files[names.get("name", "")] = Upload(names["filename"], content)
        elif "name" in names:
            fields[names["name"]] = content.decode("utf-8", "replace")
    return fields, files
