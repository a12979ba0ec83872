"""The owner takes an invitation back: the family and the invited one hear it, and no button or link of it works any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.moves import lock_case_of_worker
from bot.outbox.service import enqueue, enqueue_edit
from bot.outbox.tables import OutgoingMessage
from bot.partners import letters
from bot.partners.errors import KutsuMoved
from bot.partners.rules import CANCELLABLE, KutsuState
from bot.partners.sending import invited_key, tell_family
from bot.partners.service import lock_for_owner
from bot.partners.tables import PartnerInvitation
from bot.people.tables import Person


def cancellable_of(session: Session, *, case_id: int, worker_id: int) -> list[PartnerInvitation]:
    """The invitations of the worker's case that the family has seen and that can still be taken back, oldest first.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    lock_case_of_worker(session, case_id, worker_id)
    there = select(PartnerInvitation).where(
        PartnerInvitation.case_id == case_id, PartnerInvitation.state.in_(CANCELLABLE)
    )
    return list(session.scalars(there.order_by(PartnerInvitation.id)))


def look(session: Session, *, kutsu_id: int, worker_id: int) -> PartnerInvitation:
    """An invitation that the owner can take back.

    Raises:
        KutsuMoved: there is none such, it was never shown, or it is over.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    kutsu, _ = lock_for_owner(session, kutsu_id, worker_id)
    if kutsu.state not in CANCELLABLE:
        raise KutsuMoved
    return kutsu


def cancel(session: Session, *, kutsu_id: int, worker_id: int, now: datetime) -> PartnerInvitation:
    """Take an invitation back, answered or not; the case and its owner stay as they are.

    Raises:
        KutsuMoved: see :func:`look`.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    kutsu, case = lock_for_owner(session, kutsu_id, worker_id)
    look(session, kutsu_id=kutsu_id, worker_id=worker_id)
    kutsu.state, kutsu.token_hash, kutsu.link_until = KutsuState.ENDED, "", None
    session.flush()
    told = letters.cancelled_for_family(kutsu, session.get_one(Person, worker_id))
    tell_family(session, kutsu, case, "cancelled", told, now)
    _tell_invited(session, kutsu, now)
    return kutsu


def _tell_invited(session: Session, kutsu: PartnerInvitation, now: datetime) -> None:
    """The newest text that the invited one has loses its buttons, and a message says so; who never got one hears nothing."""
    keys = [invited_key(kutsu, version) for version in range(1, kutsu.version + 1)]
    got = select(OutgoingMessage.key).where(OutgoingMessage.key.in_(keys)).order_by(OutgoingMessage.id.desc())
    target = session.scalars(got.limit(1)).first()
    if kutsu.invitee_id is None or target is None:
        return
    enqueue_edit(
        session, person_id=kutsu.invitee_id, key=f"{target}:cancelled", target=target, letter=letters.over(), now=now
    )
    told = letters.cancelled_for_invited()
    enqueue(session, person_id=kutsu.invitee_id, key=f"kutsu:{kutsu.id}:cancelled", letter=told, now=now)
