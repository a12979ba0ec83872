"""Which step answers which command and button of professionals; each room beside this file adds its own lines.

Open to whoever came by an invitation, workers and coordinators included; ``handlers/steps.py`` refuses all others before
any step runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.consults import table as consults
from handlers.professional.profile import table as profile
from handlers.professional.whom import table as whom
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {
    **whom.COMMANDS,
    **profile.COMMANDS,
    **consults.COMMANDS,
}
ACTIONS: Mapping[str, _Step] = {
    **whom.ACTIONS,
    **profile.ACTIONS,
    **consults.ACTIONS,
}
#: Words that were asked for, by their kind (``handlers/awaited``) → the step that reads them.
READERS: Mapping[Kind, _Step] = {
    **whom.READERS,
    **profile.READERS,
    **consults.READERS,
}
