"""Looks after the dates of cases, so that none passes in silence. For a ticker; safe on any number of replicas.

Before an answer is due, those who can give it are reminded, by stages (``bot/cases/queue/stages.py``). When it is missed, the
family hears so and when it comes instead, and the coordinators hear of it. An owner who misses two dates in a row has let
go of the case: it returns to the queue, and is offered to others first.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.cases import history, letters, notices, reach
from bot.cases.history import Happening
from bot.cases.moves import lock_case
from bot.cases.promises import renew
from bot.cases.queue import cards, recipients
from bot.cases.queue.stages import Stage, Timetable, due_stage, may_be_offered_again
from bot.cases.returns import return_to_queue
from bot.cases.rules import FOLLOW_UP_AFTER, REMIND_BEFORE, WATCHED, CaseStatus
from bot.cases.tables import Case
from bot.people.tables import Person


def due(session: Session, *, now: datetime, timetable: Timetable) -> list[int]:
    """Ids of the cases of which somebody has to be told now, in order; nothing is locked."""
    soon = timetable.after(now, REMIND_BEFORE)
    near = or_(Case.status == CaseStatus.NEW, Case.next_date <= soon, Case.urgent)
    found = session.scalars(select(Case).where(Case.status.in_(WATCHED), near).order_by(Case.id)).all()
    return [case.id for case in found if _is_due(session, case, now, timetable)]


def _is_due(session: Session, case: Case, now: datetime, timetable: Timetable) -> bool:
    if due_stage(case, now, timetable.after) is not Stage.NONE or _needs_another_owner(session, case):
        return True
    return may_be_offered_again(case, now, timetable.after) and bool(recipients.left_out(session, case))


def look_at(session: Session, *, case_id: int, now: datetime, timetable: Timetable) -> bool:
    """Tell of a case what is due, under its lock; whether there was anything. Calling it twice tells it once."""
    case = lock_case(session, case_id)
    if _needs_another_owner(session, case):
        return_to_queue(session, case=case, reason="unreachable", now=now, promised_at=timetable.promise(case))
        return True
    again = _offer_again(session, case, now, timetable)
    stage = due_stage(case, now, timetable.after)
    if stage is Stage.MISSED:
        _miss(session, case, now, timetable)
    elif stage is not Stage.NONE:
        case.watch_stage = stage
        _nudge(session, case, stage, now)
    session.flush()
    return again or stage is not Stage.NONE


def _needs_another_owner(session: Session, case: Case) -> bool:
    """Nobody waits for an urgent answer of somebody whom Telegram does not reach."""
    return case.urgent and case.status == CaseStatus.OPEN and reach.is_away(session, case.owner_id)


def _offer_again(session: Session, case: Case, now: datetime, timetable: Timetable) -> bool:
    """Nobody else took it: those who let go of it are asked as well."""
    left_out = recipients.left_out(session, case) if may_be_offered_again(case, now, timetable.after) else []
    cards.put_all(session, case=case, readers=left_out, now=now)
    return bool(left_out)


def _nudge(session: Session, case: Case, stage: Stage, now: datetime) -> None:
    history.note(session, case, Happening.NUDGED, now, actor_id=case.owner_id, reason=stage)
    event = f"remind:{case.version}:{stage}"
    if case.status == CaseStatus.NEW:
        readers = recipients.of_stage(session, case, stage, now)
        cards.remind(session, case=case, readers=readers, event=event, now=now)
        return
    if reach.nobody_there(session, case):
        return
    letter = letters.owner_notice("owner-answer-soon", case, with_buttons=True)
    notices.tell_owner(session, case=case, event=event, letter=letter, now=now)


def _miss(session: Session, case: Case, now: datetime, timetable: Timetable) -> None:
    away = reach.nobody_there(session, case)
    if case.status == CaseStatus.PENDING:
        _ask_owner_to_ask(session, case, now, "owner-family-away" if away else "owner-ask-family")
    elif case.status == CaseStatus.OPEN and away:
        history.promise(session, case, now + FOLLOW_UP_AFTER, now)
        _ask_owner_to_ask(session, case, now, "owner-family-away")
    elif case.status == CaseStatus.OPEN and case.missed_times:
        return_to_queue(session, case=case, reason="abandoned", now=now, promised_at=timetable.promise(case))
    else:
        _renew_promise(session, case, now, timetable.promise(case))


def _ask_owner_to_ask(session: Session, case: Case, now: datetime, key: str) -> None:
    """The family was told that somebody would come back to it on this day, or has to be reached in another way."""
    case.next_date = now + FOLLOW_UP_AFTER
    case.version += 1
    letter = letters.owner_notice(key, case, with_buttons=True)
    notices.tell_owner(session, case=case, event=f"ask:{case.version}", letter=letter, now=now)


def _renew_promise(session: Session, case: Case, now: datetime, promised_at: datetime) -> None:
    """The family hears openly that it waits longer; so do the coordinators."""
    case.missed_times += 1
    renew(session, case, promised_at, now)
    letter = letters.family_notice("family-late", moment=promised_at)
    notices.tell_everybody(session, case=case, event=f"late:{case.version}", letter=letter, now=now)
    if case.owner_id is not None:
        owner = session.get_one(Person, case.owner_id)
        notices.tell_coordinators(session, case=case, owner=owner, now=now)
        _nudge(session, case, Stage.OWNER, now)
        return
    cards.refresh(session, case=case, now=now)
    _nudge(session, case, Stage.MISSED, now)
