"""A professional opens times, another books one without names, either calls it off, and both read it everywhere."""

from __future__ import annotations

import pytest

from bot.consult_times.tables import ConsultPlan
from bot.consults.tables import Consult
from bot.organisations import service as organisations
from bot.organisations.rules import TOPICS
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

QUESTION = {
    "fi": "Oppilas on poissa, äiti 040 123 4567. Mitä teen?",
    "sv": "Eleven är borta, mamman 040 123 4567. Vad gör jag?",
    "en": "The pupil is absent, mother 040 123 4567. What do I do?",
}
WEEK = {"fi": "ma-su 7-21", "sv": "mån-sön 7-21", "en": "Mon-Sun 7-21"}


async def _opens_times(helper: Walker) -> None:
    await helper.says("/konsultoi")
    await helper.presses("consult-week-button")
    assert helper.reads("consult-week-none")
    await helper.presses("consult-week-button-week")
    await helper.says(WEEK[helper.language])
    assert helper.reads("consult-week-check-week")
    await helper.presses("week-plan-button-yes")
    assert helper.reads("consult-week-title", "consult-week-no-place")
    await helper.presses(helper.text("consult-week-button-minutes", minutes=15))
    assert helper.reads("consult-week-title")


async def _asks(asker: Walker) -> None:
    await asker.says("/konsultoi")
    await asker.presses("consult-way-message")
    await asker.presses("consult-button-mode-a")
    await asker.presses(asker.text("theme-school"))
    await asker.says(QUESTION[asker.language])
    await asker.presses("consult-button-send")
    assert asker.reads("consult-sent")


async def _books(asker: Walker, helper: Walker) -> None:
    await asker.presses("consult-button-book")
    assert asker.reads("consult-times-pick")
    assert asker.offers("consult-times-button", "consult-times-write")
    helper.look_away()
    await asker.presses("consult-times-button")
    assert asker.reads("consult-time-booked", "consult-time-with", "consult-time-no-place")
    assert helper.reads("consult-time-yours")


async def test_a_time_is_booked_called_off_by_either_and_stands_in_both_lists(walk: Walk) -> None:
    asker = await walk.worker("Sanna", "opettaja", role="professional")
    helper = await walk.worker("Ville", "kuraattori", role="professional")
    with walk.house.koppi.database.transaction() as session:
        session.query(ConsultPlan).delete()
        for one in session.query(Consult).filter(Consult.status != "ended"):
            session.delete(one)
        organisations.volunteer(session, person_id=helper.person(session).id, topics=TOPICS)
    await _asks(asker)
    await asker.presses("consult-button-book")
    assert asker.reads("consult-times-none")
    await _opens_times(helper)
    await _books(asker, helper)
    assert helper.reads("consult-words")
    assert "123 4567" not in helper.news
    assert asker.reads("consult-taken")
    await asker.says(QUESTION[asker.language])
    assert asker.reads("consult-seen", "consult-masked-phone")
    for one in (asker, helper):
        await one.says("/ajat")
        assert one.reads("consult-time-line")
        await one.presses("consult-time-button-at")
        assert one.offers("consult-time-button-off", "calendar-button-take")
    await asker.presses("calendar-button-take")
    assert asker.reads("calendar-file-taken")
    await helper.presses("consult-time-button-off")
    assert helper.reads("consult-time-sure")
    asker.look_away()
    await helper.presses("consult-time-button-sure")
    assert helper.reads("consult-time-off-done")
    assert asker.reads("consult-time-called-off", "calendar-file-cancelled")
    await _books(asker, helper)
    await asker.presses("consult-time-button-off")
    helper.look_away()
    await asker.presses("consult-time-button-sure")
    assert helper.reads("consult-time-called-off")
    await _books(asker, helper)
    helper.look_away()
    await asker.presses("consult-button-none")
    asker.look_away()
    await walk.time_passes(minutes=1)
    assert asker.reads("consult-time-over")
    assert helper.reads("consult-time-free")
