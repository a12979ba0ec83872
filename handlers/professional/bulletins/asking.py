"""*Kysyn*: a question to a bulletin's contact, and the answer."""

from __future__ import annotations

from bot.bulletins import queries
from bot.bulletins import service as bulletins
from bot.masking import mask
from bot.outbox.letter import Button, Letter, Part
from handlers.professional import typed
from handlers.visit import Reply, Visit, say

_BACK = ((Button("bulletin-button-list", "bulletins"),),)


def on_ask(visit: Visit) -> Reply:
    """Ask for the question.

    Raises:
        BulletinGone: the bulletin did not go to this person, or is kept no more.
    """
    bulletin_id = visit.event.action.number()
    queries.row_of(visit.session, bulletin_id=bulletin_id, person_id=visit.person.id)
    return typed.ask(visit, "bulletin-question", bulletin_id)


def asked(visit: Visit, subject: str, text: str) -> Reply:
    """The question goes to the contact, without identifiers as it was shown back.

    Raises:
        BulletinGone: the bulletin did not go to this person, or nobody is there to answer.
    """
    bulletins.ask(
        visit.session, bulletin_id=int(subject), person_id=visit.person.id, words=mask(text).text, now=visit.now
    )
    return say(Letter((Part("bulletin-asked"),), buttons=_BACK), replaces=True)


def on_answer(visit: Visit) -> Reply:
    """Ask the contact for the answer.

    Raises:
        BulletinGone: the question is somebody else's to answer, or was answered.
    """
    question_id = visit.event.action.number()
    bulletins.open_question(visit.session, question_id=question_id, by=visit.person.id)
    return typed.ask(visit, "bulletin-answer", question_id)


def answered(visit: Visit, subject: str, text: str) -> Reply:
    """The answer goes to whoever asked.

    Raises:
        BulletinGone: the question is somebody else's to answer, or was answered.
    """
    bulletins.answer(visit.session, question_id=int(subject), by=visit.person.id, words=text, now=visit.now)
    return say(Letter((Part("bulletin-answer-sent"),), buttons=_BACK), replaces=True)
