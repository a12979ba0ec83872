"""Links that begin with a word of their own: which step opens which. A link is no key: each step asks who opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.family import permission
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

#: How the argument of ``/start`` begins → the step. None can be an invitation: those have 22 characters.
LINKS: Mapping[str, _Step] = {"lupa-": permission.on_link}


def step_for(argument: str) -> _Step | None:
    """The step that opens a link with this argument; None when it is none of these."""
    return next((step for begins, step in LINKS.items() if argument.startswith(begins)), None)
