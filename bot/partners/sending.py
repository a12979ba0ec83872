"""How an approved text reaches the invited one, and how it is taken back when it changes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.tables import Case
from bot.outbox.letter import Buttons, Letter
from bot.outbox.service import enqueue, enqueue_edit
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.partners import letters
from bot.partners.queries import body_of
from bot.partners.rules import LINK_PREFIX, LINK_VALID_FOR, KutsuState, Way
from bot.partners.tables import PartnerInvitation
from bot.people.rules import WORKER_ROLES, new_token, token_hash
from bot.people.tables import Person


def send(session: Session, kutsu: PartnerInvitation, case: Case, now: datetime) -> None:
    """The version that stands was approved: bring it to the invited one, or to the owner to pass on."""
    kutsu.approved_version, kutsu.approved_at, kutsu.asked_at = kutsu.version, now, now
    kutsu.state = KutsuState.WAITING
    session.flush()
    body = body_of(session, kutsu)
    if kutsu.invitee_id is not None:
        send_to_invited(session, kutsu, now)
        tell_owner(session, kutsu, case, "sent", letters.sent_for_owner(kutsu), now)
    elif kutsu.way == Way.LINK:
        _send_link(session, kutsu, case, body, now)
    else:
        tell_owner(session, kutsu, case, "sent", letters.copy_for_owner(kutsu, body), now)
    waiting = letters.family_told("family-kutsu-waiting", kutsu)
    tell_family(session, kutsu, case, "sent", waiting, now)


def send_to_invited(session: Session, kutsu: PartnerInvitation, now: datetime) -> None:
    """The approved text in the invited one's own chat; nothing there tells which case it is."""
    assert kutsu.invitee_id is not None
    letter = letters.for_invited(kutsu, body_of(session, kutsu))
    enqueue(session, person_id=kutsu.invitee_id, key=invited_key(kutsu), letter=letter, now=now)


def _send_link(session: Session, kutsu: PartnerInvitation, case: Case, body: str, now: datetime) -> None:
    token = new_token()
    kutsu.token_hash, kutsu.link_until = token_hash(token), now + LINK_VALID_FOR
    session.flush()
    letter = letters.link_for_owner(kutsu, LINK_PREFIX + token, kutsu.link_until, body)
    tell_owner(session, kutsu, case, "sent", letter, now, OutgoingClass.CREDENTIAL)


def take_back(session: Session, kutsu: PartnerInvitation, now: datetime) -> None:
    """What was sent before holds no more: the link is dead, and the invited one's buttons go."""
    kutsu.token_hash, kutsu.link_until = "", None
    if kutsu.state == KutsuState.WAITING and kutsu.invitee_id is not None:
        change_invited(session, kutsu, "changed", letters.being_changed(), now)


def change_invited(session: Session, kutsu: PartnerInvitation, event: str, letter: Letter, now: datetime) -> None:
    """Give the invited one's message new words, if there ever was one."""
    target = invited_key(kutsu)
    there = select(OutgoingMessage.id).where(OutgoingMessage.key == target)
    if kutsu.invitee_id is None or session.scalar(there) is None:
        return
    enqueue_edit(
        session, person_id=kutsu.invitee_id, key=f"{target}:{event}", target=target, letter=letter, now=now
    )  # fmt: skip


def invited_key(kutsu: PartnerInvitation, version: int = 0) -> str:
    """The outbox key of the invited one's message, for the version that stands or an earlier one."""
    return f"kutsu:{kutsu.id}:{version or kutsu.version}:{kutsu.invitee_id}"


def tell_owner(
    session: Session, kutsu: PartnerInvitation, case: Case, event: str, letter: Letter, now: datetime,
    klass: OutgoingClass = OutgoingClass.CARD,
) -> None:  # fmt: skip
    """Tell whoever has the case now, if anybody."""
    if case.owner_id is None:
        return
    about = notices.about_case(case.id)
    enqueue(
        session, person_id=case.owner_id, key=f"kutsu:{kutsu.id}:{kutsu.version}:{event}:owner", letter=letter,
        now=now, klass=klass, about=about, topic=about,
    )  # fmt: skip


def tell_family(
    session: Session, kutsu: PartnerInvitation, case: Case, event: str, letter: Letter, now: datetime
) -> None:
    """Tell the family how an invitation stands."""
    key = f"kutsu:{kutsu.id}:{kutsu.version}:{event}"
    notices.tell_family(session, case=case, event=key, letter=letter, now=now)


def tell_answer(session: Session, kutsu: PartnerInvitation, case: Case, now: datetime, buttons: Buttons = ()) -> None:
    """The invited one has answered: owner and family hear it."""
    comes = kutsu.state == KutsuState.COMING
    key = "kutsu-coming-owner" if comes else "kutsu-cannot-owner"
    letter = letters.owner_told(key, kutsu, kutsu.suggestion_words, buttons)
    tell_owner(session, kutsu, case, "answer", letter, now)
    told = letters.family_told("family-kutsu-coming" if comes else "family-kutsu-cannot", kutsu)
    tell_family(session, kutsu, case, "answer", told, now)
    is_worker = kutsu.invitee_id is not None and session.get_one(Person, kutsu.invitee_id).role in WORKER_ROLES
    change_invited(session, kutsu, "answered", letters.answered(kutsu, comes, is_worker), now)
