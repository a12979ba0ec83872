"""Who is asked: the agreed contact person, after them the topic's volunteers, at last those who look after the desk."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.consults import letters
from bot.consults.errors import ConsultGone
from bot.consults.queries import about
from bot.consults.rules import Alone
from bot.consults.tables import Consult
from bot.organisations import queries as organisations
from bot.outbox import service as outbox
from bot.outbox.letter import Letter
from bot.outbox.service import Card, enqueue_cards
from bot.outbox.tables import OutgoingClass
from bot.people import queries as people


def lock(session: Session, consult_id: int) -> Consult:
    """Hold a consultation until this transaction ends.

    Raises:
        ConsultGone: there is none.
    """
    session.flush()
    wanted = select(Consult).where(Consult.id == consult_id).with_for_update()
    consult = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if consult is None:
        raise ConsultGone
    return consult


def offer(session: Session, consult: Consult, now: datetime) -> None:
    """Put a card to everybody who may take a locked consultation now, after an earlier offer was put away."""
    consult.offers += 1
    consult.asked, consult.widens_at = [], None
    _put_cards(session, consult, _readers(session, consult), letters.card(consult), now)


def offer_to_one(session: Session, consult: Consult, alone: Alone, now: datetime) -> None:
    """Put a card to the agreed contact person only; after a while others are asked too."""
    consult.offers += 1
    consult.asked, consult.widens_at = [], alone.until
    _put_cards(session, consult, [alone.person_id], letters.card_alone(consult), now)


def widen(session: Session, consult: Consult, now: datetime) -> None:
    """Others are asked too; whoever was asked before may still take it."""
    consult.widens_at = None
    more = [one for one in _readers(session, consult) if one not in consult.asked]
    _put_cards(session, consult, more, letters.card(consult), now)


def _readers(session: Session, consult: Consult) -> list[int]:
    """The topic's volunteers, or those who look after the desk when it is their turn or there are none."""
    if not consult.stage:
        volunteers = organisations.volunteers(session, topic=consult.topic)
        if chosen := [one.id for one in volunteers if one.id != consult.asker_id]:
            return chosen
        consult.stage = 1
    return [one.id for one in people.coordinators(session) if one.id != consult.asker_id]


def _put_cards(session: Session, consult: Consult, chosen: list[int], card: Letter, now: datetime) -> None:
    consult.asked = [*consult.asked, *chosen]
    session.flush()
    cards = [Card(one, _key(consult, one), card) for one in chosen]
    enqueue_cards(session, cards=cards, now=now, about=about(consult))


def put_cards_away(session: Session, consult: Consult, now: datetime) -> None:
    """The cards of the last offer lose their button."""
    over = letters.card_over()
    cards = [Card(one, f"{_key(consult, one)}:over", over, target=_key(consult, one)) for one in consult.asked]
    enqueue_cards(session, cards=cards, now=now, about=about(consult))
    consult.asked = []


def tell(session: Session, consult: Consult, person_id: int, event: str, letter: Letter, now: datetime) -> str:
    """Say something about a consultation to one person, once for each event; gives the letter's key."""
    key = f"consult:{consult.id}:{event}:{person_id}"
    outbox.enqueue(
        session, person_id=person_id, key=key, letter=letter, now=now, about=about(consult), klass=OutgoingClass.REPLY
    )
    return key


def _key(consult: Consult, person_id: int) -> str:
    return f"consult:{consult.id}:card:{consult.offers}:{person_id}"
