"""*Työkalut* of a case: what is set now, and a button for each tool."""

from __future__ import annotations

from bot.cases.interpreting import spoken_in
from bot.cases.tables import Case
from bot.casework import queries
from bot.casework.calls import who_wishes
from bot.casework.letters import wished_call
from bot.outbox.letter import Button, Buttons, Letter, Part
from handlers.plans import news
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import in_rows, own_case

#: Tools in the order of their need: label and action.
_TOOLS = (
    ("tools-button-answers", "answers"),
    ("tools-button-notes", "notes"),
    ("tools-button-times", "agree"),
    ("tools-button-step", "step"),
    ("tools-button-slots", "slot-offer"),
    ("tools-button-snooze", "snooze"),
    ("tools-button-urgency", "urgency"),
    ("tools-button-tags", "tags"),
    ("tools-button-interpreter", "interpreter-need"),
    ("tools-button-plan", "plan-case"),
    ("tools-button-items", "items"),
    ("tools-button-copy", "copy"),
)


def on_tools(visit: Visit) -> Reply:
    """Open the tools of a case below whatever stands there.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = own_case(visit)
    return Reply([_menu(visit, case), *_call(visit, case)], about=f"case:{case.id}", topic=visit.topic)


def on_back(visit: Visit) -> Reply:
    """The tools in place of one of them."""
    case = own_case(visit)
    return Reply([_menu(visit, case)], about=f"case:{case.id}", topic=visit.topic, replaces=True)


def _menu(visit: Visit, case: Case) -> Letter:
    urgent = Part("tools-urgent") if case.urgent else Part("tools-not-urgent")
    facts = (
        Part("tools-title", {"number": case.id}, bold=True),
        urgent,
        Part("tools-language", {"language": spoken_in(case)}),
        *queries.set_for(visit.session, case, visit.now),
        *news.in_tools(visit, case),
        Part("tools-family"),
    )
    return Letter(facts, buttons=_buttons(visit, case))


def _buttons(visit: Visit, case: Case) -> Buttons:
    tools = [Button(label, action, (case.id,)) for label, action in _TOOLS]
    if visit.settings.secure_channel.url:
        tools.append(Button("tools-button-secure", "secure", (case.id,)))
    return in_rows(tools)


def _call(visit: Visit, case: Case) -> list[Letter]:
    """The calls that the family wishes, for whoever opens the tools before the desk has shown them."""
    return [
        wished_call(case, call, who=who_wishes(visit.session, case, call))
        for call in queries.wished_calls(visit.session, case_id=case.id)
        if call.shown_to_id == visit.person.id
    ]
