"""``/ajat`` of a family: every agreed time of this person and every event signed up for, each with its buttons."""

from __future__ import annotations

from collections.abc import Sequence
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
from handlers.times import calendar, signed_up
from handlers.times.answers import or_new
from handlers.times.choices import choices_of
from handlers.times.signed_up import SignedUp
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.pages import Page, page_of

#: Times that repeat together or one by itself, or a time of an event.
_Entry = list[Appointment] | SignedUp
#: Times on one screen; each has two rows of buttons.
_SHOWN = 3
#: What is not said beside a time: one thing is next.
_WAITS_FOR_WORDS = ("status-next-family", "member-next-family")


def on_times(visit: Visit) -> Reply:
    """All my times, soonest first, then the events that I signed up for, page by page."""
    return _screen(visit, visit.event.action.number(), replaces=visit.event.kind is EventKind.PRESS)


@or_new
def on_come(visit: Visit) -> Reply:
    """Somebody will be there; the list stays and says so."""
    action = visit.event.action
    answering.come(
        visit.session, appointment_id=action.number(), person_id=visit.person.id, seen=action.number(1), now=visit.now
    )
    return _screen(visit, action.number(2), replaces=True)


def on_series(visit: Visit) -> Reply:
    """All times of one series, page by page, each with its buttons."""
    series_id, number = visit.event.action.number(), visit.event.action.number(1)
    times = [one for one in _times(visit) if one.series_id == series_id]
    if not times:
        return _screen(visit, 0, replaces=True)
    alone: list[_Entry] = [[one] for one in times]
    page = page_of(alone, number, _SHOWN)
    parts, rows = _entries(visit, page)
    back = ((Button("times-list-button-all", "times"),),)
    turning = page.buttons_after("times-series", series_id)
    head = Part("times-series-title", {"count": len(times)}, bold=True)
    return Reply([Letter((head, *parts, *page.line()), buttons=(*rows, *turning, *back, (EMERGENCY,)))], replaces=True)


def next_time(visit: Visit, letter: Letter) -> Letter:
    """A screen with what is next in the person's calendar, in place of the word that their message is waited for."""
    times, choices = _times(visit), choices_of(visit)
    if not times and not choices.parts:
        return letter
    coming = [Part("times-next", _facts(visit, times[0]))] if times else []
    parts = (*(one for one in letter.parts if one.key not in _WAITS_FOR_WORDS), *coming, *choices.parts)
    every = ((Button("times-list-button-all", "times"),),) if times else ()
    return replace(letter, parts=parts, buttons=(*choices.rows, *every, *letter.buttons))


def _screen(visit: Visit, number: int, *, replaces: bool) -> Reply:
    """What waits for an answer, then the times; of those that repeat the next one, and how many more."""
    times, choices = _times(visit), choices_of(visit)
    waits = waiting.of_person(visit.session, person_id=visit.person.id)
    told, leave = [_waits(visit, one) for one in waits], [(leave_button(one),) for one in waits]
    groups, events = _groups(times), signed_up.of(visit)
    if not times and not events:
        nothing = () if choices.parts else (Part("times-none"), *([] if told else [Part("times-none-how")]))
        letter = Letter((*choices.parts, *nothing, *told), buttons=(*choices.rows, *leave, *_last()))
        return Reply([letter], replaces=replaces)
    entries: list[_Entry] = [*groups, *events]
    page = page_of(entries, number, _SHOWN)
    parts, rows = _entries(visit, page, events_from=len(groups) + 1)
    head = (*choices.parts, _title(len(times)))
    more = (*page.buttons("times"), *leave, *calendar.address_rows(visit))
    letter = Letter((*head, *parts, *page.line(), *told), buttons=(*choices.rows, *rows, *more, *_last(times=True)))
    return Reply([letter], replaces=replaces)


def _title(count: int) -> Part:
    return Part("times-title", {"count": count}, bold=True) if count else Part("times-none")


def _times(visit: Visit) -> list[Appointment]:
    return queries.times_of(visit.session, person_id=visit.person.id, now=visit.now)


def _groups(times: Sequence[Appointment]) -> list[list[Appointment]]:
    """Times that repeat together, others by themselves; in the order of the first of each."""
    groups: dict[tuple[bool, int], list[Appointment]] = {}
    for one in times:
        groups.setdefault((one.series_id is None, one.series_id or one.id), []).append(one)
    return list(groups.values())


def _entries(visit: Visit, page: Page[_Entry], events_from: int = 0) -> tuple[list[Part], list[tuple[Button, ...]]]:
    """The first time of each group with its buttons and the way to the rest of it; events with theirs."""
    hidden = telling.hides_place(visit.session, visit.person.id)
    parts, rows, begins = list[Part](), list[tuple[Button, ...]](), page.number * _SHOWN + 1
    for place, one in enumerate(page.shown, begins):
        if isinstance(one, list):
            parts += [*_told(visit, one[0], place, hidden), *_more(one, place)]
            rows += [*_buttons(visit, one[0], place, page.number), *_rest(one, place)]
        else:
            parts += signed_up.told(*one, place, hidden=hidden, opens=place in (begins, events_from))
            rows.append(signed_up.buttons(*one, place))
    return parts, rows


def _more(group: Sequence[Appointment], place: int) -> list[Part]:
    facts: dict[str, Arg] = {"number": place, "count": len(group) - 1, "moment": group[-1].begins_at}
    return [Part("times-list-more", facts)] if len(group) > 1 else []


def _rest(group: Sequence[Appointment], place: int) -> Buttons:
    button = Button("times-list-button-series", "times-series", (group[0].series_id or 0, 0), {"number": place})
    return ((button,),) if len(group) > 1 else ()


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
