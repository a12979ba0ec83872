"""Words that a tool asked for: shown back with every way they can go, and nothing happens before a press.

See ``bot/casework/words.py`` for the trap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import Side
from bot.casework import items, words
from bot.casework import service as casework
from bot.casework.errors import NotADate
from bot.casework.rules import day_in
from bot.casework.tables import AwaitedWords
from bot.outbox.letter import Arg, Button, Letter, Part
from handlers.coordinator.months import today
from handlers.places import number_in
from handlers.times.making.preview import plainly_read
from handlers.visit import Reply, Visit
from handlers.worker import addressing, writing
from handlers.worker.tools.awaiting import ask
from handlers.worker.tools.screen import done, screen
from handlers.worker.tools.snooze import put_off
from handlers.worker.tools.step import planned

#: What becomes of words.
Deed = Callable[[Visit, AwaitedWords], Reply]
#: Kinds of words that become a day.
_DAYS = ("snooze", "step")


def is_awaited(visit: Visit) -> bool:
    """Whether the worker's words are to be asked back about."""
    asked = words.waiting(visit.session, worker_id=visit.person.id, now=visit.now)
    return asked is not None and words.takes(asked, _written_in(visit), visit.now)


def on_words(visit: Visit) -> Reply:
    """Keep the words until the worker has said what becomes of them."""
    asked = words.waiting(visit.session, worker_id=visit.person.id, now=visit.now)
    assert asked is not None
    words.add(
        visit.session, asked, update_id=visit.event.update_id, body=visit.event.text, written_in=_written_in(visit),
        now=visit.now,
    )  # fmt: skip
    bound = f"words:{asked.parts[0][0]}/update:{visit.event.update_id}"
    return Reply([_asked_back(visit, asked)], binds=bound, topic=visit.topic)


def is_edited(visit: Visit) -> bool:
    """Whether the changed message is one that a tool asked for."""
    return bool(number_in(visit.about, "words"))


def on_edit(visit: Visit) -> Reply:
    """A change of such a message: shown back again, into the note, or to the family if it went there.

    Raises:
        EmptyMessage: nothing is left of the message.
        EditTooLate: it was put away, or sent together with others.
    """
    first, update_id, text = number_in(visit.about, "words"), number_in(visit.about, "update"), visit.event.text
    if not text:
        raise writing.EmptyMessage
    worker_id, bound = visit.person.id, visit.about
    waits = words.change(visit.session, worker_id=worker_id, update_id=update_id, body=text)
    if waits is not None:
        return Reply([_asked_back(visit, waits)], binds=bound, topic=visit.topic)
    note = casework.change_note(visit.session, first=first, worker_id=worker_id, update_id=update_id, body=text)
    if note is not None:
        changed = Letter((Part("note-changed", {"number": note.case_id}),), buttons=_to_notes(note.case_id))
        return Reply([changed], binds=bound, topic=visit.topic)
    visit.about = f"draft:{update_id}"
    return writing.on_edit(visit)


def carry_out(visit: Visit, deeds: Mapping[str, Deed]) -> Reply:
    """The words become what they were asked for.

    Raises:
        WordsGone: they are settled already, or more was written since.
        NotADate: a day was asked for, and this is none that can be.
    """
    asked = _take(visit)
    lock_case_of_worker(visit.session, asked.case_id, visit.person.id)
    return deeds[asked.kind](visit, asked)


def within(longest: int, deed: Deed) -> Deed:
    """A deed with at most so many characters; more are asked for again."""

    def checked(visit: Visit, asked: AwaitedWords) -> Reply:
        if len(asked.body) > longest:
            return ask(visit, asked.kind, asked.case_id, "words-too-long", asked.subject, count=longest)
        return deed(visit, asked)

    return checked


def on_send(visit: Visit) -> Reply:
    """The words go to the family of the case in which they were written, else of the case they were asked for.

    Where several people are in it, the desk asks for whom they are.

    Raises:
        WordsGone: they are settled already, or more was written since.
    """
    asked = _take(visit)
    reply = addressing.sent(visit, asked.written_in_id or asked.case_id, asked.body, words.origin_of(asked))
    reply.binds, reply.replaces = "", True
    return reply


