"""Forty texts with identifiers in anonymous mode: none in the database, its files, what goes out, or the log.

The dispatcher is held back after each, so that the inbox is looked at while the update waits; some become dead letters;
Telegram is out of order on the way. Each text comes by two of the five ways; ``KOPPI_TRIAL_MASKED`` says how many are
written (200: each by every way). A control without the door must find some.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import tomllib
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import MetaData, select

from bot.app import Koppi, assemble
from bot.clock import MovableClock
from bot.config import ConsultSettings, DatabaseSettings, Settings, TelegramSettings
from bot.consults.tables import UnitName
from bot.db.migrate import migrate
from bot.demo.house import QUICK, House, running
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from bot.gateway import addresses
from bot.inbox import service as inbox
from bot.inbox.doors import NO_DOOR, Door
from bot.inbox.tables import IncomingStatus, IncomingUpdate
from bot.masking import digests_of
from bot.organisations import service as organisations
from bot.organisations.rules import TOPICS
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from tests.trials.conftest import Tell

pytestmark = pytest.mark.anyio

TEXTS = tomllib.loads((Path(__file__).parents[1] / "masking" / "texts.toml").read_text())
HOW_MANY = int(os.environ.get("KOPPI_TRIAL_MASKED", "40"))
WAYS = ("text", "caption", "edit", "reply", "at once")
#: By which second way each text comes in the same breath.
ALSO = {"text": "caption", "caption": "reply", "edit": "text", "reply": "caption", "at once": "reply"}
KEY = "a key of the trial"
#: Words of names that stand in the desk's own texts as well.
_IN_HAND = ("incoming_update", "consult_message", "outgoing_message", "question")
_ALSO_OURS = frozenset({"Anna"})


@dataclass
class Trial:
    """A desk, a professional who asks, one who answers, and what was looked through."""

    house: House
    url: str
    asker: Phone
    helper: Phone
    paused: bool = False
    found: list[str] = field(default_factory=list)
    looked: int = 0

    async def calm(self) -> None:
        """Wait until nothing is on its way."""
        for _ in range(2000):
            if not await self.house.koppi.database.run(_is_busy):
                return
            await asyncio.sleep(0.005)
        raise TimeoutError

    async def stored(self, count: int) -> None:
        """Wait until so many updates wait in the inbox."""
        for _ in range(2000):
            if await self.house.koppi.database.run(_waiting) >= count:
                return
            await asyncio.sleep(0.005)
        raise TimeoutError

    def look(self, hidden: list[str], log: str, *, everywhere: bool = False) -> None:
        """Look for identifiers in the inbox, the files and the log; or in every table and everything that went out too."""
        places = {"log": log, **_tables(self.house.koppi, () if everywhere else _IN_HAND)}
        if everywhere:
            places["requests"] = _requests(self.house)
        self._look_in_files(hidden)
        self.looked += sum(map(len, places.values()))
        for name, text in places.items():
            shown = _folded(text)
            digits = "" if name in ("log", "requests") else _digits(text)
            for one in hidden:
                forms = (one, _folded(one), json.dumps(one)[1:-1])
                if any(form in text or form in shown for form in forms) or (
                    len(_digits(one)) > 7 and _digits(one) in digits
                ):
                    self.found.append(f"{name}: {one}")

    def _look_in_files(self, hidden: list[str]) -> None:
        """Look in the bytes of the database's files, for each as it was written, folded, and as it stands in JSON."""
        for file in _files(self.url):
            self.looked += len(file)
            for one in hidden:
                forms = {one.encode(), _folded(one).encode(), json.dumps(one)[1:-1].lower().encode()}
                if any(form in file for form in forms | {form.lower() for form in forms}):
                    self.found.append(f"files: {one}")


def _is_busy(session) -> bool:
    new = session.scalar(select(IncomingUpdate.id).where(IncomingUpdate.status == IncomingStatus.NEW).limit(1))
    leaving = (OutgoingStatus.PENDING, OutgoingStatus.SENDING)
    out = session.scalar(select(OutgoingMessage.id).where(OutgoingMessage.status.in_(leaving)).limit(1))
    return bool(new or out)


