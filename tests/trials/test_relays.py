"""Thousands of words between fifty families and ten workers, and none on a wrong screen."""

from __future__ import annotations

import os
from random import Random

import pytest

from bot.clock import monotonic
from bot.demo.house import open_house
from handlers.visit import Reply, Visit
from handlers.worker import writing
from tests.trials.conftest import Tell
from tests.trials.relays import Post, Side, astray, lost

pytestmark = [pytest.mark.anyio, pytest.mark.alone]

FAMILIES, WORKERS = 50, 10
#: A longer trial: KOPPI_TRIAL_RELAYS=2000 on each database.
MESSAGES = int(os.environ.get("KOPPI_TRIAL_RELAYS", "400"))
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261122"))


async def _relay(url: str, messages: int, families: int = FAMILIES, workers: int = WORKERS) -> Post:
    """Let everybody write until so many messages were relayed."""
    async with open_house(database_url=url) as house:
        at_work = [Side(n, house.add_worker(f"w{n}", f"Työntekijä {n}", "perheohjaaja")) for n in range(workers)]
        asking = [Side(n, house.add_family(f"f{n}", f"Perhe {n}")) for n in range(families)]
        post = Post(house, Random(SEED), asking, at_work)
        await post.open_cases()
        await post.go_on(messages)
        return post


async def test_two_thousand_messages_reach_the_right_side_only(empty_database_url: str, tell: Tell) -> None:
    kind = empty_database_url.partition(":")[0]
    began = monotonic()
    post = await _relay(empty_database_url, MESSAGES)
    tell(
        f"{kind}: {post.done.total()} messages relayed in {FAMILIES} cases of {WORKERS} workers"
        f" ({', '.join(f'{name} {times}' for name, times in sorted(post.done.items()))})"
        f" in {monotonic() - began:.0f} s: {len(astray(post))} astray, {len(lost(post))} lost"
    )
    assert (astray(post), lost(post)) == ([], [])


async def test_a_mix_up_is_seen(empty_sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the trial above cannot pass because it looks at nothing: some words go into the worker's other case."""
    real, mixed = writing._send, set[str]()

    def mixed_up(visit: Visit, case_id: int, body: str, origin: str) -> Reply:
        other = next((case.id for case in writing._own_cases(visit) if case.id != case_id), case_id)
        if other != case_id and len(mixed) < 3:
            mixed.add(body.split()[-1])
            case_id = other
        return real(visit, case_id, body, origin)

    monkeypatch.setattr(writing, "_send", mixed_up)
    post = await _relay(empty_sqlite_url, 60, families=6, workers=2)
    assert mixed
    assert {one.split()[0] for one in astray(post)} <= mixed
    assert astray(post) != []
    assert lost(post) != []


@pytest.fixture
def empty_sqlite_url(tmp_path: object) -> str:
    """The address of an SQLite database without any table."""
    return f"sqlite:///{tmp_path}/empty.sqlite3"
