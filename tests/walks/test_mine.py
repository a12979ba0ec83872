"""Walks of the contact list's upkeep: asked, confirmed, changed, away; a report and a wish that are answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.directory import edits
from bot.directory import service as directory
from bot.directory.loaded import load
from tests.walks.pro_house import professional
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

WHO = "kuraattori_ranta"
NUMBER = {"fi": "000 200 777", "sv": "000 200 778", "en": "000 200 779"}
NOBODY = "qwertyzxcv"
WISH = {
    "fi": "Kuka auttaa polkupyörän kanssa? Soita 040 123 4567", "sv": "Vem hjälper med en cykel? Ring 040 123 4567",
    "en": "Who helps with a bicycle? Call 040 123 4567",
}  # fmt: skip


def _is_linked(walk: Walk, owner: Walker, age: int) -> None:
    """The owner is an expert of the list, whose entry was looked through so many days ago."""
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        now = koppi.clock.now()
        directory.link(session, entry_id=WHO, person_id=owner.person(session).id)
        day = now.date() - timedelta(days=age)
        edits.confirm(session, kind="expert", entry_id=WHO, day=day, by=None, now=now)


async def _comes_round(walk: Walk) -> None:
    """A quarter of a minute passes for the list, and everything that is due happens."""
    walk.open_hours()
    await walk.time_passes(minutes=1)
    await _is_read(walk)


async def _is_read(walk: Walk) -> None:
    """The desk looks whether the list has changed, as it does every quarter of a minute."""
    await walk.house.koppi.directory.refresh(walk.house.koppi.clock.now())


async def _opens(reader: Walker) -> str:
    """The expert's card, by their family name."""
    return await reader.says("/whom Sarvela")


async def test_an_expert_is_asked_confirms_changes_and_goes_away(walk: Walk) -> None:
    owner, reader = await professional(walk, "Tuulikki"), await professional(walk, "Sanna")
    _is_linked(walk, owner, 211)
    owner.look_away()
    await _comes_round(walk)
    assert owner.reads("upkeep-nudge")
    await _opens(reader)
    assert reader.reads("whom-unconfirmed")
    await owner.presses("upkeep-button-right")
    assert owner.reads("upkeep-done-right")
    await _is_read(walk)
    await _opens(reader)
    assert reader.reads("whom-verified")

    _is_linked(walk, owner, 181)
    owner.look_away()
    await _comes_round(walk)
    await owner.presses("upkeep-button-change")
    assert owner.reads("upkeep-change-how")
    await owner.presses("mine-field-direct-line")
    assert owner.reads("mine-ask-direct-line")
    await owner.says(NUMBER[walk.language])
    assert owner.reads("mine-check")
    await owner.presses("mine-button-save")
    assert owner.reads("mine-saved-soon")
    await owner.presses("upkeep-button-answer-fixed")
    assert owner.reads("upkeep-done-fixed")
    await _is_read(walk)
    assert NUMBER[walk.language] in await _opens(reader)

    await owner.says(f"/{'tietoni' if walk.language == 'fi' else 'uppgifter' if walk.language == 'sv' else 'entries'}")
    assert owner.reads("mine-list")
    await owner.presses(owner.buttons()[0])
    await owner.presses("mine-field-away")
    today = walk.house.koppi.directory.current.day(walk.house.koppi.clock.now())
    last = today + timedelta(days=3)
    await owner.says(f"{today.day}.{today.month}.–{last.day}.{last.month}.")
    await owner.presses("mine-button-save")
    assert owner.reads("mine-saved-soon", "mine-away")
    await _is_read(walk)
    instead = load().data.expert[load().data.expert[WHO].substitute or ""]
    assert instead.direct_line in await _opens(reader)
    assert NUMBER[walk.language] not in reader.news
    await owner.presses("mine-button-back")
    await _is_read(walk)
    assert NUMBER[walk.language] in await _opens(reader)


async def test_a_report_and_a_wish_are_answered(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    owner, reader = await professional(walk, "Tuulikki"), await professional(walk, "Sanna")
    _is_linked(walk, owner, 1)
    await _is_read(walk)
    await _opens(reader)
    owner.look_away()
    await reader.presses("upkeep-report-number")
    assert reader.reads("upkeep-report-thanks")
    assert owner.reads("upkeep-task-number")
    assert "Sanna" not in owner.news
    reader.look_away()
    await owner.presses("upkeep-button-answer-right")
    assert owner.reads("upkeep-done-right")
    assert reader.reads("upkeep-answer-right")

    await reader.says(f"/whom {NOBODY}")
    await reader.presses("upkeep-button-wish")
    assert reader.reads("wish-write")
    await reader.says(WISH[walk.language])
    assert reader.reads("wish-check")
    assert "123 4567" not in reader.news
    coordinator.look_away()
    await reader.presses("wish-button-send")
    assert reader.reads("upkeep-wish-thanks")
    assert coordinator.reads("upkeep-task-missing")
    assert WISH[walk.language][:20] in coordinator.news
    reader.look_away()
    await coordinator.presses("upkeep-button-answer-added")
    assert coordinator.reads("upkeep-done-added")
    assert reader.reads("upkeep-answer-added")
