"""A coordinator's bulletins: choosing for whom, writing, sending, and which share of each unit has read."""

from __future__ import annotations

from bot.bulletins import letters, queries
from bot.bulletins import service as bulletins
from bot.bulletins.errors import BulletinGone
from bot.bulletins.tables import Bulletin
from bot.organisations import queries as organisations
from bot.organisations.rules import theme_key
from bot.organisations.shares import Share
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from handlers.coordinator.rights import only_coordinators
from handlers.professional import typed
from handlers.visit import Reply, Visit, say
from handlers.wording import lines, short
from handlers.worker.pages import PEOPLE_SHOWN, page_of
from knowledge.directory.themes import THEMES

_BACK = Button("bulletin-button-list", "bulletins")


def on_new(visit: Visit) -> Reply:
    """For one unit or for whoever follows a topic: ``bulletin-new`` asks which, ``…:u`` and ``…:t`` list them.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    kind = visit.event.action.word()
    if kind == "u":
        return _units(visit)
    rows: Buttons = tuple(
        (Button(f"bulletin-button-for-{one}", "bulletin-new", (one[0],)),) for one in ("unit", "topic")
    )
    if kind == "t":
        rows = tuple(
            (Button("bulletin-button-to-topic", "bulletin-to", ("t", one), {"topic": _topic(one)}),) for one in THEMES
        )
    return say(Letter((Part("bulletin-whom"),), buttons=(*rows, (_BACK,))), replaces=True)


def _units(visit: Visit) -> Reply:
    page = page_of(organisations.units(visit.session), visit.event.action.number(1), PEOPLE_SHOWN)
    units = tuple(
        (Button("bulletin-button-to", "bulletin-to", ("u", one.id), {"name": short(Names(one.name), 36)}),)
        for one in page.shown
    )
    rows = (*units, *page.buttons_after("bulletin-new", "u"), (_BACK,))
    said = Part("bulletin-whom" if page.shown else "staff-place-none")
    return say(Letter((said, *page.line()), buttons=rows), replaces=True)


def on_to(visit: Visit) -> Reply:
    """Ask for the words.

    Raises:
        ForCoordinators: the person is none.
        BulletinGone: there is no such unit or topic.
    """
    only_coordinators(visit)
    kind, subject = visit.event.action.word(), visit.event.action.word(1)
    known = subject in THEMES if kind == "t" else organisations.unit(visit.session, visit.event.action.number(1))
    if not known:
        raise BulletinGone
    return typed.ask(visit, "bulletin", f"{kind}:{subject}")


def sent(visit: Visit, subject: str, text: str) -> Reply:
    """The bulletin leaves.

    Raises:
        ForCoordinators: the person is none any more.
        NobodyReads: nobody would get it.
    """
    only_coordinators(visit)
    kind, _, which = subject.partition(":")
    unit_id, topic = (int(which), "") if kind == "u" else (None, which)
    bulletin, count = bulletins.send(
        visit.session, by=visit.person.id, body=text, unit_id=unit_id, topic=topic, now=visit.now
    )
    rows = ((Button("bulletin-button-share", "bulletin-shares", (bulletin.id,)),), (_BACK,))
    return say(Letter((Part("bulletin-sent", {"count": count}),), buttons=rows), replaces=True)


def on_shares(visit: Visit) -> Reply:
    """Which share of each unit has read a bulletin; without one on the button, the newest bulletins.

    Raises:
        ForCoordinators: the person is none.
        BulletinGone: it is kept no more.
    """
    only_coordinators(visit)
    bulletin_id = visit.event.action.number()
    bulletin = visit.session.get(Bulletin, bulletin_id) if bulletin_id else None
    if bulletin_id and bulletin is None:
        raise BulletinGone
    letter = _shares(visit, bulletin) if bulletin else _choice(visit)
    return say(letter, replaces=True)


def _choice(visit: Visit) -> Letter:
    found = queries.latest(visit.session)
    rows = tuple(
        (Button("bulletin-button-open", "bulletin-shares", (one.id,), {"opening": short(letters.opening(one), 30)}),)
        for one in found
    )
    return Letter((Part("bulletin-shares-choose" if found else "bulletin-shares-none"),), buttons=(*rows, (_BACK,)))


def _shares(visit: Visit, bulletin: Bulletin) -> Letter:
    found = queries.shares_of(visit.session, bulletin_id=bulletin.id)
    total = [Part("bulletin-share-total", _facts(found.total))] if found.total else []
    said = Part("bulletin-shares", {"opening": letters.opening(bulletin), "moment": bulletin.sent_at}, bold=True)
    return Letter((said, lines(*(_line(visit, one) for one in found.units), *total)), buttons=((_BACK,),))


def _line(visit: Visit, share: Share) -> Part:
    unit = organisations.unit(visit.session, share.unit_id) if share.unit_id is not None else None
    name: Arg = Names(unit.name) if unit is not None else Key("bulletin-share-others")
    if share.is_small:
        return Part("bulletin-share-small", {"name": name})
    return Part("bulletin-share", {"name": name, **_facts(share)})


def _facts(share: Share) -> dict[str, Arg]:
    return {"percent": share.percent, "readers": share.people}


def _topic(theme: str) -> Key:
    return Key(theme_key(theme))
