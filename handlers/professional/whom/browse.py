"""Browsing in three taps: themes, the situations of one, the card of one. A person's card, and who is on site."""

from __future__ import annotations

from bot.directory import queries
from bot.directory.loaded import SECTORS, Entry
from bot.errors import Stale
from bot.organisations.rules import theme_key
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.rules import Role
from handlers.awaited import words
from handlers.family.buttons import EMERGENCY
from handlers.professional.whom import sentence
from handlers.professional.whom.card import BROWSE, choices, shown
from handlers.professional.whom.words import organisation, site_line
from handlers.visit import Reply, Visit, say
from handlers.wording import joined, lines
from knowledge.directory.model import Expert, OnSite, Situation
from knowledge.directory.themes import THEMES

#: So many people on site fit on a screen; own choice.
_MOST_HERE = 20
#: The contact list while one types, in this very chat.
SEARCH = Button("whom-button-search", search=True)
_OTHER_WAYS: Buttons = (
    (Button("whom-button-here", "whom-here"), Button("whom-button-sectors", "whom-sector")),
    (Button("whom-button-print", "whom-print"), EMERGENCY),
)


class EntryGone(Stale):
    """The person or situation on the button is in the list no more."""

    key = "stale-general"


def on_whom(visit: Visit) -> Reply:
    """``/kenelta``: the themes; with words, whoever they ask for."""
    if visit.event.argument:
        return sentence.on_words(visit, visit.event.argument)
    words.ask(visit, sentence.KIND)
    themes = [Button(theme_key(theme), "whom-theme", (theme,)) for theme in THEMES]
    rows = tuple(tuple(themes[at : at + 2]) for at in range(0, len(themes), 2))
    return say(Letter((Part("whom-themes"), *_lacks(visit)), buttons=((SEARCH,), *rows, *_OTHER_WAYS)))


def on_theme(visit: Visit) -> Reply:
    """The situations of the theme on the button.

    Raises:
        EntryGone: there is no such theme.
    """
    theme = visit.event.action.word()
    if theme not in THEMES:
        raise EntryGone
    found = tuple(row for row in _situations(visit) if row.theme == theme)
    title = Part(theme_key(theme), bold=True)
    return say(Letter((title, Part("whom-situations")), buttons=(*choices(found), (BROWSE,))), replaces=True)


def on_sector(visit: Visit) -> Reply:
    """The situations of the sector on the button, or the sectors that have some (row R25)."""
    wanted, rows = visit.event.action.word(), _situations(visit)
    found = tuple(row for row in rows if row.sector == wanted)
    if found:
        title = Part("whom-sector-title", {"sector": Key(f"whom-sector-{wanted}")}, bold=True)
        return say(Letter((title, Part("whom-situations")), buttons=(*choices(found), (BROWSE,))), replaces=True)
    named = {row.sector for row in rows}
    sectors = tuple((Button(f"whom-sector-{one}", "whom-sector", (one,)),) for one in SECTORS if one in named)
    return say(Letter((Part("whom-sectors"),), buttons=(*sectors, (BROWSE,))), replaces=True)


def _situations(visit: Visit) -> list[Situation]:
    """The rows that hold today where the reader works."""
    area = queries.area_of(visit.session, loaded=visit.directory, person_id=visit.person.id)
    return visit.directory.situations(visit.now, area=area)


def on_row(visit: Visit) -> Reply:
    """The card of the situation on the button.

    Raises:
        EntryGone: it is in the list no more.
    """
    return say(shown(visit, _entry(visit, Situation)))


def on_expert(visit: Visit) -> Reply:
    """The card of the person on the button.

    Raises:
        EntryGone: they are in the list no more.
    """
    return say(shown(visit, _entry(visit, Expert)))


def on_here(visit: Visit) -> Reply:
    """``/paikalla [words]``: who is on site today, or on the weekday that is named, at the places that are named."""
    found = visit.directory.here(visit.now, visit.event.argument)[:_MOST_HERE]
    if not found:
        return say(Letter((Part("whom-here-none"),), buttons=((BROWSE,),)))
    people = [lines(*_on_site(visit, expert, site)) for expert, site in found]
    return say(Letter((Part("whom-here", bold=True), *people), buttons=((BROWSE,),)))


def _on_site(visit: Visit, expert: Expert, site: OnSite) -> list[Part]:
    who: dict[str, Arg] = {"role": Names(expert.role), "name": expert.name, "organisation": organisation(visit, expert)}
    return [site_line(site), Part("whom-person", who), Part("whom-line", {"line": expert.direct_line})]


def _entry(visit: Visit, kind: type[Entry]) -> Entry:
    found = visit.directory.entry(visit.event.action.word())
    if not isinstance(found, kind):
        raise EntryGone
    return found


def _lacks(visit: Visit) -> list[Part]:
    """For coordinators: units where nobody answers today, and sectors that no situation names (rows R25, R35)."""
    if visit.person.role != Role.COORDINATOR:
        return []
    units = [Part("text", {"text": Names(unit.name)}) for unit in visit.directory.units_without(visit.now)]
    sectors = [Part(f"whom-sector-{sector}") for sector in visit.directory.sectors_without(visit.now)]
    return [
        *([Part("whom-units-without", {"units": joined(", ", *units)})] if units else []),
        *([Part("whom-sectors-without", {"sectors": joined(", ", *sectors)})] if sectors else []),
    ]
