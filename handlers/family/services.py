"""One service: its next step in a sentence, and its contact details on a tap."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from bot.i18n.translator import LANGUAGES
from bot.organisations.queries import is_verified
from bot.outbox.letter import Letter, Names, Part
from bot.people.rules import WORKER_ROLES
from handlers.family.buttons import ALWAYS, EMERGENCY
from handlers.family.opening import exceptions, hours_in_words, local_day, opening
from handlers.family.speech import in_own_or_marked, spoken
from handlers.freshness import is_fresh
from handlers.professional.contacts import contact_persons
from handlers.professional.upkeep.buttons import report_buttons
from handlers.visit import Reply, Visit, say
from handlers.wording import lines, told_shortly
from knowledge.service import Channel, Cost, Service, StepKind

#: Longest service id that still fits into a button beside its action, in bytes.
_LONGEST_ID = 48
#: Characters of each text that came with a service; the whole of it stands where it came from. Own choice.
_LONGEST_TEXT = 300


def on_service(visit: Visit) -> Reply:
    """Contact details of the service on the button; whoever came by an invitation also sees the contact persons (row R2)."""
    service = find_service(visit, visit.event.action.word())
    if service is None:
        return say(Letter((Part("contacts-gone"),), buttons=ALWAYS))
    title = Part("button-choice", {"name": in_own_or_marked(service.name)}, bold=True)
    parts = [title, *_told("service-alert", service.alert), *_details(visit, service)]
    if is_verified(visit.person):
        parts += contact_persons(visit, service)
    ways_on = ((EMERGENCY,),) if visit.person.role in WORKER_ROLES else ALWAYS
    return say(Letter(tuple(parts), buttons=(*report_buttons("service", service.id), *ways_on)))


def button_word(service_id: str) -> str:
    """A service's id as it stands in a button: itself, or its digest when it is too long for Telegram."""
    if len(service_id.encode()) <= _LONGEST_ID:
        return service_id
    return "sha256-" + hashlib.sha256(service_id.encode()).hexdigest()[:32]


def find_service(visit: Visit, word: str) -> Service | None:
    """The service that a button means, if the catalogue still offers it."""
    service = visit.catalogue.service(word)
    if service is None and word.startswith("sha256-"):
        every = visit.catalogue.catalogue.services
        service = next((one for one in every if button_word(one.id) == word), None)
    return service if service and service.is_valid_on(local_day(visit)) else None


def step_of(service: Service) -> Part:
    """The one next step in a sentence."""
    channel = service.next_channel
    if channel is None or service.next_step.kind is StepKind.ASK_FOR_YOU:
        return Part("step-ask-for-you")
    return Part(f"step-{service.next_step.kind}".replace("_", "-"), {"contact": channel.value})


def _details(visit: Visit, service: Service) -> list[Part]:
    channels = [part for channel in service.channels for part in _channel(visit, channel)]
    free = [Part("contacts-free")] if service.cost is Cost.FREE else []
    organised = Part("contacts-organisation", {"organisation": Names(service.organisation)})
    return [
        lines(step_of(service)),
        *_told("service-conditions", service.conditions),
        *_told("service-instructions", service.instructions),
        lines(*channels),
        lines(organised, *free, spoken(service), _verified(service, local_day(visit))),
        Part("contacts-ask"),
    ]


def _told(key: str, texts: Mapping[str, str]) -> list[Part]:
    """A text that came with the service, its beginning when it is long; nothing when no language here has it."""
    short = {language: told_shortly(texts[language], _LONGEST_TEXT) for language in LANGUAGES if texts.get(language)}
    return [Part(key, {"text": in_own_or_marked(short)})] if short else []


def _verified(service: Service, today: date) -> Part:
    """When the details were looked through; a plain warning when that was never or long ago (row R4)."""
    day = service.verified
    if day is None:
        return Part("contacts-unverified")
    key = "contacts-verified" if is_fresh(day, today) else "contacts-old"
    return Part(key, {"date": f"{day.day}.{day.month}.{day.year}"})


def _channel(visit: Visit, channel: Channel) -> list[Part]:
    parts = [Part(f"channel-{channel.kind}", {"contact": channel.value})]
    hours, today = channel.hours, local_day(visit)
    if hours is not None and hours.week_known:
        parts.append(Part("channel-hours", {"hours": hours_in_words(hours, today)}))
    noted = [*_told("text", channel.note), *_told("text", hours.note if hours else {})]
    return [*parts, *_now(visit, channel), *exceptions(hours, today), *noted]


def _now(visit: Visit, channel: Channel) -> list[Part]:
    """Whether somebody is there now; what is always open has said so in its week."""
    hours = channel.hours
    return [] if hours is None or (hours.around_the_clock and not hours.exceptions) else opening(visit, hours)
