"""What this room says, as letters without a language."""

from __future__ import annotations

from bot.gaps.rules import sign
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.upkeep.kinds import Kept
from bot.upkeep.rules import Answer, What
from bot.upkeep.tables import UpkeepTask


def _names(kept: Kept) -> dict[str, Arg]:
    return {"entry": Names(kept.name)}


def nudge(task: UpkeepTask, kept: Kept) -> Letter:
    """Is it still right? Three answers."""
    day = f"{kept.verified.day}.{kept.verified.month}.{kept.verified.year}" if kept.verified else "–"
    said = Part("upkeep-nudge", {**_names(kept), "day": day})
    rows = tuple((Button(f"upkeep-button-{deed}", "keep", (deed, task.id)),) for deed in ("right", "change", "gone"))
    return Letter((said,), buttons=rows)


def reported(task: UpkeepTask, kept: Kept) -> Letter:
    """What a reader reported; who it was is not told."""
    said = Part(f"upkeep-task-{task.what}", _names(kept))
    change = Button("upkeep-button-open", "entry", (sign(kept.id),))
    rows = tuple((Button(f"upkeep-button-answer-{one}", "upkeep-answer", (one.value, task.id)),) for one in Answer)
    return Letter((said, Part("upkeep-task-how")), buttons=((change,), *rows))


def of_task(task: UpkeepTask, kept: Kept) -> Letter:
    """What whoever is asked reads."""
    return nudge(task, kept) if task.what == What.NUDGE else reported(task, kept)


def answered(kept: Kept, answer: str) -> Letter:
    """What the reader who reported hears."""
    return Letter((Part(f"upkeep-answer-{answer}", _names(kept)),))


def retired(kept: Kept, name: str) -> Letter:
    """What coordinators hear when an owner says that an entry is gone."""
    show = Button("upkeep-button-open", "entry", (sign(kept.id),))
    return Letter((Part("upkeep-retired", {**_names(kept), "name": name}),), buttons=((show,),))
