"""Links that begin with a word of their own: which step opens which. A link is no key: each step asks who opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.family import permission
from handlers.professional import opening
from handlers.professional.opening import WHO
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

#: The whole argument of the button above inline rows.
HELP = "avaa"
_WHOLE: Mapping[str, _Step] = {HELP: opening.on_help}
#: How the argument of ``/start`` begins → the step. None can be an invitation: those have 22 characters.
LINKS: Mapping[str, _Step] = {WHO: opening.on_who, "lupa-": permission.on_link}


def step_for(argument: str) -> _Step | None:
    """The step that opens a link with this argument; None when it is none of these."""
    return _WHOLE.get(argument) or next((step for begins, step in LINKS.items() if argument.startswith(begins)), None)
