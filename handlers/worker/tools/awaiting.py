"""Ask for words that belong to a tool; what becomes of them is in ``words.py``."""

from __future__ import annotations

from bot.casework import words
from bot.dialogue import service as dialogue
from handlers.visit import Visit


def wait_for(visit: Visit, case_id: int, kind: str, subject: str = "") -> None:
    """Ask for words; what another room asked before is not waited for any more."""
    dialogue.forget(visit.session, person_id=visit.person.id)
    words.ask(
        visit.session, worker_id=visit.person.id, case_id=case_id, kind=kind, subject=subject, now=visit.now
    )  # fmt: skip
