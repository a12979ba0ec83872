"""Reads of proposed times. Nothing is locked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.appointments.proposals.rules import ProposalStatus
from bot.appointments.proposals.tables import ProposedTime, TimeProposal
from bot.cases.family import members
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseMember


def open_of_case(session: Session, *, case_id: int) -> list[TimeProposal]:
    """The proposals of a case that wait for an answer, oldest first."""
    which = select(TimeProposal).where(TimeProposal.case_id == case_id, TimeProposal.status == ProposalStatus.OPEN)
    return list(session.scalars(which.order_by(TimeProposal.id)))


def open_of_person(session: Session, *, person_id: int, now: datetime) -> list[TimeProposal]:
    """The proposals that somebody of a family can still answer, oldest first."""
    joined = select(CaseMember.case_id).where(CaseMember.person_id == person_id, CaseMember.left_at.is_(None))
    which = (
        select(TimeProposal).join(Case, Case.id == TimeProposal.case_id)
        .where(TimeProposal.status == ProposalStatus.OPEN, TimeProposal.expires_at > now,
               Case.owner_id == TimeProposal.worker_id, Case.status != CaseStatus.CLOSED,
               or_(Case.family_id == person_id, Case.id.in_(joined)))
    )  # fmt: skip
    return [one for one in session.scalars(which.order_by(TimeProposal.id)) if _is_asked(session, one, person_id)]


def open_of_worker(session: Session, *, worker_id: int, now: datetime) -> list[TimeProposal]:
    """The proposals of a worker that wait for their families, those first that end first."""
    which = select(TimeProposal).where(
        TimeProposal.worker_id == worker_id, TimeProposal.status == ProposalStatus.OPEN, TimeProposal.expires_at > now
    )
    return list(session.scalars(which.order_by(TimeProposal.expires_at, TimeProposal.id)))


def _is_asked(session: Session, proposal: TimeProposal, person_id: int) -> bool:
    number = members.number_of(session, session.get_one(Case, proposal.case_id), person_id)
    return number in proposal.members and number not in proposal.declined


def held(session: Session, *, host_id: int, begins: datetime, ends: datetime) -> list[ProposedTime]:
    """Times that a worker has proposed to somebody, that may still be picked, and that touch this stretch."""
    which = (
        select(ProposedTime).join(ProposedTime.proposal)
        .where(TimeProposal.worker_id == host_id, TimeProposal.status == ProposalStatus.OPEN,
               ProposedTime.begins_at < ends, ProposedTime.ends_at > begins)
    )  # fmt: skip
    return list(session.scalars(which.order_by(ProposedTime.begins_at)))


def due(session: Session, *, now: datetime) -> list[int]:
    """Proposals whose time is up, in the order in which they are locked."""
    which = select(TimeProposal.id).where(TimeProposal.status == ProposalStatus.OPEN, TimeProposal.expires_at <= now)
    return list(session.scalars(which.order_by(TimeProposal.id)))
