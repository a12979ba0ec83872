"""Channels and connections of the national catalogue, version 12."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from knowledge.readers import derive
from knowledge.readers.contacts import Number, phone
from knowledge.readers.entry import Notes
from knowledge.readers.markdown import plain
from knowledge.readers.ptv12_hours import read_hours
from knowledge.readers.shapes import TEXT_LANGUAGES, Fields, by_language, fields, languages, merged, rows, text
from knowledge.readers.ways import Common, Told, build, channels, degrees, emails, numbers, place_channel, webs
from knowledge.service import Channel, ChannelKind, Means

_CHAT = re.compile(r"\bchat", re.IGNORECASE)


def told_in(document: Fields, name: str) -> dict[str, str]:
    """A text of a document by language, Markdown taken out; empty ones are missing."""
    versions = fields(document.get("languageVersions"))
    found = {language: plain(text(fields(versions.get(language)).get(name))) for language in TEXT_LANGUAGES}
    return {language: words for language, words in found.items() if words}


def display_names(document: Fields) -> dict[str, str]:
    """Names by language; the alternative one where the document says that it comes first."""
    versions = fields(document.get("languageVersions"))
    other = told_in(document, "alternativeName")
    first = {language for language in other if fields(versions.get(language)).get("isAlternativeNamePrimary") is True}
    return {**told_in(document, "name"), **{language: other[language] for language in first}}


def read_channel(channel: Fields, connection: Fields, notes: Notes) -> list[Channel]:
    """Every way in that a channel offers to one service: what the connection tells wins over the channel's own."""
    common = _common(channel, connection)
    plainly = replace(common, strong_identification=False)
    unhurried = replace(plainly, hours=None)
    web_kind = _web_kind(channel, common)
    means = Means.E_SERVICE if web_kind is ChannelKind.FORM else None
    own = webs(_rows(channel, _web_address, "webAddress", means=means), common.source_id, notes)
    return [
        *channels(web_kind, own, common, notes),
        *_pages(channel, connection, unhurried, notes),
        *channels(ChannelKind.PHONE, numbers(_phones(channel, connection)), plainly, notes),
        *_mail(channel, connection, unhurried, notes),
        *_forms(channel, unhurried, notes),
        *_places(channel, connection, plainly, notes),
    ]


def _common(channel: Fields, connection: Fields) -> Common:
    hours = read_hours(connection.get("serviceHours"), connection.get("publishedAt"))
    own = read_hours(channel.get("serviceHours"), channel.get("publishedAt"))
    return Common(
        source_id=text(channel.get("contentId")) or text(connection.get("channelContentId")),
        name=display_names(channel),
        note=told_in(connection, "description") or told_in(channel, "summary"),
        hours=hours or own,
        languages=languages(channel.get("serviceLanguages")),
        strong_identification=_is_identified(channel.get("electronicIdentification")),
    )


def _is_identified(told: object) -> bool:
    if isinstance(told, dict):
        return any(_is_identified(value) for value in told.values())
    return told is True or text(told) in {"Required", "RequiresIdentification", "IdentificationRequired"}


def _web_kind(channel: Fields, common: Common) -> ChannelKind:
    if any(_CHAT.search(name) for name in common.name.values()):
        return ChannelKind.CHAT
    return ChannelKind.FORM if text(channel.get("serviceChannelType")) == "EService" else ChannelKind.WEB


def _rows(document: Fields, read: Callable[[Fields, str, Means | None], Told], *names: str, means: Means | None = None
          ) -> list[Told]:  # fmt: skip
    versions = fields(document.get("languageVersions"))
    return [
        read(row, language, means)
        for name in names
        for language in TEXT_LANGUAGES
        for row in rows(fields(versions.get(language)).get(name))
    ]


def _web_address(row: Fields, language: str, means: Means | None) -> Told:
    note = plain(text(row.get("additionalInformation")))
    return Told(text(row.get("url")), language, name=text(row.get("name")), note=note, means=means)


def _mailbox(row: Fields, language: str, means: Means | None) -> Told:
    return Told(text(row.get("email")), language, means=means)


