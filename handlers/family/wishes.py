"""What a family can wish in its open case beside writing: a call at a time that suits it, and an interpreter."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cases.interpreting import INTERPRETED
from bot.cases.moves import lock_case_of_family, lock_case_of_member
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.casework import queries
from bot.casework import service as casework
from bot.casework.errors import ToolGone
from bot.casework.letters import planned
from bot.casework.rules import Slot, phone_in, slots
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Part
from bot.people.tables import Person
from handlers.awaited import words
from handlers.awaited.words import Data, Ends, Kind
from handlers.family.buttons import EMERGENCY, STATUS
from handlers.promises import service_hours
from handlers.visit import Reply, Visit


def _is_number(visit: Visit, data: Data) -> bool:
    """A number, as long as the time is not over; any other words are what they always are."""
    return bool(phone_in(visit.event.text)) and bool(data["ends"] > visit.now.timestamp())


#: The number for a call.
KIND = Kind("call-number", ends=Ends.WITH_NOTHING, is_open=_is_number, belongs_to="message")


def told(visit: Visit, case: Case, usual: Part) -> tuple[Part, ...]:
    """What happens next: as the owner planned, below or in place of what happens usually; then what was wished."""
    parts = [usual]
    plan = queries.plan_of(visit.session, case, visit.now)
    if plan is not None:
        said = planned(plan, visit.session.get_one(Person, plan.worker_id))
        parts = [said] if case.status == CaseStatus.PENDING else [usual, said]
    if case.interpreter:
        parts.append(Part("status-interpreter", {"language": Key(f"spoken-{case.interpreter}")}))
    return (*parts, *own_call(visit, case))


def own_call(visit: Visit, case: Case) -> tuple[Part, ...]:
    """The call that this person wishes."""
    call = queries.wished_call_of(visit.session, case_id=case.id, person_id=visit.person.id)
    return (Part("status-call", {"begins": call.begins_at, "ends": call.ends_at}),) if call is not None else ()


def call_button(case: Case) -> Button:
    """Ask to be called."""
    return Button("call-button-wish", "call", (case.id,))


def buttons(visit: Visit, case: Case) -> Buttons:
    """Below where things stand: be called, or not any more; an interpreter."""
    return *call_buttons(visit, case), (Button("wish-button-interpreter", "interpreter", (case.id,)),)


def call_buttons(visit: Visit, case: Case) -> Buttons:
    """Be called, or not any more."""
    call = queries.wished_call_of(visit.session, case_id=case.id, person_id=visit.person.id)
    return ((Button("call-button-cancel", "call-cancel", (case.id,)) if call is not None else call_button(case),),)


def on_call(visit: Visit) -> Reply:
    """When somebody may call, within the desk's hours."""
    case = _own(visit)
    zone = visit.settings.desk.zone
    found = slots((Slot(*one) for one in service_hours(visit).openings(visit.now)), zone, visit.now)
    rows = tuple((_slot_button(case, slot, visit),) for slot in found)
    return _said(case, Part("call-when"), Part("call-when-number"), rows=rows)


def on_slot(visit: Visit) -> Reply:
    """A time was chosen: on which number.

    Raises:
        ToolGone: the time is over, or none of the desk's.
    """
    case, action = _own(visit), visit.event.action
    begins, ends = action.number(1), action.number(2)
    openings = (Slot(*one) for one in service_hours(visit).openings(visit.now))
    known = slots(openings, visit.settings.desk.zone, visit.now, most=12)
    if (begins, ends) not in [(int(one.begins_at.timestamp()), int(one.ends_at.timestamp())) for one in known]:
        raise ToolGone
    words.ask(visit, KIND, case=case.id, begins=begins, ends=ends)
    return _said(case, Part("call-number"), Part("call-number-kept"))


def on_number(visit: Visit) -> Reply:
    """Keep the number for the call, and for nothing else."""
    data = words.asked(visit, KIND)
    assert data is not None
    words.leave(visit, KIND)
    slot = Slot(*(datetime.fromtimestamp(data[end], UTC) for end in ("begins", "ends")))
    call = casework.wish_call(
        visit.session, case_id=data["case"], family_id=visit.person.id, phone=visit.event.text, slot=slot,
        now=visit.now,
    )  # fmt: skip
    case = lock_case_of_member(visit.session, call.case_id, visit.person.id)
    times = {"begins": call.begins_at, "ends": call.ends_at}
    cancel = ((Button("call-button-cancel", "call-cancel", (case.id,)),),)
    return _said(case, Part("call-noted", times), Part("call-noted-kept"), rows=cancel)


def on_cancel(visit: Visit) -> Reply:
    """No call after all: the number goes at once."""
    case = _own(visit)
    casework.drop_call(visit.session, case_id=case.id, family_id=visit.person.id, now=visit.now)
    return _said(case, Part("call-cancelled"))


def on_interpreter(visit: Visit) -> Reply:
    """Which language the family speaks best."""
    case = _opened(visit)
    found = [Button(f"spoken-{one}", "interpreter-wish", (case.id, one)) for one in INTERPRETED]
    rows = [tuple(found[start : start + 2]) for start in range(0, len(found), 2)]
    if case.interpreter:
        rows.append((Button("wish-button-no-interpreter", "interpreter-wish", (case.id, "none")),))
    return _said(case, Part("wish-interpreter"), rows=tuple(rows))


def on_interpreter_wish(visit: Visit) -> Reply:
    """Note it, and let whoever has the case know."""
    case, language = _opened(visit), visit.event.action.word(1)
    casework.wish_interpreter(
        visit.session, case_id=case.id, family_id=visit.person.id, language="" if language == "none" else language,
        now=visit.now,
    )  # fmt: skip
    if language == "none":
        return _said(case, Part("wish-interpreter-none"))
    return _said(case, Part("wish-interpreter-noted", {"language": Key(f"spoken-{language}")}))


def _own(visit: Visit) -> Case:
    """The open case on the button, which the person opened or has joined.

    Raises:
        CaseUnknown: it is another family's.
        ToolGone: it is not open any more.
    """
    case = lock_case_of_member(visit.session, visit.event.action.number(), visit.person.id)
    if case.status == CaseStatus.CLOSED:
        raise ToolGone
    return case


def _opened(visit: Visit) -> Case:
    """The same, for what only whoever opened the case can wish.

    Raises:
        CaseUnknown: somebody else did.
        ToolGone: it is not open any more.
    """
    lock_case_of_family(visit.session, visit.event.action.number(), visit.person.id)
    return _own(visit)


def _slot_button(case: Case, slot: Slot, visit: Visit) -> Button:
    begins, ends = (moment.astimezone(visit.settings.desk.zone) for moment in slot)
    begins = max(begins, visit.now.astimezone(visit.settings.desk.zone).replace(minute=0))
    args: dict[str, Arg] = {
        "weekday": Key(f"weekday-{begins.isoweekday()}"), "day": begins.day, "month": begins.month,
        "from": _clock(begins), "to": _clock(ends),
    }  # fmt: skip
    ids = (case.id, int(slot.begins_at.timestamp()), int(slot.ends_at.timestamp()))
    return Button("call-button-slot", "call-slot", ids, args)


def _clock(moment: datetime) -> str:
    return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)


def _said(case: Case, *parts: Part, rows: Buttons = ()) -> Reply:
    return Reply([Letter(parts, buttons=(*rows, (STATUS,), (EMERGENCY,)))], about=f"case:{case.id}")
