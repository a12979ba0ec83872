"""The only place where parts are put together: the desk, its loops, and how they start and stop.

A loop that ends, for whatever reason, ends the process: a supervisor outside starts it again, and everything that
matters is on disk.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.orm import Session
from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import Application

from bot.appointments import telling as appointments
from bot.appointments.calendar import entries_of as appointment_entries
from bot.calendar.subscription import Subscription
from bot.cases import notices, reach
from bot.catalogue.live import LOOK_EVERY_SECONDS, LiveCatalogue
from bot.catalogue.live_import import IMPORT_EVERY_SECONDS, import_when_due, live_source
from bot.catalogue.loaded import load as load_catalogue
from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.db.leadership import led
from bot.directory.live import LOOK_EVERY_SECONDS as LOOK_AT_PEOPLE_EVERY_SECONDS
from bot.directory.live import LiveDirectory
from bot.directory.loaded import load as load_directory
from bot.duty.queries import set_desk_hours
from bot.duty.rules import ServiceHours
from bot.dutygroup import service as dutygroup
from bot.events.calendar import entries_of as event_entries
from bot.gaps.overlaps import overlaps
from bot.gaps.vocabulary import vocabulary_of
from bot.gateway import inline
from bot.gateway.calls import Calls
from bot.gateway.connection import open_bot
from bot.gateway.delivery import Delivery
from bot.gateway.dispatch import Dispatcher, Routing
from bot.gateway.heartbeat import Heartbeats
from bot.gateway.ledger import Undelivered
from bot.gateway.lifeline import Lifeline
from bot.gateway.pacing import Pace, Pacer
from bot.gateway.polling import ALLOWED_UPDATES, Poller
from bot.gateway.render import Renderer
from bot.gateway.sender import Sender
from bot.gateway.transport import AiohttpRequest
from bot.i18n.translator import LANGUAGES, Translator, the_translator
from bot.jobs import reminding
from bot.jobs.tickers import Poke, start_tickers, tick_now
from bot.outbox.tables import OutgoingClass
from handlers.actions import format_data
from handlers.desk import Desk
from handlers.emergency import emergency_text
from handlers.inline import InlineDesk
from handlers.professional.consults.doors import masking_door
from handlers.routes import add_routes
from handlers.steps import commands_for

if TYPE_CHECKING:
    from bot.web.calendars import Calendars
    from bot.web.door import Door

log = structlog.get_logger(__name__)


class CannotStart(Exception):
    """The desk cannot start; the sentence is for the person who runs it."""


class LoopEnded(Exception):
    """A loop that should run for ever came to its end; the process ends with it."""


@dataclass
class Koppi:
    """A whole desk, ready to run."""

    settings: Settings
    database: Database
    clock: Clock
    catalogue: LiveCatalogue
    directory: LiveDirectory
    pace: Pace | None
    translator: Translator = field(default_factory=the_translator)
    heartbeats: Heartbeats = field(default_factory=Heartbeats)
    #: Whether somebody else's server shows the calendars, as the demonstration's page does.
    calendars_elsewhere: bool = False

    def __post_init__(self) -> None:
        self.request, self.polling_request = AiohttpRequest(), AiohttpRequest(connections=4)
        self.bot = self._open_bot()
        self.sender = Sender(
            self.database, self._delivery(), Pacer(self.pace), self.clock, tell_undelivered, tell_moved
        )  # fmt: skip
        self.desk = Desk(
            self.database, self.clock, self.settings, self.catalogue, self.directory, self.sender.wake
        )  # fmt: skip
        self.application = Application.builder().bot(self.bot).updater(None).job_queue(None).build()
        inline_desk = InlineDesk(
            self.database, self.clock, self.catalogue, self.directory, lambda: self.bot.username
        )  # fmt: skip
        calls = Calls(self.bot, self.request)
        add_routes(self.application, self.desk, inline_desk, lambda given: inline.answer(calls, given))
        beat = self.heartbeats.of("dispatcher")
        self.dispatcher = Dispatcher(self.bot, self.database, self.clock, Routing(self.application), beat)
        self.lifeline = Lifeline(self.bot, emergency_text)
        self.masking = masking_door(self.settings.consults.names_key.get_secret_value().encode())

    def _open_bot(self) -> Bot:
        telegram = self.settings.telegram
        token = telegram.token.get_secret_value()
        return open_bot(token=token, base_url=telegram.base_url, request=self.request, polling=self.polling_request)

    def _delivery(self) -> Delivery:
        renderer = Renderer(
            self.translator, self.settings.desk.zone, format_data, lambda: self.bot.username,
            lambda: bool(self.bot.supports_inline_queries),
        )  # fmt: skip
        return Delivery(Calls(self.bot, self.request), renderer, self.command_texts)

    def command_texts(self, role: str, language: str) -> list[tuple[str, str]]:
        """The commands of a role, each with its description in a language."""
        return [(name, self.translator.translate(key, language)) for name, key in commands_for(role, language)]

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Say hello to Telegram and load the catalogue as it stands; close the connection and the database at the end.

        Raises:
            CannotStart: the token is wrong.
        """
        await self._say_hello()
        await self.application.initialize()
        await self._look_at_catalogue()
        await self._look_at_directory()
        try:
            yield
        finally:
            await self.application.shutdown()
            self.database.close()

    async def _say_hello(self) -> None:
        """Ask Telegram who we are, waiting out a network that is not there yet."""
        try:
            await _patiently(self.bot.initialize, InvalidToken)
        except InvalidToken:
            raise CannotStart("telegram.token: Telegram does not know this token") from None

    async def run(self, stop: asyncio.Event) -> None:
        """Run every loop until ``stop`` is set; then finish what is in hand.

        Raises:
            ExceptionGroup: a loop ended or failed.
        """
        self.tickers = start_tickers(
            self.database,
            self.clock,
            self.settings.desk,
            self.sender.wake,
            self.catalogue_pokes(),
            self.settings.consults,
            self.catalogue.current.file,
            self.directory.current.file,
        )
        try:
            async with asyncio.TaskGroup() as loops:
                offering = loops.create_task(self._offer_commands())
                sending = loops.create_task(_go_on("sender", led(self.database, "sender", self.sender.run), stop))
                handling = loops.create_task(_go_on("dispatcher", self.dispatcher.run(), stop))
                receiving = loops.create_task(_go_on("receiver", self._receive(), stop))
                showing = loops.create_task(self._show_calendars())
                await stop.wait()
                offering.cancel()
                receiving.cancel()
                showing.cancel()
                self.dispatcher.stop()
                await handling
                self.sender.stop() if self.sender.is_running else sending.cancel()
        finally:
            self.tickers.shutdown(wait=False)

    def catalogue_pokes(self) -> list[Poke]:
        """Look whether the catalogue and the contact list have changed; read a live source when it is time."""
        looking = Poke("look-at-catalogue", LOOK_EVERY_SECONDS, self._look_at_catalogue)
        people = Poke("look-at-directory", LOOK_AT_PEOPLE_EVERY_SECONDS, self._look_at_directory)
        source = self.settings.catalogue.live
        importing = [Poke("import-catalogue", IMPORT_EVERY_SECONDS, self._import)] if source.url else []
        return [looking, people, *importing]

    async def _import(self) -> bool:
        source = live_source(self.settings.catalogue.live)
        return await asyncio.to_thread(import_when_due, self.database, source, now=self.clock.now)

    async def _look_at_catalogue(self) -> bool:
        return await self.catalogue.refresh(self.clock.now())

    async def _look_at_directory(self) -> bool:
        return await self.directory.refresh(self.clock.now())

    def clock_moved(self) -> None:
        """The demonstration's clock was moved: what is due by now happens now."""
        tick_now(self.tickers)
        self.sender.wake()
        self.dispatcher.wake()

    async def _receive(self) -> None:
        """Take updates in, by our own poller or by our own door."""
        webhook = self.settings.telegram.webhook
        if webhook.url:
            from bot.web.door import serve  # a desk that polls needs no web server

            await self._register_webhook()
            await serve(self.door().application(), host=webhook.host, port=webhook.port)
            raise CannotStart("the webhook door closed")
        await led(self.database, "poller", self._poll)

    def door(self) -> Door:
        """The door that Telegram calls."""
        from bot.web.door import Door

        secret = self.settings.telegram.webhook.secret.get_secret_value()
        calendars = self.calendars() if self.settings.web.public_url else None
        return Door(
            self.database, self.clock, self.lifeline, secret, self.dispatcher.wake, self.heartbeats, calendars,
            self.masking,
        )  # fmt: skip

    def calendars(self) -> Calendars:
        """The door that calendar programs ask."""
        from bot.web.calendars import Calendars

        sources = appointment_entries, event_entries
        times = Subscription(sources, appointments.hides_place, self.settings.desk.organisation)
        return Calendars(self.database, self.clock, times.file_behind)

    async def _show_calendars(self) -> None:
        """Where the desk asks Telegram itself, one process keeps a door open for calendar programs alone."""
        web = self.settings.web
        if web.public_url and not self.settings.telegram.webhook.url and not self.calendars_elsewhere:
            from bot.web.door import serve  # a desk without calendars needs no web server

            application = self.calendars().application()
            await led(self.database, "calendars", lambda: serve(application, host=web.host, port=web.port))
            raise LoopEnded("calendars")

    async def _poll(self) -> None:
        await _patiently(self._leave_webhook)
        beat = self.heartbeats.of("poller")
        poller = Poller(
            Calls(self.bot, self.polling_request),
            self.database,
            self.clock,
            self.lifeline,
            self.dispatcher.wake,
            beat,
            self.masking,
        )
        await poller.run()

    async def _leave_webhook(self) -> None:
        info = await self.bot.get_webhook_info()
        if info.url:
            await self.bot.delete_webhook()

    async def _register_webhook(self) -> None:
        url, secret = self.settings.telegram.webhook.url, self.settings.telegram.webhook.secret.get_secret_value()
        try:
            await _patiently(
                lambda: self.bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES), BadRequest
            )
        except BadRequest:
            raise CannotStart("telegram.webhook.url: Telegram refuses this address") from None

    async def _offer_commands(self) -> None:
        """Set the list of commands that everybody sees; a failure costs nobody an answer."""
        for language in ("", *LANGUAGES):
            commands = [BotCommand(*pair) for pair in self.command_texts("family", language or LANGUAGES[0])]
            try:
                await self.bot.set_my_commands(commands, language_code=language or None)
            except TelegramError as error:
                log.warning("commands-not-set", reason=type(error).__name__)
                return


