"""Canned answers: seen whole in the family's language, sent with one press, or copied and changed."""

from __future__ import annotations

import re
from datetime import datetime

from bot.cases import service as cases
from bot.cases.family import members
from bot.cases.rules import UNSAID
from bot.cases.tables import Case
from bot.cases.words.sharing import stamp_of
from bot.casework import queries
from bot.casework import service as casework
from bot.casework.answers import Answer
from bot.casework.errors import DraftChanged
from bot.casework.rules import VARIABLES, Step, fill
from bot.gaps.rules import sign
from bot.i18n.translator import the_translator
from bot.outbox.letter import Button, Key, Letter, Part
from bot.people.rules import Role
from handlers.promises import hours_in_words, promise, service_hours
from handlers.visit import Reply, Visit
from handlers.worker import addressing
from handlers.worker.buttons import withdraw
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import done, own_case, screen

#: Answers on one screen.
_SHOWN = 14
_MOMENT = re.compile("|".join(rf"\{{\s*{name}\s*\}}" for name, means in VARIABLES.items() if means == "moment"), re.I)


def on_answers(visit: Visit) -> Reply:
    """The answers, by title in the worker's language."""
    case = own_case(visit)
    found = casework.answers_for(visit.session, worker_id=visit.person.id)
    rows = tuple(
        (Button("answer-button-one", "answer", (case.id, one.name), {"title": one.title(visit.person.language)}),)
        for one in found[:_SHOWN]
    )
    new = [Button("answer-button-new", "answer-new", (case.id, "own"))]
    if visit.person.role == Role.COORDINATOR:
        new.append(Button("answer-button-new-desk", "answer-new", (case.id, "desk")))
    return screen(visit, case.id, Part("answers-title"), Part("answers-family"), rows=(*rows, *((one,) for one in new)))


def on_answer(visit: Visit) -> Reply:
    """One answer as the family would get it."""
    case, answer = own_case(visit), _answer(visit)
    text, missing = _filled(visit, case, answer)
    rows: list[tuple[Button, ...]] = [(Button("answer-button-copy", "answer-copy", (case.id, answer.name)),)]
    if text and not missing:
        rows = [
            *_send_buttons(visit, case, (case.id, answer.name, _stamp(visit, case, text), visit.event.update_id)),
            *rows,
        ]
    if answer.own or visit.person.role == Role.COORDINATOR:
        change = Button("answer-button-change", "answer-new", (case.id, answer.name))
        rows.append((change, Button("answer-button-remove", "answer-remove", (case.id, answer.name))))
    above = _above(case, text, missing)
    return screen(visit, case.id, *above, rows=tuple(rows), words=text, back="answers")


def _send_buttons(visit: Visit, case: Case, stamp: tuple[int | str, ...]) -> list[tuple[Button, ...]]:
    """One press sends it; where several people are in the case, a button for each and one for all."""
    family = members.family_of(visit.session, case)
    if not members.ever(visit.session, case_id=case.id):
        return [(Button("answer-button-send", "answer-send", stamp),)]
    rows = [
        (Button("member-button-send", "answer-send", (*stamp, members.number_of(visit.session, case, one)),
                {"who": members.name_of(visit.session, case, one)}),)
        for one in family
    ]  # fmt: skip
    return [*rows, (Button("member-button-send-all", "answer-send", (*stamp, "all")),)]


def _stamp(visit: Visit, case: Case, text: str) -> str:
    """What a button stands for: these words, for the people who are in the case now."""
    return sign(f"{stamp_of(members.family_of(visit.session, case))} {text}")[:8]


def on_send(visit: Visit) -> Reply:
    """Send what was shown, once, as the worker's own message.

    Raises:
        MemberGone: whom it is for is in the case no more.
        DraftChanged: it would say something else by now, or others are in the case; the answer is to be opened again.
    """
    case, answer, action = own_case(visit), _answer(visit), visit.event.action
    text, missing = _filled(visit, case, answer)
    if missing or _stamp(visit, case, text) != action.word(2):
        raise DraftChanged
    due = _moment(visit, case)
    message = cases.write_as_worker(
        visit.session, case_id=case.id, worker_id=visit.person.id, body=text, now=visit.now,
        origin=f"canned:{case.id}:{action.number(3)}",
        to=addressing.addressee(visit, case.id, 4) if action.word(4) else UNSAID,
    )  # fmt: skip
    if _MOMENT.search(answer.in_language(case.language)):
        casework.plan_until(
            visit.session, case=case, worker_id=visit.person.id, step=Step.WRITE, due=due, now=visit.now
        )
    went = addressing.went_to(visit, message) if action.word(4) else Part("answer-sent", {"number": case.id})
    sent = Letter((went,), words=text, buttons=((withdraw(message.id),),))
    return Reply([sent], about=f"case:{case.id}/message:{message.id}", topic=visit.topic, replaces=True)


def on_copy(visit: Visit) -> Reply:
    """The words alone, to be copied and changed; a reply with the changed words goes to the family."""
    case, answer = own_case(visit), _answer(visit)
    text, _ = _filled(visit, case, answer)
    alone = Letter((), words=text or answer.in_language("fi") or next(iter(answer.texts.values())))
    return Reply([alone], about=f"case:{case.id}", topic=visit.topic)


def on_new(visit: Visit) -> Reply:
    """Ask for the words of an own, a desk-wide or a changed answer.

    Raises:
        ToolGone: there is no such answer any more.
    """
    case, name = own_case(visit), visit.event.action.word(1)
    if name not in ("own", "desk"):
        _answer(visit)
    wait_for(visit, case.id, "answer", name)
    asked = (Part("answer-ask", {"language": Key(f"case-language-{case.language}")}), Part("answer-ask-variables"))
    return screen(visit, case.id, *asked, back="words-leave")


def on_remove(visit: Visit) -> Reply:
    """Take an answer away."""
    case = own_case(visit)
    casework.remove_answer(visit.session, worker_id=visit.person.id, name=visit.event.action.word(1), now=visit.now)
    return done(visit, case.id, "answer-removed")


def _answer(visit: Visit) -> Answer:
    return casework.find_answer(visit.session, name=visit.event.action.word(1), worker_id=visit.person.id)


def _above(case: Case, text: str, missing: tuple[str, ...]) -> tuple[Part, ...]:
    language = Key(f"case-language-{case.language}")
    if not text:
        return (Part("answer-not-in-language", {"language": language}),)
    if missing:
        return (Part("answer-missing", {"variables": ", ".join(missing)}),)
    return (Part("answer-draft", {"language": language}),)


def _filled(visit: Visit, case: Case, answer: Answer) -> tuple[str, tuple[str, ...]]:
    language, desk, person = case.language, visit.settings.desk, visit.person
    values = {
        "name": person.name, "title": person.title, "number": str(case.id), "phone": desk.phone,
        "organisation": desk.organisation, "service": str(case.topic_names.get(language, "")),
        "hours": hours_in_words(visit).by_language[language],
        "moment": the_translator().moment(_moment(visit, case), language, desk.zone),
    }  # fmt: skip
    return fill(answer.in_language(language), values)


def _moment(visit: Visit, case: Case) -> datetime:
    """By when the worker comes back: as planned, as promised, else by the end of the next day of service."""
    plan = queries.plan_of(visit.session, case, visit.now)
    if plan is not None:
        return plan.due
    if case.promised_at is not None and case.promised_at > visit.now:
        return case.promised_at
    tomorrow = promise(visit)
    later = [one for one in service_hours(visit).openings(tomorrow) if one.begins_at > tomorrow]
    return later[0].ends_at
