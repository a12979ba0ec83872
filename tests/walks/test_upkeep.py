"""Walks of upkeep: an old entry is asked about, confirmed, changed or taken away; a report is looked at and answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.catalogue import service as catalogue
from tests.walks.pro_house import professional
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

QUESTION = {
    "fi": "oppilas ei tule kouluun, kuraattori",
    "sv": "elevens frånvaro från skolan, kurator",
    "en": "pupil refuses school, school social worker",
}
SERVICE = "service:koulukuraattori"
NUMBER = {"fi": "000 100 777", "sv": "000 100 778", "en": "000 100 779"}
CURATOR = "koulukuraattori"


def _old_and_owned(walk: Walk, owner: Walker, days: int) -> None:
    """The owner keeps the entry, which was looked through so many days ago."""
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        now, person = koppi.clock.now(), owner.person(session)
        day = (now - timedelta(days=days)).date()
        for edit in catalogue.edits_of(session, service_id=CURATOR):
            catalogue.withdraw(session, edit_id=edit.id, by=None, now=now)
        catalogue.set_owner(session, service_id=CURATOR, owner_id=person.id, by=None, now=now)
        catalogue.confirm(session, service_id=CURATOR, day=day, by=None, now=now)


async def _comes_round(walk: Walk) -> None:
    """A quarter of a minute passes for the catalogue, and everything that is due happens."""
    walk.open_hours()
    await walk.time_passes(minutes=1)
    await walk.house.koppi.catalogue.refresh(walk.house.koppi.clock.now())


async def _opens(walk: Walk, walker: Walker) -> None:
    await walker.says(QUESTION[walk.language])
    await walker.presses(SERVICE)


async def test_an_old_entry_is_marked_asked_about_and_confirmed(walk: Walk) -> None:
    owner, family = await professional(walk, "Outi"), await walk.family()
    _old_and_owned(walk, owner, 211)
    owner.look_away()
    await _comes_round(walk)
    assert owner.reads("upkeep-nudge")
    assert owner.offers("upkeep-button-right", "upkeep-button-change", "upkeep-button-gone")
    await _opens(walk, family)
    assert family.reads("contacts-old")
    owner.look_away()
    await walk.time_passes(hours=3)
    assert owner.news == ""
    await owner.presses("upkeep-button-right")
    assert owner.reads("upkeep-done-right")
    await _comes_round(walk)
    await _opens(walk, family)
    assert family.reads("contacts-verified")


async def test_an_owner_changes_the_number_and_families_read_the_new_one(walk: Walk) -> None:
    owner, family = await professional(walk, "Outi"), await walk.family()
    _old_and_owned(walk, owner, 181)
    owner.look_away()
    await _comes_round(walk)
    assert owner.reads("upkeep-nudge")
    await owner.presses("upkeep-button-change")
    assert owner.reads("upkeep-change-how")
    await owner.presses("edit-button-phone")
    if not owner.reads("edit-ask-phone"):
        await owner.presses(owner.buttons()[0])
    await owner.says(NUMBER[walk.language])
    await owner.presses("upkeep-button-answer-fixed")
    assert owner.reads("upkeep-done-fixed")
    await _comes_round(walk)
    await _opens(walk, family)
    assert NUMBER[walk.language] in family.news
    assert family.reads("contacts-verified")


async def test_a_report_is_looked_at_and_answered(walk: Walk) -> None:
    owner, reader, family = await professional(walk, "Outi"), await professional(walk, "Sanna"), await walk.family()
    stranger = await professional(walk, "Pekka")
    _old_and_owned(walk, owner, 10)
    await _comes_round(walk)
    await _opens(walk, reader)
    owner.look_away()
    await reader.presses("upkeep-report-number")
    assert reader.reads("upkeep-report-thanks")
    assert owner.reads("upkeep-task-number")
    assert "Sanna" not in owner.news
    await _opens(walk, family)
    await family.presses("upkeep-report-wrong")
    assert family.reads("upkeep-report-thanks")
    data = owner.data("upkeep-answer")
    await stranger.presses_at(stranger.phone.from_bot[-1], data)
    assert not stranger.reads("upkeep-done-right")
    reader.look_away()
    family.look_away()
    await owner.presses("upkeep-button-answer-fixed")
    assert owner.reads("upkeep-done-fixed")
    assert reader.reads("upkeep-answer-fixed")
    assert family.reads("upkeep-answer-fixed")


async def test_an_entry_that_ends_is_out_of_sight_and_a_coordinator_can_bring_it_back(walk: Walk) -> None:
    coordinator, owner = (
        await walk.worker("Kaisa", "koordinaattori", role="coordinator"),
        await professional(walk, "Outi"),
    )
    _old_and_owned(walk, owner, 181)
    owner.look_away()
    await _comes_round(walk)
    await owner.presses("upkeep-button-gone")
    assert owner.reads("upkeep-gone-sure")
    coordinator.look_away()
    await owner.presses("upkeep-button-gone-yes")
    assert owner.reads("upkeep-done-gone")
    assert coordinator.reads("upkeep-retired")
    await _comes_round(walk)
    await coordinator.presses("upkeep-button-open")
    await coordinator.presses("edit-button-show")
    assert coordinator.reads("edited-show")
