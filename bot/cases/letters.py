"""What this room says, as letters without a language: keys, variables, buttons. Nobody is named but workers.

A card is what every worker sees of a case; it never holds a word that the family wrote.
"""

from __future__ import annotations

from datetime import datetime

from bot.cases.interpreting import spoken_in
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseMessage
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part, StartLink, letter
from bot.people.tables import Person


def signature(worker: Person) -> str | Key:
    """How a worker is named to others: name and title; who works here no more has none."""
    return full_name(worker) if worker.name else Key("worker-former")


def full_name(worker: Person) -> str:
    """Name and title of somebody who works here."""
    return f"{worker.name}, {worker.title}" if worker.title else worker.name


def topic_of(case: Case) -> Names | Key:
    """What the case is about, as the catalogue names it."""
    return Names(case.topic_names) if case.topic_names else Key("case-topic-open")


def _facts(case: Case) -> dict[str, Arg]:
    return {
        "number": case.id,
        "topic": topic_of(case),
        "language": spoken_in(case),
        "waiting": case.opened_at,
        **_by_when(case),
    }


def _by_when(case: Case) -> dict[str, Arg]:
    moment = case.promised_at or case.next_date
    return {"moment": moment} if moment else {}


def emergency_button() -> tuple[Button, ...]:
    """The row that is under everything a family reads from here."""
    return (Button("button-emergency", "emergency"),)


def case_buttons(case: Case) -> Buttons:
    """What an owner can do with a case."""
    return (
        (Button("case-button-tools", "tools", (case.id,)),),
        (Button("case-button-resolve", "resolve", (case.id,)),),
        (Button("case-button-release", "release", (case.id,)),),
        (Button("case-button-together", "together", (case.id,)),),
    )


# What the workers see


def _claim_button(case: Case) -> Buttons:
    return ((Button("card-button-claim", "claim", (case.id,)),),)


def queue_card(case: Case, fits: tuple[str, ...] = (), offer: int = 1) -> Letter:
    """A case that waits for a worker: how urgent, about what, in which language, since when, and why it fits.

    A card of a later offer says that the case came back.
    """
    title = "card-title-urgent" if case.urgent else "card-title-returned" if offer > 1 else "card-title"
    return Letter(
        (Part(title, {"number": case.id}, bold=True), Part("card-facts", _facts(case)), *fit_hints(case, fits)),
        buttons=_claim_button(case),
    )


def fit_hints(case: Case, fits: tuple[str, ...]) -> tuple[Part, ...]:
    """Why a case suits its reader, in a line each."""
    said = {"language": Part(f"card-fits-{case.language}"), "topic": Part("card-fits-topic")}
    return tuple(said[kind] for kind in fits)


def queue_reminder(case: Case) -> Letter:
    """A case that still waits for a worker when its date comes near."""
    return Letter((Part("queue-claim-soon", _facts(case)),), buttons=_claim_button(case))


def late_notice(case: Case, owner: Person) -> Letter:
    """An owner missed a promise."""
    return letter("coordinator-late", number=case.id, worker=signature(owner))


def family_not_reached(case: Case) -> Letter:
    """What a worker wrote did not reach the family's chat."""
    return Letter((Part("owner-not-delivered", _facts(case)),), buttons=case_buttons(case))


def member_not_reached(case: Case, who: Key | Names) -> Letter:
    """A message did not reach the chat of one person of several in a case."""
    return Letter((Part("owner-member-not-reached", {**_facts(case), "who": who}),), buttons=case_buttons(case))


def worker_not_reached(case: Case, owner: Person) -> Letter:
    """What a family wrote did not reach its worker's chat."""
    return letter("coordinator-not-delivered", number=case.id, worker=signature(owner))


def worker_away(worker: Person) -> Letter:
    """Telegram does not reach a worker."""
    return letter("coordinator-worker-away", worker=signature(worker))


def taken_card(case: Case, owner: Person, reader_id: int) -> Letter:
    """A case that somebody took."""
    if reader_id == owner.id:
        return letter("card-yours", number=case.id)
    return letter("card-taken", number=case.id, worker=signature(owner))


def overtaken_card(case: Case) -> Letter:
    """A case that has a newer card in the same chat."""
    return letter("card-overtaken", number=case.id)


def closed_card(case: Case) -> Letter:
    """A case that needs nobody any more."""
    return letter("card-closed", number=case.id)


def case_head(case: Case, more: tuple[Part, ...] = ()) -> Letter:
    """What the owner reads above the family's words; ``more`` are lines below."""
    title = "head-title-urgent" if case.urgent else "head-title"
    return Letter(
        (Part(title, _facts(case), bold=True), Part("head-facts", _facts(case)), Part("head-how"), *more),
        buttons=case_buttons(case),
    )


def head_over(case: Case) -> Letter:
    """What stands instead of the head with somebody who has the case no more."""
    return closed_card(case) if case.status == CaseStatus.CLOSED else letter("head-over", number=case.id)


