"""Thinking partners: asked once, taken once, brought to coordinators after a working day, and never with words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.catalogue.rules import NotPhone
from bot.config import DeskSettings
from bot.db import Database
from bot.duty.rules import ServiceHours
from bot.outbox.tables import OutgoingMessage
from bot.thinkers import service
from bot.thinkers.errors import AlreadyAsked, ThinkerOwn, ThinkerTaken
from bot.thinkers.rules import State, late_at
from bot.thinkers.tables import ThinkerRequest
from tests.organisations.colleagues import Colleagues

HOURS = ServiceHours.of(DeskSettings())


@pytest.fixture
def story(database: Database, now: datetime) -> Colleagues:
    """A desk without people."""
    return Colleagues(database, now)


def _asks(story: Colleagues, person_id: int, topic: str = "school") -> ThinkerRequest:
    return story.do(service.look_for, asker_id=person_id, topic=topic)[0]  # type: ignore[no-any-return]


def _state(story: Colleagues, request: ThinkerRequest) -> tuple[str, int | None]:
    with story.transaction() as session:
        row = session.get_one(ThinkerRequest, request.id)
        return row.state, row.taken_by


def test_of_eight_at_once_one_takes_it(story: Colleagues) -> None:
    asker = story.professional("Sanna")
    eight = [story.professional(f"Kollega {number}", topics=["school"]) for number in range(8)]
    request = _asks(story, asker)

    def tries(person_id: int) -> bool:
        try:
            story.do(service.take, request_id=request.id, person_id=person_id)
        except ThinkerTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(tries, eight))
    assert sum(won) == 1
    assert _state(story, request) == (State.TAKEN, eight[won.index(True)])
    assert len(story.keys(asker, f"thinker:{request.id}:taken")) == 1


def test_only_who_was_asked_and_works_here_takes_it_and_never_the_asker(story: Colleagues) -> None:
    asker, other = story.professional("Sanna", topics=["school"]), story.professional("Pekka", topics=["mind"])
    volunteer = story.professional("Tiina", topics=["school"])
    request = _asks(story, asker)
    assert story.keys(asker, f"thinker:{request.id}:card") == []
    with pytest.raises(ThinkerOwn):
        story.do(service.take, request_id=request.id, person_id=asker)
    with pytest.raises(ThinkerTaken):
        story.do(service.take, request_id=request.id, person_id=other)
    with pytest.raises(AlreadyAsked):
        _asks(story, asker)
    story.leaves(asker)
    with pytest.raises(ThinkerTaken):
        story.do(service.take, request_id=request.id, person_id=volunteer)
    assert _state(story, request) == (State.OPEN, None)


def test_a_number_reaches_the_other_one_and_words_do_not(story: Colleagues) -> None:
    asker, volunteer = story.professional("Sanna"), story.professional("Tiina", topics=["school"])
    request = _asks(story, asker)
    story.do(service.take, request_id=request.id, person_id=volunteer)
    given = {"request_id": request.id, "person_id": asker}
    for words in ("Matti Meikäläinen", "soita 040 1234567", "010101-123A x"):
        with pytest.raises(NotPhone):
            story.do(service.give_number, number=words, origin="1", **given)
    story.do(service.give_number, number="040 123 4567", origin="2", **given)
    assert len(story.keys(volunteer, f"thinker:{request.id}:number")) == 1
    story.do(service.end, request_id=request.id, person_id=volunteer)
    with pytest.raises(ThinkerTaken):
        story.do(service.give_number, number="040 123 4567", origin="3", **given)


def test_there_is_no_field_for_words_or_a_client() -> None:
    assert {column.name for column in ThinkerRequest.__table__.columns} == {
        "id", "asker_id", "topic", "state", "taken_by", "opened_at", "taken_at",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "late"),
    [
        # Wednesday ten o'clock, then Thursday; Friday afternoon, then Monday; Saturday counts from Monday nine.
        (datetime(2026, 11, 25, 8, 0, tzinfo=UTC), datetime(2026, 11, 26, 8, 0, tzinfo=UTC)),
        (datetime(2026, 11, 27, 13, 30, tzinfo=UTC), datetime(2026, 11, 30, 13, 30, tzinfo=UTC)),
        (datetime(2026, 11, 28, 12, 0, tzinfo=UTC), datetime(2026, 12, 1, 7, 0, tzinfo=UTC)),
        # The day before Christmas Eve, a Wednesday: the next working day is Monday the 28th.
        (datetime(2026, 12, 23, 8, 0, tzinfo=UTC), datetime(2026, 12, 28, 8, 0, tzinfo=UTC)),
        # The day before a short eve: its last minute.
        (datetime(2026, 12, 30, 13, 30, tzinfo=UTC), datetime(2026, 12, 31, 11, 59, tzinfo=UTC)),
        # Over the night in which clocks change: the same wall time.
        (datetime(2027, 3, 26 - 1, 8, 0, tzinfo=UTC), datetime(2027, 3, 30, 7, 0, tzinfo=UTC)),
    ],
)
def test_a_working_day_passes_over_weekends_and_holidays(asked: datetime, late: datetime) -> None:
    assert late_at(asked, HOURS) == late


def test_coordinators_hear_once_what_nobody_took_and_can_take_it(story: Colleagues) -> None:
    asker, volunteer = story.professional("Sanna"), story.professional("Tiina", topics=["school"])
    kaisa = story.coordinator()
    story.now = datetime(2026, 12, 23, 8, 0, tzinfo=UTC)
    request = _asks(story, asker)
    for moment in (datetime(2026, 12, 24, 8, 0, tzinfo=UTC), datetime(2026, 12, 28, 7, 59, tzinfo=UTC)):
        story.now = moment
        assert story.do(service.look_after, hours=HOURS) == 0
    story.now = datetime(2026, 12, 28, 8, 0, tzinfo=UTC)
    assert [story.do(service.look_after, hours=HOURS) for _ in range(3)] == [1, 0, 0]
    assert _state(story, request) == (State.TO_COORDINATOR, None)
    assert len(story.keys(kaisa, f"thinker:{request.id}:card")) == 1
    assert len(story.keys(asker, f"thinker:{request.id}:late")) == 1
    story.do(service.take, request_id=request.id, person_id=kaisa)
    with story.transaction() as session:
        gone = select(OutgoingMessage.id).where(OutgoingMessage.key == f"thinker:{request.id}:card:{volunteer}:gone")
        assert session.scalar(gone) is not None
    story.pass_time(days=91)
    story.do(service.look_after, hours=HOURS)
    with story.transaction() as session:
        assert session.get(ThinkerRequest, request.id) is None
