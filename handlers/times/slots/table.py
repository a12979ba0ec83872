"""Which step answers which button of free times; merged into ``handlers/times/table.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.times.slots import choosing, offering, waiting, week_plan
from handlers.visit import Reply, Visit

_Steps = Mapping[str, Callable[[Visit], Reply]]

FAMILY_ACTIONS: _Steps = {
    "slot-days": choosing.on_days, "slot-day": choosing.on_day, "slot-take": choosing.on_take,
    "slot-wait": waiting.on_join, "waiting-take": waiting.on_take, "waiting-decline": waiting.on_decline,
    "waiting-leave": waiting.on_leave, "waiting-again": waiting.on_again,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    "week-plan": week_plan.on_plan, "week-plan-start": week_plan.on_start, "week-plan-set": week_plan.on_set,
    "week-plan-ask": week_plan.on_ask, "week-plan-words": week_plan.on_words, "week-plan-drop": week_plan.on_drop,
    "slot-offer": offering.on_offer, "slot-offer-send": offering.on_send,
}  # fmt: skip
