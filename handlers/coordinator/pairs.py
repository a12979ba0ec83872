"""Entries that look alike: what they share, and one tap that says they are not the same."""

from __future__ import annotations

from bot.errors import Stale
from bot.gaps import queries
from bot.gaps import service as gaps
from bot.gaps.overlaps import Overlap, overlaps
from bot.gaps.rules import Decision, sign
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from handlers.coordinator.rights import only_coordinators
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import lines

#: Pairs on one screen.
SHOWN = 5


class PairGone(Stale):
    """The two entries are not on the list any more."""

    key = "pair-gone"


def on_pairs(visit: Visit) -> Reply:
    """Pairs that nobody has looked at, the likest first.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    return say(_list(visit), replaces=visit.event.kind is EventKind.PRESS)


def on_different(visit: Visit) -> Reply:
    """Remember that two entries are not the same, and show the rest of the list.

    Raises:
        PairGone: one of them has changed or left.
    """
    only_coordinators(visit)
    pair = _find(visit)
    gaps.decide(
        visit.session, about="overlap", subject=pair.subject, decision=Decision.DIFFERENT, by=visit.person.id,
        now=visit.now, evidence={"percent": pair.percent, "shared": list(pair.shared)},
    )  # fmt: skip
    undo = Button("edit-button-undo", "pair-undo", (sign(pair.subject),))
    done = Letter((Part("pair-dismissed", _names(pair)),), buttons=((undo,), (Button("spots-button-pairs", "pairs"),)))
    return say(done, replaces=True)


def on_undo(visit: Visit) -> Reply:
    """Put a pair back on the list."""
    only_coordinators(visit)
    gaps.undecide(visit.session, about="overlap", subject=_find(visit).subject)
    return say(_list(visit), replaces=True)


def _find(visit: Visit) -> Overlap:
    wanted = visit.event.action.word()
    found = next((pair for pair in overlaps(visit.catalogue.catalogue) if sign(pair.subject) == wanted), None)
    if found is None:
        raise PairGone
    return found


def _list(visit: Visit) -> Letter:
    decided = queries.subjects_decided(visit.session, about="overlap")
    waiting = [pair for pair in overlaps(visit.catalogue.catalogue) if pair.subject not in decided]
    back = (Button("spots-button-back", "spots"),)
    if not waiting:
        return Letter((Part("pairs-none"),), buttons=(back,))
    rest = [Part("pairs-rest", {"count": len(waiting) - SHOWN})] if len(waiting) > SHOWN else []
    shown = list(enumerate(waiting[:SHOWN], 1))
    buttons = tuple(
        (Button("pair-button", "pair-different", (sign(pair.subject),), {"number": n}),) for n, pair in shown
    )
    parts = (Part("pairs-title", {"count": len(waiting)}, bold=True), *(_line(n, pair) for n, pair in shown), *rest)
    return Letter(parts, buttons=(*buttons, back))


def _line(number: int, pair: Overlap) -> Part:
    shared = [Part("pair-shared", {"words": ", ".join(pair.shared)})] if pair.shared else []
    organisers = Part("pair-same-organiser" if pair.same_organiser else "pair-organisers", _organisers(pair))
    return lines(
        Part("pair-line", {"number": number, **_names(pair)}), Part("pair-percent", {"percent": pair.percent}),
        *shared, organisers,
    )  # fmt: skip


def _names(pair: Overlap) -> dict[str, Arg]:
    return {"first": Names(pair.first.name), "second": Names(pair.second.name)}


def _organisers(pair: Overlap) -> dict[str, Arg]:
    return {"first": Names(pair.first.organisation), "second": Names(pair.second.organisation)}
