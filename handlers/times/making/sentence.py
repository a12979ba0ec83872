"""Agree a time by a sentence: it is read, shown back in full words, and agreed by a press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.appointments import service as appointments
from bot.appointments.drafts import service as drafts
from bot.appointments.drafts.holding import hold_moment
from bot.appointments.drafts.rules import ASKED_AGAIN, CHOSEN, LENGTHS
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.tables import Appointment
from bot.cases.family import members
from bot.cases.tables import Case
from bot.casework import words
from bot.casework.errors import ToolGone
from bot.casework.tables import AwaitedWords
from bot.errors import Refusal
from bot.outbox.letter import Button, Buttons, Part
from bot.times_in_words.doubts import Doubt
from bot.wall import Wall, agreed
from handlers.times.making.preview import is_plain
from handlers.times.making.shown import chosen_before, draft_screen, moment_in, propose_buttons
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import ask, wait_for
from handlers.worker.tools.screen import day_buttons, in_rows, own_case, screen

_ALL = "all"
#: What takes a moment of the worker's.
_AT_ONCE = ("book", "move")
#: A local time in a button.
_COMPACT = "%Y%m%d%H%M"


def on_new(visit: Visit) -> Reply:
    """Ask for the sentence of a time; before that, with whom, where a case has several people."""
    return _begin(visit, "book", "agree-new")


def on_propose(visit: Visit) -> Reply:
    """Ask for the first of the times to propose."""
    return _begin(visit, "propose", "agree-propose")


def time_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The words are read as a time; what is none is asked for again, with the reason."""
    return _read(visit, asked, next_screen)


def next_screen(visit: Visit, draft: TimeDraft) -> Reply:
    """What is missing is asked for, what has two meanings is chosen, the rest is shown to be agreed."""
    missing = next((one for one in ASKED_AGAIN if one in draft.doubts), None)
    if missing is not None:
        return _ask_for(visit, draft, f"times-{missing}", _days(visit, draft) if missing == Doubt.NO_DATE else ())
    if drafts.may_mean(draft, visit.now):
        return _which(visit, draft)
    return draft_screen(visit, draft)


def on_day(visit: Visit) -> Reply:
    """The day on the button, for a sentence that had only a time."""
    draft = on_button(visit)
    drafts.read(visit.session, draft, text=visit.event.action.word(1), language=visit.person.language, now=visit.now)
    return next_screen(visit, draft)


def on_which(visit: Visit) -> Reply:
    """The time on the button, of those that the sentence may mean."""
    draft, action = on_button(visit), visit.event.action
    local = _local(action.word(1))
    fold = action.number(2) if Doubt.TWICE in draft.doubts else None
    drafts.choose(visit.session, draft, local=local, fold=fold, now=visit.now)
    return next_screen(visit, draft)


def on_half(visit: Visit) -> Reply:
    """The same hour in the other half of the day."""
    draft = on_button(visit)
    drafts.turn_half(visit.session, draft, now=visit.now)
    return next_screen(visit, draft)


def on_long(visit: Visit) -> Reply:
    """The length on the button."""
    draft, minutes = on_button(visit), visit.event.action.number(1)
    if minutes not in LENGTHS:
        raise ToolGone
    drafts.set_minutes(visit.session, draft, minutes)
    return next_screen(visit, draft)


def on_again(visit: Visit) -> Reply:
    """Ask for the sentence anew; what it leaves out stays as it was."""
    return _ask_for(visit, on_button(visit), "times-ask-again")


def on_back(visit: Visit) -> Reply:
    """Back to what was understood; words that were asked for are waited for no more."""
    draft = on_button(visit)
    words.drop(visit.session, worker_id=visit.person.id)
    return next_screen(visit, draft)


def on_yes(visit: Visit) -> Reply:
    """The time is agreed, moved or told anew: the family hears of it now.

    Raises:
        Refusal: it cannot be agreed any more, see ``bot/appointments/errors.py``.
        ToolGone: it was settled already, or is not whole.
    """
    return _agree(visit, on_button(visit), seen=visit.event.action.number(1))


