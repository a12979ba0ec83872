"""Offers that were forgotten leave their keys in the outbox: a later offer must have a name of its own."""

from __future__ import annotations

from datetime import timedelta

from bot.appointments.slots.forgetting import forget_old
from bot.appointments.slots.tables import Waiting, WaitingOffer
from tests.slots.conftest import Timed

QUIET = timedelta(days=120)


def test_times_that_are_offered_after_a_quiet_summer_reach_the_family(story: Timed) -> None:
    worker = story.worker()
    case = story.held(worker)
    story.plans(worker)
    first = story.offers(worker, case)
    assert f"slots:{first.id}" in _keys(story, case.family_id)
    story.pass_time(days=QUIET.days)
    story.do(forget_old)
    second = story.offers(worker, case)
    assert second.id > first.id
    assert {f"slots:{one.id}" for one in (first, second)} <= _keys(story, case.family_id)


def test_the_number_of_a_held_time_never_comes_back(story: Timed) -> None:
    worker = story.worker()
    case = story.held(worker)
    person = {"host_id": worker, "person_id": case.family_id, "case_id": case.id}
    numbers = []
    for _ in range(2):
        with story.transaction() as session:
            waits = Waiting(**person, seen=[], until=story.now, joined_at=story.now, state="done")
            session.add(waits)
            session.flush()
            facts = {"host_id": worker, "begins_at": story.now, "offered_at": story.now, "expires_at": story.now}
            held = WaitingOffer(waiting_id=waits.id, state="expired", **facts)
            session.add(held)
            session.flush()
            numbers.append(held.id)
        story.pass_time(days=QUIET.days)
        story.do(forget_old)
    assert numbers[1] > numbers[0]


def _keys(story: Timed, person_id: int) -> set[str]:
    """The names of what leaves for a person."""
    return {row.key for row in story.outbox(person_id)}