def on_drop(visit: Visit) -> Reply:
    """The words go nowhere.

    Raises:
        WordsGone: they are settled already, or more was written since.
    """
    return done(visit, _take(visit).case_id, "words-dropped")


def on_leave(visit: Visit) -> Reply:
    """Back before anything was written: nothing is waited for."""
    words.drop(visit.session, worker_id=visit.person.id)
    return done(visit, visit.event.action.number(), "words-not-awaited")


def _take(visit: Visit) -> AwaitedWords:
    action = visit.event.action
    return words.take(visit.session, worker_id=visit.person.id, first=action.number(), last=action.number(1))


def _written_in(visit: Visit) -> int:
    return number_in(visit.about, "case") or number_in(visit.topic, "case")


def _asked_back(visit: Visit, asked: AwaitedWords) -> Letter:
    ids = (asked.parts[0][0], asked.parts[-1][0])
    family = asked.written_in_id or asked.case_id
    rows = [
        (Button("words-button-send", "words-send", ids, {"number": family}),),
        (Button("words-button-drop", "words-drop", ids),),
    ]
    args: dict[str, Arg] = {"number": asked.case_id}
    read, agree = plainly_read(visit, asked) if family == asked.case_id else ((), ())
    if asked.kind not in _DAYS or _day(visit, asked) is not None:
        rows.insert(0, (Button(f"words-button-{asked.kind}", "words-keep", ids, args),))
    buttons = ((agree,) if agree else ()) + tuple(rows)
    return Letter((*_questions(visit, asked, family), *read), words=asked.body, buttons=buttons)


def _questions(visit: Visit, asked: AwaitedWords, family: int) -> list[Part]:
    parts = [Part("words-what", {"number": asked.case_id})]
    if family != asked.case_id:
        parts.append(Part("words-elsewhere", {"number": asked.case_id, "family": family}))
    if visit.now > asked.until:
        parts.append(Part("words-late"))
    if asked.kind in _DAYS and _day(visit, asked) is None:
        parts.append(Part("words-no-day"))
    return parts


def _day(visit: Visit, asked: AwaitedWords) -> date | None:
    try:
        return day_in(asked.body, today(visit))
    except NotADate:
        return None


def _keep_note(visit: Visit, asked: AwaitedWords) -> Reply:
    note = casework.keep_note(visit.session, words=asked, now=visit.now)
    kept = Letter((Part("note-kept", {"number": note.case_id}),), buttons=_to_notes(note.case_id))
    return Reply([kept], about=f"case:{note.case_id}", topic=visit.topic, replaces=True)


def _keep_answer(visit: Visit, asked: AwaitedWords) -> Reply:
    case = lock_case_of_worker(visit.session, asked.case_id, visit.person.id)
    name = "" if asked.subject in ("own", "desk") else asked.subject
    casework.write_answer(
        visit.session, worker_id=visit.person.id, language=case.language, text=asked.body, now=visit.now, name=name,
        own=asked.subject == "own",
    )  # fmt: skip
    return done(visit, case.id, "answer-kept")


def _keep_item(visit: Visit, asked: AwaitedWords) -> Reply:
    items.add_item(
        visit.session, case_id=asked.case_id, person_id=visit.person.id, side=Side.WORKER, doer=asked.subject,
        text=asked.body, today=today(visit), origin=f"words:{asked.parts[0][0]}", now=visit.now,
    )  # fmt: skip
    rows = ((Button("tools-button-items", "items", (asked.case_id,)),),)
    return screen(visit, asked.case_id, Part("item-kept", {"number": asked.case_id}), rows=rows)


def _keep_snooze(visit: Visit, asked: AwaitedWords) -> Reply:
    return put_off(visit, asked.case_id, day_in(asked.body, today(visit)), confirmed=False)


def _keep_step(visit: Visit, asked: AwaitedWords) -> Reply:
    return planned(visit, asked.case_id, asked.subject, day_in(asked.body, today(visit)))


def _to_notes(case_id: int) -> tuple[tuple[Button, ...], ...]:
    return ((Button("tools-button-notes", "notes", (case_id,)),), (Button("button-back", "tools-back", (case_id,)),))


#: What the words of each tool become.
DEEDS: Mapping[str, Deed] = {
    "note": _keep_note, "answer": _keep_answer, "snooze": _keep_snooze, "step": _keep_step, "item": _keep_item,
}  # fmt: skip
