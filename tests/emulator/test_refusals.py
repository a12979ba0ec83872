"""What Telegram refuses is refused with Telegram's status and words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.clock import MovableClock
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


async def refused(wire: Wire, method: str, **parameters: Any) -> str:
    """The description of a refusal; its code is that of HTTP."""
    status, body = await wire(method, **parameters)
    assert body["ok"] is False
    assert body["error_code"] == status
    return f"{status} {body['description']}"


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("nonsense", "401 Unauthorized: invalid token specified"),
        ("0123:abc", "401 Unauthorized: invalid token specified"),
        ("1:" + "a" * 80, "401 Unauthorized: invalid token specified"),
        ("7654321:another-bot", "401 Unauthorized"),
    ],
)
async def test_a_wrong_token_is_not_let_in(
    emulator: Emulator, http: aiohttp.ClientSession, token: str, expected: str
) -> None:
    async with http.get(f"{emulator.base_url}/bot{token}/getMe") as answer:
        body = await answer.json()
        assert f"{answer.status} {body['description']}" == expected


async def test_an_unknown_method_is_not_found(wire: Wire) -> None:
    assert await refused(wire, "sendMoney") == "404 Not Found: method not found"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "400 Bad Request: message text is empty"),
        ("  \n ", "400 Bad Request: text must be non-empty"),
        ("ä" * 4097, "400 Bad Request: message is too long"),
        ("x" * 32_769, "400 Bad Request: text is too long"),
    ],
)
async def test_a_text_must_be_there_and_fit(wire: Wire, family: Phone, text: str, expected: str) -> None:
    assert await refused(wire, "sendMessage", chat_id=family.id, text=text) == expected


async def test_a_text_of_4096_characters_fits(wire: Wire, family: Phone) -> None:
    status, _ = await wire("sendMessage", chat_id=family.id, text="😀" * 4096)
    assert status == 200


async def test_an_edit_that_is_too_long_has_another_wording(wire: Wire, family: Phone) -> None:
    _, sent = await wire("sendMessage", chat_id=family.id, text="a")
    edit = {"chat_id": family.id, "message_id": sent["result"]["message_id"]}
    said = await refused(wire, "editMessageText", **edit, text="x" * 4097)
    assert said == "400 Bad Request: MESSAGE_TOO_LONG"


@pytest.mark.parametrize(
    ("chat_id", "expected"),
    [("", "400 Bad Request: chat_id is empty"), (99, "400 Bad Request: chat not found")],
)
async def test_a_chat_must_be_named_and_known(wire: Wire, chat_id: object, expected: str) -> None:
    assert await refused(wire, "sendMessage", chat_id=chat_id, text="a") == expected


async def test_people_who_cannot_be_reached_are_told_apart(wire: Wire, emulator: Emulator, family: Phone) -> None:
    stranger = emulator.add_phone("Eino")
    said = await refused(wire, "sendMessage", chat_id=stranger.id, text="a")
    assert said == "403 Forbidden: bot can't initiate conversation with a user"
    family.block()
    said = await refused(wire, "sendMessage", chat_id=family.id, text="a")
    assert said == "403 Forbidden: bot was blocked by the user"
    family.person.deactivated = True
    said = await refused(wire, "sendMessage", chat_id=family.id, text="a")
    assert said == "403 Forbidden: user is deactivated"


NOT_ALONE = "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (inline(text="a", callback_data="ä" * 33), "400 Bad Request: BUTTON_DATA_INVALID"),
        (inline(text="a"), NOT_ALONE),
        (inline(text="a", callback_data=""), NOT_ALONE),
        (
            inline(text=" ", callback_data="a"),
            "400 Bad Request: inline keyboard button text must be non-empty",
        ),
        (
            inline(text="a", url="no host"),
            "400 Bad Request: inline keyboard button URL 'no host' is invalid: Wrong HTTP URL",
        ),
        ("{", "400 Bad Request: can't parse reply keyboard markup JSON object"),
        ([1], "400 Bad Request: object expected as reply markup"),
        (inline(text="x" * 20_000, callback_data="a"), "400 Bad Request: reply markup is too long"),
        ({"keyboard": [["a", ""]]}, "400 Bad Request: keyboard button text must be non-empty"),
        ({"keyboard": ["a"]}, '400 Bad Request: field "keyboard" must be an Array of Arrays'),
    ],
)
async def test_keyboards_are_checked(wire: Wire, family: Phone, markup: object, expected: str) -> None:
    assert await refused(wire, "sendMessage", chat_id=family.id, text="a", reply_markup=markup) == expected


async def test_64_bytes_of_button_data_are_taken(wire: Wire, family: Phone) -> None:
    markup = inline(text="a", callback_data="ä" * 32)
    status, _ = await wire("sendMessage", chat_id=family.id, text="a", reply_markup=markup)
    assert status == 200


async def test_an_edit_without_change_is_refused(wire: Wire, family: Phone) -> None:
    markup = inline(text="a", callback_data="a")
    _, sent = await wire("sendMessage", chat_id=family.id, text="hei", reply_markup=markup)
    edit = {"chat_id": family.id, "message_id": sent["result"]["message_id"]}
    said = await refused(wire, "editMessageText", **edit, text="hei", reply_markup=markup)
    assert said.startswith("400 Bad Request: message is not modified: specified new message content and")
    said = await refused(wire, "editMessageReplyMarkup", **edit, reply_markup=markup)
    assert said.startswith("400 Bad Request: message is not modified")
    status, _ = await wire("editMessageText", **edit, text="hei")
    assert status == 200


async def test_only_ones_own_texts_can_be_edited(wire: Wire, family: Phone) -> None:
    theirs = family.say("hei")
    said = await refused(wire, "editMessageText", chat_id=family.id, message_id=theirs, text="a")
    assert said == "400 Bad Request: message can't be edited"
    said = await refused(wire, "editMessageText", chat_id=family.id, message_id=999_999, text="a")
    assert said == "400 Bad Request: message to edit not found"
    said = await refused(wire, "editMessageText", chat_id=family.id, text="a")
    assert said == "400 Bad Request: message identifier is not specified"
    keyboard = {"keyboard": [["a"]]}
    _, sent = await wire("sendMessage", chat_id=family.id, text="b")
    edit = {"chat_id": family.id, "message_id": sent["result"]["message_id"]}
    said = await refused(wire, "editMessageText", **edit, text="c", reply_markup=keyboard)
    assert said == "400 Bad Request: inline keyboard expected"


async def test_a_message_older_than_48_hours_cannot_be_deleted(wire: Wire, family: Phone, clock: MovableClock) -> None:
    _, sent = await wire("sendMessage", chat_id=family.id, text="hei")
    message = {"chat_id": family.id, "message_id": sent["result"]["message_id"]}
    clock.move_forward(timedelta(hours=48, seconds=2))
    said = await refused(wire, "deleteMessage", **message)
    assert said == "400 Bad Request: message can't be deleted for everyone"
    said = await refused(wire, "deleteMessage", chat_id=family.id, message_id=999_999)
    assert said == "400 Bad Request: message to delete not found"


async def test_deleting_many_skips_what_is_missing(wire: Wire, family: Phone) -> None:
    _, sent = await wire("sendMessage", chat_id=family.id, text="hei")
    ids = [sent["result"]["message_id"], 999_999]
    assert (await wire("deleteMessages", chat_id=family.id, message_ids=ids))[0] == 200
    assert family.from_bot == []
    said = await refused(wire, "deleteMessages", chat_id=family.id, message_ids=list(range(1, 102)))
    assert said == "400 Bad Request: too many message identifiers specified"
    said = await refused(wire, "deleteMessages", chat_id=family.id, message_ids=["last"])
    assert said == "400 Bad Request: can't parse message identifiers"
    said = await refused(wire, "deleteMessages", chat_id=family.id)
    assert said == "400 Bad Request: message identifiers are not specified"


async def test_a_reply_needs_its_target_unless_it_may_go_without(wire: Wire, family: Phone) -> None:
    gone = {"message_id": 999_999}
    said = await refused(wire, "sendMessage", chat_id=family.id, text="a", reply_parameters=gone)
    assert said == "400 Bad Request: message to be replied not found"
    may = gone | {"allow_sending_without_reply": True}
    status, sent = await wire("sendMessage", chat_id=family.id, text="a", reply_parameters=may)
    assert status == 200
    assert "reply_to_message" not in sent["result"]


async def test_a_reply_shows_what_it_replies_to(wire: Wire, family: Phone) -> None:
    theirs = family.say("milloin?")
    reply = {"message_id": theirs}
    _, sent = await wire("sendMessage", chat_id=family.id, text="huomenna", reply_parameters=reply)
    assert sent["result"]["reply_to_message"]["text"] == "milloin?"


async def test_a_press_is_answered_within_150_seconds_or_never(wire: Wire, family: Phone, clock: MovableClock) -> None:
    markup = inline(text="Kyllä", callback_data="yes")
    await wire("sendMessage", chat_id=family.id, text="hei", reply_markup=markup)
    family.press("Kyllä")
    _, updates = await wire("getUpdates")
    query_id = updates["result"][0]["callback_query"]["id"]
    said = await refused(wire, "answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert said == "400 Bad Request: MESSAGE_TOO_LONG"
    clock.move_forward(timedelta(seconds=151))
    too_old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await refused(wire, "answerCallbackQuery", callback_query_id=query_id) == too_old
    assert await refused(wire, "answerCallbackQuery", callback_query_id="1") == too_old


async def test_an_action_must_be_one_that_telegram_knows(wire: Wire, family: Phone) -> None:
    said = await refused(wire, "sendChatAction", chat_id=family.id, action="dancing")
    assert said == "400 Bad Request: wrong parameter action in request"


async def test_a_number_must_be_one(wire: Wire, family: Phone) -> None:
    said = await refused(wire, "deleteMessage", chat_id=family.id, message_id="last")
    assert said == '400 Bad Request: invalid parameter "message_id" specified: INTEGER expected'


async def test_protected_content_cannot_be_copied(wire: Wire, family: Phone) -> None:
    _, sent = await wire("sendMessage", chat_id=family.id, text="salaista", protect_content=True)
    assert sent["result"]["has_protected_content"] is True
    copy = {"chat_id": family.id, "from_chat_id": family.id}
    said = await refused(wire, "copyMessage", **copy, message_id=sent["result"]["message_id"])
    assert said == "400 Bad Request: message has protected content and can't be forwarded"
    said = await refused(wire, "copyMessage", **copy, message_id=999_999)
    assert said == "400 Bad Request: message to copy not found"
    said = await refused(wire, "forwardMessage", **copy, message_id=999_999)
    assert said == "400 Bad Request: message to forward not found"
