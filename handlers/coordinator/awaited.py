"""Words that a coordinator or an owner was asked for: the next message is the answer, for a quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass

from bot.people.rules import Role
from handlers.awaited import words
from handlers.awaited.words import Ends, Kind
from handlers.visit import Visit

#: What is written; a service on a button is chosen with the word that waits. Everyday words may be words of danger.
WRITTEN = ("word", "phone", "until", "spot-word")
KIND = Kind(
    "edit", whose=lambda role: role != Role.FAMILY, ends=Ends.WITH_A_COMMAND, hears_danger=False,
    is_open=lambda _visit, data: data["what"] in WRITTEN,
)  # fmt: skip


@dataclass(frozen=True)
class Awaited:
    """What was asked: ``word``, ``phone`` or ``until`` of a service, or ``spot-word`` of a blind spot."""

    what: str
    #: Id of the service or key of the spot.
    subject: str
    #: What the answer takes the place of, such as the old telephone number.
    old: str


def wait_for(visit: Visit, what: str, subject: str, old: str = "") -> None:
    """Ask for words: the next message is taken as the answer."""
    words.ask(visit, KIND, what=what, subject=subject, old=old)


def awaited(visit: Visit) -> Awaited | None:
    """What the person was asked for, if that was a short while ago."""
    data = words.asked(visit, KIND)
    return Awaited(data["what"], data["subject"], data["old"]) if data is not None else None


def leave(visit: Visit) -> None:
    """The person does something else now: nothing is waited for."""
    words.leave(visit, KIND)
