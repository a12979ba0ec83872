"""Propose times, pick one, or say that none suits. Everything begins with the case under lock, then the proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import queries as times
from bot.appointments import service as appointments
from bot.appointments import telling
from bot.appointments.errors import NobodyToMeet
from bot.appointments.proposals import letters, queries
from bot.appointments.proposals.errors import ChoiceOver, ProposalGone
from bot.appointments.proposals.rules import Choice, ProposalStatus, check_choices, expires_at
from bot.appointments.proposals.tables import ProposedTime, TimeProposal
from bot.appointments.rules import TASK_WORKING_DAYS, Attendance
from bot.appointments.tables import Appointment
from bot.cases import notices
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_worker, move
from bot.cases.rules import CaseEvent, CaseStatus
from bot.cases.tables import Case
from bot.casework.marking import plan_until
from bot.casework.rules import Step
from bot.duty.queries import desk_hours
from bot.handover.rules import due_after
from bot.outbox.letter import Key, Letter, Names
from bot.people.tables import Person
from bot.reminders.rules import is_quiet


def propose(
    session: Session, *, case_id: int, worker_id: int, person_ids: Sequence[int], choices: Sequence[Choice],
    origin: str, now: datetime,
) -> TimeProposal:  # fmt: skip
    """The owner of a case proposes times to people of its family; what was proposed to them before holds no more.

    It answers the family like any message. The same origin twice is one proposal.

    Raises:
        TooManyChoices, SameChoice, TimeIsOver, TimeTooFar, TooLong: the times cannot be proposed.
        NobodyToMeet: somebody is not in the case now.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    there = session.scalar(select(TimeProposal).where(TimeProposal.origin == origin))
    if there is not None:
        return there
    check_choices(choices, now)
    if not person_ids or any(not members.is_in(session, case, one) for one in person_ids):
        raise NobodyToMeet
    _withdraw_earlier(session, case, person_ids)
    proposal = _new(session, case, worker_id, person_ids, choices, origin, now)
    _tell_family(session, case, proposal, now)
    _count_as_answer(session, case, proposal, worker_id, now)
    return proposal


def pick(session: Session, *, choice_id: int, person_id: int, now: datetime) -> tuple[ProposedTime, Appointment]:
    """Somebody of the family picks a time: it is agreed, and the others are free again. Exactly one pick counts.

    Raises:
        ProposalGone: another time was picked, this one was called off, nothing suited, it expired, or the case changed
            hands.
        ChoiceOver: this time has begun by now.
    """
    choice = session.get(ProposedTime, choice_id)
    if choice is None:
        raise ProposalGone
    case, proposal = _lock_for_family(session, choice.proposal_id, person_id)
    if proposal.status == ProposalStatus.PICKED and (again := _same(session, choice, person_id)) is not None:
        return choice, again
    if proposal.status != ProposalStatus.OPEN or proposal.expires_at <= now:
        raise ProposalGone
    if choice.begins_at <= now:
        raise ChoiceOver
    return choice, _agree(session, case, proposal, choice, person_id, now)


def none_suits(session: Session, *, proposal_id: int, person_id: int, now: datetime) -> TimeProposal:
    """Nothing of it suits somebody; when that holds for all who were asked, the owner has a task.

    Raises:
        ProposalGone: it is settled already.
    """
    case, proposal = _lock_for_family(session, proposal_id, person_id)
    number = members.number_of(session, case, person_id)
    if number in proposal.declined:
        return proposal
    if proposal.status != ProposalStatus.OPEN:
        raise ProposalGone
    proposal.declined = [*proposal.declined, number]
    asked = {one for one in proposal.members if members.is_in(session, case, members.person_of(session, case, one))}
    if asked <= set(proposal.declined):
        proposal.status = ProposalStatus.NONE
        _make_task(session, case, proposal, "times-told-none", person_id, now)
    session.flush()
    return proposal


def expire(session: Session, *, proposal_id: int, now: datetime) -> bool:
    """A proposal whose time is up: the family hears it kindly, the owner has a task; whether it ended now.

    In quiet hours it waits for the morning; nothing of it can be picked meanwhile.
    """
    seen = session.get(TimeProposal, proposal_id)
    if seen is None:
        return False
    case, proposal = lock_case(session, seen.case_id), _lock(session, proposal_id)
    if proposal.status != ProposalStatus.OPEN or proposal.expires_at > now:
        return False
    if not _is_still_theirs(case, proposal):
        proposal.status = ProposalStatus.WITHDRAWN
        return True
    if is_quiet(now, desk_hours(session).zone):
        return False
    proposal.status = ProposalStatus.EXPIRED
    for person_id in _asked(session, case, proposal):
        _tell(session, case, proposal, person_id, "expired", letters.expired(proposal), now)
    _make_task(session, case, proposal, "times-told-expired", None, now)
    session.flush()
    return True


def _new(
    session: Session, case: Case, worker_id: int, person_ids: Sequence[int], choices: Sequence[Choice], origin: str,
    now: datetime,
) -> TimeProposal:  # fmt: skip
    proposal = TimeProposal(
        case_id=case.id, worker_id=worker_id, members=[members.number_of(session, case, one) for one in person_ids],
        declined=[], origin=origin, status=ProposalStatus.OPEN, made_at=now, expires_at=expires_at(choices, now),
        choices=[_row(one) for one in sorted(choices, key=lambda one: one.wall.moment)],
    )  # fmt: skip
    session.add(proposal)
    session.flush()
    return proposal


