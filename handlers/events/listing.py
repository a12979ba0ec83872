"""``/tapahtumat``: what is coming, one time with everything about it, and how others can be told of it."""

from __future__ import annotations

from bot.events import letters, queries, rules, service
from bot.events.errors import EventCancelled, EventGone
from bot.events.rules import Audience, EventStatus
from bot.events.tables import Occurrence, SignUp
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part, StartLink
from bot.people.rules import Role
from handlers import joining
from handlers.family.buttons import EMERGENCY
from handlers.visit import LONGEST_NUMBER, EventKind, Reply, Visit, say
from handlers.wording import short

#: Times on one screen.
SHOWN = 8
#: Begins the token of a link to one time of an event.
LINK_PREFIX = "event-"
_ON_BUTTON = 32


def on_events(visit: Visit) -> Reply:
    """What is coming next, for everybody the same list; who makes events finds the way to them below it."""
    found = queries.coming(visit.session, person=visit.person, now=visit.now, limit=SHOWN)
    own = queries.own_of(visit.session, person_id=visit.person.id, ids=[one.id for one in found])
    lines = [_line(number, one, own.get(one.id)) for number, one in enumerate(found, 1)]
    rows = tuple((_open_button(number, one),) for number, one in enumerate(found, 1))
    title = Part("events-title" if found else "events-none", bold=bool(found))
    return say(Letter((title, *lines), buttons=(*rows, *_maker_rows(visit), (EMERGENCY,))))


def on_open(visit: Visit) -> Reply:
    """One time of an event.

    Raises:
        EventGone: there is none such, or it is not for this person.
        EventCancelled: it was called off.
    """
    return say(page(visit, visit.event.action.number()))


def page(visit: Visit, occurrence_id: int, *said: Part) -> Letter:
    """One time of an event as this person sees it, after what was just done.

    Raises:
        EventGone, EventCancelled: as in :func:`on_open`.
    """
    occurrence = seen(visit, occurrence_id)
    own = queries.own_sign_up(visit.session, occurrence_id=occurrence.id, person_id=visit.person.id)
    closes = rules.closes_at(occurrence.wall, occurrence.event.closes_hours)
    shown = letters.page(
        occurrence, queries.host_of(visit.session, occurrence.event), own,
        queries.free_seats(visit.session, occurrence.event, occurrence.id), *said, may_sign_up=visit.now <= closes,
    )  # fmt: skip
    return Letter(shown.parts, buttons=(*_share_row(visit, occurrence), *shown.buttons))


def seen(visit: Visit, occurrence_id: int) -> Occurrence:
    """One time of an event that this person may see.

    Raises:
        EventGone, EventCancelled: as in :func:`on_open`.
    """
    occurrence = queries.occurrence(visit.session, occurrence_id)
    if occurrence is None or not service.sees(visit.person, occurrence):
        raise EventGone
    if occurrence.event.status == EventStatus.DRAFT:
        raise EventGone
    if not occurrence.is_on or occurrence.event.status == EventStatus.ENDED:
        raise EventCancelled
    return occurrence


def on_share(visit: Visit) -> Reply:
    """Words and a link that a professional or a worker can give to a family.

    Raises:
        EventGone: the event is not for families, or the person is one.
    """
    occurrence = seen(visit, visit.event.action.number())
    if visit.person.role == Role.FAMILY or occurrence.event.audience != Audience.FAMILIES:
        raise EventGone
    link = StartLink(f"{LINK_PREFIX}{occurrence.id}")
    told = (Part("event-share", letters.when(occurrence)), *letters.details(occurrence))
    return say(Letter((*told, Part("event-share-link", {"link": link})), buttons=((EMERGENCY,),)))


def is_link(visit: Visit) -> bool:
    """Whether somebody opened the bot by the link of an event."""
    return visit.event.argument.startswith(LINK_PREFIX)


def on_link(visit: Visit) -> Reply:
    """The first message as always, then the event.

    Raises:
        EventGone, EventCancelled: as in :func:`on_open`.
    """
    number = visit.event.argument.removeprefix(LINK_PREFIX)
    is_number = number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER
    shown = page(visit, int(number) if is_number else 0)
    welcome = joining.on_start(visit)
    return Reply([*welcome.letters, shown])


def _open_button(number: int, occurrence: Occurrence) -> Button:
    args: dict[str, Arg] = {"number": number, "title": short(occurrence.event.title, _ON_BUTTON)}
    return Button("event-button-line", "event-open", (occurrence.id,), args)


def _line(number: int, occurrence: Occurrence, own: SignUp | None) -> Part:
    key = f"event-line-{own.place}" if own is not None else "event-line"
    return Part(key, {**letters.when(occurrence), "number": number})


def _maker_rows(visit: Visit) -> Buttons:
    if not queries.may_make(visit.session, visit.person):
        return ()
    return ((Button("event-button-own", "event-own"), Button("event-button-new", "event-new")),)


def _share_row(visit: Visit, occurrence: Occurrence) -> Buttons:
    is_for_families = occurrence.event.audience == Audience.FAMILIES
    if visit.person.role == Role.FAMILY or not is_for_families:
        return ()
    return ((Button("event-button-share", "event-share", (occurrence.id,)),),)


def replaces(visit: Visit) -> bool:
    """Whether the answer takes the place of the message whose button was pressed."""
    return visit.event.kind is EventKind.PRESS
