"""Who has a family's matter: a professional hears the same, in the same time, whether there is a case or not (row R34).

Nothing is looked up. That a family writes here at all is confidential; only the family itself can tell.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.cases.queries import open_case_of
from bot.masking import mask
from bot.outbox.letter import Button, Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role
from handlers.family import corrections, questions, status
from handlers.family.buttons import ALWAYS
from handlers.places import number_in
from handlers.professional.whom import sentence
from handlers.visit import Reply, Visit, say
from knowledge.danger import look_for_danger

#: A question about who works with somebody, in Finnish, Swedish and English.
_WHO = re.compile(
    r"\b(kuka (hoitaa|auttaa|vastaa)|ken(ellä|en) on|kuka on .*(työntekijä|vastuu)"
    r"|vem (har|sköter|hjälper|ansvarar)|who (has|handles|is handling|is helping|is responsible|works with))",
    re.IGNORECASE,
)
#: – and that somebody is a family or one of its people.
_WHOM = re.compile(r"\b(perhe|lapse|oppila|asiakka|famil|barn|elev|klient|child|pupil|client)", re.IGNORECASE)


def on_who(visit: Visit) -> Reply:
    """``/kuka``: one's own matter; with words, for a professional, whose matter it is cannot be told."""
    if visit.person.role == Role.PROFESSIONAL and visit.event.argument:
        return cannot_tell()
    return status.on_who(visit)


def on_text(visit: Visit) -> Reply:
    """Words of a family or a professional; a professional's question about who has a family's matter has one answer."""
    if _asks_who(visit):
        return cannot_tell()
    _mask(visit)
    reply = questions.on_text(visit)
    return _with_people(visit, reply) if visit.person.role == Role.PROFESSIONAL else reply


def on_edit(visit: Visit) -> Reply:
    """A change of an own message; a professional's question is kept without identifiers then too."""
    _mask(visit)
    return corrections.on_edit(visit)


def _mask(visit: Visit) -> None:
    """A professional's question is about others: identifiers are not kept. Words in a case of one's own stay as they are."""
    if visit.person.role != Role.PROFESSIONAL or number_in(visit.about, "case"):
        return
    if open_case_of(visit.session, person_id=visit.person.id) is None:
        visit.event = replace(visit.event, text=mask(visit.event.text).text)


def _with_people(visit: Visit, reply: Reply) -> Reply:
    """The services for a professional's question, and below them whom to ask; nothing beside danger or in a case."""
    if reply.klass is OutgoingClass.URGENT or not (reply.letters and reply.binds.startswith("question:")):
        return reply
    found = sentence.find(visit, visit.event.text)
    reply.letters.append(sentence.letter(visit, found) or sentence.nothing_found())
    return reply


def cannot_tell() -> Reply:
    """The one answer, with a way to ask the family itself."""
    ask = Button("permission-button-who", "permission-who")
    return say(Letter((Part("pro-who"), Part("pro-who-how")), buttons=((ask,), *ALWAYS)))


def _asks_who(visit: Visit) -> bool:
    text = visit.event.text
    if visit.person.role != Role.PROFESSIONAL or not (_WHO.search(text) and _WHOM.search(text)):
        return False
    return look_for_danger(text).severity == 0
