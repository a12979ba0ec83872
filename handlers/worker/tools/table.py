"""Which step answers which button, command or words of the tools; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.family import items as family_items
from handlers.family import wishes
from handlers.visit import Reply, Visit
from handlers.worker.tools import answers, calls, copying, items, marks, menu, notes, phone, secure, snooze, step, words

Step = Callable[[Visit], Reply]

WORKER_COMMANDS: Mapping[str, Step] = {"phone": phone.on_phone, "items": items.on_items_of_worker}
FAMILY_COMMANDS: Mapping[str, Step] = {"items": family_items.on_items}
WORKER_ACTIONS: Mapping[str, Step] = {
    "tools": menu.on_tools, "tools-back": menu.on_back,
    "answers": answers.on_answers, "answer": answers.on_answer, "answer-send": answers.on_send,
    "answer-copy": answers.on_copy, "answer-new": answers.on_new, "answer-remove": answers.on_remove,
    "notes": notes.on_notes, "note-new": notes.on_new, "note-erase": notes.on_erase,
    "words-send": words.on_send, "words-drop": words.on_drop, "words-leave": words.on_leave,
    "tags": marks.on_tags, "tag": marks.on_tag, "urgency": marks.on_urgency, "urgent": marks.on_urgent,
    "calm": marks.on_calm, "interpreter-need": marks.on_interpreter, "interpreter-set": marks.on_interpreter_set,
    "snooze": snooze.on_snooze, "snooze-day": snooze.on_day, "snooze-other": snooze.on_other,
    "step": step.on_step, "step-what": step.on_what, "step-day": step.on_day, "step-other": step.on_other,
    "step-done": step.on_done, "copy": copying.on_copy, "copy-all": copying.on_copy_all,
    "secure": secure.on_secure, "secure-send": secure.on_send,
    "call-done": calls.on_done, "call-missed": calls.on_missed,
    "phone": phone.on_phone, "phone-topic": phone.on_topic, "phone-area": phone.on_area,
    "phone-outcome": phone.on_outcome, "phone-undo": phone.on_undo,
    **items.WORKER_ACTIONS,
}  # fmt: skip
FAMILY_ACTIONS: Mapping[str, Step] = {
    "call": wishes.on_call, "call-slot": wishes.on_slot, "call-cancel": wishes.on_cancel,
    "interpreter": wishes.on_interpreter, "interpreter-wish": wishes.on_interpreter_wish,
    **family_items.FAMILY_ACTIONS,
}  # fmt: skip