def _number(row: Fields, language: str, means: Means | None) -> Told:
    charge = text(row.get("chargeDescription"))
    return Told(
        value="",
        language=language,
        note=text(row.get("additionalInformation")),
        charge=charge,
        cost=derive.cost(text(row.get("chargeType")), bool(charge)),
        means=Means.SMS if text(row.get("type")) == "Sms" else None,
    )


def _pages(channel: Fields, connection: Fields, common: Common, notes: Notes) -> list[Channel]:
    told = _rows(connection, _web_address, "contactWebPages") or _rows(channel, _web_address, "contactWebPages")
    return channels(ChannelKind.WEB, webs(told, common.source_id, notes), common, notes)


def _phones(channel: Fields, connection: Fields) -> Iterable[tuple[Number, Told]]:
    told = _numbers(connection, "contactPhoneNumbers")
    return told or _numbers(channel, "phoneNumbers", "contactPhoneNumbers", "supportPhoneNumbers")


def _numbers(document: Fields, *names: str) -> list[tuple[Number, Told]]:
    versions = fields(document.get("languageVersions"))
    found = []
    for name in names:
        for language in TEXT_LANGUAGES:
            for row in rows(fields(versions.get(language)).get(name)):
                number = phone(row.get("number"), row.get("dialCode"))
                if number is not None and text(row.get("type")) != "Fax":
                    found.append((number, _number(row, language, None)))
    return found


def _mail(channel: Fields, connection: Fields, common: Common, notes: Notes) -> list[Channel]:
    own = _rows(channel, _mailbox, "contactEmails", "supportEmails")
    told = _rows(connection, _mailbox, "contactEmails") or own
    return channels(ChannelKind.EMAIL, emails(told, common.source_id, notes), common, notes)


def _forms(channel: Fields, common: Common, notes: Notes) -> list[Channel]:
    told = _rows(channel, _web_address, "formFiles", "attachmentLinks", means=Means.PRINTABLE)
    return channels(ChannelKind.FORM, webs(told, common.source_id, notes), common, notes)


def _places(channel: Fields, connection: Fields, common: Common, notes: Notes) -> list[Channel]:
    own = _addresses(channel.get("location"), common, notes)
    told = _addresses(connection.get("contactAddresses"), common, notes)
    by_post = [
        *_addresses(channel.get("contactAddresses"), common, notes),
        *_addresses(channel.get("deliveryAddresses"), common, notes),
    ]
    return [*own, *(told or [_by_post(way) for way in by_post])]


def _addresses(told: object, common: Common, notes: Notes) -> list[Channel]:
    """Addresses of all kinds wherever they are listed: each kind is known by its fields."""
    listed = told if isinstance(told, list) else list(fields(told).values())
    found: list[Channel] = []
    for item in listed:
        for row in rows(item):
            found += _address(row, common, notes)
    return found


def _address(row: Fields, common: Common, notes: Notes) -> list[Channel]:
    note = by_language(row.get("additionalInformation"))
    if by_language(row.get("address")):
        abroad = by_language(row.get("address"))
        value = abroad.get("fi") or next(iter(abroad.values()))
        return build(ChannelKind.PLACE, {"value": value, "note": {**common.note, **abroad}}, common, notes)
    box = by_language(row.get("postOfficeBox"))
    detail = text(row.get("addressDetail"))
    street = {language: f"{name} {detail}".strip() for language, name in by_language(row.get("streetName")).items()}
    place: Mapping[str, Any] = {"street": street or box, "postal_code": text(row.get("postalCode")), **_point(row)}
    ways = place_channel(place, merged(note, by_language(row.get("recipient"))), common, notes)
    return [_by_post(way) for way in ways] if box else ways


def _point(row: Fields) -> dict[str, float]:
    for point in rows(row.get("coordinates")):
        if text(point.get("system")) in {"", "EPSG:3067"}:
            found = degrees(point.get("northing"), point.get("easting"))
            if found:
                return found
    return {}


def _by_post(way: Channel) -> Channel:
    return way.model_copy(update={"means": Means.POST})
