"""Whatever happens in whatever order around holidays and changes of the clocks, reminders come by day, in time and once."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.app import tell_undelivered
from bot.appointments import answering, service
from bot.appointments.rules import EXPECTED
from bot.appointments.tables import Appointment
from bot.db import Database
from bot.errors import HelpdeskError
from bot.gateway.ledger import Undelivered
from bot.jobs import reminding
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.reminders import service as reminders
from bot.reminders.rules import LAST_CALL, SPACING, Offset, is_quiet
from bot.reminders.tables import Reminder, Upcoming
from bot.wall import Wall, wall_of
from tests.appointments.conftest import CENTRE
from tests.cases.conftest import Story
from tests.casework.conftest import Held

#: Days before both changes of the clocks in the zones below, and before holidays.
BEGINS = st.sampled_from(
    [
        datetime(*day, 10, tzinfo=UTC)
        for day in (
            (2026, 10, 20), (2027, 3, 23), (2027, 10, 26), (2028, 3, 21), (2027, 3, 9), (2027, 11, 2), (2026, 12, 20),
            (2027, 6, 21), (2029, 3, 20), (2030, 10, 22),
        )
    ]
)  # fmt: skip
ZONES = st.sampled_from(["Europe/Helsinki", "America/St_Johns"])
DEEDS = st.one_of(
    st.tuples(st.just("book"), st.integers(1, 12 * 24 * 4)),
    st.tuples(st.just("move"), st.integers(1, 12 * 24 * 4)),
    st.tuples(st.sampled_from(["cancel", "come", "ask", "call off"]), st.just(0)),
    st.tuples(st.just("wishes"), st.integers(0, 15)),
    st.tuples(st.just("hours"), st.integers(1, 6)),
    st.tuples(st.just("hours"), st.integers(6, 60)),
    st.tuples(st.just("down"), st.integers(1, 24 * 4 * 4)),
)


@dataclass
class Life:
    """One family's times, and what has arrived on its screen."""

    held: Held
    zone: str
    times: list[Appointment] = field(default_factory=list)
    #: When, of which reminder, and how its time stood then.
    arrived: list[tuple[datetime, Reminder]] = field(default_factory=list)

    @property
    def story(self) -> Story:
        """The desk."""
        return self.held.story


@settings(max_examples=int(os.environ.get("KOPPI_TRIAL_HISTORIES", "25")), deadline=None)
@given(begins=BEGINS, zone=ZONES, deeds=st.lists(DEEDS, min_size=4, max_size=25))
def test_reminders_come_by_day_in_time_once_and_of_what_holds(
    sqlite_template: Path, begins: datetime, zone: str, deeds: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "koppi.sqlite3"
        shutil.copyfile(sqlite_template, file)
        database = Database(f"sqlite:///{file}")
        story = Story(database, begins)
        family, worker = story.family(), story.worker()
        case = story.opens(family, "vauva itkee")
        story.claims(worker, case)
        life = Life(Held(story, family, worker, case), zone)
        for deed, how in deeds:
            try:
                _do(life, deed, how)
            except HelpdeskError:
                continue
        _nothing_doubled_or_crowded(life)
        database.close()


def _do(life: Life, deed: str, how: int) -> None:
    if deed == "hours":
        for _ in range(how):
            life.story.pass_time(hours=1)
            _tick(life)
    elif deed == "down":
        life.story.pass_time(minutes=15 * how)
        _tick(life)
    elif deed == "wishes":
        chosen = {one for bit, one in enumerate(Offset) if how >> bit & 1}
        life.story.do(reminders.set_offsets, person_id=life.held.family, offsets=chosen)
    elif deed == "book":
        given = {**life.held.ids, "person_ids": [life.held.family], "minutes": 45, "details": CENTRE}
        life.times.append(life.story.do(service.book, wall=_wall(life, how), **given))
    elif life.times:
        _change(life, deed, how)


def _change(life: Life, deed: str, how: int) -> None:
    with life.story.transaction() as session:
        newest = session.get_one(Appointment, life.times[-1].id)
        seen = {"appointment_id": newest.id, "seen": newest.version}
    if deed == "move":
        life.story.do(service.move_to, worker_id=life.held.worker, wall=_wall(life, how), minutes=45, **seen)
    elif deed == "cancel":
        life.story.do(service.cancel, worker_id=life.held.worker, **seen)
    else:
        answer = {"come": answering.come, "ask": answering.ask_to_move, "call off": answering.call_off_own}[deed]
        life.story.do(answer, person_id=life.held.family, **seen)


def _wall(life: Life, quarters: int) -> Wall:
    moment = life.story.now + timedelta(minutes=15 * quarters)
    return wall_of(moment.replace(second=0, microsecond=0), life.zone)


def _tick(life: Life) -> None:
    """The ticker hands out what is due, and the sender delivers what may still leave."""
    for reminder_id in life.story.do(reminding.due):
        life.story.do(reminding.hand_out, reminder_id=reminder_id)
    now = life.story.now
    with life.story.transaction() as session:
        waiting = select(OutgoingMessage).where(
            OutgoingMessage.klass == "reminder", OutgoingMessage.status == OutgoingStatus.PENDING
        )
        for row in session.scalars(waiting).all():
            if row.valid_until <= now:
                row.status = OutgoingStatus.EXPIRED
                session.flush()
                tell_undelivered(
                    session, Undelivered(row.key, row.person_id, row.klass, row.about, status=row.status), now
                )
            else:
                row.status = OutgoingStatus.SENT
                _arrives(life, session, session.get_one(Reminder, int(row.key.split(":")[1])), now)


def _arrives(life: Life, session: Session, reminder: Reminder, now: datetime) -> None:
    """A reminder is on the screen: by day, at least an hour before its time, which holds as it was when it was planned."""
    upcoming = session.get_one(Upcoming, reminder.upcoming_id)
    appointment = session.get_one(Appointment, int(upcoming.about.partition(":")[2]))
    assert not is_quiet(now, life.zone)
    assert now <= appointment.begins_at - LAST_CALL
    assert appointment.holds
    assert appointment.version == reminder.version
    assert appointment.participants[0].attendance in EXPECTED
    life.arrived.append((now, reminder))


def _nothing_doubled_or_crowded(life: Life) -> None:
    told = Counter((one.upcoming_id, one.version, one.offset) for _, one in life.arrived)
    assert all(count == 1 for count in told.values()), told
    for earlier, later in pairwise(life.arrived):
        if (earlier[1].upcoming_id, earlier[1].version) == (later[1].upcoming_id, later[1].version):
            assert later[0] - earlier[0] >= SPACING
