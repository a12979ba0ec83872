"""Which step answers which command, button or words of upkeep; each asks for the right again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.upkeep import fields, page, pages, wish
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

#: For any reader of an entry, in whichever role.
READERS_ACTIONS: Mapping[str, _Step] = {"report": pages.on_report}
COMMANDS: Mapping[str, _Step] = {"mine_entries": page.on_mine}
ACTIONS: Mapping[str, _Step] = {
    "keep": pages.on_keep, "upkeep-answer": pages.on_answer, "upkeep-task": pages.on_task, "upkeep-wish": wish.on_wish,
    "mine": page.on_mine, "mine-entry": page.on_entry, "mine-right": page.on_right, "mine-show": page.on_show,
    "mine-back": page.on_back, "mine-field": fields.on_field, "mine-save": fields.on_save,
}  # fmt: skip
READERS: Mapping[Kind, _Step] = {fields.KIND: fields.on_words}
