"""The board of a round, a unit's visit with days to choose from, and its news."""

from __future__ import annotations

from collections import Counter
from datetime import date

from bot.casework.errors import NotADate
from bot.casework.rules import day_in
from bot.duty.rules import ServiceHours
from bot.organisations.tables import Unit
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.people.rules import BY_INVITATION, Role
from bot.visits import queries, rules
from bot.visits import service as visits
from bot.visits.errors import NotADayOfRound, VisitGone
from bot.visits.letters import day_in_words, facts_of_day
from bot.visits.rules import Standing
from bot.visits.tables import UnitVisit, VisitRound
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import short
from handlers.worker.pages import PEOPLE_SHOWN, page_of

#: Days to choose from on one screen.
_DAYS = 4
#: Another day than those, typed.
DAY = Kind("visit-day", whose=lambda role: role in BY_INVITATION, back=Button("visits-button-rounds", "visits"))


def on_visits(visit: Visit) -> Reply:
    """``/kierrokset``: rounds that go on; with one on the button, its board."""
    number = visit.event.action.number()
    if visit.event.kind is EventKind.PRESS and number:
        return say(_board(visit, number), replaces=True)
    found = queries.rounds(visit.session, person=visit.person, today=today(visit))
    rows = tuple((Button(f"visits-button-round-{one.kind}", "visits", (one.id,), _period(one)),) for one in found)
    new = ((Button("visits-button-new", "visits-define"),),) if visit.person.role == Role.COORDINATOR else ()
    said = Part("visits-rounds" if found else "visits-rounds-none")
    return say(Letter((said,), buttons=(*rows, *new, (EMERGENCY,))), replaces=visit.event.kind is EventKind.PRESS)


def on_unit(visit: Visit) -> Reply:
    """A unit's visit: how it stands, and days to choose from.

    Raises:
        VisitGone: there is none, or it is not this person's to plan.
    """
    return say(_unit(visit, visit.event.action.number()), replaces=True)


def on_plan(visit: Visit) -> Reply:
    """The day on the button is agreed.

    Raises:
        VisitGone: there is no such visit, or it is not this person's to plan.
        NotADayOfRound: the day is over, outside the round, or nobody works on it.
    """
    try:
        day = date.fromisoformat(visit.event.action.word(1))
    except ValueError:
        raise NotADayOfRound from None
    visit_id = visit.event.action.number()
    visits.plan(visit.session, visit_id=visit_id, by=visit.person.id, day=day, hours=_hours(visit), now=visit.now)
    return say(_unit(visit, visit_id), replaces=True)


def on_other_day(visit: Visit) -> Reply:
    """Ask for a day that no button has.

    Raises:
        VisitGone: there is no such visit, or it is not this person's to plan.
    """
    visit_id = visit.event.action.number()
    one, round_ = queries.visit_for(visit.session, visit_id=visit_id, person=visit.person)
    words.ask(visit, DAY, unit_visit=one.id)
    said = Part("visits-ask-day", {"ends": day_in_words(round_.ends)})
    return say(Letter((said,), buttons=((_back_to(one.id),), (EMERGENCY,))))


def on_day(visit: Visit) -> Reply:
    """Show the day that was written with the button that agrees on it: others are told only then.

    Raises:
        VisitGone: there is no such visit any more, or it is not this person's to plan.
    """
    visit_id = (words.asked(visit, DAY) or {}).get("unit_visit", 0)
    one, round_ = queries.visit_for(visit.session, visit_id=visit_id, person=visit.person)
    day = _day_of_round(visit, round_)
    if day is None:
        again = Part("visits-ask-day-again", {"ends": day_in_words(round_.ends)})
        return say(Letter((again,), buttons=((_back_to(one.id),), (EMERGENCY,))))
    words.leave(visit, DAY)
    unit = visit.session.get_one(Unit, one.unit_id)
    agree = Button("visits-button-plan", "visits-plan", (one.id, day.isoformat()), facts_of_day(day))
    said = Part("visits-check-day", {"unit": Names(unit.name), **facts_of_day(day)})
    return say(Letter((said,), buttons=((agree,), (_back_to(one.id),), (EMERGENCY,))))


