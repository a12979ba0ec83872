"""A family's walks: the first words, a change of language, services, a person, and words taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.demo.house import House
from bot.i18n.translator import LANGUAGES
from handlers.steps import commands_for
from tests.handlers.unsure import Unsure
from tests.walks.walkers import Walk
from tests.walks.words import ANSWER, GREETING, NONSENSE, SHY, THANKS, UNCLEAR, WORRY

pytestmark = pytest.mark.anyio


def _command(key: str, language: str) -> str:
    return next(f"/{word}" for word, text in commands_for("family", language) if text == f"command-{key}")


async def test_the_first_screen_says_who_this_is_and_the_language_changes_at_any_time(walk: Walk) -> None:
    family = await walk.family()
    assert family.reads("welcome-who", "welcome-write", "welcome-channel", "welcome-hours")
    assert family.phone.keyboard[0] == [family.text("keyboard-emergency"), family.text("keyboard-human")]
    for other in [one for one in LANGUAGES if one != walk.language]:
        await family.presses(f"keyboard-{other}")
        family.language = other
        assert family.reads("language-changed")
        assert family.phone.keyboard[0][0] == family.text("keyboard-emergency")
        await family.says(_command("help", other))
        assert family.reads("help-write", "help-emergency")
    await family.says(f"{_command('language', family.language)} {walk.language}")
    family.language = walk.language
    assert family.reads("language-changed")


async def test_a_family_that_writes_in_another_language_is_answered_in_it(walk: Walk) -> None:
    family = await walk.family()
    other = LANGUAGES[(LANGUAGES.index(walk.language) + 1) % len(LANGUAGES)]
    await family.says(WORRY[other])
    family.language = other
    assert family.reads("language-noticed", "answer-found")
    assert family.offers("button-none")


async def test_a_worry_gets_services_each_with_one_step_and_contact_details(walk: Walk) -> None:
    family = await walk.family()
    await family.says(WORRY[walk.language])
    assert family.reads("answer-found", "step-call", "answer-why", "answer-end")
    assert family.offers("button-contacts", "button-human", "button-none", "button-emergency")
    await family.presses("button-contacts")
    assert family.reads("contacts-organisation", "contacts-ask")
    assert family.offers("button-human", "button-emergency")


@pytest.fixture
def unsure(house: House) -> Iterator[None]:
    """The desk is never sure enough to answer at once."""
    live, sure = house.koppi.catalogue, house.koppi.catalogue.current
    live.current = Unsure(sure.catalogue, sure.helplines)
    yield
    live.current = sure


@pytest.mark.usefixtures("unsure")
async def test_an_unclear_worry_gets_one_question_and_its_answer_leads_on(walk: Walk) -> None:
    family = await walk.family()
    await family.says(UNCLEAR[walk.language])
    assert family.reads("which-fits") or family.reads("who-is-it-for")
    assert family.offers("button-human", "button-emergency")
    await family.presses(family.buttons()[0])
    assert family.reads("contacts-organisation") or family.reads("answer-found")
    await family.presses("button-human")
    assert family.reads("human-asked", "human-told-once")


async def test_none_of_these_twice_leads_to_a_person_who_gets_what_was_written(walk: Walk) -> None:
    family = await walk.family()
    worker = await walk.worker()
    await family.says(WORRY[walk.language])
    await family.presses("button-none")
    assert family.reads("answer-more")
    await family.presses("button-none")
    assert family.reads("answer-all-seen")
    await family.presses("button-human")
    assert family.reads("human-asked", "human-told-once")
    assert WORRY[walk.language] not in worker.news
    await worker.presses("card-button-claim")
    assert WORRY[walk.language] in worker.news


async def test_a_shy_child_brings_the_talk_first_and_one_tap_asks_a_person_for_it(walk: Walk) -> None:
    family = await walk.family()
    worker = await walk.worker()
    await family.says(SHY[walk.language])
    assert family.reads("talk-title", "talk-what", "talk-step")
    assert family.offers("button-talk", "button-talked", "button-human", "button-emergency")
    await family.presses("button-talk")
    assert family.reads("human-asked", "human-told-once")
    assert worker.text("talk-topic") in worker.news
    await worker.presses("card-button-claim")
    assert family.text("talk-request") in worker.news
    assert SHY[walk.language] in worker.news


async def test_what_no_service_fits_leads_to_a_person(walk: Walk) -> None:
    family = await walk.family()
    await family.says(NONSENSE[walk.language])
    assert family.reads("answer-handed-over")
    await family.says(family.text("yes-words").partition(" | ")[0])
    assert family.reads("human-asked", "human-told-once")


async def test_who_asks_for_a_person_first_writes_afterwards(walk: Walk) -> None:
    family = await walk.family()
    worker = await walk.worker()
    await family.presses("keyboard-human")
    assert family.reads("human-asked", "human-write-now")
    await family.says(GREETING[walk.language])
    assert family.reads("kept-in-queue")
    await family.says(_command("status", walk.language))
    assert family.reads("status-topic-none", "status-queue", "status-next-answer")
    await worker.presses("card-button-claim")
    assert GREETING[walk.language] in worker.news
    assert family.reads("family-claimed")
    await family.presses("keyboard-human")
    assert family.reads("human-already", "status-owner")
    await family.says(_command("who", walk.language))
    assert worker.signature in family.news


async def test_words_are_changed_and_taken_back_on_both_sides(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await family.edits(WORRY[walk.language], GREETING[walk.language])
    assert family.reads("message-edited")
    assert worker.reads("relay-edited", "owner-edited")
    assert not worker.phone.sees(WORRY[walk.language])
    await worker.replies(GREETING[walk.language], ANSWER[walk.language])
    await worker.edits(ANSWER[walk.language], THANKS[walk.language])
    assert worker.reads("worker-edited")
    assert THANKS[walk.language] in family.news
    assert family.reads("relay-edited")
    await family.says(_command("withdraw", walk.language))
    assert family.reads("withdraw-choose", "withdraw-how")
    await family.presses("button-withdraw-one")
    assert family.reads("withdrawn")
    assert worker.reads("owner-withdrew")
    assert not worker.phone.sees(GREETING[walk.language])
    await worker.presses("button-withdraw")
    assert worker.reads("worker-withdrawn")
    assert family.reads("family-withdrew")
    assert not family.phone.sees(THANKS[walk.language])


async def test_a_question_that_nobody_has_taken_can_be_changed_and_taken_back(walk: Walk) -> None:
    family = await walk.family()
    await family.says(NONSENSE[walk.language])
    await family.edits(NONSENSE[walk.language], WORRY[walk.language])
    assert family.reads("answer-found")
    await family.says(_command("withdraw", walk.language))
    assert family.reads("withdraw-choose")
    await family.presses("button-withdraw-one")
    assert family.reads("withdrawn")
    await family.presses("keyboard-human")
    assert family.reads("human-asked", "human-write-now")


async def test_about_and_help_say_that_this_is_a_machine_and_who_reads(walk: Walk) -> None:
    family = await walk.family()
    await family.says(_command("about", walk.language))
    assert family.reads("about-bot", "about-readers", "about-danger", "about-human", "about-save")
    await family.says("/xyz")
    assert family.reads("menu")
    assert family.offers("button-human", "button-emergency")