def _waiting(session) -> int:
    return len(session.scalars(select(IncomingUpdate.id).where(IncomingUpdate.status == IncomingStatus.NEW)).all())


def _requests(house: House) -> str:
    return "\n".join(str(one.parameters) for one in house.emulator.requests)


def _files(url: str) -> Iterator[bytes]:
    """The database's files, as they are and in small letters of ASCII."""
    path = Path(url.removeprefix("sqlite:///"))
    for one in path.parent.glob(f"{path.name}*"):
        found = one.read_bytes()
        yield from (found, found.lower())


def _tables(koppi: Koppi, only: tuple[str, ...]) -> dict[str, str]:
    metadata = MetaData()
    with koppi.database.transaction() as session:
        metadata.reflect(bind=session.connection(), only=only or None)
        return {
            table.name: "\n".join(str(cell) for row in session.execute(select(table)) for cell in row)
            for table in metadata.sorted_tables
            if not only or table.name in only
        }


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _digits(text: str) -> str:
    """Digits as they stand beside each other, whatever is between them on one line."""
    return "\n".join(
        "".join(c for c in unicodedata.normalize("NFKC", line) if c.isdigit()) for line in text.split("\n")
    )


@asynccontextmanager
async def _open(folder: Path, door: Door | None, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Trial]:
    clock, url = MovableClock(), f"sqlite:///{folder / 'koppi.sqlite3'}"
    async with Emulator(clock=clock, seed=1) as emulator:
        settings = Settings(
            telegram=TelegramSettings(token=SecretStr(emulator.token), base_url=emulator.base_url),
            database=DatabaseSettings(url=SecretStr(url)), consults=ConsultSettings(names_key=SecretStr(KEY)),
        )  # fmt: skip
        koppi = assemble(settings.model_copy(), clock, QUICK)
        if door is not None:
            koppi.masking = door
        migrate(koppi.database)
        async with koppi.connected(), running(koppi):
            house = House(koppi, emulator)
            asker = house.add_worker("asker", "Sirpa", "opettaja", role="professional")
            helper = house.add_worker("helper", "Ville", "kuraattori", role="professional")
            trial = Trial(house, url, asker, helper)
            _hold_back(trial, monkeypatch)
            await trial.calm()
            await asyncio.sleep(0.3)
            await trial.calm()
            _places(trial)
            yield trial


