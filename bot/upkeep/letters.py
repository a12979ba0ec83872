"""What this room says, as letters without a language."""

from __future__ import annotations

from bot.gaps.rules import sign
from bot.outbox.letter import Arg, Button, Buttons, Letter, Names, Part
from bot.upkeep.kinds import Kept
from bot.upkeep.rules import OF_WISHES, Answer, What
from bot.upkeep.tables import UpkeepTask


def _names(kept: Kept) -> dict[str, Arg]:
    return {"entry": Names(kept.name)}


def opens(kept: Kept) -> Button:
    """The way to the entry."""
    return Button("upkeep-button-open", "entry" if kept.kind == "service" else "mine-entry", (sign(kept.id),))


def nudge(task: UpkeepTask, kept: Kept) -> Letter:
    """Is it still right? Three answers."""
    said = Part("upkeep-nudge-never", _names(kept))
    if kept.verified is not None:
        day = f"{kept.verified.day}.{kept.verified.month}.{kept.verified.year}"
        said = Part("upkeep-nudge", {**_names(kept), "day": day})
    rows = tuple((Button(f"upkeep-button-{deed}", "keep", (deed, task.id)),) for deed in ("right", "change", "gone"))
    return Letter((said,), buttons=rows)


def reported(task: UpkeepTask, kept: Kept) -> Letter:
    """What a reader reported; who it was is not told."""
    said = Part(f"upkeep-task-{task.what}", _names(kept))
    return Letter((said, Part("upkeep-task-how")), buttons=((opens(kept),), *_ends(task)))


def wished(task: UpkeepTask) -> Letter:
    """What a reader wishes for; who it was is not told."""
    return Letter((Part("upkeep-task-missing"),), words=task.words, buttons=_ends(task))


def _ends(task: UpkeepTask) -> Buttons:
    """A button for each way in which a task can end."""
    ends = OF_WISHES if task.what == What.MISSING else tuple(one for one in Answer if one not in OF_WISHES)
    return tuple((Button(f"upkeep-button-answer-{one}", "upkeep-answer", (one.value, task.id)),) for one in ends)


def of_task(task: UpkeepTask, kept: Kept) -> Letter:
    """What whoever is asked reads."""
    return nudge(task, kept) if task.what == What.NUDGE else reported(task, kept)


def answered(kept: Kept, answer: str) -> Letter:
    """What the reader who reported hears."""
    return Letter((Part(f"upkeep-answer-{answer}", _names(kept)),))


def answered_wish(answer: str) -> Letter:
    """What the reader who wished hears."""
    return Letter((Part(f"upkeep-answer-{answer}"),))


def retired(kept: Kept, name: str) -> Letter:
    """What coordinators hear when an owner says that an entry is gone."""
    return Letter((Part("upkeep-retired", {**_names(kept), "name": name}),), buttons=((opens(kept),),))
