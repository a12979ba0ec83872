"""What this room says to families and workers."""

from __future__ import annotations

from bot.cases.letters import emergency_button, signature, topic_of
from bot.cases.tables import Case
from bot.contact.tables import OwnWorker
from bot.outbox.letter import Button, Key, Letter, Part, letter
from bot.people.tables import Person


def earlier(case: Case, before: Case, former: Person | None, summary: str) -> Letter:
    """What whoever has the case now reads about the family's earlier one: its facts and its owner's summary."""
    facts = {
        "number": case.id, "earlier": before.id, "topic": topic_of(before), "opened": before.opened_at,
        "closed": before.closed_at or before.opened_at,
        "how": Key("earlier-how-resolved" if before.resolved_at else "earlier-how-closed"),
    }  # fmt: skip
    who = Part("earlier-worker", {"worker": signature(former)}) if former else Part("earlier-nobody")
    written = Part("earlier-summary") if summary else Part("earlier-no-summary")
    return Letter((Part("earlier-title", facts, bold=True), Part("earlier-facts", facts), who, written), words=summary)


def asked(own: OwnWorker, worker: Person) -> Letter:
    """May this worker be the family's own."""
    return Letter((Part("family-own-worker-asked", {"worker": signature(worker)}),), buttons=_answers(own))


def changed(own: OwnWorker, old: Person, new: Person, reason: str) -> Letter:
    """The own worker changes: why, who comes, and that nothing has to be told again (row R48)."""
    parts = (
        Part("family-own-worker-changes", {"worker": signature(old), "other": signature(new)}),
        Part(f"own-worker-why-{reason}"),
        Part("family-own-worker-continues"),
    )
    return Letter(parts, buttons=_answers(own))


def _answers(own: OwnWorker) -> tuple[tuple[Button, ...], ...]:
    yes = Button("own-worker-button-yes", "own-worker", (own.id, "yes"))
    no = Button("own-worker-button-no", "own-worker", (own.id, "no"))
    return (yes,), (no,), emergency_button()


def wished(key: str, worker: Person, wish: str) -> Letter:
    """A family wishes another own worker; told kindly, with its reason if it gave one."""
    return letter(key, worker=signature(worker), why=Key(f"own-worker-wish-{wish}"))
