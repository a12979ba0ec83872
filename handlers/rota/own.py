"""``/vuoro``: a worker's own shifts, here and not here, and a day on which one cannot come."""

from __future__ import annotations

from datetime import date, timedelta

from bot.cases import absences, promises
from bot.duty import queries, service, swaps
from bot.duty.tables import HoursAway
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Letter, Part
from bot.people.tables import Person
from handlers.promises import rota, rota_changed, service_hours
from handlers.rota.days import clock_of, day_in, hours_in_words, rows, shifts_in_words, today
from handlers.visit import EventKind, Reply, Visit, say

#: So many days with a shift are shown, out of so many ahead.
SHOWN, AHEAD = 5, 28


def on_shift(visit: Visit) -> Reply:
    """Whether one is on shift now, one's next shifts, what colleagues offer, and what can be done."""
    return say(own_screen(visit), replaces=visit.event.kind is EventKind.PRESS)


def on_here(visit: Visit) -> Reply:
    """The worker is here now, until the shift or the desk's day ends."""
    until = swaps.say(visit.session, worker_id=visit.person.id, here=True, now=visit.now, hours=service_hours(visit))
    rota_changed(visit)
    return say(own_screen(visit, Part("shift-here-until", {"clock": clock_of(visit, until)})), replaces=True)


def on_gone(visit: Visit) -> Reply:
    """The worker is not here for the rest of the day; promises that this moves are corrected."""
    swaps.say(visit.session, worker_id=visit.person.id, here=False, now=visit.now, hours=service_hours(visit))
    moved = promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    rota_changed(visit)
    return say(own_screen(visit, Part("shift-gone"), *_moved(moved)), replaces=True)


def on_sick(visit: Visit) -> Reply:
    """Ask before a day is marked as one on which the worker cannot come: the worker's cases go to others."""
    day = day_in(visit)
    yes = Button("shift-button-sick-yes", "shift-sick-yes", (day.isoformat(),))
    facts = {"day": day_name(day)}
    return say(Letter((Part("shift-sick-sure", facts),), buttons=((yes,), (_back(),))), replaces=True)


def on_sick_yes(visit: Visit) -> Reply:
    """The worker cannot come on that day.

    Raises:
        DayIsOver: the day is over.
        AwayAlready: the worker is away on that day already.
    """
    day = day_in(visit)
    absence = service.add_absence(visit.session, worker_id=visit.person.id, first=day, last=day, kind="sick")
    moved = absences.came_in(visit.session, absence=absence, now=visit.now, desk=visit.settings.desk)
    rota_changed(visit)
    return say(own_screen(visit, Part("shift-sick-noted", {"day": day_name(day)}), *_moved(moved)), replaces=True)


def own_days(visit: Visit) -> list[date]:
    """The next days on which the worker has a shift."""
    days = (today(visit) + timedelta(days=ahead) for ahead in range(AHEAD))
    return [day for day in days if shifts_in_words(rota(visit), day, visit.person.id) is not None][:SHOWN]


def own_screen(visit: Visit, *said: Part) -> Letter:
    """One's shift now and the next ones, after what was just done."""
    days, standing = own_days(visit), rota(visit)
    told: list[tuple[str, dict[str, object]]] = [
        ("shift-line", {"day": day, "hours": shifts_in_words(standing, day, visit.person.id)}) for day in days
    ]
    listed = Part("shift-next", {"shifts": rows(told)}) if standing.written and days else Part("shift-none")
    offers = queries.swaps_offered_to(visit.session, worker_id=visit.person.id, today=today(visit))
    asked = [
        Part("shift-offered", {"name": visit.session.get_one(Person, one.giver_id).name, "day": day_name(one.day)})
        for one in offers
    ]
    answers = [
        (Button("swap-button-take", "swap-take", (one.id,)), Button("swap-button-decline", "swap-decline", (one.id,)))
        for one in offers
    ]
    parts = (*said, _state(visit), listed if standing.written else Part("shift-no-rota"), *asked)
    return Letter(parts, buttons=(*answers, *_buttons(visit, days)))


def _state(visit: Visit) -> Part:
    return Part("shift-on" if _is_on(visit) else "shift-off", bold=True)


def _is_on(visit: Visit) -> bool:
    return visit.person.id in rota(visit).workers_on_shift(visit.now)


def _buttons(visit: Visit, days: list[date]) -> list[tuple[Button, ...]]:
    presence = Button("shift-button-gone", "shift-gone") if _is_on(visit) else Button("shift-button-here", "shift-here")
    part = (Button("shift-button-part", "away-part"),)
    hours = [(_hours_back(one),) for one in queries.hours_away_of(visit.session, visit.person.id, today(visit))]
    if not rota(visit).written:
        return [(presence,), (_sick(today(visit)),), part, *hours]
    changes = [
        (Button("shift-button-give", "shift-give", (day.isoformat(),), {"day": day_name(day)}), _sick(day))
        for day in days[:3]
    ]
    return [(presence,), *changes, *([part] if days else []), *hours]


def _hours_back(one: HoursAway) -> Button:
    facts: dict[str, Arg] = {"day": day_name(one.day), "hours": hours_in_words([(one.begins, one.ends)])}
    return Button("shift-button-part-back", "away-back", ("shift", one.id), facts)


def _sick(day: date) -> Button:
    return Button("shift-button-sick", "shift-sick", (day.isoformat(),), {"day": day_name(day)})


def _back() -> Button:
    return Button("button-back", "shift")


def _moved(moved: int) -> list[Part]:
    return [Part("rota-moved", {"count": moved})] if moved else []
