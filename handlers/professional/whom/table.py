"""Which step answers which command and button of the contact list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.whom import browse, printing, sentence
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"whom": browse.on_whom, "here": browse.on_here}
ACTIONS: Mapping[str, _Step] = {
    "whom": browse.on_whom, "whom-theme": browse.on_theme, "whom-row": browse.on_row,
    "whom-expert": browse.on_expert, "whom-here": browse.on_here, "whom-sector": browse.on_sector,
    "whom-print": printing.on_print,
}  # fmt: skip
READERS: Mapping[Kind, _Step] = {sentence.KIND: sentence.on_text}
