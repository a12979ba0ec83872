"""What the catalogues do not tell in our words, concluded from what they tell: one table for each conclusion.

Codes P… are classes of services and KR… target groups of the national catalogue (PTV code lists).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from knowledge.service import (
    Audience,
    Channel,
    ChannelKind,
    Cost,
    Kind,
    Means,
    NextStep,
    Organiser,
    StepKind,
    SupportLevel,
)

Found = TypeVar("Found")

#: in this order: words of an organisation's name tell more than its type, which calls a county "regional"
_ORGANISERS: tuple[tuple[re.Pattern[str], Organiser], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), organiser)
    for pattern, organiser in (
        (r"hyvinvointialue|hyvinvointikuntayhtym|välfärdsområde|wellbeing services? county|\bhus\b", Organiser.COUNTY),
        (r"kansaneläkelaitos|folkpensionsanstalten|\bkela\b|\bfpa\b", Organiser.KELA),
        (r"poliisi|polisen|polisinrättning|\bpolice\b", Organiser.POLICE),
        (r"seurakun|församling|kirkko|\bkyrka|parish|\bchurch\b", Organiser.PARISH),
        (r"\b(ry|rf|sr)\b|\br\.[fy]\.|\bassociation\b|\bfoundation\b|förbund", Organiser.NGO),
        (r"yhdisty\w*|säätiö|\bliitto|förening|stiftelse|non-profit|charit", Organiser.NGO),
        (r"\b(oy|oyj|ab|abp|ky|tmi|inc\.?|ltd|limited company)\b", Organiser.COMPANY),
        (r"kirjasto|museo|teatteri|orkesteri|bibliotek|museum|teater|library", Organiser.CULTURE),
        (r"kaupunki|kaupungin|\bkunta\b|kunnan|kuntayhtym", Organiser.MUNICIPALITY),
        (r"\bstad\b|\bkommun\b|samkommun|\bcity of\b|municipality", Organiser.MUNICIPALITY),
        (r"virasto|ministeriö|laitos\b|keskus\b|aluehallinto|maistraatti|ämbetsverk|ministeri", Organiser.STATE),
    )
)  # fmt: skip
_ORGANISER_OF_TYPE = {
    "State": Organiser.STATE,
    "Municipality": Organiser.MUNICIPALITY,
    "Organization": Organiser.NGO,
    "Company": Organiser.COMPANY,
    "RegionalOrganization": Organiser.COUNTY,
}
_KIND_OF_WORDS: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"kokemusasiantunt|kokemustoimint|erfarenhetsexpert|lived experience", Kind.LIVED_EXPERIENCE),
        (r"vertais|kamratstöd|peer support", Kind.PEER_SUPPORT),
        (r"kriisipuhelin|auttava puhelin|neuvontapuhelin|päivystävä puhelin|\w+linja\b|hjälptelefon|kristelefon|helpline",
         Kind.HELPLINE),
        (r"oikeusapu|rättshjälp|legal aid", Kind.LEGAL),
        (r"päivystys|ensiapu|jour\b|jourtjänst|emergency", Kind.EMERGENCY),
        (r"(asumis|opinto|lapsi|hoito|koulumatka|toimeentulo|elatus|äitiys|vanhempain|sairaus|vammais|kuntoutus)"
         r"(tuki|raha|avustus|lisä)\b|bidrag\b|penning\b|allowance|benefit", Kind.BENEFIT),
    )
)  # fmt: skip
#: the longest code that begins a class wins
_KIND_OF_CLASS = {
    "P3": Kind.SUPPORT, "P3.4": Kind.EDUCATION, "P3.5": Kind.LEGAL, "P3.7": Kind.ADVICE, "P3.9": Kind.BENEFIT,
    "P4": Kind.SUPPORT, "P4.10": Kind.BENEFIT, "P4.12": Kind.PEER_SUPPORT, "P4.13": Kind.ADVICE,
    "P5": Kind.CARE, "P5.5": Kind.EMERGENCY, "P5.16": Kind.PEER_SUPPORT, "P5.17": Kind.ADVICE,
    "P6": Kind.EDUCATION, "P6.3": Kind.ACTIVITY, "P6.14": Kind.BENEFIT,
    "P7": Kind.LEGAL, "P9": Kind.ADVICE, "P10": Kind.ADVICE, "P13": Kind.BENEFIT, "P15": Kind.ADVICE, "P21": Kind.ADVICE,
    "P25": Kind.ACTIVITY, "P27": Kind.ACTIVITY, "P28": Kind.ACTIVITY, "P28.4": Kind.SUPPORT, "P28.5": Kind.ADVICE,
}  # fmt: skip
_LEVEL_OF_CLASS = {
    "P3.4": SupportLevel.EVERYDAY, "P3.8": SupportLevel.SPECIAL, "P3.6": SupportLevel.WIDER,
    "P4": SupportLevel.WIDER, "P4.4": SupportLevel.SPECIAL, "P4.5": SupportLevel.SPECIAL, "P4.7": SupportLevel.SPECIAL,
    "P4.9": SupportLevel.LIGHT, "P4.12": SupportLevel.EVERYDAY, "P4.13": SupportLevel.LIGHT,
    "P5.5": SupportLevel.WIDER, "P5.6": SupportLevel.SPECIAL, "P5.7": SupportLevel.WIDER, "P5.13": SupportLevel.WIDER,
    "P5.16": SupportLevel.EVERYDAY, "P6": SupportLevel.EVERYDAY, "P25": SupportLevel.EVERYDAY,
    "P27": SupportLevel.EVERYDAY, "P28": SupportLevel.EVERYDAY, "P28.4": SupportLevel.LIGHT,
}  # fmt: skip
#: a target group says whom a service is meant for only when it is told; a missing one says nothing
_AUDIENCE = {"KR1.2": Audience.FAMILY, "KR1.3": Audience.YOUTH}
_CRISIS = re.compile(
    r"kriisi|turvakoti|sosiaalipäivystys|lastensuojelun päivystys|itsemurh|lähisuhdeväkival|\bkrisjour|krishjälp"
    r"|skyddshem|socialjour|barnskyddsjour|självmord|\bcrisis|shelter for victims|suicid",
    re.IGNORECASE,
)
_BOOKING = re.compile(
    r"ajanvarau|varaa aika|tidsbokning|boka tid|book(ing)? an? (appointment|time)|appointment", re.IGNORECASE
)
_KINDS_IN_ORDER = tuple(ChannelKind)
#: first come first; a means of None is the plain way
_STEPS: tuple[tuple[ChannelKind, Means | None, StepKind], ...] = (
    (ChannelKind.PHONE, None, StepKind.CALL),
    (ChannelKind.FORM, Means.E_SERVICE, StepKind.APPLY),
    (ChannelKind.CHAT, None, StepKind.CHAT),
    (ChannelKind.EMAIL, None, StepKind.WRITE),
    (ChannelKind.PLACE, None, StepKind.COME),
    (ChannelKind.FORM, None, StepKind.APPLY),
    (ChannelKind.FORM, Means.PRINTABLE, StepKind.APPLY),
    (ChannelKind.WEB, None, StepKind.READ),
    (ChannelKind.PHONE, Means.SMS, StepKind.WRITE),
    (ChannelKind.SEARCH, None, StepKind.SEARCH),
)


def organiser(names: Iterable[str], organisation_type: str = "") -> Organiser:
    """Who arranges a service, by the words of the organisation's name, else by its type."""
    joined = " | ".join(names)
    for pattern, found in _ORGANISERS:
        if pattern.search(joined):
            return found
    return _ORGANISER_OF_TYPE.get(organisation_type, Organiser.OTHER)


