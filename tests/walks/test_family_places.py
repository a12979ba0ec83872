"""A family's walks around an answer: where it lives, other services, and a worker who looks at the reasons."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.catalogue.loaded import LoadedCatalogue
from bot.demo.house import House, open_house
from handlers.steps import commands_for
from knowledge.helplines import load_helplines
from tests.handlers.municipalities import OUTREACH, three_municipalities
from tests.walks.walkers import Walk
from tests.walks.words import WORRY

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def house(anyio_backend: str) -> AsyncIterator[House]:
    """A desk for three municipalities."""
    async with open_house(seed=11) as house:
        house.koppi.catalogue.current = LoadedCatalogue(three_municipalities(), load_helplines())
        yield house


def _command(key: str, language: str) -> str:
    return next(f"/{word}" for word, text in commands_for("family", language) if text == f"command-{key}")


async def test_the_municipality_is_asked_once_and_the_answer_is_for_it(walk: Walk) -> None:
    family = await walk.family()
    await family.says(OUTREACH[walk.language])
    assert family.reads("where-type")
    assert family.offers("button-where-skip", "button-human", "button-emergency")
    await family.presses("Hohde")
    assert family.reads("answer-found", "where-told")
    await family.says(OUTREACH[walk.language])
    assert family.reads("answer-found", "where-told")
    await family.says(_command("municipality", walk.language))
    assert family.reads("where-now")
    await family.presses("button-where-forget")
    assert family.reads("where-forgotten")


async def test_the_municipality_may_be_written_and_then_a_person_gets_the_words(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(OUTREACH[walk.language])
    await family.says("Oulu")
    assert family.reads("answer-found", "where-told")
    await family.presses("button-none")
    await family.presses("button-human")
    assert family.reads("human-asked", "human-told-once")
    await worker.presses("card-button-claim")
    assert OUTREACH[walk.language] in worker.news


async def test_who_would_rather_not_say_is_answered_all_the_same(walk: Walk) -> None:
    family = await walk.family()
    await family.says(OUTREACH[walk.language])
    await family.presses("button-where-skip")
    assert family.reads("answer-found")
    assert family.offers("button-contacts", "button-human")


async def test_a_worker_sees_why_the_desk_would_answer_so(walk: Walk) -> None:
    worker = await walk.worker()
    await worker.says(f"/kysy {WORRY[walk.language]}")
    assert worker.reads("why-score")
    await worker.presses("button-contacts")
    assert worker.reads("contacts-organisation")
