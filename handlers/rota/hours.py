"""Hours of the clock on buttons: whole ones to choose from; and what a change of the rota moved."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cases import promises
from bot.outbox.letter import Button, Part
from handlers.promises import rota_changed
from handlers.visit import Visit

#: Whole hours to choose from; finer ones come in with ``koppi rota import``.
HOURS = range(7, 22)
#: Hours in a row of buttons.
_IN_ROW = 5


def hour_button(hour: int, action: str, ids: tuple[str | int, ...]) -> Button:
    """An hour to choose."""
    return Button("rota-button-hour", action, ids, {"hour": hour})


def grid(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    """Buttons side by side."""
    return [tuple(buttons[at : at + _IN_ROW]) for at in range(0, len(buttons), _IN_ROW)]


def corrected(visit: Visit) -> list[Part]:
    """The rota has changed: correct what that moved, and say to how many families."""
    moved = promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    rota_changed(visit)
    return [Part("rota-moved", {"count": moved})] if moved else []
