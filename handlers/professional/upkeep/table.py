"""Which step answers which button of upkeep; each asks for the right again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.professional.upkeep import pages
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

#: For any reader of an entry, in whichever role.
READERS_ACTIONS: Mapping[str, _Step] = {"report": pages.on_report}
ACTIONS: Mapping[str, _Step] = {"keep": pages.on_keep, "upkeep-answer": pages.on_answer}
