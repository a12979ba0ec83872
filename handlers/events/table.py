"""Which step answers which command, button or words about events; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.events import coming, holding, leading, listing, making, wishing, words
from handlers.visit import Reply, Visit

_Steps = Mapping[str, Callable[[Visit], Reply]]

#: What awaited words lead to.
DEEDS: Mapping[str, words.Deed] = {
    "wish": wishing.written, "new": making.new_written, "time": making.time_written,
    "capacity": making.capacity_written, "last_day": making.last_day_written, "skip": making.skip_written,
    "move": holding.move_written, "agenda": holding.agenda_written, "came": holding.came_written,
    "outcome": holding.outcome_written,
    **{field: making.field_written(field) for field in ("title", "place", "directions", "whom")},
}  # fmt: skip


def on_words(visit: Visit) -> Reply:
    """Words that were asked for become what they were asked for."""
    return words.carry_out(visit, DEEDS)


FAMILY_COMMANDS: _Steps = {"events": listing.on_events}
WORKER_COMMANDS: _Steps = {"events": listing.on_events}
#: For everybody who may come: families, professionals, workers.
FAMILY_ACTIONS: _Steps = {
    "events": listing.on_events, "event-open": listing.on_open, "event-share": listing.on_share,
    "event-come": coming.on_come, "event-heads": coming.on_heads, "event-remind": coming.on_remind,
    "event-take": coming.on_take, "event-leave": coming.on_leave, "event-interpreter": coming.on_interpreter,
    "event-interpret": coming.on_interpret, "event-calendar": coming.on_calendar,
    "event-wish": wishing.on_wish, "event-wish-send": wishing.on_send,
    "event-wish-away": wishing.on_away, "event-stop-writing": words.on_stop,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    **FAMILY_ACTIONS,
    "event-own": making.on_own, "event-new": making.on_new, "event-card": making.on_card, "event-edit": making.on_edit,
    "event-set": making.on_set, "event-publish": making.on_publish, "event-apply": making.on_apply,
    "event-drop": making.on_drop, "event-throw-away": making.on_throw_away, "event-copy": making.on_copy,
    "event-end": making.on_end, "event-end-yes": making.on_end_yes,
    "event-times": holding.on_times, "event-time": holding.on_time, "event-cancel": holding.on_cancel,
    "event-cancel-yes": holding.on_cancel_yes, "event-move": holding.on_move, "event-move-yes": holding.on_move_yes,
    "event-agenda": holding.on_agenda, "event-wish-turn": holding.on_wish_turn, "event-spots": holding.on_spots,
    "event-agenda-clear": holding.on_agenda_clear, "event-agenda-yes": holding.on_agenda_yes,
    "event-ask": holding.on_ask, "event-rights": leading.on_rights, "event-right": leading.on_right,
    "event-month": leading.on_month,
}  # fmt: skip
