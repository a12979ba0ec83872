"""The LP talk (*Lapset puheeksi*) with a child's own educator or teacher: offered first, asked for, held already.

Row R38. The desk offers and passes the wish on; it never runs the talk and keeps nothing of what is said in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.tables import Question
from bot.i18n.translator import the_translator
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import Role
from handlers.family import asked, human
from handlers.visit import Reply, Visit
from knowledge.answer import Understanding
from knowledge.danger import look_for_danger
from knowledge.matching.normalise import words
from knowledge.matching.talk_first import was_held

#: Services beside the talk on one screen: with it they are three (row R1).
BESIDE = 2
#: Words of a message that only says that the talk was held; a longer one tells something new. Own choice.
LONGEST_REPLY = 8
#: How an answer goes on below the talk, by its own first words.
_GOES_ON: Mapping[str, str] = {"answer-found": "talk-beside", "answer-handed-over": "talk-or-human"}


def is_due(visit: Visit, seen: Understanding) -> bool:
    """Whether the talk is the first suggestion for a family that has not said that it was held."""
    family = visit.person.role == Role.FAMILY
    return family and seen.talk_first and not any(was_held(one.body) for one in asked.lately(visit))


def before(letter: Letter, question_id: int) -> Letter:
    """The talk above an answer, with its two buttons above the others."""
    first, *others = letter.parts
    first = Part(_GOES_ON[first.key], first.args) if first.key in _GOES_ON else first
    talk = (Part("talk-title", bold=True), Part("talk-what"), Part("talk-step"))
    buttons = ((Button("button-talk", "talk", (question_id,)),), (Button("button-talked", "talked", (question_id,)),))
    return replace(letter, parts=(*talk, first, *others), buttons=(*buttons, *letter.buttons))


def on_talk(visit: Visit) -> Reply:
    """Ask for the talk: a person hears of it before everything else that was asked, once for each question."""
    question = asked.find(visit, visit.event.action.number())
    return human.ask_for(visit, _words(visit, "talk-request"), f"talk:{question.id}", "talk-topic")


def held(visit: Visit) -> Question | None:
    """The question for which the talk was offered, when a short message says that it was held already."""
    text = visit.event.text
    if not was_held(text) or len(words(text)) > LONGEST_REPLY or look_for_danger(text).severity:
        return None
    question = next(reversed(asked.lately(visit)), None)
    fits = question is not None and visit.catalogue.understand(asked.together(visit, question)).talk_first
    if question is None or not fits:
        return None
    asked.note_held(visit, question, text)
    return question


def pressed_held(visit: Visit) -> Question:
    """The question on the button *we have talked already*."""
    question = asked.find(visit, visit.event.action.number())
    asked.note_held(visit, question, _words(visit, "button-talked"))
    return question


def _words(visit: Visit, key: str) -> str:
    return the_translator().translate(key, visit.person.language)
