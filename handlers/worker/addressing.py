"""For whom in a case a worker's words are: whom they reply to; where that says nothing, the desk asks and keeps them."""

from __future__ import annotations

from datetime import timedelta

from bot.cases import service as cases
from bot.cases.errors import AddresseeNeeded, MemberGone
from bot.cases.family import members
from bot.cases.rules import EVERYBODY, UNSAID, Side
from bot.cases.tables import Case, CaseMessage, Draft
from bot.cases.words import post, worktable
from bot.cases.words.sharing import stamp_of
from bot.cases.words.unanswered import unanswered
from bot.errors import Stale
from bot.gaps.rules import sign
from bot.outbox.letter import Button, Buttons, Letter, Part
from handlers.places import number_in
from handlers.visit import EventKind, Reply, Visit
from handlers.worker.buttons import withdraw

#: Messages written within this time of one another are one message; own choice.
JOINED_WITHIN = timedelta(minutes=2)
#: Everybody, on a button; there the stamp of those who were shown follows.
_ALL = "all"


class DraftGone(Stale):
    """The words on the button were sent or put away already, or newer ones took their place."""

    key = "draft-gone"


def meant(visit: Visit, case_id: int) -> int:
    """Whom a reply is for: who wrote the message, or who read it when it was the worker's own; else nobody is said."""
    message = visit.session.get(CaseMessage, number_in(visit.about, "message"))
    case = visit.session.get(Case, case_id)
    if visit.event.kind is not EventKind.TEXT or message is None or case is None or message.case_id != case_id:
        return UNSAID
    if message.side == Side.FAMILY:
        return message.author_id
    if message.to_id is not None:
        return message.to_id
    having = post.family_with_copy(visit.session, case, message)
    if set(having) == set(members.family_of(visit.session, case)):
        return EVERYBODY
    return having[0] if len(having) == 1 else UNSAID


def sent(visit: Visit, case_id: int, body: str, origin: str, to: int = UNSAID) -> Reply:
    """Send a worker's words and say to whom they went; or keep them and ask, where nobody knows or somebody has left."""
    try:
        message = cases.write_as_worker(
            visit.session, case_id=case_id, worker_id=visit.person.id, body=body, origin=origin, now=visit.now, to=to
        )
    except AddresseeNeeded:
        return ask(visit, case_id, body, origin)
    except MemberGone:
        return ask(visit, case_id, body, origin, Part("member-whom-gone"))
    place = f"case:{case_id}/message:{message.id}"
    said = Letter((went_to(visit, message), *_still_wait(visit, case_id)), buttons=((withdraw(message.id),),))
    return Reply([said], binds=place, about=place, topic=visit.topic)


def _still_wait(visit: Visit, case_id: int) -> tuple[Part, ...]:
    case = visit.session.get_one(Case, case_id)
    waiting = [members.name_of(visit.session, case, one) for one in unanswered(visit.session, case)]
    return (Part("member-still-waits", {"who": members.in_words(waiting)}),) if waiting else ()


def went_to(visit: Visit, message: CaseMessage) -> Part:
    """To whom a message went, where a case has or had several people."""
    case, number = visit.session.get_one(Case, message.case_id), {"number": message.case_id}
    if message.to_id is not None:
        return Part("sent-to-member", {**number, "who": members.name_of(visit.session, case, message.to_id)})
    readers = post.family_with_copy(visit.session, case, message)
    if len(readers) > 1:
        names = members.in_words(members.name_of(visit.session, case, one) for one in readers)
        return Part("sent-to-all", {**number, "who": names})
    return Part("sent-to-case", number)


