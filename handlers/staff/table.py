"""Which step answers which command and button of this area. Professionals stand in the families' tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.staff import changing, confirming, figures, inviting, page, placing
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

#: For everybody who works at the desk; each step asks again who it is.
COMMANDS: Mapping[str, _Step] = {"staff": page.on_staff, "finish": changing.on_finish}
OWN_ACTIONS: Mapping[str, _Step] = {"staff": page.on_staff, "staff-finish": changing.on_finish}
#: For coordinators.
WORKER_ACTIONS: Mapping[str, _Step] = {
    **OWN_ACTIONS,
    "staff-person": page.on_person, "staff-invite": inviting.on_invite, "staff-rename": inviting.on_rename,
    "staff-name": inviting.on_name, "staff-uninvite": inviting.on_uninvite, "staff-role": changing.on_role,
    "staff-remove": changing.on_remove, "staff-round": confirming.on_round, "staff-confirm": confirming.on_confirm,
    "staff-place": placing.on_place, "staff-confirm-all": confirming.on_confirm_all,
    "figures": figures.on_figures, "lp-share": figures.on_training,
}  # fmt: skip
