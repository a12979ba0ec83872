"""With permission: one that holds, a link for the parent, or what the parent said aloud. Everything is on buttons."""

from __future__ import annotations

from datetime import timedelta

from bot.consults import permissions, queries, service
from bot.consults.errors import ConsultGone
from bot.consults.letters import topic_name
from bot.consults.rules import GIVERS, LASTS_DAYS, LINK_PREFIX, Mode, purpose_of
from bot.consults.tables import Permission
from bot.duty.wording import day_name
from bot.organisations.rules import TOPICS
from bot.outbox.letter import Arg, Button, Key, Letter, Part, StartLink
from bot.outbox.tables import OutgoingClass
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.professional.consults import starting
from handlers.visit import Reply, Visit, say

#: How many days ago a permission was spoken, as offered.
_AGO = (0, 1, 3)


def on_topic(visit: Visit) -> Reply:
    """The topic is chosen; in anonymous mode words follow, else the permission.

    Raises:
        ConsultGone: there is no such mode or topic.
    """
    mode, topic = visit.event.action.word(), visit.event.action.word(1)
    if mode not in starting.MODES or topic not in TOPICS:
        raise ConsultGone
    return starting.on_topic_anonymous(visit) if mode == "a" else _permissions(visit, topic)


def _permissions(visit: Visit, topic: str) -> Reply:
    good = queries.good_permissions(
        visit.session, asker_id=visit.person.id, purpose=purpose_of(topic), today=today(visit)
    )
    held = tuple((_with(one, topic),) for one in good)
    link = Button("permission-button-link", "consult-permission", ("link", topic))
    spoken = Button("permission-button-spoken", "consult-permission", ("spoken", topic))
    said = Part("permission-which" if good else "permission-none", {"topic": topic_name(topic)})
    return say(Letter((said,), buttons=(*held, (link,), (spoken,), (EMERGENCY,))))


def _with(permission: Permission, topic: str) -> Button:
    return Button("permission-button-with", "consult-with", (permission.id, topic), {"day": day_name(permission.until)})


def on_with(visit: Visit) -> Reply:
    """A permission that holds: now it can be written.

    Raises:
        PermissionNotGood: it is not this person's, not for this, or does not hold any more.
        ConsultGone: there is no such topic.
    """
    action = visit.event.action
    return _begin(visit, action.number(), action.word(1))


def _begin(visit: Visit, permission_id: int, topic: str) -> Reply:
    consult = service.begin(
        visit.session, asker_id=visit.person.id, mode=Mode.PERMISSION, topic=topic, permission_id=permission_id,
        now=visit.now, today=today(visit),
    )  # fmt: skip
    return starting.ask_words(visit, consult)


def on_permission(visit: Visit) -> Reply:
    """Ask for a permission, one choice after another: the way, the topic, who and when if spoken, until when.

    Raises:
        ConsultGone: a button with something that the desk does not know.
    """
    ids = visit.event.action.ids
    if not ids:
        return say(Letter((Part("consult-topic"),), buttons=starting.topics("p")))
    way, topic, more = ids[0], visit.event.action.word(1), list(ids[2:])
    if way not in ("link", "spoken") or topic not in TOPICS:
        raise ConsultGone
    return _by_link(visit, topic, more) if way == "link" else _spoken(visit, topic, more)


def _by_link(visit: Visit, topic: str, more: list[str]) -> Reply:
    if not more:
        return _until(("link", topic))
    asked = permissions.ask(
        visit.session, asker_id=visit.person.id, purpose=purpose_of(topic), recipient="thinkers",
        until=today(visit) + timedelta(days=_chosen(more[0], LASTS_DAYS)), now=visit.now,
    )  # fmt: skip
    return link_for_parent(asked.token, Part("permission-link", {"topic": topic_name(topic)}))


def link_for_parent(token: str, said: Part) -> Reply:
    """A link to hand to the parent; it is shown once."""
    link = Part("permission-link-address", {"link": StartLink(LINK_PREFIX + token)})
    return say(Letter((said, link), buttons=((EMERGENCY,),)), klass=OutgoingClass.CREDENTIAL)


def _spoken(visit: Visit, topic: str, more: list[str]) -> Reply:
    chosen = ("spoken", topic, *more)
    if not more:
        rows = tuple((Button(f"permission-giver-{one}", "consult-permission", (*chosen, one)),) for one in GIVERS)
        return say(Letter((Part("permission-who"),), buttons=(*rows, (EMERGENCY,))))
    if more[0] not in GIVERS:
        raise ConsultGone
    if len(more) == 1:
        rows = tuple((_ago(visit, chosen, days),) for days in _AGO)
        return say(Letter((Part("permission-when"),), buttons=(*rows, (EMERGENCY,))))
    if len(more) == 2:
        return _until(chosen)
    return _note(visit, topic, more)


def _ago(visit: Visit, chosen: tuple[str, ...], days: int) -> Button:
    day = day_name(today(visit) - timedelta(days=days))
    return Button("permission-button-day", "consult-permission", (*chosen, days), {"day": day})


def _note(visit: Visit, topic: str, more: list[str]) -> Reply:
    day = today(visit)
    noted = permissions.note_spoken(
        visit.session, asker_id=visit.person.id, giver=more[0], purpose=purpose_of(topic), recipient="thinkers",
        spoken_on=day - timedelta(days=_chosen(more[1], _AGO)), now=visit.now, today=day,
        until=day + timedelta(days=_chosen(more[2], LASTS_DAYS)),
    )  # fmt: skip
    reply = _begin(visit, noted.id, topic)
    facts: dict[str, Arg] = {"giver": Key(f"permission-giver-{more[0]}"), "day": day_name(noted.until)}
    first = reply.letters[0]
    reply.letters[0] = Letter((Part("permission-noted", facts), *first.parts), buttons=first.buttons)
    return reply


def _until(chosen: tuple[str, ...]) -> Reply:
    rows = tuple(
        (Button("permission-button-days", "consult-permission", (*chosen, days), {"count": days}),)
        for days in LASTS_DAYS
    )
    return say(Letter((Part("permission-until"),), buttons=(*rows, (EMERGENCY,))))


def _chosen(word: str, offered: tuple[int, ...]) -> int:
    """A number from a button.

    Raises:
        ConsultGone: it was not offered.
    """
    if word not in {str(one) for one in offered}:
        raise ConsultGone
    return int(word)
