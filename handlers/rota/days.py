"""Days and hours of the rota on screens and in buttons."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.duty.errors import DayIsOver
from bot.duty.rota import Rota
from bot.duty.service import clock
from bot.duty.wording import in_language, minutes_in_words
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Names
from bot.people.tables import Person
from handlers.promises import service_hours
from handlers.visit import Visit
from handlers.wording import shortened

#: How far ahead a day can be changed.
_LONGEST = timedelta(days=400)


def today(visit: Visit) -> date:
    """Which day it is at the desk."""
    return service_hours(visit).day_of(visit.now)


def day_in(visit: Visit, place: int = 0) -> date:
    """The day that a button names, today or later.

    Raises:
        DayIsOver: it is over, too far ahead, or no day at all.
    """
    try:
        day = date.fromisoformat(visit.event.action.word(place))
    except ValueError:
        raise DayIsOver from None
    if not today(visit) <= day <= today(visit) + _LONGEST:
        raise DayIsOver
    return day


def shifts_in_words(rota: Rota, day: date, worker_id: int) -> Names | None:
    """A worker's hours of a day such as ``9–12, 12.30–16``; None when there are none."""
    own = [(begins, ends) for begins, ends, worker in rota.shifts_of(day) if worker == worker_id]
    return hours_in_words(own) if own else None


def hours_in_words(stretches: list[tuple[int, int]]) -> Names:
    """Stretches of wall time in every language."""
    return Names({
        language: ", ".join(minutes_in_words(begins, ends, language) for begins, ends in stretches)
        for language in LANGUAGES
    })  # fmt: skip


def name_of(visit: Visit, person_id: int | None) -> str:
    """A person's name, or a dash for who is not there."""
    person = visit.session.get(Person, person_id) if person_id else None
    return person.name if person else "–"


def named(person: Person) -> str:
    """A worker's name as it stands on a button."""
    return shortened(person.name, 36)


def rows(written: list[tuple[str, dict[str, object]]]) -> Names:
    """One row for each key with its variables, in every language; days and names by language are put into words."""
    return Names({
        language: "\n".join(
            the_translator().translate(key, language, {name: _said(value, language) for name, value in args.items()})
            for key, args in written
        )
        for language in LANGUAGES
    })  # fmt: skip


def _said(value: object, language: str) -> str | int:
    if isinstance(value, date):
        return in_language(value, language)
    if isinstance(value, Names):
        return value.by_language.get(language) or value.by_language["fi"]
    return value if isinstance(value, int) else str(value)


def clock_of(visit: Visit, moment: datetime) -> str:
    """A moment of today by the wall clock: ``16`` or ``16.30``."""
    local = moment.astimezone(visit.settings.desk.zone)
    minutes = local.hour * 60 + local.minute
    return clock(24 * 60 if minutes == 0 else minutes)
