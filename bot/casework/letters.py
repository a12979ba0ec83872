"""What the owner's tools say to families and owners, as letters without a language."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from bot.cases.interpreting import spoken_in
from bot.cases.letters import case_buttons, case_head, emergency_button, signature
from bot.cases.tables import Case
from bot.casework.tables import CaseNote, CasePlan, Responsibility, WishedCall
from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part
from bot.people.tables import Person


def snoozed(owner: Person, plan: CasePlan) -> Letter:
    """The matter rests until a day, and wakes when the family writes."""
    args: dict[str, Arg] = {"worker": signature(owner), "moment": plan.due}
    return Letter((Part("casework-snoozed", args), Part("casework-snoozed-write")), buttons=(emergency_button(),))


def sooner(owner: Person, case: Case) -> Letter:
    """The answer comes sooner than promised."""
    assert case.promised_at is not None
    return Letter(
        (Part("casework-sooner", {"worker": signature(owner), "moment": case.promised_at}),),
        buttons=(emergency_button(),),
    )


def secure_channel(owner: Person, name: Names, url: str) -> Letter:
    """The organisation's own channel, with a button that opens it."""
    parts = (
        Part("casework-secure", {"worker": signature(owner), "name": name}),
        Part("casework-secure-how"),
        Part("casework-secure-here"),
    )
    return Letter(parts, buttons=((Button("casework-button-secure", url=url),), emergency_button()))


def planned(plan: CasePlan, owner: Person) -> Part:
    """What happens next, who does it and by when; for the family and the head alike."""
    return Part(f"casework-next-{plan.step}", {"name": owner.name, "moment": plan.due})


def head(case: Case, more: tuple[Part, ...]) -> Letter:
    """The head of the case with what was set for it."""
    return case_head(case, more)


def step_due(case: Case, plan: CasePlan, owner: Person) -> Letter:
    """An owner hears that a planned step comes near."""
    parts = (Part("casework-step-due", {"number": case.id}), planned(plan, owner))
    return Letter(parts, buttons=case_buttons(case))


def wished_call(case: Case, call: WishedCall, key: str = "call-wished", who: Key | Names | None = None) -> Letter:
    """The owner sees the time and the number, and ``who`` of several people wants to be called."""
    args: dict[str, Arg] = {"number": case.id, "begins": call.begins_at, "ends": call.ends_at, "phone": call.phone}
    whose = (Part("call-by", {"who": who}, bold=True),) if who is not None else ()
    return Letter((*whose, Part(key, args)), buttons=call_buttons(call))


def call_buttons(call: WishedCall) -> tuple[tuple[Button, ...], ...]:
    """What came of a call."""
    return (
        (Button("call-button-done", "call-done", (call.id, call.shown_times)),),
        (Button("call-button-missed", "call-missed", (call.id, call.missed)),),
    )


def call_settled(key: str, case: Case) -> Letter:
    """What stands in place of the number when it is needed no more."""
    return Letter((Part(key, {"number": case.id}),), buttons=case_buttons(case))


def called(owner: Person) -> Letter:
    """The family hears that the call was noted as held."""
    return Letter((Part("call-told-done", {"worker": signature(owner)}),), buttons=(emergency_button(),))


def not_reached(owner: Person, case: Case, key: str) -> Letter:
    """The family hears that a call came to nothing, and what it can do."""
    parts = (Part(key, {"worker": signature(owner)}),)
    return Letter(parts, buttons=((Button("call-button-wish", "call", (case.id,)),), emergency_button()))


def texts_of(names: Mapping[str, str]) -> Names:
    """A name by language."""
    return Names(dict(names))


def owner_hears(key: str, case: Case) -> Letter:
    """Something that the owner has to know, with the language of the interpreter where the text names it."""
    return Letter((Part(key, {"number": case.id, "language": spoken_in(case)}),), buttons=case_buttons(case))


def not_held(case: Case) -> Letter:
    """The family hears that its number was erased without a call, and how to wish again."""
    again = Button("call-button-wish", "call", (case.id,))
    return Letter((Part("call-told-gone"),), buttons=((again,), emergency_button()))


def author_of(session: Session, note: CaseNote) -> str:
    """Who wrote a note; nobody's name when the worker was erased."""
    author = session.get(Person, note.author_id) if note.author_id else None
    return author.name if author else "–"


def item_in_words(item: Responsibility, place: int) -> Part:
    """One responsibility as a line."""
    day = f"{item.due.day}.{item.due.month}." if item.due else ""
    key = f"item-line-{item.doer}-dated" if day else f"item-line-{item.doer}"
    return Part(key, {"place": place, "words": item.body, "day": day} if day else {"place": place, "words": item.body})


def item_for_family(item: Responsibility) -> Letter:
    """The family is asked whether it takes an item on."""
    accept = Button("item-button-accept-own", "item-accept-own", (item.case_id, item.id))
    return Letter((Part("item-asked"),), words=item.body, buttons=((accept,), emergency_button()))


def item_for_owner(case: Case, item: Responsibility) -> Letter:
    """The owner hears what the family wrote onto the list."""
    see = Button("tools-button-items", "items", (case.id,))
    return Letter((Part("item-from-family", {"number": case.id}),), words=item.body, buttons=((see,),))
