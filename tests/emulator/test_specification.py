"""The checker finds what is wrong, and its own table agrees with the published Bot API where that is at hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.emulator.specification import Field, check_request, check_response, own, published, published_path

PERSON = {"id": 7, "is_bot": False, "first_name": "Aino"}
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": PERSON, "text": "hei"}


def test_a_good_request_has_nothing_wrong() -> None:
    markup = '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}'
    assert check_request("sendMessage", {"chat_id": "7", "text": "hei", "reply_markup": markup}) == []


@pytest.mark.parametrize(
    ("method", "given", "complaint"),
    [
        ("sendMoney", {}, "no such method"),
        ("sendMessage", {"chat_id": 7}, "text is missing"),
        ("sendMessage", {"chat_id": 7, "text": "a", "colour": "red"}, "colour is unknown"),
        ("sendMessage", {"chat_id": 7, "text": "a" * 4097}, "4097 long"),
        ("sendMessage", {"chat_id": "seven", "text": "a"}, "is no id"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "201 long"),
        ("setMyCommands", {"commands": '[{"command": "a"}]'}, "description is missing"),
        (
            "sendMessage",
            {"chat_id": 7, "text": "a", "reply_markup": {"inline_keyboard": [{"text": "a"}]}},
            "none of",
        ),
    ],
)
def test_a_wrong_request_is_named(method: str, given: dict[str, object], complaint: str) -> None:
    assert any(complaint in problem for problem in check_request(method, given))


@pytest.mark.parametrize(
    ("method", "result", "complaint"),
    [
        ("getMe", {"id": 7, "first_name": "Koppi"}, "is_bot is missing"),
        ("sendMessage", MESSAGE | {"date": "today"}, "no int"),
        ("sendMessage", MESSAGE | {"mood": "good"}, "mood is unknown"),
        ("getUpdates", [{"message": MESSAGE}], "update_id is missing"),
        ("getUpdates", {}, "no array"),
        ("deleteMessage", 1, "no bool"),
    ],
)
def test_a_wrong_answer_is_named(method: str, result: object, complaint: str) -> None:
    problems = own().response(method, result)
    assert any(complaint in problem for problem in problems), problems


def test_a_good_answer_has_nothing_wrong() -> None:
    assert check_response("sendMessage", MESSAGE) == []


def test_our_table_says_nothing_that_the_published_one_does_not() -> None:
    book = published()
    if book is None:
        assert published_path() is None
        return
    for method, parameters in own().parameters.items():
        known = book.parameters[method]
        assert not parameters.keys() - known.keys(), method
        assert required(parameters) >= required(known), method
    for name, fields in own().fields.items():
        if name in book.fields:
            assert not fields.keys() - book.fields[name].keys(), name
            assert required(fields) >= required(book.fields[name]), name


def required(fields: Mapping[str, Field]) -> set[str]:
    return {field.name for field in fields.values() if field.required}
