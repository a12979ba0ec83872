"""Waiting for a time: the first in line is offered it, two hours by day, and nobody else meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.appointments import answering
from bot.appointments.errors import TimeUnknown
from bot.appointments.slots import plans
from bot.appointments.slots import service as slots
from bot.appointments.slots.errors import OfferOver, SlotGone
from bot.appointments.slots.forgetting import forget_old
from bot.appointments.slots.tables import PlanDay, SlotOffer, Waiting, WaitingOffer, WorkingPlan
from bot.appointments.tables import Appointment
from bot.appointments.waiting import service as waiting
from bot.cases.tables import Case
from bot.db import Database
from bot.people import service as people
from bot.reminders.rules import is_quiet
from tests.slots.conftest import Timed
from tests.slots.test_races import at_once, replicas

__all__ = ["replicas"]

ZONE = "Europe/Helsinki"
#: Tuesday at nine and at ten in Helsinki.
TUESDAY = datetime(2026, 11, 24, 7, tzinfo=UTC)
TEN = TUESDAY + timedelta(hours=1)


class Full:
    """A worker whose only two times of Tuesday are taken, and people who wait."""

    def __init__(self, story: Timed, waiting_people: int = 2) -> None:
        self.story, self.worker = story, story.worker()
        story.plans(self.worker, "ti 9-11")
        story.do(plans.choose, worker_id=self.worker, what="ahead", value=14)
        story.do(plans.set_days, worker_id=self.worker, days=[date(2026, 12, 1)], hours=())
        self.holders = [story.held(self.worker) for _ in range(2)]
        lists = [story.offers(self.worker, story.held(self.worker)) for _ in range(waiting_people)]
        self.times = [
            story.takes(story.offers(self.worker, case), begins)
            for case, begins in zip(self.holders, (TUESDAY, TEN), strict=True)
        ]
        self.lists = lists
        for one in lists:
            story.pass_time(seconds=1)
            story.do(waiting.join, offer_id=one.id, person_id=one.person_id)

    def frees(self, place: int = 0) -> None:
        """Who has a time cancels it."""
        self.story.do(
            answering.call_off_own, appointment_id=self.times[place].id,
            person_id=self.holders[place].family_id, seen=self.times[place].version,
        )  # fmt: skip

    def ticks(self) -> None:
        """The ticker comes."""
        for host in self.story.do(lambda session, now: waiting.due(session)):
            self.story.do(waiting.look_after, host_id=host)

    def offers(self, place: int | None = None) -> list[WaitingOffer]:
        """Offers of one who waits, or of all, in order."""
        own = [] if place is None else [Waiting.person_id == self.lists[place].person_id]
        with self.story.transaction() as session:
            every = select(WaitingOffer).join(Waiting, Waiting.id == WaitingOffer.waiting_id).where(*own)
            return list(session.scalars(every.order_by(WaitingOffer.id)))

    def states(self, place: int | None = None) -> list[str]:
        """What became of them."""
        return [one.state for one in self.offers(place)]

    def does(self, deed: Any, place: int, offer: WaitingOffer, **more: Any) -> Any:
        """One who waits answers."""
        with self.story.transaction() as session:
            return deed(session, offer_id=offer.id, person_id=self.lists[place].person_id, **more)

    def accepts(self, place: int, offer: WaitingOffer) -> Appointment:
        """One who waits takes the time."""
        return self.does(waiting.accept, place, offer, now=self.story.now)  # type: ignore[no-any-return]


def test_a_freed_time_goes_to_the_first_who_waits_and_is_held_two_hours(story: Timed) -> None:
    full = Full(story)
    full.ticks()
    assert full.offers() == []
    full.frees()
    assert "24.11. 09.00" not in story.free(full.worker)
    full.ticks()
    (offer,) = full.offers(0)
    assert (offer.begins_at, offer.expires_at - offer.offered_at) == (TUESDAY, timedelta(hours=2))
    assert full.offers(1) == []
    assert story.keys(full.lists[0].person_id)[-1] == "waiting-offer"
    stranger = story.offers(full.worker, story.held(full.worker))
    with pytest.raises(SlotGone):
        story.takes(stranger, TUESDAY)
    taken = full.accepts(0, offer)
    assert taken.begins_at == TUESDAY
    assert full.states() == ["taken"]
    assert story.keys(full.worker)[-1] == "slots-told-taken"
    full.ticks()
    assert full.states() == ["taken"]


def test_after_two_hours_the_next_is_offered_it_and_the_old_button_says_so(story: Timed) -> None:
    full = Full(story)
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    story.pass_time(hours=2)
    full.ticks()
    assert (full.states(0), full.states(1)) == (["expired"], ["open"])
    assert story.keys(full.lists[0].person_id, "edit") == ["waiting-expired"]
    with pytest.raises(waiting.NoLongerHeld) as over:
        full.accepts(0, offer)
    assert over.value.data["state"] == "expired"
    full.accepts(1, full.offers(1)[0])
    assert len(story.times()) == 2


def test_a_declined_time_goes_on_at_once_and_is_not_offered_again(story: Timed) -> None:
    full = Full(story)
    full.frees()
    full.ticks()
    full.does(waiting.decline, 0, full.offers(0)[0])
    full.ticks()
    assert (full.states(0), full.states(1)) == (["declined"], ["open"])
    full.does(waiting.decline, 1, full.offers(1)[0])
    full.ticks()
    assert full.states() == ["declined", "declined"]
    assert "24.11. 09.00" in story.free(full.worker)


def test_nothing_is_offered_at_night_and_nothing_runs_out_then(story: Timed) -> None:
    full = Full(story)
    story.now = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)  # 20.30 in Helsinki
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    assert offer.expires_at == TUESDAY - timedelta(hours=1)
    assert not is_quiet(offer.expires_at, ZONE)
    story.now = datetime(2026, 11, 23, 20, tzinfo=UTC)
    full.frees(1)
    full.ticks()
    assert full.offers(1) == []


def test_two_freed_times_go_to_two_people(story: Timed) -> None:
    full = Full(story)
    full.frees(0)
    full.frees(1)
    full.ticks()
    assert [(one.begins_at, one.state) for one in full.offers()] == [(TUESDAY, "open"), (TEN, "open")]
    assert len({one.waiting_id for one in full.offers()}) == 2


def test_what_was_free_when_nothing_suited_is_not_offered(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker, "ti 9-11")
    case = story.held(worker)
    offer = story.offers(worker, case)
    story.do(waiting.join, offer_id=offer.id, person_id=case.family_id)
    for _ in range(3):
        story.pass_time(hours=1)
        story.do(waiting.look_after, host_id=worker)
    assert "waiting-offer" not in story.keys(case.family_id)
    assert "24.11. 09.00" in story.free(worker)
    story.plans(worker, "ti 9-11; to 9-10")
    story.do(waiting.look_after, host_id=worker)
    assert story.keys(case.family_id)[-1] == "waiting-offer"


def test_waiting_to_move_keeps_the_old_time_until_the_new_one_is_taken(story: Timed) -> None:
    full = Full(story, 0)
    family = story.held(full.worker)
    time = story.books(full.worker, family, TUESDAY + timedelta(days=1))
    with story.transaction() as session:
        appointment = session.get_one(Appointment, time.id)
        offer = slots.offer_of_host(
            session, appointment=appointment, participant=appointment.participants[0], moves=True, now=story.now
        )
    assert offer is not None
    story.do(waiting.join, offer_id=offer.id, person_id=family.family_id)
    full.frees()
    full.ticks()
    (held,) = full.offers()
    moved = story.do(waiting.accept, offer_id=held.id, person_id=family.family_id)
    assert (moved.id, moved.version, moved.begins_at) == (time.id, 1, TUESDAY)


def test_a_worker_who_takes_the_time_back_leaves_no_false_hope(story: Timed) -> None:
    full = Full(story)
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    story.books(full.worker, story.held(full.worker), TUESDAY)
    with pytest.raises(waiting.NoLongerHeld) as over:
        full.accepts(0, offer)
    assert over.value.data["state"] == "gone"
    full.ticks()
    assert full.states(0) == ["gone"]
    assert story.keys(full.lists[0].person_id, "edit") == ["waiting-gone"]


def test_leaving_frees_what_is_held(story: Timed) -> None:
    full = Full(story)
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    with pytest.raises(TimeUnknown):
        story.do(
            lambda session, now: waiting.leave(session, waiting_id=offer.waiting_id, person_id=full.lists[1].person_id)
        )
    story.do(
        lambda session, now: waiting.leave(session, waiting_id=offer.waiting_id, person_id=full.lists[0].person_id)
    )
    full.ticks()
    assert (full.states(0), full.states(1)) == (["declined"], ["open"])


def test_whoever_picked_another_time_waits_no_more(story: Timed) -> None:
    full = Full(story)
    story.do(plans.set_days, worker_id=full.worker, days=[date(2026, 11, 26)], hours=((540, 600),))
    story.takes(full.lists[0], datetime(2026, 11, 26, 7, tzinfo=UTC))
    full.frees()
    full.ticks()
    assert full.offers(0) == []
    assert full.states(1) == ["open"]


def test_a_closed_case_waits_no_more(story: Timed) -> None:
    full = Full(story)
    with story.transaction() as session:
        case = session.get_one(Case, session.get_one(SlotOffer, full.lists[0].id).case_id)
    story.closes(case.family_id, case)
    full.frees()
    full.ticks()
    assert full.offers(0) == []
    assert full.states(1) == ["open"]


def test_a_waiting_without_luck_ends_kindly_and_goes_on_by_one_tap(story: Timed) -> None:
    full = Full(story, 1)
    person = full.lists[0].person_id
    story.pass_time(days=15)
    full.ticks()
    full.ticks()
    assert story.keys(person).count("waiting-ended") == 1
    with story.transaction() as session:
        row = session.query(Waiting).one()
        assert row.state == "done"
    story.do(waiting.again, waiting_id=row.id, person_id=person)
    with story.transaction() as session:
        assert session.query(Waiting).one().state == "waiting"


def test_an_old_list_is_no_way_into_the_line(story: Timed) -> None:
    full = Full(story, 1)
    with pytest.raises(TimeUnknown):
        story.do(waiting.join, offer_id=full.lists[0].id, person_id=story.family())
    story.do(plans.set_days, worker_id=full.worker, days=[date(2026, 11, 26)], hours=((540, 600),))
    story.takes(full.lists[0], datetime(2026, 11, 26, 7, tzinfo=UTC))
    with pytest.raises(OfferOver):
        story.do(waiting.join, offer_id=full.lists[0].id, person_id=full.lists[0].person_id)


def test_three_tickers_make_one_offer(story: Timed, replicas: list[Database]) -> None:
    full = Full(story, 3)
    full.frees()

    def tick(database: Database) -> str:
        with database.transaction() as session:
            waiting.look_after(session, host_id=full.worker, now=story.now)
        return "done"

    at_once(replicas, [tick] * 9)
    assert full.states() == ["open"]
    assert story.keys(full.lists[0].person_id).count("waiting-offer") == 1


def test_taking_and_running_out_at_once_end_with_one_of_them(story: Timed, replicas: list[Database]) -> None:
    full = Full(story, 2)
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    late, early = offer.expires_at, offer.expires_at - timedelta(seconds=1)

    def tick(database: Database) -> str:
        with database.transaction() as session:
            waiting.look_after(session, host_id=full.worker, now=late)
        return "tick"

    def accept(database: Database) -> str:
        try:
            with database.transaction() as session:
                waiting.accept(session, offer_id=offer.id, person_id=full.lists[0].person_id, now=early)
        except waiting.NoLongerHeld:
            return "late"
        return "taken"

    work: list[Callable[[Database], str]] = [tick, accept, tick, accept, tick, accept]
    done = Counter(at_once(replicas, work))
    times = [one for one in story.times() if one.begins_at == TUESDAY]
    assert done["taken"] == len(times) <= 1
    assert full.states(0) == (["taken"] if times else ["expired"])
    assert full.states(1) == ([] if times else ["open"])


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from((datetime(2027, 3, 27, tzinfo=UTC), datetime(2027, 10, 30, tzinfo=UTC), TUESDAY)),
    st.integers(0, 60 * 48), st.integers(60, 60 * 24 * 5),
)  # fmt: skip
def test_what_is_held_by_day_is_held_two_hours_awake_and_never_ends_at_night(
    start: datetime, at: int, ahead: int
) -> None:
    now = start + timedelta(minutes=at)
    if is_quiet(now, ZONE):
        return
    begins_at = now + timedelta(minutes=ahead)
    until = waiting.held_until(now, begins_at, ZONE)
    assert not is_quiet(until, ZONE)
    assert until <= begins_at - timedelta(hours=1)
    minutes = max(0, int((until - now).total_seconds()) // 60)
    awake = sum(not is_quiet(now + timedelta(minutes=one), ZONE) for one in range(minutes))
    assert awake <= 120
    free_enough = begins_at - timedelta(hours=1) >= now + timedelta(hours=14)
    assert not free_enough or awake == 120


def test_when_the_worker_offers_no_times_any_more_the_waiting_ends_kindly(story: Timed) -> None:
    full = Full(story, 1)
    person = full.lists[0].person_id
    with story.transaction() as session:
        plans.drop(session, worker_id=full.worker)
    full.ticks()
    full.ticks()
    assert story.keys(person).count("waiting-ended") == 1
    with story.transaction() as session:
        row = session.query(Waiting).one()
    with pytest.raises(OfferOver):
        story.do(waiting.again, waiting_id=row.id, person_id=person)


def test_old_lists_and_days_and_plans_of_who_left_are_forgotten(story: Timed) -> None:
    full = Full(story, 1)
    other = story.worker("Eero")
    story.plans(other)
    with story.transaction() as session:
        people.end_duty(session, person_id=other)
    story.do(forget_old)
    with story.transaction() as session:
        assert [one.worker_id for one in session.query(WorkingPlan)] == [full.worker]
        assert session.query(SlotOffer).count() == 3
    story.pass_time(days=200)
    full.ticks()
    story.do(forget_old)
    with story.transaction() as session:
        assert session.query(SlotOffer).count() == session.query(Waiting).count() == session.query(PlanDay).count() == 0
        assert session.query(WorkingPlan).count() == 1
