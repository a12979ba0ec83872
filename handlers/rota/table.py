"""Which step answers which command and button of the rota."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.rota import away, changing, giving, own, week, weekly
from handlers.visit import Reply, Visit

Step = Callable[[Visit], Reply]

WORKER_COMMANDS: Mapping[str, Step] = {"shift": own.on_shift, "rota": week.on_rota}
WORKER_ACTIONS: Mapping[str, Step] = {
    "shift": own.on_shift, "shift-here": own.on_here, "shift-gone": own.on_gone, "shift-sick": own.on_sick,
    "shift-sick-yes": own.on_sick_yes, "shift-give": giving.on_give, "shift-give-to": giving.on_give_to,
    "swap-take": giving.on_take, "swap-decline": giving.on_decline, "rota": week.on_rota, "rota-day": week.on_day,
    "rota-close": changing.on_close, "rota-undo": changing.on_undo, "rota-back": changing.on_back,
    "rota-extra": changing.on_extra, "rota-from": changing.on_from, "rota-to": changing.on_to,
    "rota-set": changing.on_set, "rota-away": changing.on_away, "rota-away-until": changing.on_until,
    "rota-away-whom": changing.on_substitute, "rota-away-set": changing.on_away_set,
    "away-part": away.on_part, "away-from": away.on_from, "away-to": away.on_to, "away-set": away.on_set,
    "away-back": away.on_back, "week-who": weekly.on_who, "week-of": weekly.on_week, "week-add": weekly.on_add,
    "week-shift": weekly.on_shift, "week-change": weekly.on_change, "week-end": weekly.on_end,
}  # fmt: skip
