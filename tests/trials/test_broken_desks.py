"""Desks with one thing broken: the look after each step of ``test_koppi`` sees each of them, and nothing in a sound one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.cases import reach, returns
from bot.cases.moves import lock_case
from bot.cases.tables import Case
from bot.db import Database
from bot.handover import queries, service, watch
from bot.handover.rules import HandoverState
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingStatus
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person
from tests.conftest import create_tables
from tests.trials.machine import NEWCOMER
from tests.trials.machine_rota import WholeDesk

Breaks = Callable[[pytest.MonkeyPatch], None]
Life = Callable[[WholeDesk], None]
DAY = 24 * 60
SENT, UNSURE = OutgoingStatus.SENT, OutgoingStatus.UNSURE


def _gives_at_once(patch: pytest.MonkeyPatch) -> None:
    """The asked worker gets the case before the family knows."""

    def take(session: Session, *, handover_id: int, worker_id: int, now: datetime) -> Handover:
        handover = real(session, handover_id=handover_id, worker_id=worker_id, now=now)
        service.finish(session, handover, lock_case(session, handover.case_id), now)
        return handover

    real = service.take
    patch.setattr(service, "take", take)


def _takes_any_letter_for_read(patch: pytest.MonkeyPatch) -> None:
    """The ticker hands over whatever became of the family's letter."""

    def look(session: Session, handover: Handover, case: Case, now: datetime) -> bool:
        service.finish(session, handover, case, now)
        return True

    patch.setattr(watch, "_look_at_family", look)


def _asks_anybody(patch: pytest.MonkeyPatch) -> None:
    """Even the one who opened the case as a family may be asked to take it."""

    def may_take(_session: Session, person: Person | None, case: Case) -> bool:
        return person is not None and person.role in WORKER_ROLES and person.id != case.owner_id

    patch.setattr(queries, "may_take", may_take)
    patch.setattr(service, "may_take", may_take)


def _only_writes_it_down(patch: pytest.MonkeyPatch) -> None:
    """The handover is called done, and the case stays where it was."""

    def finish(session: Session, handover: Handover, _case: Case, now: datetime) -> None:
        service.close(session, handover, HandoverState.DONE, now)

    patch.setattr(service, "finish", finish)


def _nothing(*_what: Any, **_more: Any) -> bool:
    return False


def _patched(place: Any, name: str) -> Breaks:
    return lambda patch: patch.setattr(place, name, _nothing)


def _handed(desk: WholeDesk, post: OutgoingStatus = SENT) -> None:
    """The first family's case goes from the first worker to the second, as far as it can."""
    desk.hands_over(0, 1, service.take, None, True)
    desk.somebody_has_every_koppi()
    desk.time_passes(0, post)


def _released_meanwhile(desk: WholeDesk) -> None:
    desk.hands_over(0, 1, service.take, None, False)
    desk.releases(0, 0)
    desk.time_passes(0, SENT)


def _nobody_answers(desk: WholeDesk) -> None:
    desk.worker_writes(0, 0)
    desk.hands_over(0, 1, service.take, None, False)
    for _ in range(4):
        desk.time_passes(DAY, SENT)
        desk.somebody_has_every_koppi()


def _the_one_who_opened_it(desk: WholeDesk) -> None:
    desk.claims(NEWCOMER - 1, 0)
    desk.hands_over(NEWCOMER - 1, NEWCOMER, service.take, None, True)


def _released(desk: WholeDesk) -> None:
    desk.releases(0, 0)


def _out_of_reach(desk: WholeDesk) -> None:
    desk.telegram_reaches(0, True)


def _urgent_and_out_of_reach(desk: WholeDesk) -> None:
    desk.opens(0, True)
    desk.telegram_reaches(len(desk.families), True)
    desk.time_passes(0, SENT)


def _told_in_another_way(desk: WholeDesk) -> None:
    """The family shut the bot out, so its worker tells it of the handover on the telephone."""
    desk.telegram_reaches(0, True)
    desk.hands_over(0, 1, service.take, None, True)
    desk.time_passes(0, SENT)
    desk.hands_over(0, 1, service.told_otherwise, None, False)


def _left_with_a_substitute(desk: WholeDesk) -> None:
    desk.telegram_reaches(0, True)
    desk.leaves(0, 1, "removed")


LIVES: list[tuple[str, Breaks, Life]] = [
    ("gives at once", _gives_at_once, _handed),
    ("takes any letter for read", _takes_any_letter_for_read, lambda desk: _handed(desk, UNSURE)),
    ("asks anybody", _asks_anybody, _the_one_who_opened_it),
    ("only writes it down", _only_writes_it_down, _handed),
    ("forgets proposals", _patched(watch, "_overdue"), _nobody_answers),
    ("ends nothing", _patched(service, "end"), _released_meanwhile),
    ("two owners", _patched(service, "end_ownership"), _handed),
    ("keeps the owner in the books", _patched(returns, "end_ownership"), _released),
    ("tells no owner that the family is gone", _patched(reach, "tell_owner_of_task"), _out_of_reach),
    ("tells no new owner that the family is gone", _patched(reach, "tell_owner_of_task"), _told_in_another_way),
    ("tells no substitute that the family is gone", _patched(reach, "tell_owner_of_task"), _left_with_a_substitute),
    ("waits for somebody who is gone", _patched(reach, "is_away"), _urgent_and_out_of_reach),
]  # fmt: skip
each = pytest.mark.parametrize(("breaks", "life"), [pytest.param(*life, id=name) for name, *life in LIVES])


@pytest.fixture(scope="module")
def in_memory() -> Iterator[Database]:
    """A database for one desk after the other."""
    database = Database("sqlite://")
    create_tables(database)
    yield database
    database.close()


@pytest.fixture
def desk_of(in_memory: Database, now: datetime) -> type[WholeDesk]:
    """Makes a fresh desk."""

    class Here(WholeDesk):
        pass

    Here.database, Here.begins, Here.handovers = in_memory, now, Counter()
    return Here


def _live(desk: WholeDesk, life: Life) -> None:
    life(desk)
    desk.somebody_has_every_koppi()
    desk.teardown()


@each
def test_a_sound_desk_lives_through_it(desk_of: type[WholeDesk], breaks: Breaks, life: Life) -> None:
    _live(desk_of(), life)


@each
def test_a_broken_desk_is_found_out(
    desk_of: type[WholeDesk], breaks: Breaks, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of()
    breaks(monkeypatch)
    with pytest.raises((AssertionError, IntegrityError)):
        _live(desk, life)
