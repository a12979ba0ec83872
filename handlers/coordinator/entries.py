"""Find an entry and see how it stands: when it was looked through, who keeps it right, what was changed here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.catalogue.service import EntryState
from bot.gaps.rules import sign
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from bot.people.tables import Person
from handlers.coordinator.awaited import leave
from handlers.coordinator.months import day_in_words, today
from handlers.coordinator.rights import ForCoordinators, entry, is_coordinator, kept_by
from handlers.freshness import is_fresh
from handlers.visit import Reply, Visit, say
from handlers.wording import lines, short
from knowledge.matching.normalise import fold
from knowledge.service import ChannelKind, Service

#: Entries on one screen, and everyday words on a card.
SHOWN, _WORDS_SHOWN = 6, 12


def on_entries(visit: Visit) -> Reply:
    """``/palvelu words`` finds entries; without words come those that nobody has looked through for long.

    Raises:
        ForCoordinators: the person neither is a coordinator nor answers for any entry.
    """
    leave(visit)
    mine = visit.catalogue.everything.services if is_coordinator(visit) else tuple(kept_by(visit))
    if not mine:
        raise ForCoordinators
    words = visit.event.argument
    found = _search(visit, words, mine) if words else _stale(visit, mine)
    rest = [Part("entries-rest", {"count": len(found) - SHOWN})] if len(found) > SHOWN else []
    return say(Letter((_lead(words, found), *rest), buttons=_choice(found)))


def on_entry(visit: Visit) -> Reply:
    """The card of one entry.

    Raises:
        EntryGone: there is none such any more.
        NotYourEntry: somebody else keeps it.
    """
    leave(visit)
    return say(card(visit, entry(visit, visit.event.action.word())))


def card(visit: Visit, state: EntryState) -> Letter:
    """An entry as it stands, with everything that the person may do to it."""
    service = state.service
    words = [word for listed in service.everyday.values() for word in listed][:_WORDS_SHOWN]
    phones = [
        Part("channel-phone", {"contact": one.value}) for one in service.channels if one.kind is ChannelKind.PHONE
    ]
    parts = [
        Part("button-choice", {"name": Names(service.name)}, bold=True),
        lines(Part("contacts-organisation", {"organisation": Names(service.organisation)}), *phones),
        lines(verified(visit, service), _owner(visit, state), *_marks(state)),
        *([Part("entry-words", {"words": ", ".join(words)})] if words else []),
    ]
    return Letter(tuple(parts), buttons=_deeds(visit, state))


def verified(visit: Visit, service: Service) -> Part:
    """When the entry was looked through, with a mark when that was long ago or never (row R4)."""
    if service.verified is None:
        return Part("entry-unverified")
    key = "entry-verified" if is_fresh(service.verified, today(visit)) else "entry-old"
    return Part(key, {"date": day_in_words(service.verified)})


def _lead(words: str, found: list[Service]) -> Part:
    if not found:
        return Part("entries-none" if words else "entries-all-fresh")
    return Part("entries-found" if words else "entries-stale", {"count": len(found)})


def _search(visit: Visit, words: str, among: Iterable[Service]) -> list[Service]:
    """Entries whose name has all the words, then those that the words bring up as a question."""
    ids = {service.id: service for service in among}
    wanted = fold(words).split()
    named = [one for one in ids.values() if all(word in _names(one) for word in wanted)]
    found = (ids.get(one.service_id) for one in visit.catalogue.understand(words).match.ranked if one.why)
    near = [service for service in found if service is not None]
    return list({one.id: one for one in (*named, *near)}.values())[: 2 * SHOWN]


def _names(service: Service) -> str:
    return fold(" ".join((*service.name.values(), service.id)))


def _stale(visit: Visit, among: Iterable[Service]) -> list[Service]:
    """Entries that were never looked through, then the oldest; those that are fresh are left out."""
    old = [one for one in among if one.verified is None or not is_fresh(one.verified, today(visit))]
    return sorted(old, key=lambda one: (one.verified or date.min, one.id))


def _choice(found: list[Service]) -> Buttons:
    return tuple(
        (Button("button-choice", "entry", (sign(one.id),), {"name": short(Names(one.name), 38)}),)
        for one in found[:SHOWN]
    )  # fmt: skip


def _owner(visit: Visit, state: EntryState) -> Part:
    person = visit.session.get(Person, state.owner_id) if state.owner_id else None
    return Part("entry-owner", {"name": person.name}) if person and person.name else Part("entry-owner-none")


def _marks(state: EntryState) -> list[Part]:
    until = state.service.valid_to
    return [
        *([Part("entry-until", {"date": day_in_words(until)})] if until else []),
        *([Part("entry-hidden")] if state.hidden else []),
        *([Part("entry-pinned")] if state.pinned else []),
        *([Part("entry-missing")] if state.missing else []),
    ]


def _deeds(visit: Visit, state: EntryState) -> Buttons:
    """What can be done, a row for each; ranking and owners are for coordinators."""
    deeds = ["right", "word", "phone", "until", "show" if state.hidden else "hide"]
    if not any(channel.kind is ChannelKind.PHONE for channel in state.service.channels):
        deeds.remove("phone")
    if is_coordinator(visit):
        deeds += ["unpin" if state.pinned else "pin", "owner"]
    buttons = [Button(f"edit-button-{deed}", "edit", (deed, sign(state.service.id))) for deed in deeds]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
