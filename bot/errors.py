"""What can go wrong in words that the desk understands.

An error carries a ``key`` (the translation that people read) and ``data`` (its variables). Its docstring says
to developers what happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class HelpdeskError(Exception):
    """Something that the desk has a sentence for."""

    key = "error-general"

    def __init__(self, **data: Any) -> None:
        super().__init__(self.key)
        self.data: Mapping[str, Any] = data


class Refusal(HelpdeskError):
    """The request is understood but not possible now; the reader is told why and what to do instead."""

    key = "refusal-general"


class Stale(HelpdeskError):
    """A button or a reply belongs to something that has moved on; the reader is shown where things stand."""

    key = "stale-general"
