"""Which step answers which command and button of bulletins; each asks again who it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.professional.bulletins import asking, reading, writing
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"bulletins": reading.on_bulletins}
ACTIONS: Mapping[str, _Step] = {
    "bulletins": reading.on_bulletins, "bulletin-open": reading.on_open, "bulletin-read": reading.on_read,
    "bulletin-follow": reading.on_follow, "bulletin-ask": asking.on_ask, "bulletin-answer": asking.on_answer,
    "bulletin-new": writing.on_new, "bulletin-to": writing.on_to, "bulletin-shares": writing.on_shares,
}  # fmt: skip
