"""The desk: one update, one step, one transaction.

The transaction loads the person, runs the step, writes the reply into the outbox and finishes the inbox row. A refusal
rolls it back and a second small one explains. Anything else is a bug: the person gets an apology with a reference and the
emergency numbers, the update is tried again, and after the fifth failure a person is told of it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.orm import Session

from bot.cases import reach
from bot.catalogue.live import LiveCatalogue
from bot.clock import Clock, monotonic
from bot.config import Settings
from bot.db import Database
from bot.directory.live import LiveDirectory
from bot.errors import HelpdeskError
from bot.gateway import addresses
from bot.i18n.translator import supported_language
from bot.inbox import service as inbox
from bot.inbox.service import Held
from bot.outbox import service as outbox
from bot.outbox.letter import Letter, letter
from bot.outbox.tables import OutgoingClass
from bot.people import queries as people_queries
from bot.people import service as people
from bot.people.rules import Role
from bot.people.tables import Person
from handlers.explaining import AFTERWARDS, explanation
from handlers.steps import find_step
from handlers.visit import GROUP_CHANGES, Event, EventKind, Reply, Visit

log = structlog.get_logger(__name__)


class Desk:
    """Receives updates and carries each through its step."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: Settings,
        catalogue: LiveCatalogue,
        directory: LiveDirectory,
        on_done: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._catalogue = catalogue
        self._directory = directory
        self._on_done = on_done

    async def receive(self, update_id: int, read: Callable[[], Event]) -> None:
        """Carry one update, read by ``read``, through its step.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database is not there; the update stays in the inbox.
        """
        began = monotonic()
        try:
            event = read()
        except Exception as error:
            await self._put_off(update_id, 0, error, again=False)
            return
        outcome = await self._visit(event)
        self._on_done()
        log.info("visit", kind=event.kind, outcome=outcome, ms=round((monotonic() - began) * 1000, 1))

    async def _visit(self, event: Event) -> str:
        try:
            return await self._database.run(lambda session: self._step(session, event))
        except HelpdeskError as error:
            refusal = error
        except Exception as error:
            return await self._put_off(event.update_id, event.chat_id, error)
        try:
            return await self._database.run(lambda session: self._explain(session, event, refusal))
        except Exception as error:
            return await self._put_off(event.update_id, event.chat_id, error)

    def _step(self, session: Session, event: Event) -> str:
        """The transaction of a visit; gives a word for the log."""
        held = inbox.lock(session, update_id=event.update_id)
        if held is None:
            return "handled elsewhere"
        if event.kind in GROUP_CHANGES:
            self._change_group(session, event, held)
        elif event.kind is not EventKind.OTHER:
            visit = self._open_visit(session, event, held, self._person(session, event))
            step = find_step(visit)
            self._write(visit, step(visit))
        inbox.finish(session, row_id=held.id)
        return "done"

    def _change_group(self, session: Session, event: Event, held: Held) -> None:
        """Something happened to a group: of those that we do not know nothing is kept."""
        group, _ = addresses.person_at(session, chat_id=event.chat_id)
        if group is not None and group.role == Role.DUTY_GROUP:
            visit = self._open_visit(session, event, held, group)
            self._write(visit, find_step(visit)(visit))

    def _explain(self, session: Session, event: Event, refusal: HelpdeskError) -> str:
        """The second transaction of a refused visit: say why, and what can be done instead."""
        held = inbox.lock(session, update_id=event.update_id)
        if held is None:
            return "handled elsewhere"
        visit = self._open_visit(session, event, held, self._person(session, event))
        if afterwards := AFTERWARDS.get(type(refusal)):
            afterwards(visit)
        self._write(visit, explanation(visit, refusal))
        inbox.finish(session, row_id=held.id)
        return type(refusal).__name__

    def _open_visit(self, session: Session, event: Event, held: Held, person: Person) -> Visit:
        about, topic = _subjects(session, event, person)
        return Visit(
            session=session, now=self._clock.now(), event=event, person=person, settings=self._settings,
            catalogue=self._catalogue.current, directory=self._directory.current, about=about, topic=topic,
            more_waiting=held.more_text_waits, masked=held.masked,
        )  # fmt: skip

    def _person(self, session: Session, event: Event) -> Person:
        now = self._clock.now()
        person, reachable = addresses.person_at(session, chat_id=event.user_id)
        if person is None:
            person = people.new_person(session, language=supported_language(event.language_code), now=now)
            addresses.remember_person(session, person_id=person.id, chat_id=event.user_id)
        elif event.kind is EventKind.BLOCKED:
            addresses.mark_unreachable(session, person_id=person.id, now=now)
            reach.lost(session, person_id=person.id, now=now)
        elif not reachable and event.is_private:
            addresses.mark_reachable(session, person_id=person.id)
            reach.found(session, person_id=person.id, now=now)
        return person

    def _write(self, visit: Visit, reply: Reply) -> None:
        """Put a reply into the outbox and remember what the person's own message was about."""
        event, now, person_id = visit.event, visit.now, visit.person.id
        if reply.binds and event.message_id:
            addresses.bind_incoming(
                visit.session, chat_id=event.chat_id, message_id=event.message_id, about=reply.binds, now=now
            )
        for place, words in enumerate(reply.letters):
            _enqueue(visit, reply, words, place)
        if event.kind is EventKind.PRESS:
            outbox.enqueue_answer(
                visit.session, person_id=person_id, key=f"answer:{event.update_id}", query_id=event.query_id,
                toast=reply.toast, alert=reply.alert, now=now,
            )  # fmt: skip

    async def _put_off(self, update_id: int, chat_id: int, error: Exception, *, again: bool = True) -> str:
        """A failure: apologise once, try again later, and tell a person when it was the last try.

        What cannot be read today cannot be read a second later either: it is not tried ``again``.
        """
        reference = secrets.token_hex(4)
        log.error("visit-failed", reference=reference, error=type(error).__name__, where=_where(error))
        reason = type(error).__name__
        await self._database.run(
            lambda session: self._count_failure(session, update_id, chat_id, reference, reason, again)
        )
        self._on_done()
        return "failed"

    def _count_failure(
        self, session: Session, update_id: int, chat_id: int, reference: str, reason: str, again: bool
    ) -> None:
        held = inbox.lock(session, update_id=update_id)
        if held is None:
            return
        now = self._clock.now()
        dead = inbox.put_off(session, row_id=held.id, reason=reason, now=now)
        if not again:
            inbox.bury(session, row_id=held.id, reason=reason)
            dead = True
        person, _ = addresses.person_at(session, chat_id=chat_id)
        if person is not None and person.role != Role.DUTY_GROUP and held.tries == 0:
            phone = self._settings.desk.phone or "112"
            words = letter("error-general", reference=reference, phone=phone)
            outbox.enqueue(session, person_id=person.id, key=f"apology:{update_id}", letter=words, now=now)
        if dead:
            self._tell_people(session, update_id, reference, now)

    def _tell_people(self, session: Session, update_id: int, reference: str, now: datetime) -> None:
        """Somebody's message could not be handled: those who answer for the desk are told, without its content."""
        for person in people_queries.coordinators(session) or people_queries.workers(session):
            key = f"dead:{update_id}:{person.id}"
            words = letter("error-dead-letter", reference=reference)
            outbox.enqueue(session, person_id=person.id, key=key, letter=words, now=now)


