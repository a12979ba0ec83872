"""A coordinator's new round: how long, which units, which team; one press each."""

from __future__ import annotations

from bot.organisations import queries as organisations
from bot.organisations.rules import UnitKind
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from bot.visits import service as visits
from bot.visits.errors import NoUnits, VisitGone
from bot.visits.rules import RoundKind
from handlers.coordinator.months import today
from handlers.coordinator.rights import only_coordinators
from handlers.visit import Reply, Visit, say
from handlers.wording import short

#: Teams on one screen.
_TEAMS = 8


def on_define(visit: Visit) -> Reply:
    """Ask for what the button does not say yet, then make the round.

    Raises:
        ForCoordinators: the person is none.
        VisitGone: there is no such period, kind or team.
        NoUnits: there is no unit of that kind.
    """
    only_coordinators(visit)
    kind, unit_kind, team = (visit.event.action.word(place) for place in range(3))
    if not kind:
        return _asked("visits-ask-kind", tuple((_button(f"visits-kind-{one}", one.value),) for one in RoundKind))
    if not unit_kind:
        return _asked("visits-ask-units", _unit_kinds(visit, kind))
    if not team:
        return _asked("visits-ask-team", _teams(visit, kind, unit_kind))
    return _defined(visit, kind, unit_kind, None if team == "none" else visit.event.action.number(2))


def _defined(visit: Visit, kind: str, unit_kind: str, team_id: int | None) -> Reply:
    if team_id == 0:
        raise VisitGone
    made = visits.define(
        visit.session, by=visit.person.id, kind=kind, unit_kind=unit_kind, team_id=team_id, today=today(visit)
    )
    board = Button("visits-button-board", "visits", (made.id,))
    return say(Letter((Part("visits-defined"),), buttons=((board,),)), replaces=True)


def _asked(key: str, rows: Buttons) -> Reply:
    return say(Letter((Part(key),), buttons=(*rows, (Button("visits-button-rounds", "visits"),))), replaces=True)


def _button(label: str, *ids: int | str) -> Button:
    return Button(label, "visits-define", ids)


def _unit_kinds(visit: Visit, kind: str) -> Buttons:
    there = {one.kind for one in organisations.units(visit.session)}
    kinds = [one for one in UnitKind if one.value in there and one is not UnitKind.TEAM]
    if not kinds:
        raise NoUnits
    return tuple((_button(f"visits-units-{one}", kind, one.value),) for one in kinds)


def _teams(visit: Visit, kind: str, unit_kind: str) -> Buttons:
    teams = [one for one in organisations.units(visit.session) if one.kind == UnitKind.TEAM][:_TEAMS]
    rows = tuple(
        (
            Button(
                "visits-button-team", "visits-define", (kind, unit_kind, one.id), {"name": short(Names(one.name), 36)}
            ),
        )
        for one in teams
    )
    return (*rows, (_button("visits-button-no-team", kind, unit_kind, "none"),))
