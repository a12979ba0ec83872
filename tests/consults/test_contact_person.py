"""The agreed contact person is asked alone, then the volunteers too, at last those who look after the desk."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.config import DeskSettings
from bot.consults import service, watch
from bot.consults.errors import ConsultGone, TakenByOther
from bot.consults.rules import Alone
from bot.consults.tables import Consult
from bot.duty.rules import ServiceHours
from tests.consults.stories import Story

HOURS = ServiceHours.of(DeskSettings())


def _look(story: Story, consult_id: int) -> bool:
    with story.database.transaction() as session:
        is_due = consult_id in watch.due(session, story.now)
    changed = story.do(watch.look_at, consult_id=consult_id, hours=HOURS, within=8)
    assert changed is is_due
    return changed


def _cards(story: Story, person_id: int) -> int:
    return len([key for key in story.keys(person_id) if ":card:" in key and not key.endswith(":over")])


def test_first_one_then_volunteers_then_coordinators(story: Story) -> None:
    agreed, chief = story.person(), story.person("coordinator")
    everybody = (agreed, *story.helpers, chief)
    consult_id = story.sent(alone=Alone(agreed, story.now + timedelta(hours=2)))
    assert [_cards(story, one) for one in everybody] == [1, 0, 0, 0, 0]
    with pytest.raises(ConsultGone):
        story.claim(consult_id, story.helpers[0])
    assert not _look(story, consult_id)
    story.now += timedelta(hours=2)
    assert _look(story, consult_id)
    assert not _look(story, consult_id)
    assert [_cards(story, one) for one in everybody] == [1, 1, 1, 1, 0]
    assert story.get(Consult, consult_id).asked == [agreed, *story.helpers]
    story.now += timedelta(hours=6)
    assert _look(story, consult_id)
    assert [_cards(story, one) for one in everybody] == [1, 1, 1, 1, 1]
    assert story.get(Consult, consult_id).asked == [chief]


@pytest.mark.parametrize("hours", [0, 3])
def test_whoever_was_asked_first_may_take_it_before_and_after(story: Story, hours: int) -> None:
    agreed = story.person()
    consult_id = story.sent(alone=Alone(agreed, story.now + timedelta(hours=2)))
    story.now += timedelta(hours=hours)
    _look(story, consult_id)
    story.claim(consult_id, agreed)
    with pytest.raises(TakenByOther):
        story.claim(consult_id, story.helpers[0])
    story.now += timedelta(hours=10)
    assert not _look(story, consult_id)
    promised_at = story.now + timedelta(hours=8)
    story.do(service.release, consult_id=consult_id, person_id=agreed, promised_at=promised_at)
    assert story.get(Consult, consult_id).asked == story.helpers


def test_who_asks_about_their_own_entry_asks_the_volunteers(story: Story) -> None:
    consult_id = story.sent(alone=Alone(story.asker, story.now + timedelta(hours=2)))
    consult = story.get(Consult, consult_id)
    assert (consult.asked, consult.widens_at) == (story.helpers, None)
