"""Internal notes of a case: written, read and erased by whoever has it; the family never sees them."""

from __future__ import annotations

from bot.casework import service as casework
from bot.casework.letters import author_of
from bot.casework.tables import CaseNote
from bot.outbox.letter import Arg, Button, Letter, Part
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import own_case, screen

#: Notes on one screen; older ones are in the summary that can be copied.
_SHOWN = 6
#: Characters of a note in the list; the summary has all of it.
_LONGEST = 500


def on_notes(visit: Visit) -> Reply:
    """The notes, newest last; each can be erased."""
    case = own_case(visit)
    found = casework.notes_of(visit.session, case_id=case.id, worker_id=visit.person.id)
    parts = [Part("notes-title", {"number": case.id}, bold=True), Part("notes-family")]
    parts += [_line(visit, place, note) for place, note in enumerate(found[-_SHOWN:], start=1)]
    if not found:
        parts.append(Part("notes-none"))
    erase = tuple(
        (Button("note-button-erase", "note-erase", (case.id, note.id), {"place": place}),)
        for place, note in enumerate(found[-_SHOWN:], start=1)
    )
    return screen(visit, case.id, *parts, rows=((Button("note-button-new", "note-new", (case.id,)),), *erase))


def on_new(visit: Visit) -> Reply:
    """Ask for the words of a note."""
    case = own_case(visit)
    wait_for(visit, case.id, "note")
    leave = ((Button("button-back", "words-leave", (case.id,)),),)
    asked = Letter((Part("note-ask", {"number": case.id}), Part("note-ask-how")), buttons=leave)
    return Reply([asked], about=f"case:{case.id}", topic=visit.topic, replaces=True)


def on_erase(visit: Visit) -> Reply:
    """Erase a note at once, and show what is left."""
    own_case(visit)
    casework.erase_note(visit.session, note_id=visit.event.action.number(1), worker_id=visit.person.id)
    return on_notes(visit)


def _line(visit: Visit, place: int, note: CaseNote) -> Part:
    args: dict[str, Arg] = {
        "place": place,
        "name": author_of(visit.session, note),
        "moment": note.written_at,
        "words": _shown(note.body),
    }
    return Part("note-line", args)


def _shown(body: str) -> str:
    return body if len(body) <= _LONGEST else f"{body[:_LONGEST].rstrip()}…"
