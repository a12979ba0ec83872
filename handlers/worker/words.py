"""Words that an owner was asked for inside a case: they win over the family in that very case only, and are shown back.

Nothing happens before the worker confirms. The words wait as a draft meanwhile, so that one tap brings them to the
family instead, when that is what was meant, or puts them away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases import worktable
from bot.cases.tables import Draft
from bot.dialogue import service as dialogue
from bot.errors import Refusal
from bot.outbox.letter import Arg, Button, Letter, Part
from bot.people.rules import WORKER_ROLES
from handlers.places import number_in, origin_of
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.writing import DraftGone, on_send

#: Later the words are for the family again; own choice.
WAITS = timedelta(minutes=10)
_STATE = "case-words"


class TooLong(Refusal):
    """More was written than fits. Data: ``count``, how many characters do."""

    key = "words-too-long"


@dataclass(frozen=True)
class Asked:
    """What was asked for in which case, and what else the answer needs, such as the chosen colleague."""

    what: str
    case_id: int
    subject: str


def ask(visit: Visit, what: str, case_id: int, key: str, subject: str | int = "", **args: Arg) -> Reply:
    """Ask for words in a case: the next message there, or outside every topic, is the answer."""
    data = {"what": what, "case": case_id, "subject": str(subject), "until": (visit.now + WAITS).isoformat()}
    dialogue.remember(visit.session, person_id=visit.person.id, state=_STATE, data=data, now=visit.now)
    cancel = Button("words-button-cancel", "words-cancel", (case_id,))
    asked = Letter((Part(key, {"number": case_id, **args}), Part("words-how")), buttons=((cancel,),))
    return Reply([asked], about=f"case:{case_id}", topic=visit.topic)


def asked_for(visit: Visit) -> Asked | None:
    """What the worker was asked for, if that was a short while ago."""
    if visit.person.role not in WORKER_ROLES:
        return None
    state, data = dialogue.recall(visit.session, person_id=visit.person.id)
    if state != _STATE or visit.now > datetime.fromisoformat(data["until"]):
        return None
    return Asked(data["what"], data["case"], data["subject"])


def is_awaited(visit: Visit) -> bool:
    """Whether these words are the answer: in the case that asked, and no reply to a message of the family."""
    asked = asked_for(visit) if visit.event.kind is EventKind.TEXT else None
    if asked is None or number_in(visit.about, "message"):
        return False
    here = number_in(visit.about, "case") or number_in(visit.topic, "case") or asked.case_id
    return here == asked.case_id


def on_text(visit: Visit) -> Reply:
    """Show the words back and ask what they are."""
    asked = asked_for(visit)
    assert asked is not None
    draft = worktable.keep_draft(
        visit.session, worker_id=visit.person.id, body=visit.event.text, origin=origin_of(visit), now=visit.now
    )
    update_id = visit.event.update_id
    rows = (
        (Button(f"words-button-{asked.what}", "words-ok", (asked.case_id, update_id)),),
        (Button("words-button-family", "words-family", (asked.case_id, update_id)),),
        (Button("draft-discard", "discard", (update_id,)),),
    )
    shown = Letter((Part(f"words-shown-{asked.what}", {"number": asked.case_id}),), words=draft.body, buttons=rows)
    return Reply([shown], binds=f"draft:{update_id}", topic=visit.topic)


def confirmed(visit: Visit, longest: int) -> tuple[Asked, str]:
    """What was asked for and the words that were confirmed, once.

    Raises:
        DraftGone: nothing is asked for any more, or other words took their place.
        TooLong: they are longer than this.
    """
    asked, draft = asked_for(visit), visit.session.get(Draft, visit.person.id)
    case_id, update_id = visit.event.action.number(), visit.event.action.number(1)
    if asked is None or asked.case_id != case_id or draft is None or draft.origin != f"update:{update_id}":
        raise DraftGone
    if len(draft.body) > longest:
        raise TooLong(count=longest)
    worktable.take_draft(visit.session, worker_id=visit.person.id)
    dialogue.forget(visit.session, person_id=visit.person.id)
    return asked, draft.body.strip()


def leave(visit: Visit) -> None:
    """The worker does something else now: nothing is waited for."""
    if dialogue.recall(visit.session, person_id=visit.person.id)[0] == _STATE:
        dialogue.forget(visit.session, person_id=visit.person.id)


def on_cancel(visit: Visit) -> Reply:
    """Nothing is waited for any more: words go to the family again."""
    leave(visit)
    return Reply([Letter((Part("words-cancelled", {"number": visit.event.action.number()}),))], replaces=True)


def on_for_family(visit: Visit) -> Reply:
    """The words were for the family: they go to it, and nothing is waited for any more."""
    leave(visit)
    return on_send(visit)


#: What confirmed words lead to.
Deed = Callable[[Visit, Asked, str], Reply]


def carry_out(visit: Visit, deeds: Mapping[str, tuple[int, Deed]]) -> Reply:
    """Do with confirmed words what they were asked for; each deed stands beside the longest words that it takes.

    Raises:
        DraftGone: nothing is asked for any more.
        TooLong: see there.
    """
    asked = asked_for(visit)
    if asked is None or asked.what not in deeds:
        raise DraftGone
    longest, deed = deeds[asked.what]
    asked, words = confirmed(visit, longest)
    return deed(visit, asked, words)
