"""Building channels: the same number in three languages is one channel, and a bad part never spoils the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from knowledge.hours import OpeningHours
from knowledge.readers import derive
from knowledge.readers.contacts import Number, email, web
from knowledge.readers.coordinates import to_wgs84
from knowledge.readers.entry import Notes, reason_of
from knowledge.readers.shapes import TEXT_LANGUAGES, Fields, number, text
from knowledge.service import Channel, ChannelKind, Cost, Means, Place

#: Reads a channel's document and the service's link to it.
ReadChannel = Callable[[Fields, Fields, Notes], list[Channel]]


@dataclass(frozen=True)
class Common:
    """What all ways of one channel share."""

    source_id: str = ""
    name: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    hours: OpeningHours | None = None
    #: in which languages one is served
    languages: tuple[str, ...] = ()
    strong_identification: bool = False


@dataclass(frozen=True)
class Told:
    """One contact in one language, before the same ones are put together."""

    value: str
    language: str = ""
    name: str = ""
    note: str = ""
    charge: str = ""
    cost: Cost = Cost.UNKNOWN
    means: Means | None = None
    dial: str | None = None


def linked_channels(
    owner: str, links: Mapping[str, Fields], known: Mapping[str, Fields], read: ReadChannel, notes: Notes
) -> tuple[Channel, ...]:
    """Every way in of the channels that a service is linked to; one that is not ``known`` by its id is a remark."""
    found: list[Channel] = []
    for channel_id, link in sorted(links.items()):
        if channel_id not in known:
            notes.remark(owner, f"its channel {channel_id} is not among the documents")
        found += read(known.get(channel_id, {}), link, notes)
    return derive.ordered(found)


def numbers(told: Iterable[tuple[Number, Told]]) -> list[Told]:
    """Telephone numbers as contacts."""
    return [
        Told(found.shown, one.language, one.name, one.note, one.charge, one.cost, one.means, found.dial)
        for found, one in told
    ]


def webs(listed: Iterable[Told], owner: str, notes: Notes) -> list[Told]:
    """Contacts whose addresses on the web are mended; those that lead nowhere are left out with a remark."""
    return _checked(listed, web, owner, "an address on the web leads nowhere and was left out", notes)


def emails(listed: Iterable[Told], owner: str, notes: Notes) -> list[Told]:
    """Contacts whose e-mail addresses can be used; the others are left out with a remark."""
    return _checked(listed, email, owner, "an e-mail address cannot be used and was left out", notes)


def channels(kind: ChannelKind, told: Sequence[Told], common: Common, notes: Notes) -> list[Channel]:
    """One channel for each contact, however many languages it is told in.

    A number that is told only in some of the languages is for those; else the channel's own languages hold.
    """
    groups: dict[tuple[str, Means | None], list[Told]] = {}
    for one in told:
        groups.setdefault((one.dial or one.value.casefold(), one.means), []).append(one)
    everywhere = {one.language for one in told}
    return [way for group in groups.values() for way in _channel(kind, group, everywhere, common, notes)]


def place_channel(place: Mapping[str, Any], note: Mapping[str, str], common: Common, notes: Notes) -> list[Channel]:
    """The channel of a street address; ``place`` has the fields of Place. Nothing when there is no address."""
    try:
        built = Place.model_validate(place)
    except ValidationError as wrong:
        notes.remark(common.source_id, f"an address was left out: {reason_of(wrong)}")
        return []
    value = shown_address(built, "fi") or next(iter(note.values()), "")
    if not value:
        return []
    joined = {**common.note, **note} if built.street else dict(common.note)
    return build(ChannelKind.PLACE, {"value": value, "place": built, "note": joined}, common, notes)


def shown_address(place: Place, language: str) -> str:
    """A street address on one line, in a language or the first one that there is."""
    post_office = _in(place.post_office, language)
    return ", ".join(
        part for part in (_in(place.street, language), f"{place.postal_code} {post_office}".strip()) if part
    )


def degrees(northing: object, easting: object) -> dict[str, float]:
    """Fields of a place from map metres (EPSG:3067); nothing when the point is not in Finland."""
    found = to_wgs84(number(northing), number(easting))
    return {"latitude": found[0], "longitude": found[1]} if found else {}


def build(kind: ChannelKind, own: Mapping[str, Any], common: Common, notes: Notes) -> list[Channel]:
    """A channel from its own fields and the shared ones; one that cannot be built is left out with a remark."""
    shared = {
        "kind": kind,
        "name": dict(common.name),
        "note": dict(common.note),
        "hours": common.hours,
        "languages": common.languages,
        "strong_identification": common.strong_identification,
        "source_id": common.source_id or None,
    }
    try:
        return [Channel.model_validate({**shared, **own})]
    except ValidationError as wrong:
        notes.remark(common.source_id, f"a channel was left out: {reason_of(wrong)}")
        return []


def _channel(
    kind: ChannelKind, group: Sequence[Told], everywhere: set[str], common: Common, notes: Notes
) -> list[Channel]:
    first = group[0]
    spoken = tuple(sorted({one.language for one in group} - {""}))
    own = {
        "value": first.value,
        "means": first.means,
        "dial": first.dial,
        "cost": next((one.cost for one in group if one.cost is not Cost.UNKNOWN), Cost.UNKNOWN),
        "charge": _gathered(group, "charge"),
        "name": _gathered(group, "name") or dict(common.name),
        "note": {**common.note, **_gathered(group, "note")},
        "languages": spoken if set(spoken) < everywhere or not common.languages else common.languages,
    }
    return build(kind, own, common, notes)


def _gathered(group: Sequence[Told], attribute: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for one in group:
        words = text(getattr(one, attribute))
        if words and one.language and words not in found.setdefault(one.language, []):
            found[one.language].append(words)
    return {language: "; ".join(found[language]) for language in TEXT_LANGUAGES if language in found}


def _checked(listed: Iterable[Told], mend: Any, owner: str, reason: str, notes: Notes) -> list[Told]:
    found = []
    for one in listed:
        mended = mend(one.value)
        if mended:
            found.append(Told(mended, one.language, one.name, one.note, one.charge, one.cost, one.means))
        elif one.value:
            notes.remark(owner, reason)
    return found


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next((texts[other] for other in TEXT_LANGUAGES if other in texts), "")
