"""What this room says, as letters without a language; nothing here tells of a case."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.outbox.letter import Arg, Button, Letter, Part
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators
from bot.people.rules import LANGUAGES


def announcement(organisation: str, *, leaving_removes: bool) -> Letter:
    """What a group reads when it becomes the duty group: of whom, what will appear, who may be here, in which language."""
    leaving = (Part("group-leaving"),) if leaving_removes else ()
    parts = (
        Part("group-set", {"organisation": organisation}, bold=True),
        Part("group-what"),
        Part("group-how"),
        Part("group-members"),
        *leaving,
        Part("group-administrator"),
        Part("group-speaks"),
    )
    return Letter(parts, buttons=(tuple(Button(f"keyboard-{one}", "group-language", (one,)) for one in LANGUAGES),))


def say_in_group(session: Session, *, group_id: int, event: str, words: Letter, now: datetime) -> None:
    """Put something into the group; ``event`` makes the key."""
    key = f"group:{group_id}:{event}:{_name(now)}"
    enqueue(session, person_id=group_id, key=key, letter=words, now=now, klass=OutgoingClass.CARD)


def tell_coordinators(
    session: Session, *, event: str, key: str, now: datetime, but: int | None = None, **args: Arg
) -> None:
    """Tell those who look after the desk, without whoever did it; ``event`` makes the key of the letter."""
    for one in coordinators(session):
        if one.id != but:
            name = f"group-told:{event}:{_name(now)}:{one.id}"
            enqueue(
                session,
                person_id=one.id,
                key=name,
                letter=Letter((Part(key, args),)),
                now=now,
                klass=OutgoingClass.CARD,
            )


def _name(moment: datetime) -> str:
    return f"{moment.timestamp() * 1000:.0f}"
