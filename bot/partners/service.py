"""What the owner can do with an invitation: begin it, write its text, change it, write down a spoken consent.

The family approves one version of the text. Whatever changes the text makes a new version, and the approval is void.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.letters import full_name
from bot.cases.moves import lock_case_of_worker
from bot.cases.tables import Case
from bot.partners import letters
from bot.partners.errors import KutsuMoved, NotToBeInvited, SpokenTooLongAgo
from bot.partners.queries import to_invite
from bot.partners.rules import (
    CHANGEABLE,
    LONGEST_ANSWER,
    LONGEST_NAME,
    SPOKEN_WITHIN_DAYS,
    KutsuState,
    Way,
)
from bot.partners.sending import send, take_back
from bot.partners.tables import PartnerInvitation, PartnerInvitationText
from bot.people.tables import Person

#: The questions that are answered in words.
QUESTIONS = ("why", "hope")


def begin(
    session: Session, *, case_id: int, worker_id: int, now: datetime, invitee_id: int | None = None, name: str = "",
    way: str = Way.PERSON,
) -> PartnerInvitation:  # fmt: skip
    """Begin an invitation to somebody whom the desk knows, or to somebody with a name, by a link or a text to copy.

    Raises:
        NotToBeInvited: the person is the owner, the family, or not known by name.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        ValueError: there is no such way, or the name is empty or over 80 characters.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    if Way(way) is Way.PERSON:
        known = next((one for one in to_invite(session, case=case) if one.id == invitee_id), None)
        if known is None:
            raise NotToBeInvited
        name = full_name(known)
    if not name.strip() or (len(name) > LONGEST_NAME and way != Way.PERSON):
        raise ValueError("whoever is invited has a name of 1–80 characters")
    kutsu = PartnerInvitation(
        case_id=case.id, inviter_id=worker_id, stays_id=worker_id, way=way, invitee_name=name.strip()[:LONGEST_NAME],
        invitee_id=invitee_id if way == Way.PERSON else None, created_at=now,
    )  # fmt: skip
    session.add(kutsu)
    session.flush()
    return kutsu


def answer_question(
    session: Session, *, kutsu_id: int, worker_id: int, question: str, words: str, now: datetime
) -> PartnerInvitation:
    """Keep the owner's answer to a question; in a text that stands already it makes a new version for the family to read.

    Raises:
        KutsuMoved: it was answered, stopped or ended, or is none of the worker's cases'.
        ValueError: there is no such question, or the answer is empty or over 500 characters.
    """
    if question not in QUESTIONS or not words.strip() or len(words) > LONGEST_ANSWER:
        raise ValueError("an answer has 1–500 characters")
    kutsu, case = lock_for_owner(session, kutsu_id, worker_id)
    _changeable(kutsu)
    text = _next_text(session, kutsu, now)
    setattr(text, question, words.strip())
    session.flush()
    if kutsu.version:
        _show(session, kutsu, case, text, now)
    return kutsu


def finish(
    session: Session, *, kutsu_id: int, worker_id: int, now: datetime, stays_id: int | None = None
) -> PartnerInvitation:
    """The questions are answered: who stays beside the family, and the family reads the exact text.

    Raises:
        KutsuMoved: an answer is missing, or see :func:`answer_question`.
    """
    kutsu, case = lock_for_owner(session, kutsu_id, worker_id)
    _changeable(kutsu)
    text = _next_text(session, kutsu, now)
    if not (text.why and text.hope):
        raise KutsuMoved
    kutsu.stays_id = stays_id or kutsu.stays_id
    _show(session, kutsu, case, text, now)
    return kutsu


def lock_for_owner(session: Session, kutsu_id: int, worker_id: int) -> tuple[PartnerInvitation, Case]:
    """An invitation of a case that the worker has now, with its case under lock.

    Raises:
        KutsuMoved: there is no such invitation.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    known = session.get(PartnerInvitation, kutsu_id)
    if known is None:
        raise KutsuMoved
    case = lock_case_of_worker(session, known.case_id, worker_id)
    session.refresh(known)
    return known, case


def _changeable(kutsu: PartnerInvitation) -> None:
    if kutsu.state not in CHANGEABLE:
        raise KutsuMoved


def _next_text(session: Session, kutsu: PartnerInvitation, now: datetime) -> PartnerInvitationText:
    """The version that is being written: begun from the one that stands."""
    text = session.get(PartnerInvitationText, (kutsu.id, kutsu.version + 1))
    if text is None:
        before = session.get(PartnerInvitationText, (kutsu.id, kutsu.version))
        why, hope = (before.why, before.hope) if before else ("", "")
        text = PartnerInvitationText(
            invitation_id=kutsu.id, version=kutsu.version + 1, why=why, hope=hope, body="", written_at=now
        )
        session.add(text)
        session.flush()
    return text


def _show(session: Session, kutsu: PartnerInvitation, case: Case, text: PartnerInvitationText, now: datetime) -> None:
    """A new version stands: what was approved before is void, and the family reads the new text."""
    take_back(session, kutsu, now)
    text.body = letters.exact_text(kutsu, case, text.why, text.hope, session.get_one(Person, kutsu.stays_id))
    text.written_at, kutsu.version, kutsu.state = now, text.version, KutsuState.SHOWN
    kutsu.approved_version = kutsu.approved_at = kutsu.spoken_on = None
    session.flush()
    letter = letters.for_family(kutsu, session.get_one(Person, case.owner_id), text.body)
    event = f"kutsu:{kutsu.id}:{kutsu.version}"
    notices.tell_family(session, case=case, event=event, letter=letter, now=now)


def note_spoken(
    session: Session, *, kutsu_id: int, worker_id: int, version: int, day: date, today: date, now: datetime
) -> PartnerInvitation:
    """The family said yes aloud to this very version, and the owner writes down on which day; then it is sent.

    Raises:
        SpokenTooLongAgo: the day is to come, or over a week ago.
        KutsuMoved: the text has changed since, was sent, or is over.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
    """
    kutsu, case = lock_for_owner(session, kutsu_id, worker_id)
    if not 0 <= (today - day).days <= SPOKEN_WITHIN_DAYS:
        raise SpokenTooLongAgo
    if kutsu.state not in (KutsuState.SHOWN, KutsuState.CHANGES) or kutsu.version != version:
        raise KutsuMoved
    kutsu.spoken_on = day
    send(session, kutsu, case, now)
    return kutsu
