"""A time on its way as a worker sees it: what was understood, what is doubtful, and every way on."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.appointments.drafts import service as drafts
from bot.appointments.drafts.clashes import Clashes, clashes_of
from bot.appointments.drafts.rules import LENGTHS, WRITTEN, other_half
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.proposals.rules import MOST_CHOICES
from bot.appointments.rules import Details
from bot.cases.family import members
from bot.cases.tables import Case
from bot.outbox.letter import Arg, Button, Buttons, Key, Part
from bot.times_in_words.doubts import Doubt
from bot.wall import Wall
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import in_rows, screen

#: What agreeing is called, by what the worker makes.
YES = {"book": "times-button-agree", "move": "times-button-move-sure", "details": "times-button-tell"}


def draft_screen(visit: Visit, draft: TimeDraft) -> Reply:
    """What was understood, with every way on; nothing has happened yet."""
    found = clashes_of(visit.session, draft)
    parts = (*chosen_before(draft), *_time(visit, draft), *in_parts(draft.about), *_notes(draft, found))
    rows = (*_confirm(draft, found.count), *_lengths(draft), *_half(draft), *_changes(draft))
    return screen(visit, draft.case_id, *parts, Part("times-not-yet"), rows=rows, back="agree")


def what_was_read(visit: Visit, draft: TimeDraft) -> tuple[Part, ...]:
    """The same where nothing is doubtful, in a few lines."""
    return (*_time(visit, draft), *in_parts(draft.about), Part("times-not-yet"))


def chosen_before(draft: TimeDraft) -> tuple[Part, ...]:
    """The times that are to be proposed with this one."""
    before = drafts.choices_of(draft)[: len(draft.choices)]
    lines = [Part("times-line", {"moment": one.wall.moment, "minutes": one.minutes}) for one in before]
    return (Part("times-chosen", {"count": len(lines)}), *lines) if lines else ()


def in_parts(details: Details) -> tuple[Part, ...]:
    """What belongs to a time, as the family will read it."""
    told = [Part(f"time-{name}", {"words": words}) for name in WRITTEN if (words := getattr(details, name))]
    if details.interpreter:
        told.append(Part("time-interpreter", {"language": Key(f"spoken-{details.interpreter}")}))
    return (*told, *((Part("time-support"),) if details.support_welcome else ()))


def moment_in(wall: Wall, now: datetime) -> tuple[str, dict[str, Arg]]:
    """The end of a key and the variables for a time; in another year than this one with its year."""
    far = wall.local.year != now.astimezone(ZoneInfo(wall.zone)).year
    return ("-year" if far else "", {"moment": wall.moment, **({"year": wall.local.year} if far else {})})


def _time(visit: Visit, draft: TimeDraft) -> tuple[Part, ...]:
    end, args = moment_in(draft.wall, visit.now)
    read = Part(f"times-understood{end}", args, bold=True)
    return (read, Part("times-length", {"minutes": draft.minutes}), *_who(visit, draft))


def _who(visit: Visit, draft: TimeDraft) -> tuple[Part, ...]:
    case = visit.session.get_one(Case, draft.case_id)
    if len(members.family_of(visit.session, case)) < 2:
        return ()
    names = [members.name_of(visit.session, case, one) for one in drafts.person_ids(visit.session, draft)]
    return (Part("times-with", {"who": members.in_words(names)}),)


def _notes(draft: TimeDraft, found: Clashes) -> list[Part]:
    """What to look at before agreeing."""
    notes = [Part("times-guessed")] if Doubt.HALF_DAY in draft.doubts else []
    notes += [Part("times-clash-own", {"moment": moment}) for moment in found.agreed]
    notes += [Part("times-clash-proposed", {"moment": moment}) for moment in found.proposed]
    notes += [Part("times-clash-held", {"moment": moment}) for moment in found.held]
    return [*notes, *([Part("times-clash-family")] if found.family else [])]


def _confirm(draft: TimeDraft, clashes: int) -> Buttons:
    """Agree; the button knows how many clashes were on the screen, so that a new one is looked at first."""
    if draft.kind != "propose":
        return ((Button(YES[draft.kind], "agree-yes", (draft.stamp, clashes)),),)
    return propose_buttons(draft)


def propose_buttons(draft: TimeDraft) -> Buttons:
    """Send what there is, or add another time."""
    count = len(drafts.choices_of(draft))
    send = (Button("times-button-send", "agree-send", (draft.stamp,), {"count": count}),)
    if not draft.local or count >= MOST_CHOICES:
        return (send,)
    return (send, (Button("times-button-add", "agree-add", (draft.stamp,)),))


def _lengths(draft: TimeDraft) -> Buttons:
    if draft.kind == "details":
        return ()
    return in_rows([_length(draft, minutes) for minutes in LENGTHS], 4)


def _length(draft: TimeDraft, minutes: int) -> Button:
    on = "-on" if draft.minutes == minutes else ""
    return Button(f"times-button-minutes{on}", "agree-long", (draft.stamp, minutes), {"minutes": minutes})


def _half(draft: TimeDraft) -> Buttons:
    """The same hour in the other half of the day, where that was guessed."""
    if Doubt.HALF_DAY not in draft.doubts:
        return ()
    other = Wall(other_half(draft.wall.local), draft.zone)
    return ((Button("times-button-moment", "agree-half", (draft.stamp,), {"moment": other.moment}),),)


def _changes(draft: TimeDraft) -> Buttons:
    more = Button("times-button-details", "agree-more", (draft.stamp,))
    if draft.kind == "details":
        return ((more,),)
    return ((Button("times-button-change", "agree-again", (draft.stamp,)), more),)
