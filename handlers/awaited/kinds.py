"""Every kind of awaited words with the step that reads it; the one place that says whose the next words are.

Most kinds are a place in the conversation (``words.py``). Words of a worker about a case are the exception: they are kept
with their case, may come in several messages, and are asked back about wherever they stand, because in a case's topic they
would otherwise go to the family (``bot/casework/words.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.dialogue import service as dialogue
from bot.outbox.letter import Buttons
from bot.people.rules import WORKER_ROLES
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.coordinator import awaited as entry_words
from handlers.coordinator import edits
from handlers.events import table as events
from handlers.events import words as event_words
from handlers.family import wishes
from handlers.plans import words as plan_words
from handlers.professional import kutsu, typed
from handlers.professional.thinkers import pages as thinkers
from handlers.staff import asking as staff_names
from handlers.times.slots import week_plan_words
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.tools import words as case_words

Step = Callable[[Visit], Reply]

#: What reads the words of each kind: it shows them back, or does at once what one tap takes back.
READERS: Mapping[Kind, Step] = {
    staff_names.KIND: staff_names.on_text, week_plan_words.KIND: week_plan_words.on_text,
    event_words.KIND: events.on_words, entry_words.KIND: edits.on_text, wishes.KIND: wishes.on_number,
    plan_words.KIND: plan_words.on_words, kutsu.KIND: kutsu.on_words,
    typed.KIND: typed.on_text, thinkers.KIND: thinkers.on_text,
}  # fmt: skip
_KINDS = {kind.name: kind for kind in READERS}


def step_for(visit: Visit) -> Step | None:
    """The step for words, or a change of them, that were asked for; whatever else happens may end the waiting."""
    kind = _asked(visit)
    if kind is not None:
        if words.is_answer(visit, kind):
            return READERS[kind]
        words.moves_on(visit, kind)
    return _about_a_case(visit) if visit.person.role in WORKER_ROLES else None


def way_back(visit: Visit) -> Buttons:
    """From words that were refused to the screen that asked for them; others may still be written."""
    kind = _asked(visit)
    return ((kind.back,),) if kind is not None and kind.back and words.is_answer(visit, kind) else ()


def _asked(visit: Visit) -> Kind | None:
    """The kind of words that the person was asked for last."""
    return _KINDS.get(dialogue.recall(visit.session, person_id=visit.person.id)[0])


def _about_a_case(visit: Visit) -> Step | None:
    if visit.event.kind is EventKind.TEXT and case_words.is_awaited(visit):
        return case_words.on_words
    return case_words.on_edit if visit.event.kind is EventKind.EDIT and case_words.is_edited(visit) else None
