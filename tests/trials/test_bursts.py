"""People write as people write: five short messages at once, some of them delivered twice or in disorder."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import httpx
import pytest
from sqlalchemy import func, select

from bot.cases.tables import Case
from bot.demo.house import House, open_house
from bot.emulator.phone import Phone
from tests.trials.conftest import Tell
from tests.trials.crowd import quiet, until

pytestmark = pytest.mark.anyio

BURST = ["moi", "meillä on vähän", "vaikeaa", "tai siis lapsi ei nuku", "osaatteko auttaa"]
BURSTS = 10


def _relayed(worker: Phone, start: str) -> list[str]:
    """The family's words in a worker's chat that begin so, as they came."""
    lines = (message.text.splitlines()[-1] for message in worker.from_bot if "· perhe" in message.text)
    return [line for line in lines if line.startswith(start)]


def _cases(house: House) -> int:
    with house.koppi.database.transaction() as session:
        return session.scalar(select(func.count()).select_from(Case)) or 0


def _words(number: int) -> list[str]:
    return [f"{number}) {text}" for text in BURST]


async def test_five_messages_at_once_and_then_a_person(empty_database_url: str, tell: Tell) -> None:
    """Ten new people; the bot answers a burst with few words, and the worker reads all of it in order, once."""
    async with open_house(database_url=empty_database_url) as house:
        worker = house.add_worker("w", "Aino", "perheohjaaja")
        families = [house.add_family(f"f{number}") for number in range(BURSTS)]
        for family in families:
            family.start()
        await quiet(house.emulator, 0.5)
        greeted = [len(family.from_bot) for family in families]
        for number, family in enumerate(families):
            for text in _words(number):
                family.say(text)
        await quiet(house.emulator)
        answers = [len(family.from_bot) - before for family, before in zip(families, greeted, strict=True)]
        for family in families:
            family.press("Puhu ihmiselle")
        await _claim_all(house, worker)
        relayed = [_relayed(worker, f"{number})") for number in range(BURSTS)]
        cases = _cases(house)
    tell(f"{BURSTS} bursts of 5, then a person: {cases} cases, {sum(map(len, relayed))} relayed, {answers} answers")
    assert cases == BURSTS
    assert relayed == [_words(number) for number in range(BURSTS)]
    assert max(answers) <= 3


async def test_a_person_first_and_then_five_messages_at_once(empty_database_url: str, tell: Tell) -> None:
    """Half of the cases are taken before the burst, half after it."""
    async with open_house(database_url=empty_database_url) as house:
        worker = house.add_worker("w", "Aino", "perheohjaaja")
        families = [house.add_family(f"f{number}") for number in range(BURSTS)]
        for family in families:
            family.start()
        await quiet(house.emulator, 0.5)
        for family in families[: BURSTS // 2]:
            family.press("Puhu ihmiselle")
        await _claim_all(house, worker)
        for family in families[BURSTS // 2 :]:
            family.press("Puhu ihmiselle")
        for number, family in enumerate(families):
            for text in _words(number):
                family.say(text)
        await _claim_all(house, worker)
        relayed = [_relayed(worker, f"{number})") for number in range(BURSTS)]
        cases = _cases(house)
    tell(f"a person, then {BURSTS} bursts of 5: {cases} cases, {sum(map(len, relayed))} relayed")
    assert cases == BURSTS
    assert relayed == [_words(number) for number in range(BURSTS)]


async def test_updates_that_come_twice_are_handled_once(empty_database_url: str, tell: Tell) -> None:
    async with open_house(database_url=empty_database_url) as house:
        worker, family = house.add_worker("w", "Aino", "perheohjaaja"), house.add_family("f")
        family.start()
        await quiet(house.emulator, 0.5)
        house.emulator.faults.plan("duplicate", times=20)
        for text in _words(0):
            family.say(text)
        family.say("Puhu ihmiselle")
        await _claim_all(house, worker)
        relayed = Counter(_relayed(worker, "0)"))
        cases = _cases(house)
    tell(f"every update twice: {cases} case, {sum(relayed.values())} relayed")
    assert cases == 1
    assert relayed == Counter(_words(0))


async def test_a_burst_that_comes_in_disorder_and_doubled_is_one_case_with_every_message_once(
    empty_database_url: str, tell: Tell
) -> None:
    """Forty deliveries of ten updates through our own door, in any order and many at a time."""
    random = Random(7)
    async with open_house(database_url=empty_database_url) as house:
        worker, family = house.add_worker("w", "Aino", "perheohjaaja"), house.add_family("f")
        family.start()
        await quiet(house.emulator, 0.5)
        family.say("Puhu ihmiselle")
        for text in [*_words(0), *_words(1)[:4]]:
            family.say(text)
        queue = house.emulator.world.queue
        deliveries = [entry.as_json() for entry in queue.pending(house.emulator.world.now())] * 4
        queue.clear()
        random.shuffle(deliveries)
        door = httpx.ASGITransport(house.koppi.door().application())
        async with httpx.AsyncClient(transport=door, base_url="http://door") as telegram:
            answers = [(await telegram.post("/", content=json.dumps(update))).status_code for update in deliveries]
        await _claim_all(house, worker)
        relayed = Counter([*_relayed(worker, "0)"), *_relayed(worker, "1)")])
        cases = _cases(house)
    tell(f"{len(deliveries)} deliveries of 10 updates in disorder: {cases} case, {sum(relayed.values())} relayed")
    assert set(answers) == {200}
    assert cases == 1
    assert relayed == Counter([*_words(0), *_words(1)[:4]])


async def _claim_all(house: House, worker: Phone) -> None:
    """Take every case that is offered until nothing moves any more."""
    await until(lambda: any("Otan kopin" in label for label in worker.buttons))
    await quiet(house.emulator, 0.7)
    while any("Otan kopin" in label for label in worker.buttons):
        worker.press("Otan kopin")
        await quiet(house.emulator, 0.4)
