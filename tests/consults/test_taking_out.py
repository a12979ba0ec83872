"""A writer takes own words out: here, from the other's chat, and a question without words ends."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.consults import taking_out
from bot.consults.errors import ConsultGone
from bot.consults.tables import Consult, ConsultMessage
from bot.outbox.tables import OutgoingMessage
from tests.consults.stories import Story


def _message(story: Story, consult_id: int) -> int:
    newest = select(ConsultMessage.id).where(ConsultMessage.consult_id == consult_id).order_by(ConsultMessage.id.desc())
    with story.database.transaction() as session:
        return session.scalars(newest).first() or 0


def _out(story: Story, message_id: int, writer_id: int) -> bool:
    return story.do(taking_out.take_out, message_id=message_id, writer_id=writer_id)


def _kinds(story: Story, person_id: int, message_id: int) -> list[tuple[str, str]]:
    mine = select(OutgoingMessage.kind, OutgoingMessage.status).where(
        OutgoingMessage.person_id == person_id, OutgoingMessage.key.contains(f":message:{message_id}:")
    )
    with story.database.transaction() as session:
        return [(row.kind, row.status) for row in session.execute(mine.order_by(OutgoingMessage.id))]


def test_a_question_that_nobody_has_taken_ends(story: Story) -> None:
    consult_id = story.sent()
    message_id = _message(story, consult_id)
    assert not _out(story, message_id, story.helpers[0])
    assert _out(story, message_id, story.asker)
    assert not _out(story, message_id, story.asker)
    assert story.get(Consult, consult_id).status == "ended"
    assert story.get(ConsultMessage, message_id).body == ""
    for one in story.helpers:
        assert [key for key in story.keys(one) if key.endswith(":over")]
        with pytest.raises(ConsultGone):
            story.claim(consult_id, one)


@pytest.mark.parametrize(("days", "kind"), [(0, "delete"), (3, "edit")])
def test_words_that_the_other_has_go_from_there_too(story: Story, days: int, kind: str) -> None:
    consult_id, helper = story.sent(), story.helpers[0]
    story.claim(consult_id, helper)
    message_id = _message(story, consult_id)
    story.now += timedelta(days=days)
    assert _out(story, message_id, story.asker)
    assert _kinds(story, helper, message_id)[-1] == (kind, "pending")
    assert story.get(Consult, consult_id).status == "open"
    if not days:
        assert _kinds(story, helper, message_id)[0] == ("message", "expired")
        assert [key for key in story.keys(helper) if ":out:" in key]


def test_a_draft_stays_without_its_words(story: Story) -> None:
    consult_id = story.sent()
    story.claim(consult_id, story.helpers[0])
    message_id = story.written(consult_id, story.helpers[0])
    assert _out(story, message_id, story.helpers[0])
    assert story.get(Consult, consult_id).status == "open"
    with pytest.raises(ConsultGone):
        story.send(message_id, story.helpers[0])
