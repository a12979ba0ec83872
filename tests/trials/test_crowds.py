"""Many at once: a hundred people meet the desk in the same moment, and all workers press the same buttons."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from sqlalchemy import select

from bot.cases.tables import Case, Ownership
from bot.clock import monotonic
from bot.demo.house import open_house
from bot.emulator.phone import Phone
from bot.gateway.pacing import Pace
from tests.trials.conftest import Tell
from tests.trials.crowd import data_of, quiet, until
from tests.trials.sessions import Sessions

pytestmark = [pytest.mark.anyio, pytest.mark.alone]

PEOPLE = 100
#: How long Telegram takes for every answer.
ANSWER_SECONDS = 0.3
#: How late the last of them may be answered after Telegram's limits allow it.
LATE_SECONDS = 2.0


async def _first_answers(phones: list[Phone]) -> list[float]:
    """Everybody opens the bot in the same moment; seconds until each had an answer, in the order of their coming."""
    began, seconds = monotonic(), dict[int, float]()
    for phone in phones:
        phone.start()
    while len(seconds) < len(phones) and monotonic() - began < 30:
        await asyncio.sleep(0.01)
        for phone in phones:
            if phone.id not in seconds and phone.last is not None:
                seconds[phone.id] = monotonic() - began
    return list(seconds.values())


async def test_a_hundred_people_at_once_are_answered_within_two_seconds_of_what_telegram_allows(
    empty_database_url: str, tell: Tell
) -> None:
    pace = Pace()
    allowed = (PEOPLE - 1) / pace.per_second
    async with open_house(database_url=empty_database_url, pace=pace) as house:
        phones = [house.add_family(f"f{number}") for number in range(PEOPLE)]
        await quiet(house.emulator, 0.5)
        house.emulator.api.delay_seconds = ANSWER_SECONDS
        sessions = Sessions(house.koppi.database)
        seconds = await _first_answers(phones)
        held_longest = sessions.longest_seconds
        house.emulator.api.delay_seconds = 0.0
    tell(
        f"{empty_database_url.partition(':')[0]}, {pace.per_second} messages a second, answers take {ANSWER_SECONDS} s:"
        f" {len(seconds)} of {PEOPLE} people answered, the first after {seconds[0]:.2f} s, the median after"
        f" {seconds[len(seconds) // 2]:.2f} s, the last after {seconds[-1]:.2f} s (limits allow {allowed:.2f} s);"
        f" longest transaction {held_longest * 1000:.0f} ms of {sessions.uses}"
    )
    assert len(seconds) == PEOPLE
    assert seconds[-1] < allowed + LATE_SECONDS


async def test_no_connection_is_held_while_telegram_takes_its_time(empty_database_url: str, tell: Tell) -> None:
    """Thirty answers are on their way for two seconds; looks at the books in between take moments."""
    async with open_house(database_url=empty_database_url) as house:
        phones = [house.add_family(f"f{number}") for number in range(30)]
        await quiet(house.emulator, 0.5)
        house.emulator.api.delay_seconds = 2.0
        sessions = Sessions(house.koppi.database)
        for phone in phones:
            phone.start()
        assert await until(lambda: all(phone.last for phone in phones))
        held = []
        for _ in range(100):
            await asyncio.sleep(0.01)
            held.append(sessions.held)
        house.emulator.api.delay_seconds = 0.0
    tell(
        f"{empty_database_url.partition(':')[0]}: with {len(phones)} requests on their way a connection was in use at"
        f" {sum(map(bool, held))} of {len(held)} looks"
    )
    assert sum(map(bool, held)) < len(held) / 4


async def test_twenty_workers_who_press_twenty_buttons_at_once_make_twenty_owners(
    empty_database_url: str, tell: Tell
) -> None:
    """The whole way: presses through Telegram, one winner a case, and a kind word with the winner's name for the others."""
    how_many = 20
    async with open_house(database_url=empty_database_url) as house:
        workers = [house.add_worker(f"w{number}", f"Aino {number}", "") for number in range(how_many)]
        families = [house.add_family(f"f{number}") for number in range(how_many)]
        for family in families:
            family.start()
        await quiet(house.emulator, 0.5)
        for family in families:
            family.press("Puhu ihmiselle")
        assert await until(lambda: all(len(_cards(worker)) == how_many for worker in workers))
        cards = [(worker, *card) for worker in workers for card in _cards(worker)]
        house.emulator.requests.clear()
        began = monotonic()
        for worker, message_id, data in sorted(cards, key=lambda card: card[1] * 7919 % 104_729):
            worker.press_at(message_id, data)
        assert await until(lambda: len(house.emulator.requests.of("answerCallbackQuery")) == len(cards))
        seconds = monotonic() - began
        await quiet(house.emulator)
        told = [request.parameters.get("text", "") for request in house.emulator.requests.of("answerCallbackQuery")]
        with house.koppi.database.transaction() as session:
            owners = session.scalars(select(Ownership.case_id)).all()
            statuses = Counter(session.scalars(select(Case.status)))
        claimed_texts = [sum("hoitaa asiaasi" in message.text for message in family.from_bot) for family in families]
    won = sum("Otit kopin" in text for text in told)
    lost = sum("ehti ottaa kopin" in text for text in told)
    tell(
        f"{empty_database_url.partition(':')[0]}: {how_many} workers pressed {len(cards)} buttons of {how_many} cases at"
        f" once: {won} owners, {lost} kind refusals, {seconds:.1f} s until the last press was answered"
    )
    assert sorted(owners) == sorted(set(owners))
    assert statuses == {"open": how_many}
    assert (won, lost) == (how_many, len(cards) - how_many)
    assert claimed_texts == [1] * how_many


def _cards(worker: Phone) -> list[tuple[int, str]]:
    return [(message.message_id, data) for message in worker.from_bot for data in data_of(message, "claim:")]
