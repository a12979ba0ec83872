"""From a blind spot to an everyday word: choose the word, choose the service, see what would change, publish."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.catalogue import service as catalogue
from bot.gaps import queries
from bot.gaps.rules import COUNT_FROM, Spot, month_before, sign
from bot.gaps.trying import Trial, try_out
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.coordinator.awaited import Awaited, awaited, leave, wait_for
from handlers.coordinator.months import month_of, topic_name
from handlers.coordinator.rights import entry, only_coordinators
from handlers.coordinator.spots import SpotGone, find_spot, spot_button
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from knowledge.matching import Match
from knowledge.service import Service

#: Words and services to choose from on one screen.
_WORDS_SHOWN, _SERVICES_SHOWN = 8, 6


def on_words(visit: Visit) -> Reply:
    """Words of a blind spot to choose from; any other can be written."""
    only_coordinators(visit)
    month, spot = find_spot(visit)
    wait_for(visit, "spot-word", spot.key, spot.language)
    words = _words(visit, spot)
    rows = [(spot_button("everyday-button-word", "spot-word", month, spot, sign(word), word=word),) for word in words]
    back = spot_button("button-back", "spot", month, spot)
    return say(Letter((Part("everyday-which"),), buttons=(*rows, (back,))), replaces=True)


def on_word(visit: Visit) -> Reply:
    """The word is chosen: for which service?"""
    only_coordinators(visit)
    _, spot = find_spot(visit)
    word = next((one for one in _words(visit, spot) if sign(one) == visit.event.action.word(2)), "")
    if not word:
        raise SpotGone
    return _which_service(visit, spot.topic, word, _language(visit, word, spot.language))


def on_own_word(visit: Visit, asked: Awaited) -> Reply:
    """The word was written: for which service?"""
    only_coordinators(visit)
    topic = asked.subject.removeprefix("topic:") if asked.subject.startswith("topic:") else ""
    return _which_service(visit, topic, " ".join(visit.event.text.split()), asked.old)


def on_service(visit: Visit) -> Reply:
    """The service is chosen: what would change, before anything does."""
    only_coordinators(visit)
    state, (word, language) = entry(visit, visit.event.action.word()), _chosen(visit)
    trial = try_out(
        visit.catalogue.catalogue, lambda text, spoken: visit.catalogue.understand(text, language=spoken).match,
        state.service, language, [word], queries.asked(visit.session), visit.catalogue.extras,
    )  # fmt: skip
    publish = Button("everyday-button-publish", "spot-publish", (sign(state.service.id),))
    stay = Button("everyday-button-leave", "spot-leave")
    parts = (Part("everyday-would", _facts(word, state.service), bold=True), *_told(visit, trial, word, state.service))
    return say(Letter(parts, buttons=((publish,), (stay,))), replaces=True)


def on_publish(visit: Visit) -> Reply:
    """Add the word; one tap takes it back."""
    only_coordinators(visit)
    state, (word, language) = entry(visit, visit.event.action.word()), _chosen(visit)
    edit_id = catalogue.add_everyday(
        visit.session, service_id=state.service.id, language=language, words=[word], by=visit.person.id, now=visit.now
    )
    leave(visit)
    undo = Button("edit-button-undo", "edit-undo", (edit_id, sign(state.service.id)))
    card = Button("edit-button-entry", "entry", (sign(state.service.id),))
    parts = (Part("edited-word", _facts(word, state.service)), Part("edited-soon"))
    return say(Letter(parts, buttons=((undo,), (card,))), replaces=True)


def on_leave(visit: Visit) -> Reply:
    """Nothing is added."""
    leave(visit)
    return say(Letter((Part("everyday-left"),), buttons=((Button("spots-button-back", "spots"),),)), replaces=True)


def _words(visit: Visit, spot: Spot) -> list[str]:
    """Words of the blind spot, then words that nobody knows."""
    since = month_before(month_of(visit, visit.event.action.word()))
    unknown = [word for word, _, _ in queries.unknown_words(visit.session, since=since)]
    return list(dict.fromkeys([word for word, _ in spot.words] + unknown))[:_WORDS_SHOWN]


def _language(visit: Visit, word: str, otherwise: str) -> str:
    since = month_before(month_of(visit, visit.event.action.word()))
    return next(
        (spoken for one, spoken, _ in queries.unknown_words(visit.session, since=since) if one == word), otherwise
    )


def _which_service(visit: Visit, topic: str, word: str, language: str) -> Reply:
    """Services that come near to the word and its matter; the word waits in the dialogue."""
    wait_for(visit, "spot-service", word, language)
    near = _near(visit, f"{topic_name(topic).by_language['fi'] if topic else ''} {word}")
    rows = tuple(
        (Button("button-choice", "spot-service", (sign(one.id),), {"name": short(Names(one.name), 38)}),)
        for one in near
    )
    stay = Button("everyday-button-leave", "spot-leave")
    return say(Letter((Part("everyday-which-service", {"word": word}),), buttons=(*rows, (stay,))))


def _near(visit: Visit, text: str) -> list[Service]:
    match: Match = visit.catalogue.understand(text).match
    found = (visit.catalogue.service(one.service_id) for one in match.ranked)
    return [service for service in found if service is not None][:_SERVICES_SHOWN]


def _chosen(visit: Visit) -> tuple[str, str]:
    """The word that waits, and its language.

    Raises:
        SpotGone: it has waited too long.
    """
    asked = awaited(visit)
    if asked is None or asked.what != "spot-service":
        raise SpotGone
    return asked.subject, asked.old


def _facts(word: str, service: Service) -> dict[str, str | Names]:
    return {"word": word, "service": Names(service.name)}


def _told(visit: Visit, trial: Trial, word: str, service: Service) -> list[Part]:
    people = next(
        (count for one, _, count in queries.unknown_words(visit.session, since=_since(visit)) if one == word), 0
    )
    written = [Part("everyday-written", {"count": people})] if people else []
    if not trial.questions:
        return [*written, Part("everyday-no-questions")]
    gained = Part(
        "everyday-gained", {"count": len(trial.gained), "of": trial.questions, "service": Names(service.name)}
    )
    names = dict.fromkeys(trial.lost)
    lost = [known.name["fi"] for one in names if (known := visit.catalogue.service(one)) is not None]
    sure = Part("everyday-lost", {"count": len(trial.lost), "services": ", ".join(lost)})
    return [*written, gained, *_words_of(trial.gained), sure if trial.lost else Part("everyday-lost-none")]


def _words_of(gained: Sequence[tuple[str, ...]]) -> list[Part]:
    """The words of the questions together, never those of a few (row R10)."""
    words = sorted({word for question in gained for word in question if word.isalpha()})
    if len(gained) < COUNT_FROM or not words:
        return []
    return [Part("everyday-gained-words", {"words": ", ".join(words[:_WORDS_SHOWN])})]


def _since(visit: Visit) -> date:
    return month_before(month_of(visit, ""))