def _subjects(session: Session, event: Event, person: Person) -> tuple[str, str]:
    """What the message that an event points to is about, and what the topic that it was written in is about."""
    pointed = event.message_id if event.kind in (EventKind.PRESS, EventKind.EDIT) else event.reply_to
    about = addresses.about_message(session, chat_id=event.chat_id, message_id=pointed) if pointed else ""
    topic = addresses.about_topic(session, person_id=person.id, thread_id=event.thread_id) if event.thread_id else ""
    return about, topic


def _enqueue(visit: Visit, reply: Reply, words: Letter, place: int) -> None:
    event, session, key = visit.event, visit.session, f"reply:{visit.event.update_id}:{place}"
    if reply.replaces and place == 0 and event.kind is EventKind.PRESS and event.message_id and event.is_private:
        outbox.enqueue_edit_of_message(
            session, person_id=visit.person.id, key=key, message_id=event.message_id, letter=words, now=visit.now,
            about=reply.about,
        )  # fmt: skip
        return
    outbox.enqueue(
        session, person_id=visit.person.id, key=key, letter=words, now=visit.now, about=reply.about, topic=reply.topic,
        klass=reply.klass if place == 0 else OutgoingClass.REPLY,
        chat_id=event.chat_id if event.kind is EventKind.GROUP else None,
    )  # fmt: skip


def _where(error: BaseException) -> str:
    """File and line of a failure: names of things only."""
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
