"""What a worker does with a time before it is agreed; whoever agrees on it asks the rooms for the right again."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.appointments.drafts.rules import ASKED_AGAIN, CHOSEN, WRITTEN, candidates, other_half
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.errors import DetailTooLong, NobodyToMeet
from bot.appointments.proposals.rules import Choice, check_same
from bot.appointments.rules import LONGEST_DETAIL, USUAL_MINUTES, Details
from bot.appointments.service import lock_for_worker
from bot.appointments.tables import Appointment
from bot.cases.family import members
from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.casework.errors import ToolGone
from bot.times_in_words.doubts import Doubt
from bot.times_in_words.errors import InThePast, NothingRead
from bot.times_in_words.sentence import Sentence, completed, read_sentence
from bot.wall import TimeTwice, Wall, agreed

#: What is missing from a sentence, so that the next words may complete it.
_UNFINISHED = {Doubt.NO_DATE, Doubt.NO_TIME}
#: A draft is forgotten after so long.
FORGOTTEN_AFTER = timedelta(hours=24)


def begin(
    session: Session, *, worker_id: int, case_id: int, kind: str, numbers: Sequence[int], zone: str, now: datetime,
    text: str = "",
) -> TimeDraft:  # fmt: skip
    """Begin a time with those of a case who have these numbers; what the worker was making before is forgotten.

    Raises:
        NobodyToMeet: none of them is in the case now.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    inside = [one for one in numbers if members.is_in(session, case, members.person_of(session, case, one))]
    if not inside:
        raise NobodyToMeet
    details = Details(interpreter=case.interpreter)
    return _new(session, worker_id, case_id, kind, inside, zone, now, text=text, details=asdict(details))


def begin_change(
    session: Session, *, worker_id: int, case_id: int, kind: str, appointment_id: int, seen: int, now: datetime
) -> TimeDraft:
    """Begin to move a time, or to change what belongs to it.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: it is not any more what was on the screen.
        NotYourCase, CaseInQueue, CaseIsClosed: as in :func:`begin`.
    """
    appointment = lock_for_worker(session, appointment_id, worker_id, seen, now)
    case = lock_case_of_worker(session, case_id, worker_id)
    draft = _new(
        session, worker_id, case_id, kind, _numbers(session, case, appointment), appointment.zone, now,
        details=asdict(appointment.details), minutes=appointment.minutes, appointment_id=appointment.id, seen=seen,
    )  # fmt: skip
    draft.local, draft.fold = appointment.local, appointment.fold
    session.flush()
    return draft


def find(session: Session, *, worker_id: int, stamp: str) -> TimeDraft:
    """The draft on a button, nobody else's to change until this transaction ends.

    Raises:
        ToolGone: it was settled, or another one took its place.
        NotYourCase, CaseInQueue, CaseIsClosed: as in :func:`begin`.
    """
    which = select(TimeDraft).where(TimeDraft.worker_id == worker_id, TimeDraft.stamp == stamp).with_for_update()
    draft = session.scalar(which.execution_options(populate_existing=True)) if stamp else None
    if draft is None:
        raise ToolGone
    case = session.get_one(Case, draft.case_id)
    if case.owner_id != worker_id or case.status == CaseStatus.CLOSED:
        lock_case_of_worker(session, case.id, worker_id)
    return draft


def drop(session: Session, *, worker_id: int) -> None:
    """The worker is making no time any more."""
    session.execute(delete(TimeDraft).where(TimeDraft.worker_id == worker_id))


def read(session: Session, draft: TimeDraft, *, text: str, language: str, now: datetime) -> None:
    """Read the worker's words into a draft; an incomplete sentence before is read together with them.

    Raises:
        Refusal: there is no time in them that can be agreed, see ``reading/errors.py``.
    """
    found, whole = _read(draft, text, language, now)
    _check_length(found.place, found.link)
    draft.text = whole
    draft.doubts = sorted(found.doubts)
    settled = found.local is not None and not found.doubts & set(ASKED_AGAIN)
    draft.local = found.local.isoformat(timespec="minutes") if found.local and settled else ""
    draft.fold = 0
    draft.minutes = found.minutes or draft.minutes
    told = {name: words for name, words in (("place", found.place), ("link", found.link)) if words}
    _set_details(draft, **told)
    renew(session, draft)


def choose(session: Session, draft: TimeDraft, *, local: datetime, fold: int | None, now: datetime) -> None:
    """The worker chose one of the times that the sentence may mean.

    Raises:
        InThePast: it is over by now.
        NoSuchTime: the clocks jump over it.
    """
    kept = [one for one in draft.doubts if one == Doubt.HALF_DAY and local.time() == draft.wall.local.time()]
    draft.local, draft.doubts = local.isoformat(timespec="minutes"), kept
    try:
        wall = agreed(local, draft.zone, fold)
    except TimeTwice:
        draft.doubts = [*kept, Doubt.TWICE]
        session.flush()
        return
    if wall.moment <= now:
        raise InThePast(moment=wall.moment)
    draft.fold = wall.fold
    session.flush()


def turn_half(session: Session, draft: TimeDraft, *, now: datetime) -> None:
    """Not the half of the day that was guessed, but the other one.

    Raises:
        ToolGone: nothing was guessed.
        InThePast: it is over by now.
        NoSuchTime: the clocks jump over it.
    """
    if Doubt.HALF_DAY not in draft.doubts:
        raise ToolGone
    choose(session, draft, local=other_half(draft.wall.local), fold=None, now=now)


