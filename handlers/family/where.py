"""In which municipality somebody lives: asked only when the answer depends on it (row R1), and never twice.

The first message already brings what everybody may use; the question stands below it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from bot.dialogue import service as dialogue
from bot.outbox.letter import Button, Letter, Names, Part
from bot.people.home import forget_municipality, municipality_of, set_municipality
from handlers.family import answers
from handlers.family.buttons import ALWAYS
from handlers.keyboard import is_one_of
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import short
from knowledge.localities import names_of
from knowledge.matching import Candidate, Match
from knowledge.service import Area, Service
from knowledge.whereabouts import told_in_reply, told_in_story

#: So many of the best are looked at for services that everybody may use.
_LOOKED_AT = 10
#: Municipalities on buttons; the others are written.
MOST_BUTTONS = 6
#: Where a person stands who was asked for the municipality.
_ASKED = "where-asked"
#: In the button's data instead of a municipality.
SKIP, FORGET = "skip", "forget"


def known(visit: Visit) -> Mapping[str, str | None]:
    """Municipalities between which services differ; empty when all services are for everybody here."""
    found = visit.catalogue.catalogue.municipalities
    return found if len(found) > 1 else {}


def place_of(visit: Visit, text: str) -> str | None:
    """The municipality of a question: as the text says, else as the person told; empty: declined, None: not asked."""
    places = known(visit)
    if not places:
        return ""
    return told_in_story(text, places) or municipality_of(visit.session, person_id=visit.person.id)


def area_of(visit: Visit, place: str | None) -> Area | None:
    """A municipality and its county as an area; None for no municipality."""
    return Area(county=known(visit).get(place), municipalities=(place,)) if place else None


def depends_on_place(visit: Visit, match: Match) -> bool:
    """Whether another municipality would get another answer."""
    return any(_is_local(visit, service) for service, _ in answers.services_of(visit, answers.near(match)))


def ask(visit: Visit, match: Match, question_id: int, asked_in: str = "") -> Letter:
    """What everybody may use at once, and below it the question where the person lives."""
    dialogue.remember(
        visit.session, person_id=visit.person.id, state=_ASKED, now=visit.now, data={"question": question_id}
    )
    for_all = [pair for pair in answers.services_of(visit, _close(match)) if not _is_local(visit, pair[0])]
    shown = for_all[: answers.SHOWN - 1]
    places = list(islice(_places(visit, match), MOST_BUTTONS))
    rows = [_button(question_id, place) for place in places]
    skip = Button("button-where-skip", "where", (question_id, SKIP))
    parts = [Part("answer-found", {"count": len(shown)}), *answers.paragraphs(visit, shown, asked_in)] if shown else []
    asked = Part("where-asked" if shown else "where-asked-first")
    pairs = [tuple(rows[at : at + 2]) for at in range(0, len(rows), 2)]
    return Letter((*parts, asked, Part("where-type")), buttons=(*answers.contacts(shown), *pairs, (skip,), *ALWAYS))


def named(visit: Visit) -> tuple[int, str]:
    """The waiting question and the municipality that a reply to *where* names; ``(0, "")`` when it names none."""
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _ASKED:
        return 0, ""
    place = told_in_reply(visit.event.text, known(visit))
    if place:
        keep(visit, place)
    return (int(data.get("question", 0)), place) if place else (0, "")


def declined(visit: Visit) -> int:
    """The waiting question when somebody says no to *where*; 0 otherwise."""
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _ASKED or not is_one_of(visit.event.text, "no-words"):
        return 0
    keep(visit, "")
    return int(data.get("question", 0))


def keep(visit: Visit, place: str) -> None:
    """Remember the municipality, or that the person does not want to tell; the question is answered now."""
    set_municipality(visit.session, person_id=visit.person.id, municipality=place, now=visit.now)
    dialogue.forget(visit.session, person_id=visit.person.id)


def told(visit: Visit, match: Match, place: str | None) -> list[Part]:
    """For which municipality the answer is, when it depends on one."""
    if not place or not depends_on_place(visit, match):
        return []
    return [Part("where-told", {"name": Names(names_of(place))})]


def on_municipality(visit: Visit) -> Reply:
    """``/kunta``: which municipality is remembered; with a name, remember that one."""
    if not known(visit):
        return say(Letter((Part("where-not-needed"),), buttons=ALWAYS))
    if visit.event.kind is EventKind.COMMAND and visit.event.argument:
        return _told_by_command(visit)
    place = municipality_of(visit.session, person_id=visit.person.id)
    dialogue.remember(visit.session, person_id=visit.person.id, state=_ASKED, now=visit.now, data={"question": 0})
    if not place:
        return say(Letter((Part("where-none"),), buttons=ALWAYS))
    forget = Button("button-where-forget", "where", (0, FORGET))
    return say(Letter((Part("where-now", {"name": Names(names_of(place))}),), buttons=((forget,), *ALWAYS)))


def kept(place: str) -> Reply:
    """The municipality is remembered, and nothing waits for it."""
    return say(Letter((Part("where-kept", {"name": Names(names_of(place))}),), buttons=ALWAYS))


def forgotten(visit: Visit) -> Reply:
    """Forget where the person lives."""
    forget_municipality(visit.session, person_id=visit.person.id)
    dialogue.forget(visit.session, person_id=visit.person.id)
    return say(Letter((Part("where-forgotten"),), buttons=ALWAYS))


def _told_by_command(visit: Visit) -> Reply:
    place = told_in_reply(visit.event.argument, known(visit))
    if not place:
        return say(Letter((Part("where-not-found"),), buttons=ALWAYS))
    keep(visit, place)
    return kept(place)


def _is_local(visit: Visit, service: Service) -> bool:
    """Whether only some of the municipalities that the catalogue knows get this service."""
    area, places = service.area, known(visit)
    if area.municipalities:
        return not places.keys() <= set(area.municipalities)
    return bool(area.counties) and not {county for county in places.values() if county} <= set(area.counties)


def _close(match: Match) -> Sequence[Candidate]:
    """What comes near the best, further down than a screen: local services may fill the first places."""
    return [one for one in match.ranked[:_LOOKED_AT] if answers.is_near(one, match.ranked[0])]


def _places(visit: Visit, match: Match) -> list[str]:
    """Municipalities of the local services that were found, best first, each once."""
    found = (service.area.municipalities for service, _ in answers.services_of(visit, match.ranked))
    return [place for place in dict.fromkeys(place for listed in found for place in listed) if place in known(visit)]


def _button(question_id: int, place: str) -> Button:
    return Button("button-municipality", "where", (question_id, place), {"name": short(Names(names_of(place)))})
