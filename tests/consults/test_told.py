"""Who has a family's matter is told after the parent's own yes, once, and not to who works here no more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.cases import service as cases
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.consults import inviting, permissions, telling, wishes
from bot.consults.errors import PermissionGone
from bot.consults.tables import Permission
from bot.contact import service as contact
from bot.duty.tables import Absence
from bot.outbox.tables import OutgoingMessage
from tests.consults.stories import Story

DESK = DeskSettings(organisation="Alue", phone="09 1")


def _case(story: Story, family: int, worker: int) -> int:
    later = story.now + timedelta(hours=8)
    case = story.do(
        contact.open_case, family_id=family, bodies=[("a", "vauva itkee", story.now)], topic="", topic_names={},
        language="fi", urgent=False, promised_at=later,
    )  # fmt: skip
    story.do(cases.claim_case, case_id=case.id, worker_id=worker, promised_at=later)
    return case.id


def _yes(story: Story, family: int, purpose: str) -> int:
    asked = story.do(inviting.ask_parent, asker_id=story.asker, purpose=purpose)
    story.do(permissions.open_link, token=asked.token, person_id=family)
    answer = {"permission_id": asked.id, "giver_id": family, "gives": True, "today": story.today}
    return story.do(permissions.answer, **answer).id


def _told(story: Story, permission_id: int) -> list[str]:
    with story.database.transaction() as session:
        permission = session.get_one(Permission, permission_id)
        parts = telling.tell_asker(session, permission=permission, desk=DESK, now=story.now, today=story.today)
        return [part.key for part in parts]


def test_holder_channel_and_substitute_or_that_there_is_nothing(story: Story) -> None:
    family, idle, worker = story.person("family"), story.person("family"), story.person("worker")
    assert _told(story, _yes(story, idle, "who")) == ["permission-told-nothing"]
    _case(story, family, worker)
    permission_id = _yes(story, family, "who")
    known = ["permission-told-holder", "permission-told-channel"]
    assert _told(story, permission_id) == [*known, "permission-told-no-substitute"]
    with story.database.transaction() as session:
        last = story.today + timedelta(days=3)
        other = story.helpers[0]
        session.add(Absence(worker_id=worker, first_day=story.today, last_day=last, kind="leave", substitute_id=other))
    assert _told(story, permission_id) == [*known, "permission-told-substitute"]
    assert len([key for key in story.keys(story.asker) if key.startswith(f"permission:{permission_id}:told")]) == 1


def test_whoever_was_removed_before_the_yes_is_told_nothing(story: Story) -> None:
    family = story.person("family")
    asked = story.do(inviting.ask_parent, asker_id=story.asker, purpose="who")
    assert story.do(permissions.open_link, token=asked.token, person_id=family) is not None
    story.gone(story.asker)
    with pytest.raises(PermissionGone):
        story.do(permissions.answer, permission_id=asked.id, giver_id=family, gives=True, today=story.today)
    assert story.keys(story.asker) == []


def test_the_owner_is_offered_the_wished_invitation_until_it_is_taken_back(story: Story) -> None:
    family, worker = story.person("family"), story.person("worker")
    case_id = _case(story, family, worker)
    permission_id = _yes(story, family, "kutsu")
    tell = {"case_id": case_id, "today": story.today}
    for _ in range(2):
        story.do(wishes.tell_owner, **tell)
    offered = select(OutgoingMessage.key).where(OutgoingMessage.key.contains("kutsu-wished"))
    with story.database.transaction() as session:
        assert len(session.scalars(offered).all()) == 1
    story.do(permissions.withdraw, permission_id=permission_id, giver_id=family)
    with story.database.transaction() as session:
        case = session.get_one(Case, case_id)
        assert wishes.wished(session, case=case, today=story.today) == []
