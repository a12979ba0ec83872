"""What can go wrong on the way to Telegram, on demand."""

from __future__ import annotations

from dataclasses import dataclass

from bot.emulator.queue import UpdateQueue
from bot.emulator.refusals import TelegramRefusal, forbidden, too_many_requests

#: refused before anything happens
REFUSING = frozenset({"429", "500", "502", "403"})
#: the connection is cut or stays silent before anything happens
BEFORE = frozenset({"drop_before", "timeout_before"})
#: the call takes effect, and then the bot does not hear of it, or hears late
AFTER = frozenset({"drop_after", "timeout_after", "slow"})
KINDS = REFUSING | BEFORE | AFTER | {"duplicate"}
#: a front server's page, in place of JSON
HTML_502 = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>502 Bad Gateway</body>\r\n</html>\r\n"


@dataclass(slots=True)
class Fault:
    """One planned fault."""

    kind: str
    #: a method's name in lower case, or ``*`` for all but getUpdates
    method: str
    #: how many calls it hits; 0: every call until the faults are cleared
    times: int
    #: the wait of a 429, the delay of a slow answer
    seconds: float
    #: only calls that name this chat
    chat_id: int | None

    def hits(self, method: str, chat_id: str) -> bool:
        """Whether the fault is meant for a call."""
        named = method != "getupdates" if self.method == "*" else self.method == method
        return named and (self.chat_id is None or str(self.chat_id) == chat_id)


class Faults:
    """The planned faults, oldest first."""

    def __init__(self, queue: UpdateQueue) -> None:
        self._queue = queue
        self.planned: list[Fault] = []

    def plan(
        self,
        kind: str,
        *,
        method: str = "*",
        times: int = 1,
        seconds: float = 1.0,
        chat_id: int | None = None,
    ) -> None:
        """Let the next ``times`` calls of a method fail; a ``duplicate`` repeats the next updates instead.

        Raises:
            ValueError: no such kind.
        """
        if kind not in KINDS:
            raise ValueError(f"unknown fault: {kind}; known: {', '.join(sorted(KINDS))}")
        if kind == "duplicate":
            self._queue.repeat_next += max(times, 1)
            return
        self.planned.append(Fault(kind, method.lower(), times, seconds, chat_id))

    def clear(self) -> None:
        """From now on everything works again."""
        self.planned.clear()
        self._queue.repeat_next = 0

    def take(self, method: str, chat_id: str) -> Fault | None:
        """The fault that hits this call, if one does."""
        for fault in self.planned:
            if fault.hits(method, chat_id):
                self._use_up(fault)
                return fault
        return None

    def _use_up(self, fault: Fault) -> None:
        if fault.times:
            fault.times -= 1
            if not fault.times:
                self.planned.remove(fault)


def refusal_of(fault: Fault) -> TelegramRefusal:
    """The answer of a refusing fault, as Telegram words it."""
    if fault.kind == "429":
        return too_many_requests(max(int(fault.seconds), 1))
    if fault.kind == "403":
        return forbidden("bot was blocked by the user")
    return TelegramRefusal(int(fault.kind))
