"""Tags, urgency and the interpreter of a case."""

from __future__ import annotations

from bot.cases.interpreting import INTERPRETED
from bot.casework import queries
from bot.casework import service as casework
from bot.casework.errors import DangerSeen, ToolGone
from bot.casework.rules import LOWER_REASONS, RAISE_REASONS
from bot.gaps.rules import sign
from bot.outbox.letter import Button, Buttons, Key, Part
from handlers.promises import urgent_promise
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import in_rows, own_case, screen


def on_tags(visit: Visit) -> Reply:
    """The desk's tags; a tap marks the case or takes the mark off."""
    case = own_case(visit)
    marked = queries.tags_of(visit.session, case_id=case.id)
    known = dict.fromkeys((*visit.settings.casework.tags, *marked))
    buttons = [
        Button(f"tag-button-{'on' if tag in marked else 'off'}", "tag", (case.id, sign(tag)), {"tag": tag})
        for tag in known
    ]
    return screen(visit, case.id, Part("tags-title"), Part("tools-family-sees-nothing"), rows=in_rows(buttons))


def on_tag(visit: Visit) -> Reply:
    """Mark the case with a tag, or take the mark off.

    Raises:
        ToolGone: there is no such tag any more.
    """
    case = own_case(visit)
    known = visit.settings.casework.tags
    every = (*known, *queries.tags_of(visit.session, case_id=case.id))
    tag = next((one for one in every if sign(one) == visit.event.action.word(1)), None)
    if tag is None:
        raise ToolGone
    casework.toggle_tag(visit.session, case_id=case.id, worker_id=visit.person.id, tag=tag, known=known, now=visit.now)
    return on_tags(visit)


def on_urgency(visit: Visit) -> Reply:
    """Why the case becomes urgent, or why it is urgent no more."""
    case = own_case(visit)
    action, reasons = ("calm", LOWER_REASONS) if case.urgent else ("urgent", RAISE_REASONS)
    rows = tuple((Button(f"urgency-button-{why}", action, (case.id, why)),) for why in reasons)
    key = "urgency-lower" if case.urgent else "urgency-raise"
    return screen(visit, case.id, Part(key, {"number": case.id}), Part(f"{key}-family"), rows=rows)


def on_urgent(visit: Visit) -> Reply:
    """Make the case urgent for the reason on the button."""
    case = casework.raise_urgency(
        visit.session, case_id=visit.event.action.number(), worker_id=visit.person.id,
        reason=visit.event.action.word(1), promised_at=urgent_promise(visit), now=visit.now,
    )  # fmt: skip
    due = (Part("urgency-raised-by", {"moment": case.promised_at}),) if case.promised_at else ()
    return screen(visit, case.id, Part("urgency-raised", {"number": case.id}), *due)


def on_calm(visit: Visit) -> Reply:
    """Take urgency away; where danger was written in the last day, only after a second press."""
    action = visit.event.action
    try:
        case = casework.lower_urgency(
            visit.session, case_id=action.number(), worker_id=visit.person.id, reason=action.word(1),
            confirmed=action.word(2) == "sure", now=visit.now,
        )  # fmt: skip
    except DangerSeen:
        sure: Buttons = ((Button("urgency-button-sure", "calm", (action.number(), action.word(1), "sure")),),)
        return screen(visit, action.number(), Part("urgency-danger-seen"), rows=sure)
    return screen(visit, case.id, Part("urgency-lowered", {"number": case.id}))


def on_interpreter(visit: Visit) -> Reply:
    """Which interpreter the family needs."""
    case = own_case(visit)
    buttons = [Button(f"spoken-{one}", "interpreter-set", (case.id, one)) for one in INTERPRETED]
    none = Button("interpreter-button-none", "interpreter-set", (case.id, "none"))
    return screen(
        visit, case.id, Part("interpreter-which"), Part("interpreter-family"), rows=(*in_rows(buttons), (none,))
    )


def on_interpreter_set(visit: Visit) -> Reply:
    """Note the interpreter on the button."""
    case_id, language = visit.event.action.number(), visit.event.action.word(1)
    casework.need_interpreter(
        visit.session, case_id=case_id, worker_id=visit.person.id, language="" if language == "none" else language,
        now=visit.now,
    )  # fmt: skip
    if language == "none":
        return screen(visit, case_id, Part("interpreter-not-needed"))
    return screen(visit, case_id, Part("interpreter-noted", {"language": Key(f"spoken-{language}")}))
