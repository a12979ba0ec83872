"""What a step is given and what it gives back: an Event came, a Visit holds it, a Reply leaves.

A step is ``def on_something(visit: Visit) -> Reply``: it reads the event, asks one service, replies. It runs inside one
transaction, in a worker thread, and never sends anything itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingClass

if TYPE_CHECKING:
    from bot.cases.promises import Promises
    from bot.catalogue.loaded import LoadedCatalogue
    from bot.config import Settings
    from bot.directory.loaded import LoadedDirectory
    from bot.people.tables import Person


#: Digits of a number that every database takes as an id: 64 bits hold 18 nines.
LONGEST_NUMBER = 18


class EventKind(StrEnum):
    """What happened in a chat."""

    TEXT = "text"  #: somebody wrote words
    COMMAND = "command"  #: somebody wrote ``/command argument``
    PRESS = "press"  #: somebody pressed a button under a message
    EDIT = "edit"  #: somebody changed an earlier message of their own
    UNUSABLE = "unusable"  #: a sticker, photo, voice message, empty text …
    BLOCKED = "blocked"  #: the person blocked the bot
    UNBLOCKED = "unblocked"  #: the person let the bot in again
    GROUP = "group"  #: somebody called the bot in a group
    GROUP_LOST = "group_lost"  #: the bot may not speak in a group any more
    GROUP_BACK = "group_back"  #: the bot may speak in a group
    GROUP_MOVED = "group_moved"  #: a group has another number
    GROUP_LEFT = "group_left"  #: somebody is in a group no more
    INLINE = "inline"  #: somebody typed after the bot's name in any chat
    OTHER = "other"  #: nothing that needs an answer


#: What happens to a group; nobody wrote or pressed anything.
GROUP_CHANGES = frozenset({EventKind.GROUP_LOST, EventKind.GROUP_BACK, EventKind.GROUP_MOVED, EventKind.GROUP_LEFT})


@dataclass(frozen=True, slots=True)
class Action:
    """What a pressed button asks for: a name and the ids of what it concerns. Not evidence of any right."""

    name: str
    ids: tuple[str, ...] = ()

    def number(self, place: int = 0) -> int:
        """The id at a place, as a number; 0 when there is none or it is too long for a row, which no row has."""
        digits = self.word(place)
        return int(digits) if digits.isdigit() and len(digits) <= LONGEST_NUMBER else 0

    def word(self, place: int = 0) -> str:
        """The id at a place, as a word; empty when there is none."""
        return self.ids[place] if len(self.ids) > place else ""


@dataclass(frozen=True, slots=True)
class Event:
    """A Telegram update as the desk knows it; Telegram's own classes end at ``handlers/intake.py``."""

    update_id: int
    kind: EventKind
    chat_id: int
    user_id: int
    message_id: int = 0
    #: What was written, without characters that only deceive the eye.
    text: str = ""
    command: str = ""
    argument: str = ""
    action: Action = field(default_factory=lambda: Action(""))
    query_id: str = ""
    #: Telegram's id of the message that this one replies to, 0 when it replies to none.
    reply_to: int = 0
    #: Telegram's id of the topic it was written in, 0 when in none.
    thread_id: int = 0
    language_code: str = ""
    #: ``photo``, ``sticker`` … when the event is unusable; ``text`` holds the words under it.
    media: str = ""
    #: Whoever left a group, or the group's new number.
    other_id: int = 0

    def __post_init__(self) -> None:
        """Refuse what only looks like a number: no database could find its chat, not even to apologise there.

        Raises:
            TypeError: a chat or a sender is no number.
        """
        if type(self.chat_id) is not int or type(self.user_id) is not int:
            raise TypeError("a chat or a sender is no number")

    @property
    def is_private(self) -> bool:
        """Whether it happened in the person's own chat with the bot."""
        return self.chat_id == self.user_id


@dataclass(slots=True)
class Visit:
    """One event inside its transaction, with everything that a step may need."""

    session: Session
    now: datetime
    event: Event
    person: Person
    settings: Settings
    #: The services and the way to find them.
    catalogue: LoadedCatalogue
    #: Whom professionals ask; only the steps of professionals read it.
    directory: LoadedDirectory
    #: What the pressed, edited or replied-to message is about, such as ``case:12/message:40``; empty when unknown.
    about: str = ""
    #: What the topic that it was written in is about, such as ``case:12``; empty outside topics.
    topic: str = ""
    #: True when the same person has already written more that waits behind this event.
    more_waiting: bool = False
    #: True when identifiers were taken out of the event before it was stored.
    masked: bool = False
    #: What can be promised now, once somebody has asked (``handlers/promises.py``).
    promises: Promises | None = None


@dataclass(slots=True)
class Reply:
    """What a step says to the person who came, and what the desk shall remember about the person's own message."""

    letters: list[Letter] = field(default_factory=list)
    #: Shown over the chat when a button was pressed.
    toast: Part | None = None
    #: The toast must be closed by hand.
    alert: bool = False
    #: The first letter replaces the message whose button was pressed.
    replaces: bool = False
    #: What the person's own incoming message is about, so that its edit and replies to it find their case.
    binds: str = ""
    klass: OutgoingClass = OutgoingClass.REPLY
    #: What the reply itself is about.
    about: str = ""
    topic: str = ""


def say(*letters: Letter, **more: object) -> Reply:
    """A reply of these letters."""
    return Reply(list(letters), **more)  # type: ignore[arg-type]
