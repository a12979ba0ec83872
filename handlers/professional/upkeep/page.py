"""``/tietoni``: the entries of the contact list that somebody keeps right, and the page of one with what can be changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.directory import edits, keeping
from bot.directory.keeping import EntryGone, Kept
from bot.gaps.rules import sign
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.rules import Role
from bot.people.tables import Person
from bot.upkeep import service as upkeep
from bot.upkeep import wishes
from bot.upkeep.kinds import every_sort
from bot.upkeep.rules import Answer
from handlers.coordinator.months import day_in_words, today
from handlers.family.buttons import EMERGENCY
from handlers.family.opening import hours_in_words
from handlers.professional.upkeep.buttons import WISH
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import lines, short
from handlers.worker.pages import page_of
from knowledge.directory.freshness import mark
from knowledge.directory.model import Expert, Situation
from knowledge.matching.normalise import fold

#: Entries on one screen, and tasks above them.
SHOWN = 6
#: Back to one's own entries.
MINE = Button("mine-button", "mine")
#: What can be changed of each sort, in the order of its buttons.
FIELDS = {
    "expert": ("name", "role", "direct_line", "consultation_hours", "substitute", "away", "words"),
    "situation": ("name", "words", "first", "next", "wait", "then"),
}


def on_mine(visit: Visit) -> Reply:
    """``/tietoni [words]``: tasks that wait, entries that the person keeps, for coordinators also those that nobody does."""
    words = visit.event.argument if visit.event.kind is EventKind.COMMAND else ""
    found = _named(_may_change(visit), words) if words else _kept_by(visit)
    tasks = () if words else tuple(_tasks(visit))
    if not found and not tasks:
        return say(Letter((Part("mine-none"),), buttons=((WISH,), (EMERGENCY,))))
    page = page_of(found, visit.event.action.number(), SHOWN)
    rows = tuple((_choice(one),) for one in page.shown)
    said = Part("mine-list", {"count": len(found)}) if found else Part("mine-tasks-only")
    if words:
        rest = (Part("entries-rest", {"count": len(found) - SHOWN}),) if len(found) > SHOWN else ()
        return say(Letter((said, *rest), buttons=(*rows, (EMERGENCY,))))
    return say(Letter((said, *page.line()), buttons=(*tasks, *rows, *page.buttons("mine"), (EMERGENCY,))))


def on_entry(visit: Visit) -> Reply:
    """The page of the entry on the button.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    return say(shown(visit, yours(visit, visit.event.action.word())))


def on_right(visit: Visit) -> Reply:
    """The entry was looked through and is right.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    found = yours(visit, visit.event.action.word())
    keeping.confirm(
        visit.session, kind=found.kind, entry_id=found.entry.id, day=today(visit), by=visit.person.id,
        file=visit.directory.file, now=visit.now,
    )  # fmt: skip
    return say(shown(visit, yours(visit, sign(found.entry.id)), Part("mine-right")))


def on_show(visit: Visit) -> Reply:
    """Show an entry again that was taken out of sight.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    found = yours(visit, visit.event.action.word())
    keeping.bring_back(
        visit.session, kind=found.kind, entry_id=found.entry.id, by=visit.person.id, file=visit.directory.file,
        now=visit.now,
    )  # fmt: skip
    return say(shown(visit, yours(visit, sign(found.entry.id)), Part("mine-shown-again")))


def on_back(visit: Visit) -> Reply:
    """Somebody is not away after all.

    Raises:
        EntryGone: the list has no such person.
        NotYours: somebody else keeps them.
    """
    found, absence_id = yours(visit, visit.event.action.word(1)), visit.event.action.number()
    keeping.come_back(
        visit.session, entry_id=found.entry.id, absence_id=absence_id, by=visit.person.id, file=visit.directory.file
    )
    return say(shown(visit, found, Part("mine-saved-soon")))


