"""*Jaa perheelle*: first who would read the message, then a press."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.cases.errors import ReadersChanged
from bot.cases.family import members
from bot.cases.tables import Case
from bot.cases.words import sharing
from bot.cases.words.sharing import Sharing
from bot.outbox.letter import Button, Buttons, Letter, Names, Part
from handlers.family.buttons import EMERGENCY, STATUS
from handlers.visit import Reply, Visit, say
from handlers.wording import shortened

#: Characters of the message that stand below the question.
_SHOWN = 300


def share_button(visit: Visit, case: Case, message_id: int) -> Buttons:
    """Below the acknowledgment of a message, where others are in the case."""
    there = members.others_of(visit.session, case, visit.person.id)
    return ((Button("member-button-share", "share", (message_id,)),),) if there else ()


def on_share(visit: Visit) -> Reply:
    """Who would read it.

    Raises:
        MessageUnknown: it is another person's, withdrawn, or of a closed case.
        NobodyElse: nobody else is in the case.
    """
    wanted = sharing.may_share(
        visit.session, message_id=visit.event.action.number(), person_id=visit.person.id
    )  # fmt: skip
    if wanted.message.shared_at is not None:
        return _said(wanted.case, Part("share-already"))
    return _asked(visit, wanted)


def on_share_yes(visit: Visit) -> Reply:
    """Share it with exactly those who were shown; when others are there by now, they are shown first.

    Raises:
        MessageUnknown: it is another person's, withdrawn, or of a closed case.
        NobodyElse: nobody else is in the case.
    """
    message_id = visit.event.action.number()
    wanted = sharing.may_share(visit.session, message_id=message_id, person_id=visit.person.id)
    if wanted.message.shared_at is not None:
        return _said(wanted.case, Part("share-already"))
    try:
        sharing.share_message(
            visit.session, message_id=message_id, person_id=visit.person.id, seen=visit.event.action.word(1),
            now=visit.now,
        )  # fmt: skip
    except ReadersChanged:
        return _asked(visit, wanted, Part("share-changed"))
    return _said(wanted.case, Part("share-done", {"who": _who(visit, wanted.case, wanted.readers)}))


def on_share_no(_visit: Visit) -> Reply:
    """Nothing is shared."""
    return say(Letter((Part("share-not-done"),), buttons=((STATUS,), (EMERGENCY,))), replaces=True)


def _asked(visit: Visit, wanted: Sharing, *before: Part) -> Reply:
    message = wanted.message
    who = Part("share-who", {"who": _who(visit, wanted.case, wanted.readers)})
    yes = Button("member-button-share-yes", "share-yes", (message.id, wanted.stamp))
    no = Button("member-button-share-no", "share-no")
    asked = Letter(
        (*before, who, Part("share-only-this")), words=shortened(message.body, _SHOWN),
        buttons=((yes,), (no,), (EMERGENCY,)),
    )  # fmt: skip
    return Reply([asked], replaces=bool(before), about=f"case:{wanted.case.id}")


def _who(visit: Visit, case: Case, readers: Sequence[int]) -> Names:
    return members.in_words(members.relation_of(visit.session, case, one) for one in readers)


def _said(case: Case, part: Part) -> Reply:
    said = Letter((part,), buttons=((STATUS,), (EMERGENCY,)))
    return Reply([said], replaces=True, about=f"case:{case.id}")


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "share": on_share, "share-yes": on_share_yes, "share-no": on_share_no,
}  # fmt: skip
