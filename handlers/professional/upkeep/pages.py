"""*Pitää paikkansa / Muutan / Poistuu*, *Numero ei toimi / Tieto on väärin*, and the answer to whoever reported."""

from __future__ import annotations

from bot.gaps.rules import sign
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from bot.upkeep import service as upkeep
from bot.upkeep.errors import TaskGone
from bot.upkeep.kinds import Keepers, Services
from bot.upkeep.rules import REPORTS, Answer
from handlers.coordinator.entries import card
from handlers.coordinator.months import today
from handlers.coordinator.rights import entry
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit, say


def keepers(visit: Visit) -> Keepers:
    """Every sort of entries that is kept up."""
    return {"service": Services(visit.catalogue.file)}


def report_buttons(kind: str, entry_id: str) -> Buttons:
    """What any reader can report of an entry."""
    return (tuple(Button(f"upkeep-report-{one}", "report", (one.value, kind, sign(entry_id))) for one in REPORTS),)


def on_report(visit: Visit) -> Reply:
    """Whoever keeps the entry is asked to look at it.

    Raises:
        TaskGone: there is no such entry, or this cannot be reported.
    """
    what, kind, word = (visit.event.action.word(place) for place in range(3))
    found = next((one.id for one in visit.catalogue.everything.services if sign(one.id) == word), None)
    if found is None:
        raise TaskGone
    upkeep.report(
        visit.session, keepers=keepers(visit), kind=kind, entry_id=found, what=what, reader_id=visit.person.id,
        now=visit.now,
    )  # fmt: skip
    return say(Letter((Part("upkeep-report-thanks"),), buttons=((EMERGENCY,),)))


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
    shown = card(visit, entry(visit, sign(kept.id)))
    done = Button("upkeep-button-answer-fixed", "upkeep-answer", (Answer.FIXED.value, task.id))
    return say(Letter((*shown.parts, Part("upkeep-change-how")), buttons=(*shown.buttons, (done,))))


def on_answer(visit: Visit) -> Reply:
    """What came of a report, or of a change; the reader hears it.

    Raises:
        TaskGone: it was answered, or is not this person's.
    """
    return _answered(visit, visit.event.action.number(1), visit.event.action.word())


def _answered(visit: Visit, task_id: int, how: str) -> Reply:
    kept = upkeep.answer(
        visit.session, keepers=keepers(visit), task_id=task_id, person_id=visit.person.id, how=how, today=today(visit),
        now=visit.now,
    )  # fmt: skip
    return say(
        Letter((Part(f"upkeep-done-{how}", {"entry": Names(kept.name)}),), buttons=((EMERGENCY,),)), replaces=True
    )