def topic_name(case: Case) -> Letter:
    """The name of the case's topic in the owner's chat."""
    return Letter((Part("head-topic-name", _facts(case)),))


def owner_notice(key: str, case: Case, with_buttons: bool = False) -> Letter:
    """Something that the owner has to know about a case."""
    return Letter((Part(key, _facts(case)),), buttons=case_buttons(case) if with_buttons else ())


def owner_on_member(key: str, case: Case, who: Key | Names) -> Letter:
    """Something about one of several people of the family that the owner has to know."""
    return Letter((Part(key, {"number": case.id, "who": who}),), buttons=case_buttons(case))


# What the family sees


def claimed_letter(case: Case, owner: Person) -> Letter:
    """Who has the matter and by when they answer."""
    return Letter(
        (
            Part("family-claimed", {"worker": signature(owner), **_by_when(case)}),
            Part("family-claimed-write"),
            Part("family-claimed-withdraw"),
        ),
        buttons=(emergency_button(),),
    )


def released_letter(former: Person, promised_at: datetime) -> Letter:
    """The matter waits for another worker."""
    return letter("family-released", worker=signature(former), moment=promised_at, buttons=(emergency_button(),))


def substitute_letter(case: Case, former: Person, substitute: Person) -> Letter:
    """Somebody else has the matter now, and by when they answer if an answer is owed."""
    names: dict[str, Arg] = {"former": signature(former), "worker": signature(substitute)}
    who = Part("family-substitute", names)
    if case.promised_at:
        who = Part("family-substitute-answers", {**names, "moment": case.promised_at})
    return Letter((who, Part("family-claimed-write")), buttons=(emergency_button(),))


def resolved_letter(case: Case, owner: Person, closes_at: datetime) -> Letter:
    """The worker thinks that the matter is well; the family says whether it is."""
    return letter(
        "family-resolved",
        worker=signature(owner),
        moment=closes_at,
        buttons=(
            (Button("case-button-close", "close", (case.id,)),),
            (Button("case-button-reopen", "reopen", (case.id,)),),
            emergency_button(),
        ),
    )


def resolved_for_member(owner: Person, closes_at: datetime) -> Letter:
    """The same for who joined: to write is what they can do; whoever opened the case says that all is well."""
    status = (Button("button-status", "status"),)
    return letter("member-resolved", worker=signature(owner), moment=closes_at, buttons=(status, emergency_button()))


def closed_for_member() -> Letter:
    """The case that a member was in is over; a person is one press away for something of their own."""
    return Letter((Part("member-closed"),), buttons=((Button("button-human", "human"),), emergency_button()))


def join_link(start: str, until: datetime) -> Letter:
    """A link for one more person of the family, to be sent on by whoever opened the case."""
    parts = (Part("member-link", {"link": StartLink(start), "moment": until}), Part("member-link-how"))
    return Letter(parts, buttons=(emergency_button(),))


def family_notice(key: str, **args: Arg) -> Letter:
    """Something that the family has to know."""
    return Letter((Part(key, args),), buttons=(emergency_button(),))


# What goes from one side to the other


def relayed(header: Part, message: CaseMessage, words: str, part: int, parts: int) -> Letter:
    """One part of a message for the other side."""
    lines = [header]
    if parts > 1:
        lines.append(Part("relay-part", {"part": part, "parts": parts}))
    if message.edits:
        lines.append(Part("relay-edited"))
    return Letter(tuple(lines), words=words)


def emptied(header: Part) -> Letter:
    """What stands where a part stood that an edit left without words."""
    return Letter((header, Part("relay-part-empty")))


def withdrawn(header: Part) -> Letter:
    """What stands where a withdrawn message stood that is too old to be deleted."""
    return Letter((header, Part("relay-withdrawn")))


def header_for_family(author: Person, to: str = "") -> Part:
    """Who wrote to the family; ``to`` is ``you`` or ``all`` where several people are in the case."""
    key = f"relay-from-worker-to-{to}" if to else "relay-from-worker"
    return Part(key, {"worker": signature(author)}, bold=True)


def header_shared(relation: Key) -> Part:
    """Who of the family shared a message with the others."""
    return Part("relay-shared", {"who": relation}, bold=True)


def header_for_owner(case: Case, author: Person | None, member: Key | Names | None = None) -> Part:
    """In which case the owner reads this; ``author`` is an earlier owner, or None for the family.

    ``member`` is who of several people wrote it, or to which of them the earlier owner did.
    """
    whose: dict[str, Arg] = {"number": case.id} if member is None else {"number": case.id, "who": member}
    if author is None:
        return Part("relay-from-family" if member is None else "relay-from-member", whose, bold=True)
    key = "relay-from-earlier" if member is None else "relay-from-earlier-to"
    return Part(key, {**whose, "worker": signature(author)}, bold=True)
