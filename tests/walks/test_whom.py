"""Whom do I ask, as a professional walks it: three taps, a sentence, leave that switches the answer, who is on site."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.directory import edits
from bot.directory.loaded import load
from knowledge.directory.model import DirectoryData
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

SENTENCE = {
    "fi": "oppilas lintsaa tunneilta", "sv": "eleven skolkar från lektionerna", "en": "pupil is skipping lessons",
}  # fmt: skip


@pytest.fixture(scope="module")
def people() -> DirectoryData:
    """The demonstration's list."""
    return load().data


async def test_three_taps_and_a_sentence_lead_to_the_line(walk: Walk, people: DirectoryData) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    wanted = people.situation["poissaolot"]
    await professional.says(professional.text("keyboard-whom"))
    assert professional.reads("whom-themes")
    await professional.presses("theme-school")
    await professional.presses(wanted.name[walk.language])
    assert professional.reads("whom-no-answer", "whom-then", "whom-permission-ask", "whom-anonymous-yes")
    assert people.expert[wanted.first].direct_line in professional.news
    await professional.says(SENTENCE[walk.language])
    assert people.expert[wanted.first].direct_line in professional.news
    await professional.presses("whom-button-browse")
    assert professional.reads("whom-themes")


async def test_a_family_gets_no_line_by_the_same_words(walk: Walk, people: DirectoryData) -> None:
    family = await walk.family()
    await family.says("/kenelta Sarvela")
    assert family.reads("not-for-you")
    await family.says(SENTENCE[walk.language])
    assert not any(one.direct_line in family.news or one.name in family.news for one in people.experts)


async def test_leave_switches_the_answer_on_its_day_without_a_restart(walk: Walk, people: DirectoryData) -> None:
    professional, koppi = await walk.worker("Sanna", "opettaja", role="professional"), walk.house.koppi
    wanted = people.situation["velat"]
    own, other = people.expert[wanted.first], people.expert[people.expert[wanted.first].substitute or ""]
    day = koppi.directory.current.day(koppi.clock.now())
    with koppi.database.transaction() as session:
        edits.away(
            session, entry_id=own.id, first=day, last=day + timedelta(days=3), substitute_id=other.id, by=None,
            now=koppi.clock.now(),
        )  # fmt: skip
    assert await koppi.directory.refresh(koppi.clock.now())
    await professional.says(f"/kenelta {own.name}")
    assert other.direct_line in professional.news
    assert own.direct_line not in professional.news
    assert professional.reads("whom-instead-of")
    koppi.clock.move_forward(timedelta(days=7))  # type: ignore[attr-defined]
    await koppi.directory.refresh(koppi.clock.now())
    await professional.says(f"/kenelta {own.name}")
    assert own.direct_line in professional.news


async def test_who_is_on_site(walk: Walk, people: DirectoryData) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    days = {"fi": "torstai", "sv": "torsdag", "en": "thursday"}
    await professional.says(f"/paikalla {days[walk.language]}")
    assert professional.reads("whom-here", "whom-site")
    assert people.expert["velkaneuvoja"].direct_line in professional.news