def on_agree_words(visit: Visit) -> Reply:
    """A sentence that was read without doubt is agreed by one press; with any doubt since, it is shown first.

    Raises:
        WordsGone: they are settled already, or more was written since.
        Refusal: it cannot be agreed any more, see ``bot/appointments/errors.py``.
    """
    action = visit.event.action
    asked = words.take(visit.session, worker_id=visit.person.id, first=action.number(), last=action.number(1))
    if asked.kind != "time":
        raise ToolGone
    return _read(visit, asked, _agree_if_plain)


def _read(visit: Visit, asked: AwaitedWords, then: Callable[[Visit, TimeDraft], Reply]) -> Reply:
    draft = drafts.find(visit.session, worker_id=visit.person.id, stamp=asked.subject)
    try:
        drafts.read(visit.session, draft, text=asked.body, language=visit.person.language, now=visit.now)
    except Refusal as refusal:
        return ask(visit, "time", draft.case_id, refusal.key, draft.stamp, **refusal.data)
    return then(visit, draft)


def _agree_if_plain(visit: Visit, draft: TimeDraft) -> Reply:
    plain = draft.kind in _AT_ONCE and is_plain(visit, draft)
    return _agree(visit, draft, seen=0) if plain else next_screen(visit, draft)


def _agree(visit: Visit, draft: TimeDraft, *, seen: int) -> Reply:
    """Agree what stands in a draft, if no more clashes with it than were ``seen``; the cases and the plan are held."""
    if not draft.local or draft.kind not in KINDS or drafts.may_mean(draft, visit.now):
        raise ToolGone
    if draft.kind in _AT_ONCE and hold_moment(visit.session, draft).count > seen:
        return draft_screen(visit, draft)
    appointment = KINDS[draft.kind](visit, draft)
    key, case_id = f"times-done-{draft.kind}", draft.case_id
    drafts.drop(visit.session, worker_id=visit.person.id)
    end, args = moment_in(appointment.wall, visit.now)
    told = Part("times-line-year" if end else "times-line", {**args, "minutes": appointment.minutes})
    return screen(visit, case_id, Part(key), told, rows=change_buttons(case_id, appointment), back="agree")


def change_buttons(case_id: int, appointment: Appointment) -> Buttons:
    """What a worker can do with an agreed time."""
    ids = (case_id, appointment.id, appointment.version)
    move, more = Button("times-button-move", "agree-move", ids), Button("times-button-details", "agree-change", ids)
    return ((move, more), (Button("times-button-cancel", "agree-cancel", ids),))


def on_button(visit: Visit) -> TimeDraft:
    """The draft on the button.

    Raises:
        ToolGone: it was settled, or another one took its place.
    """
    return drafts.find(visit.session, worker_id=visit.person.id, stamp=visit.event.action.word())


def ask_sentence(visit: Visit, draft: TimeDraft, key: str) -> Reply:
    """Wait for a sentence, with examples and a way out."""
    return _ask_for(visit, draft, key)


def _begin(visit: Visit, kind: str, action: str) -> Reply:
    case = own_case(visit)
    numbers = _numbers(visit, case)
    if not numbers:
        return _with_whom(visit, case, action)
    zone = visit.settings.desk.time_zone
    draft = drafts.begin(
        visit.session, worker_id=visit.person.id, case_id=case.id, kind=kind, numbers=numbers, zone=zone, now=visit.now
    )
    return _ask_for(visit, draft, "times-ask-propose" if kind == "propose" else "times-ask")


def _numbers(visit: Visit, case: Case) -> list[int]:
    """With whom the time is; nobody as long as the worker has to choose."""
    family = [members.number_of(visit.session, case, one) for one in members.family_of(visit.session, case)]
    chosen = visit.event.action.word(1)
    if len(family) == 1 or chosen == _ALL:
        return family
    return [number for number in family if str(number) == chosen]


