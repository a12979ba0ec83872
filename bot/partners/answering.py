"""What the family and the invited one answer; each only for the very version that they read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.cases.errors import CaseUnknown
from bot.cases.family import members
from bot.cases.moves import lock_case, lock_case_of_family, lock_worker
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.handover import service as handovers
from bot.handover.rules import INVITED
from bot.handover.tables import Handover
from bot.outbox.letter import Button
from bot.partners import letters
from bot.partners.errors import KutsuLinkNotGood, KutsuMoved
from bot.partners.rules import LONGEST_SUGGESTION, SUGGESTIONS, KutsuState
from bot.partners.sending import send, send_to_invited, tell_answer, tell_owner
from bot.partners.service import lock_for_owner
from bot.partners.tables import PartnerInvitation
from bot.people.rules import token_hash

# The family


def approve(session: Session, *, kutsu_id: int, family_id: int, version: int, now: datetime) -> PartnerInvitation:
    """The family says yes to this very text, and it is sent. Saying yes twice sends it once.

    Raises:
        KutsuMoved: the text has changed since, or the invitation was stopped or ended.
    """
    kutsu, case = _lock_of_family(session, kutsu_id, family_id)
    if kutsu.approved_version == kutsu.version == version:
        return kutsu
    _shown(kutsu, version)
    send(session, kutsu, case, now)
    return kutsu


def want_changes(session: Session, *, kutsu_id: int, family_id: int, version: int, now: datetime) -> PartnerInvitation:
    """The family wants other words; the owner hears it, and nothing is sent.

    Raises:
        KutsuMoved: the text has changed since, was sent, or the invitation is over.
    """
    kutsu, case = _lock_of_family(session, kutsu_id, family_id)
    edit = Button("kutsu-button-edit", "kutsu-edit", (kutsu.id,))
    if _says(session, kutsu, version, KutsuState.CHANGES):
        told = letters.owner_told("kutsu-changes-owner", kutsu, "", ((edit,),))
        tell_owner(session, kutsu, case, "changes", told, now)
    return kutsu


def stop(session: Session, *, kutsu_id: int, family_id: int, version: int, now: datetime) -> PartnerInvitation:
    """The family does not want the invitation; the owner hears it, and nothing is sent.

    Raises:
        KutsuMoved: the text has changed since, was sent, or the invitation is over.
    """
    kutsu, case = _lock_of_family(session, kutsu_id, family_id)
    if _says(session, kutsu, version, KutsuState.STOPPED, KutsuState.CHANGES):
        tell_owner(session, kutsu, case, "stopped", letters.owner_told("kutsu-stopped-owner", kutsu), now)
    return kutsu


def _says(
    session: Session, kutsu: PartnerInvitation, version: int, state: KutsuState, also_from: KutsuState | None = None
) -> bool:
    """Bring a text that the family was shown to a state; False when it said so before."""
    if kutsu.state == state and kutsu.version == version:
        return False
    if kutsu.state != also_from:
        _shown(kutsu, version)
    kutsu.state = state
    session.flush()
    return True


def _lock_of_family(session: Session, kutsu_id: int, family_id: int) -> tuple[PartnerInvitation, Case]:
    known = session.get(PartnerInvitation, kutsu_id)
    if known is None:
        raise KutsuMoved
    try:
        case = lock_case_of_family(session, known.case_id, family_id)
    except CaseUnknown:
        raise KutsuMoved from None
    session.refresh(known)
    if case.status == CaseStatus.CLOSED:
        raise KutsuMoved
    return known, case


def _shown(kutsu: PartnerInvitation, version: int) -> None:
    if kutsu.state != KutsuState.SHOWN or kutsu.version != version:
        raise KutsuMoved


# The invited one


def keep_words(session: Session, *, kutsu_id: int, person_id: int, version: int, words: str, now: datetime) -> None:
    """Keep what somebody who cannot come wrote, until they confirm it; nobody reads it before.

    Raises:
        KutsuMoved: see :func:`come`.
        ValueError: it is empty or over 500 characters.
    """
    _check_suggestion("words", words)
    kutsu, _ = _lock_of_invited(session, kutsu_id, person_id, version, now)
    if kutsu.state != KutsuState.WAITING:
        raise KutsuMoved
    kutsu.suggestion_words = words.strip()
    session.flush()


def is_asked(session: Session, *, kutsu_id: int, person_id: int, version: int) -> bool:
    """Whether an invitation waits, in this version, for this person's answer."""
    kutsu = session.get(PartnerInvitation, kutsu_id)
    if kutsu is None or session.get_one(Case, kutsu.case_id).status == CaseStatus.CLOSED:
        return False
    this_one = kutsu.invitee_id == person_id and kutsu.approved_version == kutsu.version == version
    return this_one and kutsu.state == KutsuState.WAITING


def open_link(session: Session, *, token: str, person_id: int, now: datetime) -> PartnerInvitation:
    """Somebody opened the link: the first one is the invited one, who gets the approved text; again it changes nothing.

    Raises:
        KutsuLinkNotGood: see there; also for the family itself and for the owner.
    """
    known = session.scalar(_behind(token, person_id, now))
    if known is None:
        raise KutsuLinkNotGood
    case = lock_case(session, known.case_id)
    session.refresh(known)
    if not _is_good(known, case, token, person_id, now) or members.is_in(session, case, person_id):
        raise KutsuLinkNotGood
    if known.invitee_id is None:
        known.invitee_id = person_id
        session.flush()
        send_to_invited(session, known, now)
    return known


