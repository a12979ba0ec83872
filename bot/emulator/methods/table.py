"""The table of methods: each registers itself under its name, in lower case as Telegram compares them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.emulator.wire import Given
from bot.emulator.world import World

if TYPE_CHECKING:
    from bot.emulator.doors import Doors

Method = Callable[["Call"], Any | Awaitable[Any]]
METHODS: dict[str, Method] = {}


class Call:
    """One request of the bot: where it acts, what it gave, and how updates leave the world."""

    __slots__ = ("description", "doors", "given", "world")

    def __init__(self, world: World, doors: Doors, given: Given) -> None:
        self.world = world
        self.doors = doors
        self.given = given
        #: said beside the result, as setWebhook does
        self.description = ""


def method(name: str) -> Callable[[Method], Method]:
    """Register a function as a method of the Bot API."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register