def _day_of_round(visit: Visit, round_: VisitRound) -> date | None:
    try:
        day = day_in(visit.event.text.strip(), today(visit))
    except NotADate:
        return None
    return day if today(visit) <= day <= round_.ends and _hours(visit).stretches_of(day) else None


def _back_to(visit_id: int) -> Button:
    return Button("button-back", "visits-unit", (visit_id,))


def on_done(visit: Visit) -> Reply:
    """The visit was made, or was not after all.

    Raises:
        VisitGone: there is no such visit, or it is not this person's.
    """
    visit_id, undo = visit.event.action.number(), visit.event.action.word(1) == "undo"
    visits.done(visit.session, visit_id=visit_id, by=visit.person.id, today=today(visit), undo=undo)
    return say(_unit(visit, visit_id), replaces=True)


def _hours(visit: Visit) -> ServiceHours:
    return ServiceHours.of(visit.settings.desk)


def _period(round_: VisitRound) -> dict[str, Arg]:
    return {"begins": day_in_words(round_.begins), "ends": day_in_words(round_.ends)}


def _board(visit: Visit, round_id: int) -> Letter:
    round_ = visit.session.get(VisitRound, round_id)
    if round_ is None or not queries.may_see(visit.session, round_=round_, person=visit.person):
        raise VisitGone
    units = queries.board(visit.session, round_=round_, person=visit.person)
    page = page_of(units, visit.event.action.number(1), PEOPLE_SHOWN)
    counts = Counter(_standing(visit, one) for one, _ in units)
    rows = tuple((_unit_button(visit, one, unit),) for one, unit in page.shown)
    said = Part(f"visits-round-{round_.kind}", _period(round_), bold=True)
    told = Part("visits-board", {str(one): counts[one] for one in Standing})
    back = Button("visits-button-rounds", "visits")
    return Letter((said, told, *page.line()), buttons=(*rows, *page.buttons_after("visits", round_.id), (back,)))


def _standing(visit: Visit, one: UnitVisit) -> Standing:
    return rules.standing(one.planned_on, one.done_on, today(visit))


def _unit_button(visit: Visit, one: UnitVisit, unit: Unit) -> Button:
    facts: dict[str, Arg] = {"unit": short(Names(unit.name), 24), "day": _day(one)}
    return Button(f"visits-unit-{_standing(visit, one)}", "visits-unit", (one.id,), facts)


def _day(one: UnitVisit) -> str:
    day = one.done_on or one.planned_on
    return day_in_words(day) if day is not None else ""


def _unit(visit: Visit, visit_id: int) -> Letter:
    one, round_ = queries.visit_for(visit.session, visit_id=visit_id, person=visit.person)
    unit, how = visit.session.get_one(Unit, one.unit_id), _standing(visit, one)
    day = one.done_on or one.planned_on
    when = facts_of_day(day) if day is not None else {}
    said = Part(f"visits-page-{how}", {"unit": Names(unit.name), **when}, bold=True)
    undo = how == Standing.DONE
    deed = Button(
        "visits-button-undo" if undo else "visits-button-done", "visits-done", (one.id, "undo" if undo else "yes")
    )
    back = Button("visits-button-board", "visits", (round_.id,))
    days = () if undo else _days(visit, one, round_)
    other = () if undo else ((Button("visits-button-day", "visits-day", (one.id,)),),)
    asked = (Part("visits-choose-day"),) if days else ()
    return Letter((said, *asked), buttons=(*days, *other, (deed,), (back,), (EMERGENCY,)))


def _days(visit: Visit, one: UnitVisit, round_: VisitRound) -> tuple[tuple[Button, ...], ...]:
    taken = queries.planned_days(visit.session, today=today(visit))
    days = rules.suggested(today(visit), round_.ends, taken, _hours(visit), _DAYS)
    return tuple(
        (Button("visits-button-plan", "visits-plan", (one.id, day.isoformat()), facts_of_day(day)),)
        for day in days
        if day != one.planned_on
    )
