"""The month's blind spots: what was asked and not answered, as counts of matters, and what is decided about each."""

from __future__ import annotations

from datetime import date

from bot.consult_times.rules import GAP_PREFIX
from bot.errors import Stale
from bot.gaps import queries
from bot.gaps import service as gaps
from bot.gaps.rules import COUNT_FROM, Decision, Spot, month_before, sign
from bot.gaps.tables import CatalogueDecision
from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.tables import Person
from handlers.coordinator.months import month_of, month_word, topic_name
from handlers.coordinator.rights import only_coordinators
from handlers.coordinator.tags import tags_of_month
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import joined, lines, short

#: Blind spots on one screen.
SHOWN = 8
#: Words that nobody knows, on one screen.
_WORDS_SHOWN = 10
#: What can be decided, in the order of the buttons.
DECISIONS = (Decision.DO, Decision.WATCH, Decision.NO)


class SpotGone(Stale):
    """The blind spot on the button is not on the list of its month any more."""

    key = "spot-gone"


def on_spots(visit: Visit) -> Reply:
    """A month's blind spots, this month's without a button.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    month = month_of(visit, visit.event.action.word())
    found = queries.spots_of_month(visit.session, month=month)
    title = Part("spots-title", {"month": month.month, "year": month.year}, bold=True)
    shown = [_line(visit, number, spot) for number, spot in enumerate(found[:SHOWN], 1)]
    rest = [Part("spots-rest", {"count": len(found) - SHOWN})] if len(found) > SHOWN else []
    below = (*_unknown(visit, month), *tags_of_month(visit, month), Part("spots-privacy"))
    parts = (title, *(shown or [Part("spots-none")]), *rest, *below)
    return _shown(visit, Letter(parts, buttons=_buttons(found[:SHOWN], month)))


def on_spot(visit: Visit) -> Reply:
    """One blind spot: how often, for whom, in which words, and what was decided."""
    only_coordinators(visit)
    month, spot = find_spot(visit)
    return _shown(visit, _card(visit, month, spot))


def on_decide(visit: Visit) -> Reply:
    """Keep what was decided about a blind spot and show it; the same button again takes it back."""
    only_coordinators(visit)
    month, spot = find_spot(visit)
    chosen = next((one for one in DECISIONS if one == visit.event.action.word(2)), None)
    if chosen is None:
        raise SpotGone
    decided = queries.decision_on(visit.session, about="gap", subject=spot.key)
    if decided is not None and decided.decision == chosen:
        gaps.undecide(visit.session, about="gap", subject=spot.key)
    else:
        gaps.decide(
            visit.session, about="gap", subject=spot.key, decision=chosen, by=visit.person.id, now=visit.now,
            evidence={"count": spot.count, "month": month_word(month)},
        )  # fmt: skip
    return _shown(visit, _card(visit, month, spot))


def find_spot(visit: Visit) -> tuple[date, Spot]:
    """The month and the blind spot of a button ``…:2026-11:sign``.

    Raises:
        SpotGone: there is none such any more.
    """
    month, wanted = month_of(visit, visit.event.action.word()), visit.event.action.word(1)
    found = next((s for s in queries.spots_of_month(visit.session, month=month) if sign(s.key) == wanted), None)
    if found is None:
        raise SpotGone
    return month, found


def spot_name(spot: Spot) -> Arg:
    """What a blind spot is called: its matter, its word, or that it is the rest."""
    if spot.topic:
        return topic_name(spot.topic)
    return spot.word or Key("spot-other")


def spot_button(label: str, action: str, month: date, spot: Spot, *more: str, **args: Arg) -> Button:
    """A button about a blind spot."""
    return Button(label, action, (month_word(month), sign(spot.key), *more), args)


def _shown(visit: Visit, letter: Letter) -> Reply:
    return say(letter, replaces=visit.event.kind is EventKind.PRESS)


def _line(visit: Visit, number: int, spot: Spot) -> Part:
    few = spot.count < COUNT_FROM
    facts: dict[str, Arg] = {"number": number, "topic": spot_name(spot), "count": COUNT_FROM if few else spot.count}
    decided = queries.decision_on(visit.session, about="gap", subject=spot.key)
    after = [Part(f"spot-decided-{decided.decision}")] if decided else []
    named = {**facts, "topic": _in_words(facts["topic"])}
    return lines(Part("spots-line-few" if few else "spots-line", named), *after)


def _in_words(name: Arg) -> Arg:
    return joined("", Part(name.key)) if isinstance(name, Key) else name


def _unknown(visit: Visit, month: date) -> list[Part]:
    words = queries.unknown_words(visit.session, since=month_before(month))[:_WORDS_SHOWN]
    told = ", ".join(f"{word} ({count})" for word, _, count in words)
    return [Part("spots-unknown", {"words": told})] if told else []


def _buttons(found: list[Spot], month: date) -> Buttons:
    rows = tuple(
        (spot_button("spots-button-open", "spot", month, spot, number=number, topic=_short(spot_name(spot))),)
        for number, spot in enumerate(found, 1)
    )
    before = Button("spots-button-before", "spots", (month_word(month_before(month)),))
    return *rows, (before,), (Button("spots-button-pairs", "pairs"),)


def _short(name: Arg) -> Arg:
    return short(name, 30) if isinstance(name, Names | str) else name


def _card(visit: Visit, month: date, spot: Spot) -> Letter:
    few = spot.count < COUNT_FROM
    count = Part("spot-count-few" if few else "spot-count", {"count": COUNT_FROM if few else spot.count})
    parts = [Part("spot-title", {"topic": _in_words(spot_name(spot))}, bold=True), count, *_told(spot)]
    decided = queries.decision_on(visit.session, about="gap", subject=spot.key)
    parts += [_decided(visit, decided)] if decided else []
    decide = tuple(spot_button(f"spot-button-{one}", "spot-decide", month, spot, one.value) for one in DECISIONS)
    back = Button("spots-button-back", "spots", (month_word(month),))
    word = spot_button("spot-button-word", "spot-words", month, spot)
    of_services = not spot.topic.startswith(GAP_PREFIX)
    return Letter(tuple(parts), buttons=(*(((word,),) if of_services else ()), decide, (back,)))


def _told(spot: Spot) -> list[Part]:
    """For whom, in which language, where and in which words: only what enough questions have in common."""
    ages = [_counted(Part(f"spot-age-{age}"), count) for age, count in spot.age_groups]
    spoken = [_counted(_language(language), count) for language, count in spot.languages]
    places = ", ".join(f"{area} {count}" for area, count in spot.areas)
    told = ", ".join(f"{word} {count}" for word, count in spot.words)
    return [
        *([Part("spot-ages", {"ages": joined(", ", *ages)})] if ages else []),
        *([Part("spot-languages", {"languages": joined(", ", *spoken)})] if spoken else []),
        *([Part("spot-areas", {"areas": places})] if places else []),
        *([Part("spot-words", {"words": told})] if told else []),
    ]


def _counted(part: Part, count: int) -> Part:
    return Part("text", {"text": joined(" ", part, Part("text", {"text": str(count)}))})


def _language(language: str) -> Part:
    return Part(f"case-language-{language}") if language in LANGUAGES else Part("text", {"text": language})


def _decided(visit: Visit, decided: CatalogueDecision) -> Part:
    person = visit.session.get(Person, decided.decided_by_id) if decided.decided_by_id else None
    facts: dict[str, Arg] = {"name": person.name if person else "–", "moment": decided.decided_at}
    return Part(f"spot-decided-{decided.decision}-by", facts)
