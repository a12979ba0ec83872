"""Where a consultation begins: how to ask, in which mode, about what. Nothing can be written before the mode."""

from __future__ import annotations

from bot.consults import queries, service
from bot.consults.errors import ConsultGone
from bot.consults.letters import topic_name
from bot.consults.rules import Mode
from bot.consults.tables import Consult
from bot.organisations.rules import TOPICS
from bot.outbox.letter import Button, Buttons, Letter, Part
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.professional.consults import state
from handlers.visit import Reply, Visit, say

#: What stands for a mode on a button; the door knows the first.
MODES = {"a": Mode.ANONYMOUS, "p": Mode.PERMISSION}


def on_consult(visit: Visit) -> Reply:
    """``/konsultoi``: the two modes, and what is unfinished."""
    state.leave(visit)
    mine = queries.unfinished(visit.session, person_id=visit.person.id)
    rows = tuple((Button(f"consult-button-mode-{mode}", "consult-mode", (mode,)),) for mode in MODES)
    open_ones = tuple(
        (Button("consult-button-open", "consult-open", (one.id,), {"topic": topic_name(one.topic)}),) for one in mine
    )
    parts = (Part("consult-ways"), Part("consult-mode"))
    return say(Letter(parts, buttons=(*rows, *open_ones, (EMERGENCY,))))


def on_mode(visit: Visit) -> Reply:
    """The mode is chosen: from now on anonymous words are masked. Then the topic.

    Raises:
        ConsultGone: there is no such mode.
    """
    mode = visit.event.action.word()
    if mode not in MODES:
        raise ConsultGone
    state.leave(visit)
    if mode == "a":
        state.enter_anonymous(visit)
    parts = (*_what_is_masked(visit, mode), Part("consult-topic"))
    return say(Letter(parts, buttons=topics(mode)))


def topics(mode: str) -> Buttons:
    """The themes as buttons."""
    rows = (Button("consult-button-topic", "consult-topic", (mode, one), {"topic": topic_name(one)}) for one in TOPICS)
    return (*((row,) for row in rows), (EMERGENCY,))


def _what_is_masked(visit: Visit, mode: str) -> tuple[Part, ...]:
    if mode == "p":
        return (Part("consult-mode-explained-permission"),)
    names = "consult-names-known" if state.known_names(visit).digests else "consult-names-not"
    return Part("consult-mode-explained-anonymous"), Part(names)


def on_topic_anonymous(visit: Visit) -> Reply:
    """The topic of an anonymous question: now it can be written.

    Raises:
        ConsultGone: there is no such topic.
    """
    consult = service.begin(
        visit.session, asker_id=visit.person.id, mode=Mode.ANONYMOUS, topic=visit.event.action.word(1), now=visit.now,
        today=today(visit),
    )  # fmt: skip
    return ask_words(visit, consult)


def ask_words(visit: Visit, consult: Consult) -> Reply:
    """Wait for the words of a consultation."""
    state.await_words(visit, consult)
    key = "consult-write" if consult.mode == Mode.ANONYMOUS else "consult-write-permission"
    drop = Button("consult-button-drop", "consult-drop", (consult.id,))
    said = Letter((Part(key, {"topic": topic_name(consult.topic)}),), buttons=((drop,), (EMERGENCY,)))
    return say(said, about=queries.about(consult))
