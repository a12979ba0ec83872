"""The stories that show the desk play to their end, on both databases."""

from __future__ import annotations

import pytest

from bot.demo.house import open_house
from bot.demo.story import STORIES, Player, read_story
from bot.i18n.translator import LANGUAGES
from tests.walks.screens import wrong_requests
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

NAMES = sorted(path.stem for path in STORIES.glob("*.toml"))


def test_there_is_a_story_in_every_language_and_they_tell_the_same() -> None:
    assert sorted(LANGUAGES) == NAMES
    stories = [read_story(STORIES / f"{name}.toml") for name in NAMES]
    assert len({len(story.steps) for story in stories}) == 1
    assert len({tuple((step.who, step.start, bool(step.press)) for step in story.steps) for story in stories}) == 1


@pytest.mark.parametrize("topics", [False, True], ids=["plain chats", "chats with topics"])
async def test_every_story_plays_to_its_end(anyio_backend: str, topics: bool) -> None:
    await _play(topics=topics)


@pytest.mark.postgresql
async def test_every_story_plays_to_its_end_on_postgresql(anyio_backend: str, empty_postgresql_url: str) -> None:
    await _play(database_url=empty_postgresql_url)


async def _play(*, topics: bool = False, database_url: str = "") -> None:
    """One story after the other in the same house, so that earlier workers are still on duty."""
    async with open_house(topics=topics, database_url=database_url) as house:
        for name in NAMES:
            story, told = read_story(STORIES / f"{name}.toml"), [name]
            steps = await Player(house, story, lambda *line, told=told: told.append(line[2])).play()
            assert steps == len(story.steps) < len(told)
        assert list(wrong_requests(Walk(house, ""))) == []
