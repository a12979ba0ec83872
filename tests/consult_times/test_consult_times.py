"""A time for a consultation is booked once, stands with both, and is free again when it does not hold; both databases."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from bot.appointments import aftermath, alone, calendar, daylist
from bot.appointments import queries as times
from bot.appointments import service as appointments
from bot.appointments.errors import TimeUnknown
from bot.appointments.rules import Details
from bot.appointments.slots import plans as family_plans
from bot.appointments.slots.queries import free_of
from bot.appointments.tables import Appointment
from bot.consult_times import plans, queries, service, watch
from bot.consult_times.errors import HasTime, NotForYou, NoTime, TimeGone
from bot.consult_times.rules import Free
from bot.consults import service as consults
from bot.consults.errors import ConsultGone
from bot.consults.tables import Consult, Permission
from bot.directory import service as directory
from bot.directory.tables import DirectoryAbsence
from bot.duty.tables import Absence
from bot.gaps.tables import GapNote
from bot.jobs.reminding import WRITERS
from bot.organisations import service as organisations
from bot.people.tables import Person
from bot.reminders import service as reminders
from bot.reminders.tables import Upcoming
from tests.consult_times.stories import MORNINGS, TimeStory


def test_of_two_bookers_of_one_time_exactly_one_gets_it(story: TimeStory) -> None:
    first, second = story.sent(), story.asks(story.person())
    wanted = story.free(first)[0][0]
    assert story.free(second)[0][0] == wanted
    barrier, results = Barrier(2), []

    def book(consult_id: int) -> None:
        barrier.wait()
        try:
            results.append(story.books(consult_id, wanted))
        except TimeGone:
            results.append(0)

    threads = [Thread(target=book, args=(one,)) for one in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 2
    assert results.count(0) == 1
    with story.database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(Appointment)) == 1
    loser = first if story.get(Consult, first).status == "waiting" else second
    next_free = story.free(loser)[0]
    assert next_free[0].begins_at == wanted.begins_at + timedelta(minutes=15)


def test_a_booked_time_stands_with_both_and_nothing_of_the_words_in_it(story: TimeStory) -> None:
    consult_id, number = story.booked()
    consult = story.get(Consult, consult_id)
    assert (consult.status, consult.claimed_by_id) == ("open", story.host)
    assert [key for key in story.keys(story.host) if f":time:{number}:" in key]
    with pytest.raises(HasTime):
        story.free(consult_id)
    with story.database.transaction() as session:
        appointment = session.get_one(Appointment, number)
        assert (appointment.guest.topic, appointment.people, appointment.bring) == ("school", "", "")
        span = {"begins": appointment.begins_at, "ends": appointment.ends_at}
        for one in (story.host, story.asker):
            assert [each.id for each in times.times_of_host(session, host_id=one, **span)] == [number]
            assert [each.uid for each in calendar.entries_of(session, one, story.now)] == [appointment.calendar_uid]
        stranger = story.helpers[1]
        assert calendar.entries_of(session, stranger, story.now) == []
        zone = ZoneInfo(appointment.zone)
        assert "Koulu" in daylist.lines(session, [appointment], zone).args["text"].by_language["fi"]


def test_both_are_reminded_and_somebody_who_left_is_not(story: TimeStory) -> None:
    _, number = story.booked()
    with story.database.transaction() as session:
        found = session.scalars(select(Upcoming).where(Upcoming.about == f"consult-time:{number}")).all()
        assert {one.person_id for one in found} == {story.host, story.asker}
        later = found[0].begins_at - timedelta(hours=20)
    story.gone(story.asker)
    with story.database.transaction() as session:
        due = reminders.due(session, now=later)
        assert len(due) == 2
        for one in due:
            assert reminders.hand_out(session, reminder_id=one, now=later, writers=WRITERS)
    assert [key for key in story.keys(story.host) if key.startswith("reminder:")]
    assert not [key for key in story.keys(story.asker) if key.startswith("reminder:")]


@pytest.mark.parametrize("by", ["host", "asker"])
def test_either_calls_it_off_once_and_the_time_is_free_again(story: TimeStory, by: str) -> None:
    consult_id, number = story.booked(last=False)
    who, other = (story.host, story.asker) if by == "host" else (story.asker, story.host)
    for stranger in (story.helpers[1], story.person("family")):
        with pytest.raises(NoTime):
            story.do(service.call_off, appointment_id=number, person_id=stranger)
    begins = story.get(Appointment, number).begins_at
    story.do(service.call_off, appointment_id=number, person_id=who)
    assert [key for key in story.keys(other) if key.startswith(f"consult-time:{number}:")]
    assert not [key for key in story.keys(who) if key.startswith(f"consult-time:{number}:")]
    with story.database.transaction() as session:
        assert not session.scalars(select(Upcoming)).all()
    with pytest.raises(NoTime):
        story.do(service.call_off, appointment_id=number, person_id=other)
    assert story.free(consult_id)[0][0].begins_at == begins


def _away_by_rota(story: TimeStory) -> None:
    with story.database.transaction() as session:
        session.add(Absence(worker_id=story.host, first_day=story.today, last_day=story.today + timedelta(days=9),
                            kind="sick"))  # fmt: skip


def _away_by_list(story: TimeStory) -> None:
    with story.database.transaction() as session:
        directory.link(session, entry_id="kuraattori", person_id=story.host)
        session.add(DirectoryAbsence(entry_id="kuraattori", first=story.today, last=story.today + timedelta(days=9),
                                     made_at=story.now))  # fmt: skip


def _given_back(story: TimeStory) -> None:
    consult_id = story.do(lambda session, now: session.scalars(select(Consult.id)).one())
    story.do(consults.release, consult_id=consult_id, person_id=story.host, promised_at=story.now)


@pytest.mark.parametrize("way", [_away_by_rota, _away_by_list, _given_back, lambda story: story.gone(story.host)])
def test_when_whoever_answers_is_not_there_the_asker_hears_and_can_book_anew(story: TimeStory, way) -> None:
    consult_id, number = story.booked()
    assert story.do(watch.due) == []
    way(story)
    assert story.do(watch.due) == [number]
    assert story.do(watch.look_at, appointment_id=number)
    assert not story.do(watch.look_at, appointment_id=number)
    assert story.status(number) == "cancelled"
    told = [key for key in story.keys(story.asker) if key.startswith(f"consult-time:{number}:")]
    assert len(told) == 1
    if story.get(Consult, consult_id).status == "waiting":
        story.opens(story.helpers[1])
        story.closes(story.host)
        assert {one.host_id for one in story.free(consult_id)[0]} == {story.helpers[1]}


def test_a_time_of_a_matter_that_ended_or_of_an_asker_who_left_is_free_again(story: TimeStory) -> None:
    consult_id, number = story.booked()
    story.do(consults.end, consult_id=consult_id, person_id=story.asker, outcome="none")
    assert story.do(watch.due) == [number]
    story.do(watch.look_at, appointment_id=number)
    _, second = story.booked()
    story.gone(story.asker)
    assert story.do(watch.due) == [second]
    story.do(watch.look_at, appointment_id=second)
    assert [key for key in story.keys(story.host) if key.startswith(f"consult-time:{second}:")]
    assert not [key for key in story.keys(story.asker) if key.startswith(f"consult-time:{second}:")]


def test_no_family_is_looked_for(story: TimeStory) -> None:
    _, number = story.booked()
    over = story.get(Appointment, number).ends_at + timedelta(hours=1)
    with story.database.transaction() as session:
        session.get_one(Person, story.host).role = "worker"
    with story.database.transaction() as session:
        assert alone.tell(session, now=story.now) == 0
        for act in (appointments.cancel, appointments.change_details):
            details = {"details": Details()} if act is appointments.change_details else {}
            with pytest.raises(TimeUnknown):
                act(session, appointment_id=number, worker_id=story.host, seen=0, now=story.now, **details)
        assert aftermath.over(session, now=over) == [number]
        assert not aftermath.ask(session, appointment_id=number, now=over)
        assert aftermath.over(session, now=over) == []


def test_a_topic_without_a_time_soon_is_a_gap_once_a_week(story: TimeStory) -> None:
    consult_id = story.sent()
    assert story.free(consult_id)[1]
    story.closes(story.host)
    assert story.free(consult_id) == story.free(consult_id) == ([], False)
    with story.database.transaction() as session:
        notes = session.scalars(select(GapNote)).all()
        assert [(one.topic, one.words, one.area) for one in notes] == [("pro:school", [], "")]
    story.today += timedelta(days=7)
    story.free(consult_id)
    with story.database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(GapNote)) == 2


def test_the_agreed_person_comes_before_the_volunteers(story: TimeStory) -> None:
    agreed = story.person()
    consult_id = story.sent()
    assert {one.host_id for one in story.free(consult_id, agreed)[0]} == {story.host}
    story.opens(agreed)
    mine = story.free(consult_id, agreed)[0]
    assert {one.host_id for one in mine} == {agreed}
    story.books(consult_id, mine[0], agreed)
    assert story.get(Consult, consult_id).claimed_by_id == agreed


def test_rights_are_asked_again(story: TimeStory) -> None:
    consult_id, stranger, family = story.sent(), story.person(), story.person("family")
    free = story.free(consult_id)[0][0]
    for one in (stranger, family, story.host):
        with pytest.raises(ConsultGone):
            story.do(service.book, consult_id=consult_id, asker_id=one, host_id=free.host_id, first_id=None,
                     begins_at=free.begins_at, today=story.today)  # fmt: skip
    story.opens(stranger)
    with pytest.raises(TimeGone):
        story.books(consult_id, Free(stranger, free.slot))
    with pytest.raises(NotForYou):
        story.do(plans.set_minutes, person_id=family, minutes=15)
    story.claim(consult_id, story.helpers[1])
    with pytest.raises(TimeGone):
        story.books(consult_id, free)
    assert story.free(consult_id) == ([], False)


def test_a_permission_limits_the_days(story: TimeStory) -> None:
    consult_id = story.sent("permission", story.permission(until=story.today + timedelta(days=1)))
    days = {one.slot.wall.local.date() for one in story.free(consult_id)[0]}
    assert days == {story.today + timedelta(days=1)}
    number = story.books(consult_id, story.free(consult_id)[0][0])
    with story.database.transaction() as session:
        session.execute(update(Permission).values(state="withdrawn"))
    assert story.do(watch.due) == [number]


def test_whoever_asks_is_offered_no_time_at_which_they_are_elsewhere(story: TimeStory) -> None:
    _, number = story.booked(last=False)
    taken = story.get(Appointment, number).begins_at
    story.opens(story.helpers[1])
    with story.database.transaction() as session:
        organisations.volunteer(session, person_id=story.host, topics=[])
    consult_id = story.sent()
    assert taken not in {one.begins_at for one in story.free(consult_id)[0]}
    with story.database.transaction() as session:
        consult = session.get_one(Consult, consult_id)
        assert queries.free_of(session, consult, story.helpers[1], story.now)


def test_families_are_not_offered_a_time_that_a_colleague_has_booked(story: TimeStory) -> None:
    with story.database.transaction() as session:
        session.get_one(Person, story.host).role = "worker"
        family_plans.set_week(session, worker_id=story.host, week=MORNINGS, now=story.now)
        family_plans.choose(session, worker_id=story.host, what="minutes", value=30, now=story.now)
        before = {one.begins_at for one in free_of(session, host_id=story.host, now=story.now)}
    _, number = story.booked(last=False)
    begins = story.get(Appointment, number).begins_at
    assert begins in before
    with story.database.transaction() as session:
        assert begins not in {one.begins_at for one in free_of(session, host_id=story.host, now=story.now)}
