"""The sheet of the contact list leaves as a file in the chat of whoever came by an invitation, and of nobody else."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.directory.loaded import LoadedDirectory
from bot.directory.page import Place, page, place_name
from bot.i18n.translator import the_translator
from bot.organisations.queries import is_verified
from bot.outbox.letter import Letter, Names, Part
from bot.outbox.service import enqueue_document
from bot.people.tables import Person


def send(
    session: Session, *, person_id: int, loaded: LoadedDirectory, place: Place, origin: str, now: datetime
) -> None:
    """Send somebody the sheet as it stands today; the same ``origin`` twice is one file.

    It is about nothing that could be kept when the person is removed: what has not left then never does.

    Raises:
        PermissionError: the person did not come by an invitation.
    """
    person = session.get_one(Person, person_id)
    if not is_verified(person):
        raise PermissionError
    name = f"{the_translator().translate('whom-page-file', person.language)}.html"
    letter = Letter((Part("whom-print-sent", {"place": Names(place_name(place))}),))
    enqueue_document(
        session, person_id=person_id, key=f"directory-page:{origin}", letter=letter, name=name,
        content=page(loaded, place, person.language, now).encode(), now=now,
    )  # fmt: skip
