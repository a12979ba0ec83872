"""A professional's walk: the same services with contact persons, the duty card in danger, a person to think with."""

from __future__ import annotations

import pytest

from tests.walks.walkers import Walk
from tests.walks.words import GREETING, NOW, TODAY, WORRY

pytestmark = pytest.mark.anyio

QUESTION = {
    "fi": "oppilas ei tule kouluun, kuraattori",
    "sv": "elevens frånvaro från skolan, kurator",
    "en": "pupil refuses school, school social worker",
}
#: One of the services that fit, with a contact person in the demonstration catalogue.
SERVICE, LINE = "service:koulukuraattori", "000 100 429"


async def test_a_professional_sees_contact_persons_and_a_family_never_does(walk: Walk) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    assert professional.reads("pro-welcome", "pro-how", "pro-human", "pro-hours")
    family = await walk.family()
    for walker in (professional, family):
        await walker.says(QUESTION[walk.language])
        assert walker.reads("answer-found", "step-call")
        assert walker.offers("button-contacts", "button-human", "button-none")
        await walker.presses(SERVICE)
        assert walker.reads("contacts-organisation")
    assert professional.reads("pro-contact", "pro-anonymous-yes")
    assert LINE in professional.news
    assert LINE not in family.news
    assert not family.reads("pro-anonymous-yes")


@pytest.mark.parametrize("words", [NOW, TODAY], ids=["now", "today"])
async def test_danger_brings_the_duty_card_and_no_case(walk: Walk, words: dict[str, str]) -> None:
    professional, worker = await walk.worker("Sanna", "opettaja", role="professional"), await walk.worker()
    await professional.says(words[walk.language])
    assert professional.reads("danger-pro")
    assert professional.case() is None
    assert not worker.reads("card-title-urgent")


async def test_a_professional_reaches_a_worker_who_thinks_along(walk: Walk) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    worker = await walk.worker()
    await professional.says(WORRY[walk.language])
    await professional.presses("button-human")
    assert professional.reads("human-asked", "human-told-once")
    await worker.presses("card-button-claim")
    assert WORRY[walk.language] in worker.news
    await worker.replies(WORRY[walk.language], GREETING[walk.language])
    assert GREETING[walk.language] in professional.news
    await professional.says("/jono")
    assert professional.reads("not-for-you")
