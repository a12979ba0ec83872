"""Away for some hours of a day, as at the dentist: the worker says it, or a coordinator. Cases stay with the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.duty import service
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Letter, Part
from handlers.coordinator.rights import only_coordinators
from handlers.promises import rota
from handlers.rota.days import day_in, hours_in_words, name_of, today
from handlers.rota.hours import HOURS, corrected, grid, hour_button
from handlers.rota.own import own_days, own_screen
from handlers.rota.week import day_screen
from handlers.visit import Reply, Visit, say

#: Days to choose from without a rota.
_DAYS = 5


def on_part(visit: Visit) -> Reply:
    """On which day is the worker away for some hours?"""
    days = own_days(visit) if rota(visit).written else _service_days(visit)
    rows = [(_day(day),) for day in days]
    back = (Button("button-back", "shift"),)
    return say(Letter((Part("away-which-day"),), buttons=(*rows, back)), replaces=True)


def on_from(visit: Visit) -> Reply:
    """From which hour? The second id names the worker; without it one's own hours are meant.

    Raises:
        ForCoordinators: it is somebody else, and the person is no coordinator.
    """
    day, worker = day_in(visit), _whose(visit)
    buttons = [hour_button(hour, "away-to", (day.isoformat(), worker, hour)) for hour in _hours(visit, day, worker)]
    return _asked(visit, "away-from-when", day, worker, grid(buttons))


def on_to(visit: Visit) -> Reply:
    """Until which hour?

    Raises:
        ForCoordinators: see :func:`on_from`.
    """
    day, worker, begins = day_in(visit), _whose(visit), visit.event.action.number(2)
    hours = range(begins + 1, _hours(visit, day, worker).stop + 1)
    buttons = [hour_button(hour, "away-set", (day.isoformat(), worker, begins, hour)) for hour in hours]
    return _asked(visit, "away-until-when", day, worker, grid(buttons))


def on_set(visit: Visit) -> Reply:
    """The hours are noted, and families whose answer this moves hear of it.

    Raises:
        HoursUnclear: they do not end after they begin.
        AwayThen: the worker is away then already.
        NotAColleague: the worker answers no families any more.
        ForCoordinators: see :func:`on_from`.
    """
    day, worker, action = day_in(visit), _whose(visit), visit.event.action
    begins, ends = action.number(2) * 60, action.number(3) * 60
    service.add_hours_away(
        visit.session, worker_id=worker or visit.person.id, day=day, begins=begins, ends=ends, kind="other"
    )
    hours = hours_in_words([(begins, ends)])
    noted = Part("away-other-noted" if worker else "away-noted", {"day": day_name(day), "hours": hours})
    return _changed(visit, day, worker, noted)


def on_back(visit: Visit) -> Reply:
    """The hours are taken back; ``shift`` in place of a day shows one's own shifts again.

    Raises:
        RowGone: they are not in the rota any more, or somebody else's, and the person is no coordinator.
    """
    own = visit.event.action.word() == "shift"
    if not own:
        only_coordinators(visit)
    row = service.take_hours_back(
        visit.session, hours_id=visit.event.action.number(1), worker_id=visit.person.id if own else None
    )
    return _changed(visit, row.day, 0 if own else row.worker_id, Part("rota-taken-back", {"day": day_name(row.day)}))


def _changed(visit: Visit, day: date, worker: int, said: Part) -> Reply:
    told = corrected(visit)
    screen = day_screen(visit, day, said, *told) if worker else own_screen(visit, said, *told)
    return say(screen, replaces=True)


def _whose(visit: Visit) -> int:
    """The worker on the button; 0 for oneself."""
    worker = visit.event.action.number(1)
    if worker:
        only_coordinators(visit)
    return worker


def _hours(visit: Visit, day: date, worker: int) -> range:
    """The whole hours around the worker's shifts of a day; those of every day when there is none."""
    mine = worker or visit.person.id
    own = [(begins, ends) for begins, ends, one in rota(visit).shifts_of(day) if one == mine]
    if not own:
        return HOURS
    return range(min(begins for begins, _ in own) // 60, -(-max(ends for _, ends in own) // 60))


def _service_days(visit: Visit) -> list[date]:
    ahead = (today(visit) + timedelta(days=one) for one in range(4 * _DAYS))
    return [day for day in ahead if rota(visit).desk_stretches(day)][:_DAYS]


def _asked(visit: Visit, key: str, day: date, worker: int, rows: Sequence[tuple[Button, ...]]) -> Reply:
    facts: dict[str, Arg] = {"day": day_name(day), "name": name_of(visit, worker)}
    back = Button("button-back", "rota-day", (day.isoformat(),)) if worker else Button("button-back", "shift")
    part = Part(f"{key}-other" if worker else key, facts)
    return say(Letter((part,), buttons=(*rows, (back,))), replaces=True)


def _day(day: date) -> Button:
    return Button("rota-button-day", "away-from", (day.isoformat(), 0), {"day": day_name(day)})
