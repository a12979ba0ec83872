"""What reminders of events say. Known to the reminders by the name below."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.events import letters, queries
from bot.events.rules import EXPECTED, EventStatus
from bot.events.tables import Occurrence, SignUp
from bot.outbox.letter import Letter
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person
from bot.reminders.rules import Dropped, Offset
from bot.reminders.tables import ReminderWishes, Upcoming


class EventWriter:
    """The voice of events, see :class:`bot.reminders.service.Writer`."""

    def letter(self, session: Session, upcoming: Upcoming, offset: Offset, *, first: bool) -> Letter | None:
        """A reminder of a time as it stands; None when it does not take place for this person.

        Who has not said how to be reminded gets one reminder of an event, a day before.
        """
        found, wishes = _found(session, upcoming), session.get(ReminderWishes, upcoming.person_id)
        if found is None or (wishes is None and offset is not Offset.DAY):
            return None
        return letters.reminder(
            *found, hides_place=wishes is not None and wishes.hides_place,
            discreet=wishes is not None and wishes.discreet,
            family=session.get_one(Person, upcoming.person_id).role not in WORKER_ROLES,
        )  # fmt: skip

    def case_of(self, session: Session, upcoming: Upcoming) -> str:
        """Events belong to no case: words after a reminder are what they always are."""
        return ""

    def dropped(self, session: Session, upcoming: Upcoming, offset: Offset, why: Dropped, now: datetime) -> None:
        """Nobody follows who comes to an event, so nobody is told whom a reminder did not reach."""


def _found(session: Session, upcoming: Upcoming) -> tuple[Occurrence, SignUp] | None:
    occurrence = queries.occurrence(session, int(upcoming.about.partition(":")[2]))
    if occurrence is None or not occurrence.is_on or occurrence.event.status != EventStatus.OPEN:
        return None
    own = queries.own_sign_up(session, occurrence_id=occurrence.id, person_id=upcoming.person_id)
    is_expected = own is not None and own.place in EXPECTED and occurrence.version == upcoming.version
    return (occurrence, own) if own is not None and is_expected else None