async def _patiently(ask: Callable[[], Awaitable[object]], *final: type[TelegramError]) -> None:
    """Ask Telegram until it answers, with growing pauses.

    Raises:
        TelegramError: one of the ``final`` kinds, which asking again would not change.
    """
    pause = 0.5
    while True:
        try:
            await ask()
            return
        except final:
            raise
        except TelegramError as error:
            log.warning("telegram-unreachable", reason=type(error).__name__, again_in_seconds=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)


async def _go_on(name: str, loop: Awaitable[None], stop: asyncio.Event) -> None:
    """Run a loop; its end is a failure unless the desk is stopping."""
    await loop
    if not stop.is_set():
        raise LoopEnded(name)


def tell_undelivered(session: Session, undelivered: Undelivered, now: datetime) -> None:
    """Who is out of reach is noted; of a relayed message that did not arrive its writer is told.

    What was taken back and came back nobody misses; only a room that believes it arrived hears of it.
    """
    if undelivered.taken_back:
        reminding.came_back_taken(session, key=undelivered.key)
        return
    if undelivered.unreachable and dutygroup.is_group(session, person_id=undelivered.person_id):
        dutygroup.lost(session, group_id=undelivered.person_id, now=now)
    elif undelivered.unreachable:
        reach.lost(session, person_id=undelivered.person_id, now=now)
    if undelivered.klass == OutgoingClass.REMINDER:
        reminding.came_back(
            session, key=undelivered.key, status=undelivered.status, unreachable=undelivered.unreachable, now=now
        )
    if undelivered.klass == OutgoingClass.RELAY and undelivered.about:
        notices.tell_not_delivered(
            session, about=undelivered.about, recipient_id=undelivered.person_id, key=undelivered.key, now=now
        )


