"""A name and a title that a coordinator was asked for: typed, shown back, and used only after a button.

Whatever else the coordinator does in between ends the waiting, so that no words meant for a family are taken for a name.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import Refusal, Stale
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import Role
from bot.staff.letters import role_name, signed
from bot.staff.rules import name_and_title
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.staff.units import named
from handlers.visit import Reply, Visit, say

#: Once a name stands on the screen, words are ordinary ones again. A title may name any service, so nothing in it alarms.
KIND = Kind(
    "staff", whose=lambda role: role == Role.COORDINATOR, presses=frozenset({"staff-name"}),
    is_open=lambda _visit, data: not data.get("name"), hears_danger=False,
)  # fmt: skip


class NotAName(Refusal):
    """What was written is too long for a name, or has several lines."""

    key = "staff-not-a-name"


class NameGone(Stale):
    """The name on the screen is not waited for any more."""

    key = "staff-name-gone"


@dataclass(frozen=True)
class Asked:
    """What the name is for, and the name when it has come.

    ``invite`` with a role, a professional's with organisation and unit such as ``professional:3:7``; or ``rename`` with
    a person's id.
    """

    what: str
    subject: str
    name: str = ""
    title: str = ""
    #: Number of the update that brought the name; its button carries it.
    update_id: int = 0

    @property
    def role(self) -> str:
        """The role of an invitation."""
        return self.subject.partition(":")[0]

    @property
    def place(self) -> tuple[int | None, int | None]:
        """The organisation and the unit of an invitation, as far as they were chosen."""
        numbers = [int(number) or None for number in self.subject.split(":")[1:]]
        return (numbers[0], numbers[1]) if numbers else (None, None)


def ask(visit: Visit, what: str, subject: str) -> None:
    """Wait for a name for a quarter of an hour."""
    words.ask(visit, KIND, what=what, subject=subject)


def asked(visit: Visit) -> Asked | None:
    """What the coordinator was asked for, if that was a short while ago and nothing came in between."""
    data = words.asked(visit, KIND)
    return Asked(**{name: value for name, value in data.items() if name != "until"}) if data is not None else None


def on_text(visit: Visit) -> Reply:
    """Show the name back.

    Raises:
        NotAName: it is too long, has several lines or no letter.
    """
    waiting, found = asked(visit), name_and_title(visit.event.text)
    assert waiting is not None
    if found is None:
        raise NotAName
    name, title = found
    update_id = visit.event.update_id
    words.ask(
        visit, KIND, what=waiting.what, subject=waiting.subject, name=name, title=title, update_id=update_id
    )  # fmt: skip
    facts = {"name": signed(name, title)}
    if waiting.what == "invite":
        said = Part("staff-check-invite", {**facts, "role": role_name(waiting.role)})
    else:
        said = Part("staff-check-rename", facts)
    where = named(visit, *waiting.place) if waiting.what == "invite" else ()
    return say(
        Letter((said, *where), buttons=((Button("staff-button-yes", "staff-name", (update_id,)),), (_no(waiting),)))
    )


def take(visit: Visit) -> Asked:
    """The name on the button, once.

    Raises:
        NameGone: another one was written, or it was too long ago.
    """
    waiting = asked(visit)
    if waiting is None or not waiting.name or waiting.update_id != visit.event.action.number():
        raise NameGone
    words.leave(visit, KIND)
    return waiting


def _no(waiting: Asked) -> Button:
    if waiting.what == "invite":
        return Button("staff-button-no", "staff")
    return Button("staff-button-no", "staff-person", (int(waiting.subject),))