def may_mean(draft: TimeDraft, now: datetime) -> list[tuple[datetime, int]]:
    """The times between which the worker has to choose; none when the sentence is plain."""
    doubts = {Doubt(one) for one in draft.doubts} & set(CHOSEN)
    if not doubts or not draft.local:
        return []
    here = now.astimezone(ZoneInfo(draft.zone)).replace(tzinfo=None)
    return candidates(draft.wall.local, doubts, here, draft.text)


def set_minutes(session: Session, draft: TimeDraft, minutes: int) -> None:
    """How long it takes."""
    draft.minutes = minutes
    session.flush()


def set_detail(session: Session, draft: TimeDraft, name: str, words: str) -> None:
    """One of the details in words; no words take it away.

    Raises:
        DetailTooLong: they are longer than any detail.
        ToolGone: there is no such detail.
    """
    if name not in WRITTEN:
        raise ToolGone
    _check_length(words)
    _set_details(draft, **{name: words})
    renew(session, draft)


def set_interpreter(session: Session, draft: TimeDraft, language: str) -> None:
    """The interpreter's language, or none."""
    _set_details(draft, interpreter=language)
    session.flush()


def turn_support(session: Session, draft: TimeDraft) -> None:
    """A support person is welcome, or that is not said."""
    _set_details(draft, support_welcome=not draft.about.support_welcome)
    session.flush()


def renew(session: Session, draft: TimeDraft) -> None:
    """A new stamp: buttons of what was shown before find nothing."""
    draft.stamp = secrets.token_hex(4)
    session.flush()


def add_choice(session: Session, draft: TimeDraft) -> None:
    """The time that was read is one to propose; the next sentence is for another one.

    Raises:
        SameChoice: it stands among them already.
    """
    check_same(choices_of(draft))
    draft.choices = [*draft.choices, [draft.local, draft.fold, draft.minutes, draft.details]]
    draft.local, draft.text, draft.doubts = "", "", []
    renew(session, draft)


def choices_of(draft: TimeDraft) -> list[Choice]:
    """The times to propose: those before, then the one that was read last."""
    before = [
        Choice(Wall(datetime.fromisoformat(local), draft.zone, fold), minutes, Details(**details))
        for local, fold, minutes, details in draft.choices
    ]
    return [*before, Choice(draft.wall, draft.minutes, draft.about)] if draft.local else before


def person_ids(session: Session, draft: TimeDraft) -> list[int]:
    """Those with whom the time is and who are in the case now."""
    case = session.get_one(Case, draft.case_id)
    found = [members.person_of(session, case, number) for number in draft.members]
    return [one for one in found if members.is_in(session, case, one)]


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete what nobody settled within a day; how many."""
    old = delete(TimeDraft).where(TimeDraft.made_at <= now - FORGOTTEN_AFTER).returning(TimeDraft.id)
    return len(session.execute(old).all())


def _read(draft: TimeDraft, text: str, language: str, now: datetime) -> tuple[Sentence, str]:
    """What the words say: by themselves, else with the time or the unfinished sentence before them."""
    alone, unfinished = _alone(text, draft.zone, language, now), ""
    if set(draft.doubts) & _UNFINISHED and not draft.local:
        unfinished = f"{draft.text} {text}"
    if unfinished and (alone is None or alone.local is None):
        return read_sentence(unfinished, now=now, zone=draft.zone, language=language), unfinished
    if alone is None:
        raise NothingRead
    if alone.local is not None or not draft.local:
        return alone, text
    before = draft.wall.local
    return completed(alone, day=before.date(), at=before.time(), now=now, zone=draft.zone), text


def _alone(text: str, zone: str, language: str, now: datetime) -> Sentence | None:
    try:
        return read_sentence(text, now=now, zone=zone, language=language)
    except NothingRead:
        return None


def _check_length(*words: str) -> None:
    if any(len(one) > LONGEST_DETAIL for one in words):
        raise DetailTooLong(most=LONGEST_DETAIL)


def _set_details(draft: TimeDraft, **changed: str | bool) -> None:
    draft.details = asdict(replace(draft.about, **changed))  # type: ignore[arg-type]


def _numbers(session: Session, case: Case, appointment: Appointment) -> list[int]:
    comers = [one.person_id for one in appointment.participants if one.case_id == case.id]
    return [members.number_of(session, case, one) for one in comers]


def _new(
    session: Session, worker_id: int, case_id: int, kind: str, numbers: list[int], zone: str, now: datetime,
    *, text: str = "", details: dict[str, object], minutes: int = USUAL_MINUTES, appointment_id: int | None = None,
    seen: int = 0,
) -> TimeDraft:  # fmt: skip
    drop(session, worker_id=worker_id)
    draft = TimeDraft(
        worker_id=worker_id, case_id=case_id, kind=kind, stamp=secrets.token_hex(4), appointment_id=appointment_id,
        seen=seen, members=numbers, text=text, local="", zone=zone, fold=0, minutes=minutes, doubts=[], details=details,
        choices=[], made_at=now,
    )  # fmt: skip
    session.add(draft)
    session.flush()
    return draft
