"""Which step answers which command and button of consultations, and which words are theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.consults import answering, booking, permitting, starting, state, week, writing
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"consult": starting.on_consult}
ACTIONS: Mapping[str, _Step] = {
    "consult-new": starting.on_consult, "consult-mode": starting.on_mode, "consult-topic": starting.on_topic,
    "consult-with": permitting.on_with, "consult-permission": permitting.on_permission,
    "consult-write": writing.on_write, "consult-send": writing.on_send, "consult-drop": writing.on_drop,
    "consult-claim": answering.on_claim, "consult-release": answering.on_release, "consult-open": answering.on_open,
    "consult-end": answering.on_end, "consult-day": answering.on_day,
    "permission-who": permitting.on_who, "consult-delete": writing.on_delete, "consult-way": starting.on_way,
    "consult-times": booking.on_times, "consult-book": booking.on_book, "consult-time": booking.on_time,
    "consult-time-off": booking.on_off, "consult-week": week.on_week, "consult-week-set": week.on_set,
    "consult-week-ask": week.on_ask, "consult-week-words": week.on_words, "consult-week-drop": week.on_drop,
}  # fmt: skip
READERS: Mapping[Kind, _Step] = {
    state.ANONYMOUS: writing.on_words, state.WITH_PERMISSION: writing.on_words, week.KIND: week.on_text,
}  # fmt: skip
