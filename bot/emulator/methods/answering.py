"""Answers to pressed buttons and to inline questions."""

from __future__ import annotations

from typing import Any

from bot.emulator.methods.table import Call, method
from bot.emulator.queue import CALLBACK_KEPT_SECONDS
from bot.emulator.refusals import bad_request
from bot.emulator.world import Toast

#: characters of the notice shown after a press
MOST_ANSWER = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> Any:
    """Stop the pressed button's waiting sign, perhaps with a notice; once per press."""
    text = call.given.text("text")
    if len(text) > MOST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press = call.world.take_press(call.given.text("callback_query_id"), lifetime=CALLBACK_KEPT_SECONDS)
    if press is None:
        raise bad_request(TOO_OLD)
    if text:
        alert = call.given.flag("show_alert")
        call.world.toasts[press.user_id] = Toast(call.world.number(), text, alert)
    call.world.touch()
    call.world.record_effect("answerCallbackQuery", press, {"text": text})
    return True
