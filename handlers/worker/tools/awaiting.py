"""Ask for words that belong to a case; what becomes of them is in ``words.py``."""

from __future__ import annotations

from bot.casework import words
from bot.dialogue import service as dialogue
from bot.outbox.letter import Arg, Button, Letter, Part
from handlers.visit import Reply, Visit


def wait_for(visit: Visit, case_id: int, kind: str, subject: str = "") -> None:
    """Ask for words; what another room asked before is not waited for any more."""
    dialogue.forget(visit.session, person_id=visit.person.id)
    words.ask(
        visit.session, worker_id=visit.person.id, case_id=case_id, kind=kind, subject=subject, now=visit.now
    )  # fmt: skip


def ask(visit: Visit, kind: str, case_id: int, key: str, subject: str | int = "", **args: Arg) -> Reply:
    """Ask for words with the text ``key``, and say that they are shown back before anything happens."""
    wait_for(visit, case_id, kind, str(subject))
    cancel = Button("words-button-cancel", "words-leave", (case_id,))
    asked = Letter((Part(key, {"number": case_id, **args}), Part("words-how")), buttons=((cancel,),))
    return Reply([asked], about=f"case:{case_id}", topic=visit.topic)
