"""Where a professional is while words of a consultation are awaited. The door reads the same place in the conversation."""

from __future__ import annotations

from datetime import timedelta

from bot.consults import queries
from bot.consults.rules import Mode
from bot.consults.tables import Consult
from bot.masking import KnownNames
from bot.organisations.queries import affiliation_of
from bot.people.rules import BY_INVITATION, WORKER_ROLES
from handlers.awaited import words
from handlers.awaited.words import Data, Ends, Kind
from handlers.places import number_in
from handlers.visit import EventKind, Visit

#: The place in the conversation in which everything that somebody writes is masked at the door.
ANONYMOUS_STATE = "consult-anonymous"
#: Buttons that leave the mode as it is: those of writing, and those of times.
_PRESSES = frozenset(
    {"consult-mode", "consult-topic", "consult-write", "consult-send", "consult-drop", "consult-delete",
     "consult-times", "consult-book", "consult-time", "consult-time-off"}
)  # fmt: skip


def _is_open(visit: Visit, _data: Data) -> bool:
    """Words are; a change only of a message that was written for a consultation."""
    return visit.event.kind is EventKind.TEXT or number_in(visit.about, "said") > 0


#: Hours, because anonymous words that come late must not become ordinary ones; nothing leaves without a press.
ANONYMOUS = Kind(
    ANONYMOUS_STATE, whose=lambda role: role in BY_INVITATION, waits=timedelta(hours=12), ends=Ends.WITH_AN_ACT,
    presses=_PRESSES, is_open=_is_open, takes_changes=True,
)  # fmt: skip
WITH_PERMISSION = Kind(
    "consult-permission", whose=lambda role: role in BY_INVITATION, waits=timedelta(minutes=15), ends=Ends.WITH_AN_ACT,
    presses=_PRESSES, is_open=_is_open, takes_changes=True,
)  # fmt: skip


def await_words(visit: Visit, consult: Consult) -> None:
    """The next words are for this consultation."""
    words.ask(visit, ANONYMOUS if consult.mode == Mode.ANONYMOUS else WITH_PERMISSION, consult=consult.id)


def enter_anonymous(visit: Visit) -> None:
    """From now on everything is masked; the topic is still to be chosen."""
    words.ask(visit, ANONYMOUS, consult=0)


def leave(visit: Visit) -> None:
    """No words are awaited any more."""
    for kind in (ANONYMOUS, WITH_PERMISSION):
        words.leave(visit, kind)


def after_sending(visit: Visit, consult: Consult) -> None:
    """What a professional still writes belongs to the same consultation; a worker's words are for families again."""
    leave(visit)
    if visit.person.role not in WORKER_ROLES and consult.mode == Mode.ANONYMOUS:
        await_words(visit, consult)


def consult_meant(visit: Visit) -> int:
    """The consultation of the message that is answered or changed, else the one that words are awaited for; 0: none."""
    data = words.asked(visit, ANONYMOUS) or words.asked(visit, WITH_PERMISSION) or {}
    return number_in(visit.about, "consult") or int(data.get("consult", 0))


def known_names(visit: Visit) -> KnownNames:
    """The names of the list of the unit where the person works."""
    place = affiliation_of(visit.session, person_id=visit.person.id)
    key = visit.settings.consults.names_key.get_secret_value().encode()
    return queries.names_of_unit(visit.session, unit_id=place.unit_id if place else None, key=key)
