"""What an owner sets for a case: tags, urgency, the next step, a day to come back, an interpreter, the secure channel.

Everything begins with the owner's case under lock. What the family sees is told to it in the same transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.cases import history, notices
from bot.cases.errors import CaseMoved
from bot.cases.history import Happening
from bot.cases.interpreting import INTERPRETED
from bot.cases.moves import lock_case_of_family, lock_case_of_worker, move, ownership_of
from bot.cases.queue import cards
from bot.cases.rules import CaseEvent, CaseStatus
from bot.cases.tables import Case
from bot.casework import letters, queries
from bot.casework.errors import DangerSeen, ToolGone
from bot.casework.rules import LOWER_REASONS, RAISE_REASONS, Step, moment_of
from bot.casework.tables import CasePlan, CaseTag
from bot.outbox.letter import Names
from bot.outbox.service import enqueue_edit
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def toggle_tag(
    session: Session, *, case_id: int, worker_id: int, tag: str, known: Sequence[str], now: datetime
) -> bool:
    """Mark the case with a tag of the desk's list, or take the mark off; whether it is marked now.

    Raises:
        ToolGone: the desk's list has no such tag any more.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    there = session.get(CaseTag, (case_id, tag))
    if there is None and tag not in known:
        raise ToolGone
    if there is None:
        session.add(CaseTag(case_id=case_id, tag=tag, set_at=now))
    else:
        session.delete(there)
    refresh_head(session, case, now)
    return there is None


def raise_urgency(
    session: Session, *, case_id: int, worker_id: int, reason: str, promised_at: datetime, now: datetime
) -> Case:
    """Make the case urgent; an answer that is owed comes by ``promised_at`` if that is sooner, and the family hears it.

    Raises:
        ToolGone: the reason is none of ours.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    if reason not in RAISE_REASONS:
        raise ToolGone
    if case.urgent:
        return case
    case.urgent = True
    case.version += 1
    history.note(session, case, Happening.RAISED, now, actor_id=worker_id, reason=reason)
    if case.promised_at is not None and promised_at < case.promised_at:
        history.promise(session, case, promised_at, now)
        case.watch_stage = ""
        letter = letters.sooner(session.get_one(Person, worker_id), case)
        notices.tell_everybody(session, case=case, event=f"sooner:{case.version}", letter=letter, now=now)
    refresh_head(session, case, now)
    return case


def lower_urgency(
    session: Session, *, case_id: int, worker_id: int, reason: str, confirmed: bool, now: datetime
) -> Case:
    """Take urgency away; the promise that the family was given stands.

    Raises:
        DangerSeen: the family wrote of danger in the last day, and this is not ``confirmed``.
        ToolGone: the reason is none of ours.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    if reason not in LOWER_REASONS:
        raise ToolGone
    if not case.urgent:
        return case
    if not confirmed and queries.danger_lately(session, case_id=case_id, now=now):
        raise DangerSeen
    case.urgent = False
    case.version += 1
    history.note(session, case, Happening.LOWERED, now, actor_id=worker_id, reason=reason)
    refresh_head(session, case, now)
    return case


def snooze(
    session: Session, *, case_id: int, worker_id: int, day: date, zone: ZoneInfo, confirmed: bool, now: datetime
) -> CasePlan:
    """Let the case rest until a day, of which the family is told; when the family writes it wakes at once.

    An answer that was promised sooner is openly put off.

    Raises:
        NotADate: the day is over or too far ahead.
        DangerSeen: the case is urgent or the family wrote of danger lately, and this is not ``confirmed``.
        CaseMoved: it is resolved.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    until = moment_of(day, zone, now)
    if case.status not in (CaseStatus.OPEN, CaseStatus.PENDING):
        raise CaseMoved
    if not confirmed and (case.urgent or queries.danger_lately(session, case_id=case_id, now=now)):
        raise DangerSeen
    if case.promised_at is not None and until > case.promised_at:
        history.note(session, case, Happening.CORRECTED, now, actor_id=worker_id, moment=until)
    move(case, CaseEvent.WORKER_WRITES, until)
    case.promised_at = None
    history.note(session, case, Happening.SNOOZED, now, actor_id=worker_id, moment=until)
    plan = _set_plan(session, case, worker_id, "snooze", until, now)
    letter = letters.snoozed(session.get_one(Person, worker_id), plan)
    notices.tell_everybody(session, case=case, event=f"snoozed:{case.version}", letter=letter, now=now)
    refresh_head(session, case, now)
    return plan


def plan_step(
    session: Session, *, case_id: int, worker_id: int, step: str, day: date, zone: ZoneInfo, now: datetime
) -> CasePlan:
    """Say what happens next and by when; the family sees it when it asks where things stand.

    An answer that is owed stays owed by its own moment; a case that waits for the family is looked at on that day.

    Raises:
        ToolGone: the step is none of ours.
        NotADate: the day is over or too far ahead.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    if step not in list(Step):
        raise ToolGone
    case = lock_case_of_worker(session, case_id, worker_id)
    return plan_until(session, case=case, worker_id=worker_id, step=step, due=moment_of(day, zone, now), now=now)


