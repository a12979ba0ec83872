"""Channels of the national catalogue, versions 8 to 11, with what a connection tells instead of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from knowledge.readers import derive
from knowledge.readers.contacts import phone
from knowledge.readers.entry import Notes
from knowledge.readers.ptv11_hours import read_hours
from knowledge.readers.ptv_values import spellings, today
from knowledge.readers.shapes import Fields, fields, languages, rows, text, texts
from knowledge.readers.ways import Common, Told, build, channels, degrees, emails, numbers, place_channel, webs
from knowledge.service import Channel, ChannelKind, Means

_CHAT = re.compile(r"\bchat", re.IGNORECASE)


def display_names(listed: object, preferred: object) -> dict[str, str]:
    """Names by language; where ``displayNameType`` says so, the alternative one."""
    own = texts(listed, "Name") or texts(listed)
    alternative = texts(listed, *spellings("AlternativeName"))
    for choice in rows(preferred):
        language = text(choice.get("language"))
        if today(choice.get("type")) == "AlternativeName" and language in alternative:
            own[language] = alternative[language]
    return own


def read_channel(channel: Fields, connection: Fields, notes: Notes) -> list[Channel]:
    """Every way in that a channel offers to one service: what the connection tells wins over the channel's own.

    Either may be empty: a channel that is not among the documents still has the connection's contacts.
    """
    details = fields(connection.get("contactDetails"))
    common = _common(channel, connection)
    told = {**_own_contacts(channel), **{name: listed for name, listed in details.items() if rows(listed)}}
    # The hours of a door or a telephone say nothing of a page or a mailbox beside it.
    plainly = replace(common, strong_identification=False)
    unhurried = replace(plainly, hours=None)
    electronic = today(channel.get("serviceChannelType")) in {"EChannel", "WebPage"}
    return [
        *_web(channel, told.get("webPages"), common if electronic else unhurried, notes),
        *_forms(channel, unhurried, notes),
        *channels(ChannelKind.PHONE, numbers(_phones(told.get("phoneNumbers"))), plainly, notes),
        *channels(
            ChannelKind.EMAIL, emails(_values(told.get("emails"), "value"), common.source_id, notes), unhurried, notes
        ),
        *(way for address in rows(told.get("addresses")) for way in read_address(address, plainly, notes)),
    ]


def read_address(address: Fields, common: Common, notes: Notes) -> list[Channel]:
    """The channels of one address: a street, a place without one, a post office box or an address abroad."""
    streets = [fields(address.get("streetAddress")), *rows(address.get("multipointLocation"))]
    found = [way for street in streets if street for way in _street(street, common, notes)]
    other = fields(address.get("otherAddress"))
    if other:
        found += _street(other, common, notes)
    abroad = texts(address.get("locationAbroad")) or texts(address.get("foreignAddress"))
    if abroad:
        value = abroad.get("fi") or next(iter(abroad.values()))
        found += build(ChannelKind.PLACE, {"value": value, "note": {**common.note, **abroad}}, common, notes)
    found += _box(fields(address.get("postOfficeBoxAddress")), common, notes)
    return [_by_post(way) for way in found] if text(address.get("type")) == "Postal" else found


def _common(channel: Fields, connection: Fields) -> Common:
    link = fields(connection.get("serviceChannel"))
    name = display_names(channel.get("serviceChannelNames"), channel.get("displayNameType"))
    told = texts(connection.get("description"), "Description")
    hours = read_hours(connection.get("serviceHours")) or read_hours(channel.get("serviceHours"))
    return Common(
        source_id=text(channel.get("id")) or text(link.get("id")),
        name=name or ({"fi": text(link.get("name"))} if text(link.get("name")) else {}),
        note=told or texts(channel.get("serviceChannelDescriptions"), *spellings("Summary")),
        hours=hours,
        languages=languages(channel.get("languages")),
        strong_identification=channel.get("requiresAuthentication") is True,
    )


def _own_contacts(channel: Fields) -> dict[str, Any]:
    return {
        "webPages": channel.get("webPages"),
        "phoneNumbers": [*rows(channel.get("phoneNumbers")), *rows(channel.get("supportPhones"))],
        "emails": [*rows(channel.get("emails")), *rows(channel.get("supportEmails"))],
        "addresses": [*rows(channel.get("addresses")), *map(_posted, rows(channel.get("deliveryAddresses")))],
    }


def _posted(address: Fields) -> Fields:
    return {**address, "type": "Postal"}


def _web(channel: Fields, pages: object, common: Common, notes: Notes) -> list[Channel]:
    electronic = today(channel.get("serviceChannelType")) == "EChannel"
    kind = ChannelKind.FORM if electronic else ChannelKind.WEB
    if any(_CHAT.search(name) for name in common.name.values()):
        kind, electronic = ChannelKind.CHAT, False
    means = Means.E_SERVICE if electronic else None
    told = webs(_values(pages, "url", name="value", means=means), common.source_id, notes)
    return channels(kind, told, common, notes)


def _forms(channel: Fields, common: Common, notes: Notes) -> list[Channel]:
    urls = _values(channel.get("channelUrls"), "value", means=Means.PRINTABLE)
    attached = _values(channel.get("attachments"), "url", name="name", note="description", means=Means.PRINTABLE)
    return channels(ChannelKind.FORM, webs([*urls, *attached], common.source_id, notes), common, notes)


def _phones(listed: object) -> list[tuple[Any, Told]]:
    found = []
    for row in rows(listed):
        number = phone(
            row.get("number"), row.get("prefixNumber"), service_number=row.get("isFinnishServiceNumber") is True
        )
        if number is not None and text(row.get("type")) != "Fax":
            found.append((number, _told_phone(row)))
    return found


def _told_phone(row: Fields) -> Told:
    charge = text(row.get("chargeDescription"))
    return Told(
        value="",
        language=text(row.get("language")),
        note=text(row.get("additionalInformation")),
        charge=charge,
        cost=derive.cost(today(row.get("serviceChargeType")), bool(charge)),
        means=Means.SMS if text(row.get("type")) == "Sms" else None,
    )


def _values(listed: object, value: str, *, name: str = "", note: str = "", means: Means | None = None) -> list[Told]:
    return [
        Told(
            text(row.get(value)) or (text(row.get("value")) if value == "url" else ""),
            text(row.get("language")),
            name=text(row.get(name)),
            note=text(row.get(note)),
            means=means,
        )
        for row in rows(listed)
    ]


def _street(street: Fields, common: Common, notes: Notes) -> list[Channel]:
    number, told = text(street.get("streetNumber")), texts(street.get("additionalInformation"))
    names = {language: f"{name} {number}".strip() for language, name in texts(street.get("street")).items()}
    municipality = street.get("municipality")
    place: Mapping[str, Any] = {
        "street": names,
        "postal_code": text(street.get("postalCode")),
        "post_office": texts(street.get("postOffice")),
        "municipality": text(fields(municipality).get("code")) or text(municipality),
        **degrees(street.get("latitude"), street.get("longitude")),
    }
    return place_channel(place, told, common, notes)


def _box(box: Fields, common: Common, notes: Notes) -> list[Channel]:
    place = {
        "street": texts(box.get("postOfficeBox")),
        "postal_code": text(box.get("postalCode")),
        "post_office": texts(box.get("postOffice")),
    }
    told = texts(box.get("additionalInformation"))
    return [_by_post(way) for way in place_channel(place, told, common, notes)] if place["street"] else []


def _by_post(way: Channel) -> Channel:
    return way.model_copy(update={"means": Means.POST})
