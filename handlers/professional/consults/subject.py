"""What a consultation is about: a topic, chosen by itself or by an entry of the contact list whose person is asked first.

On buttons it is one word: ``school``, or ``school-1a2b3c4d5e`` with the sign of the entry.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.consults.errors import ConsultGone
from bot.consults.rules import Alone
from bot.consults.tables import Consult, ConsultMessage
from bot.directory.loaded import Entry
from bot.directory.rules import sign
from bot.directory.service import answering_person
from bot.duty.rules import ServiceHours
from bot.organisations.rules import TOPICS
from handlers.visit import Visit
from knowledge.directory.model import Expert


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic, and the entry that it was asked from."""

    topic: str
    entry: Entry | None = None

    @property
    def word(self) -> str:
        """As it stands on a button."""
        return f"{self.topic}-{sign(self.entry.id)}" if self.entry else self.topic

    @property
    def entry_id(self) -> str:
        """The id of the entry; empty when only a topic was chosen."""
        return self.entry.id if self.entry else ""


def subject_of(visit: Visit, word: str) -> Subject:
    """What a word on a button means; an entry that has left the list leaves its topic.

    Raises:
        ConsultGone: there is no such topic.
    """
    topic, _, named = word.partition("-")
    if topic not in TOPICS:
        raise ConsultGone
    return Subject(topic, visit.directory.entry(named) if named else None)


def topic_of(visit: Visit, entry: Entry) -> str:
    """The topic of an entry: a situation's theme, a person's only one; empty when that has to be asked."""
    if not isinstance(entry, Expert):
        return entry.theme
    themes = {row.theme for row in visit.directory.data.situations if entry.id == row.first}
    known = {*entry.topics} & {*TOPICS} or themes
    return known.pop() if len(known) == 1 else ""


def asked_alone(visit: Visit, message_id: int) -> Alone | None:
    """Whom a question is put to first: who answers for its entry today, if they are a member of this desk."""
    message = visit.session.get(ConsultMessage, message_id)
    consult = visit.session.get(Consult, message.consult_id) if message else None
    if consult is None or not consult.entry_id:
        return None
    person = answering_person(visit.session, loaded=visit.directory, entry_id=consult.entry_id, now=visit.now)
    hours, within = ServiceHours.of(visit.settings.desk), visit.settings.consults.to_volunteers_after_hours
    return Alone(person.id, hours.promise(visit.now, within)) if person else None
