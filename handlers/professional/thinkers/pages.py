"""Look for a thinking partner, take a request, give one's number, end it. Nothing is typed but a telephone number."""

from __future__ import annotations

from datetime import timedelta

from bot.organisations.rules import theme_key
from bot.outbox.letter import Button, Letter, Part
from bot.people.rules import BY_INVITATION
from bot.thinkers import letters
from bot.thinkers import service as thinkers
from bot.thinkers.errors import ThinkerTaken
from bot.thinkers.rules import State
from bot.thinkers.tables import ThinkerRequest
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.visit import EventKind, Reply, Visit, say
from knowledge.directory.themes import THEMES


def _has_a_digit(visit: Visit, _data: words.Data) -> bool:
    """Words without a digit are no number, and meant for somebody else."""
    return any(character.isdigit() for character in visit.event.text)


KIND = Kind(
    "thinker-number", whose=lambda role: role in BY_INVITATION, waits=timedelta(minutes=10), is_open=_has_a_digit,
    back=Button("thinker-button-back", "thinker"),
)  # fmt: skip


def on_thinker(visit: Visit) -> Reply:
    """``/pari``: what goes on, and about which topic somebody is looked for."""
    going_on = thinkers.own(visit.session, person_id=visit.person.id)
    lines = tuple(Part(f"thinker-own-{one.state}".replace("_", "-"), {"topic": letters.topic_name(one.topic)})
                  for one in going_on)  # fmt: skip
    ends = tuple(
        (Button("thinker-button-end-of", "thinker-end", (one.id,), {"topic": letters.topic_name(one.topic)}),)
        for one in going_on
    )
    topics = tuple((Button(theme_key(one), "thinker-topic", (one,)),) for one in THEMES)
    letter = Letter((Part("thinker-topics"), *lines), buttons=(*topics, *ends, (EMERGENCY,)))
    return say(letter, replaces=visit.event.kind is EventKind.PRESS)


def on_topic(visit: Visit) -> Reply:
    """Somebody is looked for.

    Raises:
        ThinkerTaken: there is no such topic.
        AlreadyAsked: the person already looks for somebody about it.
    """
    topic = visit.event.action.word()
    if topic not in THEMES:
        raise ThinkerTaken
    request, count = thinkers.look_for(visit.session, asker_id=visit.person.id, topic=topic, now=visit.now)
    key = "thinker-asked" if request.state == State.OPEN else "thinker-asked-coordinator"
    end = Button("thinker-button-withdraw", "thinker-end", (request.id,))
    said = Part(key, {"topic": letters.topic_name(topic), "count": count})
    return say(Letter((said,), buttons=((end,), (EMERGENCY,))), replaces=True)


def on_take(visit: Visit) -> Reply:
    """*Otan*: the first one hears who asked.

    Raises:
        ThinkerOwn: it is the person's own request.
        ThinkerTaken: somebody was first, or it is over.
    """
    request = thinkers.take(
        visit.session, request_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now
    )
    _, other = thinkers.partner_of(visit.session, request_id=request.id, person_id=visit.person.id)
    return say(letters.met(visit.session, request, other), replaces=True)


def on_number(visit: Visit) -> Reply:
    """Ask for a number that the other one may call.

    Raises:
        ThinkerTaken: the two do not think together any more.
    """
    request, other = thinkers.partner_of(
        visit.session, request_id=visit.event.action.number(), person_id=visit.person.id
    )
    words.ask(visit, KIND, request=request.id)
    back = Button("thinker-button-back", "thinker")
    return say(Letter((Part("thinker-number-write", {"name": other.name}),), buttons=((back,), (EMERGENCY,))))


def on_text(visit: Visit) -> Reply:
    """The number goes to the other one; only a telephone number is taken.

    Raises:
        ThinkerTaken: the two do not think together any more.
        NotPhone: it is no telephone number.
    """
    data = words.asked(visit, KIND)
    assert data is not None
    other = thinkers.give_number(
        visit.session, request_id=data["request"], person_id=visit.person.id, number=visit.event.text,
        origin=str(visit.event.update_id), now=visit.now,
    )  # fmt: skip
    words.leave(visit, KIND)
    return say(Letter((Part("thinker-number-sent", {"name": other.name}),), buttons=((EMERGENCY,),)))


def on_end(visit: Visit) -> Reply:
    """Either of the two ends it, or the asker looks no more.

    Raises:
        ThinkerTaken: it is not theirs to end, or it is over.
    """
    request_id = visit.event.action.number()
    thinkers.end(visit.session, request_id=request_id, person_id=visit.person.id, now=visit.now)
    request = visit.session.get_one(ThinkerRequest, request_id)
    said = Part("thinker-ended", {"topic": letters.topic_name(request.topic)})
    return say(Letter((said,), buttons=((Button("thinker-button-back", "thinker"),), (EMERGENCY,))), replaces=True)
