"""What a professional is reminded of when words tell of danger (row R75): guidance, never a takeover."""

from __future__ import annotations

from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import WORKER_ROLES
from handlers.family.buttons import ALWAYS, EMERGENCY
from handlers.family.numbers import numbers
from handlers.visit import Visit

#: Advice without names, at once.
_CONSULT = Button("consult-button-anonymous", "consult-mode", ("a",))


def duty_card(visit: Visit) -> Letter:
    """112, the report that one makes oneself and at once, the county's number, and that nothing was kept or taken over.

    The emergency numbers come first; below them a colleague can be asked without names.
    """
    known = numbers(visit)
    always = ((EMERGENCY,),) if visit.person.role in WORKER_ROLES else ALWAYS
    buttons = (*always, (_CONSULT,))
    return Letter((Part("danger-pro", {"social": known["social"], "crisis": known["crisis"]}),), buttons=buttons)
