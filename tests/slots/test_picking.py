"""A family picks a free time: it is agreed, an old one gives way, and nobody sees who else comes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.appointments import answering, service
from bot.appointments.errors import NobodyToMeet, TimeMoved, TimeUnknown
from bot.appointments.slots import plans
from bot.appointments.slots import service as slots
from bot.appointments.slots.errors import NoPlan, OfferOver, PlanUnclear, SlotGone
from bot.appointments.slots.queries import free_of
from bot.appointments.slots.rules import Plan
from bot.appointments.tables import Appointment, Participant
from bot.cases.errors import NotYourCase
from bot.duty import service as duty
from bot.people import service as people
from bot.reminders.tables import Upcoming
from bot.wall import wall_of
from tests.cases.families import Household
from tests.slots.conftest import Timed

#: Tuesday to Thursday at nine in Helsinki.
TUESDAY = datetime(2026, 11, 24, 7, tzinfo=UTC)
WEDNESDAY = TUESDAY + timedelta(days=1)


def test_an_offer_is_an_answer_and_a_picked_time_is_agreed(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    story.do(plans.set_place, worker_id=worker, place="Perhekeskus")
    case = story.held(worker)
    offer = story.offers(worker, case)
    assert story.case(case).status == "pending"
    assert story.case(case).promised_at is None
    assert "slots-days" in story.keys(case.family_id)
    time = story.takes(offer, TUESDAY)
    assert (time.host_id, time.minutes, time.place, time.capacity) == (worker, 60, "Perhekeskus", 1)
    assert story.time(time.id).participants[0].attendance == "coming"
    assert "time-agreed" not in story.keys(case.family_id), "they read it in place of the list from which they picked"
    assert story.keys(worker)[-1] == "slots-told-taken"
    assert story.case(case).next_date == time.ends_at
    with story.transaction() as session:
        assert session.query(Upcoming).count() == 1
    assert "24.11. 09.00" not in story.free(worker)
    with pytest.raises(OfferOver):
        story.takes(offer, TUESDAY + timedelta(hours=1))


def test_words_of_the_family_that_came_meanwhile_still_get_their_answer(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    offer = story.offers(worker, case)
    story.writes(case.family_id, "voiko lapsi olla mukana?")
    promised = story.case(case).promised_at
    story.takes(offer, TUESDAY)
    assert story.case(case).promised_at == promised
    assert story.case(case).status == "open"


def test_who_is_late_changes_nothing(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    first, second = (story.offers(worker, story.held(worker)) for _ in range(2))
    story.takes(first, TUESDAY)
    with pytest.raises(SlotGone):
        story.takes(second, TUESDAY)
    assert len(story.times()) == 1
    assert story.takes(second, TUESDAY + timedelta(hours=1))


def test_only_the_owner_offers_and_only_to_whoever_is_in_the_case(story: Timed) -> None:
    worker, other = story.worker(), story.worker("Eero")
    case = story.held(worker)
    with pytest.raises(NoPlan):
        story.offers(worker, case)
    story.plans(worker, "su 1-2")
    story.do(plans.set_days, worker_id=worker, days=[], hours=())
    story.do(plans.choose, worker_id=worker, what="minutes", value=120)
    story.offers(worker, case)
    assert story.keys(case.family_id)[-1] == "slots-full"
    story.plans(worker)
    story.plans(other)
    with pytest.raises(NotYourCase):
        story.offers(other, case)
    with pytest.raises(NobodyToMeet):
        story.do(slots.offer_in_case, case_id=case.id, worker_id=worker, person_id=story.family())
    offer = story.offers(worker, case)
    with pytest.raises(TimeUnknown):
        story.do(slots.take, offer_id=offer.id, person_id=story.family(), begins_at=TUESDAY)


def test_a_newer_list_takes_the_place_of_an_older_one(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    old, new = story.offers(worker, case), story.offers(worker, case)
    with pytest.raises(OfferOver):
        story.takes(old, TUESDAY)
    story.takes(new, TUESDAY)


def test_nothing_is_picked_in_a_closed_case(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    offer = story.offers(worker, case)
    story.closes(case.family_id, case)
    with pytest.raises(OfferOver):
        story.takes(offer, TUESDAY)


def test_an_old_list_books_nobody_who_gave_the_case_away(story: Timed) -> None:
    worker, other = story.worker(), story.worker("Eero")
    story.plans(worker)
    case = story.held(worker)
    offer, time = story.offers(worker, case), story.books(worker, case, WEDNESDAY)
    story.releases(worker, case)
    story.claims(other, case)
    with pytest.raises(OfferOver):
        story.takes(offer, TUESDAY)
    assert _offer_of_host(story, time, moves=False) is None
    moving = _offer_of_host(story, time, moves=True)
    assert moving is not None
    assert story.takes(moving, TUESDAY).id == time.id


def test_a_moved_time_stays_the_same_time(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    time = story.books(worker, case, WEDNESDAY)
    offer = _offer_of_host(story, time, moves=True)
    assert offer is not None
    moved = story.takes(offer, TUESDAY)
    assert (moved.id, moved.uid, moved.version, moved.begins_at) == (time.id, time.uid, 1, TUESDAY)
    assert story.time(time.id).participants[0].attendance == "coming"
    assert "time-moved-to" not in story.keys(case.family_id), "they read it in place of the list"
    assert story.keys(worker)[-1] == "slots-told-moved"
    assert "25.11. 09.00" in story.free(worker)


def test_the_old_time_is_held_until_the_new_one_is_picked(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    time = story.books(worker, case, WEDNESDAY)
    assert _offer_of_host(story, time, moves=True) is not None
    assert story.time(time.id).holds
    assert "25.11. 09.00" not in story.free(worker)


def test_a_time_that_the_worker_moved_meanwhile_is_not_moved_blindly(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    time = story.books(worker, story.held(worker), WEDNESDAY)
    offer = _offer_of_host(story, time, moves=True)
    assert offer is not None
    story.do(
        service.move_to, appointment_id=time.id, worker_id=worker, minutes=60, seen=0,
        wall=wall_of(WEDNESDAY + timedelta(hours=1), "Europe/Helsinki"),
    )  # fmt: skip
    with pytest.raises(TimeMoved):
        story.takes(offer, TUESDAY)
    assert story.time(time.id).begins_at == WEDNESDAY + timedelta(hours=1)


def test_who_does_not_come_any_more_moves_the_time_of_nobody_else(story: Timed) -> None:
    house = Household.opened(story)
    member = house.joins()
    story.plans(house.worker)
    time = story.books(house.worker, house.case, WEDNESDAY, person_ids=[house.founder, member])
    offer = _offer_of_host(story, time, moves=True, person_id=member)
    assert offer is not None
    story.do(answering.call_off_own, appointment_id=time.id, person_id=member, seen=0)
    with pytest.raises(OfferOver):
        story.takes(offer, TUESDAY)
    now = story.time(time.id)
    assert (now.begins_at, now.version) == (WEDNESDAY, 0)
    assert [(one.person_id, one.attendance) for one in now.participants] == [
        (house.founder, "asked"), (member, "cannot"),
    ]  # fmt: skip


def test_after_a_cancelled_time_the_host_s_free_times_are_offered(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    case = story.held(worker)
    time = story.books(worker, case, WEDNESDAY)
    story.do(answering.call_off_own, appointment_id=time.id, person_id=case.family_id, seen=0)
    offer = _offer_of_host(story, time, moves=False)
    assert offer is not None
    again = story.takes(offer, WEDNESDAY)
    assert again.id != time.id


def test_a_group_takes_families_up_to_its_size_and_nobody_sees_the_others(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker, "ti 9-10", capacity=2)
    cases = [story.held(worker) for _ in range(3)]
    offers = [story.offers(worker, case) for case in cases]
    first, second = (story.takes(offer, TUESDAY) for offer in offers[:2])
    assert first.id == second.id
    assert "24.11. 09.00" not in story.free(worker)
    with pytest.raises(SlotGone):
        story.takes(offers[2], TUESDAY)
    for one, other in ((0, 1), (1, 0)):
        seen = story.everything_for(cases[one].family_id)
        assert f"case:{cases[other].id}" not in seen
        assert '"number"' not in seen or str(cases[other].id) not in seen.split('"number"')[1]
    assert "24.11. 09.00" not in story.free(worker, cases[0].family_id)


def test_who_leaves_a_group_and_comes_back_is_reminded_again(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker, "ti 9-10", capacity=2)
    case = story.held(worker)
    time = story.takes(story.offers(worker, case), TUESDAY)
    story.do(answering.call_off_own, appointment_id=time.id, person_id=case.family_id, seen=0)
    story.pass_time(seconds=90)
    again = story.takes(story.offers(worker, case), TUESDAY)
    assert again.id == time.id
    assert story.time(time.id).participants[0].attendance == "coming"
    with story.transaction() as session:
        assert session.query(Upcoming).count() == 1


def test_leaving_a_group_for_another_one_frees_the_place(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker, "ti-ke 9-10", capacity=2)
    case = story.held(worker)
    time = story.takes(story.offers(worker, case), TUESDAY)
    offer = _offer_of_host(story, time, moves=True)
    assert offer is not None
    other = story.takes(offer, WEDNESDAY)
    assert other.id != time.id
    assert {one.attendance for one in story.time(time.id).participants} == {"cannot"}
    assert story.time(time.id).holds
    assert "24.11. 09.00" in story.free(worker, case.family_id)


def test_holidays_sick_days_and_hours_away_are_not_free(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker, "ma-su 9-12")
    free = story.free(worker)
    assert "24.11. 09.00" in free
    assert not any(one.startswith(("06.12.", "24.12.", "25.12.", "26.12.", "01.01.")) for one in free)
    story.do(plans.set_days, worker_id=worker, days=[date(2026, 12, 6)], hours=((600, 660),))
    story.do(plans.set_days, worker_id=worker, days=[date(2026, 11, 25)], hours=())
    with story.transaction() as session:
        duty.add_absence(session, worker_id=worker, first=date(2026, 11, 26), last=date(2026, 11, 27), kind="sick")
        duty.add_hours_away(session, worker_id=worker, day=date(2026, 11, 24), begins=540, ends=590, kind="other")
    free = story.free(worker)
    assert [one for one in free if one.startswith("06.12.")] == ["06.12. 10.00"]
    assert not any(one.startswith(("25.11.", "26.11.", "27.11.")) for one in free)
    assert [one for one in free if one.startswith("24.11.")] == ["24.11. 10.00", "24.11. 11.00"]


def test_what_somebody_has_elsewhere_is_not_offered_to_them(story: Timed) -> None:
    worker, other = story.worker(), story.worker("Eero")
    story.plans(worker)
    family = story.family()
    case = story.held(other, family)
    story.books(other, case, TUESDAY)
    assert "24.11. 09.00" in story.free(worker)
    assert "24.11. 09.00" not in story.free(worker, family)


def test_a_plan_of_who_works_here_no_more_has_no_times(story: Timed) -> None:
    worker = story.worker()
    story.plans(worker)
    with story.transaction() as session:
        people.end_duty(session, person_id=worker)
    assert story.free(worker) == []


def test_a_choice_that_nobody_offers_is_refused(story: Timed) -> None:
    worker = story.worker()
    for what, value in (("minutes", 7), ("worker_id", 1), ("", 0)):
        with pytest.raises(PlanUnclear):
            story.do(plans.choose, worker_id=worker, what=what, value=value)
    story.plans(worker, buffer=10, most=2)
    with story.transaction() as session:
        plan = plans.plan_of(session, worker_id=worker)
    assert isinstance(plan, Plan)
    assert (plan.buffer, plan.most, plan.minutes) == (10, 2, 60)
    with story.transaction() as session:
        plans.drop(session, worker_id=worker)
    assert story.do(free_of, host_id=worker) == []


def _offer_of_host(story: Timed, time: Appointment, *, moves: bool, person_id: int = 0) -> slots.SlotOffer | None:
    with story.transaction() as session:
        appointment = session.get_one(Appointment, time.id)
        who = {"person_id": person_id} if person_id else {}
        own = session.query(Participant).filter_by(appointment_id=time.id, **who).one()
        return slots.offer_of_host(session, appointment=appointment, participant=own, moves=moves, now=story.now)
