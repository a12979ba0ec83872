"""What a visit leaves for the desk to learn from: words of our own vocabulary, never a text and never a person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.cases.queries import case_story
from bot.cases.tables import Case
from bot.dialogue.tables import Question
from bot.gaps import queries
from bot.gaps import service as gaps
from bot.gaps.rules import Seen, month_before
from bot.gaps.tables import GapMark
from bot.gaps.vocabulary import Remains, remains_of, vocabulary_of
from bot.people.home import municipality_of
from handlers.coordinator.months import today
from handlers.family.asked import just_before
from handlers.visit import Visit
from knowledge.matching import Decision, Match
from knowledge.matching.normalise import fold, words


def note_found(visit: Visit, question: Question, match: Match) -> None:
    """Services were looked for: a question without an answer is a gap, of any other the words are kept for trials."""
    remains = _remains(visit, question.body)
    if match.decision is Decision.HAND_OVER:
        _note_need(visit, question, Seen.NOTHING_FOUND, remains)
    else:
        gaps.keep_asked(visit.session, subject=f"question:{question.id}", remains=remains, day=today(visit))


def note_none_fits(visit: Visit, question: Question, press: str) -> None:
    """None of these fits: from the second different press on, or when it led to a person, it is a gap."""
    subject = f"none:{question.id}:"
    gaps.mark(visit.session, subject=f"{subject}{press}", day=today(visit))
    if gaps.marks_of(visit.session, subject=subject) >= 2 or press == "person":
        remains = _remains(visit, question.body)
        _note_need(visit, question, Seen.NONE_FITS, remains)


def note_doubted(visit: Visit, questions: Sequence[Question]) -> None:
    """Somebody asks for a person after having said once that none of the services fits: that was a gap."""
    for question in questions:
        if gaps.marks_of(visit.session, subject=f"none:{question.id}:"):
            note_none_fits(visit, question, "person")


def note_taken(visit: Visit, questions: Sequence[Question], case: Case) -> None:
    """A case takes questions over: what has been noted of one of them is not noted again for the case."""
    if any(_is_noted(visit, question) for question in questions):
        gaps.mark(visit.session, subject=f"gap:case:{case.id}", day=today(visit))


def note_no_service(visit: Visit, case: Case) -> bool:
    """A worker says that there is no service for a case; whether it was noted now."""
    told = " \n".join(one.body for one in case_story(visit.session, case_id=case.id) if one.side == "family")
    return _note(visit, f"case:{case.id}", Seen.NO_SERVICE, _remains(visit, told), case.family_id)


def _remains(visit: Visit, text: str) -> Remains:
    since = month_before(today(visit))
    many = [word for word, _, _ in queries.unknown_words(visit.session, since=since)]
    return remains_of(text, vocabulary_of(visit.catalogue.catalogue), many)


def _note_need(visit: Visit, question: Question, seen: Seen, remains: Remains) -> None:
    """Note a need once, though it came in several messages that were written one after another."""
    if not any(_is_noted(visit, one) for one in just_before(visit, question)):
        _note(visit, f"question:{question.id}", seen, remains, visit.person.id)


def _is_noted(visit: Visit, question: Question) -> bool:
    return visit.session.get(GapMark, f"gap:question:{question.id}") is not None


def _note(visit: Visit, subject: str, seen: Seen, remains: Remains, family_id: int) -> bool:
    day, area = today(visit), municipality_of(visit.session, person_id=family_id) or ""
    noted = gaps.note_gap(visit.session, subject=subject, seen=seen, remains=remains, area=area, day=day)
    if noted and remains.unknown:
        fresh = tuple(word for word in remains.unknown if word not in _written_before(visit, subject, family_id))
        gaps.count_unknown(visit.session, words=fresh, language=remains.language, day=day)
    return noted


def _written_before(visit: Visit, subject: str, family_id: int) -> frozenset[str]:
    """Words of the same person's other questions that are still here: a person counts once for a word."""
    others = select(Question.id, Question.body).where(Question.person_id == family_id)
    bodies = [body for number, body in visit.session.execute(others) if f"question:{number}" != subject]
    return frozenset(word.lower() for body in bodies for word in words(body)) | frozenset(
        fold(word) for body in bodies for word in words(body)
    )
