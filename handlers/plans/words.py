"""A person says a goal or a step in other words: shown back first, and words of danger are never words of a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogue import service as dialogue
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import WORKER_ROLES
from bot.plans import wording
from bot.plans.errors import WordsTooLong
from bot.plans.rules import LONGEST_GOAL
from bot.plans.tables import Wording
from handlers.family import questions
from handlers.family.buttons import EMERGENCY
from handlers.places import number_in
from handlers.plans.own import show
from handlers.visit import EventKind, Reply, Visit
from knowledge.danger import look_for_danger

#: Where the person is in the conversation: another question of the desk takes this place, and words are that one's.
_STATE = "plan-words"


def on_word(visit: Visit) -> Reply:
    """Ask how the person would say it.

    Raises:
        PlanGone: the goal or step has changed meanwhile, or is somebody else's.
        PlanOver: the case is closed.
    """
    what, subject = visit.event.action.word(), visit.event.action.number(1)
    plan = wording.ask(visit.session, person_id=visit.person.id, what=what, subject=subject, now=visit.now)
    dialogue.remember(visit.session, person_id=visit.person.id, state=_STATE, now=visit.now)
    rows = ((Button("plan-words-button-no", "plan-words-no"),), (EMERGENCY,))
    asked = Letter((Part(f"plan-words-ask-{what}"), Part("plan-words-how")), buttons=rows)
    return Reply([asked], about=f"case:{plan.case_id}")


def is_awaited(visit: Visit) -> bool:
    """Whether these words were asked for; words of danger never are, and are heard as everywhere.

    Once words were shown back, others are ordinary ones again: they go to the worker and are not taken for a plan. So
    does a reply to a message of the case.
    """
    if visit.event.kind is EventKind.TEXT:
        if number_in(visit.about, "message") or number_in(visit.topic, "message"):
            return False
        asked = _asked(visit)
        return asked is not None and not asked.body and _is_calm(visit)
    return visit.event.kind is EventKind.EDIT and _is_edited(visit)


def _asked(visit: Visit) -> Wording | None:
    if visit.person.role in WORKER_ROLES or dialogue.recall(visit.session, person_id=visit.person.id)[0] != _STATE:
        return None
    return wording.waiting(visit.session, person_id=visit.person.id, now=visit.now)


def _is_edited(visit: Visit) -> bool:
    """Whether the message with the words that are shown back was changed."""
    asked, update_id = _asked(visit), number_in(visit.about, "wording")
    return asked is not None and update_id != 0 and asked.update_id == update_id and _is_calm(visit)


def _is_calm(visit: Visit) -> bool:
    return bool(visit.event.text) and look_for_danger(visit.event.text).severity == 0


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
    words, update_id = visit.event.text, visit.event.update_id
    wording.keep_long(
        visit.session, asked, words=words, language=visit.person.language, update_id=update_id, now=visit.now
    )  # fmt: skip
    return _shown(update_id, Part("plan-words-long", {"most": LONGEST_GOAL}), words, "send", "no")


def _shown(update_id: int, said: Part, words: str, *ways: str) -> Reply:
    rows = tuple((Button(f"plan-words-button-{way}", f"plan-words-{way}", (update_id,)),) for way in ways)
    return Reply([Letter((said,), words=words, buttons=(*rows, (EMERGENCY,)))], binds=f"wording:{update_id}")


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
    words = wording.take(visit.session, person_id=visit.person.id, update_id=pressed.action.number())
    newest = visit.session.get(Wording, visit.person.id)
    if newest is None or newest.update_id == pressed.action.number():
        _leave(visit)
    visit.event = replace(pressed, kind=EventKind.TEXT, text=words)
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
    if dialogue.recall(visit.session, person_id=visit.person.id)[0] == _STATE:
        dialogue.forget(visit.session, person_id=visit.person.id)


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan-word": on_word, "plan-words-ok": on_ok, "plan-words-send": on_send, "plan-words-no": on_no,
}  # fmt: skip
