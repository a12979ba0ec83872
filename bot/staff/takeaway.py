"""What somebody who answers families no more is left without: words that wait, cards, entries, invitations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from bot.cases.notices import about_case
from bot.cases.queries import open_case_of
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, QueueCard, WorkerSkill
from bot.cases.words.worktable import clear_active_case, take_draft
from bot.casework.tables import CannedAnswer
from bot.catalogue import service as catalogue
from bot.dialogue import service as dialogue
from bot.directory import leaving as directory
from bot.organisations import queries as places
from bot.organisations import service as organisations
from bot.outbox.dropping import drop_unsent
from bot.outbox.letter import Letter, Part
from bot.outbox.service import enqueue_edit
from bot.outbox.tables import OutgoingClass, OutgoingKind, OutgoingMessage, OutgoingStatus
from bot.people.tables import Invitation
from bot.staff.rules import Deed
from bot.staff.tables import StaffEvent

#: So many of the newest cards lose their words and buttons; older ones are refused all the same. Own choice.
_CARDS_PUT_AWAY = 50


def take_work(session: Session, *, person_id: int, now: datetime) -> None:
    """The words that wait, the case in hand, the place in a talk, unsent letters and cards of cases.

    The person's own matter, as a family, is left alone.
    """
    take_draft(session, worker_id=person_id)
    clear_active_case(session, worker_id=person_id)
    dialogue.forget(session, person_id=person_id)
    own = {about_case(case_id) for case_id in session.scalars(select(Case.id).where(Case.family_id == person_id))}
    joined = open_case_of(session, person_id=person_id)
    own |= {about_case(joined.id)} if joined is not None else set()
    drop_unsent(session, person_id=person_id, keep=own)
    _put_cards_away(session, person_id, own, now)


def take_keys(session: Session, *, person_id: int, by: int | None, now: datetime) -> None:
    """What the person answers for and knows, their own answers, organisation and contact entry, invitations that wait."""
    organisations.leave(session, person_id=person_id)
    directory.end(session, person_id=person_id, now=now)
    session.execute(delete(CannedAnswer).where(CannedAnswer.owner_id == person_id))
    session.execute(delete(WorkerSkill).where(WorkerSkill.worker_id == person_id))
    catalogue.give_up_all(session, owner_id=person_id, by=by, now=now)
    take_invitations(session, person_id=person_id, now=now)


def take_invitations(session: Session, *, person_id: int, now: datetime) -> None:
    """The invitations that the person made and nobody has used are worth nothing from now on."""
    made = select(StaffEvent.invitation_id).where(StaffEvent.actor_id == person_id, StaffEvent.what == Deed.INVITED)
    session.execute(
        update(Invitation)
        .where(Invitation.id.in_(made), Invitation.used_at.is_(None), Invitation.expires_at > now)
        .values(expires_at=now)
        .execution_options(synchronize_session=False)
    )


def take_led_invitations(session: Session, *, person_id: int, now: datetime) -> None:
    """Whoever leads their organisation no more, or another one, leaves no open invitations into it."""
    own = places.affiliation_of(session, person_id=person_id)
    if own is not None and own.leads:
        take_invitations(session, person_id=person_id, now=now)


def _put_cards_away(session: Session, person_id: int, own: set[str], now: datetime) -> None:
    still_open = {about_case(one) for one in session.scalars(select(Case.id).where(Case.status != CaseStatus.CLOSED))}
    cards = (
        select(OutgoingMessage.key)
        .where(
            OutgoingMessage.person_id == person_id,
            OutgoingMessage.klass == OutgoingClass.CARD,
            OutgoingMessage.kind == OutgoingKind.MESSAGE,
            OutgoingMessage.status == OutgoingStatus.SENT,
            OutgoingMessage.about.in_(still_open - own),
        )
        .order_by(OutgoingMessage.id.desc())
        .limit(_CARDS_PUT_AWAY)
    )
    words = Letter((Part("staff-card-put-away"),))
    for key in session.scalars(cards).all():
        enqueue_edit(session, person_id=person_id, key=f"put-away:{key}", target=key, letter=words, now=now)
    session.execute(delete(QueueCard).where(QueueCard.reader_id == person_id))
