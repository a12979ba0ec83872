"""An agreed time in a chat: told, reminded of, answered with one tap, moved, called off, missed without blame."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.appointments import service
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.wall import Wall, wall_of
from tests.walks.walkers import Walk, Walker
from tests.walks.words import THANKS, WORRY

pytestmark = pytest.mark.anyio

CENTRE = Details(place="Suvannon perhekeskus", address="Rantakatu 2", directions="2. krs")


async def _agreed(walk: Walk, days: int = 6) -> tuple[Walker, Walker, Appointment]:
    """A family and its worker, who have agreed on a time at noon so many days ahead."""
    worker, family = await walk.worker(), await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    family.look_away()
    worker.look_away()
    appointment = await _book(walk, family, worker, days)
    assert family.reads("time-agreed", "time-place", "time-address", "time-directions", "time-support", "time-changes")
    return family, worker, appointment


async def _book(walk: Walk, family: Walker, worker: Walker, days: int) -> Appointment:
    koppi, now = walk.house.koppi, walk.house.koppi.clock.now()
    case = family.case()
    assert case is not None
    with koppi.database.transaction() as session:
        ids = {"case_id": case.id, "worker_id": worker.person(session).id, "person_ids": [case.family_id]}
        made = service.book(session, **ids, wall=_noon(walk, days), minutes=45, details=CENTRE, now=now)  # type: ignore[arg-type]
    koppi.sender.wake()
    await walk.calm()
    return made


def _noon(walk: Walk, days: int) -> Wall:
    zone = walk.house.koppi.settings.desk.time_zone
    today = wall_of(walk.house.koppi.clock.now(), zone).local.date()
    return Wall(datetime.combine(today, datetime.min.time()) + timedelta(days=days, hours=12), zone)


async def _until(walk: Walk, moment: datetime) -> None:
    """Time passes until a moment."""
    await walk.time_passes(seconds=(moment - walk.house.koppi.clock.now()).total_seconds())


async def _comes(walk: Walk, appointment: Appointment, days: int) -> None:
    """It becomes so many days before the time."""
    await _until(walk, appointment.wall.days_before(days) + timedelta(minutes=1))


async def test_two_reminders_come_and_the_answer_reaches_the_worker(walk: Walk) -> None:
    family, worker, appointment = await _agreed(walk)
    family.look_away()
    await _comes(walk, appointment, 4)
    assert "Rantakatu" not in family.news
    await _comes(walk, appointment, 3)
    assert family.reads("time-remind", "time-place", "time-directions", "time-support", "time-remind-stop")
    assert "Koppi" not in family.news
    assert family.offers("time-button-come", "time-button-move", "time-button-cancel", "time-button-wishes")
    worker.look_away()
    await family.presses("time-button-come")
    assert family.reads("time-thanks", "time-place", "time-changes")
    assert worker.reads("time-told-coming")
    family.look_away()
    await _comes(walk, appointment, 1)
    assert family.reads("time-remind-coming", "time-place")
    assert not family.offers("time-button-come")
    assert "2. krs" not in family.news
    family.look_away()
    await walk.time_passes(hours=3)
    assert "Rantakatu" not in family.news


async def test_another_time_is_asked_for_in_own_words_and_the_old_one_holds(walk: Walk) -> None:
    family, worker, appointment = await _agreed(walk)
    await _comes(walk, appointment, 3)
    worker.look_away()
    await family.presses("time-button-move")
    assert family.reads("time-move-ask")
    assert not worker.news, "a curious tap tells nobody anything"
    await family.presses("time-button-ask-new")
    assert family.reads("time-move-how")
    assert worker.reads("time-told-moving")
    await family.says(THANKS[walk.language])
    assert THANKS[walk.language] in worker.news
    await worker.presses("time-button-open")
    assert worker.reads("time-page-moving", "time-place")


async def test_calling_off_asks_once_frees_the_time_and_offers_a_new_one(walk: Walk) -> None:
    family, worker, appointment = await _agreed(walk)
    await _comes(walk, appointment, 3)
    worker.look_away()
    await family.presses("time-button-cancel")
    assert family.reads("time-cancel-sure")
    await family.presses("time-button-keep")
    assert family.reads("time-kept")
    await family.presses("time-button-cancel")
    await family.presses("time-button-cancel-sure")
    assert family.reads("time-cancelled-own", "time-new-offer")
    assert worker.reads("time-told-cannot")
    worker.look_away()
    await family.presses("time-button-new")
    assert family.reads("time-new-how")
    assert worker.reads("time-told-new")
    await worker.presses("time-button-open")
    assert worker.reads("time-page-cancelled")
    assert worker.offers("times-button-new-again", "times-button-propose")
    await worker.presses("times-button-propose")
    assert worker.reads("times-ask-propose")
    family.look_away()
    await _comes(walk, appointment, 1)
    assert not family.reads("time-remind")


async def test_an_old_button_of_a_time_that_was_called_off_leads_to_a_new_one(walk: Walk) -> None:
    family, worker, _appointment = await _agreed(walk)
    letter = family.new[-1]
    old = [button["callback_data"] for row in letter.markup["inline_keyboard"] for button in row]  # type: ignore[index]
    await family.presses("time-button-cancel")
    await family.presses("time-button-cancel-sure")
    for action in ("time-come", "time-move", "time-cancel"):
        await family.presses_at(letter, next(data for data in old if data.startswith(f"{action}:")))
        assert family.reads("time-cancelled-already")
    worker.look_away()
    await family.presses("time-button-new")
    assert worker.reads("time-told-new")


async def test_a_missed_time_is_no_blame_and_a_task(walk: Walk) -> None:
    family, worker, appointment = await _agreed(walk)
    await _until(walk, appointment.ends_at.astimezone(UTC) + timedelta(minutes=1))
    assert worker.reads("time-how")
    family.look_away()
    await worker.presses("time-button-missed")
    assert worker.reads("time-task")
    assert family.reads("time-missed", "time-missed-new")
    assert not worker.reads("time-how")
    assert len([one for one in worker.new if worker.text("time-button-open") in str(one.markup)]) == 1, "one card"
    assert worker.offers("times-button-new-again", "times-button-propose")
    await worker.presses("time-button-open")
    assert worker.reads("time-page-missed")
    await worker.presses("times-button-new-again")
    assert worker.reads("times-ask")
    worker.look_away()
    await family.presses("time-button-new")
    assert worker.reads("time-told-new")


async def test_one_chooses_how_to_be_reminded(walk: Walk) -> None:
    family, _worker, appointment = await _agreed(walk, days=8)
    await _comes(walk, appointment, 3)
    await family.presses("time-button-wishes")
    assert family.reads("remind-wishes")
    await family.presses_at(family.new[-1], "remind-place")
    await family.presses_at(family.new[-1], "remind-offset:1d")
    await family.presses_at(family.new[-1], "remind-offset:2h")
    family.look_away()
    await _comes(walk, appointment, 1)
    assert not family.reads("time-remind")
    await _until(walk, appointment.begins_at - timedelta(minutes=119))
    assert family.reads("time-remind", "time-remind-stop")
    assert "Rantakatu" not in family.news
    await family.presses("time-button-place")
    assert family.reads("time-place", "time-address", "time-directions")
    await family.presses("time-button-wishes")
    await family.presses("remind-button-stop")
    assert family.reads("remind-none")
