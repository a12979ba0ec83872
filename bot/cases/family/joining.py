"""How somebody of the family comes into a case that another one opened, and how they leave it.

A link is used up by consent alone. Joining holds the person's row, then the case's: whoever opens a case at the same moment
looks again whether they have joined one (``bot/cases/opening.py``), so nobody ends in two.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.errors import (
    AlreadyIn,
    CaseIsClosed,
    JoinElsewhere,
    JoinForFamilies,
    JoinLinkNotGood,
    JoinOwnCase,
    MemberGone,
    NotInCase,
    TooManyLinks,
)
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_family, lock_case_of_worker
from bot.cases.notices import about_case, tell_member, tell_owner
from bot.cases.queries import active_case_of_family
from bot.cases.rules import CaseStatus, Relation
from bot.cases.tables import Case, CaseMember, JoinLink
from bot.outbox.dropping import drop_relayed
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role, new_token, token_hash
from bot.people.service import may_try_token
from bot.people.tables import Person

#: Stands before the token in a start link, so that it is never taken for another kind of link.
LINK_PREFIX = "perhe-"
#: A link that nobody used in this time is worth nothing.
LINK_VALID_FOR = timedelta(days=7)
#: So many links of a case may wait at once; own choice.
MOST_LINKS = 5


class Link(NamedTuple):
    """A fresh link: what stands after ``start=`` is shown once and kept nowhere."""

    start: str
    until: datetime


# Links


def link_of_founder(session: Session, *, case_id: int, family_id: int, now: datetime) -> Link:
    """Make a link for whoever opened the case, to send on to one person of the family.

    Raises:
        CaseUnknown: the person did not open it, or there is no such case.
        CaseIsClosed: it is closed.
        TooManyLinks: five wait already.
    """
    case = lock_case_of_family(session, case_id, family_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    return _make(session, case, family_id, now)


def link_of_owner(session: Session, *, case_id: int, worker_id: int, now: datetime) -> Link:
    """Make a link for the owner, to send on.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        TooManyLinks: five wait already.
    """
    return _make(session, lock_case_of_worker(session, case_id, worker_id), worker_id, now)


def send_link_to_founder(session: Session, *, case_id: int, worker_id: int, now: datetime) -> None:
    """The owner has a link put into the chat of whoever opened the case, who sends it on.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        TooManyLinks: five wait already.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    link = _make(session, case, worker_id, now)
    enqueue(
        session, person_id=case.family_id, key=f"family:{case.id}:join-link:{token_hash(link.start)[:16]}",
        letter=letters.join_link(link.start, link.until), now=now, klass=OutgoingClass.CREDENTIAL,
        about=about_case(case.id),
    )  # fmt: skip


def _make(session: Session, case: Case, by_id: int, now: datetime) -> Link:
    waiting = JoinLink.case_id == case.id, JoinLink.used_at.is_(None), JoinLink.expires_at > now
    if (session.scalar(select(func.count()).where(*waiting)) or 0) >= MOST_LINKS:
        raise TooManyLinks
    token, until = new_token(), now + LINK_VALID_FOR
    session.add(
        JoinLink(case_id=case.id, token_hash=token_hash(token), made_by_id=by_id, created_at=now, expires_at=until)
    )
    session.flush()
    return Link(LINK_PREFIX + token, until)


# Coming in


def look_at_link(session: Session, *, token: str, person_id: int, now: datetime) -> Case:
    """The case to which a link leads, for somebody who may join it; nothing is used up.

    Raises:
        JoinLinkNotGood: it is wrong, used, old or of a closed case, or too many were wrong lately.
        JoinForFamilies: the person works with families.
        JoinOwnCase: the person has an open case.
        JoinElsewhere: the person is in another case.
        AlreadyIn: the person is in this one.
    """
    link, person = _good_link(session, token, person_id, now), session.get_one(Person, person_id)
    case = session.get_one(Case, link.case_id)
    _may_join(session, link, case, person, now)
    return case


def join(session: Session, *, token: str, person_id: int, now: datetime) -> CaseMember:
    """The person consents and is in: the link is used up, the owner and the others hear that somebody joined.

    Safe to race and to repeat: of two persons with one link exactly one comes in, and a second press changes nothing.

    Raises:
        JoinLinkNotGood, JoinForFamilies, JoinOwnCase, JoinElsewhere, AlreadyIn: see :func:`look_at_link`.
    """
    session.flush()
    person = session.get_one(Person, person_id, with_for_update=True, populate_existing=True)
    link = _good_link(session, token, person_id, now)
    case = lock_case(session, link.case_id)
    session.refresh(link)
    there = members.membership(session, person_id=person_id)
    if there is not None and link.used_by_id == person_id and there.case_id == case.id:
        return there
    _may_join(session, link, case, person, now)
    link.used_at, link.used_by_id = now, person_id
    member = CaseMember(
        case_id=case.id, person_id=person_id, relation=Relation.OTHER, number=_number(session, case, person_id),
        consented_at=now,
    )  # fmt: skip
    session.add(member)
    note(session, case, Happening.JOINED, now, actor_id=person_id)
    session.flush()
    _tell_of_joining(session, case, member, now)
    return member


