"""How ``koppi catalogue`` tells its results: tables and lines for the person at the keyboard."""

from __future__ import annotations

from dataclasses import asdict

from rich.markup import escape
from rich.table import Table

from bot.catalogue.checkup import Checkup
from bot.catalogue.comparing import Changes
from bot.catalogue.importing import ImportResult
from bot.catalogue.rules import Outcome
from bot.commands.telling import err, out


def print_result(named: str, result: ImportResult) -> None:
    """Tell how an import went."""
    if result.counts:
        print_counts(named, dict(result.counts))
    print_problems(result.problems)
    if result.outcome is Outcome.STOPPED:
        err.print(f"[red]stopped[/red] {escape(refused(result.reason))}", soft_wrap=True)
    elif result.outcome is Outcome.FAILED:
        err.print(f"[red]failed[/red] {escape(result.reason)}; the old catalogue stays", soft_wrap=True)
    elif result.outcome is Outcome.UNCHANGED:
        out.print("Everything is as before.")


def refused(doubt: str) -> str:
    """Why a reading is not believed, in words."""
    reasons = {
        "empty": "nothing came",
        "fewer": "over 20 % fewer services came than before",
        "partial": "some files could not be read",
    }
    return f"{reasons[doubt]}; the old catalogue stays"


def print_counts(named: str, counts: dict[str, int]) -> None:
    """One line of numbers."""
    out.print(escape(named) + ": " + " · ".join(f"{number} {word}" for word, number in counts.items()), soft_wrap=True)


def print_problems(problems: object) -> None:
    """The first of what was passed over."""
    listed = list(problems) if isinstance(problems, list | tuple) else []
    for source_id, reason in listed[:20]:
        told = ": ".join(part for part in (source_id, reason) if part)
        err.print(f"[yellow]passed over[/yellow] {escape(told)}", soft_wrap=True)
    if len(listed) > 20:
        err.print(f"… and {len(listed) - 20} more")


def print_each(changes: Changes) -> None:
    """A row for each service that would change."""
    table = Table("change", "service", "name")
    for word, entries in (("added", changes.added), ("changed", changes.changed)):
        for entry in entries:
            table.add_row(word, escape(entry.service.id), escape(entry.service.name_in("fi")))
    for word, ids in (("hidden", changes.hidden), ("deleted", changes.deleted)):
        for source_id in ids:
            table.add_row(word, escape(source_id), "")
    out.print(table)


def print_checkup(found: Checkup) -> None:
    """What is to be looked at, and the last imports."""
    out.print(f"{found.services} services are offered.")
    table = Table("to look at", "how many", "the first of them")
    for word, ids in asdict(found).items():
        if isinstance(ids, list) and word != "imports" and ids:
            table.add_row(word.replace("_", " "), str(len(ids)), escape(", ".join(ids[:5])))
    out.print(table)
    for one in found.imports:
        kind = "everything" if one.whole else "changes"
        out.print(escape(f"{one.source}: {kind}, {one.started_at:%Y-%m-%d %H:%M} UTC, {one.outcome} {one.reason}"))
        print_problems([tuple(problem) for problem in one.problems])
