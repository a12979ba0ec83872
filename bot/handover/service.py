"""What can be asked of this room: propose, take, decline, withdraw, and say that the family knows.

The old owner has the case until the family knows. Every step locks the case and looks again whether the handover still
fits it, so that whatever happens meanwhile (a claim, a release, the end of the case, a worker who leaves) needs to know
nothing of handovers: one that no longer fits takes no further step, and ``watch`` ends it in plain words.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices, reach
from bot.cases.history import Happening, note
from bot.cases.letters import signature
from bot.cases.moves import (
    end_ownership,
    lock_case,
    lock_case_of_worker,
    own,
    ownership_of,
    restart_wait,
    worker_on_duty,
)
from bot.cases.queries import case_story
from bot.cases.rules import CaseEvent, CaseStatus, next_status
from bot.cases.tables import Case, Ownership
from bot.cases.words.relay import relay_to_owner
from bot.contact import service as contact
from bot.handover import letters
from bot.handover.errors import FamilyNotTold, HandoverOver, HandoverRunning, NotThisColleague
from bot.handover.queries import fits, may_take
from bot.handover.rules import INVITED, NOTE, REASONS, RUNNING, HandoverState
from bot.handover.tables import Handover
from bot.outbox.letter import Button, Letter
from bot.outbox.service import enqueue, enqueue_edit
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.people.tables import Person


def propose(
    session: Session, *, case_id: int, worker_id: int, to_id: int, reason: str, now: datetime, due_at: datetime,
    words: str = "",
) -> Handover:  # fmt: skip
    """Ask a colleague to take the owner's case over; the colleague sees a card without content.

    ``words`` are a note that the new owner reads when the case is theirs. Proposing the same again changes nothing.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseMoved: it is resolved.
        NotThisColleague: the chosen person cannot take it.
        HandoverRunning: another colleague was asked already.
        ValueError: there is no such reason.
    """
    if reason not in (*REASONS, NOTE, INVITED):
        raise ValueError("there is no such reason for a handover")
    case = lock_case_of_worker(session, case_id, worker_id)
    next_status(case.status, CaseEvent.RELEASE)
    if not may_take(session, session.get(Person, to_id), case):
        raise NotThisColleague
    there = _running(session, case, now)
    if there is None:
        return _propose(session, case, to_id, reason, words, now, due_at)
    if there.to_id != to_id:
        raise HandoverRunning(worker=signature(session.get_one(Person, there.to_id)))
    return there


def _running(session: Session, case: Case, now: datetime) -> Handover | None:
    """The handover that is going on in a locked case; one that no longer fits ends here."""
    found = session.scalar(select(Handover).where(Handover.case_id == case.id, Handover.state.in_(RUNNING)))
    if found is not None and not fits(session, found, case):
        end(session, found, case, now)
        return None
    return found


def _propose(
    session: Session, case: Case, to_id: int, reason: str, words: str, now: datetime, due_at: datetime
) -> Handover:
    ownership = ownership_of(session, case.id)
    assert ownership is not None
    handover = Handover(
        case_id=case.id, ownership_id=ownership.id, from_id=ownership.worker_id, to_id=to_id, reason=reason,
        note=words, proposed_at=now, due_at=due_at,
    )  # fmt: skip
    session.add(handover)
    session.flush()
    if reason != INVITED:
        card = letters.proposal(handover, case, session.get_one(Person, handover.from_id))
        tell(session, case, to_id, card_key(handover), card, now)
    return handover


def take(session: Session, *, handover_id: int, worker_id: int, now: datetime) -> Handover:
    """The asked worker says yes: the family is told in one message that names both; the old owner still has the case.

    Taking twice is taking once.

    Raises:
        HandoverOver: it is over, the case went another way, or somebody else was asked.
        OnlyForWorkers: the person answers no families.
    """
    handover, case = _lock(session, handover_id, now, to_id=worker_id)
    if handover.state == HandoverState.TAKEN:
        return handover
    handover.state, handover.taken_at = HandoverState.TAKEN, now
    old, new = session.get_one(Person, handover.from_id), session.get_one(Person, handover.to_id)
    letter = letters.family_letter(case, old, new)
    notices.tell_everybody(session, case=case, event=family_event(handover), letter=letter, now=now)
    _tell_owner(session, handover, case, "taken", letters.told_owner("handover-taken-owner", case, new), now)
    change_card(session, handover, case, "taken", letters.proposal_over("handover-taken-card", case, old), now)
    session.flush()
    return handover


def decline(session: Session, *, handover_id: int, worker_id: int, now: datetime) -> Handover:
    """The asked worker cannot take the case; its owner is told.

    Raises:
        HandoverOver: it is over, was taken already, or somebody else was asked.
        OnlyForWorkers: the person answers no families.
    """
    handover, case = _lock(session, handover_id, now, to_id=worker_id)
    if handover.state != HandoverState.PROPOSED:
        raise HandoverOver
    close(session, handover, HandoverState.DECLINED, now)
    old, new = session.get_one(Person, handover.from_id), session.get_one(Person, handover.to_id)
    again = Button("handover-button-other", "handover", (case.id,))
    letter = letters.told_owner("handover-declined-owner", case, new, again)
    _tell_owner(session, handover, case, "declined", letter, now)
    change_card(session, handover, case, "declined", letters.proposal_over("handover-declined-card", case, old), now)
    return handover


def withdraw(session: Session, *, handover_id: int, worker_id: int, now: datetime) -> Handover:
    """The old owner takes the proposal back, which is possible until it is taken.

    Raises:
        HandoverOver: it is over, taken, or another worker's.
        OnlyForWorkers: the person answers no families.
    """
    handover, case = _lock(session, handover_id, now, from_id=worker_id)
    if handover.state != HandoverState.PROPOSED:
        raise HandoverOver
    close(session, handover, HandoverState.WITHDRAWN, now)
    old = session.get_one(Person, handover.from_id)
    change_card(session, handover, case, "withdrawn", letters.proposal_over("handover-withdrawn-card", case, old), now)
    return handover


def told_otherwise(session: Session, *, handover_id: int, worker_id: int, now: datetime) -> Handover:
    """The family could not be reached here, and the old owner has told it in another way: the case changes hands.

    Raises:
        HandoverOver: it is over, not taken yet, or another worker's.
        FamilyNotTold: the letter is on its way, or has arrived and the change follows by itself.
        OnlyForWorkers: the person answers no families.
    """
    hold_new(session, handover_id)
    handover, case = _lock(session, handover_id, now, from_id=worker_id)
    if handover.state != HandoverState.TAKEN:
        raise HandoverOver
    if handover.not_reached_at is None:
        raise FamilyNotTold
    finish(session, handover, case, now)
    return handover


def _lock(
    session: Session, handover_id: int, now: datetime, *, to_id: int | None = None, from_id: int | None = None
) -> tuple[Handover, Case]:
    """A running handover of this person that still fits, with its case under lock.

    Raises:
        HandoverOver: there is no such.
        OnlyForWorkers: the person answers no families.
    """
    worker_on_duty(session, to_id or from_id or 0)
    known = session.get(Handover, handover_id)
    if known is None or (to_id or known.to_id) != known.to_id or (from_id or known.from_id) != known.from_id:
        raise HandoverOver
    case = lock_case(session, known.case_id)
    session.refresh(known)
    if known.state not in RUNNING or not fits(session, known, case):
        raise HandoverOver
    return known, case


def hold_new(session: Session, handover_id: int) -> None:
    """Hold the new worker's row, as everybody does who gives somebody a case: before the case's own row."""
    known = session.get(Handover, handover_id)
    if known is not None:
        session.get(Person, known.to_id, with_for_update={"read": True}, populate_existing=True)


def finish(session: Session, handover: Handover, case: Case, now: datetime) -> None:
    """The family knows: in one transaction the locked case changes hands, and both workers are told.

    The new owner gets all that was written, as after a claim; what the old one has read stays readable.
    """
    old, new = session.get_one(Person, handover.from_id), session.get_one(Person, handover.to_id)
    before = session.get_one(Ownership, handover.ownership_id)
    end_ownership(session, case, "handed", now)
    case.owner_id, case.version = new.id, case.version + 1
    restart_wait(case, now)
    ownership = own(session, case, new.id, now)
    note(session, case, Happening.HANDED, now, actor_id=new.id, reason=handover.reason)
    close(session, handover, HandoverState.DONE, now)
    notices.open_desk(session, case=case, ownership=ownership, now=now)
    if handover.note:
        letter = letters.note_for_new(case, old, handover.note)
        notices.tell_owner(session, case=case, event=f"handover-note:{handover.id}", letter=letter, now=now)
    relay_to_owner(session, case=case, messages=case_story(session, case_id=case.id), now=now)
    reach.tell_owner_of_task(session, case=case, now=now)
    _tell_owner(session, handover, case, "done", letters.told_owner("handover-done-owner", case, new), now)
    contact.follow_handover(session, case=case, old=before, reason=handover.reason, now=now)
    session.flush()


def end(session: Session, handover: Handover, case: Case, now: datetime) -> None:
    """The case went another way: the handover ends, and both workers hear what became of it."""
    was_taken = handover.state == HandoverState.TAKEN
    close(session, handover, HandoverState.ENDED, now)
    old, new = session.get_one(Person, handover.from_id), session.get_one(Person, handover.to_id)
    change_card(session, handover, case, "ended", letters.proposal_over("handover-ended-card", case, old), now)
    if was_taken:
        letter = letters.proposal_over("handover-ended-card", case, old)
        tell(session, case, new.id, f"handover:{handover.id}:ended:new", letter, now)
    _tell_owner(session, handover, case, "ended", letters.told_owner("handover-ended-owner", case, new), now)
    if was_taken and case.owner_id == old.id and case.status != CaseStatus.CLOSED:
        stays = letters.family_stays(old)
        notices.tell_everybody(session, case=case, event=f"handover:{handover.id}:stays", letter=stays, now=now)


def close(session: Session, handover: Handover, state: HandoverState, now: datetime) -> None:
    """Bring a handover to its last state."""
    handover.state, handover.ended_at = state, now
    session.flush()


def family_event(handover: Handover) -> str:
    """The event of the letter that tells the family, within the case's keys."""
    return f"handover:{handover.id}"