def _good_link(session: Session, token: str, person_id: int, now: datetime) -> JoinLink:
    link = session.scalar(select(JoinLink).where(JoinLink.token_hash == token_hash(token)))
    if link is None or not may_try_token(session, person_id=person_id, now=now):
        raise JoinLinkNotGood
    return link


def _may_join(session: Session, link: JoinLink, case: Case, person: Person, now: datetime) -> None:
    if members.is_in(session, case, person.id) and case.status != CaseStatus.CLOSED:
        raise AlreadyIn
    if link.used_at is not None or link.expires_at <= now or case.status == CaseStatus.CLOSED:
        raise JoinLinkNotGood
    if person.role != Role.FAMILY:
        raise JoinForFamilies
    if active_case_of_family(session, family_id=person.id) is not None:
        raise JoinOwnCase
    if members.membership(session, person_id=person.id) is not None:
        raise JoinElsewhere


def _number(session: Session, case: Case, person_id: int) -> int:
    """Who comes back has the number from before; nobody gets another one's."""
    numbers = {one.person_id: one.number for one in members.ever(session, case_id=case.id)}
    return numbers.get(person_id) or max(numbers.values(), default=members.FOUNDER) + 1


def _tell_of_joining(session: Session, case: Case, member: CaseMember, now: datetime) -> None:
    event = f"joined:{member.id}"
    told = letters.owner_on_member("owner-member-joined", case, members.called(member))
    tell_owner(session, case=case, event=event, letter=told, now=now)
    for person_id in members.others_of(session, case, member.person_id):
        letter = letters.family_notice("member-joined-told")
        tell_member(session, case=case, person_id=person_id, event=event, letter=letter, now=now)


def set_relation(session: Session, *, person_id: int, relation: str, now: datetime) -> CaseMember:
    """The member says what they are in the family.

    Raises:
        NotInCase: the person is in no case.
        ValueError: there is no such relation.
    """
    member = _locked(session, person_id)
    member.relation = Relation(relation)
    session.flush()
    return member


# Going


def leave(session: Session, *, person_id: int, now: datetime, reason: str = "left") -> CaseMember:
    """The member is in the case no more, and the owner hears it; what they wrote stays with the worker.

    Raises:
        NotInCase: the person is in no case.
    """
    member = _locked(session, person_id)
    case = session.get_one(Case, member.case_id)
    _end(session, case, member, reason, now)
    letter = letters.owner_on_member("owner-member-left", case, members.called(member))
    tell_owner(session, case=case, event=f"left:{member.id}", letter=letter, now=now)
    return member


def leave_if_in(session: Session, *, person_id: int, now: datetime) -> None:
    """Who works with families from now on is in no case as one of a family."""
    if members.membership(session, person_id=person_id) is not None:
        leave(session, person_id=person_id, now=now, reason="staff")


def remove(session: Session, *, case_id: int, worker_id: int, number: int, now: datetime) -> CaseMember:
    """The owner takes a member out, who is told kindly. Links that nobody used are void: the member may have one.

    Raises:
        MemberGone: nobody in the case has this number.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    member = next((one for one in members.present(session, case_id=case.id) if one.number == number), None)
    if member is None:
        raise MemberGone
    _end(session, case, member, "removed", now)
    _void_links(session, case, now)
    letter = letters.family_notice("member-removed")
    event = f"removed:{member.id}"
    tell_member(session, case=case, person_id=member.person_id, event=event, letter=letter, now=now)
    return member


def end_all(session: Session, *, case: Case, now: datetime) -> None:
    """A locked case is closed: everybody's place in it ends, and they hear it."""
    for member in members.present(session, case_id=case.id):
        member.left_at, member.left_reason = now, "closed"
        letter, event = letters.closed_for_member(), f"closed:{member.id}"
        tell_member(session, case=case, person_id=member.person_id, event=event, letter=letter, now=now)
    session.flush()


def _locked(session: Session, person_id: int) -> CaseMember:
    """The person's place, with its case under lock.

    Raises:
        NotInCase: there is none.
    """
    known = members.membership(session, person_id=person_id)
    if known is None:
        raise NotInCase
    lock_case(session, known.case_id)
    session.refresh(known)
    if known.left_at is not None:
        raise NotInCase
    return known


def _end(session: Session, case: Case, member: CaseMember, reason: str, now: datetime) -> None:
    """Whoever is in the case no more gets no words of it either that still wait to leave."""
    member.left_at, member.left_reason = now, reason
    drop_relayed(session, person_id=member.person_id, inside=about_case(case.id))
    note(session, case, Happening.LEFT, now, actor_id=member.person_id, reason=reason)
    session.flush()


def _void_links(session: Session, case: Case, now: datetime) -> None:
    waiting = JoinLink.case_id == case.id, JoinLink.used_at.is_(None), JoinLink.expires_at > now
    voided = update(JoinLink).where(*waiting).values(expires_at=now)
    session.execute(voided, execution_options={"synchronize_session": False})
