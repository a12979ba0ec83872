"""A file leaves as a message does: once, with its words, and nothing of it stays behind."""

from __future__ import annotations

import pytest

from bot.db import Database
from bot.emulator.phone import Phone
from bot.outbox import service as outbox
from bot.outbox.letter import Letter, letter
from bot.outbox.tables import OutgoingClass
from tests.gateway.conftest import Wire, open_wire

pytestmark = pytest.mark.anyio

CONTENT = b"BEGIN:VCALENDAR\r\nSUMMARY:M\xc3\xb6te\r\nEND:VCALENDAR\r\n"


def put(
    wire: Wire, person_id: int, key: str, words: Letter, klass: OutgoingClass = OutgoingClass.REPLY, about: str = ""
) -> None:
    with wire.database.transaction() as session:
        outbox.enqueue_document(
            session, person_id=person_id, key=key, letter=words, name="tapaaminen ä.ics", content=CONTENT,
            now=wire.clock.now(), klass=klass, about=about,
        )  # fmt: skip
    wire.sender.wake()


def got(phone: Phone) -> list[tuple[str, str, str, bytes]]:
    """Words, name, kind and content of every file on a phone."""
    found = []
    for message in phone.from_bot:
        shown = message.content["document"]
        file = phone.world.files.get(shown["file_id"])
        assert file is not None
        found.append((message.text, shown["file_name"], shown["mime_type"], file.body))
    return found


async def test_a_file_reaches_the_person_once_and_its_content_is_erased(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        for _ in range(3):
            put(wire, person_id, "file", letter("menu"), about="case:7")
        row = await wire.until("file", "sent")
        ((words, *file),) = got(phone)
        assert file == ["tapaaminen ä.ics", "text/calendar", CONTENT]
        assert words
        assert (row.payload, row.tries, row.unsure_times) == ({}, 1, 0)


async def test_files_and_words_keep_their_order(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("429", method="sendDocument", times=1, seconds=1, chat_id=phone.id)
        put(wire, person_id, "file", Letter((), words="ensin"))
        wire.write(person_id, "words", "sitten")
        await wire.until("words", "sent")
        assert [message.text for message in phone.from_bot] == ["ensin", "sitten"]


async def test_words_too_long_for_a_file_are_cut(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        put(wire, person_id, "file", Letter((), words="ä" * 3000))
        await wire.until("file", "sent")
        assert got(phone)[0][0] == "ä" * 1023 + "…"


async def test_a_file_whose_answer_was_lost_goes_out_once_more_and_says_so(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("drop_after", method="sendDocument", times=1)
        put(wire, person_id, "file", Letter((), words="hei"))
        row = await wire.until("file", "sent")
        assert row.unsure_times == 1
        first, second = got(phone)
        assert first[3] == second[3] == CONTENT
        assert "kahteen kertaan" in second[0]


async def test_a_file_of_a_credential_that_is_doubtful_stays_so_and_keeps_nothing(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("drop_after", method="sendDocument", times=1)
        put(wire, person_id, "file", Letter((), words="hei"), OutgoingClass.CREDENTIAL)
        row = await wire.until("file", "unsure")
        assert (len(phone.from_bot), row.payload) == (1, {})
        assert [one.key for one in wire.undelivered] == ["file"]


async def test_a_file_for_somebody_who_blocked_the_bot_is_told_as_other_words_are(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        phone.block()
        put(wire, person_id, "file", Letter((), words="hei"), OutgoingClass.RELAY)
        row = await wire.until("file", "failed")
        assert row.payload == {}
        assert [(one.key, one.unreachable) for one in wire.undelivered] == [("file", True)]