def family_key(handover: Handover) -> str:
    """The outbox key of the letter that tells the family."""
    return f"family:{handover.case_id}:{family_event(handover)}"


def card_key(handover: Handover) -> str:
    """The outbox key of the asked worker's card."""
    return f"handover:{handover.id}:card"


def tell(session: Session, case: Case, person_id: int, key: str, letter: Letter, now: datetime) -> None:
    """Put a card for a worker into the outbox."""
    about = notices.about_case(case.id)
    enqueue(session, person_id=person_id, key=key, letter=letter, now=now, klass=OutgoingClass.CARD, about=about)


def _tell_owner(session: Session, handover: Handover, case: Case, event: str, letter: Letter, now: datetime) -> None:
    tell(session, case, handover.from_id, f"handover:{handover.id}:{event}:old", letter, now)


def change_card(session: Session, handover: Handover, case: Case, event: str, letter: Letter, now: datetime) -> None:
    """Give the asked worker's card new words, if there ever was one."""
    target = card_key(handover)
    if session.scalar(select(OutgoingMessage.id).where(OutgoingMessage.key == target)) is None:
        return
    enqueue_edit(
        session, person_id=handover.to_id, key=f"{target}:{event}", target=target, letter=letter, now=now,
        about=notices.about_case(case.id),
    )  # fmt: skip
