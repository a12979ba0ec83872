"""Whatever happens in whatever order around both changes of the clocks: one task a day, none at night, none in a pause."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.db import Database
from bot.errors import HelpdeskError
from bot.plans import service as plans
from bot.plans.rules import HOURS, DayStatus, local_day
from bot.plans.tables import TaskDay
from bot.wall import wall_of
from tests.cases.conftest import Story
from tests.casework.conftest import Held
from tests.plans.conftest import ZONE, Planned

BEGINS = st.sampled_from([datetime(2027, 3, 22, 10, tzinfo=UTC), datetime(2027, 10, 25, 10, tzinfo=UTC)])
RHYTHMS = st.sampled_from(["once", "three", "weekly"])
DEEDS = st.one_of(
    st.tuples(st.just("task"), RHYTHMS, st.sampled_from(HOURS)),
    st.tuples(st.just("hours"), st.integers(1, 60)),
    st.tuples(st.just("hours"), st.integers(60, 400)),
    st.tuples(st.just("answer"), st.sampled_from(["done", "later", "unwanted"])),
    st.tuples(st.sampled_from(["pause", "resume"])),
)


@settings(max_examples=40, deadline=None)
@given(begins=BEGINS, deeds=st.lists(DEEDS, min_size=4, max_size=25))
def test_one_a_day_and_never_at_night(sqlite_template: Path, begins: datetime, deeds: list[tuple]) -> None:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "koppi.sqlite3"
        shutil.copyfile(sqlite_template, file)
        database = Database(f"sqlite:///{file}")
        _live(Planned(_held(Story(database, begins))), deeds)
        database.close()


def _held(story: Story) -> Held:
    family, worker = story.family(), story.worker()
    case = story.opens(family, "vauva itkee")
    story.claims(worker, case)
    return Held(story, family, worker, case)


def _live(planned: Planned, deeds: list[tuple]) -> None:  # type: ignore[type-arg]
    paused: list[tuple[datetime, datetime]] = []
    since: datetime | None = None
    for deed, *how in deeds:
        if deed == "hours":
            _pass(planned, how[0])
        elif deed in ("pause", "resume"):
            since = _rest(planned, deed, since, paused)
        else:
            _try(planned, deed, how)
    if since is not None:
        paused.append((since, planned.story.now))
    rows = planned.tasks_out()
    at = [wall_of(row.created_at, ZONE).local for row in rows]
    assert max(Counter(one.date() for one in at).values(), default=0) <= 1
    assert all(8 <= one.hour < 21 for one in at)
    assert all(wall_of(row.valid_until, ZONE).local.hour == 21 for row in rows)
    assert not [row for row in rows for begins, ends in paused if begins < row.created_at < ends]


def _pass(planned: Planned, hours: int) -> None:
    """Time passes and the ticker looks: every hour, or after a long silence of the machine only then."""
    for _ in range(hours if hours <= 60 else 1):
        planned.story.pass_time(hours=1 if hours <= 60 else hours)
        planned.tick()
        planned.tick()


def _rest(
    planned: Planned, deed: str, since: datetime | None, paused: list[tuple[datetime, datetime]]
) -> datetime | None:
    plan, now = planned.plan(), planned.story.now
    if deed == "pause":
        planned.story.do(plans.pause, plan_id=plan.id, person_id=planned.held.family)
        return since or now
    planned.story.do(
        plans.resume, plan_id=plan.id, person_id=planned.held.family, today=local_day(now, ZONE), zone=ZONE
    )
    if since is not None:
        paused.append((since, now))
    return None


def _try(planned: Planned, deed: str, how: list[object]) -> None:
    """People press what they see; what does not fit any more is refused and changes nothing."""
    try:
        if deed == "task":
            rhythm, hour = how
            planned.task("x", str(rhythm), weekday=3 if rhythm == "weekly" else 0, hour=int(str(hour)))
        else:
            _answer(planned, DayStatus(str(how[0])))
    except HelpdeskError:
        pass


def _answer(planned: Planned, answer: DayStatus) -> None:
    with planned.story.transaction() as session:
        brought = session.scalars(select(TaskDay).where(TaskDay.status == DayStatus.BROUGHT)).all()
    if brought:
        planned.story.do(
            plans.answer_task, day_id=brought[0].id, person_id=planned.held.family, answer=answer,
            today=planned.today, zone=ZONE,
        )  # fmt: skip