def kind(names: Mapping[str, str], classes: Iterable[str]) -> Kind:
    """What sort of help it is, by the words of its names, else by the closest class."""
    joined = " | ".join(names.values())
    for pattern, found in _KIND_OF_WORDS:
        if pattern.search(joined):
            return found
    return _closest(_KIND_OF_CLASS, classes) or Kind.SUPPORT


def support_level(organised_by: Organiser, classes: Iterable[str]) -> SupportLevel:
    """How wide the help is, by the closest class; what associations and parishes do is everyday support."""
    if organised_by in {Organiser.NGO, Organiser.PARISH, Organiser.CULTURE}:
        return SupportLevel.EVERYDAY
    return _closest(_LEVEL_OF_CLASS, classes) or SupportLevel.LIGHT


def audience(target_groups: Iterable[str]) -> tuple[Audience, ...]:
    """Whom it is meant for; only authorities as a group means professionals."""
    groups = set(target_groups)
    if groups and all(group.startswith("KR3") for group in groups):
        return (Audience.PROFESSIONAL,)
    return tuple(found for group, found in _AUDIENCE.items() if group in groups)


def crisis(names: Mapping[str, str]) -> bool:
    """Whether a service helps in danger, by its names only."""
    return any(_CRISIS.search(name) for name in names.values())


def cost(charge_type: str, told: bool = False) -> Cost:
    """What it costs, by the type of the charge; when only a text tells of it, it depends."""
    known = {
        "Free": Cost.FREE, "FreeOfCharge": Cost.FREE, "Charged": Cost.FEE, "Chargeable": Cost.FEE,
        "ExtraCharge": Cost.FEE, "Other": Cost.DEPENDS,
    }  # fmt: skip
    return known.get(charge_type, Cost.DEPENDS if told else Cost.UNKNOWN)


def ordered(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Each channel once, in an order that does not depend on the source's: by kind, known hours first."""
    each = {channel.model_dump_json(): channel for channel in channels}
    return tuple(each[written] for written in sorted(each, key=lambda written: (*_place(each[written]), written)))


def _place(channel: Channel) -> tuple[int, str, bool, str]:
    return _KINDS_IN_ORDER.index(channel.kind), channel.means or "", channel.hours is None, channel.value


def next_step(channels: Sequence[Channel], names: Mapping[str, str]) -> NextStep:
    """What a family does next: call, else use the service on the web, write, come or read; else we ask for it.

    A telephone or a service on the web that is for booking is for booking.
    """
    for wanted, means, step in _STEPS:
        for place, channel in enumerate(channels):
            if (channel.kind, channel.means) == (wanted, means):
                return NextStep(kind=StepKind.BOOK if _is_for_booking(channel, names) else step, channel=place)
    return NextStep(kind=StepKind.ASK_FOR_YOU)


def _is_for_booking(channel: Channel, names: Mapping[str, str]) -> bool:
    told = " | ".join([*channel.name.values(), *channel.note.values(), *names.values()])
    return channel.kind in {ChannelKind.PHONE, ChannelKind.FORM} and bool(_BOOKING.search(told))


def _closest(table: Mapping[str, Found], classes: Iterable[str]) -> Found | None:
    """What the most exact of the classes says: the longest code wins, of equals the first by name."""
    begun = {code for told in classes for code in table if told == code or told.startswith(f"{code}.")}
    return table[max(sorted(begun), key=len)] if begun else None
