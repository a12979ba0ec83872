"""What this room says. A card of a proposal holds no word of the family and none of the note."""

from __future__ import annotations

from bot.cases.letters import emergency_button, signature, topic_of
from bot.cases.tables import Case
from bot.handover.rules import CHANGE_REASONS
from bot.handover.tables import Handover
from bot.outbox.letter import Arg, Button, Key, Letter, Part, letter
from bot.people.tables import Person


def proposal(handover: Handover, case: Case, old: Person) -> Letter:
    """What the asked worker sees: topic, language, who asks, why, and until when the answer is waited for."""
    facts: dict[str, Arg] = {
        "topic": topic_of(case), "language": Key(f"case-language-{case.language}"), "worker": signature(old),
        "why": Key(f"handover-why-{handover.reason}"), "moment": handover.due_at,
    }  # fmt: skip
    return Letter(
        (Part("handover-card-title", {"number": case.id}, bold=True), Part("handover-card", facts)),
        buttons=(
            (Button("handover-button-take", "handover-take", (handover.id,)),),
            (Button("handover-button-decline", "handover-decline", (handover.id,)),),
        ),
    )


def proposal_over(key: str, case: Case, worker: Person) -> Letter:
    """What stands in place of the card when the proposal is over."""
    return letter(key, number=case.id, worker=signature(worker))


def told_owner(key: str, case: Case, new: Person, *buttons: Button) -> Letter:
    """Something that the old owner has to know."""
    return letter(key, number=case.id, worker=signature(new), buttons=tuple((one,) for one in buttons))


def told_coordinator(case: Case, old: Person, new: Person) -> Letter:
    """Nobody answered a proposal in time."""
    return letter("handover-overdue-coordinator", number=case.id, worker=signature(old), other=signature(new))


def family_letter(case: Case, old: Person, new: Person) -> Letter:
    """The one message that names both workers, and by when the answer comes if one is owed."""
    parts = [Part("family-handover", {"worker": signature(old), "other": signature(new)})]
    if case.promised_at is not None:
        parts.append(Part("family-handover-by", {"moment": case.promised_at}))
    return Letter((*parts, Part("family-handover-once")), buttons=(emergency_button(),))


def family_stays(old: Person) -> Letter:
    """The family knows of a handover that came to nothing: the old owner goes on."""
    return letter("family-handover-stays", worker=signature(old), buttons=(emergency_button(),))


def note_for_new(case: Case, old: Person, note: str) -> Letter:
    """What the old owner wrote for the new one, verbatim."""
    return letter("handover-note-read", number=case.id, worker=signature(old), words=note)


def many_changes_coordinator(case: Case, count: int) -> Letter:
    """A case has changed hands often."""
    return letter("many-changes-coordinator", number=case.id, count=count)


def many_changes_owner(case: Case, count: int) -> Letter:
    """The owner is asked for a joint meeting or a reason, as one word."""
    rows = tuple((Button(f"many-changes-button-{why}", "many-changes", (case.id, why)),) for why in CHANGE_REASONS)
    return letter("many-changes-owner", number=case.id, count=count, buttons=rows)
