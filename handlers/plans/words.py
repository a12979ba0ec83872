"""A person says a goal or a step in other words: shown back first, and words of danger are never words of a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import WORKER_ROLES
from bot.plans import wording
from bot.plans.errors import WordsTooLong
from bot.plans.rules import LONGEST_GOAL
from bot.plans.tables import Wording
from handlers.awaited import words
from handlers.awaited.words import Data, Ends, Kind
from handlers.family import questions
from handlers.family.buttons import EMERGENCY
from handlers.places import number_in
from handlers.plans.own import show
from handlers.visit import EventKind, Reply, Visit


def _is_open(visit: Visit, _data: Data) -> bool:
    """Once words were shown back, others are ordinary ones again: they go to the worker and are not taken for a plan."""
    asked = _asked(visit)
    if asked is None or not visit.event.text:
        return False
    if visit.event.kind is EventKind.TEXT:
        return not asked.body
    return asked.update_id != 0 and asked.update_id == number_in(visit.about, "wording")


KIND = Kind(
    "plan-words", whose=lambda role: role not in WORKER_ROLES, ends=Ends.WITH_NOTHING, is_open=_is_open,
    takes_changes=True, belongs_to="message",
)  # fmt: skip


def on_word(visit: Visit) -> Reply:
    """Ask how the person would say it.

    Raises:
        PlanGone: the goal or step has changed meanwhile, or is somebody else's.
        PlanOver: the case is closed.
    """
    what, subject = visit.event.action.word(), visit.event.action.number(1)
    plan = wording.ask(visit.session, person_id=visit.person.id, what=what, subject=subject, now=visit.now)
    words.ask(visit, KIND)
    rows = ((Button("plan-words-button-no", "plan-words-no"),), (EMERGENCY,))
    asked = Letter((Part(f"plan-words-ask-{what}"), Part("plan-words-how")), buttons=rows)
    return Reply([asked], about=f"case:{plan.case_id}")


def _asked(visit: Visit) -> Wording | None:
    if words.asked(visit, KIND) is None:
        return None
    return wording.waiting(visit.session, person_id=visit.person.id, now=visit.now)


def on_words(visit: Visit) -> Reply:
    """Show the words back with every way they can go; nothing happens before a press."""
    asked = _asked(visit)
    assert asked is not None
    update_id = visit.event.update_id
    if visit.event.kind is EventKind.EDIT:
        wording.take_long(visit.session, person_id=visit.person.id, update_id=asked.update_id)
    try:
        body = wording.keep(visit.session, asked, words=visit.event.text, update_id=update_id)
    except WordsTooLong:
        return _too_long(visit, asked)
    return _shown(update_id, Part("plan-words-shown"), body, "ok", "send", "no")


def _too_long(visit: Visit, asked: Wording) -> Reply:
    """They fit no plan: the worker can have them whole, and the plan shorter ones."""
    written, update_id = visit.event.text, visit.event.update_id
    wording.keep_long(
        visit.session, asked, words=written, language=visit.person.language, update_id=update_id, now=visit.now
    )  # fmt: skip
    return _shown(update_id, Part("plan-words-long", {"most": LONGEST_GOAL}), written, "send", "no")


def _shown(update_id: int, said: Part, written: str, *ways: str) -> Reply:
    rows = tuple((Button(f"plan-words-button-{way}", f"plan-words-{way}", (update_id,)),) for way in ways)
    return Reply([Letter((said,), words=written, buttons=(*rows, (EMERGENCY,)))], binds=f"wording:{update_id}")


def on_ok(visit: Visit) -> Reply:
    """The words stand in the plan.

    Raises:
        PlanGone: they are settled already, or others were written since.
    """
    plan = wording.confirm(
        visit.session, person_id=visit.person.id, update_id=visit.event.action.number(), now=visit.now
    )
    _leave(visit)
    return show(visit, plan, Part("plan-words-kept"))


def on_send(visit: Visit) -> Reply:
    """They were meant for the worker: they go where words always go.

    Raises:
        PlanGone: they are settled already, or others were written since.
    """
    pressed = visit.event
    written = wording.take(visit.session, person_id=visit.person.id, update_id=pressed.action.number())
    newest = visit.session.get(Wording, visit.person.id)
    if newest is None or newest.update_id == pressed.action.number():
        _leave(visit)
    visit.event = replace(pressed, kind=EventKind.TEXT, text=written)
    reply = questions.on_text(visit)
    visit.event, reply.binds = pressed, ""
    return reply


def on_no(visit: Visit) -> Reply:
    """Nothing is waited for, and nothing changed."""
    wording.take_long(visit.session, person_id=visit.person.id, update_id=visit.event.action.number())
    _leave(visit)
    rows = ((Button("plan-button-open", "plan"),), (EMERGENCY,))
    return Reply([Letter((Part("plan-words-gone"),), buttons=rows)], replaces=True)


def _leave(visit: Visit) -> None:
    wording.forget(visit.session, person_id=visit.person.id)
    words.leave(visit, KIND)


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan-word": on_word, "plan-words-ok": on_ok, "plan-words-send": on_send, "plan-words-no": on_no,
}  # fmt: skip
