"""What a person asked before anybody had the koppi: the question on a button, and those written just before it."""

from __future__ import annotations

from datetime import timedelta

from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.errors import Stale
from handlers.places import origin_of
from handlers.visit import Visit

#: Messages written within this time of one another are one question; own choice.
BURST_WITHIN = timedelta(minutes=2)


#: Stands in place of a service for a question that a card has answered.
_CARD = "card"


class QuestionGone(Stale):
    """The question on the button is another person's or has been forgotten."""

    key = "stale-general"


def note(visit: Visit) -> Question:
    """Keep what was written now."""
    return dialogue.note_question(
        visit.session, person_id=visit.person.id, body=visit.event.text, language=visit.person.language,
        now=visit.now, origin=origin_of(visit),
    )  # fmt: skip


def find(visit: Visit, question_id: int) -> Question:
    """The person's own question.

    Raises:
        QuestionGone: there is none such any more.
    """
    question = visit.session.get(Question, question_id)
    if question is None or question.person_id != visit.person.id:
        raise QuestionGone
    return question


def settle(visit: Visit, question: Question) -> None:
    """A card has answered the question: what is written next is looked at by itself."""
    dialogue.set_topic(visit.session, question_id=question.id, topic=_CARD)


def note_held(visit: Visit, question: Question, words: str) -> None:
    """Keep that a talk was held already: a worker reads it beside the question, and nobody offers the talk again."""
    dialogue.note_question(
        visit.session, person_id=visit.person.id, body=words, language=visit.person.language, now=visit.now,
        origin=origin_of(visit), topic=question.topic or _CARD,
    )  # fmt: skip


def lately(visit: Visit) -> list[Question]:
    """What the person wrote in the last day and no case has taken, in order."""
    since = visit.now - timedelta(hours=dialogue.QUESTIONS_WITHIN_HOURS)
    return dialogue.unanswered(visit.session, person_id=visit.person.id, since=since)


def together(visit: Visit, question: Question) -> str:
    """The question with the unanswered ones written just before it, as one text."""
    return "\n".join(one.body for one in [*just_before(visit, question), question])


def forget(visit: Visit, question: Question) -> None:
    """Erase a question and those written just before it: only together they told of danger."""
    for one in [*just_before(visit, question), question]:
        dialogue.withdraw_question(visit.session, question_id=one.id, person_id=visit.person.id)


def just_before(visit: Visit, question: Question) -> list[Question]:
    """The unanswered questions written just before a question, with which it is one."""
    since = question.asked_at - BURST_WITHIN
    earlier = dialogue.unanswered(visit.session, person_id=visit.person.id, since=since)
    return [one for one in earlier if one.id < question.id and not one.topic]
