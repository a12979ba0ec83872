"""Walks of times that repeat: made with a look at holidays, moved and called off with all that follow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.walks.timed import TIMES, books, held
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio


def _friday(walk: Walk) -> datetime:
    """A Friday at ten in Helsinki, in a week after which Christmas or New Year comes on Fridays."""
    year = walk.house.koppi.clock.now().year
    fridays = (datetime(one, 12, 11, 8, tzinfo=UTC) for one in range(year, year + 2))
    first = next(one for one in fridays if one > walk.house.koppi.clock.now() + timedelta(days=1))
    return first + timedelta(days=(4 - first.weekday()) % 7)


async def test_a_time_repeats_and_holidays_are_asked_about(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    time_id = await books(walk, aino, family, _friday(walk), place="Perhekeskus")
    await aino.says(TIMES[walk.language])
    await aino.presses_at(aino.new[-1], f"time-open:{time_id}")
    await aino.presses("series-button-repeat")
    assert aino.reads("series-how-often")
    await aino.presses("series-button-week")
    assert aino.reads("series-how-many")
    assert aino.offers("series-button-until", "button-back")
    family.look_away()
    await aino.presses_at(aino.new[-1], f"series-repeat:{time_id}:0:week:c6")
    assert aino.reads("series-check", "series-holidays", "series-holiday")
    assert aino.offers("series-button-skip", "series-button-keep")
    assert family.news == ""
    await aino.presses("series-button-skip")
    assert aino.reads("series-made")
    assert family.reads("series-agreed", "series-changes")
    assert "Perhekeskus" in family.news
    await family.presses("times-list-button-all")
    assert family.reads("times-title", "times-list-more")
    assert not family.reads("page-of"), "those that repeat take the room of one"
    assert (
        len([one for one in family.new[-1].markup["inline_keyboard"] for two in one if "times-come" in str(two)]) == 1
    )  # type: ignore[index]
    await family.presses("times-list-button-series")
    assert family.reads("times-series-title", "page-of")
    await family.presses("page-after")
    assert family.reads("times-series-title", "page-of")
    await family.presses("times-list-button-all")
    assert family.reads("times-title", "times-list-more")


async def test_a_series_is_moved_and_called_off_from_one_on(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    time_id = await books(walk, aino, family, _friday(walk) + timedelta(days=35))
    await aino.says(TIMES[walk.language])
    await aino.presses_at(aino.new[-1], f"time-open:{time_id}")
    await aino.presses_at(aino.new[-1], f"series-repeat:{time_id}:0:two-weeks:c4:keep")
    assert aino.reads("series-made")
    await aino.presses_at(aino.new[-1], f"time-open:{time_id}")
    assert aino.offers("series-button-move", "series-button-cancel")
    await aino.presses("series-button-move")
    assert aino.reads("series-which-day")
    await aino.presses_at(aino.new[-1], f"series-move:{time_id}:0:2")
    assert aino.reads("series-which-hour")
    await aino.presses_at(aino.new[-1], f"series-move:{time_id}:0:2:14")
    assert aino.reads("series-which-time")
    family.look_away()
    await aino.presses_at(aino.new[-1], f"series-move:{time_id}:0:2:14:30")
    assert aino.reads("series-move-check")
    assert family.news == ""
    await aino.presses("series-button-move-yes")
    assert aino.reads("series-moved-done")
    assert family.reads("series-moved")
    assert family.news.count("14.30" if walk.language != "en" else "14:30") == 4
    await aino.presses_at(aino.new[-1], f"time-open:{time_id}")
    await aino.presses("series-button-cancel")
    assert aino.reads("series-cancel-sure")
    await aino.presses("series-button-cancel-sure")
    assert aino.reads("series-cancelled-done")
    assert family.reads("series-cancelled", "time-new-offer")
    await family.says(TIMES[walk.language])
    assert family.reads("times-none")
