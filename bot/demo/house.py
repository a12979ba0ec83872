"""A whole desk beside an emulator on this machine: what ``koppi demo`` and the walks run."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

from bot.app import Koppi, assemble
from bot.clock import MovableClock
from bot.config import DatabaseSettings, DeskSettings, Settings, TelegramSettings, WebSettings
from bot.db.migrate import migrate
from bot.duty.rules import ServiceHours
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from bot.gateway.pacing import Pace
from bot.organisations.importing import put_listed
from bot.organisations.invitations import place_of_token
from bot.people import service as people

#: Who is on the phones of the demonstration. Invented people.
FAMILY = "Perhe Virta"
#: The unit of the demonstration's contact list where its professional works.
DAY_CARE = "paivakoti_koivikko"
WORKERS = (("Aino", "perheohjaaja"), ("Mikael", "sosiaaliohjaaja"))
#: Emulated people wait for nobody: the desk of a walk speaks as fast as it can.
QUICK = Pace(per_second=1000, private_chat_seconds=0.0, group_per_minute=1000)


@dataclass
class House:
    """A running desk and its phones."""

    koppi: Koppi
    emulator: Emulator
    phones: dict[str, Phone] = field(default_factory=dict)

    def add_worker(
        self, phone_name: str, name: str, title: str, language_code: str = "fi", role: str = "worker"
    ) -> Phone:
        """A phone whose owner has opened an invitation link."""
        phone = self.emulator.add_phone(name, role, language_code)
        self.phones[phone_name] = phone
        with self.koppi.database.transaction() as session:
            token = people.invite(session, role=role, name=name, title=title, now=self.koppi.clock.now())
        phone.start(token)
        return phone

    def add_lead(self, phone_name: str, name: str, title: str, unit: str, language_code: str = "fi") -> Phone:
        """A professional's phone, whose owner works in a unit of the contact list and looks after its organisation."""
        phone = self.emulator.add_phone(name, "professional", language_code)
        self.phones[phone_name] = phone
        with self.koppi.database.transaction() as session:
            put_listed(session, data=self.koppi.directory.current.data)
            token = people.invite(session, role="professional", name=name, title=title, now=self.koppi.clock.now())
            place_of_token(session, token=token, organisation="", unit=unit, leads=True)
        phone.start(token)
        return phone

    def add_family(self, phone_name: str, name: str = FAMILY, language_code: str = "fi") -> Phone:
        """A phone whose owner has not met the desk."""
        self.phones[phone_name] = self.emulator.add_phone(name, "family", language_code)
        return self.phones[phone_name]


@asynccontextmanager
async def open_house(
    *, port: int = 0, folder: Path | None = None, topics: bool = False, pace: Pace | None = QUICK,
    desk: DeskSettings | None = None, database_url: str = "", in_hours: bool = True, seed: int | None = None,
) -> AsyncIterator[House]:  # fmt: skip
    """A desk that runs on a fresh SQLite file (or ``database_url``) beside an emulator, until the block ends.

    With ``in_hours`` the clock is moved forward to when somebody is on duty.
    """
    with tempfile.TemporaryDirectory(prefix="koppi-") as fresh:
        clock = MovableClock()
        url = database_url or f"sqlite:///{(folder or Path(fresh)) / 'koppi.sqlite3'}"
        hours = ServiceHours.of(desk or DeskSettings())
        if in_hours and not hours.is_open(clock.now()):
            clock.move_forward(hours.next_opening(clock.now()) - clock.now())
        async with Emulator(clock=clock, port=port, topics_enabled=topics, seed=seed) as emulator:
            koppi = assemble(_settings(emulator, url, desk or DeskSettings()), clock, pace)
            koppi.calendars_elsewhere = True
            emulator.beside["/calendar/"] = koppi.calendars().application()
            emulator.on_clock_moved = koppi.clock_moved
            migrate(koppi.database)
            async with koppi.connected(), running(koppi):
                yield House(koppi, emulator)


def _settings(emulator: Emulator, database_url: str, desk: DeskSettings) -> Settings:
    return Settings(
        telegram=TelegramSettings(token=SecretStr(emulator.token), base_url=emulator.base_url),
        database=DatabaseSettings(url=SecretStr(database_url)),
        desk=desk,
        web=WebSettings(public_url=emulator.base_url),
    )


@asynccontextmanager
async def running(koppi: Koppi) -> AsyncIterator[None]:
    """The desk's loops run until the block ends."""
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(koppi.run(stop))
        try:
            yield
        finally:
            stop.set()
