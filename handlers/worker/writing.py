"""A worker's words: into the case that they reply to or whose topic they stand in, never anywhere by guess."""

from __future__ import annotations

from bot.cases import queries
from bot.cases import service as cases
from bot.cases.errors import CaseIsClosed, MessageUnknown
from bot.cases.letters import topic_of
from bot.cases.tables import Case, CaseMessage, Draft
from bot.cases.words import worktable
from bot.errors import Refusal
from bot.outbox.letter import Button, Key, Letter, Part
from handlers.places import number_in, origin_of
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker import addressing
from handlers.worker.addressing import JOINED_WITHIN, DraftGone, joined
from handlers.worker.buttons import QUEUE
from handlers.worker.pages import page_of


class EmptyMessage(Refusal):
    """A worker sent something without text."""

    key = "message-empty"


class EditTooLate(Refusal):
    """A message was changed that the desk no longer has."""

    key = "edit-too-late"


def on_text(visit: Visit) -> Reply:
    """Send to the case that is meant beyond doubt; else keep the words and ask whom they are for.

    Where several people of a family are in the case, a reply goes to whom it replies to; anything else is asked about.
    """
    case_id = number_in(visit.about, "case") or number_in(visit.topic, "case")
    if case_id:
        return _send(visit, case_id, visit.event.text, origin_of(visit))
    return _right_case_check(visit, _keep(visit, *_with_words_just_before(visit)))


def on_send(visit: Visit) -> Reply:
    """Send the kept words to the case on the button."""
    draft = _take(visit)
    reply = _send(visit, visit.event.action.number(), draft.body, draft.origin)
    reply.replaces = True
    return reply


def on_discard(visit: Visit) -> Reply:
    """Put the kept words away."""
    _take(visit)
    return say(Letter((Part("draft-discarded"),)), replaces=True)


def on_edit(visit: Visit) -> Reply:
    """Carry a change of an own message to the family, or into the words that still wait.

    Raises:
        EmptyMessage: nothing is left of the message.
        EditTooLate: the message is not one that the desk still has.
    """
    if not visit.event.text:
        raise EmptyMessage
    draft = visit.session.get(Draft, visit.person.id)
    update_id = number_in(visit.about, "draft")
    if draft is not None and draft.origin == f"update:{update_id}":
        if draft.case_id is not None:
            return addressing.ask(visit, draft.case_id, visit.event.text, draft.origin)
        return _right_case_check(visit, _keep(visit, visit.event.text, draft.origin))
    return _edit_sent(visit, f"update:{update_id}" if update_id else "")


def on_withdraw(visit: Visit) -> Reply:
    """Take back the message on the button; without one, say how."""
    message_id = visit.event.action.number()
    if not message_id:
        return say(_choice(visit))
    cases.withdraw_message(visit.session, message_id=message_id, person_id=visit.person.id, now=visit.now)
    return say(Letter((Part("worker-withdrawn"),)), replaces=True)


def on_unusable(visit: Visit) -> Reply:
    """A picture or an empty message goes nowhere, and the worker hears it."""
    raise EmptyMessage


def _send(visit: Visit, case_id: int, body: str, origin: str) -> Reply:
    return addressing.sent(visit, case_id, body, origin, addressing.meant(visit, case_id))


def _keep(visit: Visit, body: str, origin: str) -> Draft:
    return worktable.keep_draft(visit.session, worker_id=visit.person.id, body=body, origin=origin, now=visit.now)


def _with_words_just_before(visit: Visit) -> tuple[str, str]:
    """Words that still wait and were written just before belong together; older ones were left behind."""
    draft = visit.session.get(Draft, visit.person.id)
    if draft is None or draft.case_id is not None or visit.now - draft.written_at > JOINED_WITHIN:
        return visit.event.text, origin_of(visit)
    return joined(draft, visit.event.text, visit.event.update_id)


def on_whom(visit: Visit) -> Reply:
    """Another page of the cases that the kept words may be for.

    Raises:
        DraftGone: the words on the button were sent or put away already.
    """
    draft = visit.session.get(Draft, visit.person.id)
    if draft is None or _number(draft) != visit.event.action.number(1):
        raise DraftGone
    reply = _right_case_check(visit, draft, visit.event.action.number())
    return Reply(reply.letters, replaces=True)


def _right_case_check(visit: Visit, draft: Draft, number: int = 0) -> Reply:
    own = _own_cases(visit)
    if not own:
        return say(Letter((Part("draft-no-case"),), buttons=((QUEUE,),)))
    update_id = _number(draft)
    page = page_of(own, number)
    rows = tuple((_send_button(case, update_id),) for case in page.shown)
    discard = Button("draft-discard", "discard", (update_id,))
    buttons = (*rows, *page.buttons("whom", update_id), (discard,))
    asked = Letter((Part("draft-whom"), *page.line()), words=draft.body, buttons=buttons)
    return Reply([asked], binds=f"draft:{update_id}")


def _own_cases(visit: Visit) -> list[Case]:
    """The case in hand first, then by date."""
    own = queries.own_cases(visit.session, worker_id=visit.person.id)
    in_hand = worktable.active_case(visit.session, worker_id=visit.person.id)
    return sorted(own, key=lambda case: case is not in_hand)


def _send_button(case: Case, update_id: int) -> Button:
    topic = topic_of(case)
    if isinstance(topic, Key):
        return Button("draft-send-open", "send", (case.id, update_id), {"number": case.id})
    return Button("draft-send", "send", (case.id, update_id), {"number": case.id, "topic": short(topic)})


def _number(draft: Draft) -> int:
    """The update that brought the words, or the last of several; the buttons about them carry it."""
    return int(draft.origin.partition(":")[2])


def _take(visit: Visit) -> Draft:
    """The words that the button is about; the number of their update stands last in it."""
    draft = visit.session.get(Draft, visit.person.id)
    if draft is None or not visit.event.action.ids or str(_number(draft)) != visit.event.action.ids[-1]:
        raise DraftGone
    worktable.take_draft(visit.session, worker_id=visit.person.id)
    return draft


def _edit_sent(visit: Visit, origin: str) -> Reply:
    try:
        message = cases.edit_message(
            visit.session, person_id=visit.person.id, body=visit.event.text, now=visit.now, origin=origin,
            message_id=number_in(visit.about, "message"),
        )  # fmt: skip
    except (MessageUnknown, CaseIsClosed):
        raise EditTooLate from None
    if message.edited_at != visit.now:
        return Reply(binds=_place(message))
    edited = Letter((Part("worker-edited", {"number": message.case_id}),))
    return Reply([edited], binds=_place(message), about=_place(message), topic=visit.topic)


def _choice(visit: Visit) -> Letter:
    own = queries.messages_to_withdraw(visit.session, person_id=visit.person.id, now=visit.now)
    if not own:
        return Letter((Part("worker-withdraw-none"),))
    rows = tuple((Button("button-withdraw-one", "withdraw", (one.id,), {"start": short(one.body)}),) for one in own)
    return Letter((Part("worker-withdraw-which"),), buttons=rows)


def _place(message: CaseMessage) -> str:
    return f"case:{message.case_id}/message:{message.id}"
