"""What this room says, as letters without a language."""

from __future__ import annotations

from bot.bulletins.tables import Bulletin
from bot.outbox.letter import Button, Buttons, Letter, Part
from bot.people.tables import Person

#: Letters of a bulletin by which it is known again in a list or beside a question.
_OPENING = 60


def opening(bulletin: Bulletin) -> str:
    """How a bulletin begins, in one line."""
    line = " ".join(bulletin.body.split())
    return line if len(line) <= _OPENING else f"{line[: _OPENING - 1].rstrip()}…"


def name_of(person: Person | None) -> str:
    """Name and title as colleagues read them."""
    if person is None:
        return "–"
    return f"{person.name}, {person.title}" if person.title else person.name or "–"


def _buttons(bulletin: Bulletin, *, is_read: bool) -> Buttons:
    read = () if is_read else (Button("bulletin-button-read", "bulletin-read", (bulletin.id,)),)
    return ((*read, Button("bulletin-button-ask", "bulletin-ask", (bulletin.id,))),)


def card(bulletin: Bulletin, author: Person | None, key: str = "bulletin-card", *, is_read: bool = False) -> Letter:
    """A bulletin as its reader sees it."""
    parts = (Part(key, {"name": name_of(author), "moment": bulletin.sent_at}, bold=True),)
    noted = (Part("bulletin-read"),) if is_read else ()
    return Letter((*parts, *noted), words=bulletin.body, buttons=_buttons(bulletin, is_read=is_read))


def question(bulletin: Bulletin, asker: Person, question_id: int, words: str) -> Letter:
    """A question as the contact reads it, with the way to answer."""
    said = Part("bulletin-question", {"name": name_of(asker), "opening": opening(bulletin)})
    return Letter(
        (said,), words=words, buttons=((Button("bulletin-button-answer", "bulletin-answer", (question_id,)),),)
    )


def answer(bulletin: Bulletin, contact: Person, words: str) -> Letter:
    """The answer as its asker reads it."""
    return Letter((Part("bulletin-answered", {"name": name_of(contact), "opening": opening(bulletin)}),), words=words)
