"""*Pitää paikkansa / Muutan / Poistuu*, *Numero ei toimi / Tieto on väärin*, and the answer to whoever reported."""

from __future__ import annotations

from bot.directory import keeping
from bot.gaps.rules import sign
from bot.organisations.queries import is_verified
from bot.outbox.letter import Button, Letter, Names, Part
from bot.upkeep import letters, wishes
from bot.upkeep import service as upkeep
from bot.upkeep.errors import TaskGone
from bot.upkeep.kinds import Keepers, every_sort
from bot.upkeep.rules import OF_WISHES, Answer
from handlers.coordinator.entries import card
from handlers.coordinator.months import today
from handlers.coordinator.rights import entry
from handlers.family.buttons import EMERGENCY
from handlers.professional.upkeep import page
from handlers.visit import Reply, Visit, say


def keepers(visit: Visit) -> Keepers:
    """Every sort of entries that is kept up."""
    return every_sort(visit.catalogue.file, visit.directory.file, today(visit))


def on_report(visit: Visit) -> Reply:
    """Whoever keeps the entry is asked to look at it.

    Raises:
        TaskGone: there is no such entry, or this cannot be reported, or not by this reader.
    """
    what, kind, word = (visit.event.action.word(place) for place in range(3))
    found = _service(visit, word) if kind == "service" else _listed(visit, kind, word)
    upkeep.report(
        visit.session, keepers=keepers(visit), kind=kind, entry_id=found, what=what, reader_id=visit.person.id,
        now=visit.now,
    )  # fmt: skip
    return say(Letter((Part("upkeep-report-thanks"),), buttons=((EMERGENCY,),)))


def _service(visit: Visit, word: str) -> str:
    found = next((one.id for one in visit.catalogue.everything.services if sign(one.id) == word), None)
    if found is None:
        raise TaskGone
    return found


def _listed(visit: Visit, kind: str, word: str) -> str:
    """An entry of the contact list; for whoever did not come by an invitation nothing is looked for."""
    found = visit.directory.entry(word) if is_verified(visit.person) else None
    if found is None or keeping.kind_of(found) != kind:
        raise TaskGone
    return found.id


def on_keep(visit: Visit) -> Reply:
    """An owner's answer to whether an entry is still right.

    Raises:
        TaskGone: it was answered, or is not this person's.
    """
    deed, task_id = visit.event.action.word(), visit.event.action.number(1)
    if deed in ("right", "gone-yes"):
        return _answered(visit, task_id, Answer.RIGHT if deed == "right" else Answer.GONE)
    task, kept = upkeep.task_of(visit.session, keepers=keepers(visit), task_id=task_id, person_id=visit.person.id)
    if deed == "gone":
        yes, no = (Button(f"upkeep-button-{one}", "keep", (one, task.id)) for one in ("gone-yes", "change"))
        return say(Letter((Part("upkeep-gone-sure", {"entry": Names(kept.name)}),), buttons=((yes,), (no,))))
    if kept.kind != "service":
        return say(page.shown(visit, page.yours(visit, sign(kept.id))))
    shown = card(visit, entry(visit, sign(kept.id)))
    done = Button("upkeep-button-answer-fixed", "upkeep-answer", (Answer.FIXED.value, task.id))
    return say(Letter((*shown.parts, Part("upkeep-change-how")), buttons=(*shown.buttons, (done,))))


def on_answer(visit: Visit) -> Reply:
    """What came of a report, of a change or of a wish; the reader hears it.

    Raises:
        TaskGone: it was answered, or is not this person's.
    """
    how, task_id = visit.event.action.word(), visit.event.action.number(1)
    if how not in OF_WISHES:
        return _answered(visit, task_id, how)
    wishes.answer_wish(visit.session, task_id=task_id, person_id=visit.person.id, how=how, now=visit.now)
    return say(Letter((Part(f"upkeep-done-{how}"),), buttons=((EMERGENCY,),)), replaces=True)


def on_task(visit: Visit) -> Reply:
    """A task, or a wish, once more, for whoever may answer it.

    Raises:
        TaskGone: it was answered, or is not this person's.
    """
    task_id = visit.event.action.number()
    wish = next(
        (one for one in wishes.open_wishes(visit.session, person_id=visit.person.id) if one.id == task_id), None
    )
    if wish is not None:
        return say(letters.wished(wish))
    task, kept = upkeep.task_of(visit.session, keepers=keepers(visit), task_id=task_id, person_id=visit.person.id)
    return say(letters.of_task(task, kept))


def _answered(visit: Visit, task_id: int, how: str) -> Reply:
    kept = upkeep.answer(
        visit.session, keepers=keepers(visit), task_id=task_id, person_id=visit.person.id, how=how, today=today(visit),
        now=visit.now,
    )  # fmt: skip
    return say(
        Letter((Part(f"upkeep-done-{how}", {"entry": Names(kept.name)}),), buttons=((EMERGENCY,),)), replaces=True
    )
