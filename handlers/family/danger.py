"""When somebody may be in danger: fixed cards, the number first, and a person who is told.

Nothing here claims that anybody is present: service hours only tell whether a worker has been asked to read.
"""

from __future__ import annotations

from bot.outbox.letter import Arg, Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import WORKER_ROLES
from handlers.family.buttons import ALWAYS, EMERGENCY, HUMAN, misread
from handlers.family.numbers import numbers
from handlers.promises import is_on_duty, urgent_promise
from handlers.visit import Reply, Visit
from knowledge.danger import Danger

#: Which card belongs to which kinds of danger, first match wins; kinds are those of ``knowledge/data/danger.json``.
_NOW = (({"missing_child"}, "danger-missing"), ({"poisoning"}, "danger-poison"))
_TODAY = (
    ({"suicide", "self_harm"}, "danger-suicide"),
    ({"violence", "sexual_violence", "honour_trafficking"}, "danger-violence"),
    ({"child_danger", "missing_child"}, "danger-child"),
    ({"medical_emergency", "intoxication", "poisoning"}, "danger-now"),
)
#: Every card of danger.
CARDS = (
    *(key for _, key in (*_NOW, *_TODAY)),
    "danger-now",
    "danger-today",
    "danger-parent",
    "danger-check",
    "danger-tired",
)
_TIRED = {"exhaustion", "minor", "parenting"}


def on_emergency(visit: Visit) -> Reply:
    """The emergency card with the numbers of this county; needs no question and no case."""
    known = numbers(visit)
    desk = [Part("emergency-desk", {"phone": known["phone"]})] if known["phone"] else []
    parts = (
        Part("emergency-now"),
        Part("emergency-numbers", _without(known, "phone")),
        *desk,
        Part("emergency-busy"),
    )
    buttons = () if visit.person.role in WORKER_ROLES else ((HUMAN,),)
    return Reply([Letter(parts, buttons=buttons)], klass=OutgoingClass.URGENT)


def now_card(visit: Visit, danger: Danger, question_id: int) -> Letter:
    """Danger now: 112 in the first line, then whether anybody has been asked to read."""
    known = numbers(visit)
    key = _card(danger, _NOW, "danger-now")
    return Letter(
        (Part(key, {"poison": known["poison"]}), *_duty(visit)),
        buttons=((HUMAN,), (misread(question_id),), (EMERGENCY,)),
    )


def today_card(visit: Visit, danger: Danger, question_id: int) -> Letter:
    """Serious, today: thanks, a direct question, two numbers, and a person."""
    key = _today(danger)
    return Letter(
        (Part(key, _without(numbers(visit), "phone")),),
        buttons=((HUMAN,), (misread(question_id),), (EMERGENCY,)),
    )


def concern_card(danger: Danger) -> Letter:
    """A concern: one small card below the ordinary answer."""
    key = "danger-tired" if _TIRED & set(danger.kinds) else "danger-check"
    return Letter((Part(key),), buttons=ALWAYS)


def _duty(visit: Visit) -> tuple[Part, ...]:
    if is_on_duty(visit):
        return (Part("danger-duty-on"),)
    return Part("danger-duty-off"), Part("danger-taken-along", {"moment": urgent_promise(visit)})


def _today(danger: Danger) -> str:
    if {"exhaustion", "child_danger"} <= set(danger.kinds):
        return "danger-parent"
    return _card(danger, _TODAY, "danger-today")


def _card(danger: Danger, cards: tuple[tuple[set[str], str], ...], otherwise: str) -> str:
    return next((key for kinds, key in cards if kinds & set(danger.kinds)), otherwise)


def _without(known: dict[str, Arg], name: str) -> dict[str, Arg]:
    return {key: value for key, value in known.items() if key != name}
