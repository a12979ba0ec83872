"""With permission: one that holds, a link for the parent, or what the parent said aloud. Everything is on buttons."""

from __future__ import annotations

from datetime import timedelta

from bot.consults import inviting, permissions, service
from bot.consults.errors import ConsultGone
from bot.consults.letters import topic_name
from bot.consults.rules import GIVERS, LASTS_DAYS, Mode, purpose_of
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Key, Letter, Part
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.professional.consults import starting
from handlers.professional.consults.subject import Subject, subject_of
from handlers.visit import Reply, Visit, say

#: How many days ago a permission was spoken, as offered.
_AGO = (0, 1, 3)


def on_with(visit: Visit) -> Reply:
    """A permission that holds: now it can be written.

    Raises:
        PermissionNotGood: it is not this person's, not for this, or does not hold any more.
        ConsultGone: there is no such topic.
    """
    action = visit.event.action
    return _begin(visit, action.number(), subject_of(visit, action.word(1)))


def _begin(visit: Visit, permission_id: int, subject: Subject) -> Reply:
    consult = service.begin(
        visit.session, asker_id=visit.person.id, mode=Mode.PERMISSION, topic=subject.topic, entry_id=subject.entry_id,
        permission_id=permission_id, now=visit.now, today=today(visit),
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
    way, subject, more = ids[0], subject_of(visit, visit.event.action.word(1)), list(ids[2:])
    if way not in ("link", "spoken"):
        raise ConsultGone
    return _by_link(visit, subject, more) if way == "link" else _spoken(visit, subject, more)


def on_who(visit: Visit) -> Reply:
    """Ask the family whether it may be told who has its matter; nothing is looked up before its yes.

    Raises:
        PermissionGone: the asker does not work here.
    """
    token = inviting.ask_parent(visit.session, asker_id=visit.person.id, now=visit.now, purpose="who").token
    return starting.link_for_parent(token, Part("permission-who-link"))


def _by_link(visit: Visit, subject: Subject, more: list[str]) -> Reply:
    topic = subject.topic
    if not more:
        return _until(("link", subject.word))
    asked = permissions.ask(
        visit.session, asker_id=visit.person.id, purpose=purpose_of(topic), recipient="thinkers",
        until=today(visit) + timedelta(days=_chosen(more[0], LASTS_DAYS)), now=visit.now,
    )  # fmt: skip
    return starting.link_for_parent(asked.token, Part("permission-link", {"topic": topic_name(topic)}))


def _spoken(visit: Visit, subject: Subject, more: list[str]) -> Reply:
    chosen = ("spoken", subject.word, *more)
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
    return _note(visit, subject, more)


def _ago(visit: Visit, chosen: tuple[str, ...], days: int) -> Button:
    day = day_name(today(visit) - timedelta(days=days))
    return Button("permission-button-day", "consult-permission", (*chosen, days), {"day": day})


def _note(visit: Visit, subject: Subject, more: list[str]) -> Reply:
    day = today(visit)
    noted = permissions.note_spoken(
        visit.session, asker_id=visit.person.id, giver=more[0], purpose=purpose_of(subject.topic), recipient="thinkers",
        spoken_on=day - timedelta(days=_chosen(more[1], _AGO)), now=visit.now, today=day,
        until=day + timedelta(days=_chosen(more[2], LASTS_DAYS)),
    )  # fmt: skip
    reply = _begin(visit, noted.id, subject)
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
