"""What is over is forgotten in time. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from bot.events import rules
from bot.events.rules import EventStatus
from bot.events.tables import Event, Occurrence, SignUp, TopicWish, WishDraft


def forget_old(session: Session, *, now: datetime) -> int:
    """Forget sign-ups, wishes, drafts and events whose time has passed; how many rows."""
    over = select(Occurrence.id).where(Occurrence.ends_at < now - rules.SIGN_UPS_KEPT)
    ups = delete(SignUp).where(SignUp.occurrence_id.in_(over)).returning(SignUp.id)
    taken = delete(TopicWish).where(TopicWish.occurrence_id.in_(over)).returning(TopicWish.id)
    oldest = (now - rules.WISHES_KEPT).date()
    old = delete(TopicWish).where(TopicWish.occurrence_id.is_(None), TopicWish.day < oldest).returning(TopicWish.id)
    unsent = delete(WishDraft).where(WishDraft.written_at < now - rules.UNCONFIRMED_KEPT).returning(WishDraft.person_id)
    drafts = delete(Event).where(Event.status == EventStatus.DRAFT, Event.changed_at < now - rules.DRAFTS_KEPT)
    recent = exists().where(Occurrence.event_id == Event.id, Occurrence.ends_at >= now - rules.EVENTS_KEPT)
    held = delete(Event).where(Event.status != EventStatus.DRAFT, Event.changed_at < now - rules.EVENTS_KEPT, ~recent)
    every = (ups, taken, old, unsent, drafts.returning(Event.id), held.returning(Event.id))
    return sum(len(session.execute(one.execution_options(synchronize_session=False)).all()) for one in every)
