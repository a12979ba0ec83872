"""What other areas hang under the list of a family's times."""

from __future__ import annotations

from collections.abc import Sequence

from bot.appointments.tables import Appointment
from bot.outbox.letter import Buttons
from handlers.visit import Visit


def calendar_buttons(_visit: Visit, _times: Sequence[Appointment]) -> Buttons:
    """Rows of buttons with which the times on the screen get into a calendar."""
    return ()
