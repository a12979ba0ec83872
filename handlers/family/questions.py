"""A question in somebody's own words, and what it leads to: danger first, then services, then people."""

from __future__ import annotations

from dataclasses import replace

from bot.cases.queries import active_case_of_family
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.i18n.translator import the_translator
from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role
from handlers.family import answers, asked, danger, human
from handlers.family.buttons import STATUS
from handlers.family.case import write_in_case
from handlers.family.courtesy import courtesy, declined, thanked
from handlers.keyboard import is_one_of
from handlers.language import follow_language
from handlers.professional.duty import duty_card
from handlers.visit import Reply, Visit, say
from knowledge.answer import Understanding
from knowledge.danger import look_for_danger
from knowledge.matching import Decision, Match

_AGES = ("child", "young", "adult")


def on_text(visit: Visit) -> Reply:
    """Words of a family or a professional: into their case when there is one, else a question."""
    case = active_case_of_family(visit.session, family_id=visit.person.id)
    if case is not None:
        return thanked(visit, case) or write_in_case(visit, case)
    return _answer_to_offer(visit) or courtesy(visit) or _ask(visit, asked.note(visit))


def _answer_to_offer(visit: Visit) -> Reply | None:
    """A plain yes or no to a human who has just been offered."""
    if not human.was_offered(visit):
        return None
    if is_one_of(visit.event.text, "yes-words"):
        return human.on_human(visit)
    return declined() if is_one_of(visit.event.text, "no-words") else None


def on_more(visit: Visit) -> Reply:
    """None of these: the next three, then a person."""
    question = asked.find(visit, visit.event.action.number())
    seen = _understand(visit, question)
    return say(answers.more(visit, seen.match, question.id, visit.event.action.number(1)))


def on_choice(visit: Visit) -> Reply:
    """Whom the question is about: answered with that in mind."""
    question, option = asked.find(visit, visit.event.action.number()), visit.event.action.word(1)
    if option not in _AGES:
        raise asked.QuestionGone
    word = the_translator().translate(f"option-{option}-words", visit.person.language)
    seen = visit.catalogue.understand(f"{asked.together(visit, question)} {word}")
    return say(_found(visit, seen.match, question, ask_back=False))


def on_misread(visit: Visit) -> Reply:
    """There was no danger: thanks, and the ordinary answer at once; an alarm stays for a worker to look at."""
    case = active_case_of_family(visit.session, family_id=visit.person.id)
    thanks = [Part("misread-thanks"), Part("misread-alarm-stays")] if case else [Part("misread-thanks")]
    if not visit.event.action.number():
        return say(Letter(tuple(thanks), buttons=((STATUS,),)))
    question = asked.find(visit, visit.event.action.number())
    return say(Letter(tuple(thanks)), _found(visit, _understand(visit, question).match, question))


def answer_again(visit: Visit, question: Question) -> Reply:
    """A question that was changed by its writer: as if it had come now."""
    return _ask(visit, question)


def _ask(visit: Visit, question: Question) -> Reply:
    binds = f"question:{question.id}"
    alone = look_for_danger(question.body)
    if visit.more_waiting and alone.severity < 2:
        return Reply(binds=binds)
    seen = _understand(visit, question)
    reply = _reply(visit, question, replace(seen, danger=alone) if alone.severity >= 2 else seen)
    reply.binds = binds
    return reply


def _understand(visit: Visit, question: Question) -> Understanding:
    return visit.catalogue.understand(asked.together(visit, question))


def _reply(visit: Visit, question: Question, seen: Understanding) -> Reply:
    severity = seen.danger.severity
    if visit.person.role == Role.PROFESSIONAL and severity >= 2:
        return say(duty_card(visit), _found(visit, seen.match, question))
    if severity == 3:
        human.ask_urgently(visit)
        return Reply([danger.now_card(visit, seen.danger, question.id)], klass=OutgoingClass.URGENT)
    if severity == 2:
        human.offer(visit)
        asked.settle(visit, question)
        return say(danger.today_card(visit, seen.danger, question.id))
    concern = [danger.concern_card(seen.danger)] if severity == 1 else []
    language = follow_language(visit, question.body, seen.language)
    return say(*language, _found(visit, seen.match, question), *concern)


def _found(visit: Visit, match: Match, question: Question, *, ask_back: bool = True) -> Letter:
    if match.decision is Decision.HAND_OVER:
        human.offer(visit)
        return answers.handed_over(visit, match)
    dialogue.set_topic(visit.session, question_id=question.id, topic=match.ranked[0].service_id)
    if match.decision is Decision.CHOOSE and match.question and ask_back:
        return answers.asked_back(visit, match, match.question, question.id)
    return answers.found(visit, match, question.id)
