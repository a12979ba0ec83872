"""``/profiili``: where one works, the training in taking up concerns, the topics one likes to be asked about."""

from __future__ import annotations

from datetime import date

from bot.casework.errors import NotADate
from bot.casework.rules import day_in
from bot.organisations import queries, service
from bot.organisations.rules import TOPICS, theme_key
from bot.organisations.tables import Affiliation
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.rules import BY_INVITATION
from bot.staff import leading
from bot.staff.letters import signed
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.professional.profile.rights import only_verified
from handlers.staff.page import shown
from handlers.visit import Reply, Visit, say
from handlers.wording import lines

PROFILE = Button("profile-button", "profile")
#: The day of a training, typed.
DAY = Kind("profile-day", whose=lambda role: role in BY_INVITATION, back=PROFILE)


def on_profile(visit: Visit) -> Reply:
    """One's own page."""
    only_verified(visit)
    return shown(visit, page(visit))


def on_confirm(visit: Visit) -> Reply:
    """What stands here is right."""
    only_verified(visit)
    said = service.verify(visit.session, person_id=visit.person.id, now=visit.now)
    return shown(visit, page(visit, *((Part("profile-confirmed"),) if said else ())))


def on_training(visit: Visit) -> Reply:
    """Ask for the day of the training, or note that there was none."""
    only_verified(visit)
    if visit.event.action.word() == "none":
        service.note_training(visit.session, person_id=visit.person.id, day=None)
        return shown(visit, page(visit))
    words.ask(visit, DAY)
    none = Button("profile-button-lp-none", "profile-lp", ("none",))
    return shown(visit, Letter((Part("profile-lp-ask"),), buttons=((none,), (PROFILE,), (EMERGENCY,))))


def on_day(visit: Visit) -> Reply:
    """The day of the training as it was written: kept at once, one tap takes it back."""
    only_verified(visit)
    today = visit.now.astimezone(visit.settings.desk.zone).date()
    day = _past_day(visit.event.text, today)
    if day is None:
        return say(Letter((Part("profile-lp-not-a-day"),), buttons=((PROFILE,), (EMERGENCY,))))
    words.leave(visit, DAY)
    service.note_training(visit.session, person_id=visit.person.id, day=day)
    return say(page(visit))


def _past_day(text: str, today: date) -> date | None:
    try:
        day = day_in(text, today)
    except NotADate:
        return None
    return day if day <= today else None


def on_topic(visit: Visit) -> Reply:
    """Like to be asked about a topic, or no more."""
    only_verified(visit)
    own, topic = set(queries.topics_of(visit.session, person_id=visit.person.id)), visit.event.action.word()
    if topic in TOPICS:
        service.volunteer(visit.session, person_id=visit.person.id, topics=own ^ {topic})
    return shown(visit, _topics(visit))


def page(visit: Visit, *said: Part) -> Letter:
    """Where the person works and what they told."""
    place = queries.affiliation_of(visit.session, person_id=visit.person.id)
    own = queries.topics_of(visit.session, person_id=visit.person.id)
    named = [Part(theme_key(one)) for one in own if one in TOPICS]
    topics = lines(Part("profile-topics"), *named) if named else Part("profile-topics-none")
    title = Part("profile-page", {"name": signed(visit.person.name, visit.person.title)}, bold=True)
    return Letter((*said, title, *_where(visit, place), topics), buttons=(*_ways_on(visit, place), (EMERGENCY,)))


def _where(visit: Visit, place: Affiliation | None) -> list[Part]:
    if place is None:
        return [Part("profile-without-place")]
    organisation = queries.organisation(visit.session, organisation_id=place.organisation_id)
    unit = queries.unit(visit.session, place.unit_id) if place.unit_id else None
    names: dict[str, Arg] = {
        "organisation": Names(organisation.name if organisation else {}), "unit": Names(unit.name if unit else {}),
    }  # fmt: skip
    confirmed = _shown(place.verified_at.astimezone(visit.settings.desk.zone).date())
    return [
        Part("profile-unit" if unit else "profile-organisation", names),
        Part("profile-verified", {"day": confirmed}),
        Part("profile-lp-yes", {"day": _shown(place.lp_trained_on)}) if place.lp_trained_on else Part("profile-lp-no"),
    ]


def _ways_on(visit: Visit, place: Affiliation | None) -> Buttons:
    topics = Button("profile-button-topics", "profile-topic")
    if place is None:
        return ((topics,),)
    team = (Button("team-button", "team"),)
    leads = leading.leads_organisation(visit.session, visit.person) is not None
    right, training = Button("profile-button-right", "profile-confirm"), Button("profile-button-lp", "profile-lp")
    return (right,), (training,), (topics,), *((team,) if leads else ())


def _topics(visit: Visit) -> Letter:
    own = queries.topics_of(visit.session, person_id=visit.person.id)
    rows = tuple((_topic_button(topic, topic in own),) for topic in TOPICS)
    return Letter((Part("profile-topics-ask"),), buttons=(*rows, (PROFILE,), (EMERGENCY,)))


def _topic_button(topic: str, chosen: bool) -> Button:
    label = "profile-button-topic-on" if chosen else "profile-button-topic-off"
    return Button(label, "profile-topic", (topic,), {"topic": Key(theme_key(topic))})


def _shown(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
