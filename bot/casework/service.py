"""What can be asked of this room; each verb stands in the file that is named after its matter."""

from __future__ import annotations

from bot.casework.answers import (
    answers_for,
    bring_in,
    find_answer,
    read_answers,
    remove_answer,
    write_answer,
    written_out,
)
from bot.casework.calls import drop_call, end_calls_of_gone, note_called, note_missed, wish_call
from bot.casework.marking import (
    drop_plan,
    lower_urgency,
    need_interpreter,
    note_copied,
    plan_step,
    plan_until,
    raise_urgency,
    show_secure_channel,
    snooze,
    toggle_tag,
    wish_interpreter,
)
from bot.casework.notes import change_note, erase_note, keep_note, notes_of
from bot.casework.phone import log_contact, undo_contact
from bot.casework.watch import look_after
from bot.casework.words import forget_old

__all__ = [
    "answers_for",
    "bring_in",
    "change_note",
    "drop_call",
    "drop_plan",
    "end_calls_of_gone",
    "erase_note",
    "find_answer",
    "forget_old",
    "keep_note",
    "log_contact",
    "look_after",
    "lower_urgency",
    "need_interpreter",
    "note_called",
    "note_copied",
    "note_missed",
    "notes_of",
    "plan_step",
    "plan_until",
    "raise_urgency",
    "read_answers",
    "remove_answer",
    "show_secure_channel",
    "snooze",
    "toggle_tag",
    "undo_contact",
    "wish_call",
    "wish_interpreter",
    "write_answer",
    "written_out",
]
