"""Who is asked: the volunteers of a topic, those who look after the desk where there are none or nobody came in time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.consults import letters
from bot.consults.errors import ConsultGone
from bot.consults.queries import about
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
    """Put a card to everybody who may take a locked consultation now."""
    readers = people.coordinators(session) if consult.stage else organisations.volunteers(session, topic=consult.topic)
    chosen = [one.id for one in readers if one.id != consult.asker_id]
    if not chosen and not consult.stage:
        consult.stage = 1
        return offer(session, consult, now)
    consult.offers += 1
    consult.asked = chosen
    session.flush()
    cards = [Card(one, _key(consult, one), letters.card(consult)) for one in chosen]
    return enqueue_cards(session, cards=cards, now=now, about=about(consult))


def put_cards_away(session: Session, consult: Consult, now: datetime) -> None:
    """The cards of the last offer lose their button."""
    over = letters.card_over()
    cards = [Card(one, f"{_key(consult, one)}:over", over, target=_key(consult, one)) for one in consult.asked]
    enqueue_cards(session, cards=cards, now=now, about=about(consult))
    consult.asked = []


def tell(session: Session, consult: Consult, person_id: int, event: str, letter: Letter, now: datetime) -> None:
    """Say something about a consultation to one person, once for each event."""
    outbox.enqueue(
        session, person_id=person_id, key=f"consult:{consult.id}:{event}:{person_id}", letter=letter, now=now,
        about=about(consult), klass=OutgoingClass.REPLY,
    )  # fmt: skip


def _key(consult: Consult, person_id: int) -> str:
    return f"consult:{consult.id}:card:{consult.offers}:{person_id}"
