"""Carries words between the two sides: copies of a message, their edits and their withdrawal, part by part.

Every copy has its own name: ``o7`` is what the worker of ownership 7 reads, ``f3`` what person 3 reads as the
family. A worker who takes the same case again gets new copies, so an edit always finds the right one. Several people of
a family have a copy each; who joined after a message has none of it, and an edit gives nobody a first one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.family import members
from bot.cases.notices import about_case
from bot.cases.rules import Side
from bot.cases.tables import Case, CaseMessage, Ownership
from bot.cases.words.splitting import split_words
from bot.outbox.letter import Letter, Part
from bot.outbox.service import enqueue, enqueue_deletion, enqueue_edit
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.people.tables import Person


class Copy(NamedTuple):
    """A message as one reader has it."""

    name: str
    reader_id: int
    header: Part
    topic: str

    def key(self, message: CaseMessage, part: int) -> str:
        """The outbox key of one part."""
        return f"relay:{message.id}:{part}:{self.name}"


def owner_copy(session: Session, case: Case, message: CaseMessage, ownership: Ownership) -> Copy:
    """The copy of the worker who had or has the case; who of several wrote it or reads it stands above."""
    author = session.get_one(Person, message.author_id) if message.side == Side.WORKER else None
    whose = message.author_id if author is None else message.to_id
    several = whose is not None and bool(members.ever(session, case_id=case.id))
    member = members.name_of(session, case, whose) if several and whose is not None else None
    header = letters.header_for_owner(case, author, member)
    return Copy(f"o{ownership.id}", ownership.worker_id, header, about_case(case.id))


def family_copies(session: Session, case: Case, message: CaseMessage, readers: Sequence[int]) -> list[Copy]:
    """The copies of these persons of the family: of a worker's message, or of what one of them shared."""
    if message.side == Side.FAMILY:
        header = letters.header_shared(members.relation_of(session, case, message.author_id))
    else:
        to = "you" if message.to_id is not None else "all" if len(readers) > 1 else ""
        header = letters.header_for_family(session.get_one(Person, message.author_id), to)
    return [Copy(f"f{reader_id}", reader_id, header, "") for reader_id in readers]


def family_with_copy(session: Session, case: Case, message: CaseMessage) -> list[int]:
    """Who of the family, of now or before, has a copy of the message: whose first part was ever put into the outbox."""
    keys = {f"relay:{message.id}:1:f{one}": one for one in members.family_ever(session, case)}
    there = set(session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.key.in_(list(keys)))))
    return [person_id for key, person_id in keys.items() if key in there]


def send_copy(session: Session, *, copy: Copy, message: CaseMessage, now: datetime) -> None:
    """Put the words of a message into the outbox for one reader."""
    cut = split_words(message.body)
    message.parts = max(message.parts, len(cut))
    for part, words in enumerate(cut, start=1):
        _send_part(session, copy, message, part, letters.relayed(copy.header, message, words, part, len(cut)), now)


def edit_copy(session: Session, *, copy: Copy, message: CaseMessage, now: datetime) -> None:
    """Bring one reader's copy to the message's new words.

    A part that the new words no longer fill keeps its place with a line that says so; it may be filled again.
    """
    cut = split_words(message.body)
    message.parts = max(message.parts, len(cut))
    there = _keys_in_outbox(session, message, [copy])
    for part in range(1, message.parts + 1):
        letter = _letter_of_part(copy, message, cut, part)
        if copy.key(message, part) in there:
            _edit_part(session, copy, message, part, letter, now)
        elif part <= len(cut):
            _send_part(session, copy, message, part, letter, now)


def delete_copies(session: Session, *, copies: list[Copy], message: CaseMessage, now: datetime) -> None:
    """Take a message out of its readers' chats."""
    there = _keys_in_outbox(session, message, copies)
    for copy in copies:
        for part in range(1, message.parts + 1):
            target = copy.key(message, part)
            if target in there:
                enqueue_deletion(session, person_id=copy.reader_id, key=f"delete:{target}", target=target, now=now)


def blank_copies(session: Session, *, copies: list[Copy], message: CaseMessage, now: datetime) -> None:
    """Put a line in place of a message that is too old to be taken out of its readers' chats."""
    there = _keys_in_outbox(session, message, copies)
    for copy in copies:
        for part in range(1, message.parts + 1):
            if copy.key(message, part) in there:
                _edit_part(session, copy, message, part, letters.withdrawn(copy.header), now)


def _letter_of_part(copy: Copy, message: CaseMessage, cut: list[str], part: int) -> Letter:
    if part > len(cut):
        return letters.emptied(copy.header)
    return letters.relayed(copy.header, message, cut[part - 1], part, len(cut))


def _send_part(session: Session, copy: Copy, message: CaseMessage, part: int, letter: Letter, now: datetime) -> None:
    enqueue(
        session,
        person_id=copy.reader_id,
        key=copy.key(message, part),
        letter=letter,
        now=now,
        klass=OutgoingClass.RELAY,
        about=_about_message(message),
        topic=copy.topic,
    )


def _edit_part(session: Session, copy: Copy, message: CaseMessage, part: int, letter: Letter, now: datetime) -> None:
    enqueue_edit(
        session,
        person_id=copy.reader_id,
        key=f"edit:{message.id}:{message.edits}:{part}:{copy.name}",
        target=copy.key(message, part),
        letter=letter,
        now=now,
        klass=OutgoingClass.RELAY,
        about=_about_message(message),
        topic=copy.topic,
    )


def _about_message(message: CaseMessage) -> str:
    return f"case:{message.case_id}/message:{message.id}"


def _keys_in_outbox(session: Session, message: CaseMessage, copies: list[Copy]) -> set[str]:
    """Which parts were ever put into the outbox: a worker who came before the message has no copy of it."""
    wanted = [copy.key(message, part) for copy in copies for part in range(1, message.parts + 1)]
    return set(session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.key.in_(wanted))))
