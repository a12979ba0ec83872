"""What every tool's screen has in common: the owner's case under lock, one message in place, a way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.cases.moves import lock_case_of_worker
from bot.cases.tables import Case
from bot.casework.errors import ToolGone
from bot.casework.rules import quick_days
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from handlers.coordinator.months import today
from handlers.visit import Reply, Visit


def own_case(visit: Visit) -> Case:
    """The case on the button, locked, if it is the worker's.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseUnknown: there is no such case.
    """
    return lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)


def screen(
    visit: Visit, case_id: int, *parts: Part, rows: Buttons = (), words: str = "", back: str = "tools-back",
    back_to: tuple[int | str, ...] = (),
) -> Reply:  # fmt: skip
    """A tool's screen in place of the one before it, with the way back below: to the case, or ``back_to`` what it names."""
    way_back = (Button("button-back", back, back_to or (case_id,)),)
    said = Letter(parts, words=words, buttons=(*rows, way_back))
    return Reply([said], about=f"case:{case_id}", topic=visit.topic, replaces=True)


def done(visit: Visit, case_id: int, key: str, **args: Arg) -> Reply:
    """What was done, in place of the screen, with the way to the other tools."""
    return screen(visit, case_id, Part(key, {"number": case_id, **args}))


def in_rows(buttons: Sequence[Button], width: int = 2) -> Buttons:
    """Buttons side by side."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def day_buttons(visit: Visit, action: str, ids: tuple[int | str, ...], other: Button) -> Buttons:
    """Today, tomorrow, Friday, a week from now, and a day that is written; without today for what rests."""
    days = quick_days(today(visit))
    named = [
        Button(f"tools-day-{name}", action, (*ids, day.isoformat()), {"day": day.day, "month": day.month})
        for name, day in days.items()
    ]
    return (*in_rows(named), (other,))


def day_on_button(visit: Visit, place: int) -> date:
    """The day that a button names.

    Raises:
        ToolGone: it names none.
    """
    try:
        return date.fromisoformat(visit.event.action.word(place))
    except ValueError:
        raise ToolGone from None
