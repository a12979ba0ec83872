"""What a worker says of themselves: languages and topics, as buttons. The queue then hints quietly at what fits."""

from __future__ import annotations

from bot.cases.errors import CaseUnknown
from bot.cases.letters import topic_of
from bot.cases.queue import skills
from bot.cases.queue.skills import Skill
from bot.cases.tables import Case
from bot.errors import Stale
from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker.buttons import OWN


class LanguageUnknown(Stale):
    """A button with a language that the desk does not speak."""

    key = "stale-general"


def on_skills(visit: Visit) -> Reply:
    """What the worker has told, each with a button that changes it."""
    return say(_screen(visit), replaces=True)


def on_language(visit: Visit) -> Reply:
    """Note or forget a language.

    Raises:
        LanguageUnknown: the desk does not speak it.
    """
    language = visit.event.action.word()
    if language not in LANGUAGES:
        raise LanguageUnknown
    skills.toggle(visit.session, worker_id=visit.person.id, kind=Skill.LANGUAGE, value=language)
    return say(_screen(visit), replaces=True)


def on_topic(visit: Visit) -> Reply:
    """Note or forget the topic of a case that the worker has had.

    Raises:
        CaseUnknown: the worker never had it, or it has no topic.
    """
    number = visit.event.action.number()
    met = skills.topics_met(visit.session, worker_id=visit.person.id)
    topic = next((case.topic for case in met if case.id == number), "")
    if not topic:
        raise CaseUnknown
    skills.toggle(visit.session, worker_id=visit.person.id, kind=Skill.TOPIC, value=topic)
    return say(_screen(visit), replaces=True)


def _screen(visit: Visit) -> Letter:
    told = skills.of_worker(visit.session, worker_id=visit.person.id)
    met = skills.topics_met(visit.session, worker_id=visit.person.id)
    languages = tuple(_language(language, (Skill.LANGUAGE, language) in told) for language in LANGUAGES)
    topics = tuple((_topic(case, (Skill.TOPIC, case.topic) in told),) for case in met)
    parts = (
        Part("skills-title", bold=True),
        Part("skills-how"),
        Part("skills-topics" if topics else "skills-no-topics"),
    )
    return Letter(parts, buttons=(languages, *topics, (OWN,)))


def _language(language: str, told: bool) -> Button:
    return Button(f"skills-language-{language}-{'on' if told else 'off'}", "skill-language", (language,))


def _topic(case: Case, told: bool) -> Button:
    topic = topic_of(case)
    name = short(topic) if isinstance(topic, Names) else short("")
    return Button("skills-topic-on" if told else "skills-topic-off", "skill-topic", (case.id,), {"topic": name})
