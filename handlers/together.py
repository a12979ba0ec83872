"""Tables of what is done together: handovers, invitations to a case, one contact; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.family import contact as family
from handlers.professional import who
from handlers.visit import Reply, Visit
from handlers.worker import contact, handover, words

_Steps = Mapping[str, Callable[[Visit], Reply]]

#: What confirmed words lead to, each beside the longest words that it takes.
DEEDS: Mapping[str, tuple[int, words.Deed]] = {
    "handover": (600, handover.note_written),
    "summary": (900, contact.summary_written),
}


def on_words(visit: Visit) -> Reply:
    """The worker confirms the words that were asked for in a case."""
    return words.carry_out(visit, DEEDS)


def on_family_text(visit: Visit) -> Reply:
    """Words of a family or a professional."""
    return who.on_text(visit)


WORKER_ACTIONS: _Steps = {
    "claim": contact.on_claim, "together": contact.on_together, "own-worker-offer": contact.on_own_worker,
    "summary": contact.on_summary, "words-ok": on_words, "words-cancel": words.on_cancel,
    "words-family": words.on_for_family, "handover": handover.on_handover, "handover-to": handover.on_colleague,
    "handover-why": handover.on_reason, "handover-take": handover.on_take, "handover-decline": handover.on_decline,
    "handover-withdraw": handover.on_withdraw, "handover-told": handover.on_told,
    "many-changes": handover.on_many_changes,
}  # fmt: skip
FAMILY_COMMANDS: _Steps = {"who": who.on_who}
FAMILY_ACTIONS: _Steps = {"own-worker": family.on_own_worker, "own-worker-wish": family.on_wish}
