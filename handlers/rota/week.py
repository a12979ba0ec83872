"""``/vuorot``: the week ahead with the hours in which nobody is on shift, and one day with what is otherwise on it."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from bot.duty.rota import Rota
from bot.duty.tables import Absence, DutyException, HoursAway
from bot.duty.wording import day_name
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.coordinator.rights import only_coordinators
from handlers.promises import rota
from handlers.rota.days import day_in, hours_in_words, name_of, rows, shifts_in_words, today
from handlers.visit import EventKind, Reply, Visit, say

#: Days on one screen.
DAYS = 7
_Row = tuple[str, dict[str, object]]


def on_rota(visit: Visit) -> Reply:
    """A week of the rota from today or from the day on the button.

    Raises:
        ForCoordinators: the person is none.
        DayIsOver: the day on the button is over.
    """
    only_coordinators(visit)
    first = day_in(visit) if visit.event.action.word() else today(visit)
    days = [first + timedelta(days=ahead) for ahead in range(DAYS)]
    parts = [Part("rota-title", bold=True), *(_day(visit, day) for day in days)]
    if not rota(visit).written:
        parts.insert(1, Part("rota-none"))
    elif not rota(visit).has_somebody(visit.now):
        parts.insert(1, Part("rota-nobody"))
    buttons = [_button(day) for day in days]
    weekly = (Button("rota-button-weekly", "week-who"),)
    later = Button("rota-button-later", "rota", ((first + timedelta(days=DAYS)).isoformat(),))
    grid = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return say(Letter(tuple(parts), buttons=(*grid, (later,), weekly)), replaces=visit.event.kind is EventKind.PRESS)


def on_day(visit: Visit) -> Reply:
    """One day: who is on shift, what is otherwise on it, and what can be changed.

    Raises:
        ForCoordinators: the person is none.
        DayIsOver: the day is over.
    """
    only_coordinators(visit)
    return say(day_screen(visit, day_in(visit)), replaces=visit.event.kind is EventKind.PRESS)


def day_screen(visit: Visit, day: date, *said: Part) -> Letter:
    """A day with its buttons, after what was just done."""
    there = _exceptions(visit, day)
    undo = [
        (Button(f"rota-button-undo-{one.kind}", "rota-undo", (day.isoformat(), one.id), _of_exception(visit, one)),)
        for one in there
    ]
    back = [
        (
            Button(
                "rota-button-undo-away", "rota-back", (day.isoformat(), one.id), {"name": name_of(visit, one.worker_id)}
            ),
        )
        for one in _absences(visit, day)
    ]
    word = day.isoformat()
    part = [
        (Button("rota-button-undo-part", "away-back", (word, one.id), _of_hours(visit, one)),)
        for one in hours_away_on(visit, day)
    ]
    closed = any(one.kind == "closed" for one in there)
    change = [] if closed else [
        (Button("rota-button-close", "rota-close", (word,)),),
        (Button("rota-button-hours", "rota-from", (word, 0)), Button("rota-button-extra", "rota-extra", (word,))),
    ]  # fmt: skip
    away = (Button("rota-button-away", "rota-away", (word,)),)
    week = (Button("rota-button-week", "rota"),)
    return Letter((*said, _day(visit, day)), buttons=(*change, away, *undo, *back, *part, week))


def _button(day: date) -> Button:
    return Button("rota-button-day", "rota-day", (day.isoformat(),), {"day": day_name(day)})


def _day(visit: Visit, day: date) -> Part:
    return Part("rota-day", {"day": day_name(day), "rows": rows(_rows(visit, day))})


def _rows(visit: Visit, day: date) -> list[_Row]:
    """What stands under a day: who is when, who is away, and the hours in which nobody is."""
    standing = rota(visit)
    own = sorted({worker for _, _, worker in standing.shifts_of(day)}) if standing.written else []
    on: list[_Row] = [
        ("rota-on", {"name": name_of(visit, one), "hours": shifts_in_words(standing, day, one) or ""}) for one in own
    ]
    away: list[_Row] = [_away(visit, one) for one in _absences(visit, day)]
    away += [("rota-part-away", {**_of_hours(visit, one)}) for one in hours_away_on(visit, day)]
    gaps = [_minutes(visit, standing, gap) for gap in standing.gaps(day, day, visit.now)]
    missing: list[_Row] = [("rota-gap", {"hours": hours_in_words(gaps)})] if gaps else []
    return [*_kind(visit, standing, day), *on, *away, *missing] or [("rota-free", {})]


def _kind(visit: Visit, standing: Rota, day: date) -> list[_Row]:
    if any(one.kind == "closed" for one in _exceptions(visit, day)):
        return [("rota-closed", {})]
    told: list[_Row] = [("rota-holiday", {})] if standing.hours.is_holiday(day) else []
    if stretches := standing.desk_stretches(day):
        told.append(("rota-desk", {"hours": hours_in_words(stretches)}))
    return told


def _away(visit: Visit, absence: Absence) -> _Row:
    name = name_of(visit, absence.worker_id)
    if absence.substitute_id is None:
        return "rota-is-away", {"name": name}
    return "rota-substitute", {"name": name, "substitute": name_of(visit, absence.substitute_id)}


def _minutes(visit: Visit, standing: Rota, gap: tuple[object, object]) -> tuple[int, int]:
    begins, ends = (moment.astimezone(visit.settings.desk.zone) for moment in gap)  # type: ignore[attr-defined]
    last = ends.hour * 60 + ends.minute
    return begins.hour * 60 + begins.minute, last or 24 * 60


def _exceptions(visit: Visit, day: date) -> list[DutyException]:
    of_day = select(DutyException).where(DutyException.day == day).order_by(DutyException.id)
    return list(visit.session.scalars(of_day))


def _absences(visit: Visit, day: date) -> list[Absence]:
    covers = select(Absence).where(Absence.first_day <= day, Absence.last_day >= day).order_by(Absence.id)
    return list(visit.session.scalars(covers))


def hours_away_on(visit: Visit, day: date) -> list[HoursAway]:
    """Who is away in some hours of a day."""
    return list(visit.session.scalars(select(HoursAway).where(HoursAway.day == day).order_by(HoursAway.id)))


def _of_hours(visit: Visit, one: HoursAway) -> dict[str, str | Names]:
    return {"name": name_of(visit, one.worker_id), "hours": hours_in_words([(one.begins, one.ends)])}


def _of_exception(visit: Visit, one: DutyException) -> dict[str, str | Names]:
    if one.kind == "closed":
        return {}
    hours = hours_in_words([(one.begins, one.ends)])
    return {"hours": hours, "name": name_of(visit, one.worker_id)} if one.worker_id else {"hours": hours}
