"""``/ajat`` of a family: every agreed time of this person on one screen, each with its buttons."""

from __future__ import annotations

from dataclasses import replace

from bot.appointments import answering, queries, telling
from bot.appointments.rules import Attendance
from bot.appointments.slots.tables import Waiting
from bot.appointments.tables import Appointment
from bot.appointments.waiting import service as waiting
from bot.appointments.waiting.letters import leave_button
from bot.cases.letters import signature
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Part
from bot.people.tables import Person
from handlers.family.buttons import EMERGENCY, HUMAN
from handlers.times import calendar
from handlers.times.answers import or_new
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.pages import page_of

#: Times on one screen; each has two rows of buttons.
_SHOWN = 3


def on_times(visit: Visit) -> Reply:
    """All my times, soonest first, page by page."""
    return _screen(visit, visit.event.action.number(), replaces=visit.event.kind is EventKind.PRESS)


@or_new
def on_come(visit: Visit) -> Reply:
    """Somebody will be there; the list stays and says so."""
    action = visit.event.action
    answering.come(
        visit.session, appointment_id=action.number(), person_id=visit.person.id, seen=action.number(1), now=visit.now
    )
    return _screen(visit, action.number(2), replaces=True)


def next_time(visit: Visit, letter: Letter) -> Letter:
    """A screen with the next agreed time of the person on it, where there is one."""
    times = queries.times_of(visit.session, person_id=visit.person.id, now=visit.now)
    if not times:
        return letter
    parts = (*letter.parts, Part("times-next", _facts(visit, times[0])))
    return replace(letter, parts=parts, buttons=((Button("times-list-button-all", "times"),), *letter.buttons))


def _screen(visit: Visit, number: int, *, replaces: bool) -> Reply:
    times = queries.times_of(visit.session, person_id=visit.person.id, now=visit.now)
    waits = waiting.of_person(visit.session, person_id=visit.person.id)
    told, leave = [_waits(visit, one) for one in waits], [(leave_button(one),) for one in waits]
    if not times:
        nothing = (Part("times-none"), *(told or [Part("times-none-how")]))
        return Reply([Letter(nothing, buttons=(*leave, *_last()))], replaces=replaces)
    page, hidden = page_of(times, number, _SHOWN), telling.hides_place(visit.session, visit.person.id)
    first = page.number * _SHOWN + 1
    parts, rows = [Part("times-title", {"count": len(times)}, bold=True)], list[tuple[Button, ...]]()
    for place, one in enumerate(page.shown, first):
        parts += _told(visit, one, place, hidden)
        rows += _buttons(visit, one, place, page.number)
    more = (*page.buttons("times"), *leave, *calendar.address_rows(visit))
    letter = Letter((*parts, *page.line(), *told), buttons=(*rows, *more, *_last(times=True)))
    return Reply([letter], replaces=replaces)


def _waits(visit: Visit, one: Waiting) -> Part:
    return Part("times-waits", {"worker": signature(visit.session.get_one(Person, one.host_id))})


def _last(*, times: bool = False) -> Buttons:
    wishes = ((Button("time-button-wishes", "remind-wishes"),),) if times else ((HUMAN,),)
    return (*wishes, (EMERGENCY,))


def _told(visit: Visit, one: Appointment, place: int, hidden: bool) -> list[Part]:
    facts = {**_facts(visit, one), "number": place, "said": Key(f"times-said-{_attendance(visit, one)}")}
    where = ", ".join(words for words in (one.place, one.address, one.link) if words)
    at = [Part("times-list-line-place", {"number": place, "words": where})] if where and not hidden else []
    return [Part("times-list-line", facts), *at]


def _facts(visit: Visit, one: Appointment) -> dict[str, Arg]:
    host = queries.named_host(visit.session, one)
    who = signature(host) if host else Key("time-host-open")
    return {"moment": one.begins_at, "minutes": one.minutes, "worker": who}


def _attendance(visit: Visit, one: Appointment) -> str:
    return next(own.attendance for own in one.participants if own.person_id == visit.person.id)


def _buttons(visit: Visit, one: Appointment, place: int, page: int) -> Buttons:
    ids, facts = (one.id, one.version), {"number": place}
    come = Button("times-list-button-come", "times-come", (*ids, page), facts)
    move, cancel = (Button(f"times-list-button-{way}", f"time-{way}", ids, facts) for way in ("move", "cancel"))
    where = Button("times-list-button-place", "time-place", ids, facts)
    file = Button("times-list-button-calendar", "time-calendar", (one.id,), facts)
    said = _attendance(visit, one) == Attendance.COMING
    return ((file, where) if said else (come, file, where), (move, cancel))