def ask(visit: Visit, case_id: int, body: str, origin: str, *before: Part) -> Reply:
    """Keep the words and ask for whom in the case they are; several messages in a row are one."""
    if visit.event.kind is EventKind.TEXT:
        body, origin = _joined(visit, case_id, body, origin)
    draft = worktable.keep_draft(
        visit.session, worker_id=visit.person.id, body=body, origin=origin, now=visit.now, case_id=case_id
    )
    binds = f"draft:{visit.event.update_id}" if origin == f"update:{visit.event.update_id}" else ""
    parts = (*before, Part("member-whom", {"number": case_id}))
    asked = Letter(parts, words=draft.body, buttons=_buttons(visit, case_id, draft))
    return Reply([asked], binds=binds, topic=visit.topic)


def _joined(visit: Visit, case_id: int, body: str, origin: str) -> tuple[str, str]:
    """Words that wait in the same case and were written just before belong together."""
    draft = visit.session.get(Draft, visit.person.id)
    if draft is None or draft.case_id != case_id or visit.now - draft.written_at > JOINED_WITHIN:
        return body, origin
    return joined(draft, body, visit.event.update_id)


def joined(draft: Draft, body: str, update_id: int) -> tuple[str, str]:
    """The words that wait and these as one, under a name that no single message has: no edit takes the place of all."""
    return f"{draft.body}\n{body}", f"joined:{update_id}"


def _buttons(visit: Visit, case_id: int, draft: Draft) -> Buttons:
    case, stamp = visit.session.get_one(Case, case_id), sign(draft.origin)[:8]
    rows = [
        (Button("member-button-send", "send-to", (case_id, members.number_of(visit.session, case, one), stamp),
                {"who": members.name_of(visit.session, case, one)}),)
        for one in members.family_of(visit.session, case)
    ]  # fmt: skip
    if len(rows) > 1:
        rows.append((Button("member-button-send-all", "send-to", (case_id, _everybody(visit, case), stamp)),))
    return (*rows, (Button("draft-discard", "discard-to", (case_id, stamp)),))


def on_send_to(visit: Visit) -> Reply:
    """Send the kept words to the one on the button, or to everybody.

    Raises:
        DraftGone: they were sent or put away already, or newer ones took their place.
    """
    case_id, stamp = visit.event.action.number(), visit.event.action.word(2)
    draft = _take(visit, case_id, stamp)
    if _has_changed(visit, case_id):
        reply = ask(visit, case_id, draft.body, draft.origin, Part("share-changed"))
        reply.replaces = True
        return reply
    reply = sent(visit, case_id, draft.body, draft.origin, addressee(visit, case_id, 1))
    reply.replaces = True
    return reply


def _everybody(visit: Visit, case: Case) -> str:
    return f"{_ALL}-{stamp_of(members.family_of(visit.session, case))}"


def _has_changed(visit: Visit, case_id: int) -> bool:
    """Whether the button is for everybody, and others are in the case by now."""
    word, case = visit.event.action.word(1), visit.session.get(Case, case_id)
    return word.startswith(_ALL) and (case is None or word != _everybody(visit, case))


def addressee(visit: Visit, case_id: int, place: int) -> int:
    """Whom the number or the word at a place of a button means.

    Raises:
        MemberGone: nobody of the case has this number.
    """
    if visit.event.action.word(place).startswith(_ALL):
        return EVERYBODY
    case = visit.session.get(Case, case_id)
    person_id = members.person_of(visit.session, case, visit.event.action.number(place)) if case else 0
    if not person_id:
        raise MemberGone
    return person_id


def on_discard(visit: Visit) -> Reply:
    """Put the kept words away.

    Raises:
        DraftGone: they were sent or put away already, or newer ones took their place.
    """
    _take(visit, visit.event.action.number(), visit.event.action.word(1))
    return Reply([Letter((Part("draft-discarded"),))], replaces=True, topic=visit.topic)


def _take(visit: Visit, case_id: int, stamp: str) -> Draft:
    draft = visit.session.get(Draft, visit.person.id)
    if draft is None or draft.case_id != case_id or sign(draft.origin)[:8] != stamp:
        raise DraftGone
    worktable.take_draft(visit.session, worker_id=visit.person.id)
    return draft
