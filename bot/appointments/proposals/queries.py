"""Reads of proposed times. Nothing is locked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments.proposals.rules import ProposalStatus
from bot.appointments.proposals.tables import ProposedTime, TimeProposal


def open_of_case(session: Session, *, case_id: int) -> list[TimeProposal]:
    """The proposals of a case that wait for an answer, oldest first."""
    which = select(TimeProposal).where(TimeProposal.case_id == case_id, TimeProposal.status == ProposalStatus.OPEN)
    return list(session.scalars(which.order_by(TimeProposal.id)))


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
