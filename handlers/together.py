"""Tables of what is done together: handovers, invitations, one contact, several of a family; see ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.appointments.rules import LONGEST_DETAIL
from bot.contact.rules import LONGEST_SUMMARY
from bot.handover.rules import LONGEST_NOTE
from bot.partners.rules import LONGEST_ANSWER, LONGEST_NAME
from handlers.events import listing as events
from handlers.family import contact as family
from handlers.family import invited, membership, permission, sharing
from handlers.plans import adding
from handlers.professional import kutsu as asked
from handlers.professional import links, who
from handlers.times import page
from handlers.times.making import details
from handlers.times.making import sentence as making
from handlers.visit import Reply, Visit
from handlers.worker import addressing, contact, guiding, handover, kutsu, kutsu_cancel, members
from handlers.worker.tools import words

_Steps = Mapping[str, Callable[[Visit], Reply]]

#: What confirmed words lead to.
DEEDS: Mapping[str, words.Deed] = {
    "handover": words.within(LONGEST_NOTE, handover.note_written),
    "summary": words.within(LONGEST_SUMMARY, contact.summary_written),
    "kutsu-name": words.within(LONGEST_NAME, kutsu.name_written),
    "kutsu-why": words.within(LONGEST_ANSWER, kutsu.why_written),
    "kutsu-hope": words.within(LONGEST_ANSWER, kutsu.hope_written),
    "guide": words.within(LONGEST_ANSWER, guiding.words_written),
    "time": making.time_written,
    "time-part": words.within(LONGEST_DETAIL, details.part_written),
    "time-cancel": words.within(LONGEST_DETAIL, page.reason_written),
    **words.DEEDS,
    **adding.DEEDS,
}


def on_words(visit: Visit) -> Reply:
    """The words that were asked for in a case become what they were asked for."""
    return words.carry_out(visit, DEEDS)


def on_start(visit: Visit) -> Reply:
    """``/start`` with whatever link somebody was given, or with none."""
    if step := links.step_for(visit.event.argument):
        return step(visit)
    if events.is_link(visit):
        return events.on_link(visit)
    return membership.on_link(visit) if membership.is_link(visit) else asked.on_start(visit)


#: For whoever was invited into a case, in whichever role; the room asks again whether it is this person.
_INVITED: _Steps = {
    "kutsu-come": asked.on_come, "kutsu-cannot": asked.on_cannot, "kutsu-suggest": asked.on_suggest,
    "kutsu-words-ok": asked.on_words_ok, "kutsu-words-cancel": asked.on_words_cancel,
}  # fmt: skip
WORKER_ACTIONS: _Steps = {
    "claim": contact.on_claim, "together": contact.on_together, "own-worker-offer": contact.on_own_worker,
    "summary": contact.on_summary, "words-keep": on_words, "handover": handover.on_handover,
    "handover-to": handover.on_colleague,
    "handover-why": handover.on_reason, "handover-take": handover.on_take, "handover-decline": handover.on_decline,
    "handover-withdraw": handover.on_withdraw, "handover-told": handover.on_told,
    "many-changes": handover.on_many_changes, "kutsu": kutsu.on_kutsu, "kutsu-who": kutsu.on_who,
    "kutsu-by": kutsu.on_by, "kutsu-stays": kutsu.on_stays, "kutsu-staying": kutsu.on_staying, "kutsu-edit": kutsu.on_edit,
    "kutsu-rewrite": kutsu.on_rewrite, "kutsu-spoken": kutsu.on_spoken, "kutsu-spoken-on": kutsu.on_spoken_day,
    "kutsu-they-come": kutsu.on_they_come, "kutsu-they-cannot": kutsu.on_they_cannot, "kutsu-take": kutsu.on_take,
    "kutsu-cancel": kutsu_cancel.on_cancel, "guide": guiding.on_guide, "guided": guiding.on_guided,
    "send-to": addressing.on_send_to, "discard-to": addressing.on_discard, **members.WORKER_ACTIONS, **_INVITED,
}  # fmt: skip
WORKER_COMMANDS: _Steps = {"start": on_start}
FAMILY_COMMANDS: _Steps = {"start": on_start, "who": who.on_who, "permissions": permission.on_permissions}
FAMILY_ACTIONS: _Steps = {
    "own-worker": family.on_own_worker, "own-worker-wish": family.on_wish, "kutsu-approve": invited.on_approve,
    "kutsu-change": invited.on_change, "kutsu-stop": invited.on_stop, "arrival": invited.on_arrival,
    "permission-yes": permission.on_yes, "permission-no": permission.on_no,
    "permissions": permission.on_permissions, "permission-end": permission.on_withdraw,
    **membership.FAMILY_ACTIONS, **sharing.FAMILY_ACTIONS, **_INVITED,
}  # fmt: skip
