"""Which step answers which command and button of thinking partners."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.professional.thinkers import pages
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"thinker": pages.on_thinker}
ACTIONS: Mapping[str, _Step] = {
    "thinker": pages.on_thinker, "thinker-topic": pages.on_topic, "thinker-take": pages.on_take,
    "thinker-number": pages.on_number, "thinker-end": pages.on_end,
}  # fmt: skip