def _hold_back(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    real = inbox.next_updates

    def gated(session, **given):
        return [] if trial.paused else real(session, **given)

    monkeypatch.setattr(inbox, "next_updates", gated)


def _places(trial: Trial) -> None:
    with trial.house.koppi.database.transaction() as session:
        now = trial.house.koppi.clock.now()
        town = organisations.put_organisation(session, slug="town", name={"fi": "Kunta"}, sector="municipality")
        school = organisations.put_unit(
            session, organisation_id=town.id, slug="school", name={"fi": "Koulu"}, kind="school"
        )
        for phone in (trial.asker, trial.helper):
            person, _ = addresses.person_at(session, chat_id=phone.id)
            assert person is not None
            organisations.place(
                session, person_id=person.id, organisation_id=town.id, unit_id=school.id, leads=False, now=now
            )
        organisations.volunteer(session, person_id=person.id, topics=TOPICS)
        digests = set().union(*(digests_of(name, KEY.encode()) for name in TEXTS["names"]))
        session.add_all(UnitName(unit_id=school.id, digest=one) for one in digests)


async def _open_consult(trial: Trial) -> None:
    trial.asker.say("/konsultoi")
    await _settled(trial)
    for wanted in ("Kysyn viestillä", "Nimettömästi", "Koulu"):
        trial.asker.press(wanted)
        await _settled(trial)
    trial.asker.say("Kysymys koulusta")
    await _settled(trial)
    trial.asker.press("Lähetä")
    await _settled(trial)
    trial.helper.press("Otan tämän")
    await _settled(trial)
    trial.helper.press("Kirjoitan")
    await _settled(trial)
    trial.helper.say("Kerro lisää")
    await _settled(trial)
    trial.helper.press("Lähetä")
    await _settled(trial)


async def _settled(trial: Trial) -> None:
    world = trial.house.emulator.world
    for _ in range(2000):
        if not world.queue.count(world.now()):
            break
        await asyncio.sleep(0.005)
    await trial.calm()


async def _write(trial: Trial, way: str, text: str) -> None:
    """One text by one way, and by a second one, stored and not yet worked on."""
    asker, also = trial.asker, ALSO[way]
    count = 2
    if way == "edit":
        number = asker.say("hetkinen")
        await _settled(trial)
    if way == "at once":
        asker.say("/konsultoi")
        await _settled(trial)
        asker.press("Kesken")
        await _settled(trial)
        count = 3
    trial.paused = True
    if way == "edit":
        asker.edit(number, text)
    elif way == "at once":
        asker.press("Kirjoitan")
        asker.say(text)
    else:
        _says(asker, way, text)
    _says(asker, also, text)
    await trial.stored(count)


def _says(asker: Phone, way: str, text: str) -> None:
    """Write a text by a way that needs nothing before it."""
    if way == "text":
        asker.say(text)
    elif way == "caption":
        asker.send_media("photo", caption=text)
    else:
        asker.say(text, reply_to=next(one.message_id for one in reversed(asker.from_bot) if "Kerro" in one.text))


async def _bury(trial: Trial) -> None:
    def bury(session) -> None:
        wanted = IncomingUpdate.status == IncomingStatus.NEW, IncomingUpdate.body.not_like("%callback_query%")
        for row_id in session.scalars(select(IncomingUpdate.id).where(*wanted)).all():
            inbox.bury(session, row_id=row_id, reason="trial")

    await trial.house.koppi.database.run(bury)


async def _rounds(trial: Trial, how_many: int, log: Callable[[], str]) -> list[str]:
    """Write texts; what of them was seen by the asker is told, so that the trial is no empty one."""
    seen: list[str] = []
    everything: list[str] = []
    said: list[str] = []
    await _open_consult(trial)
    for place in range(how_many):
        row = TEXTS["secret"][place % len(TEXTS["secret"])]
        hidden = [one for one in row["hidden"] if one not in _ALSO_OURS]
        way = WAYS[(place + place // len(TEXTS["secret"])) % len(WAYS)]
        if place % 7 == 3:
            trial.house.emulator.faults.plan("429", method="sendMessage", seconds=0.1)
        await _write(trial, way, row["text"])
        said.append(log())
        trial.look(hidden, said[-1])
        if place % 10 == 9:
            await _bury(trial)
        trial.paused = False
        trial.house.koppi.dispatcher.wake()
        await _settled(trial)
        if place % 10 != 9 and "Näin viestisi lähtee" in trial.asker.from_bot[-1].text + trial.asker.from_bot[-2].text:
            seen.append(way)
            trial.asker.press("Lähetä")
            await _settled(trial)
        everything += hidden
        said.append(log())
    trial.look(everything, "\n".join(said), everywhere=True)
    return seen


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """The log lines since the last look, at debug level."""
    caplog.set_level(logging.DEBUG)

    def read() -> str:
        said, records = capsys.readouterr(), caplog.text
        caplog.clear()
        return "\n".join((said.out, said.err, records))

    return read


async def test_no_identifier_is_anywhere(
    tmp_path: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch, log: Callable[[], str]
) -> None:
    async with _open(tmp_path, None, monkeypatch) as trial:
        seen = await _rounds(trial, HOW_MANY, log)
    tell(
        f"masked: {HOW_MANY} texts with identifiers in anonymous mode, each by two of {len(set(seen))} ways,"
        f" {len(seen)} sent on,"
        f" {trial.looked} characters looked through: {len(trial.found)} identifiers found"
    )
    assert trial.found == []
    assert set(seen) == set(WAYS)
    assert len(seen) >= HOW_MANY * 0.8


async def test_without_the_door_they_are_found(
    tmp_path: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch, log: Callable[[], str]
) -> None:
    async with _open(tmp_path, NO_DOOR, monkeypatch) as trial:
        await _rounds(trial, 10, log)
    tell(f"masked, control without the door: {len(trial.found)} identifiers found in 10 texts")
    assert len(trial.found) >= 5
