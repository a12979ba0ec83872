"""So that the trial of relays cannot pass because it looks at nothing: private words of a family are mixed up on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.tables import Case, CaseMessage
from bot.cases.words import post
from bot.demo.house import open_house
from tests.trials.relays import JOINED_FROM, Post, Side, astray, lost

pytestmark = [pytest.mark.anyio, pytest.mark.alone]


async def test_an_answer_to_one_that_all_in_the_case_read_is_seen(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = post.family_copies

    def to_everybody(session: Session, case: Case, message: CaseMessage, readers: Sequence[int]) -> list[post.Copy]:
        return real(session, case, message, members.family_of(session, case) if message.to_id else readers)

    monkeypatch.setattr(post, "family_copies", to_everybody)
    async with open_house(database_url=f"sqlite:///{tmp_path}/mixed.sqlite3") as house:
        at_work = [Side(0, house.add_worker("w0", "Työntekijä", "perheohjaaja"))]
        asking = [Side(n, house.add_family(f"f{n}", f"Perhe {n}")) for n in range(2)]
        there = Post(house, Random(20261122), asking, at_work)
        await there.open_cases()
        await there.go_on(60)
    gone_wrong = {one.rpartition(" ")[2] for one in astray(there)}
    assert gone_wrong <= {"0", str(JOINED_FROM), str(JOINED_FROM + 1)}
    assert gone_wrong
    assert lost(there) == []
