"""The whole calendar behind a private address: every room that knows times is asked for the person's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.calendar.addresses import whose
from bot.calendar.rules import Entry
from bot.calendar.writing import calendar_file
from bot.people.tables import Person

#: The times of a person that a calendar shows at a moment: agreed ones to come, and those of the last 30 days.
EntriesOf = Callable[[Session, int, datetime], Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class Subscription:
    """Makes calendars out of what rooms above know."""

    sources: tuple[EntriesOf, ...]
    #: Whether a person wants no places where others may look.
    hides_place: Callable[[Session, int], bool]
    organisation: str = ""

    def file_behind(self, session: Session, token: str, now: datetime) -> bytes | None:
        """The calendar file behind the random part of an address; None when the address does not work."""
        person_id = whose(session, token=token, now=now)
        person = session.get(Person, person_id) if person_id is not None else None
        return self.file_of(session, person, now) if person is not None else None

    def file_of(self, session: Session, person: Person, now: datetime) -> bytes:
        """All times of a person in their language, the earliest first."""
        found = [entry for source in self.sources for entry in source(session, person.id, now)]
        hides = self.hides_place(session, person.id)
        return calendar_file(
            sorted(found, key=lambda entry: (entry.begins_at, entry.uid)), method="PUBLISH", language=person.language,
            hides_place=hides, organisation=self.organisation,
        )  # fmt: skip