def _with_whom(visit: Visit, case: Case, action: str) -> Reply:
    rows: Buttons = tuple(
        (Button("times-button-with", action, (case.id, members.number_of(visit.session, case, one)),
                {"who": members.name_of(visit.session, case, one)}),)
        for one in members.family_of(visit.session, case)
    )  # fmt: skip
    everybody = (Button("times-button-with-all", action, (case.id, _ALL)),)
    return screen(visit, case.id, Part("times-with-whom"), rows=(*rows, everybody), back="agree")


def _ask_for(visit: Visit, draft: TimeDraft, key: str, rows: Buttons = ()) -> Reply:
    wait_for(visit, draft.case_id, "time", draft.stamp)
    if draft.choices and not draft.local:
        rows = (*rows, *propose_buttons(draft))
    asked = (*chosen_before(draft), Part(key, {"words": draft.text}), Part("words-how"))
    if draft.local and draft.text:
        return screen(visit, draft.case_id, *asked, rows=rows, back="agree-back", back_to=(draft.stamp,))
    return screen(visit, draft.case_id, *asked, rows=rows, back="words-leave")


def _days(visit: Visit, draft: TimeDraft) -> Buttons:
    *rows, _ = day_buttons(visit, "agree-day", (draft.stamp,), Button("times-button-change"))
    return tuple(row for row in rows)


def _which(visit: Visit, draft: TimeDraft) -> Reply:
    doubt = next(one for one in CHOSEN if one in draft.doubts)
    found = drafts.may_mean(draft, visit.now)
    buttons = [_candidate(visit, draft, local, fold) for local, fold in found]
    again = Button("times-button-change", "agree-again", (draft.stamp,))
    asked = Part(f"times-which-{doubt}")
    return screen(visit, draft.case_id, asked, rows=(*in_rows(buttons, 1), (again,)), back="agree")


def _candidate(visit: Visit, draft: TimeDraft, local: datetime, fold: int) -> Button:
    wall = Wall(local, draft.zone, fold)
    end, args = moment_in(wall, visit.now)
    if Doubt.TWICE in draft.doubts:
        end = "-second" if fold else "-first"
    return Button(f"times-button-moment{end}", "agree-which", (draft.stamp, local.strftime(_COMPACT), fold), args)


def _local(written: str) -> datetime:
    """A local time as it stands in a button.

    Raises:
        ToolGone: it is none.
    """
    try:
        return datetime.strptime(written, _COMPACT)  # noqa: DTZ007
    except ValueError:
        raise ToolGone from None


def _wall(draft: TimeDraft) -> Wall:
    return agreed(draft.wall.local, draft.zone, draft.fold)


def _book(visit: Visit, draft: TimeDraft) -> Appointment:
    return appointments.book(
        visit.session, case_id=draft.case_id, worker_id=visit.person.id,
        person_ids=drafts.person_ids(visit.session, draft), wall=_wall(draft), minutes=draft.minutes,
        details=draft.about, now=visit.now,
    )  # fmt: skip


def _move(visit: Visit, draft: TimeDraft) -> Appointment:
    """Move it; a new place goes with the same message."""
    given = {"appointment_id": draft.appointment_id or 0, "worker_id": visit.person.id, "seen": draft.seen}
    appointment = appointments.lock_for_worker(visit.session, now=visit.now, **given)
    if (appointment.wall, appointment.minutes) == (_wall(draft), draft.minutes):
        return appointments.change_details(visit.session, details=draft.about, now=visit.now, **given)
    appointment.details = draft.about
    return appointments.move_to(visit.session, wall=_wall(draft), minutes=draft.minutes, now=visit.now, **given)


def _tell(visit: Visit, draft: TimeDraft) -> Appointment:
    return appointments.change_details(
        visit.session, appointment_id=draft.appointment_id or 0, worker_id=visit.person.id, details=draft.about,
        seen=draft.seen, now=visit.now,
    )  # fmt: skip


#: What agreeing does, by what the worker makes.
KINDS = {"book": _book, "move": _move, "details": _tell}
