"""A step of a consultation that is cut off before its end, or comes twice, leaves what one whole step leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table, select

from bot.consults import service, taking_out
from bot.consults.tables import Consult, ConsultMessage
from bot.db import Row
from bot.errors import HelpdeskError
from tests.consults.stories import Story

Step = Callable[[Any, Story, int], object]


class _Cut(Exception):
    """The process ends before the transaction does."""


def _send(session: Any, story: Story, message_id: int) -> object:
    return service.send(
        session, message_id=message_id, writer_id=story.asker, now=story.now, today=story.today,
        promised_at=story.now + timedelta(hours=8),
    )  # fmt: skip


def _claim(session: Any, story: Story, message_id: int) -> object:
    helper = story.helpers[0]
    return service.claim(session, consult_id=1, person_id=helper, now=story.now, today=story.today)


def _release(session: Any, story: Story, message_id: int) -> object:
    later = story.now + timedelta(hours=8)
    return service.release(session, consult_id=1, person_id=story.helpers[0], now=story.now, promised_at=later)


def _end(session: Any, story: Story, message_id: int) -> object:
    return service.end(session, consult_id=1, person_id=story.asker, outcome="none", now=story.now)


def _out(session: Any, story: Story, message_id: int) -> object:
    return taking_out.take_out(session, message_id=message_id, writer_id=story.asker, now=story.now)


def _everything(story: Story) -> dict[str, list[tuple[object, ...]]]:
    with story.database.transaction() as session:
        return {name: _rows(session, table) for name, table in Row.metadata.tables.items()}


def _rows(session: Any, table: Table) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in session.execute(select(table))), key=repr)


@pytest.mark.parametrize("steps", [(_send, _claim, _release), (_send, _claim, _end, _out), (_send, _out)])
def test_cut_off_and_repeated(story: Story, steps: tuple[Step, ...]) -> None:
    begun = {"asker_id": story.asker, "mode": "anonymous", "topic": "school", "today": story.today}
    assert story.do(service.begin, **begun).id == 1
    message_id = story.written(1, story.asker)
    for step in steps:
        before = _everything(story)
        with pytest.raises(_Cut):
            _cut_off(story, step, message_id)
        assert _everything(story) == before
        with story.database.transaction() as session:
            step(session, story, message_id)
        after = _everything(story)
        assert after != before
        _again(story, step, message_id)
        assert _everything(story) == after
    assert (story.get(Consult, 1).status == "ended") is (steps[-1] is _out)
    assert (story.get(ConsultMessage, message_id).body == "") is (steps[-1] is _out)


def _cut_off(story: Story, step: Step, message_id: int) -> None:
    with story.database.transaction() as session:
        step(session, story, message_id)
        raise _Cut


def _again(story: Story, step: Step, message_id: int) -> None:
    try:
        with story.database.transaction() as session:
            step(session, story, message_id)
    except HelpdeskError:
        pass
