"""What somebody types after the bot's name in any chat: rows for those who came by invitation, for all others one button.

Who asks is decided before anything is looked for, from the row of the person as it is now. Nothing of a question is kept:
no person is made, no place in a talk touched, no word written to a table or a log.
"""

from __future__ import annotations

from collections.abc import Callable

import structlog
from sqlalchemy.orm import Session

from bot.catalogue.live import LiveCatalogue
from bot.clock import Clock, monotonic
from bot.db import Database
from bot.directory import queries as directory
from bot.directory.live import LiveDirectory
from bot.gateway import addresses
from bot.gateway.inline import Article, InlineAnswer
from bot.i18n.translator import supported_language
from bot.inbox import service as inbox
from bot.organisations.queries import is_verified
from bot.outbox.letter import Part
from bot.people.tables import Person
from handlers.professional.danger import is_danger
from handlers.professional.inline import InlineRow, Lists, rows
from handlers.professional.links import HELP
from handlers.professional.opening import WHO
from handlers.visit import Event
from handlers.wording import said_in

log = structlog.get_logger(__name__)

#: Rows of one answer; own choice.
MOST_ROWS = 8


class InlineDesk:
    """Answers inline questions, one transaction each."""

    def __init__(
        self, database: Database, clock: Clock, catalogue: LiveCatalogue, people: LiveDirectory,
        username: Callable[[], str],
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._catalogue = catalogue
        self._people = people
        self._username = username

    async def receive(self, update_id: int, read: Callable[[], Event]) -> InlineAnswer | None:
        """The answer to one question; None when it was answered elsewhere or could not be: then it is typed again.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database is not there.
        """
        began = monotonic()
        try:
            event = read()
            given = await self._database.run(lambda session: self._step(session, event))
        except Exception as error:
            log.error("inline-failed", error=type(error).__name__)
            await self._database.run(lambda session: _forget(session, update_id))
            return None
        if given is not None:
            log.info("inline", rows=len(given.articles), ms=round((monotonic() - began) * 1000, 1))
        return given

    def _step(self, session: Session, event: Event) -> InlineAnswer | None:
        """The transaction of a question."""
        held = inbox.lock(session, update_id=event.update_id)
        if held is None:
            return None
        person, _ = addresses.person_at(session, chat_id=event.user_id)
        inbox.finish(session, row_id=held.id)
        if person is None or not is_verified(person):
            return self._answer(event, (), supported_language(event.language_code))
        return self._answer(event, self._articles(session, event.text, person), person.language)

    def _answer(self, event: Event, articles: tuple[Article, ...], language: str) -> InlineAnswer:
        return InlineAnswer(event.query_id, articles, said_in(Part("inline-button-open"), language), HELP)

    def _articles(self, session: Session, text: str, person: Person) -> tuple[Article, ...]:
        if not text:
            return ()
        lists, language = Lists(self._people.current, self._catalogue.current), person.language
        area = directory.area_of(session, loaded=lists.people, person_id=person.id)
        shown = tuple(self._article(row, language) for row in rows(lists, text, language, area, self._clock.now()))
        return (_danger(language), *shown)[:MOST_ROWS] if is_danger(text) else shown[:MOST_ROWS]

    def _article(self, row: InlineRow, language: str) -> Article:
        """The whole chat reads the public half, and a link that shows the rest to whoever may see it."""
        link = f"https://t.me/{self._username()}?start={WHO}{row.id}"
        message = said_in(Part("inline-message", {"public": row.public_text, "link": link}), language)
        return Article(row.id, row.title, row.description, message)


def _danger(language: str) -> Article:
    title, description, message = (
        said_in(Part(f"inline-danger-{part}"), language) for part in ("title", "description", "message")
    )
    return Article("danger", title, description, message)


def _forget(session: Session, update_id: int) -> None:
    """A question that could not be answered is not tried again, and its words go."""
    held = inbox.lock(session, update_id=update_id)
    if held is not None:
        inbox.finish(session, row_id=held.id)
