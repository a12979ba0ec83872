"""What the door of the inbox asks: who is in anonymous mode, which names are known there, whose a message is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session

from bot.consults.queries import names_of_unit
from bot.dialogue.tables import Dialogue
from bot.gateway import addresses
from bot.gateway.tables import Address
from bot.inbox.doors import Door, presses_of
from bot.masking import NO_NAMES, KnownNames
from bot.organisations.tables import Affiliation
from handlers.places import number_in
from handlers.professional.consults.state import ANONYMOUS_STATE

#: Who of these chats is in anonymous mode; built once, because every batch of updates asks.
_IN_MODE = (
    select(Address.chat_id)
    .join(Dialogue, Dialogue.person_id == Address.person_id)
    .where(Address.chat_id.in_(bindparam("chats", expanding=True)), Dialogue.state == ANONYMOUS_STATE)
)

#: Whether a press of one sender waits or they are in the mode; one question for what is nearly always neither.
_UNUSUAL = select(
    or_(
        presses_of(bindparam("sender")).exists(),
        exists().where(
            Address.chat_id == bindparam("chat"), Dialogue.person_id == Address.person_id,
            Dialogue.state == ANONYMOUS_STATE,
        ),
    )
)  # fmt: skip


def masking_door(key: bytes) -> Door:
    """The door of this desk; ``key`` is that of the lists of names, empty where there is none."""

    def names(session: Session, senders: Sequence[str]) -> Mapping[str, KnownNames]:
        return _names(session, senders, key) if key else {}

    def modes(session: Session, senders: Sequence[str]) -> Mapping[str, KnownNames]:
        inside = _in_anonymous_mode(session, senders)
        known = names(session, inside) if inside else {}
        return {sender: known.get(sender, NO_NAMES) for sender in inside}

    return Door(modes, names, _belongs, _is_ordinary)


def _is_ordinary(session: Session, sender: str) -> bool:
    chat = next(iter(_numbers((sender,))), 0)
    return not session.connection().execute(_UNUSUAL, {"sender": sender, "chat": chat}).scalar_one()


def _in_anonymous_mode(session: Session, senders: Sequence[str]) -> list[str]:
    found = session.connection().execute(_IN_MODE, {"chats": _numbers(senders)})
    return [str(chat_id) for chat_id in found.scalars()]


def _names(session: Session, senders: Sequence[str], key: bytes) -> dict[str, KnownNames]:
    found = select(Address.chat_id, Affiliation.unit_id).join(Affiliation, Affiliation.person_id == Address.person_id)
    rows = session.execute(found.where(Address.chat_id.in_(_numbers(senders)))).all()
    return {str(chat_id): names_of_unit(session, unit_id=unit_id, key=key) for chat_id, unit_id in rows}


def _numbers(senders: Sequence[str]) -> list[int]:
    """Chats as numbers that every database takes."""
    return [int(one) for one in senders if one.lstrip("-").isdigit() and abs(int(one)) < 2**63]


def _belongs(session: Session, chat_id: int, message_id: int) -> bool | None:
    """True: of an anonymous consultation. False: of a case, where words go on as they are. None: of neither."""
    about = addresses.about_message(session, chat_id=chat_id, message_id=message_id)
    if number_in(about, "consult"):
        return number_in(about, "anonymous") > 0
    return False if number_in(about, "case") else None
