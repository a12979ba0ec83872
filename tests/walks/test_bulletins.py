"""Walks of bulletins: sent to a unit, read, asked about, answered, brought up once, seen as shares of units."""

from __future__ import annotations

import pytest

from tests.walks.pro_house import SCHOOL, professional, unit
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

BULLETINS = {"fi": "/tiedotteet", "sv": "/meddelanden", "en": "/bulletins"}
NEWS = {
    "fi": "Koulukuraattori päivystää torstaisin klo 12–14 ilman ajanvarausta.",
    "sv": "Skolkuratorn har jour på torsdagar kl. 12–14 utan tidsbokning.",
    "en": "The school social worker is on call on Thursdays from 12 to 2.",
}
QUESTION = {"fi": "Koskeeko tämä myös eskaria?", "sv": "Gäller det här också förskolan?", "en": "Preschool too?"}
ANSWER = {"fi": "Kyllä, eskari on mukana.", "sv": "Ja, förskolan är med.", "en": "Yes, preschool as well."}


async def test_a_bulletin_is_read_asked_about_and_answered(walk: Walk) -> None:
    language, school = walk.language, unit(walk)
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    reader, other = await professional(walk, "Sanna", school), await professional(walk, "Pekka", school)
    family = await walk.family()
    await coordinator.says(BULLETINS[language])
    await coordinator.presses("bulletin-button-new")
    assert coordinator.reads("bulletin-whom")
    await coordinator.presses("bulletin-button-for-unit")
    await coordinator.presses(SCHOOL[language])
    assert coordinator.reads("bulletin-write")
    await coordinator.says("x" * 601)
    assert coordinator.reads("typed-too-long")
    await coordinator.says(NEWS[language])
    assert coordinator.reads("bulletin-check")
    reader.look_away()
    other.look_away()
    family.look_away()
    await coordinator.presses("bulletin-button-send")
    assert coordinator.reads("bulletin-sent")
    assert reader.reads("bulletin-card")
    assert NEWS[language] in reader.news
    assert reader.offers("bulletin-button-read", "bulletin-button-ask")
    assert family.news == ""
    await reader.presses("bulletin-button-read")
    assert reader.reads("bulletin-read")
    await other.presses("bulletin-button-ask")
    assert other.reads("bulletin-question-write")
    await other.says(QUESTION[language])
    assert other.reads("bulletin-question-check")
    coordinator.look_away()
    await other.presses("bulletin-question-button-send")
    assert other.reads("bulletin-asked")
    assert coordinator.reads("bulletin-question")
    assert QUESTION[language] in coordinator.news
    await coordinator.presses("bulletin-button-answer")
    await coordinator.says(ANSWER[language])
    other.look_away()
    await coordinator.presses("bulletin-answer-button-send")
    assert coordinator.reads("bulletin-answer-sent")
    assert other.reads("bulletin-answered")
    assert ANSWER[language] in other.news


async def test_shares_hide_small_units_and_an_unread_one_comes_up_once(walk: Walk) -> None:
    language, school = walk.language, unit(walk)
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    reader = await professional(walk, "Sanna", unit(walk, "pieni"))
    name = {"fi": "Pieni koulu", "sv": "Lilla skolan", "en": "Small school"}
    unit(walk, "pieni", name=name)
    assert school
    await coordinator.says(BULLETINS[language])
    await coordinator.presses("bulletin-button-new")
    await coordinator.presses("bulletin-button-for-unit")
    await coordinator.presses(name[language])
    await coordinator.says(NEWS[language])
    await coordinator.presses("bulletin-button-send")
    await coordinator.presses("bulletin-button-share")
    assert coordinator.reads("bulletin-shares", "bulletin-share-small")
    assert not coordinator.reads("bulletin-share-total")
    await walk.time_passes(days=6, hours=23)
    reader.look_away()
    await walk.time_passes(hours=2)
    walk.open_hours()
    await walk.time_passes(minutes=1)
    assert reader.reads("bulletin-nudge")
    reader.look_away()
    await walk.time_passes(days=8)
    walk.open_hours()
    await walk.time_passes(minutes=1)
    assert reader.news == ""
    await reader.says(BULLETINS[language])
    assert reader.reads("bulletin-list")
    await reader.presses(NEWS[language][:10])
    await reader.presses("bulletin-button-read")
    assert reader.reads("bulletin-read")


async def test_somebody_follows_a_topic_and_whoever_was_removed_cannot_ask(walk: Walk) -> None:
    language = walk.language
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    reader = await professional(walk, "Sanna")
    await reader.says(BULLETINS[language])
    assert reader.reads("bulletin-list-none")
    await reader.presses("bulletin-button-follow")
    assert reader.reads("bulletin-follow")
    await reader.presses("theme-money-home")
    await coordinator.says(BULLETINS[language])
    await coordinator.presses("bulletin-button-new")
    await coordinator.presses("bulletin-button-for-topic")
    await coordinator.presses(coordinator.text("theme-money-home"))
    await coordinator.says(NEWS[language])
    reader.look_away()
    await coordinator.presses("bulletin-button-send")
    assert reader.reads("bulletin-card")
    with walk.house.koppi.database.transaction() as session:
        reader.person(session).role = "family"
    await reader.presses("bulletin-button-ask")
    assert reader.reads("of-another-role")
    await reader.says(BULLETINS[language])
    assert reader.reads("not-for-you")
