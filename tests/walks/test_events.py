"""Walks of open events: made, signed up for, wished for, reminded of, moved by the clock through agenda and end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.events.tables import Event, EventMaker
from bot.people.queries import coordinators
from bot.people.service import end_duty
from tests.calendar.readers import Program
from tests.walks import words
from tests.walks.test_calendar import new_files
from tests.walks.timed import TIMES
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

EVENTS = {"fi": "/tapahtumat", "sv": "/evenemang", "en": "/events"}
TITLE = {"fi": "Aamukahvit", "sv": "Morgonkaffe", "en": "Morning coffee"}
PLACE = {"fi": "Perhekeskus, Aulakatu 3", "sv": "Familjecentret, Aulagatan 3", "en": "Family centre, Aulakatu 3"}
OTHER_PLACE = {"fi": "Kirjasto, toinen kerros", "sv": "Biblioteket, andra våningen", "en": "Library, second floor"}
WISH = {"fi": "nukkumaanmeno sujuvammaksi", "sv": "lugnare kvällar hemma", "en": "calmer evenings at home"}
OWN_WORDS = {"fi": "Kuppeja riittää kaikille", "sv": "Det finns koppar åt alla", "en": "There are cups for everybody"}
HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.fixture(autouse=True)
async def no_events(walk: Walk) -> AsyncIterator[None]:
    """The house has no events and no other coordinator before and after a walk."""
    await walk.house.koppi.database.run(_forget)
    yield
    await walk.house.koppi.database.run(_forget)


def _forget(session: Session) -> None:
    for table in (Event, EventMaker):
        session.execute(delete(table))
    for person in coordinators(session):
        end_duty(session, person_id=person.id)


def now(walk: Walk) -> datetime:
    return walk.house.koppi.clock.now().astimezone(HELSINKI)


async def until(walk: Walk, wanted: datetime) -> None:
    """Let time pass until then."""
    await walk.time_passes(seconds=(wanted - now(walk)).total_seconds())


def coffee_at(walk: Walk, days: int = 7) -> datetime:
    """When the coffee is: so many days from now at half past eight."""
    return (now(walk) + timedelta(days=days)).replace(hour=8, minute=30, second=0, microsecond=0)


def written(moment: datetime, until: str = "9.30") -> str:
    return f"{moment.day}.{moment.month}.{moment.year} 8.30–{until}"


async def makes(walk: Walk, host: Walker, *, weekly: bool = True, seats: int = 0) -> datetime:
    """The host makes an event and publishes it."""
    begins = coffee_at(walk)
    await host.says(EVENTS[walk.language])
    await host.presses("event-button-new")
    assert host.reads("event-ask-new")
    await host.says(TITLE[walk.language])
    assert host.reads("event-card-draft", "event-card-no-time", "event-card-no-place", "event-card-missing")
    await host.presses("event-button-edit-time")
    assert host.reads("event-ask-time")
    await host.says("33.14.")
    assert host.reads("times-no-such-day")
    await host.says("?")
    assert host.reads("event-not-a-time")
    await host.says(written(begins))
    assert host.reads("event-card-when", "event-repeat-once")
    if weekly:
        await host.presses("event-button-edit-repeat")
        await host.presses("event-button-repeat-weekly")
        assert host.reads("event-repeat-weekly", "event-card-next")
    await host.presses("event-button-edit-place")
    await host.says(PLACE[walk.language])
    assert host.reads("event-card-ready")
    if seats:
        await host.presses("event-button-edit-capacity")
        await host.says(str(seats))
        assert host.reads("event-card-seats")
    await host.presses("event-button-publish")
    assert host.reads("event-published", "event-card-open")
    return begins


async def signs_up(walk: Walk, family: Walker) -> None:
    """A family finds the event and presses once."""
    await family.says(EVENTS[walk.language])
    assert family.reads("events-title")
    await family.presses("event-button-line")
    assert family.reads("event-page")
    assert PLACE[walk.language] in family.news
    await family.presses("event-button-come")


async def test_a_coffee_from_its_making_through_reminder_and_agenda_to_its_end(walk: Walk) -> None:
    host, family = await walk.worker("Kaisa", "koordinaattori", role="coordinator"), await walk.family()
    begins = await makes(walk, host)
    await signs_up(walk, family)
    assert family.reads("event-signed-up", "event-own-coming")
    await family.presses("event-button-interpreter")
    await family.presses("spoken-so")
    assert family.reads("event-own-interpreter")
    await family.presses("event-button-wish")
    assert family.reads("event-ask-wish")
    await family.says(WISH[walk.language])
    assert family.reads("event-wish-shown")
    assert WISH[walk.language] in family.news
    host.look_away()
    await family.presses("event-button-wish-send")
    assert family.reads("event-wish-sent")
    await family.presses_at(family.new[-1], "event-wish-send")
    assert family.reads("event-wish-none")
    assert host.news == ""
    await until(walk, (begins - timedelta(days=2)).replace(hour=10, minute=1))
    assert host.reads("event-agenda-ask", "event-agenda-empty", "event-wish-line")
    assert WISH[walk.language] in host.news
    await host.presses("event-button-wish-take")
    await host.presses("event-button-agenda-write")
    await host.says(OWN_WORDS[walk.language])
    assert host.reads("event-agenda-confirm", "event-agenda-own")
    await host.presses("event-button-agenda-yes")
    assert host.reads("event-agenda-ready")
    family.look_away()
    await until(walk, begins - timedelta(days=1) + timedelta(minutes=1))
    assert family.reads("event-remind")
    family.look_away()
    await until(walk, (begins - timedelta(days=1)).replace(hour=15, minute=1))
    assert family.reads("event-agenda", "event-agenda-topic", "event-agenda-own")
    assert OWN_WORDS[walk.language] in family.news
    family.look_away()
    host.look_away()
    await until(walk, begins + timedelta(minutes=61))
    assert family.news == ""
    assert host.reads("event-after")
    await host.presses("event-button-came")
    await host.says("6")
    assert host.reads("event-after-came")
    await host.says(EVENTS[walk.language])
    await host.presses("event-button-own")
    await host.presses("event-button-month")
    assert host.reads("event-month-times", "event-month-people")


async def test_the_last_seat_the_line_and_an_offer(walk: Walk) -> None:
    host = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    first, second = await walk.family(), await walk.family()
    await makes(walk, host, weekly=False, seats=1)
    await signs_up(walk, first)
    assert first.reads("event-signed-up")
    await first.presses_at(first.new[-1], f"{first.data('event-heads').rpartition(':')[0]}:3")
    assert first.reads("event-too-many")
    await second.says(EVENTS[walk.language])
    await second.presses("event-button-line")
    assert second.reads("event-full")
    await second.presses("event-button-wait")
    assert second.reads("event-in-line", "event-own-waiting")
    second.look_away()
    await first.presses("event-button-leave")
    assert first.reads("event-left")
    assert second.reads("event-offer")
    await second.presses("event-button-take")
    assert second.reads("event-taken", "event-own-coming")


async def test_what_one_signed_up_for_stands_among_ones_times_and_in_ones_calendar(walk: Walk) -> None:
    host, family = await walk.worker("Kaisa", "koordinaattori", role="coordinator"), await walk.family()
    begins, program = await makes(walk, host, weekly=False), Program()
    await signs_up(walk, family)
    await family.presses("calendar-button-take")
    assert family.reads("calendar-file-taken")
    (file,) = new_files(family)
    program.open(file)
    assert [shown for shown, _ in program.shown().values()] == [begins]
    await family.says(TIMES[walk.language])
    assert family.reads("times-none", "times-list-events", "event-line-coming")
    assert PLACE[walk.language] in family.news
    assert family.offers("times-list-button-event", "times-list-button-leave", "button-emergency")
    await family.presses("times-list-button-event")
    assert family.reads("event-page", "event-own-coming")
    await family.says(TIMES[walk.language])
    await family.presses("times-list-button-leave")
    assert family.reads("event-left", "calendar-file-cancelled")
    (file,) = new_files(family)
    program.open(file)
    assert program.shown() == {}
    await family.says(TIMES[walk.language])
    assert family.reads("times-none", "times-none-how")


async def test_changes_are_told_once_and_a_cancelled_time_offers_the_next(walk: Walk) -> None:
    host, family = await walk.worker("Kaisa", "koordinaattori", role="coordinator"), await walk.family()
    begins = await makes(walk, host)
    await signs_up(walk, family)
    family.look_away()
    await host.presses("event-button-edit-place")
    await host.says(OTHER_PLACE[walk.language])
    assert host.reads("event-card-pending")
    assert family.news == ""
    await host.presses("event-button-apply")
    assert host.reads("event-applied")
    assert family.reads("event-changed")
    assert OTHER_PLACE[walk.language] in family.news
    await host.presses("event-button-times")
    assert host.reads("event-times", "event-times-line")
    await host.presses("1. ")
    assert host.reads("event-time-coming")
    await host.presses("event-button-move")
    await host.says(written(begins + timedelta(days=1)))
    assert host.reads("event-move-sure")
    family.look_away()
    await host.presses("event-button-move-yes")
    assert family.reads("event-moved", "event-moved-seat")
    family.look_away()
    await host.presses("event-button-cancel")
    assert host.reads("event-cancel-sure")
    await host.presses("event-button-cancel-yes")
    assert host.reads("event-cancelled-noted", "event-time-cancelled")
    assert family.reads("event-cancelled")
    assert family.offers("event-button-next")
    await family.presses("event-button-next")
    assert family.reads("event-page")
    family.look_away()
    await until(walk, begins + timedelta(days=1))
    assert family.news == ""


async def test_a_worker_with_the_right_and_a_professional_who_tells_a_family(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    name = f"Mikael {len(walk.house.phones)}"
    worker, teacher = await walk.worker(name), await walk.worker("Liisa", "opettaja", role="professional")
    family = await walk.family(started=False)
    await worker.says(EVENTS[walk.language])
    assert worker.reads("events-none")
    assert not worker.offers("event-button-new")
    await coordinator.says(EVENTS[walk.language])
    await coordinator.presses("event-button-own")
    await coordinator.presses("event-button-rights")
    await coordinator.presses(name)
    await makes(walk, worker, weekly=False)
    await teacher.says(EVENTS[walk.language])
    await teacher.presses("event-button-line")
    await teacher.presses("event-button-share")
    assert teacher.reads("event-share", "event-share-link")
    token = teacher.news.rpartition("start=")[2].split()[0]
    await family.starts(token)
    assert family.reads("event-page")
    await family.presses("event-button-remind")
    assert family.reads("event-will-remind", "event-own-reminded")


async def test_words_of_danger_are_heard_when_a_wish_was_asked_for(walk: Walk) -> None:
    host, family = await walk.worker("Kaisa", "koordinaattori", role="coordinator"), await walk.family()
    await makes(walk, host, weekly=False)
    await family.says(EVENTS[walk.language])
    await family.presses("event-button-line")
    await family.presses("event-button-wish")
    await family.says(words.TODAY[walk.language])
    assert family.reads("danger-suicide")
    assert not family.reads("event-wish-shown")
    await family.says(WISH[walk.language])
    assert not family.reads("event-wish-shown")


async def test_a_hosts_words_in_a_case_go_to_the_family_and_not_onto_an_event(walk: Walk) -> None:
    host, family = await walk.worker("Kaisa", "koordinaattori", role="coordinator"), await walk.family()
    await makes(walk, host, weekly=False)
    await family.says(words.WORRY[walk.language])
    await family.presses("button-human")
    await host.presses("card-button-claim")
    await family.says(words.GREETING[walk.language])
    await host.says(EVENTS[walk.language])
    await host.presses("event-button-own")
    await host.presses(TITLE[walk.language])
    await host.presses("event-button-edit-place")
    family.look_away()
    await host.replies(words.GREETING[walk.language], words.ANSWER[walk.language])
    assert words.ANSWER[walk.language] in family.news
    assert not host.reads("event-card-pending")
