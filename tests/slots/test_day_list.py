"""A worker hears of the day's times at eight, once, and of nothing when there is nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.appointments import daylist
from bot.db import Database
from bot.outbox.letter import Names
from tests.slots.conftest import Timed

HELSINKI = ZoneInfo("Europe/Helsinki")
#: Tuesday, 8.00 in Helsinki.
EIGHT = datetime(2026, 11, 24, 6, tzinfo=UTC)


def _tells(story: Timed) -> list[int]:
    found: list[int] = story.do(daylist.due, zone=HELSINKI)
    return [one for one in found if story.do(daylist.tell, worker_id=one, zone=HELSINKI)]


def _told(story: Timed, worker_id: int) -> list[str]:
    return [key for key in story.keys(worker_id) if key == "day-morning"]


def _lines(story: Timed, worker_id: int) -> str:
    letter = next(one for one in story.letters(worker_id) if one.parts[0].key == "day-morning")
    text = letter.parts[1].args["text"]
    assert isinstance(text, Names)
    return text.by_language["fi"]


def test_at_eight_whoever_has_times_is_told_once(story: Timed) -> None:
    worker, idle = story.worker(), story.worker("Eero")
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=2))
    for minutes, told in ((-1, []), (0, [worker]), (1, [worker]), (119, [worker]), (120, [])):
        story.now = EIGHT + timedelta(minutes=minutes)
        assert _tells(story) == told
    assert _told(story, worker) == ["day-morning"]
    assert _told(story, idle) == []
    assert "10–11" in _lines(story, worker)


def test_after_a_night_that_lasted_until_ten_nothing_is_sent(story: Timed) -> None:
    worker = story.worker()
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=5))
    story.now = EIGHT + timedelta(hours=2)
    assert _tells(story) == []
    assert _told(story, worker) == []


def test_what_is_agreed_after_eight_brings_no_list_of_its_own(story: Timed) -> None:
    worker = story.worker()
    case = story.held(worker)
    story.now = EIGHT + timedelta(minutes=30)
    story.books(worker, case, EIGHT + timedelta(hours=5))
    assert _tells(story) == []


def test_the_list_leaves_by_ten_or_not_at_all(story: Timed) -> None:
    worker = story.worker()
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=5))
    story.now = EIGHT + timedelta(minutes=50)
    _tells(story)
    row = next(row for row in story.outbox(worker) if row.key.startswith("day:"))
    assert row.valid_until == EIGHT + timedelta(hours=2)


@pytest.mark.parametrize("day", [datetime(2026, 12, 6, 6, tzinfo=UTC), datetime(2026, 12, 5, 6, tzinfo=UTC)])
def test_on_holidays_and_weekends_times_are_told_too(story: Timed, day: datetime) -> None:
    worker = story.worker()
    story.books(worker, story.held(worker), day + timedelta(hours=2))
    story.now = day
    assert _tells(story) == [worker]


def test_what_was_called_off_is_not_on_the_list(story: Timed) -> None:
    from bot.appointments import service

    worker = story.worker()
    time = story.books(worker, story.held(worker), EIGHT + timedelta(hours=2))
    story.do(service.cancel, appointment_id=time.id, worker_id=worker, seen=0)
    story.now = EIGHT
    assert _tells(story) == []


def test_times_that_overlap_are_marked(story: Timed) -> None:
    worker = story.worker()
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=2))
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=2, minutes=30))
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=5))
    story.now = EIGHT
    _tells(story)
    assert [("Päällekkäin" in line) for line in _lines(story, worker).splitlines()] == [True, True, False]


def test_a_person_in_two_places_at_once_is_marked_for_both_workers(story: Timed) -> None:
    first, second = story.worker(), story.worker("Eero")
    family = story.family()
    case = story.held(first, family)
    story.books(first, case, EIGHT + timedelta(hours=2))
    story.closes(family, case)
    story.books(second, story.held(second, family), EIGHT + timedelta(hours=2, minutes=30))
    story.now = EIGHT
    assert _tells(story) == [first, second]
    assert "Päällekkäin" in _lines(story, first)
    assert "Päällekkäin" in _lines(story, second)


def test_three_replicas_tell_once(story: Timed, database_url: str) -> None:
    worker = story.worker()
    story.books(worker, story.held(worker), EIGHT + timedelta(hours=2))
    story.now = EIGHT
    replicas = [story.database] if story.database.dialect == "sqlite" else [Database(database_url) for _ in range(3)]

    def tell(place: int) -> None:
        with replicas[place % len(replicas)].transaction() as session:
            daylist.tell(session, worker_id=worker, now=EIGHT, zone=HELSINKI)

    with ThreadPoolExecutor(9) as threads:
        list(threads.map(tell, range(9)))
    for one in replicas[1:]:
        one.close()
    assert _told(story, worker) == ["day-morning"]
