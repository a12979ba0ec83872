"""Reads of times that are held for those who wait. Nothing is locked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import Waiting, WaitingOffer
from bot.appointments.waiting.service import held_slot


def held_for(session: Session, *, person_id: int, now: datetime) -> list[tuple[WaitingOffer, Slot]]:
    """What is held for somebody who waits and can be taken now, soonest first."""
    held = (
        select(WaitingOffer, Waiting).join(Waiting, Waiting.id == WaitingOffer.waiting_id)
        .where(Waiting.person_id == person_id, Waiting.state == "waiting", WaitingOffer.state == "open",
               WaitingOffer.expires_at > now)
        .order_by(WaitingOffer.begins_at)
    )  # fmt: skip
    found = [(offer, held_slot(session, one, offer.begins_at, now)) for offer, one in session.execute(held)]
    return [(offer, slot) for offer, slot in found if slot is not None]


def held_of(session: Session, *, host_id: int, now: datetime) -> list[WaitingOffer]:
    """What of a worker's times is held for somebody now, soonest first."""
    held = select(WaitingOffer).where(
        WaitingOffer.host_id == host_id, WaitingOffer.state == "open", WaitingOffer.expires_at > now
    )
    return list(session.scalars(held.order_by(WaitingOffer.begins_at)))
