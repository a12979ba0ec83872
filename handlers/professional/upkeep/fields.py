"""Change a field of the contact list: picked, typed, shown back, and kept after a button only."""

from __future__ import annotations

from datetime import date, timedelta

from bot.directory import keeping
from bot.directory.keeping import EntryGone, Kept
from bot.directory.rules import OWNER
from bot.errors import Stale
from bot.gaps.rules import sign
from bot.outbox.letter import Button, Key, Letter, Names, Part
from bot.people.rules import BY_INVITATION
from handlers.awaited import words
from handlers.awaited.words import Data, Kind
from handlers.family.buttons import EMERGENCY
from handlers.professional.upkeep.page import FIELDS, MINE, shown, yours
from handlers.professional.upkeep.reading import read
from handlers.visit import Reply, Visit, say

#: What is typed for a field. Words of danger have been heard before; everyday words of a row may sound like them.
KIND = Kind(
    "list-field", whose=lambda role: role in BY_INVITATION, waits=timedelta(minutes=10),
    presses=frozenset({"mine-save"}), is_open=lambda _visit, data: "value" not in data, hears_danger=False, back=MINE,
)  # fmt: skip
#: Where a field is kept under another name.
_STORED = {("situation", "words"): "everyday"}


class FieldGone(Stale):
    """The value on the screen is not waited for any more."""

    key = "typed-gone"


def on_field(visit: Visit) -> Reply:
    """Ask for the field on the button.

    Raises:
        EntryGone: the list has none such, or it has no such field.
        NotYours: somebody else keeps it.
    """
    field, found = visit.event.action.word(), yours(visit, visit.event.action.word(1))
    _check(visit, found, field)
    words.ask(visit, KIND, id=found.entry.id, field=field)
    return say(_asking(found, Part(f"mine-ask-{field}".replace("_", "-"))))


def on_words(visit: Visit) -> Reply:
    """Show the value back.

    Raises:
        Refusal: it does not fit the field, or the person may not change it any more.
    """
    data, found = _asked(visit)
    told = read(visit, found, data["field"])
    number = visit.event.update_id
    words.ask(visit, KIND, id=found.entry.id, field=data["field"], value=told.value, update=number)
    said = {"field": Key(f"mine-field-{data['field']}".replace("_", "-")), "value": told.shown}
    yes = Button("mine-button-save", "mine-save", (number,))
    again = Button("typed-button-again", "mine-field", (data["field"], sign(found.entry.id)))
    return say(_asking(found, Part("mine-check", said), yes, again))


def on_save(visit: Visit) -> Reply:
    """The value on the screen is right.

    Raises:
        FieldGone: another one was written, or it was too long ago.
        NotYours: somebody else keeps the entry now.
        EditRefused: it does not fit any more.
    """
    data = words.asked(visit, KIND)
    if data is None or data.get("update") != visit.event.action.number():
        raise FieldGone
    _, found = _asked(visit)
    words.leave(visit, KIND)
    _keep(visit, found, data["field"], data["value"])
    return say(shown(visit, yours(visit, sign(found.entry.id)), Part("mine-saved-soon")), replaces=True)


def _asked(visit: Visit) -> tuple[Data, Kept]:
    data = words.asked(visit, KIND)
    assert data is not None
    found = yours(visit, data["id"])
    _check(visit, found, data["field"])
    return data, found


def _check(visit: Visit, found: Kept, field: str) -> None:
    may_name = field == OWNER and found.may_name_an_owner(visit.person)
    if field not in FIELDS[found.kind] and not may_name:
        raise EntryGone


def _keep(visit: Visit, found: Kept, field: str, value: object) -> None:
    if field == "away":
        assert isinstance(value, dict)
        keeping.away(
            visit.session, entry_id=found.entry.id, first=date.fromisoformat(value["first"]),
            last=date.fromisoformat(value["last"]), substitute_id=value["substitute"], by=visit.person.id,
            file=visit.directory.file, now=visit.now,
        )  # fmt: skip
        return
    keeping.change(
        visit.session, kind=found.kind, entry_id=found.entry.id, field=_STORED.get((found.kind, field), field),
        value=value, by=visit.person.id, file=visit.directory.file, now=visit.now,
    )  # fmt: skip


def _asking(found: Kept, said: Part, *deeds: Button) -> Letter:
    title = Part("button-choice", {"name": Names(found.name)}, bold=True)
    back = Button("mine-button-entry", "mine-entry", (sign(found.entry.id),))
    return Letter((title, said), buttons=(*((one,) for one in deeds), (back, EMERGENCY)))
