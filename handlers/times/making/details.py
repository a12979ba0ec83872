"""What belongs to a time beside its moment, in taps and words: where, who, what to bring, how to get there, who helps."""

from __future__ import annotations

from bot.appointments.drafts import service as drafts
from bot.appointments.drafts.rules import WRITTEN
from bot.appointments.drafts.tables import TimeDraft
from bot.cases.interpreting import INTERPRETED
from bot.casework import words
from bot.casework.errors import ToolGone
from bot.casework.tables import AwaitedWords
from bot.outbox.letter import Button, Buttons, Part
from handlers.times.making.sentence import on_button
from handlers.times.making.shown import in_parts
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import in_rows, screen

#: No interpreter, on a button.
_NONE = "none"


def on_more(visit: Visit) -> Reply:
    """What belongs to the time, and a button for each of it; words that were asked for are waited for no more."""
    draft = on_button(visit)
    words.drop(visit.session, worker_id=visit.person.id)
    return details_screen(visit, draft)


def details_screen(visit: Visit, draft: TimeDraft) -> Reply:
    """What the family will read beside the time, and what can be added; the way back leads to the time on its way."""
    told = in_parts(draft.about) or (Part("times-details-none"),)
    head = Part("times-details", bold=True)
    way_back = {"back": "agree-back", "back_to": (draft.stamp,)} if draft.kind != "details" else {"back": "agree"}
    return screen(visit, draft.case_id, head, *told, rows=_rows(draft), **way_back)


def on_part(visit: Visit) -> Reply:
    """Ask for one of the details in words."""
    draft, name = on_button(visit), visit.event.action.word(1)
    if name not in WRITTEN:
        raise ToolGone
    wait_for(visit, draft.case_id, "time-part", f"{draft.stamp}/{name}")
    clear = ((Button("times-button-clear", "agree-clear", (draft.stamp, name)),),) if getattr(draft.about, name) else ()
    asked = (Part(f"times-ask-{name}"), Part("words-how"))
    return screen(visit, draft.case_id, *asked, rows=clear, back="agree-more", back_to=(draft.stamp,))


def part_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The words become that detail.

    Raises:
        ToolGone: the time was settled meanwhile.
        DetailTooLong: they are longer than any detail.
    """
    stamp, _, name = asked.subject.partition("/")
    draft = drafts.find(visit.session, worker_id=visit.person.id, stamp=stamp)
    drafts.set_detail(visit.session, draft, name, asked.body)
    return details_screen(visit, draft)


def on_clear(visit: Visit) -> Reply:
    """Take a detail away."""
    draft = on_button(visit)
    drafts.set_detail(visit.session, draft, visit.event.action.word(1), "")
    return details_screen(visit, draft)


def on_support(visit: Visit) -> Reply:
    """A support person is welcome, or that is not said."""
    draft = on_button(visit)
    drafts.turn_support(visit.session, draft)
    return details_screen(visit, draft)


def on_interpreter(visit: Visit) -> Reply:
    """Which interpreter will be there."""
    draft = on_button(visit)
    buttons = [Button(f"spoken-{one}", "agree-spoken-set", (draft.stamp, one)) for one in INTERPRETED]
    none = Button("times-button-no-interpreter", "agree-spoken-set", (draft.stamp, _NONE))
    asked = Part("times-ask-interpreter")
    rows = (*in_rows(buttons), (none,))
    return screen(visit, draft.case_id, asked, rows=rows, back="agree-more", back_to=(draft.stamp,))


def on_interpreter_set(visit: Visit) -> Reply:
    """The interpreter on the button."""
    draft, language = on_button(visit), visit.event.action.word(1)
    if language not in (*INTERPRETED, _NONE):
        raise ToolGone
    drafts.set_interpreter(visit.session, draft, "" if language == _NONE else language)
    return details_screen(visit, draft)


def _rows(draft: TimeDraft) -> Buttons:
    written = [Button(f"times-button-{name}", "agree-part", (draft.stamp, name)) for name in WRITTEN]
    interpreter = Button("times-button-interpreter", "agree-spoken", (draft.stamp,))
    support = "times-button-support-off" if draft.about.support_welcome else "times-button-support"
    tapped = [interpreter, Button(support, "agree-support", (draft.stamp,))]
    ready = Button("times-button-ready", "agree-back", (draft.stamp,))
    return (*in_rows([*written, *tapped]), (ready,))
