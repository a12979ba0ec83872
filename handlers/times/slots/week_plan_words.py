"""What a worker was asked to write for the own plan: shown back as it was understood, and used only after a press.

Words in a case's topic, or in reply to a case's message, go to the family as ever. Whatever else the worker does in
between ends the waiting, so that no words meant for a family are taken for a plan.
"""

from __future__ import annotations

from typing import Any

from bot.appointments.slots import parsing, plans
from bot.appointments.slots.errors import PlanTooLong
from bot.appointments.slots.rules import LONGEST_PLACE
from bot.casework.errors import WordsGone
from bot.duty.wording import day_name
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import WORKER_ROLES
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.rota.days import rows, today
from handlers.times.slots.week_plan_lines import day_line, week_line
from handlers.visit import Reply, Visit, say

_BACK = Button("button-back", "week-plan")
#: Once a sentence stands on the screen, words are ordinary ones again.
KIND = Kind(
    "week-plan", whose=lambda role: role in WORKER_ROLES, presses=frozenset({"week-plan-words"}),
    is_open=lambda _visit, data: "text" not in data, hears_danger=False, back=_BACK,
)  # fmt: skip
#: What can be asked for.
ASKED = ("week", "day", "place")
#: Days that are shown back one by one.
_SHOWN = 10


def ask(visit: Visit, what: str) -> None:
    """Wait for a sentence for a quarter of an hour."""
    words.ask(visit, KIND, what=what)


def on_text(visit: Visit) -> Reply:
    """Show the sentence back as it was understood.

    Raises:
        PlanUnclear, PlanTooLong: it is no such thing.
    """
    waiting, text = words.asked(visit, KIND) or {}, visit.event.text
    understood = _understood(visit, waiting["what"], text)
    words.ask(visit, KIND, what=waiting["what"], text=text, update_id=visit.event.update_id)
    yes = (Button("week-plan-button-yes", "week-plan-words", (visit.event.update_id,)),)
    parts = (Part(f"week-plan-check-{waiting['what']}"), understood)
    return say(Letter(parts, buttons=(yes, (_BACK,))))


def carry_out(visit: Visit) -> None:
    """The sentence on the button becomes the plan, once.

    Raises:
        WordsGone: another one was written, or it was too long ago.
    """
    waiting = words.asked(visit, KIND) or {}
    if waiting.get("update_id") != visit.event.action.number() or not waiting.get("text"):
        raise WordsGone
    words.leave(visit, KIND)
    given: dict[str, Any] = {"worker_id": visit.person.id, "now": visit.now}
    text = waiting["text"]
    if waiting["what"] == "week":
        plans.set_week(visit.session, week=parsing.week_in(text), **given)
    elif waiting["what"] == "day":
        days, hours = parsing.days_in(text, today(visit))
        plans.set_days(visit.session, days=days, hours=hours, **given)
    else:
        plans.set_place(visit.session, place=text, **given)


def _understood(visit: Visit, what: str, text: str) -> Part:
    if what == "week":
        return week_line(parsing.week_in(text))
    if what == "place":
        if len(text) > LONGEST_PLACE:
            raise PlanTooLong(most=LONGEST_PLACE)
        return Part("time-place", {"words": text})
    days, hours = parsing.days_in(text, today(visit))
    told: list[tuple[str, dict[str, object]]] = [day_line(day_name(day), hours) for day in days]
    if len(told) > _SHOWN:
        told[_SHOWN - 1 : -1] = [("week-plan-line-more", {"count": len(told) - _SHOWN})]
    return Part("text", {"text": rows(told)})
