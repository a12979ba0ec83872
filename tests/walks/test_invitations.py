"""Invitations: who has one comes in, and nobody learns why another one did not work."""

from __future__ import annotations

import pytest

from bot.i18n.translator import LANGUAGES
from tests.walks.walkers import Walk
from tests.walks.words import WORRY

pytestmark = pytest.mark.anyio

NEVER_GIVEN = "A" * 22


async def test_an_invitation_gives_its_role_once(walk: Walk) -> None:
    token = walk.invitation()
    worker, other = await walk.family(started=False), await walk.family(started=False)
    await worker.starts(token)
    assert worker.reads("worker-welcome", "worker-how-claim", "worker-how-privacy")
    assert worker.phone.keyboard[0] == [worker.text("keyboard-queue"), worker.text("keyboard-own")]
    worker.role = "worker"
    await other.starts(token)
    assert other.reads("invitation-not-valid")
    assert other.offers("button-human", "button-emergency")
    await other.says(WORRY[walk.language])
    assert other.reads("answer-found")
    await worker.starts(token)
    assert worker.reads("invitation-not-valid")
    await worker.presses("keyboard-queue")
    assert worker.reads("queue-empty")


async def test_a_wrong_an_old_and_a_used_invitation_read_the_same(walk: Walk) -> None:
    token = walk.invitation()
    await walk.time_passes(hours=73)
    heard = set()
    for tried in (NEVER_GIVEN, token):
        stranger = await walk.family(started=False)
        await stranger.starts(tried)
        heard.add(stranger.news)
    assert len(heard) == 1
    assert heard == {stranger.text("invitation-not-valid")}


async def test_who_guesses_too_often_is_not_let_in_even_with_a_good_one(walk: Walk) -> None:
    stranger = await walk.family()
    for number in range(5):
        await stranger.starts(f"{number}" * 22)
        assert stranger.reads("invitation-not-valid")
    await stranger.starts(walk.invitation())
    assert stranger.reads("invitation-not-valid")
    await walk.time_passes(hours=1.1)
    await stranger.starts(walk.invitation())
    assert stranger.reads("worker-welcome")
    stranger.role = "worker"


async def test_a_family_with_an_open_case_that_becomes_a_worker_does_not_take_its_own_matter(walk: Walk) -> None:
    person, colleague = await walk.family(), await walk.worker("Mikael", "sosiaaliohjaaja")
    await person.says(WORRY[walk.language])
    await person.presses("button-human")
    case = person.case()
    assert case is not None
    await person.starts(walk.invitation())
    person.role = "worker"
    assert person.reads("worker-welcome")
    await person.presses("keyboard-queue")
    await person.presses_at(person.phone.from_bot[-1], f"claim:{case.id}")
    assert person.reads("refused-own-matter")
    await colleague.presses("card-button-claim")
    assert colleague.reads("card-yours")


async def test_a_strange_start_word_is_just_a_start(walk: Walk) -> None:
    for word in ("neuvola", "x" * 64, "../../etc", "1"):
        family = await walk.family(started=False)
        await family.starts(word)
        assert family.reads("welcome-who", "welcome-hours")


async def test_a_stranger_who_writes_before_start_is_answered_in_the_language_of_the_phone(walk: Walk) -> None:
    family = await walk.family(started=False)
    family.phone.chat.started = True
    await family.says("/start")
    assert family.reads("welcome-who")
    assert set(LANGUAGES) >= {family.language}
