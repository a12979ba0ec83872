"""What is said about proposed times, as letters without a language."""

from __future__ import annotations

from bot.appointments.proposals.tables import ProposedTime, TimeProposal
from bot.cases.letters import emergency_button, signature
from bot.cases.tables import Case
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.tables import Person

_WRITE = Part("times-write-what-suits")


def proposed(proposal: TimeProposal, worker: Person, *, hides_place: bool) -> Letter:
    """The family picks one of the times, or says that none suits."""
    parts = choice(proposal, worker, hides_place=hides_place)
    return Letter((*parts, _WRITE), buttons=(*choice_rows(proposal), emergency_button()))


def choice(proposal: TimeProposal, worker: Person, *, hides_place: bool) -> tuple[Part, ...]:
    """Which times a family may pick from, and until when."""
    several = len(proposal.choices) > 1
    head = Part("times-proposed" if several else "times-proposed-one", {"worker": signature(worker)}, bold=True)
    lines = [line for one in proposal.choices for line in _line(one, hides_place=hides_place)]
    return head, *lines, Part("times-proposed-until", {"moment": proposal.expires_at})


def choice_rows(proposal: TimeProposal) -> Buttons:
    """A button for each time, and one for none of them."""
    picks = [
        (Button("times-button-pick", "time-pick", (one.id,), {"moment": one.begins_at}),) for one in proposal.choices
    ]
    return *picks, (Button("times-button-none", "time-none", (proposal.id,)),)


def noted_none() -> Letter:
    """In place of the proposal: nothing suits, and that is fine."""
    return Letter((Part("times-none-noted"), _WRITE), buttons=(emergency_button(),))


def expired(proposal: TimeProposal) -> Letter:
    """Nobody is to blame: the times went by."""
    return Letter((Part("times-proposal-expired"), _WRITE), buttons=(emergency_button(),))


def told_worker(key: str, case: Case, who: Key | Names, **more: Arg) -> Letter:
    """What became of a proposal, for the owner of the case, with the way to propose anew."""
    args: dict[str, Arg] = {"number": case.id, "who": who, **more}
    return Letter((Part(key, args),), buttons=((Button("times-button-propose", "agree-propose", (case.id,)),),))


def _line(one: ProposedTime, *, hides_place: bool) -> tuple[Part, ...]:
    line = Part("times-line", {"moment": one.begins_at, "minutes": one.minutes})
    details = one.choice.details
    where = "" if hides_place else ", ".join(filter(None, (details.place, details.address, details.link)))
    return (line, Part("time-place", {"words": where})) if where else (line,)
