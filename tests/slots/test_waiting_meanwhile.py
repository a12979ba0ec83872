"""What changes while somebody waits for a time: the old one, who has the case, or a group that stood there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.appointments import answering
from bot.appointments.slots import service as slots
from bot.appointments.slots.errors import OfferOver
from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import SlotOffer, Waiting
from bot.appointments.tables import Appointment
from bot.appointments.waiting import service as waiting
from bot.cases.tables import Case
from bot.wall import wall_of
from tests.cases.families import Household
from tests.slots.conftest import ZONE, Timed
from tests.slots.test_waiting import TUESDAY, Full


def test_who_called_off_the_old_time_while_waiting_gets_a_new_one_and_moves_nobody(story: Timed) -> None:
    full = Full(story, 0)
    case = story.held(full.worker)
    house = Household(story, full.worker, case.family_id, case)
    member, wednesday = house.joins(), TUESDAY + timedelta(days=1)
    time = story.books(full.worker, house.case, wednesday, person_ids=[house.founder, member])
    with story.transaction() as session:
        appointment = session.get_one(Appointment, time.id)
        own = next(one for one in appointment.participants if one.person_id == member)
        offer = slots.offer_of_host(session, appointment=appointment, participant=own, moves=True, now=story.now)
    assert offer is not None
    story.do(waiting.join, offer_id=offer.id, person_id=member)
    full.frees()
    full.ticks()
    (held,) = full.offers()
    story.do(answering.call_off_own, appointment_id=time.id, person_id=member, seen=0)
    new = story.do(waiting.accept, offer_id=held.id, person_id=member)
    assert (new.id != time.id, new.begins_at) == (True, TUESDAY)
    assert (story.time(time.id).begins_at, story.time(time.id).version) == (wednesday, 0)


def test_whose_case_is_handed_on_waits_no_more_for_the_former_worker_and_hears_how_to_go_on(story: Timed) -> None:
    full = Full(story)
    full.frees()
    full.ticks()
    (held,), person = full.offers(0), full.lists[0].person_id
    with story.transaction() as session:
        case = session.get_one(Case, full.lists[0].case_id)
    story.releases(full.worker, case)
    story.claims(story.worker("Eero"), case)
    with pytest.raises(waiting.NoLongerHeld):
        full.accepts(0, held)
    full.ticks()
    assert story.keys(person)[-1] == "waiting-handed-on"
    assert story.keys(person, "edit") == ["waiting-gone"]
    assert (full.states(0), full.states(1)) == (["gone"], ["open"])
    with pytest.raises(OfferOver):
        story.do(waiting.again, waiting_id=held.waiting_id, person_id=person)
    full.ticks()
    assert story.keys(person).count("waiting-handed-on") == 1


def test_a_group_that_went_at_that_moment_is_not_held_any_more_and_nothing_changes(story: Timed) -> None:
    full = Full(story, 1)
    full.frees()
    full.ticks()
    (offer,) = full.offers(0)
    group = full.times[0]
    with story.transaction() as session:
        row = session.query(Waiting).one()
        case, stale = session.get_one(Case, row.case_id), Slot(wall_of(TUESDAY, ZONE), 60, appointment_id=group.id)
        with pytest.raises(waiting.NoLongerHeld):
            waiting._agree(session, row, case, stale, story.now)
    assert full.states(0) == ["open"]
    with story.transaction() as session:
        assert [one.state for one in session.query(SlotOffer).filter_by(person_id=row.person_id)] == ["open"]
    assert full.accepts(0, offer).id != group.id
