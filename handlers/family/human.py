"""Talk to a person: what was asked becomes a case, and the person hears by when somebody answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cases import service as cases
from bot.cases.opening import Written
from bot.cases.queries import open_case_of, place_in_queue
from bot.cases.queue.lines import lines_open
from bot.cases.queue.waits import in_words, typical_wait
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.contact import service as contact
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.i18n.translator import in_every_language
from bot.outbox.letter import Letter, Part
from handlers.family import asked
from handlers.family.buttons import EMERGENCY, STATUS
from handlers.family.status import standing
from handlers.family.wishes import call_button
from handlers.noting import note_doubted, note_taken
from handlers.promises import is_on_duty, promise, promise_in, read_next, urgent_promise
from handlers.visit import Reply, Visit, say
from handlers.wording import lines
from knowledge.danger import look_for_danger
from knowledge.service import Service

#: Where a person stands who has just been offered a human.
_OFFERED = "human-offered"


def on_human(visit: Visit) -> Reply:
    """Open a case with all that was asked in the last day, or show where the open one stands."""
    case = open_case_of(visit.session, person_id=visit.person.id)
    if case is not None and case.status != CaseStatus.RESOLVED:
        return say(Letter((Part("human-already"), *standing(visit, case)), buttons=((EMERGENCY,),)))
    if case is not None:
        return reopen(visit, case.id)
    questions = _taken(visit)
    case = _open(visit, questions, urgent=_is_serious(questions))
    note_taken(visit, questions, case)
    return Reply([_asked(visit, case, bool(questions))], about=f"case:{case.id}")


def ask_for(visit: Visit, words: str, origin: str, topic: str) -> Reply:
    """Ask a person for something by name: the wish comes first, then what was asked; an open case gets the wish."""
    case = open_case_of(visit.session, person_id=visit.person.id)
    if case is not None:
        return _passed_on(visit, case, words, origin)
    questions = _taken(visit)
    written = [(origin, words, visit.now), *_written(questions)]
    case = _open_about(visit, written, topic, in_every_language(topic), urgent=_is_serious(questions))
    note_taken(visit, questions, case)
    return Reply([_asked(visit, case, told=True)], about=f"case:{case.id}")


def _passed_on(visit: Visit, case: Case, words: str, origin: str) -> Reply:
    cases.write_as_family(
        visit.session, family_id=visit.person.id, body=words, origin=origin, now=visit.now,
        promised_at=promise_in(visit, case),
    )  # fmt: skip
    parts = (Part("human-wish-passed-on"), *standing(visit, case))
    return Reply([Letter(parts, buttons=((EMERGENCY,),))], about=f"case:{case.id}")


def _taken(visit: Visit) -> list[Question]:
    """What was asked in the last day, handed over; what was doubted is noted first."""
    note_doubted(visit, asked.lately(visit))
    return dialogue.take_questions(visit.session, person_id=visit.person.id, now=visit.now)


def reopen(visit: Visit, case_id: int) -> Reply:
    """Open a resolved case again with its owner."""
    known = visit.session.get(Case, case_id)
    promised_at = promise_in(visit, known) if known else promise(visit)
    case = cases.reopen_case(
        visit.session, case_id=case_id, family_id=visit.person.id, now=visit.now, promised_at=promised_at
    )
    parts = (Part("human-reopened"), *standing(visit, case))
    return Reply([Letter(parts, buttons=((EMERGENCY,),))], about=f"case:{case.id}")


def ask_urgently(visit: Visit) -> Case:
    """Danger now: bring what was written to a person at once, into the open case or a new one."""
    questions = dialogue.take_questions(visit.session, person_id=visit.person.id, now=visit.now)
    return _open(visit, questions, urgent=True)


def offer(visit: Visit) -> None:
    """Remember that a person was offered, so that a plain yes is understood."""
    dialogue.remember(visit.session, person_id=visit.person.id, state=_OFFERED, now=visit.now)


def was_offered(visit: Visit) -> bool:
    """Whether a person was offered in the answer before this message; the offer is forgotten now."""
    state, _ = dialogue.recall(visit.session, person_id=visit.person.id)
    dialogue.forget(visit.session, person_id=visit.person.id)
    return state == _OFFERED


def _open(visit: Visit, questions: Sequence[Question], *, urgent: bool) -> Case:
    service = _topic(visit, questions)
    topic, names = (service.id, service.name) if service else ("", {})
    return _open_about(visit, _written(questions), topic, names, urgent=urgent)


def _open_about(
    visit: Visit, written: Sequence[Written], topic: str, names: Mapping[str, str], *, urgent: bool
) -> Case:
    return contact.open_case(
        visit.session, family_id=visit.person.id, bodies=written, topic=topic, topic_names=names,
        language=visit.person.language, urgent=urgent, promised_at=_promised(visit, urgent), now=visit.now,
    )  # fmt: skip


def _written(questions: Sequence[Question]) -> list[Written]:
    return [(one.origin, one.body, one.asked_at) for one in questions]


def _topic(visit: Visit, questions: Sequence[Question]) -> Service | None:
    """The service that was shown last; a crisis service names nothing, because others may see the screen (R74)."""
    topic = next((one.topic for one in reversed(questions) if one.topic), "")
    service = visit.catalogue.service(topic) if topic else None
    return None if service is None or service.crisis else service


def _promised(visit: Visit, urgent: bool) -> datetime:
    return urgent_promise(visit) if urgent else promise(visit)


def _is_serious(questions: Sequence[Question]) -> bool:
    return any(look_for_danger(one.body).severity >= 2 for one in questions)


def _asked(visit: Visit, case: Case, told: bool) -> Letter:
    if case.owner_id is not None:
        known = (Part("human-same-worker"), *standing(visit, case), *closed_now(visit))
        return Letter(known, buttons=((STATUS,), (EMERGENCY,)))
    parts = [
        Part("human-asked", {"moment": case.promised_at or visit.now}),
        *_waiting(visit, case),
        Part("human-told-once" if told else "human-write-now"),
        *closed_now(visit),
    ]
    return Letter(tuple(parts), buttons=((STATUS,), (call_button(case),), (EMERGENCY,)))


def _waiting(visit: Visit, case: Case) -> list[Part]:
    """One's own place when more than one waits before, and how long it has taken of late."""
    before = place_in_queue(visit.session, case=case) - 1
    wait = None if case.urgent else typical_wait(visit.session, now=visit.now)
    place = [Part("human-place", {"count": before})] if before > 1 else []
    return [lines(*place, *([in_words(wait)] if wait else []))] if place or wait else []


def closed_now(visit: Visit) -> tuple[Part, ...]:
    """When nobody is on shift: when it is read next, and which lines answer now."""
    if is_on_duty(visit):
        return ()
    open_lines = lines_open(visit.catalogue.helplines, visit.settings.desk, visit.now)
    moment = read_next(visit)
    if moment <= visit.now:  # the desk's hours go on, and nobody is on shift
        return Part("human-nobody-now"), open_lines
    return Part("human-closed-now", {"moment": moment}), open_lines
