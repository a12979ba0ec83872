"""After *we guided you to X*: did you get through?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.cases.errors import NotYourCase
from bot.cases.queries import active_case_of_family
from bot.cases.tables import Case
from bot.partners import guiding
from bot.partners.errors import ArrivalAnswered
from bot.partners.tables import Guidance
from tests.cases.conftest import SLEEP
from tests.partners.conftest import Inviting


def _guided(story: Inviting, names: Any = SLEEP) -> tuple[int, int, Case, Guidance]:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "KANARIA"))
    story.answers(anna, case, "kokeilkaa tätä")
    guidance = story.do(
        guiding.guide, case_id=case.id, worker_id=anna, service_id="uni", names=names,
        ask_at=story.now + timedelta(days=7),
    )  # fmt: skip
    return anna, family, case, guidance


def _says(story: Inviting, family: int, guidance: Guidance, said: str) -> Guidance:
    return story.do(  # type: ignore[no-any-return]
        guiding.answer, guidance_id=guidance.id, family_id=family, said=said, promised_at=story.promised_at,
        ask_again_at=story.now + timedelta(days=7),
    )  # fmt: skip


def test_the_family_is_asked_once_when_its_day_has_come_and_not_at_night(story: Inviting) -> None:
    _, family, _, guidance = _guided(story)
    with pytest.raises(ArrivalAnswered):
        _says(story, family, guidance, "yes")
    story.pass_time(days=7, seconds=-1)
    assert story.do(guiding.ask_due) == 0
    story.pass_time(seconds=1)
    assert story.do(guiding.ask_due, may_ask=lambda _now: False) == 0
    assert [story.do(guiding.ask_due), story.do(guiding.ask_due)] == [1, 0]
    asked = story.letters(family)[-1]
    assert asked.parts[0].key == "family-arrival-asked"
    assert [row[0].ids for row in asked.buttons[:3]] == [(guidance.id, one) for one in ("yes", "not-yet", "no")]


def test_a_service_that_no_screen_may_show_is_not_named(story: Inviting) -> None:
    _, family, _, _ = _guided(story, {})
    story.pass_time(days=7)
    story.do(guiding.ask_due)
    assert story.keys(family)[-1] == "family-arrival-asked-discreetly"
    assert "uni" not in [str(arg) for part in story.letters(family)[-1].parts for arg in part.args.values()]


@pytest.mark.parametrize("end", ["pending", "resolved", "closed"])
def test_no_brings_the_matter_back_to_the_same_worker(story: Inviting, end: str) -> None:
    anna, family, case, guidance = _guided(story)
    if end != "pending":
        story.resolves(anna, case)
    if end == "closed":
        story.closes(family, case)
    story.pass_time(days=7)
    story.do(guiding.ask_due)
    _says(story, family, guidance, "no")
    _says(story, family, guidance, "no")
    with story.transaction() as session:
        now = active_case_of_family(session, family_id=family)
    assert now is not None
    assert (now.owner_id, now.status, now.promised_at) == (anna, "open", story.promised_at)
    assert (now.id == case.id) == (end != "closed")
    assert story.keys(anna).count("arrival-no-owner") == 1
    with pytest.raises(ArrivalAnswered):
        _says(story, family, guidance, "yes")


def test_not_yet_is_asked_again_three_times_at_most(story: Inviting) -> None:
    anna, family, case, guidance = _guided(story)
    asked = 0
    for _ in range(5):
        story.pass_time(days=7)
        asked += story.do(guiding.ask_due)
        guidance = _says(story, family, guidance, "not-yet")
    assert asked == 3
    assert guidance.answered_at is not None
    assert story.case(case).owner_id == anna
    assert story.case(case).status == "pending"


def test_only_the_owner_guides_and_only_the_own_family_answers(story: Inviting) -> None:
    _, family, case, guidance = _guided(story)
    with pytest.raises(NotYourCase):
        story.do(
            guiding.guide, case_id=case.id, worker_id=story.worker("Ben L."), service_id="uni", names=SLEEP,
            ask_at=story.now,
        )  # fmt: skip
    story.pass_time(days=7)
    story.do(guiding.ask_due)
    with pytest.raises(ArrivalAnswered):
        _says(story, story.family(), guidance, "no")
    with pytest.raises(ValueError, match="perhaps"):
        _says(story, family, guidance, "perhaps")