def _withdraw_earlier(session: Session, case: Case, person_ids: Sequence[int]) -> None:
    """Nobody has two proposals of one case before them."""
    numbers = {members.number_of(session, case, one) for one in person_ids}
    for earlier in queries.open_of_case(session, case_id=case.id):
        if numbers & set(earlier.members):
            earlier.status = ProposalStatus.WITHDRAWN


def _row(one: Choice) -> ProposedTime:
    row = ProposedTime(minutes=one.minutes, details=asdict(one.details))
    row.wall = one.wall
    return row


def _tell_family(session: Session, case: Case, proposal: TimeProposal, now: datetime) -> None:
    worker = session.get_one(Person, proposal.worker_id)
    for person_id in _asked(session, case, proposal):
        hidden = telling.hides_place(session, person_id)
        _tell(session, case, proposal, person_id, "asked", letters.proposed(proposal, worker, hides_place=hidden), now)


def _tell(
    session: Session, case: Case, proposal: TimeProposal, person_id: int, event: str, letter: Letter, now: datetime
) -> None:
    notices.tell_member(
        session, case=case, person_id=person_id, event=f"proposal:{proposal.id}:{event}", letter=letter, now=now
    )  # fmt: skip


def _count_as_answer(session: Session, case: Case, proposal: TimeProposal, worker_id: int, now: datetime) -> None:
    if case.promised_at is not None:
        note(session, case, Happening.ANSWERED, now, actor_id=worker_id, moment=case.promised_at)
    move(case, CaseEvent.WORKER_WRITES, proposal.expires_at)
    case.promised_at = case.resolved_at = None
    case.answered_at = case.answered_at or now
    session.flush()


def _agree(
    session: Session, case: Case, proposal: TimeProposal, choice: ProposedTime, person_id: int, now: datetime
) -> Appointment:
    """The picked time becomes an agreed one with all who were asked and are still there.

    Raises:
        ProposalGone: whoever proposed has the case no more.
    """
    if not _is_still_theirs(case, proposal) or proposal.worker_id is None:
        raise ProposalGone
    made = choice.choice
    appointment = appointments.book(
        session, case_id=case.id, worker_id=proposal.worker_id, person_ids=_asked(session, case, proposal),
        wall=made.wall, minutes=made.minutes, details=made.details, now=now, origin=f"proposal:{proposal.id}",
        reads_it=person_id,
    )  # fmt: skip
    proposal.status, proposal.appointment_id = ProposalStatus.PICKED, appointment.id
    own = next(one for one in appointment.participants if one.person_id == person_id)
    own.attendance, own.answered_at = Attendance.COMING, now
    session.flush()
    telling.workers(session, _told(session, appointment), appointment, own, now)
    return appointment


def _told(session: Session, appointment: Appointment) -> str:
    """What the worker reads: that it was picked, and whether they have another time then."""
    begins, ends = appointment.begins_at, appointment.ends_at
    others = times.times_of_host(session, host_id=appointment.host_id or 0, begins=begins, ends=ends)
    return "times-told-picked" if len(others) < 2 else "times-told-picked-clash"


def _same(session: Session, choice: ProposedTime, person_id: int) -> Appointment | None:
    """The time that was agreed of this very choice, while it holds for whoever presses: pressed twice."""
    of = choice.proposal.appointment_id
    agreed = session.get(Appointment, of, populate_existing=True) if of else None
    if agreed is None or not agreed.holds or agreed.begins_at != choice.begins_at:
        return None
    return agreed if any(one.person_id == person_id for one in appointments.coming(agreed)) else None


def _make_task(
    session: Session, case: Case, proposal: TimeProposal, key: str, person_id: int | None, now: datetime
) -> None:
    """Whoever has the case finds another time within two working days."""
    due = due_after(now, desk_hours(session), TASK_WORKING_DAYS)
    if case.owner_id is not None and case.status in (CaseStatus.OPEN, CaseStatus.PENDING):
        plan_until(session, case=case, worker_id=case.owner_id, step=Step.WRITE, due=due, now=now)
    letter = letters.told_worker(key, case, _who(session, case, person_id), moment=due)
    notices.tell_owner(session, case=case, event=f"proposal:{proposal.id}:{key}", letter=letter, now=now)


def _who(session: Session, case: Case, person_id: int | None) -> Key | Names:
    if person_id is None or not members.ever(session, case_id=case.id):
        return Key("time-who-family")
    return members.name_of(session, case, person_id)


def _asked(session: Session, case: Case, proposal: TimeProposal) -> list[int]:
    """Those who were asked and are in the case now."""
    found = [members.person_of(session, case, number) for number in proposal.members]
    return [one for one in found if members.is_in(session, case, one)]


def _is_still_theirs(case: Case, proposal: TimeProposal) -> bool:
    return case.status != CaseStatus.CLOSED and case.owner_id is not None and case.owner_id == proposal.worker_id


def _lock_for_family(session: Session, proposal_id: int, person_id: int) -> tuple[Case, TimeProposal]:
    """A proposal that this person was asked about, with its case, both locked.

    Raises:
        ProposalGone: there is none, or it is not theirs.
    """
    seen = session.get(TimeProposal, proposal_id)
    if seen is None:
        raise ProposalGone
    case, proposal = lock_case(session, seen.case_id), _lock(session, proposal_id)
    if person_id not in _asked(session, case, proposal):
        raise ProposalGone
    return case, proposal


def _lock(session: Session, proposal_id: int) -> TimeProposal:
    return session.get_one(TimeProposal, proposal_id, with_for_update=True, populate_existing=True)
