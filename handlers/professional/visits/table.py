"""Which step answers which command and button of rounds; each asks again who it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.visits import defining, pages
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"rounds": pages.on_visits}
ACTIONS: Mapping[str, _Step] = {
    "visits": pages.on_visits, "visits-unit": pages.on_unit, "visits-plan": pages.on_plan, "visits-done": pages.on_done,
    "visits-define": defining.on_define, "visits-day": pages.on_other_day,
}  # fmt: skip
READERS: Mapping[Kind, _Step] = {pages.DAY: pages.on_day}