def yours(visit: Visit, word: str) -> Kept:
    """The entry that a button's word means, as it stands at this moment, if the person may change it.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    entry = visit.directory.entry(word)
    if entry is None:
        raise EntryGone
    return keeping.yours(
        visit.session, kind=keeping.kind_of(entry), entry_id=entry.id, by=visit.person.id, file=visit.directory.file
    )


def shown(visit: Visit, found: Kept, *said: Part) -> Letter:
    """An entry as it stands, with everything that the person may do to it."""
    facts = _of_expert(visit, found.entry) if isinstance(found.entry, Expert) else _of_situation(visit, found.entry)
    title = Part("button-choice", {"name": Names(found.name)}, bold=True)
    parts = (*said, title, lines(*facts), lines(*_standing(visit, found)))
    task_id = _waits(visit, found)
    done = Button("upkeep-button-answer-fixed", "upkeep-answer", (Answer.FIXED.value, task_id))
    how, last = ((Part("upkeep-change-how"),), ((done,),)) if task_id else ((), ())
    return Letter((*parts, *how), buttons=(*_deeds(visit, found), (MINE, EMERGENCY), *last))


def name_of(visit: Visit, expert_id: str | None) -> Arg:
    """Somebody of the list by name; a dash for nobody."""
    found = visit.directory.data.expert.get(expert_id or "")
    return found.name if found is not None else "–"


def fact(field: str, value: Arg) -> Part:
    """A field and what stands in it."""
    return Part("mine-line", {"field": Key(f"mine-field-{field}".replace("_", "-")), "value": value})


def _waits(visit: Visit, found: Kept) -> int:
    """The task about an entry that the person may answer, 0 for none."""
    if visit.person.role != Role.COORDINATOR and visit.person.id not in found.owners:
        return 0
    return upkeep.open_about(visit.session, kind=found.kind, entry_id=found.entry.id)


def _kept_by(visit: Visit) -> list[Kept]:
    """What the person keeps; after it, for coordinators, what nobody keeps and has long not been looked through."""
    every = keeping.kept_among(visit.session, visit.directory.data)
    own = [one for one in every if visit.person.id in {one.member, one.named, *one.leads}]
    if visit.person.role != Role.COORDINATOR:
        return _oldest_first(own)
    lost = [one for one in every if not one.owners and mark(one.entry.verified, today(visit))]
    return _oldest_first(own) + _oldest_first(one for one in lost if not _is_over(visit, one))


def _may_change(visit: Visit) -> list[Kept]:
    every = keeping.kept_among(visit.session, visit.directory.data)
    return [one for one in every if one.may_change(visit.person)]


def _named(among: Iterable[Kept], words: str) -> list[Kept]:
    wanted = fold(words).split()
    return [one for one in among if all(word in fold(" ".join(one.name.values())) for word in wanted)]


def _oldest_first(found: Iterable[Kept]) -> list[Kept]:
    return sorted(found, key=lambda one: (one.entry.verified or date.min, one.entry.id))


def _tasks(visit: Visit) -> Iterable[tuple[Button]]:
    keepers = every_sort(visit.catalogue.file, visit.directory.file, today(visit))
    for task, kept in upkeep.tasks_of(visit.session, keepers=keepers, person_id=visit.person.id)[:SHOWN]:
        yield (Button("mine-button-task", "upkeep-task", (task.id,), {"name": short(Names(kept.name), 26)}),)
    for wish in wishes.open_wishes(visit.session, person_id=visit.person.id)[:SHOWN]:
        yield (Button("mine-button-task-wish", "upkeep-task", (wish.id,), {"words": short(wish.words, 28)}),)


def _choice(found: Kept) -> Button:
    return Button("button-choice", "mine-entry", (sign(found.entry.id),), {"name": short(Names(found.name), 38)})


def _of_expert(visit: Visit, entry: Expert) -> list[Part]:
    hours = entry.consultation_hours or entry.hours
    organisation = visit.directory.data.organisation.get(entry.organisation)
    at = [fact("organisation", Names(organisation.name))] if organisation else []
    told = [fact("consultation_hours", hours_in_words(hours, today(visit)))] if hours and hours.week_known else []
    words = [fact("words", _words(entry.words, visit))] if entry.words else []
    line, instead = fact("direct_line", entry.direct_line), fact("substitute", name_of(visit, entry.substitute))
    away = edits.absences_of(visit.session, entry_id=entry.id, day=today(visit))
    return [*at, line, *told, instead, *words, *(_away(visit, one.first, one.last, one.substitute_id) for one in away)]


def _of_situation(visit: Visit, entry: Situation) -> list[Part]:
    words = [fact("words", _words(entry.everyday, visit))] if entry.everyday else []
    return [
        fact("first", name_of(visit, entry.first)), fact("next", name_of(visit, entry.next)),
        fact("wait", entry.wait), fact("then", Names(entry.then)), *words,
    ]  # fmt: skip


def _words(listed: dict[str, tuple[str, ...]], visit: Visit) -> str:
    return ", ".join(listed.get(visit.person.language, ())) or "–"


def _away(visit: Visit, first: date, last: date, substitute_id: str | None) -> Part:
    days = {"first": day_in_words(first), "last": day_in_words(last)}
    if substitute_id is None:
        return Part("mine-away", days)
    return Part("mine-away-instead", {**days, "name": name_of(visit, substitute_id)})


def _standing(visit: Visit, found: Kept) -> list[Part]:
    """When it was looked through, who keeps it, and whether it is out of sight."""
    day = found.entry.verified
    told = Part("whom-verified", {"date": day_in_words(day)}) if day else Part("whom-unconfirmed")
    if day and mark(day, today(visit)):
        told = Part("mine-old", {"date": day_in_words(day)})
    people = [person.name for one in found.owners if (person := visit.session.get(Person, one)) and person.name]
    owner = Part("mine-owner", {"names": ", ".join(people)}) if people else Part("mine-owner-none")
    return [told, owner, *([Part("mine-over")] if _is_over(visit, found) else [])]


def _is_over(visit: Visit, found: Kept) -> bool:
    return found.entry.valid_to is not None and found.entry.valid_to < today(visit)


def _deeds(visit: Visit, found: Kept) -> Buttons:
    """What can be done, two buttons a row."""
    word = sign(found.entry.id)
    fields = [*FIELDS[found.kind], *(["owner"] if found.may_name_an_owner(visit.person) else [])]
    buttons = [Button(f"mine-field-{one}".replace("_", "-"), "mine-field", (one, word)) for one in fields]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    again = Button("mine-button-show", "mine-show", (word,))
    right = again if _is_over(visit, found) else Button("upkeep-button-right", "mine-right", (word,))
    return ((right,), *rows, *_backs(visit, found))


def _backs(visit: Visit, found: Kept) -> Buttons:
    if found.kind != "expert":
        return ()
    away = edits.absences_of(visit.session, entry_id=found.entry.id, day=today(visit))
    return tuple(
        (Button("mine-button-back", "mine-back", (one.id, sign(found.entry.id)), {"date": day_in_words(one.first)}),)
        for one in away[:SHOWN]
    )