def plan_until(session: Session, *, case: Case, worker_id: int, step: str, due: datetime, now: datetime) -> CasePlan:
    """The same for a locked case and a moment."""
    if case.status == CaseStatus.PENDING:
        case.next_date = due
        case.version += 1
    plan = _set_plan(session, case, worker_id, step, due, now)
    refresh_head(session, case, now)
    return plan


def drop_plan(session: Session, *, case_id: int, worker_id: int, now: datetime) -> Case:
    """The planned step is done: nothing stands there until the next one.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    fulfil(session, case=case, now=now)
    return case


def fulfil(session: Session, *, case: Case, now: datetime) -> None:
    """The same for a locked case, whoever or whatever did it."""
    plan = session.get(CasePlan, case.id)
    if plan is not None:
        session.delete(plan)
        session.flush()
    refresh_head(session, case, now)


def need_interpreter(session: Session, *, case_id: int, worker_id: int, language: str, now: datetime) -> Case:
    """The owner notes which interpreter the family needs; an empty language: none.

    Raises:
        ToolGone: the language is none of ours.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    _set_interpreter(session, case, language, now)
    return case


def wish_interpreter(session: Session, *, case_id: int, family_id: int, language: str, now: datetime) -> Case:
    """The family tells which interpreter it needs; whoever has the case hears it.

    Raises:
        ToolGone: the language is none of ours.
        CaseUnknown: it is another family's case.
    """
    case = lock_case_of_family(session, case_id, family_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseMoved
    if case.interpreter != language:
        _set_interpreter(session, case, language, now)
        key = "casework-interpreter-wished" if language else "casework-interpreter-not-wished"
        letter = letters.owner_hears(key, case)
        notices.tell_owner(session, case=case, event=f"interpreter:{case.version}", letter=letter, now=now)
    return case


def show_secure_channel(
    session: Session, *, case_id: int, worker_id: int, name: Names, url: str, now: datetime
) -> Case:
    """Send the family a way to the organisation's own channel, once for each state of the case.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    letter = letters.secure_channel(session.get_one(Person, worker_id), name, url)
    event = f"secure:{case.version}:{now.date()}"
    notices.tell_family(session, case=case, event=event, letter=letter, now=now)
    history.note(session, case, Happening.SECURED, now, actor_id=worker_id)
    return case


def note_copied(session: Session, *, case_id: int, worker_id: int, now: datetime) -> Case:
    """Write down that the owner took a summary along.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    history.note(session, case, Happening.COPIED, now, actor_id=worker_id)
    return case


def refresh_head(session: Session, case: Case, now: datetime) -> None:
    """Bring the head of a locked case in its owner's chat to what is set now."""
    case.version += 1
    session.flush()
    ownership = ownership_of(session, case.id)
    if ownership is None or session.get_one(Person, ownership.worker_id).role not in WORKER_ROLES:
        return
    about = notices.about_case(case.id)
    enqueue_edit(
        session, person_id=ownership.worker_id, key=f"head-edit:{case.id}:{ownership.id}:{case.version}",
        target=f"head:{case.id}:{ownership.id}", letter=letters.head(case, queries.set_for(session, case, now)), now=now,
        about=about, topic=about,
    )  # fmt: skip


def _set_interpreter(session: Session, case: Case, language: str, now: datetime) -> None:
    if language and language not in INTERPRETED:
        raise ToolGone
    if case.interpreter != language:
        case.interpreter = language
        case.version += 1
        refresh_head(session, case, now)
        if case.status == CaseStatus.NEW:
            cards.refresh(session, case=case, now=now)


def _set_plan(session: Session, case: Case, worker_id: int, step: str, due: datetime, now: datetime) -> CasePlan:
    plan = session.merge(
        CasePlan(case_id=case.id, worker_id=worker_id, step=step, due=due, set_at=now, reminded_at=None)
    )
    session.flush()
    return plan
