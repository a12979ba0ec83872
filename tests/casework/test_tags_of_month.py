"""Tags of a month are counts alone, and few is a word."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.casework.queries import tags_of_month
from bot.casework.tables import CaseTag
from tests.cases.conftest import Story

HELSINKI = ZoneInfo("Europe/Helsinki")


def marked(story: Story, tag: str, times: int, at: datetime) -> None:
    for _ in range(times):
        case = story.opens(story.family(), "apua")
        with story.transaction() as session:
            session.add(CaseTag(case_id=case.id, tag=tag, set_at=at))


def of(story: Story, month: date) -> list[tuple[str, int]]:
    with story.transaction() as session:
        return tags_of_month(session, month=month, zone=HELSINKI)


def test_few_is_no_number_and_has_no_order(story: Story) -> None:
    for tag, times in (("uni", 5), ("ero", 4), ("arki", 1), ("koulu", 7)):
        marked(story, tag, times, story.now)
    assert of(story, date(2026, 11, 1)) == [("koulu", 7), ("uni", 5), ("arki", 0), ("ero", 0)]


def test_a_month_is_the_desks_own(story: Story) -> None:
    marked(story, "uni", 5, datetime(2026, 11, 30, 21, 59, tzinfo=UTC))
    marked(story, "ero", 5, datetime(2026, 11, 30, 22, 0, tzinfo=UTC))
    marked(story, "arki", 5, datetime(2026, 12, 31, 21, 59, tzinfo=UTC))
    assert of(story, date(2026, 11, 1)) == [("uni", 5)]
    assert of(story, date(2026, 12, 1)) == [("arki", 5), ("ero", 5)]
    assert of(story, date(2027, 1, 1)) == []
