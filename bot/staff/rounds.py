"""The quarter's round: a list, a reminder, a warning, a pause. For a ticker; safe on any number of replicas.

Every stage is written on the person's standing under the lock of that person, so none is told twice.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.cases.departures import Promise
from bot.outbox.letter import Arg, Letter, Part
from bot.outbox.service import enqueue
from bot.people.queries import coordinators
from bot.people.rules import Role
from bot.staff.confirming import pause
from bot.staff.leading import leaders_of
from bot.staff.letters import round_letter, send_to, team_round_letter
from bot.staff.queries import Member, members, unconfirmed
from bot.staff.records import is_last_coordinator, lock_desk, standing
from bot.staff.rules import PAUSE_AFTER_WARNING, Round, Stage, quarter_begin, stage
from bot.staff.tables import StaffStanding


def look_after(session: Session, *, now: datetime, zone: ZoneInfo, promise: Promise) -> int:
    """Do what is due in the round; about how many people something happened.

    Without a coordinator nobody could confirm anybody, so nothing happens. The last coordinator is never asked about.
    """
    if not coordinators(session):
        return 0
    quarter = quarter_begin(now, zone)
    here = [one for one in members(session) if one.paused_at is None]
    due = [one.id for one in here if _stage(session, one, quarter, now) is not Stage.NONE]
    if not due:
        return 0
    lock_desk(session, *due)
    done = [_look_at(session, person_id, quarter, now, promise) for person_id in sorted(due)]
    for wanted, key in ((Stage.ASK, "staff-round"), (Stage.REMIND, "staff-round-again")):
        if wanted in done:
            _ask(session, wanted, key, now)
    return sum(one is not Stage.NONE for one in done)


def _ask(session: Session, wanted: Stage, key: str, now: datetime) -> None:
    """Leads are asked about their own people first; coordinators about the rest, and at the reminder about everybody."""
    asked = unconfirmed(session)
    of_leads: dict[int, list[Member]] = {}
    for one in asked:
        for leader in leaders_of(session, person_id=one.id) if one.role == Role.PROFESSIONAL else ():
            of_leads.setdefault(leader.id, []).append(one)
    moment = f"{now.timestamp():.0f}"
    for leader_id, theirs in sorted(of_leads.items()):
        letter = team_round_letter(theirs)
        enqueue(session, person_id=leader_id, key=f"{key}-team:{moment}:{leader_id}", letter=letter, now=now)
    led = {one.id for theirs in of_leads.values() for one in theirs}
    rest = [one for one in asked if wanted is Stage.REMIND or one.id not in led]
    if rest:
        send_to(session, coordinators(session), f"{key}:{moment}", round_letter(rest, key), now)


def _stage(session: Session, one: Member, quarter: datetime, now: datetime) -> Stage:
    """What seems to be due, before anything is locked; whoever has no standing yet is new to the rounds."""
    found = session.get(StaffStanding, one.id)
    return stage(_round(found) if found else Round(one.confirmed_at, None, None, None), quarter, now)


def _round(found: StaffStanding) -> Round:
    return Round(found.confirmed_at, found.asked_at, found.reminded_at, found.warned_at)


def _look_at(session: Session, person_id: int, quarter: datetime, now: datetime, promise: Promise) -> Stage:
    person = lock_desk(session, person_id)[person_id]
    if person.role == Role.FAMILY or is_last_coordinator(session, person):
        return Stage.NONE
    found = standing(session, person)
    due = stage(_round(found), quarter, now)
    if due is Stage.PAUSE:
        return due if pause(session, person_id=person_id, now=now, promise=promise) else Stage.NONE
    _write_down(found, due, now)
    if due is Stage.WARN:
        _warn(session, person_id, now)
    session.flush()
    return due


def _write_down(found: StaffStanding, due: Stage, now: datetime) -> None:
    if due is Stage.ASK:
        found.asked_at, found.reminded_at, found.warned_at = now, None, None
    elif due is Stage.REMIND:
        found.reminded_at = now
    elif due is Stage.WARN:
        found.warned_at = now


def _warn(session: Session, person_id: int, now: datetime) -> None:
    """A week before access pauses, the person hears when and whom to ask."""
    names = ", ".join(one.name for one in coordinators(session) if one.id != person_id)
    facts: dict[str, Arg] = {"moment": now + PAUSE_AFTER_WARNING, "names": names}
    key = f"staff-warn:{person_id}:{now.timestamp():.0f}"
    enqueue(session, person_id=person_id, key=key, letter=Letter((Part("staff-warning", facts),)), now=now)
