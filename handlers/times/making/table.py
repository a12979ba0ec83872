"""Which step answers which button of times that are made, moved and proposed; merged into ``handlers/times/table.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.times import page
from handlers.times.making import details, proposing
from handlers.times.making import sentence as making
from handlers.visit import Reply, Visit

_Steps = Mapping[str, Callable[[Visit], Reply]]

FAMILY_ACTIONS: _Steps = {"time-pick": proposing.on_pick, "time-none": proposing.on_none}
WORKER_ACTIONS: _Steps = {
    "agree": page.on_page, "agree-one": page.on_one, "agree-move": page.on_move, "agree-change": page.on_change,
    "agree-cancel": page.on_cancel, "agree-cancel-why": page.on_cancel_why, "agree-cancel-sure": page.on_cancel_sure,
    "agree-new": making.on_new, "agree-day": making.on_day, "agree-which": making.on_which, "agree-half": making.on_half,
    "agree-long": making.on_long, "agree-again": making.on_again, "agree-back": making.on_back, "agree-yes": making.on_yes,
    "words-agree": making.on_agree_words,
    "agree-more": details.on_more, "agree-part": details.on_part, "agree-clear": details.on_clear,
    "agree-support": details.on_support, "agree-spoken": details.on_interpreter,
    "agree-spoken-set": details.on_interpreter_set, "agree-propose": making.on_propose, "agree-add": proposing.on_add,
    "agree-send": proposing.on_send,
}  # fmt: skip
