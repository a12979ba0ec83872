"""Files: sent, copied, fetched again, and refused when they cannot be."""

from __future__ import annotations

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio

CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


async def test_a_document_is_sent_kept_and_downloaded(bot: Bot, emulator: Emulator, family: Phone) -> None:
    file = InputFile(CALENDAR, filename="aika.ics")
    message = await bot.send_document(family.id, file, caption="Aikasi")
    assert message.document is not None
    assert message.document.file_name == "aika.ics"
    again = await bot.get_file(message.document.file_id)
    assert bytes(await again.download_as_bytearray()) == CALENDAR
    second = await bot.send_document(family.id, message.document.file_id)
    assert second.document is not None
    assert second.document.file_id == message.document.file_id


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "document", "video"])
async def test_what_a_person_sends_is_copied_without_its_origin(
    wire: Wire, emulator: Emulator, family: Phone, kind: str
) -> None:
    worker = emulator.add_phone("Outi", "worker", started=True)
    number = family.send_media(kind, caption="katso")
    copy = {"chat_id": worker.id, "from_chat_id": family.id, "message_id": number}
    assert (await wire("copyMessage", **copy))[0] == 200
    (got,) = worker.from_bot
    assert kind in got.content
    assert got.text == ("" if kind == "sticker" else "katso")
    _, updates = await wire("getUpdates")
    assert kind in updates["result"][0]["message"]


async def test_many_are_copied_and_the_missing_skipped(wire: Wire, family: Phone) -> None:
    numbers = [family.say("yksi"), 999_999, family.send_media("photo", caption="kaksi")]
    copy = {"chat_id": family.id, "from_chat_id": family.id}
    _, body = await wire("copyMessages", **copy, message_ids=numbers)
    assert len(body["result"]) == 2
    assert [message.text for message in family.from_bot] == ["yksi", "kaksi"]
    _, body = await wire("copyMessages", **copy, message_ids=[999_999])
    assert body["description"] == "Bad Request: there are no messages to copy"


async def test_a_forward_tells_where_it_came_from(wire: Wire, family: Phone) -> None:
    number = family.say("alkuperäinen")
    forward = {"chat_id": family.id, "from_chat_id": family.id, "message_id": number}
    _, body = await wire("forwardMessage", **forward)
    assert body["result"]["forward_origin"]["sender_user"]["id"] == family.id


async def test_a_copy_may_have_another_caption(wire: Wire, family: Phone) -> None:
    number = family.send_media("photo", caption="vanha")
    copy = {"chat_id": family.id, "from_chat_id": family.id, "message_id": number}
    await wire("copyMessage", **copy, caption="uusi")
    await wire("copyMessage", **copy, caption="")
    assert [message.text for message in family.from_bot] == ["uusi", ""]


async def test_a_file_of_more_than_20_megabytes_cannot_be_fetched(wire: Wire, family: Phone) -> None:
    family.send_media("document", name="video.mov", size=20 * 1024 * 1024 + 1)
    _, updates = await wire("getUpdates")
    file_id = updates["result"][0]["message"]["document"]["file_id"]
    _, body = await wire("getFile", file_id=file_id)
    assert body["description"] == "Bad Request: file is too big"
    _, body = await wire("getFile", file_id="nonsense")
    assert body["description"] == "Bad Request: invalid file_id"


async def test_a_file_must_be_there_and_of_its_kind(wire: Wire, bot: Bot, family: Phone) -> None:
    _, body = await wire("sendDocument", chat_id=family.id)
    assert body["description"] == "Bad Request: there is no document in the request"
    _, body = await wire("sendPhoto", chat_id=family.id, photo="nonsense")
    assert body["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    with pytest.raises(BadRequest, match=r"(?i)non-empty"):
        await bot.send_document(family.id, InputFile(b"", filename="tyhjä.ics"))


async def test_captions_of_1024_characters_fit(wire: Wire, family: Phone) -> None:
    family.send_media("photo")
    _, updates = await wire("getUpdates")
    photo = updates["result"][0]["message"]["photo"][0]["file_id"]
    assert (await wire("sendPhoto", chat_id=family.id, photo=photo, caption="ä" * 1024))[0] == 200
    _, body = await wire("sendPhoto", chat_id=family.id, photo=photo, caption="ä" * 1025)
    assert body["description"] == "Bad Request: message caption is too long"


async def test_a_caption_can_be_edited_but_has_no_text(wire: Wire, family: Phone) -> None:
    number = family.send_media("photo")
    _, copied = await wire("copyMessage", chat_id=family.id, from_chat_id=family.id, message_id=number)
    edit = {"chat_id": family.id, "message_id": copied["result"]["message_id"]}
    assert (await wire("editMessageCaption", **edit, caption="uusi"))[0] == 200
    _, body = await wire("editMessageText", **edit, text="uusi")
    assert body["description"] == "Bad Request: there is no text in the message to edit"


async def test_a_forgotten_file_path_is_not_found(emulator: Emulator, bot: Bot, wire: Wire) -> None:
    with pytest.raises(Exception, match=r"(?i)not found"):
        await bot.request.retrieve(f"{emulator.base_url}/file/bot{emulator.token}/documents/none.pdf")
