"""Figures for coordinators: meetings for each closed case, and how many of each unit have a training. Never a person."""

from __future__ import annotations

from datetime import date

from bot.appointments import meetings
from bot.appointments.meetings import Month
from bot.organisations import queries, training
from bot.organisations.shares import SHOWN_FROM, Share
from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part
from handlers.coordinator.months import day_in_words, today
from handlers.coordinator.rights import only_coordinators
from handlers.staff.page import BACK, shown
from handlers.visit import Reply, Visit
from handlers.wording import lines

_FIGURES = Button("figures-button", "figures")


def on_figures(visit: Visit) -> Reply:
    """Meetings of three or more for each closed case, by month, and where it goes (row R23).

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    months = meetings.months_back(visit.session, now=visit.now, zone=visit.settings.desk.zone)
    told = [lines(*(_month(one) for one in months)), Part(f"figures-trend-{meetings.trend(months)}")]
    if all(one.is_small for one in months):
        told = [Part("figures-meetings-none")]
    parts = (Part("figures-meetings", bold=True), *told, Part("figures-meetings-what"))
    return shown(visit, Letter(parts, buttons=((Button("lp-share-button", "lp-share"),), (BACK,))))


def on_training(visit: Visit) -> Reply:
    """The share of each unit that was trained by the end of a half-year: this one, or the one on the button (row R46).

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    first, last = training.half_year(_day(visit))
    before = training.half_year_before(first)
    found = training.trained_shares(visit.session, until=last)
    said = Part("lp-share", {"begins": day_in_words(first), "ends": day_in_words(last)}, bold=True)
    told = [_unit(visit, one) for one in found.units] or [Part("lp-share-none")]
    total = [Part("lp-share-total", _facts(found.total))] if found.total else []
    older = Button("lp-share-before", "lp-share", (before[1].isoformat(),), {"ends": day_in_words(before[1])})
    parts = (said, lines(*told, *total), _new(visit, first, last), Part("lp-share-what"))
    return shown(visit, Letter(parts, buttons=((older,), (_FIGURES,), (BACK,))))


def _day(visit: Visit) -> date:
    try:
        return min(date.fromisoformat(visit.event.action.word()), today(visit))
    except ValueError:
        return today(visit)


def _month(one: Month) -> Part:
    whole, tenth = divmod(round(10 * one.per_case), 10)
    facts: dict[str, Arg] = {
        "month": one.first.month, "year": str(one.first.year), "closed": one.closed, "whole": whole, "tenth": tenth,
    }  # fmt: skip
    return Part("figures-month-small" if one.is_small else "figures-month", facts)


def _unit(visit: Visit, share: Share) -> Part:
    unit = queries.unit(visit.session, share.unit_id) if share.unit_id is not None else None
    name: Arg = Names(unit.name) if unit is not None else Key("lp-share-others")
    return Part("lp-share-small" if share.is_small else "lp-share-unit", {"name": name, **_facts(share)})


def _facts(share: Share) -> dict[str, Arg]:
    return {"percent": share.percent, "people": share.people, "least": SHOWN_FROM}


def _new(visit: Visit, first: date, last: date) -> Part:
    count = training.trained_between(visit.session, first=first, last=last)
    return Part(
        "lp-share-new-small" if 0 < count < SHOWN_FROM else "lp-share-new", {"count": count, "least": SHOWN_FROM}
    )
