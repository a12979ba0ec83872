"""What came of a call that a family wished: *Soitin*, *En tavoittanut*."""

from __future__ import annotations

from bot.casework import service as casework
from bot.casework.rules import MOST_MISSED
from bot.casework.tables import WishedCall
from bot.outbox.letter import Part
from handlers.visit import Reply, Visit


def on_done(visit: Visit) -> Reply:
    """They spoke; the number goes out of the message by itself."""
    case = casework.note_called(
        visit.session, call_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    return Reply(toast=Part("call-toast-done", {"number": case.id}))


def on_missed(visit: Visit) -> Reply:
    """Nobody answered; the second time another way is proposed."""
    call: WishedCall = casework.note_missed(
        visit.session, call_id=visit.event.action.number(), worker_id=visit.person.id,
        seen=visit.event.action.number(1), now=visit.now,
    )  # fmt: skip
    last = call.missed >= MOST_MISSED
    return Reply(toast=Part("call-toast-missed-twice" if last else "call-toast-missed"))
