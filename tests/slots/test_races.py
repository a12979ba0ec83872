"""Many pick at once: the last place of a time is given once, whatever the database and however many programs run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier, Event, Thread
from time import sleep
from typing import Any

import pytest

from bot.appointments import service
from bot.appointments.drafts import service as drafts
from bot.appointments.drafts.holding import hold_moment
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.slots import service as slots
from bot.appointments.slots.errors import SlotGone
from bot.appointments.slots.tables import SlotOffer
from bot.db import Database
from bot.wall import wall_of
from tests.slots.conftest import ZONE, Timed

TUESDAY = datetime(2026, 11, 24, 7, tzinfo=UTC)
FAMILIES = 12


@pytest.fixture
def replicas(database: Database, database_url: str) -> list[Database]:
    """The programs that run side by side: one on SQLite, three on PostgreSQL."""
    if database.dialect == "sqlite":
        return [database]
    return [database, *(Database(database_url) for _ in range(2))]


def at_once(replicas: list[Database], work: list[Callable[[Database], str]]) -> list[str]:
    """Do everything at the same moment, each in a thread of its own; what came of it, in order."""
    ready = Barrier(len(work))

    def begin(place: int) -> str:
        ready.wait(timeout=60)
        return work[place](replicas[place % len(replicas)])

    with ThreadPoolExecutor(len(work)) as threads:
        done = list(threads.map(begin, range(len(work))))
    for replica in replicas[1:]:
        replica.close()
    return done


def _take(story: Timed, offer: SlotOffer, begins_at: datetime) -> Callable[[Database], str]:
    def take(database: Database) -> str:
        try:
            with database.transaction() as session:
                slots.take(
                    session, offer_id=offer.id, person_id=offer.person_id, begins_at=begins_at, now=story.now
                )  # fmt: skip
        except SlotGone:
            return "gone"
        return "taken"

    return take


@pytest.mark.parametrize("capacity", [1, 4])
def test_of_many_who_pick_the_same_time_as_many_get_it_as_there_are_places(
    story: Timed, replicas: list[Database], capacity: int
) -> None:
    worker = story.worker()
    story.plans(worker, "ti 9-12", capacity=capacity)
    offers = [story.offers(worker, story.held(worker)) for _ in range(FAMILIES)]
    done = at_once(replicas, [_take(story, offer, TUESDAY) for offer in offers])
    assert Counter(done) == {"taken": capacity, "gone": FAMILIES - capacity}
    (time,) = story.times()
    assert len(time.participants) == capacity


def test_times_that_overlap_by_their_distance_are_not_given_side_by_side(
    story: Timed, replicas: list[Database]
) -> None:
    """Everybody picks some time of the morning; at the end each is given once and none touches another."""
    worker = story.worker()
    story.plans(worker, "ti 9-12", minutes=30, buffer=15, most=3)
    offers = [story.offers(worker, story.held(worker)) for _ in range(FAMILIES)]
    done = at_once(
        replicas,
        [_take(story, offer, TUESDAY + timedelta(minutes=45 * (place % 4))) for place, offer in enumerate(offers)],
    )
    times = story.times()
    assert done.count("taken") == len(times) == 3
    assert len({one.begins_at for one in times}) == 3


def test_moves_and_first_picks_of_one_time_end_with_one_of_them(story: Timed, replicas: list[Database]) -> None:
    worker = story.worker()
    story.plans(worker, "ti-ke 9-12")
    work = []
    for place in range(3):
        case = story.held(worker)
        time = story.books(worker, case, TUESDAY + timedelta(days=1, hours=place))
        with story.transaction() as session:
            appointment = session.get_one(type(time), time.id)
            offer = slots.offer_of_host(
                session, appointment=appointment, participant=appointment.participants[0], moves=True, now=story.now
            )
        assert offer is not None
        work.append(_take(story, offer, TUESDAY))
    offers = [story.offers(worker, story.held(worker)) for _ in range(6)]
    done = at_once(replicas, [*work, *(_take(story, offer, TUESDAY) for offer in offers)])
    assert Counter(done) == {"taken": 1, "gone": 8}
    assert sum(one.begins_at == TUESDAY for one in story.times()) == 1


def test_a_sentence_and_a_pick_of_one_moment_end_with_one_of_them(story: Timed, replicas: list[Database]) -> None:
    worker = story.worker()
    story.plans(worker, "ti 9-12")
    case = story.held(worker)
    draft = story.do(drafts.begin, worker_id=worker, case_id=case.id, kind="book", numbers=[1], zone=ZONE)
    with story.transaction() as session:
        row = session.get_one(TimeDraft, draft.id)
        drafts.read(session, row, text="ti 24.11. klo 9.00", language="fi", now=story.now)

    def agree(database: Database) -> str:
        with database.transaction() as session:
            mine = session.get_one(TimeDraft, draft.id)
            if hold_moment(session, mine).count:
                return "looked at again"
            service.book(
                session, case_id=case.id, worker_id=worker, person_ids=[case.family_id], wall=mine.wall, minutes=60,
                details=mine.about, now=story.now,
            )  # fmt: skip
        return "agreed"

    offers = [story.offers(worker, story.held(worker)) for _ in range(4)]
    done = at_once(replicas, [agree, *(_take(story, offer, TUESDAY) for offer in offers)])
    assert done[0] == ("looked at again" if "taken" in done else "agreed")
    assert len(story.times()) == 1


@pytest.mark.parametrize("change", ["cancel", "move"])
def test_nobody_joins_a_group_that_is_called_off_or_moved_at_that_moment(
    story: Timed, replicas: list[Database], change: str
) -> None:
    worker = story.worker()
    story.plans(worker, capacity=4)
    group = story.takes(story.offers(worker, story.held(worker)), TUESDAY)
    late = story.offers(worker, story.held(worker))
    changed = Event()

    def changes() -> None:
        about: dict[str, Any] = {"appointment_id": group.id, "worker_id": worker, "seen": 0, "now": story.now}
        with replicas[-1].transaction() as session:
            if change == "cancel":
                service.cancel(session, **about)
            else:
                later = wall_of(TUESDAY + timedelta(hours=3), ZONE)
                service.move_to(session, **about, wall=later, minutes=60)
            session.flush()
            changed.set()
            sleep(0.5)

    changing = Thread(target=changes)
    changing.start()
    assert changed.wait(timeout=60)
    came = _take(story, late, TUESDAY)(replicas[0])
    changing.join()
    for replica in replicas[1:]:
        replica.close()
    own = [one for one in story.times() if any(each.person_id == late.person_id for each in one.participants)]
    assert [one.begins_at for one in own] == ([TUESDAY] if came == "taken" else [])
    assert group.id not in [one.id for one in own]
