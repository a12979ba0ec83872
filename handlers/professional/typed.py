"""Words that a professional, a worker or a coordinator types after an own press: shown back, and used after a button only.

Ten minutes, one question at a time; once words stand on the screen, the next ones are ordinary again, so that nothing meant
for a family is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.errors import Refusal, Stale
from bot.masking import mask
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import BY_INVITATION
from bot.upkeep.rules import LONGEST_WISH
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit, say

#: Of every kind of words the longest, in characters.
LONGEST = {"bulletin": 600, "bulletin-question": 600, "bulletin-answer": 600, "wish": LONGEST_WISH}
#: Kinds whose words are kept and shown without identifiers: they may be about a family.
MASKED = frozenset({"wish", "bulletin-question"})
KIND = Kind(
    "pro-words", whose=lambda role: role in BY_INVITATION, waits=timedelta(minutes=10),
    presses=frozenset({"typed-send", "typed-again"}), is_open=lambda _visit, data: not data.get("text"),
)  # fmt: skip

#: What becomes of words about a subject.
Deed = Callable[[Visit, str, str], Reply]


class TypedTooLong(Refusal):
    """Nothing was written, or more than fits. Data: ``most``, how many characters do."""

    key = "typed-too-long"


class TypedGone(Stale):
    """The words on the screen are not waited for any more."""

    key = "typed-gone"


@dataclass(frozen=True)
class Typed:
    """What was typed, for what."""

    what: str
    subject: str
    text: str


def ask(visit: Visit, what: str, subject: int | str) -> Reply:
    """Ask for words of a kind about a subject; the next message is taken."""
    words.ask(visit, KIND, what=what, subject=str(subject))
    stop = Button("typed-button-stop", "typed-stop")
    return say(Letter((Part(f"{what}-write"),), buttons=((stop,), (EMERGENCY,))))


def on_text(visit: Visit) -> Reply:
    """Show the words back.

    Raises:
        TypedTooLong: there are none, or more than fit.
    """
    data = words.asked(visit, KIND)
    assert data is not None
    what, most = data["what"], LONGEST[data["what"]]
    text = "\n".join(" ".join(line.split()) for line in visit.event.text.strip().splitlines())
    text = mask(text).text if what in MASKED else text
    if not 0 < len(text) <= most:
        raise TypedTooLong(most=most, count=len(text))
    number = visit.event.update_id
    words.ask(visit, KIND, what=what, subject=data["subject"], text=text, update=number)
    send, again = Button(f"{what}-button-send", "typed-send", (number,)), Button("typed-button-again", "typed-again")
    rows = ((send,), (again, Button("typed-button-stop", "typed-stop")), (EMERGENCY,))
    return say(Letter((Part(f"{what}-check"),), words=text, buttons=rows))


def on_again(visit: Visit) -> Reply:
    """Ask for the same words once more.

    Raises:
        TypedGone: they are not waited for any more.
    """
    data = words.asked(visit, KIND)
    if data is None:
        raise TypedGone
    return ask(visit, data["what"], data["subject"])


def on_stop(visit: Visit) -> Reply:
    """Nothing is waited for any more, and nothing was sent."""
    words.leave(visit, KIND)
    return say(Letter((Part("typed-stopped"),), buttons=((EMERGENCY,),)), replaces=True)


def take(visit: Visit) -> Typed:
    """The words on the pressed button, once.

    Raises:
        TypedGone: others were written, or it was too long ago.
    """
    data = words.asked(visit, KIND)
    if data is None or not data.get("text") or data["update"] != visit.event.action.number():
        raise TypedGone
    words.leave(visit, KIND)
    return Typed(data["what"], data["subject"], data["text"])
