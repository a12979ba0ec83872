"""What a message is about, as the desk writes it on messages: ``case:12/message:40``, ``question:7``, ``draft:99``."""

from __future__ import annotations

import re

from handlers.visit import Visit

_STEP = re.compile(r"([a-z]+):(\d{1,18})", re.ASCII)


def origin_of(visit: Visit) -> str:
    """The name of the event, under which what came in it is stored once."""
    return f"update:{visit.event.update_id}"


def number_in(about: str, name: str) -> int:
    """The number after a name, such as 12 for ``case`` in ``case:12/message:40``; 0 when there is none."""
    return dict(_steps(about)).get(name, 0)


def _steps(about: str) -> list[tuple[str, int]]:
    return [(found[1], int(found[2])) for step in about.split("/") if (found := _STEP.fullmatch(step))]
