"""Which step answers which button or command about agreed times; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.times import answers, calendar, held, outcome, series, wishes, worker_day
from handlers.times import list as listing
from handlers.times.making import table as making
from handlers.times.slots import table as slots
from handlers.visit import Reply, Visit

_Steps = Mapping[str, Callable[[Visit], Reply]]

FAMILY_COMMANDS: _Steps = {"times": listing.on_times}
WORKER_COMMANDS: _Steps = {"times": worker_day.on_times}
FAMILY_ACTIONS: _Steps = {
    "time-come": answers.on_come, "time-move": answers.on_move, "time-cancel": answers.on_cancel,
    "time-cancel-sure": answers.on_cancel_sure, "time-keep": answers.on_keep, "time-place": answers.on_place,
    "time-new": answers.on_new, "time-ask-new": answers.on_ask_new,
    "remind-wishes": wishes.on_wishes, "remind-offset": wishes.on_offset,
    "remind-stop": wishes.on_stop, "remind-place": wishes.on_place, "remind-discreet": wishes.on_discreet,
    "times": listing.on_times, "times-come": listing.on_come, "times-series": listing.on_series,
    **calendar.ACTIONS, **making.FAMILY_ACTIONS, **slots.FAMILY_ACTIONS,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    "time-came": outcome.on_came, "time-missed": outcome.on_missed, "time-open": outcome.on_open,
    "held-cancel": held.on_cancel, "held-cancel-sure": held.on_cancel_sure,
    "day-list": worker_day.on_times,
    "series-repeat": series.on_repeat, "series-move": series.on_move, "series-cancel": series.on_cancel,
    **calendar.ACTIONS, **making.WORKER_ACTIONS, **slots.WORKER_ACTIONS,
}  # fmt: skip
