"""The card of a situation or of a person: whom to ask, how, and what if nobody answers.

Whoever calls these has asked who the reader is: direct lines are for those who came by an invitation.
"""

from __future__ import annotations

from bot.directory.keeping import kind_of
from bot.directory.loaded import CardData, Entry
from bot.directory.rules import sign
from bot.organisations.queries import is_verified
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from handlers.family.buttons import EMERGENCY
from handlers.family.opening import local_day
from handlers.freshness import is_fresh
from handlers.professional.upkeep.buttons import report_buttons
from handlers.professional.whom.words import named, person, site_line
from handlers.visit import Visit
from handlers.wording import lines, short
from knowledge.directory.model import Expert, Situation

#: Back to the themes.
BROWSE = Button("whom-button-browse", "whom")
_LONGEST = 38


def shown(visit: Visit, entry: Entry, *, others: tuple[Entry, ...] = ()) -> Letter:
    """The card of an entry as it stands now; ``others`` that may be meant become buttons.

    Raises:
        PermissionError: the reader did not come by an invitation; a step that lets them here is wrong.
    """
    if not is_verified(visit.person):
        raise PermissionError
    card = visit.directory.card(entry, visit.now)
    parts = _person(visit, card) if isinstance(entry, Expert) else _situation(visit, card, entry)
    parts += [lines(*row(visit, other)) for other in others]
    reports = report_buttons(kind_of(entry), entry.id, number_of=card.first.expert.id if card.first else "")
    consult = Button("consult-button-from-card", "consult-new", (sign(entry.id),))
    return Letter(tuple(parts), buttons=((consult,), *choices(others), *reports, (BROWSE, EMERGENCY)))


def row(visit: Visit, entry: Entry) -> list[Part]:
    """An entry in few lines: what it is, who answers, and on which line."""
    first = visit.directory.card(entry, visit.now).first
    title = [] if isinstance(entry, Expert) else [Part("whom-or", {"name": Names(entry.name)})]
    return [*title, *(named(visit, first) if first else [Part("whom-nobody")])]


def choices(entries: tuple[Entry, ...]) -> Buttons:
    """A button for each entry."""
    return tuple((_button(one),) for one in entries)


def _button(entry: Entry) -> Button:
    if isinstance(entry, Expert):
        return Button("button-choice", "whom-expert", (sign(entry.id),), {"name": short(_name(entry), _LONGEST)})
    return Button("button-choice", "whom-row", (sign(entry.id),), {"name": short(Names(entry.name), _LONGEST)})


def _name(expert: Expert) -> Names:
    return Names({language: f"{expert.name}, {role}" for language, role in expert.role.items()})


def _situation(visit: Visit, card: CardData, row: Situation) -> list[Part]:
    anonymous = Part("whom-anonymous-yes" if row.anonymous else "whom-anonymous-no")
    permission = Part(f"whom-permission-{row.permission}".replace("_", "-"))
    return [
        Part("whom-title", {"name": Names(row.name)}, bold=True),
        *_first(visit, card, row),
        *_next(visit, card, row),
        Part("whom-then", {"then": Names(row.then)}),
        lines(permission, anonymous, _verified(visit, row)),
    ]


def _first(visit: Visit, card: CardData, row: Situation) -> list[Part]:
    if card.first is None:
        return [Part("whom-nobody")]
    when = [Part("whom-when", {"when": Names(row.when)})] if row.when else []
    return [lines(Part(f"whom-how-{row.how}"), *when), person(visit, card.first)]


def _next(visit: Visit, card: CardData, row: Situation) -> list[Part]:
    if card.next is None:
        return []
    return [lines(Part("whom-no-answer", {"minutes": row.wait}), *named(visit, card.next))]


def _person(visit: Visit, card: CardData) -> list[Part]:
    if card.first is None:
        return [Part("whom-nobody")]
    anonymous = Part("whom-anonymous-yes" if card.first.expert.anonymous else "whom-anonymous-no")
    expert = card.first.expert
    return [person(visit, card.first), lines(*map(site_line, expert.on_site), anonymous, _verified(visit, expert))]


def _verified(visit: Visit, entry: Entry) -> Part:
    """When the entry was looked through, or that nobody has confirmed it lately (row R4)."""
    day = entry.verified
    if day is None or not is_fresh(day, local_day(visit)):
        return Part("whom-unconfirmed")
    return Part("whom-verified", {"date": f"{day.day}.{day.month}.{day.year}"})
