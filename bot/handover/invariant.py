"""The promise that a case changes hands only when its family knows, looked up in live data. Numbers of cases, no content."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, literal, select
from sqlalchemy.orm import Session, aliased

from bot.cases.invariant import SEEN_BEFORE, Look
from bot.cases.tables import Case, Ownership
from bot.handover.rules import RUNNING, HandoverState
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingMessage, OutgoingStatus

_HERE = Handover.case_id == Case.id
_RUNS = and_(_HERE, Handover.state.in_(RUNNING))
_DONE = and_(_HERE, Handover.state == HandoverState.DONE)


def _rules() -> dict[str, ColumnElement[bool]]:
    """What must never be true of a case. A handover that fits no more lives on until the tickers have come round."""
    count = select(func.count()).select_from(Handover).where(_RUNS).correlate(Case).scalar_subquery()
    over = exists().where(Ownership.id == Handover.ownership_id, Ownership.released_at < SEEN_BEFORE)
    return {
        "more than one handover at a time": count > 1,
        "a handover to the one who opened the case": exists().where(_HERE, Handover.to_id == Case.family_id),
        "a handover goes on though its owner has the case no more": exists().where(_RUNS, over),
        "a proposal has waited past its date and nobody was told": exists().where(
            _HERE, Handover.state == HandoverState.PROPOSED, Handover.due_at < SEEN_BEFORE
        ),
        "changed hands before the family knew": exists().where(
            _DONE, Handover.not_reached_at.is_(None), ~exists().where(*_family_letter_arrived())
        ),
        "changed hands without a handover": _given_away_in_silence(),
        "handed to somebody who never got it": exists().where(_DONE, ~_got_it()),
    }


def _family_letter_arrived() -> tuple[ColumnElement[bool], ...]:
    """The outbox row of the letter that names both workers, see ``bot.handover.service.family_key``."""
    names = (literal("family:"), cast(Handover.case_id, String), literal(":handover:"), cast(Handover.id, String))
    key = names[0].concat(names[1]).concat(names[2]).concat(names[3])
    return OutgoingMessage.key == key, OutgoingMessage.status == OutgoingStatus.SENT


def _given_away_in_silence() -> ColumnElement[bool]:
    told = exists().where(Handover.ownership_id == Ownership.id, Handover.state == HandoverState.DONE)
    return exists().where(Ownership.case_id == Case.id, Ownership.reason == "handed", ~told)


def _got_it() -> ColumnElement[bool]:
    """The new owner's time with the case began when the old one's ended."""
    old, new = aliased(Ownership), aliased(Ownership)
    return exists().where(
        old.id == Handover.ownership_id, new.case_id == Handover.case_id, new.worker_id == Handover.to_id,
        new.claimed_at == old.released_at,
    )  # fmt: skip


_LOOK = Look(_rules())


def broken(session: Session, *, now: datetime, only: Collection[int] | None = None) -> dict[str, list[int]]:
    """By rule, the numbers of the cases whose handovers break it; empty when nobody lets go before the family knows.

    ``only`` looks at these cases alone.
    """
    return _LOOK.broken(session, now=now, only=only)
