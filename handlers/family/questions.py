"""A question in somebody's own words, and what it leads to: danger first, then services, then people."""

from __future__ import annotations

from dataclasses import replace

from bot.cases.errors import CaseIsClosed, CaseUnknown
from bot.cases.queries import open_case_of
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.i18n.translator import the_translator
from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role
from handlers.family import answers, asked, danger, human, talk, where
from handlers.family.buttons import STATUS
from handlers.family.case import write_in_case
from handlers.family.courtesy import courtesy, declined, thanked
from handlers.family.speech import foreign, note
from handlers.keyboard import is_one_of
from handlers.language import follow_language
from handlers.noting import note_found, note_none_fits
from handlers.professional.duty import duty_card
from handlers.visit import Reply, Visit, say
from knowledge.answer import Understanding
from knowledge.danger import look_for_danger
from knowledge.matching import Decision, Match
from knowledge.matching.ask import STAGES, fits_stage

#: The answer of somebody who does not know whom it is about.
_ANY = "any"


def on_text(visit: Visit) -> Reply:
    """Words of a family or a professional: into their case when there is one, else a question."""
    case = open_case_of(visit.session, person_id=visit.person.id)
    if case is None:
        return _without_case(visit)
    try:
        return thanked(visit, case) or write_in_case(visit, case)
    except (
        CaseUnknown,
        CaseIsClosed,
    ):  # closed, or left for them, at this very moment: the words are heard all the same
        return _without_case(visit)


def _without_case(visit: Visit) -> Reply:
    answer = _answer_to_where(visit) or _answer_to_talk(visit) or _answer_to_offer(visit) or courtesy(visit)
    return answer or _ask(visit, asked.note(visit))


def _answer_to_where(visit: Visit) -> Reply | None:
    """A municipality, or a no, written after the question where one lives; danger beside it is never passed over."""
    if look_for_danger(visit.event.text).severity:
        return None
    question_id, place = where.named(visit)
    question_id = question_id or where.declined(visit)
    if question_id:
        return _answer_there(visit, question_id)
    return where.kept(place) if place else None


def on_where(visit: Visit) -> Reply:
    """A municipality, *I would rather not say* or *forget* on a button; then the question that waited is answered."""
    question_id, place = visit.event.action.number(), visit.event.action.word(1)
    if place == where.FORGET:
        return where.forgotten(visit)
    if place != where.SKIP and place not in where.known(visit):
        raise asked.QuestionGone
    where.keep(visit, "" if place == where.SKIP else place)
    return _answer_there(visit, question_id)


def _answer_there(visit: Visit, question_id: int) -> Reply:
    question = asked.find(visit, question_id)
    return say(_found(visit, _understand(visit, question).match, question, ask_back=False))


def _answer_to_talk(visit: Visit) -> Reply | None:
    """*We have talked already*, written after an LP talk was offered: the answer without it."""
    question = talk.held(visit)
    return _answer_without_talk(visit, question) if question else None


def on_talked(visit: Visit) -> Reply:
    """*We have talked already* on a button."""
    return _answer_without_talk(visit, talk.pressed_held(visit))


def _answer_without_talk(visit: Visit, question: Question) -> Reply:
    return say(_found(visit, _understand(visit, question).match, question))


def _answer_to_offer(visit: Visit) -> Reply | None:
    """A plain yes or no to a human who has just been offered."""
    if not human.was_offered(visit):
        return None
    if is_one_of(visit.event.text, "yes-words"):
        return human.on_human(visit)
    return declined() if is_one_of(visit.event.text, "no-words") else None


def on_more(visit: Visit) -> Reply:
    """None of these: once other services, then a person who gets the words."""
    question = asked.find(visit, visit.event.action.number())
    match = _understand(visit, question).match
    wider = answers.more(
        visit, match, question.id, visit.event.action.number(1), foreign(match.language, question.body)
    )
    note_none_fits(visit, question, "person" if wider is None else visit.event.action.word(1))
    if wider is None:
        human.offer(visit)
    return say(wider or answers.all_seen())


def on_choice(visit: Visit) -> Reply:
    """Whom the question is about: answered with that in mind, and not asked again."""
    question, option = asked.find(visit, visit.event.action.number()), visit.event.action.word(1)
    if option not in (*STAGES, _ANY):
        raise asked.QuestionGone
    match = _understand(visit, question, option).match
    fitting = tuple(one for one in match.ranked if _fits(visit, one.service_id, option))
    # Somebody who answered our question gets services, not another handing over.
    narrowed = replace(match, ranked=fitting or match.ranked, decision=Decision.CHOOSE)
    return say(_found(visit, narrowed, question, ask_back=False))


def _fits(visit: Visit, service_id: str, option: str) -> bool:
    service = visit.catalogue.service(service_id)
    return service is not None and fits_stage(service, option)


def on_misread(visit: Visit) -> Reply:
    """There was no danger: thanks, and the ordinary answer at once; an alarm stays for a worker to look at."""
    case = open_case_of(visit.session, person_id=visit.person.id)
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


def _understand(visit: Visit, question: Question, option: str = "") -> Understanding:
    """The question with what was written just before it, where the person lives, and whom it is about."""
    text = asked.together(visit, question)
    area = where.area_of(visit, where.place_of(visit, text))
    word = the_translator().translate(f"option-{option}-words", visit.person.language) if option in STAGES else ""
    return visit.catalogue.understand(f"{text} {word}".rstrip(), area=area)


def _reply(visit: Visit, question: Question, seen: Understanding) -> Reply:
    severity = seen.danger.severity
    if visit.person.role == Role.PROFESSIONAL and severity >= 2:
        asked.forget(visit, question)
        return Reply([duty_card(visit)], klass=OutgoingClass.URGENT)
    if severity == 3:
        human.ask_urgently(visit)
        return Reply([danger.now_card(visit, seen.danger, question.id)], klass=OutgoingClass.URGENT)
    if severity == 2:
        human.offer(visit)
        asked.settle(visit, question)
        return say(danger.today_card(visit, seen.danger, question.id))
    concern = [danger.concern_card(seen.danger)] if severity == 1 else []
    language = follow_language(visit, question.body, seen.language)
    understood = note(foreign(seen.language, question.body))
    return say(*language, *understood, _found_for(visit, seen, question), *concern)


def _found_for(visit: Visit, seen: Understanding, question: Question) -> Letter:
    """What was found for new words, below an LP talk when that comes first."""
    if not talk.is_due(visit, seen):
        return _found(visit, seen.match, question)
    # Below the talk there is no question back but where one lives: the talk is the first answer.
    match = replace(seen.match, question=None)
    return talk.before(_found(visit, match, question, shown=talk.BESIDE), question.id)


def _found(
    visit: Visit, match: Match, question: Question, *, ask_back: bool = True, shown: int = answers.SHOWN
) -> Letter:
    asked_in = foreign(match.language, question.body)
    note_found(visit, question, match)
    if match.decision is Decision.HAND_OVER:
        human.offer(visit)
        return answers.handed_over(visit, match, asked_in)
    dialogue.set_topic(visit.session, question_id=question.id, topic=match.ranked[0].service_id)
    place = where.place_of(visit, asked.together(visit, question))
    if ask_back and place is None and where.depends_on_place(visit, match):
        return where.ask(visit, match, question.id, asked_in)
    if match.decision is Decision.CHOOSE and match.question and ask_back:
        return answers.asked_back(visit, match, match.question, question.id)
    letter = answers.found(visit, match, question.id, asked_in, shown)
    return replace(letter, parts=(*letter.parts, *where.told(visit, match, place)))
