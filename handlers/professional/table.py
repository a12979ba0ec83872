"""Which step answers which command and button of professionals; each room beside this file adds its own lines.

Open to whoever came by an invitation, workers and coordinators included; ``handlers/steps.py`` refuses all others before
any step runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional import sending, typed
from handlers.professional.bulletins import table as bulletins
from handlers.professional.consults import table as consults
from handlers.professional.profile import table as profile
from handlers.professional.thinkers import pages as thinking
from handlers.professional.thinkers import table as thinkers
from handlers.professional.upkeep import table as upkeep
from handlers.professional.visits import table as visits
from handlers.professional.whom import table as whom
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {
    **whom.COMMANDS,
    **consults.COMMANDS,
    **thinkers.COMMANDS,
    **bulletins.COMMANDS,
    **visits.COMMANDS,
    **upkeep.COMMANDS,
    **profile.COMMANDS,
}
ACTIONS: Mapping[str, _Step] = {
    **whom.ACTIONS,
    **consults.ACTIONS,
    **thinkers.ACTIONS,
    **bulletins.ACTIONS,
    **visits.ACTIONS,
    **upkeep.ACTIONS,
    **profile.ACTIONS,
    "typed-send": sending.on_send,
    "typed-again": typed.on_again,
    "typed-stop": typed.on_stop,
}
#: Words that were asked for, by their kind (``handlers/awaited``) → the step that reads them.
READERS: Mapping[Kind, _Step] = {
    **whom.READERS,
    **upkeep.READERS,
    **consults.READERS,
    **profile.READERS,
    **visits.READERS,
    typed.KIND: typed.on_text,
    thinking.KIND: thinking.on_text,
}
