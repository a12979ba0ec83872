"""Somebody shuts the bot out: the other side hears that a message did not arrive, nothing is tried for ever, all resumes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select

from bot.demo.house import House, open_house
from bot.emulator.phone import Phone
from bot.gateway.tables import Address
from tests.trials.conftest import Tell
from tests.trials.crowd import quiet

pytestmark = pytest.mark.anyio

NOT_ARRIVED = "ei mennyt perheelle perille"


@asynccontextmanager
async def _helped_family(database_url: str) -> AsyncIterator[tuple[House, Phone, Phone]]:
    """A family whose case a worker has."""
    async with open_house(database_url=database_url) as house:
        family, worker = house.add_family("f"), house.add_worker("w", "Aino", "perheohjaaja")
        family.start()
        family.say("taapero ei nuku päiväunia")
        await quiet(house.emulator, 0.7)
        family.press("Puhu ihmiselle")
        await quiet(house.emulator, 0.7)
        worker.press("Otan kopin")
        await worker.wait_for("taapero ei nuku")
        await quiet(house.emulator, 0.5)
        yield house, family, worker


def _answer(worker: Phone, text: str) -> None:
    replied = next(message for message in worker.from_bot if "taapero ei nuku" in message.text)
    worker.say(text, reply_to=replied.message_id)


def _is_reachable(house: House, phone: Phone) -> bool:
    with house.koppi.database.transaction() as session:
        since = session.scalar(select(Address.unreachable_since).where(Address.chat_id == phone.id))
        return since is None


def _sent_to(house: House, phone: Phone) -> int:
    sent = house.emulator.requests.of("sendMessage")
    return sum(str(request.parameters["chat_id"]) == str(phone.id) for request in sent)


@pytest.mark.parametrize("says_so", [True, False], ids=["the bot is told", "the bot finds out"])
async def test_a_worker_hears_that_a_family_that_left_got_nothing_and_all_resumes_when_it_is_back(
    empty_database_url: str, tell: Tell, says_so: bool
) -> None:
    async with _helped_family(empty_database_url) as (house, family, worker):
        if says_so:
            family.block()
        else:
            house.emulator.faults.plan("403", method="sendMessage", times=0, chat_id=family.id)
        await quiet(house.emulator, 0.7)
        before = _sent_to(house, family)
        for number in range(5):
            _answer(worker, f"vastaus {number}")
        await worker.wait_for(NOT_ARRIVED)
        await quiet(house.emulator, 2.0)
        tried, told = _sent_to(house, family) - before, sum(NOT_ARRIVED in m.text for m in worker.from_bot)
        assert not _is_reachable(house, family)
        house.emulator.faults.clear()
        family.start() if says_so else family.say("olen taas täällä")
        await quiet(house.emulator, 0.7)
        assert _is_reachable(house, family)
        _answer(worker, "tervetuloa takaisin")
        await family.wait_for("tervetuloa takaisin")
        family.say("kiitos, nyt luen taas")
        await worker.wait_for("kiitos, nyt luen taas")
    tell(f"a family shuts the bot out: 5 answers, {tried} tries, the worker was told {told} times, then all resumed")
    assert told == 5
    assert tried <= 1


async def test_a_family_hears_that_its_worker_cannot_be_reached(empty_database_url: str) -> None:
    async with _helped_family(empty_database_url) as (house, family, worker):
        worker.block()
        await quiet(house.emulator, 0.7)
        family.say("mikä olikaan se aika")
        await family.wait_for("ei ole vielä saanut sitä")
        assert not _is_reachable(house, worker)
        worker.start()
        await quiet(house.emulator, 0.7)
        family.say("kokeilen uudelleen")
        await worker.wait_for("kokeilen uudelleen")
