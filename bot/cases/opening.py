"""How a family's matter becomes a case: once, however fast it writes and however often it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.cases import letters, notices
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case
from bot.cases.queries import active_case_of_family, open_case_of
from bot.cases.queue import cards
from bot.cases.rules import NEXT_ACTIONS, CaseStatus, Side
from bot.cases.tables import Case
from bot.cases.words.relay import hear_family, keep_message, relay_to_owner

#: What a family wrote: the event it came from, the words, and when.
Written = tuple[str, str, datetime]


class _JoinedMeanwhile(Exception):
    """The person joined another case while this one was being opened."""


def open_case(
    session: Session,
    *,
    family_id: int,
    bodies: Sequence[Written],
    language: str,
    now: datetime,
    promised_at: datetime,
    topic: str = "",
    topic_names: Mapping[str, str] | None = None,
    urgent: bool = False,
    offered: bool = True,
) -> Case:
    """Put a family's matter into the queue with what it wrote so far, and offer it to every worker.

    Safe to race and to repeat: a family has at most one case that is not closed. If there is one, the words
    join it, a resolved one opens again with its owner, and an urgent matter makes it urgent; its owner hears of
    danger each time. Who has joined a case of the family goes on in that one, and does not change its topic.
    With ``offered`` false a new case is offered to nobody: the caller gives it to a worker at once.
    """
    case, is_new = _case_of_family(session, family_id, language, promised_at, now)
    if topic and not case.topic and case.family_id == family_id:
        case.topic, case.topic_names = topic, dict(topic_names or {})
        if not is_new:
            tell_new_facts(session, case=case, now=now)
    kept = [keep_message(session, case, family_id, Side.FAMILY, *written) for written in bodies]
    messages = [message for message, is_new_message in kept if is_new_message]
    if is_new:
        case.urgent = urgent
        if offered:
            cards.offer(session, case=case, now=now)
    else:
        _join(session, case, family_id, urgent, now, promised_at)
        relay_to_owner(session, case=case, messages=messages, now=now)
    session.flush()
    return case


def _case_of_family(
    session: Session, family_id: int, language: str, promised_at: datetime, now: datetime
) -> tuple[Case, bool]:
    there = open_case_of(session, person_id=family_id)
    if there is not None:
        case = lock_case(session, there.id)
        if case.status != CaseStatus.CLOSED and members.is_in(session, case, family_id):
            return case, False
        return _case_of_family(session, family_id, language, promised_at, now)
    case = Case(
        family_id=family_id, status=CaseStatus.NEW, topic_names={}, language=language, opened_at=now,
        promised_at=promised_at, next_action=NEXT_ACTIONS[CaseStatus.NEW], next_date=promised_at,
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(case)
            session.flush()
            if members.membership(session, person_id=family_id) is not None:  # joining holds the person's row
                raise _JoinedMeanwhile
    except (IntegrityError, _JoinedMeanwhile):
        return _case_of_family(session, family_id, language, promised_at, now)
    note(session, case, Happening.OPENED, now, actor_id=family_id)
    note(session, case, Happening.PROMISED, now, moment=promised_at)
    return case, True


def tell_new_facts(session: Session, *, case: Case, now: datetime) -> None:
    """What the workers see of a locked case of the queue has changed: every card of it follows."""
    case.version += 1
    if case.status == CaseStatus.NEW:
        cards.refresh(session, case=case, now=now)


def follow_language(session: Session, *, family_id: int, language: str, now: datetime) -> None:
    """The family goes on in another language; whoever takes its case sees that."""
    there = active_case_of_family(session, family_id=family_id)
    case = lock_case(session, there.id) if there else None
    if case is not None and case.status != CaseStatus.CLOSED and case.language != language:
        case.language = language
        tell_new_facts(session, case=case, now=now)
        session.flush()


def _join(session: Session, case: Case, by_id: int, urgent: bool, now: datetime, promised_at: datetime) -> None:
    """The family asks for a person again: what was given is kept, and danger is passed on at once."""
    hear_family(session, case=case, now=now, promised_at=promised_at, by_id=by_id)
    if not urgent:
        return
    is_news, case.urgent = not case.urgent, True
    if is_news and case.status == CaseStatus.NEW:
        cards.offer(session, case=case, now=now)
    notice = letters.owner_notice("owner-urgent", case, with_buttons=True)
    notices.tell_owner(session, case=case, event=f"urgent:{case.version}", letter=notice, now=now)
