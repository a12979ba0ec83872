"""Which step answers which command and button of professionals; each room beside this file adds its own lines.

Open to whoever came by an invitation, workers and coordinators included; ``handlers/steps.py`` refuses all others before
any step runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.professional.consults import table as consults
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {**consults.COMMANDS}
ACTIONS: Mapping[str, _Step] = {**consults.ACTIONS}