def tell_moved(session: Session, person_id: int, now: datetime) -> None:
    """A group became a supergroup: the cards that it had are lost, and the ticker puts fresh ones."""
    dutygroup.moved(session, group_id=person_id, now=now)


def assemble(settings: Settings, clock: Clock | None = None, pace: Pace | str | None = "settings") -> Koppi:
    """Put a desk together: open the database, load the catalogue. The database has been migrated.

    Raises:
        bot.config.ConfigProblems: an optional part of the matching cannot be used.
        knowledge.catalogue.CatalogueProblems: the catalogue cannot be used.
        knowledge.directory.loading.DirectoryProblems: the contact list cannot be used.
    """
    pacing = settings.pacing
    limits = Pace(pacing.messages_per_second, pacing.private_chat_seconds, pacing.group_messages_per_minute)
    limits_or_none = limits if pacing.messages_per_second else None
    loaded = load_catalogue(settings.catalogue.file, settings.matching)
    services = loaded.catalogue.by_id
    people = load_directory(settings.directory.file, zone=settings.desk.zone, services=services)
    database = Database(settings.database.url.get_secret_value())
    set_desk_hours(database, ServiceHours.of(settings.desk))
    return Koppi(
        settings=settings,
        database=database,
        clock=clock or Clock(),
        catalogue=LiveCatalogue(loaded, database, settings.desk.zone, prepare=(vocabulary_of, overlaps)),
        directory=LiveDirectory(people, database),
        pace=limits_or_none if pace == "settings" else pace,  # type: ignore[arg-type]
    )


def run_quickly(main: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine to its end on uvloop where there is one, with quick hand-overs between the loop and the threads."""
    sys.setswitchinterval(0.0005)
    try:
        import uvloop
    except ImportError:
        asyncio.run(main)
    else:
        uvloop.run(main)
