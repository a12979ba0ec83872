"""Ways in of an HSDS service: its own ones, and those of the places where it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.hours import OpeningHours
from knowledge.readers.contacts import Number, phone
from knowledge.readers.entry import Notes
from knowledge.readers.hsds_hours import read_hours
from knowledge.readers.shapes import Fields, fields, languages, number, rows, text
from knowledge.readers.ways import Common, Told, build, channels, emails, place_channel, webs
from knowledge.service import Channel, ChannelKind, Means


def read_channels(service: Fields, language: str, notes: Notes) -> list[Channel]:
    """Every way in; the same number at several places is told once, by the service itself first."""
    source_id = text(service.get("id"))
    own = Common(source_id=source_id, hours=read_hours(service.get("schedules"), language))
    page = Common(source_id=source_id)
    listed = [*_phones(service.get("phones"), own, language, notes), *_pages(service, page, language, notes)]
    for place in rows(service.get("service_at_locations")):
        listed += _at(place, own.hours, language, notes)
    organisation = fields(service.get("organization"))
    if not listed:
        listed = [
            *_phones(organisation.get("phones"), page, language, notes),
            *_pages(organisation, page, language, notes),
        ]
    return list({(way.kind, way.dial or way.value.casefold()): way for way in reversed(listed)}.values())


def _at(place: Fields, hours: OpeningHours | None, language: str, notes: Notes) -> list[Channel]:
    location = fields(place.get("location"))
    told = read_hours(place.get("schedules"), language) or read_hours(location.get("schedules"), language) or hours
    name = text(location.get("name"))
    common = Common(
        source_id=text(location.get("id")) or text(place.get("id")),
        name={language: name} if name else {},
        hours=told,
        languages=languages([row.get("code") for row in rows(location.get("languages"))]),
    )
    phones = [*rows(place.get("phones")), *rows(location.get("phones"))]
    return [
        *_phones(phones, common, language, notes),
        *(way for row in rows(location.get("addresses")) for way in _address(row, location, common, language, notes)),
        *_pages(location, Common(source_id=common.source_id, name=common.name), language, notes),
    ]


def _phones(listed: object, common: Common, language: str, notes: Notes) -> list[Channel]:
    found: list[Channel] = []
    for row in rows(listed):
        read = _number(row)
        if read is not None and text(row.get("type")).lower() != "fax":
            found += build(ChannelKind.PHONE, _phone(row, read, common, language), common, notes)
    return found


def _number(row: Fields) -> Number | None:
    read, extension = phone(text(row.get("number")).strip('"')), text(row.get("extension"))
    if read is None or not extension:
        return read
    return Number(f"{read.shown} x{extension}", f"{read.dial},{extension}")


def _phone(row: Fields, read: Number, common: Common, language: str) -> Mapping[str, Any]:
    spoken = languages([one.get("code") for one in rows(row.get("languages"))])
    note = text(row.get("description"))
    return {
        "value": read.shown,
        "dial": read.dial,
        "means": Means.SMS if text(row.get("type")).lower() in {"sms", "text"} else None,
        "note": {language: note} if note else {},
        "languages": spoken or common.languages,
    }


def _pages(owner: Fields, common: Common, language: str, notes: Notes) -> list[Channel]:
    """Pages and mailboxes; 3.1 has lists of further addresses."""
    urls = [Told(text(owner.get(name)), language) for name in ("url", "website")]
    for listed in ("additional_urls", "additional_websites"):
        urls += [Told(text(row.get("url")), language, name=text(row.get("label"))) for row in rows(owner.get(listed))]
    mail = [Told(text(owner.get("email")), language)]
    return [
        *channels(ChannelKind.WEB, webs(urls, common.source_id, notes), common, notes),
        *channels(ChannelKind.EMAIL, emails(mail, common.source_id, notes), common, notes),
    ]


def _address(row: Fields, location: Fields, common: Common, language: str, notes: Notes) -> list[Channel]:
    street = ", ".join(part for part in (text(row.get("address_1")), text(row.get("address_2"))) if part)
    city, by_post = text(row.get("city")), text(row.get("address_type")) == "postal"
    place: dict[str, Any] = {
        "street": {language: street} if street else {},
        "postal_code": text(row.get("postal_code")),
        "post_office": {language: city} if city else {},
        **({} if by_post else _point(location)),
    }
    note = text(location.get("transportation"))
    ways = place_channel(place, {language: note} if note else {}, common, notes)
    return [way.model_copy(update={"means": Means.POST}) for way in ways] if by_post else ways


def _point(location: Fields) -> dict[str, float]:
    """HSDS has degrees already; a point that is not on the earth is left out."""
    latitude, longitude = number(location.get("latitude")), number(location.get("longitude"))
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return {}
    return {"latitude": latitude, "longitude": longitude}
