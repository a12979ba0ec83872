"""Which step answers which command and button of professionals; each room beside this file adds its own lines.

Open to whoever came by an invitation, workers and coordinators included; ``handlers/steps.py`` refuses all others before
any step runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.professional import sending, typed
from handlers.professional.bulletins import table as bulletins
from handlers.professional.thinkers import table as thinkers
from handlers.professional.upkeep import table as upkeep
from handlers.professional.visits import table as visits
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {**bulletins.COMMANDS, **thinkers.COMMANDS, **visits.COMMANDS}
ACTIONS: Mapping[str, _Step] = {
    "typed-send": sending.on_send, "typed-again": typed.on_again, "typed-stop": typed.on_stop,
    **bulletins.ACTIONS, **thinkers.ACTIONS, **upkeep.ACTIONS, **visits.ACTIONS,
}  # fmt: skip
