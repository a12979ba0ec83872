"""The times at which somebody who answers consultations can be booked: the week in a sentence, the length by a tap."""

from __future__ import annotations

from typing import Any

from bot.appointments.slots import parsing
from bot.appointments.slots.errors import PlanTooLong
from bot.appointments.slots.rules import LONGEST_PLACE, Plan
from bot.casework.errors import WordsGone
from bot.consult_times import plans
from bot.consult_times.rules import MINUTES
from bot.outbox.letter import Button, Buttons, Letter, Part
from bot.people.rules import BY_INVITATION
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.times.slots.week_plan_lines import week_line
from handlers.visit import Reply, Visit, say

_BACK = Button("button-back", "consult-week")
#: Once a sentence stands on the screen, words are ordinary ones again.
KIND = Kind(
    "consult-week", whose=lambda role: role in BY_INVITATION, presses=frozenset({"consult-week-words"}),
    is_open=lambda _visit, data: "text" not in data, back=_BACK,
)  # fmt: skip
_ASKED = ("week", "place")


def on_week(visit: Visit) -> Reply:
    """Show the own times."""
    return say(_screen(visit), replaces=True)


def on_set(visit: Visit) -> Reply:
    """How long a time is.

    Raises:
        NotForYou: the person does not work here.
        PlanUnclear: no time is that long.
    """
    plans.set_minutes(visit.session, person_id=visit.person.id, minutes=visit.event.action.number(), now=visit.now)
    return on_week(visit)


def on_ask(visit: Visit) -> Reply:
    """Ask for the week, or where one meets, in a sentence."""
    what = visit.event.action.word()
    if what not in _ASKED:
        return on_week(visit)
    words.ask(visit, KIND, what=what)
    return say(Letter((Part(f"consult-week-ask-{what}"),), buttons=((_BACK,), (EMERGENCY,))), replaces=True)


def on_text(visit: Visit) -> Reply:
    """Show the sentence back as it was understood.

    Raises:
        PlanUnclear, PlanTooLong: it is no such thing.
    """
    what, text = (words.asked(visit, KIND) or {})["what"], visit.event.text
    understood = _understood(what, text)
    words.ask(visit, KIND, what=what, text=text, update_id=visit.event.update_id)
    yes = (Button("week-plan-button-yes", "consult-week-words", (visit.event.update_id,)),)
    return say(Letter((Part(f"consult-week-check-{what}"), understood), buttons=(yes, (_BACK,), (EMERGENCY,))))


def _understood(what: str, text: str) -> Part:
    if what == "week":
        return week_line(parsing.week_in(text))
    if len(text) > LONGEST_PLACE:
        raise PlanTooLong(most=LONGEST_PLACE)
    return Part("consult-time-place", {"words": text})


def on_words(visit: Visit) -> Reply:
    """The sentence that stands on the screen holds from now on, once.

    Raises:
        WordsGone: another one was written, or it was too long ago.
        NotForYou: the person does not work here.
    """
    waiting = words.asked(visit, KIND) or {}
    if waiting.get("update_id") != visit.event.action.number() or not waiting.get("text"):
        raise WordsGone
    words.leave(visit, KIND)
    own: dict[str, Any] = {"person_id": visit.person.id, "now": visit.now}
    if waiting["what"] == "week":
        plans.set_week(visit.session, week=parsing.week_in(waiting["text"]), **own)
    else:
        plans.set_place(visit.session, place=waiting["text"], **own)
    return say(_screen(visit, Part("week-plan-changed")), replaces=True)


def on_drop(visit: Visit) -> Reply:
    """No times any more, after a second press; booked ones hold."""
    if visit.event.action.word() != "sure":
        sure = (Button("week-plan-button-drop-sure", "consult-week-drop", ("sure",)),)
        return say(Letter((Part("week-plan-drop-sure"),), buttons=(sure, (_BACK,), (EMERGENCY,))), replaces=True)
    plans.drop(visit.session, person_id=visit.person.id)
    return say(_screen(visit, Part("week-plan-changed")), replaces=True)


def _screen(visit: Visit, *said: Part) -> Letter:
    plan = plans.plan_of(visit.session, person_id=visit.person.id)
    if plan is None:
        asks: Buttons = ((_ask("week"),), (EMERGENCY,))
        return Letter((*said, Part("consult-week-none")), buttons=asks)
    week = week_line(plan.week) if plan.week else Part("week-plan-no-week")
    parts = (*said, Part("consult-week-title", {"minutes": plan.minutes}, bold=True), week, _place(plan))
    lengths = tuple(
        Button("consult-week-button-minutes", "consult-week-set", (one,), {"minutes": one}) for one in MINUTES
    )
    drop = Button("consult-week-button-drop", "consult-week-drop")
    return Letter(parts, buttons=(lengths, (_ask("week"),), (_ask("place"),), (drop,), (EMERGENCY,)))


def _ask(what: str) -> Button:
    return Button(f"consult-week-button-{what}", "consult-week-ask", (what,))


def _place(plan: Plan) -> Part:
    return Part("consult-time-place", {"words": plan.place}) if plan.place else Part("consult-week-no-place")
