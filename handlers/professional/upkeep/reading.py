"""What somebody typed for a field, read: the value that is kept and how it is shown back before that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.catalogue.rules import checked_phone
from bot.directory import keeping
from bot.directory.keeping import Kept
from bot.directory.rules import OWNER, EditRefused
from bot.directory.typed import away_in, week_in, words_in
from bot.errors import Refusal
from bot.outbox.letter import Arg, Names
from bot.people.tables import Person
from handlers.coordinator.months import day_in_words, today
from handlers.family.opening import hours_in_words
from handlers.visit import Visit
from knowledge.directory.answerer import works_on
from knowledge.directory.model import Expert
from knowledge.hours import OpeningHours
from knowledge.matching.normalise import fold

#: Letters of a name, a role or a sentence. Own choice.
_LONGEST = 120
#: Minutes after which nobody will answer any more. Own choice.
_LONGEST_WAIT = 600
#: Written instead of a value: nothing stands there any more.
_NOTHING = {"-", "–", "—"}


class NotReadable(Refusal):
    """What was written does not fit the field."""

    key = "mine-not-readable"


class NobodyLikeThat(Refusal):
    """What was written names nobody, or more than one."""

    key = "mine-nobody-like-that"


@dataclass(frozen=True)
class Read:
    """A value as JSON, and how it is shown."""

    value: Any
    shown: Arg


def read(visit: Visit, found: Kept, field: str) -> Read:
    """What was written for a field of an entry.

    Raises:
        Refusal: it does not fit; its text says what would.
    """
    try:
        return _READERS[field](visit, found, visit.event.text)
    except EditRefused:
        raise NotReadable from None


def _text(_visit: Visit, _found: Kept, text: str) -> Read:
    line = " ".join(text.split())
    if not 0 < len(line) <= _LONGEST or not any(one.isalpha() for one in line) or "://" in line:
        raise NotReadable
    return Read(line, line)


def _texts(name: str) -> Callable[[Visit, Kept, str], Read]:
    """A text in the language of whoever writes; the other languages stay."""

    def reads(visit: Visit, found: Kept, text: str) -> Read:
        line = _text(visit, found, text).value
        return Read({**getattr(found.entry, name), visit.person.language: line}, line)

    return reads


def _name(visit: Visit, found: Kept, text: str) -> Read:
    return _text(visit, found, text) if isinstance(found.entry, Expert) else _texts("name")(visit, found, text)


def _line(_visit: Visit, _found: Kept, text: str) -> Read:
    number = checked_phone(text)
    return Read(number, number)


def _hours(visit: Visit, _found: Kept, text: str) -> Read:
    if text.strip() in _NOTHING:
        return Read(None, "–")
    spans = week_in(text)
    return Read(spans, hours_in_words(OpeningHours.model_validate({"weekly": spans}), today(visit)))


def _words(visit: Visit, found: Kept, text: str) -> Read:
    name = "words" if isinstance(found.entry, Expert) else "everyday"
    listed = words_in(text)
    return Read({**getattr(found.entry, name), visit.person.language: listed}, ", ".join(listed))


def _substitute(visit: Visit, found: Kept, text: str) -> Read:
    return Read(None, "–") if text.strip() in _NOTHING else _person(visit, found, text)


def _person(visit: Visit, found: Kept, text: str) -> Read:
    """One person of the list who still works, by name; the role or the organisation may tell two apart."""
    here = [one for one in visit.directory.data.experts if one.id != found.entry.id and works_on(one, today(visit))]
    person = _only((one, _told(visit, one)) for one in here if _is_meant(one.name, _told(visit, one), text))
    return Read(person.id, Names({language: f"{person.name}, {role}" for language, role in person.role.items()}))


def _told(visit: Visit, one: Expert) -> str:
    organisation = visit.directory.data.organisation.get(one.organisation)
    return " ".join((one.name, *one.role.values(), *(organisation.name.values() if organisation else ())))


def _is_meant(name: str, told: str, text: str) -> bool:
    wanted = fold(text).replace(",", " ").split()
    return bool(wanted) and wanted[0] in fold(name) and all(word in fold(told) for word in wanted)


def _only(found: Iterable[tuple[Any, str]]) -> Any:
    people = [one for one, _ in found]
    if len(people) != 1:
        raise NobodyLikeThat
    return people[0]


def _owner(visit: Visit, found: Kept, text: str) -> Read:
    """Somebody who works here and may keep the entry."""
    people = keeping.owners_to_choose(visit.session, found, visit.person)
    person: Person = _only((one, one.name) for one in people if _is_meant(one.name, one.name, text))
    return Read(person.id, person.name)


def _wait(_visit: Visit, _found: Kept, text: str) -> Read:
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit()) or not 0 < int(digits[:9]) <= _LONGEST_WAIT:
        raise NotReadable
    return Read(int(digits), int(digits))


def _away(visit: Visit, found: Kept, text: str) -> Read:
    """Two days, and perhaps who answers meanwhile."""
    first, last, rest = away_in(text, today(visit))
    instead = _person(visit, found, rest) if rest else Read(None, "")
    value = {"first": first.isoformat(), "last": last.isoformat(), "substitute": instead.value}
    days = f"{day_in_words(first)}–{day_in_words(last)}"
    if isinstance(instead.shown, Names):
        return Read(value, Names({one: f"{days}, {who}" for one, who in instead.shown.by_language.items()}))
    return Read(value, days)


_READERS: Mapping[str, Callable[[Visit, Kept, str], Read]] = {
    "name": _name, "role": _texts("role"), "direct_line": _line, "consultation_hours": _hours,
    "substitute": _substitute, "away": _away, "words": _words, "first": _person, "next": _person, "wait": _wait,
    "then": _texts("then"), OWNER: _owner,
}  # fmt: skip
