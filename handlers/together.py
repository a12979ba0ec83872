"""Tables of what is done together: handovers, invitations to a case, one contact; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contact.rules import LONGEST_SUMMARY
from bot.handover.rules import LONGEST_NOTE
from bot.partners.rules import LONGEST_ANSWER, LONGEST_NAME
from handlers.family import contact as family
from handlers.family import invited
from handlers.professional import kutsu as asked
from handlers.professional import who
from handlers.visit import EventKind, Reply, Visit
from handlers.worker import contact, guiding, handover, kutsu, words

_Steps = Mapping[str, Callable[[Visit], Reply]]

#: What confirmed words lead to, each beside the longest words that it takes.
DEEDS: Mapping[str, tuple[int, words.Deed]] = {
    "handover": (LONGEST_NOTE, handover.note_written), "summary": (LONGEST_SUMMARY, contact.summary_written),
    "kutsu-name": (LONGEST_NAME, kutsu.name_written), "kutsu-why": (LONGEST_ANSWER, kutsu.why_written),
    "kutsu-hope": (LONGEST_ANSWER, kutsu.hope_written), "guide": (LONGEST_ANSWER, guiding.words_written),
}  # fmt: skip


def on_words(visit: Visit) -> Reply:
    """The worker confirms the words that were asked for in a case."""
    return words.carry_out(visit, DEEDS)


def awaited(visit: Visit) -> Callable[[Visit], Reply] | None:
    """The step for words that were asked for, if these are; a command leaves what was asked for."""
    if visit.event.kind is EventKind.COMMAND:
        words.leave(visit)
        asked.leave(visit)
    return words.on_text if words.is_awaited(visit) else None


def on_family_text(visit: Visit) -> Reply:
    """Words of a family or a professional: a suggestion that was asked for, or whatever else they are."""
    return asked.on_words(visit) if asked.is_awaited(visit) else who.on_text(visit)


#: For whoever was invited into a case, in whichever role; the room asks again whether it is this person.
_INVITED: _Steps = {
    "kutsu-come": asked.on_come, "kutsu-cannot": asked.on_cannot, "kutsu-suggest": asked.on_suggest,
    "kutsu-words-ok": asked.on_words_ok, "kutsu-words-cancel": asked.on_words_cancel,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    "claim": contact.on_claim, "together": contact.on_together, "own-worker-offer": contact.on_own_worker,
    "summary": contact.on_summary, "words-ok": on_words, "words-cancel": words.on_cancel,
    "words-family": words.on_for_family, "handover": handover.on_handover, "handover-to": handover.on_colleague,
    "handover-why": handover.on_reason, "handover-take": handover.on_take, "handover-decline": handover.on_decline,
    "handover-withdraw": handover.on_withdraw, "handover-told": handover.on_told,
    "many-changes": handover.on_many_changes, "kutsu": kutsu.on_kutsu, "kutsu-who": kutsu.on_who,
    "kutsu-by": kutsu.on_by, "kutsu-stays": kutsu.on_stays, "kutsu-edit": kutsu.on_edit,
    "kutsu-rewrite": kutsu.on_rewrite, "kutsu-spoken": kutsu.on_spoken, "kutsu-spoken-on": kutsu.on_spoken_day,
    "kutsu-they-come": kutsu.on_they_come, "kutsu-they-cannot": kutsu.on_they_cannot, "kutsu-take": kutsu.on_take,
    "guide": guiding.on_guide, "guided": guiding.on_guided, **_INVITED,
}  # fmt: skip
WORKER_COMMANDS: _Steps = {"start": asked.on_start}
FAMILY_COMMANDS: _Steps = {"start": asked.on_start, "who": who.on_who}
FAMILY_ACTIONS: _Steps = {
    "own-worker": family.on_own_worker, "own-worker-wish": family.on_wish, "kutsu-approve": invited.on_approve,
    "kutsu-change": invited.on_change, "kutsu-stop": invited.on_stop, "arrival": invited.on_arrival, **_INVITED,
}  # fmt: skip
