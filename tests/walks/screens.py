"""What holds for everything that goes over the wire, whatever the walk: checked once a walk is over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.emulator.records import Request
from tests.emulator.specification import check_request, check_response, own
from tests.walks.walkers import Walk, Walker

#: Telegram's own fields that rightly name a chat.
_ADDRESS = frozenset({"chat_id"})
#: Methods that put words on a screen.
_SHOWING = ("sendMessage", "editMessageText", "sendDocument")
_METHODS = {name.lower(): name for name in own().parameters}


def faults(walk: Walk) -> list[str]:
    """Everything that is wrong with what was said in a walk."""
    return [*wrong_requests(walk), *leaks(walk), *screens_without_emergency(walk), *broken_texts(walk)]


def wrong_requests(walk: Walk) -> Iterator[str]:
    """Requests and answers that are not as the Bot API has them, and refusals that nobody expected."""
    for request in walk.requests:
        method = _METHODS.get(request.method.lower(), request.method)
        yield from check_request(method, request.parameters)
        if request.status == 200:
            yield from check_response(method, request.answer["result"])
        elif request.status and method not in walk.may_be_refused:
            yield f"{method} was refused: {request.answer}"


def leaks(walk: Walk) -> Iterator[str]:
    """Anything of somebody's Telegram account that stands in what another person is sent."""
    for walker in walk.walkers:
        signs = {sign: other.role for other in walk.walkers if other is not walker for sign in account(other)}
        sent = [json.dumps(_without_address(one), ensure_ascii=False) for one in sent_to(walk, walker)]
        yield from (
            f"{walker.role} is shown {sign} of a {role}" for sign, role in signs.items() for s in sent if sign in s
        )


def account(walker: Walker) -> tuple[str, str, str]:
    """Name, username and number of a Telegram account."""
    person = walker.phone.person
    return person.first_name, str(person.username), str(person.user_id)


def sent_to(walk: Walk, walker: Walker) -> Iterable[Request]:
    """What was sent to somebody's private chat."""
    return [one for one in walk.requests if str(one.parameters.get("chat_id")) == str(walker.phone.id)]


def screens_without_emergency(walk: Walk) -> Iterator[str]:
    """Messages to a family that show no way to help: neither the button below them nor that of the keyboard."""
    for walker in walk.walkers:
        if walker.role in ("family", "professional"):
            yield from _without_emergency(walk, walker)


def _without_emergency(walk: Walk, walker: Walker) -> Iterator[str]:
    on_keyboard = False
    for request in sent_to(walk, walker):
        markup = _parsed(request.parameters.get("reply_markup")) or {}
        if "keyboard" in markup:
            words = {button["text"] for row in markup["keyboard"] for button in row}
            on_keyboard = bool(words & {walker.text("keyboard-emergency"), "Hätä", "Nöd", "Emergency"})
        buttons = [button.get("callback_data") for row in markup.get("inline_keyboard", []) for button in row]
        if request.method in _SHOWING and not on_keyboard and "emergency" not in buttons:
            yield f"no way to help from {_words(request)!r}"


def broken_texts(walk: Walk) -> Iterator[str]:
    """Texts that are missing, have an unfilled variable, or are too long to be read in a hurry."""
    for walker in walk.walkers:
        for request in sent_to(walk, walker):
            text = _words(request)
            if request.method in _SHOWING and ("{" in _own_words(walk, text) or not text):
                yield f"a text is not whole: {text!r}"


def _words(request: Request) -> str:
    return str(request.parameters.get("text", request.parameters.get("caption", "")))


def _own_words(walk: Walk, text: str) -> str:
    for written in walk.written:
        text = text.replace(written, "")
    return text


def _without_address(request: Request) -> dict[str, Any]:
    return {name: value for name, value in request.parameters.items() if name not in _ADDRESS}


def _parsed(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
