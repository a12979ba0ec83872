"""Seventy-nine experts of forty-three organisations beside the demonstration's: found in less than 300 ms (row R59)."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from random import Random

from bot.clock import monotonic
from bot.directory.loaded import LoadedDirectory
from tests.directory.crowd import crowd
from tests.handlers.chats import House
from tests.handlers.conftest import catalogue, house

__all__ = ["catalogue", "house"]

#: How many searches; the long form is asked for by name.
TIMES = int(os.environ.get("KOPPI_TRIAL_EXPERTS", "300"))
LONGEST_MS, SEED = 300.0, 59


def p95(seconds: list[float]) -> float:
    """Milliseconds under which nineteen of twenty were."""
    return sorted(seconds)[int(len(seconds) * 0.95)] * 1000


def timed(work: object) -> float:
    """Seconds of a piece of work."""
    began = monotonic()
    work()  # type: ignore[operator]
    return monotonic() - began


def queries(people: LoadedDirectory, random: Random) -> list[str]:
    """Names, organisations, places, topics and sentences, in random order."""
    experts = people.data.experts
    found = []
    for n in range(TIMES):
        one = random.choice(experts)
        row = random.choice(people.data.situations)
        found.append(
            (one.name, people.data.organisation[one.organisation].name["fi"], random.choice(row.everyday["fi"]),
             f"{one.role['fi']} torstaina")[n % 4]
        )  # fmt: skip
    return found


def test_everybody_is_found_soon(house: House, now: datetime) -> None:
    people, random = LoadedDirectory(crowd()), Random(SEED)
    assert len([one for one in people.data.experts if one.id.startswith("crowd")]) == 79
    assert len({one.organisation for one in people.data.experts if one.id.startswith("crowd")}) == 43
    for one in people.data.experts[-79:]:
        assert people.find(one.name, "fi", "", now).rows[0].id == one.id
    asked = queries(people, random)
    finding = [timed(lambda text=text: people.find(text, "fi", "", now)) for text in asked]
    house.directory = people
    worker = house.worker()
    whole = [timed(lambda text=text: worker.command("whom", text)) for text in asked[: max(50, TIMES // 10)]]
    sys.stdout.write(
        f"\nfind: n {len(finding)}, p95 {p95(finding):.1f} ms; visit: n {len(whole)}, p95 {p95(whole):.1f} ms\n"
    )
    assert p95(finding) < LONGEST_MS
    assert p95(whole) < LONGEST_MS
