"""At the door: who is in anonymous mode is masked in whatever update it comes, and nobody else is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.inbox import service as inbox
from bot.inbox.doors import Door
from bot.inbox.tables import IncomingUpdate
from bot.masking import NO_NAMES
from tests.inbox.test_storing import NOW, finish

CODE, NUMBER = "131052-308T", "040 123 4567"
WORDS = f"Oppilas {CODE}, {NUMBER}"
ANONYMOUS, OTHER = 7, 8
#: Messages of an anonymous consultation, and of a case.
CONSULT_MESSAGE, CASE_MESSAGE = 50, 60


def door(*inside: int) -> Door:
    """A door that knows these senders as anonymous."""
    known = {str(one): NO_NAMES for one in inside}
    belongs = {CONSULT_MESSAGE: True, CASE_MESSAGE: False}
    return Door(
        lambda _session, senders: {one: known[one] for one in senders if one in known},
        lambda _session, _senders: {},
        lambda _session, _chat, number: belongs.get(number),
    )


def message(number: int, kind: str = "message", sender: int = ANONYMOUS, **more: Any) -> dict[str, Any]:
    whole = {"message_id": 1, "chat": {"id": sender}, "from": {"id": sender, "first_name": NUMBER}} | more
    return {"update_id": number, kind: whole}


def press(number: int, data: str, sender: int = ANONYMOUS) -> dict[str, Any]:
    return {"update_id": number, "callback_query": {"id": "1", "from": {"id": sender}, "data": data}}


def store(database: Database, door: Door, *raw_updates: Any) -> None:
    with database.transaction() as session:
        inbox.store(session, raw_updates=raw_updates, now=NOW, door=door)


def kept(database: Database, number: int) -> str:
    with database.transaction() as session:
        row = session.scalars(select(IncomingUpdate).where(IncomingUpdate.update_id == number)).one()
        whole = json.loads(row.body)
        for part in whole.values():
            if isinstance(part, dict):
                part.pop("from", None)
        assert row.masked is (CODE not in str(whole))
        return str(whole)


@pytest.mark.parametrize(
    "more",
    [
        {"text": WORDS}, {"caption": WORDS, "photo": []}, {"text": "a", "reply_to_message": {"text": WORDS}},
        {"text": "a", "quote": {"text": WORDS}}, {"contact": {"phone_number": NUMBER, "first_name": CODE}},
        {"document": {"file_name": f"{CODE} {NUMBER}.pdf"}}, {"text": "a", "forward_origin": {"sender_user_name": CODE}},
        {"text": "a", "entities": [{"type": "phone_number", "x": NUMBER}]}, {"venue": {"title": WORDS}},
        {"poll": {"question": WORDS, "options": [{"text": CODE}]}},
    ],
    ids=["text", "caption", "reply", "quote", "contact", "file", "forward", "entities", "venue", "poll"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_every_part_of_a_message_is_masked(database: Database, kind: str, more: dict[str, Any]) -> None:
    store(database, door(ANONYMOUS), message(1, kind, **more))
    text = kept(database, 1)
    assert CODE not in text
    assert NUMBER not in text


@pytest.mark.parametrize("data", ["consult-mode:a", "consult-write:12:a", "consult-topic:a:school"])
def test_a_press_into_the_mode_masks_what_comes_with_it_or_while_it_waits(database: Database, data: str) -> None:
    store(database, door(), press(1, data), message(2, text=WORDS), message(3, sender=OTHER, text=WORDS))
    store(database, door(), message(4, text=WORDS))
    assert CODE not in kept(database, 2) + kept(database, 4)
    assert CODE in kept(database, 3)
    finish(database, 1)
    store(database, door(ANONYMOUS), message(5, text=WORDS))
    assert CODE not in kept(database, 5)


@pytest.mark.parametrize("data", ["consult-mode:p", "consult-write:12", "claim:1", "consult-modea:a"])
def test_other_presses_mask_nothing(database: Database, data: str) -> None:
    store(database, door(), press(1, data), message(2, text=WORDS))
    assert CODE in kept(database, 2)


def test_a_change_and_a_reply_hours_later_are_masked_by_what_they_belong_to(database: Database) -> None:
    reply = {"reply_to_message": {"message_id": CONSULT_MESSAGE, "text": WORDS}}
    store(database, door(), message(1, "edited_message", message_id=CONSULT_MESSAGE, text=WORDS))
    store(database, door(), message(2, text=WORDS, **reply))
    assert CODE not in kept(database, 1) + kept(database, 2)


def test_words_to_a_family_leave_as_they_are(database: Database) -> None:
    to_case = {"reply_to_message": {"message_id": CASE_MESSAGE, "text": "hei"}}
    store(database, door(ANONYMOUS), message(1, text=WORDS, **to_case), message(2, text=WORDS, is_topic_message=True))
    assert CODE in kept(database, 1)
    assert CODE in kept(database, 2)


def test_inline_questions_are_masked_for_everybody(database: Database) -> None:
    query = {"update_id": 1, "inline_query": {"id": "0401234567", "from": {"id": OTHER}, "query": WORDS, "offset": ""}}
    store(database, door(), query)
    assert CODE not in kept(database, 1)
    assert "'id': '0401234567'" in kept(database, 1)


@pytest.mark.parametrize(
    "odd", [None, [], "x", {"update_id": 1, "message": []}, {"update_id": 2, "message": {"chat": 4}}]
)
def test_odd_updates_go_through(database: Database, odd: Any) -> None:
    store(database, door(ANONYMOUS), odd)
