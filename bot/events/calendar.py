"""Events in calendars: the file of one time, the times that a person comes to, and news for those who took a file."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from bot.calendar import taken
from bot.calendar.rules import Entry, Told
from bot.calendar.writing import calendar_file
from bot.events import letters, queries
from bot.events.errors import EventGone
from bot.events.rules import EventStatus, OccurrenceStatus, Place
from bot.events.tables import Event, Occurrence, SignUp
from bot.i18n.translator import the_translator
from bot.outbox.letter import Buttons
from bot.outbox.service import enqueue_document
from bot.people.tables import Person
from bot.reminders.tables import ReminderWishes

#: A calendar goes on showing times that are over for so long, like agreed times.
SHOWN_AFTER = timedelta(days=30)


def entries_of(session: Session, person_id: int, now: datetime) -> list[Entry]:
    """The times of events to which a person comes: those to come, and those that ended in the last 30 days."""
    comes = (
        select(Occurrence, SignUp)
        .join(Occurrence.event)
        .join(SignUp, SignUp.occurrence_id == Occurrence.id)
        .where(SignUp.person_id == person_id, SignUp.place == Place.COMING, Occurrence.ends_at > now - SHOWN_AFTER)
        .where(Occurrence.status == OccurrenceStatus.ON, Event.status != EventStatus.DRAFT)
        .options(contains_eager(Occurrence.event))
    )
    return [_entry(one, own, Told(one.version, cancelled=False)) for one, own in session.execute(comes)]


def uid_of(occurrence: Occurrence) -> str:
    """What names one time of an event in every calendar of the world, also after it was moved."""
    event = occurrence.event
    return str(
        uuid5(NAMESPACE_URL, f"event:{event.id}:{event.created_at.timestamp()}:{occurrence.id}:{occurrence.day}")
    )


def give_file(session: Session, *, occurrence: Occurrence, person_id: int, key: str, now: datetime, buttons: Buttons = ()
) -> None:  # fmt: skip
    """Put the file of a locked time, as it stands now for this person, into the outbox; its changes will follow it.

    Raises:
        EventGone: the person does not come, and never took the file.
    """
    standing = _standing(session, occurrence, person_id)
    if standing.cancelled and taken.told(session, person_id=person_id, uid=uid_of(occurrence)) is None:
        raise EventGone
    event = "calendar-file-cancelled" if standing.cancelled else "calendar-file-taken"
    _send(session, event, occurrence, person_id, standing, key=key, now=now, buttons=buttons)


def send_changes(session: Session, occurrence: Occurrence, now: datetime) -> None:
    """Everybody who took the file of a locked time gets a new one where theirs is no more true."""
    for person_id, heard in taken.takers(session, uid=uid_of(occurrence)).items():
        wanted = _standing(session, occurrence, person_id)
        if wanted.is_news_after(heard):
            event = "calendar-file-cancelled" if wanted.cancelled else "calendar-file-changed"
            key = f"event:{occurrence.id}:calendar:{person_id}:{wanted.version}:{int(now.timestamp() * 1000)}"
            _send(session, event, occurrence, person_id, wanted, key=key, now=now)


def _standing(session: Session, occurrence: Occurrence, person_id: int) -> Told:
    """How a time stands for one person: for whoever does not come it is off."""
    own = queries.own_sign_up(session, occurrence_id=occurrence.id, person_id=person_id)
    comes = occurrence.is_on and own is not None and own.place == Place.COMING
    return Told(occurrence.version, cancelled=not comes)


def _send(
    session: Session, event: str, occurrence: Occurrence, person_id: int, wanted: Told, *, key: str, now: datetime,
    buttons: Buttons = (),
) -> None:  # fmt: skip
    language, wishes = session.get_one(Person, person_id).language, session.get(ReminderWishes, person_id)
    own = queries.own_sign_up(session, occurrence_id=occurrence.id, person_id=person_id)
    content = calendar_file(
        [_entry(occurrence, own, wanted)], method="CANCEL" if wanted.cancelled else "REQUEST", language=language,
        hides_place=wishes is not None and wishes.hides_place, stamp=now,
    )  # fmt: skip
    enqueue_document(
        session, person_id=person_id, key=key, letter=letters.file(event, occurrence, buttons), now=now,
        name=f"{the_translator().translate('calendar-file', language)}.ics", content=content,
    )  # fmt: skip
    taken.note(session, person_id=person_id, uid=uid_of(occurrence), told=wanted, ends_at=occurrence.ends_at)


def _entry(occurrence: Occurrence, own: SignUp | None, told: Told) -> Entry:
    """One time as a calendar is told of it: neither what the event is called nor whom it is for (``calendar-files.md``)."""
    event, off = occurrence.event, told.cancelled
    return Entry(
        uid=uid_of(occurrence), version=told.version, begins=occurrence.wall.local, zone=occurrence.zone,
        fold=occurrence.fold, minutes=occurrence.minutes, created_at=event.created_at,
        changed_at=max(event.changed_at, own.signed_at if own else event.changed_at), cancelled=off,
        place="" if off else event.place, description="" if off else event.directions,
    )  # fmt: skip
