"""After *we guided you to X*: did you get through? A no brings the matter back to the same worker (row R39)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.moves import lock_case, lock_case_of_worker
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.cases.words.relay import hear_family
from bot.contact import service as contact
from bot.outbox.service import enqueue
from bot.partners import letters
from bot.partners.errors import ArrivalAnswered
from bot.partners.rules import ASKED_AT_MOST, Arrival
from bot.partners.tables import Guidance


def guide(
    session: Session, *, case_id: int, worker_id: int, service_id: str, names: Mapping[str, str], now: datetime,
    ask_at: datetime,
) -> Guidance:  # fmt: skip
    """Note that the owner guided the family to a service; ``names`` is empty for one that no screen may show.

    The same service again, before the family has answered, only moves the day on which it is asked.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    there = session.scalar(
        select(Guidance).where(
            Guidance.case_id == case.id, Guidance.service_id == service_id, Guidance.answered_at.is_(None)
        )
    )
    if there is not None:
        there.ask_at = ask_at
        session.flush()
        return there
    guidance = Guidance(
        case_id=case.id, guided_by_id=worker_id, service_id=service_id, service_names=dict(names), guided_at=now,
        ask_at=ask_at,
    )  # fmt: skip
    session.add(guidance)
    session.flush()
    return guidance


def ask_due(session: Session, *, now: datetime, may_ask: Callable[[datetime], bool] = lambda _now: True) -> int:
    """Ask every family whose day has come; how many. For a ticker; ``may_ask`` keeps it from asking at night."""
    if not may_ask(now):
        return 0
    due = select(Guidance.id, Guidance.case_id).where(Guidance.ask_at <= now)
    found = session.execute(due.order_by(Guidance.case_id, Guidance.id)).all()
    return sum(_ask(session, guidance_id, case_id, now) for guidance_id, case_id in found)


def _ask(session: Session, guidance_id: int, case_id: int, now: datetime) -> bool:
    case = lock_case(session, case_id)
    guidance = session.get_one(Guidance, guidance_id, populate_existing=True)
    if guidance.ask_at is None or guidance.ask_at > now:
        return False
    guidance.ask_at, guidance.answer, guidance.asked_times = None, "", guidance.asked_times + 1
    session.flush()
    enqueue(
        session, person_id=case.family_id, key=f"arrival:{guidance.id}:{guidance.asked_times}",
        letter=letters.arrival_question(guidance), now=now, valid_for=timedelta(days=3),
    )  # fmt: skip
    return True


def answer(
    session: Session, *, guidance_id: int, family_id: int, said: str, now: datetime, promised_at: datetime,
    ask_again_at: datetime,
) -> Guidance:  # fmt: skip
    """The family says whether it got through; *not yet* is asked again, *no* brings the matter to its worker.

    An open case owes an answer again, a resolved one opens, and after a closed one the family's matter goes to who
    knows it. Nothing has to be told again. Answering again changes nothing.

    Raises:
        ArrivalAnswered: nobody asked, it was answered otherwise, or it is another family's.
        ValueError: there is no such answer.
    """
    chosen = Arrival(said)
    known = session.get(Guidance, guidance_id)
    case = lock_case(session, known.case_id) if known is not None else None
    if known is None or case is None or case.family_id != family_id:
        raise ArrivalAnswered
    session.refresh(known)
    if known.answer == chosen and known.ask_at is None:
        return known
    if not known.asked_times or known.answered_at is not None:
        raise ArrivalAnswered
    _keep(known, chosen, now, ask_again_at)
    session.flush()
    if chosen is Arrival.NO:
        _bring_back(session, case, known, now, promised_at)
    return known


def _keep(guidance: Guidance, chosen: Arrival, now: datetime, ask_again_at: datetime) -> None:
    guidance.answer = chosen
    if chosen is Arrival.NOT_YET and guidance.asked_times < ASKED_AT_MOST:
        guidance.ask_at = ask_again_at
    else:
        guidance.answered_at, guidance.ask_at = now, None


def _bring_back(session: Session, case: Case, guidance: Guidance, now: datetime, promised_at: datetime) -> None:
    if case.status == CaseStatus.CLOSED:
        case = contact.open_case(
            session, family_id=case.family_id, bodies=(), language=case.language, now=now, promised_at=promised_at,
            topic=case.topic, topic_names=case.topic_names,
        )  # fmt: skip
    else:
        hear_family(session, case=case, now=now, promised_at=promised_at)
    letter = letters.not_arrived(case, guidance)
    notices.tell_owner(session, case=case, event=f"not-arrived:{guidance.id}", letter=letter, now=now)
