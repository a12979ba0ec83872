"""Greetings, thanks and a plain no: answered as people do, and never taken for a question."""

from __future__ import annotations

from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.outbox.letter import Button, Letter, Part
from handlers.family.buttons import ALWAYS, EMERGENCY, STATUS
from handlers.keyboard import is_one_of
from handlers.visit import Reply, Visit, say


def courtesy(visit: Visit) -> Reply | None:
    """The answer to a greeting or to thanks outside a case; None for other words, silence when more is coming."""
    for phrases, said in (("greeting-words", "greeting"), ("thanks-words", "thanks-answer")):
        if is_one_of(visit.event.text, phrases):
            return Reply() if visit.more_waiting else say(Letter((Part(said),), buttons=ALWAYS))
    return None


def thanked(visit: Visit, case: Case) -> Reply | None:
    """Thanks for a case that is done do not open it again: whether all is well is asked instead, of whoever opened it."""
    if case.status != CaseStatus.RESOLVED or not is_one_of(visit.event.text, "thanks-words"):
        return None
    if case.family_id != visit.person.id:
        return say(Letter((Part("thanks-answer"),), buttons=((STATUS,), (EMERGENCY,))))
    close, more = Button("case-button-close", "close", (case.id,)), Button("case-button-reopen", "reopen", (case.id,))
    return say(Letter((Part("thanks-in-case"),), buttons=((close,), (more,), (EMERGENCY,))))


def declined() -> Reply:
    """The person does not want a human now: nothing is pressed upon them, and the way stays open."""
    return say(Letter((Part("offer-declined"),), buttons=ALWAYS))
