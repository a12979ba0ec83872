"""What can be asked of this room: report what is wrong, answer a task, ask owners about old entries."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.organisations.queries import is_verified
from bot.outbox.service import enqueue
from bot.people.queries import coordinators
from bot.people.rules import Role
from bot.people.tables import Person
from bot.upkeep import letters
from bot.upkeep.errors import TaskGone
from bot.upkeep.kinds import Keeper, Keepers, Kept
from bot.upkeep.rules import (
    A_DAY,
    ASK_AGAIN_AFTER,
    KEPT,
    MOST_AT_ONCE,
    MOST_NUDGES,
    OF_WISHES,
    REPORTS,
    Answer,
    What,
)
from bot.upkeep.tables import UpkeepTask
from knowledge.directory.freshness import is_nudged


def report(
    session: Session, *, keepers: Keepers, kind: str, entry_id: str, what: str, reader_id: int, now: datetime
) -> None:
    """A reader says that something is not right: whoever keeps the entry is asked. Twice at once is one task.

    Who may know of such entries is decided before anything is looked for.

    Raises:
        TaskGone: there is no such entry, or this cannot be reported.
    """
    keeper = keepers.get(kind)
    if what not in REPORTS or keeper is None or not _may_know(session, keeper, reader_id):
        raise TaskGone
    kept = _kept(session, keepers, kind, entry_id)
    task = _open(session, kept, what, reader_id, now)
    if task is not None:
        _ask(session, task, kept, now)


def task_of(session: Session, *, keepers: Keepers, task_id: int, person_id: int) -> tuple[UpkeepTask, Kept]:
    """An open task that this person may answer, locked until the end of the transaction, and its entry.

    Raises:
        TaskGone: it is done, not there, or neither the person's nor a coordinator's.
    """
    task = session.get(UpkeepTask, task_id, with_for_update=True, populate_existing=True)
    person = session.get_one(Person, person_id)
    if task is None or task.state != "open" or task.what == What.MISSING or not is_verified(person):
        raise TaskGone
    kept = _kept(session, keepers, task.kind, task.entry_id)
    if person.role != Role.COORDINATOR and person_id not in kept.owner_ids:
        raise TaskGone
    return task, kept


def open_about(session: Session, *, kind: str, entry_id: str) -> int:
    """The oldest open task about an entry; 0 when there is none. To answer one is to answer all."""
    about = (UpkeepTask.kind == kind, UpkeepTask.entry_id == entry_id, UpkeepTask.state == "open")
    return session.scalar(select(UpkeepTask.id).where(*about).order_by(UpkeepTask.id).limit(1)) or 0


def tasks_of(session: Session, *, keepers: Keepers, person_id: int) -> list[tuple[UpkeepTask, Kept]]:
    """Open tasks that wait for somebody, and for a coordinator also those that nobody else is asked about, oldest first."""
    is_coordinator = session.get_one(Person, person_id).role == Role.COORDINATOR
    waiting = select(UpkeepTask).where(UpkeepTask.state == "open", UpkeepTask.what != What.MISSING)
    found: list[tuple[UpkeepTask, Kept]] = []
    for task in session.scalars(waiting.order_by(UpkeepTask.id)):
        kept = keepers[task.kind].entry(session, task.entry_id) if task.kind in keepers else None
        if kept and (person_id in kept.owner_ids or (is_coordinator and not _owners(session, kept))):
            found.append((task, kept))
    return found


def answer(
    session: Session, *, keepers: Keepers, task_id: int, person_id: int, how: str, today: date, now: datetime
) -> Kept:
    """The task is done: the entry was looked through today, or is offered no more; the reader hears which.

    Raises:
        TaskGone: it is done, not this person's, or there is no such answer.
    """
    task, kept = task_of(session, keepers=keepers, task_id=task_id, person_id=person_id)
    if how not in set(Answer) or how in OF_WISHES:
        raise TaskGone
    if how == Answer.GONE:
        keepers[task.kind].retire(session, task.entry_id, by=person_id, now=now)
        _tell_retired(session, task, kept, person_id, now)
    else:
        keepers[task.kind].confirm(session, task.entry_id, by=person_id, day=today, now=now)
    _close_all(session, keepers, kept, how, now)
    return kept


def look_after(session: Session, *, keepers: Keepers, today: date, now: datetime) -> int:
    """Ask owners about entries that grow old, bring tasks of those who left to coordinators, forget; how much was done."""
    asked = _asked_lately(session, now)
    every = [kept for keeper in keepers.values() for kept in _owned(session, keeper)]
    done = sum(_look_at(session, kept, today, now, asked) for kept in every)
    gone = delete(UpkeepTask).where(UpkeepTask.closed_at < now - KEPT).returning(UpkeepTask.id)
    forgotten = len(session.execute(gone.execution_options(synchronize_session=False)).all())
    return done + _bring_on(session, keepers, today, now) + forgotten


def _owned(session: Session, keeper: Keeper) -> list[Kept]:
    return sorted(keeper.owned(session), key=lambda one: one.id)


def _asked_lately(session: Session, now: datetime) -> Counter[int]:
    """How many questions about old entries each person got within a day."""
    lately = select(UpkeepTask.owner_id).where(UpkeepTask.what == What.NUDGE, UpkeepTask.asked_at > now - A_DAY)
    return Counter(owner_id for owner_id in session.scalars(lately) if owner_id is not None)


def _look_at(session: Session, kept: Kept, today: date, now: datetime, asked: Counter[int]) -> bool:
    """Whether the owner of an old entry was asked now; who has been asked much today hears of the rest later."""
    owners = _owners(session, kept)
    if not owners or not is_nudged(kept.verified, today) or asked[owners[0]] >= MOST_AT_ONCE:
        return False
    task = _open(session, kept, What.NUDGE, None, now)
    if task is not None:
        _ask(session, task, kept, now)
    is_asked = task is not None or _ask_again(session, kept, now)
    asked[owners[0]] += is_asked
    return is_asked


def _ask_again(session: Session, kept: Kept, now: datetime) -> bool:
    """The owner is asked again; whoever became the owner meanwhile is asked at once, from the beginning."""
    nudge = (UpkeepTask.kind == kept.kind, UpkeepTask.entry_id == kept.id, UpkeepTask.what == What.NUDGE)
    task = session.scalars(select(UpkeepTask).where(*nudge, UpkeepTask.state == "open").with_for_update()).one_or_none()
    if task is None:
        return False
    owner_id = _owner(session, kept)
    is_new = task.owner_id != owner_id
    if not is_new and (task.version >= MOST_NUDGES or now < task.asked_at + ASK_AGAIN_AFTER):
        return False
    task.owner_id, task.asked_at, task.version = owner_id, now, task.version + 1
    session.flush()
    _ask(session, task, kept, now)
    return True


def _bring_on(session: Session, keepers: Keepers, today: date, now: datetime) -> int:
    """What was confirmed, hidden or given to somebody else by another way; how many tasks changed."""
    about_entries = (UpkeepTask.state == "open", UpkeepTask.what != What.MISSING)
    waiting = select(UpkeepTask).where(*about_entries).order_by(UpkeepTask.id).with_for_update()
    return sum(_bring_one_on(session, task, keepers, today, now) for task in session.scalars(waiting).all())


def _bring_one_on(session: Session, task: UpkeepTask, keepers: Keepers, today: date, now: datetime) -> bool:
    keeper = keepers.get(task.kind)
    kept = keeper.entry(session, task.entry_id) if keeper is not None else None
    if kept is None:
        return _close(session, task, keepers, kept, Answer.GONE, now)
    if task.what == What.NUDGE:
        return not is_nudged(kept.verified, today) and _close(session, task, keepers, kept, Answer.RIGHT, now)
    if task.owner_id is None or _owner(session, kept) == task.owner_id:
        return False
    task.owner_id, task.asked_at, task.version = _owner(session, kept), now, task.version + 1
    session.flush()
    _ask(session, task, kept, now)
    return True


def _kept(session: Session, keepers: Keepers, kind: str, entry_id: str) -> Kept:
    kept = keepers[kind].entry(session, entry_id) if kind in keepers else None
    if kept is None:
        raise TaskGone
    return kept


def _owners(session: Session, kept: Kept) -> list[int]:
    """Those of the owners who work here now, in order."""
    people = (session.get(Person, one) for one in kept.owner_ids)
    return [person.id for person in people if person is not None and is_verified(person)]


def _owner(session: Session, kept: Kept) -> int | None:
    """The first of the owners who work here now; by whom it is seen that they changed."""
    return next(iter(_owners(session, kept)), None)


def _may_know(session: Session, keeper: Keeper, person_id: int | None) -> bool:
    person = session.get(Person, person_id) if person_id is not None else None
    return person is not None and (not keeper.is_internal or is_verified(person))


def _open(session: Session, kept: Kept, what: str, reader_id: int | None, now: datetime) -> UpkeepTask | None:
    """A new task; None when the same is open already."""
    task = UpkeepTask(
        kind=kept.kind, entry_id=kept.id, what=what, reader_id=reader_id, owner_id=_owner(session, kept), state="open",
        opened_at=now, asked_at=now,
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(task)
    except IntegrityError:
        return None
    return task


def _ask(session: Session, task: UpkeepTask, kept: Kept, now: datetime) -> None:
    """Each owner, or else every coordinator; whoever answers first has answered for all."""
    readers = _owners(session, kept) or [one.id for one in coordinators(session)]
    letter = letters.of_task(task, kept)
    for person_id in readers:
        key = f"upkeep:{task.id}:{task.version}:{person_id}"
        enqueue(session, person_id=person_id, key=key, letter=letter, now=now)


def _close_all(session: Session, keepers: Keepers, kept: Kept, how: str, now: datetime) -> None:
    """One look at an entry answers everything that was open about it."""
    same = (UpkeepTask.kind == kept.kind, UpkeepTask.entry_id == kept.id, UpkeepTask.state == "open")
    for task in session.scalars(select(UpkeepTask).where(*same).order_by(UpkeepTask.id).with_for_update()).all():
        _close(session, task, keepers, kept, Answer(how), now)


def _close(session: Session, task: UpkeepTask, keepers: Keepers, kept: Kept | None, how: Answer, now: datetime) -> bool:
    """Whether it was closed now; the reader hears it, if they may still know of the entry."""
    closed = session.execute(
        update(UpkeepTask)
        .where(UpkeepTask.id == task.id, UpkeepTask.state == "open")
        .values(state="done", answer=how.value, closed_at=now)
        .returning(UpkeepTask.id)
        .execution_options(synchronize_session="fetch")
    ).first()
    if closed is not None and kept is not None and _may_know(session, keepers[task.kind], task.reader_id):
        assert task.reader_id is not None
        key = f"upkeep:{task.id}:answer:{task.reader_id}"
        enqueue(session, person_id=task.reader_id, key=key, letter=letters.answered(kept, how.value), now=now)
    return closed is not None


def _tell_retired(session: Session, task: UpkeepTask, kept: Kept, by: int, now: datetime) -> None:
    letter = letters.retired(kept, session.get_one(Person, by).name)
    for person in coordinators(session):
        if person.id != by:
            enqueue(session, person_id=person.id, key=f"upkeep:{task.id}:gone:{person.id}", letter=letter, now=now)
