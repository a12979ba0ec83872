"""Where a reply goes when a button was pressed: into the message itself, or, from a group, to the person alone."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingMessage
from bot.people.tables import Person
from handlers.desk import _enqueue
from handlers.visit import Event, EventKind, Visit, say
from tests.handlers.chats import Chat, House


@pytest.mark.parametrize(("chat_id", "kind"), [(77, "edit"), (-100500, "message")], ids=["own chat", "group"])
def test_a_press_in_a_group_never_changes_the_message_of_that_number_in_the_own_chat(
    house: House, worker: Chat, chat_id: int, kind: str
) -> None:
    event = Event(4711, EventKind.PRESS, chat_id, 77, message_id=9)
    reply = say(Letter((Part("queue-empty"),)), replaces=True)
    with house.database.transaction() as session:
        person = session.get_one(Person, worker.person_id)
        visit = Visit(session, house.now, event, person, house.settings, house.catalogue, house.directory)
        _enqueue(visit, reply, reply.letters[0], 0)
        row = session.scalars(select(OutgoingMessage).where(OutgoingMessage.key == "reply:4711:0")).one()
        assert (row.kind, row.chat_id) == (kind, None)


@pytest.mark.parametrize(("chat_id", "user_id"), [(True, 1), (1, True), ("1", 1), (None, 1)])
def test_what_only_looks_like_a_chat_is_no_event(chat_id: Any, user_id: Any) -> None:
    with pytest.raises(TypeError):
        Event(1, EventKind.TEXT, chat_id, user_id, text="hei")
