"""What this room says, as letters without a language; nothing here tells of a case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Part
from bot.outbox.service import enqueue, enqueue_commands
from bot.people.keyboard import keyboard_for
from bot.people.queries import coordinators
from bot.people.rules import Role
from bot.people.tables import Person
from bot.staff.queries import Member
from bot.staff.rules import Deed
from bot.staff.tables import StaffEvent

#: People with buttons of their own in the list of a round; the rest follows when these are done.
SHOWN = 8


def role_name(role: str) -> Key:
    """A role in words."""
    return Key(f"staff-role-{role}")


def signed(name: str, title: str) -> str:
    """Name and title, or the name alone."""
    return f"{name}, {title}" if title else name


def round_letter(asked: Sequence[Member], key: str = "staff-round") -> Letter:
    """Whom the quarter asks about, with one button for everybody and two for each."""
    if not asked:
        return Letter((Part("staff-round-done"),))
    rest = [Part("staff-round-rest", {"count": len(asked) - SHOWN})] if len(asked) > SHOWN else []
    names = {"names": "\n".join(signed(one.name, one.title) for one in asked)}
    rows = tuple(_round_row(one) for one in asked[:SHOWN])
    every = (Button("staff-button-confirm-all", "staff-confirm-all"),)
    return Letter((Part(key), Part("staff-round-names", names), *rest), buttons=(every, *rows))


def team_round_letter(asked: Sequence[Member]) -> Letter:
    """Whom the quarter asks a lead about: one button leads to their people, one confirms all of them."""
    names = {"names": "\n".join(signed(one.name, one.title) for one in asked)}
    every = (Button("staff-button-confirm-all", "team-confirm", ("all",)),)
    parts = Part("team-round"), Part("staff-round-names", names)
    return Letter(parts, buttons=(every, (Button("team-button", "team"),)))


def _round_row(one: Member) -> tuple[Button, ...]:
    name = {"name": one.name[:20]}
    return (
        Button("staff-button-confirm-one", "staff-confirm", (one.id,), name),
        Button("staff-button-open", "staff-person", (one.id,), name),
    )


def ways_back(deed: Deed) -> Buttons:
    """What a coordinator can press when somebody went whom nobody let go: perhaps it was not meant so."""
    if deed is not Deed.LEFT_GROUP:
        return ()
    return ((Button("staff-button-invite-again", "staff-invite", (Role.WORKER.value,)),),)


def with_cases(key: str, count: int) -> tuple[Part, ...]:
    """A paragraph about so many cases; none when there are none."""
    return (Part(key, {"count": count}),) if count else ()


def tell(session: Session, event: StaffEvent, person: Person, key: str, now: datetime, **args: Arg) -> None:
    """Tell the person whose place changed, with the keyboard and the commands that are theirs from now on."""
    letter = Letter((Part(key, args),), keyboard=keyboard_for(person))
    enqueue(session, person_id=person.id, key=f"staff:{event.id}:{person.id}", letter=letter, now=now)
    commands = f"staff-commands:{event.id}:{person.id}"
    enqueue_commands(session, person_id=person.id, role=person.role, key=commands, now=now)


def tell_coordinators(session: Session, event: StaffEvent, letter: Letter, now: datetime) -> None:
    """Tell those who look after the desk, without whoever did it and whom it concerns."""
    readers = (one for one in coordinators(session) if one.id not in (event.person_id, event.actor_id))
    send_to(session, readers, f"staff:{event.id}", letter, now)


def send_to(session: Session, readers: Iterable[Person], name: str, letter: Letter, now: datetime) -> None:
    """Put a letter into the outbox for each reader, under a key that begins with ``name``."""
    for reader in readers:
        enqueue(session, person_id=reader.id, key=f"{name}:{reader.id}", letter=letter, now=now)


def by_whom(session: Session, by: int | None) -> Arg:
    """Who did it, by name."""
    person = session.get(Person, by) if by is not None else None
    return person.name if person is not None and person.name else Key("staff-by-nobody")
