"""Many at once: the last seat, one seat that became free, a time that is called off while tickers run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.errors import HelpdeskError
from bot.events import agenda, changing, making, seats, service
from bot.events.rules import Place
from bot.events.tables import Occurrence, SignUp
from bot.jobs import reminding
from tests.events.conftest import COFFEE, Hosting

#: Enough that some really meet.
FAMILIES = 12


@pytest.fixture
def replicas(database: Database, database_url: str) -> list[Database]:
    """The programs that run side by side: one on SQLite, three on PostgreSQL."""
    if database.dialect == "sqlite":
        return [database]
    return [database, *(Database(database_url) for _ in range(2))]


def at_once(replicas: list[Database], work: list[Callable[[Database], object]]) -> list[object]:
    """Do everything at the same moment, each in a thread of its own."""
    ready = Barrier(len(work))

    def begin(place: int) -> object:
        ready.wait(timeout=60)
        return work[place](replicas[place % len(replicas)])

    with ThreadPoolExecutor(len(work)) as threads:
        done = list(threads.map(begin, range(len(work))))
    for replica in replicas[1:]:
        replica.close()
    return done


def does(work: Callable[..., object], now: datetime, **what: object) -> Callable[[Database], object]:
    """A service in a transaction of its own; a refusal is its result."""

    def do(database: Database) -> object:
        try:
            with database.transaction() as session:
                return work(session, now=now, **what)
        except HelpdeskError as refusal:
            return type(refusal).__name__

    return do


def sign_up(occurrence: Occurrence, person_id: int, now: datetime, heads: int = 1) -> Callable[[Database], object]:
    """One family presses."""
    return does(service.sign_up, now, occurrence_id=occurrence.id, person_id=person_id, seen=0, heads=heads)


def test_of_many_who_take_the_last_seat_one_gets_it_and_the_others_are_in_line(
    story: Hosting, replicas: list[Database]
) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    families = [story.family() for _ in range(FAMILIES)]
    at_once(replicas, [sign_up(occurrence, one, story.now) for one in families])
    assert Counter(story.places(occurrence).values()) == {Place.COMING: 1, Place.WAITING: FAMILIES - 1}


def test_seats_are_never_given_twice_whatever_size_families_are(story: Hosting, replicas: list[Database]) -> None:
    occurrence = story.opened(story.coordinator(), capacity=7)
    work = [sign_up(occurrence, story.family(), story.now, heads=1 + number % 3) for number in range(FAMILIES)]
    at_once(replicas, work)
    with story.transaction() as session:
        ups = session.execute(select(SignUp.place, SignUp.heads)).all()
    taken = sum(heads for place, heads in ups if place == Place.COMING)
    assert len(ups) == FAMILIES
    assert 5 <= taken <= 7
    assert all(heads > 7 - taken for place, heads in ups if place == Place.WAITING)


def test_a_double_tap_is_one_sign_up(story: Hosting, replicas: list[Database]) -> None:
    occurrence, family = story.opened(story.coordinator(), capacity=1), story.family()
    at_once(replicas, [sign_up(occurrence, family, story.now) for _ in range(4)])
    assert story.places(occurrence) == {family: Place.COMING}


def test_a_freed_seat_is_offered_to_one_while_others_press_and_tickers_race(
    story: Hosting, replicas: list[Database]
) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    first, second, *others = (story.family() for _ in range(6))
    story.signs_up(first, occurrence)
    story.signs_up(second, occurrence)
    leave = does(service.leave, story.now, occurrence_id=occurrence.id, person_id=first)
    ticks = [does(seats.look_after, story.now, occurrence_id=occurrence.id) for _ in range(2)]
    at_once(replicas, [leave, *ticks, *(sign_up(occurrence, one, story.now) for one in others)])
    places = story.places(occurrence)
    assert places[second] == Place.OFFERED
    assert {places[one] for one in others} == {Place.WAITING}
    assert story.keys(second) == ["event-offer"]


def test_a_time_called_off_while_two_tickers_run_is_told_once_to_everybody(
    story: Hosting, replicas: list[Database]
) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, capacity=5)
    families = [story.family() for _ in range(8)]
    for one in families:
        story.signs_up(one, occurrence)
    event = story.do(agenda.write, occurrence_id=occurrence.id, worker_id=host, words="Uni")
    story.do(agenda.confirm, occurrence_id=occurrence.id, worker_id=host)
    story.goes_to(COFFEE - timedelta(hours=12))
    now = story.now
    cancel = [does(changing.cancel_time, now, occurrence_id=event.id, worker_id=host, seen=0) for _ in range(2)]
    remind = [lambda database: _remind(database, now) for _ in range(2)]
    tick = [does(work, now, occurrence_id=occurrence.id) for work in (agenda.send, agenda.ask, seats.look_after) * 2]
    at_once(replicas, [*cancel, *remind, *tick])
    for _ in range(2):
        story.ticks()
    for one in families:
        assert story.keys(one, "message").count("event-cancelled") == 1
        waiting = [row for row in story.outbox(one) if row.status == "pending"]
        assert not any("event-remind" in str(row.payload) for row in waiting)
    assert story.ticks() == 0


def test_an_event_ended_and_changed_and_called_off_at_once_tells_each_person_the_end_once(
    story: Hosting, replicas: list[Database]
) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly")
    families = [story.family() for _ in range(4)]
    for when in story.times(occurrence.event_id)[:2]:
        for one in families:
            story.signs_up(one, when)
    event = story.do(making.write, event_id=occurrence.event_id, worker_id=host, field="place", value="Kirjasto")
    work = [
        does(changing.end, story.now, event_id=event.id, worker_id=host),
        does(changing.end, story.now, event_id=event.id, worker_id=host),
        does(changing.apply, story.now, event_id=event.id, worker_id=host, seen=event.changed_at),
        does(changing.cancel_time, story.now, occurrence_id=occurrence.id, worker_id=host, seen=0),
        *(does(service.leave, story.now, occurrence_id=occurrence.id, person_id=one) for one in families[:1]),
    ]
    at_once(replicas, work)
    for one in families:
        keys = story.keys(one)
        assert keys.count("event-ended") == 1
        assert keys.count("event-cancelled") <= 1
        assert keys.count("event-changed") <= 1


def _remind(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        ids = reminding.due(session, now)
    return sum(_hand_out(database, one, now) for one in ids)


def _hand_out(database: Database, reminder_id: int, now: datetime) -> bool:
    with database.transaction() as session:
        return reminding.hand_out(session, reminder_id, now)
