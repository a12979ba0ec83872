"""Which step answers which command and button of professionals; each room beside this file adds its own lines.

Open to whoever came by an invitation, workers and coordinators included; ``handlers/steps.py`` refuses all others before
any step runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {}
ACTIONS: Mapping[str, _Step] = {}
#: Asked in turn about words that no case is meant by: the step that awaits them, or None.
_AWAITED: tuple[Callable[[Visit], _Step | None], ...] = ()


def awaited(visit: Visit) -> _Step | None:
    """The step that awaits these words of a professional, a worker or a coordinator; None when none does."""
    return next((step for ask in _AWAITED if (step := ask(visit))), None)
