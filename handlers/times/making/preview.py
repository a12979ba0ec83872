"""What a worker's sentence says, before they have pressed anything: read without doubt, one press agrees it.

The draft stays as it was: what is read here is put back, and read again by the press.
"""

from __future__ import annotations

from sqlalchemy import select

from bot.appointments.drafts import service as drafts
from bot.appointments.drafts.clashes import clashes_of
from bot.appointments.drafts.tables import TimeDraft
from bot.casework.tables import AwaitedWords
from bot.errors import Refusal
from bot.outbox.letter import Button, Part
from handlers.times.making.shown import YES, what_was_read
from handlers.visit import Visit

#: What one press can agree; a proposal may get more times, so it is looked at first.
_AT_ONCE = ("book", "move")


def plainly_read(visit: Visit, asked: AwaitedWords) -> tuple[tuple[Part, ...], tuple[Button, ...]]:
    """What was read and the button that agrees it; nothing where it was not asked for, or anything is doubtful."""
    draft = _draft(visit, asked)
    if draft is None or draft.kind not in _AT_ONCE:
        return (), ()
    label = YES[draft.kind]
    before = visit.session.begin_nested()
    try:
        drafts.read(visit.session, draft, text=asked.body, language=visit.person.language, now=visit.now)
        parts = what_was_read(visit, draft) if is_plain(visit, draft) else ()
    except Refusal:
        parts = ()
    finally:
        before.rollback()
    agree = Button(label, "words-agree", (asked.parts[0][0], asked.parts[-1][0]))
    return parts, ((agree,) if parts else ())


def is_plain(visit: Visit, draft: TimeDraft) -> bool:
    """Whether a sentence that was read leaves nothing to ask, to choose or to look at."""
    return bool(draft.local) and not draft.doubts and clashes_of(visit.session, draft).count == 0


def _draft(visit: Visit, asked: AwaitedWords) -> TimeDraft | None:
    if asked.kind != "time":
        return None
    mine = select(TimeDraft).where(TimeDraft.worker_id == visit.person.id, TimeDraft.stamp == asked.subject)
    return visit.session.scalar(mine)
