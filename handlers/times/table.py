"""Which step answers which button or command about agreed times; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.times import (
    agreeing,
    answers,
    calendar,
    choosing,
    offering,
    outcome,
    series,
    waiting,
    week_plan,
    wishes,
    worker_day,
)  # fmt: skip
from handlers.times import list as listing
from handlers.visit import Reply, Visit

_Steps = Mapping[str, Callable[[Visit], Reply]]

FAMILY_COMMANDS: _Steps = {"times": listing.on_times}
WORKER_COMMANDS: _Steps = {"times": worker_day.on_times}
FAMILY_ACTIONS: _Steps = {
    "time-come": answers.on_come, "time-move": answers.on_move, "time-cancel": answers.on_cancel,
    "time-cancel-sure": answers.on_cancel_sure, "time-keep": answers.on_keep, "time-place": answers.on_place,
    "time-new": answers.on_new, "remind-wishes": wishes.on_wishes, "remind-offset": wishes.on_offset,
    "remind-stop": wishes.on_stop, "remind-place": wishes.on_place, "remind-discreet": wishes.on_discreet,
    "times": listing.on_times, "times-come": listing.on_come,
    "slot-days": choosing.on_days, "slot-day": choosing.on_day, "slot-take": choosing.on_take,
    "slot-wait": waiting.on_join, "waiting-take": waiting.on_take, "waiting-decline": waiting.on_decline,
    "waiting-leave": waiting.on_leave, "waiting-again": waiting.on_again, **calendar.ACTIONS,
    **agreeing.FAMILY_ACTIONS,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    "time-came": outcome.on_came, "time-missed": outcome.on_missed, "time-open": outcome.on_open,
    "day-list": worker_day.on_times,
    "week-plan": week_plan.on_plan, "week-plan-start": week_plan.on_start, "week-plan-set": week_plan.on_set,
    "week-plan-ask": week_plan.on_ask, "week-plan-words": week_plan.on_words, "week-plan-drop": week_plan.on_drop,
    "series-repeat": series.on_repeat, "series-move": series.on_move, "series-cancel": series.on_cancel,
    "slot-offer": offering.on_offer, "slot-offer-send": offering.on_send,
    **calendar.ACTIONS, **agreeing.WORKER_ACTIONS,
}  # fmt: skip
