"""Who took the file of a time hears of each change by itself, and nobody else does."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from random import Random

import pytest

from bot.appointments import service
from bot.appointments.calendar import entries_of
from bot.appointments.rules import Attendance, Details
from bot.calendar import addresses
from bot.calendar.forgetting import forget_old
from bot.errors import HelpdeskError
from bot.wall import Wall
from tests.calendar.conftest import PLACE, Calendars
from tests.calendar.readers import HELSINKI, as_vobject_reads, values

FIRST, LATER = datetime(2026, 12, 1, 14, 30), datetime(2026, 12, 3, 9, 0)


def test_a_file_is_of_the_present_state_and_changes_follow_it(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    assert story.files(family) == []
    story.takes(family, time)
    story.moves(worker, time, LATER, 45)
    story.cancels(worker, time)
    files = story.files(family)
    assert [values(file, "METHOD") + values(file, "SEQUENCE") for file in files] == [
        ["REQUEST", "0"], ["REQUEST", "1"], ["CANCEL", "2"],
    ]  # fmt: skip
    first, moved, gone = (as_vobject_reads(file)[0] for file in files)
    assert {first.uid, moved.uid, gone.uid} == {time.calendar_uid}
    assert (moved.begins, moved.ends - moved.begins) == (Wall(LATER, HELSINKI).moment, timedelta(minutes=45))
    assert gone.status == "CANCELLED"
    assert story.calendar(family).shown() == {}


def test_who_never_took_the_file_gets_none_and_no_button_to_take_it_out(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    story.moves(worker, time, LATER)
    story.cancels(worker, time)
    assert story.files(family) == story.files(worker) == []
    actions = [[b.action for row in letter.buttons for b in row] for letter in story.letters(family)[-3:]]
    assert ["time-calendar" in one for one in actions] == [True, True, False]


def test_who_took_it_is_offered_to_take_it_out_of_every_other_calendar(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    story.takes(family, time)
    story.cancels(worker, time)
    assert "calendar-button-out" in [b.label for row in story.letters(family)[-1].buttons for b in row]
    story.takes(family, time)
    assert values(story.files(family)[-1], "METHOD") == ["CANCEL"]


def test_a_changed_place_is_news_and_a_hidden_one_stays_hidden(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    story.takes(family, time)
    (seen,) = as_vobject_reads(story.files(family)[0])
    assert (seen.place, seen.words) == (
        "Perhekeskus Kaisla, Koulukatu 1", "Ota mukaan: neuvolakortti\nhttps://video.example/x",
    )  # fmt: skip
    assert "Maija" not in story.files(family)[0].decode()
    story.hides(family)
    other = Details(place="Neuvola Havu")
    story.do(service.change_details, appointment_id=time.id, worker_id=worker, details=other, seen=0)
    told = story.files(family)[1].decode()
    assert values(story.files(family)[1], "SEQUENCE") == ["1"]
    assert not [word for word in ("Havu", "Kaisla", "neuvola", "video") if word in told]


def test_the_worker_who_holds_it_hears_of_what_the_family_does(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    story.takes(worker, time)
    story.declines(family, time)
    assert [values(file, "METHOD") for file in story.files(worker)] == [["REQUEST"], ["CANCEL"]]
    assert story.files(family) == []


def test_a_time_that_holds_for_others_goes_out_of_the_calendar_of_who_does_not_come(story: Calendars) -> None:
    family, worker, case = story.together()
    other = story.family()
    their_case = story.claims(worker, story.opens(other, "riitoja"))

    def group(session, now):  # type: ignore[no-untyped-def]
        time = service.new_appointment(
            session, host_id=worker, wall=Wall(FIRST, HELSINKI), minutes=60, details=PLACE, now=now, capacity=5
        )
        for person, one in ((family, case), (other, their_case)):
            service.join(session, time, person_id=person, case=one, now=now)
        return time

    time = story.do(group)
    story.takes(family, time)
    story.takes(other, time)
    story.declines(family, time)
    assert story.calendar(family).shown() == {}
    assert set(story.calendar(other).shown()) == {time.calendar_uid}
    story.pass_time(minutes=5)
    story.do(lambda session, now: service.join(
        session, service.lock(session, time.id), person_id=family, case=session.merge(case), now=now,
        attendance=Attendance.COMING,
    ))  # fmt: skip
    assert set(story.calendar(family).shown()) == {time.calendar_uid}
    story.pass_time(minutes=5)
    story.declines(family, time)
    assert story.calendar(family).shown() == {}
    sent = len(story.files(family))
    story.moves(worker, time, LATER)
    assert len(story.files(family)) == sent
    assert story.calendar(other).shown()[time.calendar_uid][0] == Wall(LATER, HELSINKI).moment


def test_the_same_press_twice_is_one_file(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    for _ in range(3):
        story.takes(family, time, key="calendar:7")
    assert len(story.files(family)) == 1


def test_a_calendar_shows_what_one_comes_to_and_what_ended_lately(story: Calendars) -> None:
    family, worker, case = story.together()
    first = story.books(worker, case, at=FIRST)
    second = story.books(worker, case, at=LATER)
    gone = story.books(worker, case, at=FIRST + timedelta(days=9))
    story.declines(family, gone)

    def shown(person: int) -> list[str]:
        return [entry.uid for entry in story.do(lambda session, now: entries_of(session, person, now))]

    both = [first.calendar_uid, second.calendar_uid]
    assert sorted(shown(family)) == sorted(shown(worker)) == sorted(both)
    assert shown(story.family()) == shown(story.worker("Outi")) == []
    story.now = first.ends_at + timedelta(days=29)
    assert sorted(shown(family)) == sorted(both)
    story.now = first.ends_at + timedelta(days=30, hours=1)
    assert shown(family) == [second.calendar_uid]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_the_calendars_of_all_who_took_it_show_what_holds(story: Calendars, seed: int) -> None:
    random = Random(seed)
    family, worker, case = story.together()
    times = [story.books(worker, case, at=FIRST + timedelta(days=day)) for day in range(3)]
    took: dict[int, set[int]] = {family: set(), worker: set()}
    for _ in range(25):
        story.pass_time(minutes=random.randint(1, 30))
        time, person = random.choice(times), random.choice([family, worker])
        with suppress(HelpdeskError):
            match random.choice(["take", "take", "move", "move", "cancel", "decline"]):
                case "take":
                    story.takes(person, time)
                    took[person].add(time.id)
                case "move":
                    story.moves(worker, time, FIRST + timedelta(minutes=15 * random.randint(0, 900)))
                case "cancel" if random.random() < 0.3:
                    story.cancels(worker, time)
                case "decline" if random.random() < 0.3:
                    story.declines(family, time)
    for person, taken in took.items():
        now = [story.now_of(time) for time in times if time.id in taken]
        assert story.calendar(person).shown() == {
            one.calendar_uid: (one.begins_at, one.ends_at - one.begins_at) for one in now if one.holds
        }


def test_what_is_long_over_is_forgotten(story: Calendars) -> None:
    family, worker, case = story.together()
    time = story.books(worker, case, at=FIRST)
    story.takes(family, time)
    story.do(addresses.make, person_id=worker)
    story.do(addresses.make, person_id=family)
    story.do(addresses.revoke, person_id=family)
    story.now = time.ends_at + timedelta(days=30)
    assert story.do(forget_old) == 1
    assert story.do(forget_old) == 0
    story.pass_time(seconds=1)
    assert story.do(forget_old) == 1
    with story.transaction() as session:
        assert addresses.address_of(session, person_id=worker) is not None
