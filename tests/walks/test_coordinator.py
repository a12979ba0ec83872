"""A coordinator's walk: a question that nobody could answer becomes an everyday word, and an entry is kept right."""

from __future__ import annotations

import pytest

from bot.gaps.rules import UNKNOWN_FROM, sign
from tests.walks.together import with_worker
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio

#: Questions that no service answers, each with a word that nobody knows, and the word.
UNANSWERED = {
    "fi": ("missä on frisbeegolfkisat", "frisbeegolfkisat"),
    "sv": ("var finns fotbollsturnering", "fotbollsturnering"),
    "en": ("wheres a skateboardpark", "skateboardpark"),
}
COMMANDS = {
    "fi": ("/palvelu", "/katveet", "/paallekkaisyydet"),
    "sv": ("/tjanst", "/luckor", "/overlappningar"),
    "en": ("/service", "/gaps", "/overlaps"),
}
WORDS = {"fi": "neuvolatäti kotiin", "sv": "rådgivning hemma", "en": "clinic at home"}
ENTRY = sign("lastenneuvola")


async def test_what_nobody_could_answer_becomes_an_everyday_word(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    words, unknown = UNANSWERED[walk.language]
    for _ in range(UNKNOWN_FROM):
        family = await walk.family()
        await family.says(words)
        assert family.reads("answer-handed-over")
    await coordinator.says(COMMANDS[walk.language][1])
    assert coordinator.reads("spots-title", "spots-line", "spots-unknown", "spots-privacy")
    assert unknown in coordinator.news
    assert words not in coordinator.news
    await coordinator.presses("spots-button-open")
    assert coordinator.reads("spot-count")
    await coordinator.presses("spot-button-watch")
    assert coordinator.reads("spot-decided-watch-by")
    await coordinator.presses("spot-button-watch")
    assert not coordinator.reads("spot-decided-watch-by")
    await coordinator.presses("spot-button-word")
    assert coordinator.reads("everyday-which")
    await coordinator.presses(unknown)
    assert coordinator.reads("everyday-which-service")
    await coordinator.presses_at(coordinator.new[-1], f"spot-service:{sign('nuorisotilat')}")
    assert coordinator.reads("everyday-would", "everyday-written")
    await coordinator.presses("everyday-button-publish")
    assert coordinator.reads("edited-word", "edited-soon")
    await coordinator.presses("edit-button-undo")
    assert coordinator.reads("edit-undone")


async def test_tags_are_counted_for_the_coordinator(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    _, worker = await with_worker(walk)
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-tags")
    tag = walk.house.koppi.settings.casework.tags[0]
    await worker.presses_at(worker.new[-1], worker.data("tag"))
    await coordinator.says(COMMANDS[walk.language][1])
    assert coordinator.reads("spots-title", "spots-tags")
    assert f"{tag} <5" in coordinator.news


async def test_an_entry_is_found_changed_and_put_back(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    await coordinator.says(f"{COMMANDS[walk.language][0]} lastenneuvola")
    assert coordinator.reads("entries-found")
    await coordinator.presses_at(coordinator.new[-1], f"entry:{ENTRY}")
    assert coordinator.reads("entry-verified", "entry-owner-none", "entry-words")
    assert coordinator.offers("edit-button-right", "edit-button-word", "edit-button-phone", "edit-button-until",
                              "edit-button-hide", "edit-button-pin", "edit-button-owner")  # fmt: skip
    card = coordinator.new[-1]
    for button, answer, done in (
        ("edit-button-right", "", "edited-right"),
        ("edit-button-word", WORDS[walk.language], "edited-word"),
        ("edit-button-phone", "000 999 1234", "edited-phone"),
        ("edit-button-until", "31.12.2030", "edited-until"),
        ("edit-button-hide", "", "edited-hide"),
        ("edit-button-pin", "", "edited-pin"),
    ):
        deed = button.rpartition("-")[2]
        await coordinator.presses_at(card, f"edit:{deed}:{ENTRY}")
        if answer:
            await coordinator.says(answer)
        assert coordinator.reads(done, "edited-soon"), deed
        await coordinator.presses("edit-button-undo")
        assert coordinator.reads("edit-undone"), deed
    await coordinator.presses("edit-button-entry")
    assert coordinator.reads("entry-verified", "entry-owner-none")


async def test_entries_that_look_alike_are_dismissed_and_come_back(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    await coordinator.says(COMMANDS[walk.language][2])
    assert coordinator.reads("pairs-title", "pair-line", "pair-percent")
    await coordinator.presses("pair-button")
    assert coordinator.reads("pair-dismissed")
    await coordinator.presses("edit-button-undo")
    assert coordinator.reads("pairs-title")


async def test_a_worker_is_kindly_refused_and_a_family_as_well(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    for command in COMMANDS[walk.language]:
        await worker.says(command)
        assert worker.reads("for-coordinators")
    await family.says(COMMANDS[walk.language][1])
    assert family.reads("not-for-you")
    await family.says(COMMANDS[walk.language][0])
    assert family.reads("for-coordinators")
