"""A reader's bulletins: the list, one of them, *Luin*, and the topics that somebody follows."""

from __future__ import annotations

from bot.bulletins import letters, queries
from bot.bulletins import service as bulletins
from bot.bulletins.errors import BulletinGone
from bot.bulletins.tables import Bulletin
from bot.organisations.rules import theme_key
from bot.outbox.letter import Button, Buttons, Key, Letter, Part
from bot.people.rules import Role
from bot.people.tables import Person
from handlers.family.buttons import EMERGENCY
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import short
from knowledge.directory.themes import THEMES

_FOLLOW = Button("bulletin-button-follow", "bulletin-follow")


def on_bulletins(visit: Visit) -> Reply:
    """``/tiedotteet``: those that came to somebody, unread ones first; a coordinator also sends them from here."""
    found = queries.of_reader(visit.session, person_id=visit.person.id)
    unread = sum(row.read_at is None for _, row in found)
    said = Part("bulletin-list", {"count": unread}) if found else Part("bulletin-list-none")
    rows = tuple(
        (Button("bulletin-button-open" if row.read_at else "bulletin-button-open-new", "bulletin-open", (one.id,),
                {"opening": short(letters.opening(one), 30)}),)
        for one, row in found
    )  # fmt: skip
    own = ((Button("bulletin-button-new", "bulletin-new"),), (Button("bulletin-button-shares", "bulletin-shares"),))
    more: Buttons = own if visit.person.role == Role.COORDINATOR else ()
    letter = Letter((said,), buttons=(*rows, *more, (_FOLLOW,), (EMERGENCY,)))
    return say(letter, replaces=visit.event.kind is EventKind.PRESS)


def on_open(visit: Visit) -> Reply:
    """One bulletin again.

    Raises:
        BulletinGone: it did not go to this person, or is kept no more.
    """
    bulletin_id = visit.event.action.number()
    row = queries.row_of(visit.session, bulletin_id=bulletin_id, person_id=visit.person.id)
    bulletin = visit.session.get_one(Bulletin, bulletin_id)
    return say(letters.card(bulletin, _author(visit, bulletin), is_read=row.read_at is not None))


def on_read(visit: Visit) -> Reply:
    """*Luin*: the bulletin stays, its button goes.

    Raises:
        BulletinGone: it did not go to this person, or is kept no more.
    """
    bulletin = bulletins.read(
        visit.session, bulletin_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now
    )
    return say(letters.card(bulletin, _author(visit, bulletin), is_read=True), replaces=True)


def on_follow(visit: Visit) -> Reply:
    """Topics that one follows; a press turns one on or off.

    Raises:
        BulletinGone: there is no such topic.
    """
    topic = visit.event.action.word()
    if topic and topic not in THEMES:
        raise BulletinGone
    if topic:
        bulletins.follow(visit.session, person_id=visit.person.id, topic=topic)
    chosen = set(queries.topics_of(visit.session, person_id=visit.person.id))
    rows = tuple((_topic(one, is_on=one in chosen),) for one in THEMES)
    back = Button("bulletin-button-list", "bulletins")
    return say(Letter((Part("bulletin-follow"),), buttons=(*rows, (back,))), replaces=True)


def _topic(theme: str, *, is_on: bool) -> Button:
    label = "bulletin-button-topic-on" if is_on else "bulletin-button-topic-off"
    return Button(label, "bulletin-follow", (theme,), {"topic": Key(theme_key(theme))})


def _author(visit: Visit, bulletin: Bulletin) -> Person | None:
    return visit.session.get(Person, bulletin.author_id) if bulletin.author_id is not None else None