def _behind(token: str, person_id: int, now: datetime) -> Select[PartnerInvitation]:
    """What the link opens for this person; a used link and a wrong one are the same question with the same answer."""
    free = PartnerInvitation.invitee_id.is_(None) | (PartnerInvitation.invitee_id == person_id)
    return select(PartnerInvitation).where(
        PartnerInvitation.token_hash == token_hash(token), PartnerInvitation.state == KutsuState.WAITING,
        PartnerInvitation.link_until > now, free,
    )  # fmt: skip


def _is_good(kutsu: PartnerInvitation, case: Case, token: str, person_id: int, now: datetime) -> bool:
    return (
        kutsu.token_hash == token_hash(token)
        and kutsu.state == KutsuState.WAITING
        and case.status != CaseStatus.CLOSED
        and kutsu.link_until is not None
        and now < kutsu.link_until
        and kutsu.invitee_id in (None, person_id)
        and person_id != case.owner_id
    )


def come(session: Session, *, kutsu_id: int, person_id: int, version: int, now: datetime) -> PartnerInvitation:
    """The invited one comes; owner and family hear it, and the owner keeps the koppi. Coming twice is coming once.

    Raises:
        KutsuMoved: the text changes, the case is closed, it was answered otherwise, or somebody else was invited.
    """
    kutsu, case = _lock_of_invited(session, kutsu_id, person_id, version, now)
    if kutsu.state == KutsuState.WAITING:
        _answer(session, kutsu, case, KutsuState.COMING, now)
    elif kutsu.state != KutsuState.COMING:
        raise KutsuMoved
    return kutsu


def cannot(
    session: Session, *, kutsu_id: int, person_id: int, version: int, suggestion: str, now: datetime, words: str = ""
) -> PartnerInvitation:
    """The invited one cannot come and suggests something else; owner and family hear it.

    Raises:
        KutsuMoved: see :func:`come`.
        ValueError: there is no such suggestion, or its words are missing or over 500 characters.
    """
    _check_suggestion(suggestion, words)
    kutsu, case = _lock_of_invited(session, kutsu_id, person_id, version, now)
    if kutsu.state == KutsuState.WAITING:
        kutsu.suggestion, kutsu.suggestion_words = suggestion, words.strip() if suggestion == "words" else ""
        _answer(session, kutsu, case, KutsuState.CANNOT, now)
    elif kutsu.state != KutsuState.CANNOT:
        raise KutsuMoved
    return kutsu


def note_answer(
    session: Session, *, kutsu_id: int, worker_id: int, version: int, comes: bool, now: datetime, suggestion: str = ""
) -> PartnerInvitation:
    """The owner writes down what somebody answered who got the text by e-mail.

    Raises:
        KutsuMoved: the text has changed since, or it was answered otherwise.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        ValueError: there is no such suggestion.
    """
    if not comes:
        _check_suggestion(suggestion, "-")
    kutsu, case = lock_for_owner(session, kutsu_id, worker_id)
    if kutsu.state != KutsuState.WAITING or kutsu.version != version or kutsu.invitee_id is not None:
        raise KutsuMoved
    kutsu.suggestion = "" if comes else suggestion
    _answer(session, kutsu, case, KutsuState.COMING if comes else KutsuState.CANNOT, now)
    return kutsu


def take_over(session: Session, *, kutsu_id: int, person_id: int, now: datetime, due_at: datetime) -> Handover:
    """An invited worker who comes takes the koppi: a handover begins, taken at once, and the family hears both names.

    Raises:
        KutsuMoved: the worker has not said that they come, or the case is closed.
        HandoverRunning: another colleague was asked already.
        OnlyForWorkers: the person answers no families.
    """
    lock_worker(session, person_id)
    kutsu, case = _lock_of_invited(session, kutsu_id, person_id, None, now)
    if kutsu.state != KutsuState.COMING or case.owner_id is None:
        raise KutsuMoved
    handover = handovers.propose(
        session, case_id=case.id, worker_id=case.owner_id, to_id=person_id, reason=INVITED, now=now, due_at=due_at
    )
    handovers.take(session, handover_id=handover.id, worker_id=person_id, now=now)
    kutsu.state = KutsuState.ENDED
    session.flush()
    return handover


def _check_suggestion(suggestion: str, words: str) -> None:
    written = bool(words.strip()) or suggestion != "words"
    if suggestion not in SUGGESTIONS or not written or len(words) > LONGEST_SUGGESTION:
        raise ValueError("who cannot come suggests something else, in at most 500 characters")


def _lock_of_invited(
    session: Session, kutsu_id: int, person_id: int, version: int | None, now: datetime
) -> tuple[PartnerInvitation, Case]:
    known = session.get(PartnerInvitation, kutsu_id)
    if known is None or known.invitee_id != person_id:
        raise KutsuMoved
    case = lock_case(session, known.case_id)
    session.refresh(known)
    right_version = version is None or known.approved_version == known.version == version
    if known.invitee_id != person_id or not right_version or case.status == CaseStatus.CLOSED:
        raise KutsuMoved
    return known, case


def _answer(session: Session, kutsu: PartnerInvitation, case: Case, state: KutsuState, now: datetime) -> None:
    kutsu.state, kutsu.answered_at = state, now
    session.flush()
    tell_answer(session, kutsu, case, now)
