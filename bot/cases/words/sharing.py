"""*Jaa perheelle*: a member lets the others in the case read one own message, after having seen who they are."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.errors import MessageUnknown, NobodyElse, ReadersChanged
from bot.cases.family import members
from bot.cases.moves import lock_case_of_member
from bot.cases.notices import tell_owner
from bot.cases.rules import CaseStatus, Side
from bot.cases.tables import Case, CaseMessage
from bot.cases.words import post


class Sharing(NamedTuple):
    """A message that may be shared, with whom, and what names exactly these readers on a button."""

    message: CaseMessage
    case: Case
    readers: list[int]

    @property
    def stamp(self) -> str:
        """Eight signs that change with the readers."""
        return stamp_of(self.readers)


def stamp_of(readers: Sequence[int]) -> str:
    """A short name of a set of persons."""
    return hashlib.sha256(",".join(str(one) for one in sorted(readers)).encode()).hexdigest()[:8]


def may_share(session: Session, *, message_id: int, person_id: int) -> Sharing:
    """Look with whom the person may share an own message; its case is locked.

    Raises:
        MessageUnknown: no such message, somebody else's, withdrawn, or of a case that is closed.
        CaseUnknown: the person is in its case no more.
        NobodyElse: nobody else is in the case.
    """
    message = session.get(CaseMessage, message_id)
    if message is None or message.author_id != person_id or message.side != Side.FAMILY:
        raise MessageUnknown
    case = lock_case_of_member(session, message.case_id, person_id)
    session.refresh(message)
    if message.withdrawn_at is not None or case.status == CaseStatus.CLOSED:
        raise MessageUnknown
    readers = members.others_of(session, case, person_id)
    if not readers:
        raise NobodyElse
    return Sharing(message, case, readers)


def share_message(session: Session, *, message_id: int, person_id: int, seen: str, now: datetime) -> CaseMessage:
    """Let the others in the case read the message; ``seen`` is the stamp of those whom the person was shown.

    Sharing twice is sharing once. The owner hears that the others read it now.

    Raises:
        ReadersChanged: others are in the case by now.
        MessageUnknown, CaseUnknown, NobodyElse: see :func:`may_share`.
    """
    message, case, readers = sharing = may_share(session, message_id=message_id, person_id=person_id)
    if message.shared_at is not None:
        return message
    if sharing.stamp != seen:
        raise ReadersChanged
    message.shared_at = now
    session.flush()
    for copy in post.family_copies(session, case, message, readers):
        post.send_copy(session, copy=copy, message=message, now=now)
    letter = letters.owner_on_member("owner-member-shared", case, members.name_of(session, case, person_id))
    tell_owner(session, case=case, event=f"shared:{message.id}", letter=letter, now=now)
    return message
